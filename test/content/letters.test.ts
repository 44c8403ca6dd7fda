import { describe, expect, test } from 'vitest';
import { letterProblems, occasionProblems } from '../domain/note/letter-rules.ts';
import { courtesies, occasions } from '../domain/note/note-content.ts';

test('there are letters for each of the occasions', () => {
  expect(occasions.length).toBeGreaterThanOrEqual(24);
});

describe.each(occasions.map((occasion) => [occasion.occasion, occasion] as const))('%s', (_, occasion) => {
  test('has enough letters, and no two that begin alike', () => {
    expect(occasionProblems(occasion)).toEqual([]);
  });

  test.each(occasion.letters.map((letter) => [letter.id, letter] as const))(
    '%s says nothing she did not say, in plain words',
    (_, letter) => {
      expect(letterProblems(letter, occasion, courtesies)).toEqual([]);
    },
  );
});
