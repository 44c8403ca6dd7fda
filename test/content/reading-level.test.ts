import { describe, expect, test } from 'vitest';
import { readingGrade, syllablesOf, wordsOf } from './reading-level.ts';

test.each([
  ['cat', 1],
  ['a', 1],
  ['the', 1],
  ['house', 1],
  ['tired', 1],
  ['worked', 1],
  ['wanted', 2],
  ['table', 2],
  ['people', 2],
  ['message', 2],
  ['houses', 2],
  ['mother', 2],
  ['friendship', 2],
  ['times', 1],
  ['pages', 2],
  ['wishes', 2],
  ['family', 3],
  ['isolated', 4],
  ['depression', 3],
  ['story', 2],
])('"%s" has %i syllables', (word, count) => {
  expect(syllablesOf(word)).toBe(count);
});

test('words are letters, with what holds them together', () => {
  expect(wordsOf("It isn't a one-person job, 24/7. [1]")).toEqual(['It', "isn't", 'a', 'one-person', 'job']);
});

describe('the grade', () => {
  test('is that of the formula', () => {
    // Ten words, two sentences, eleven syllables: 0.39 * 5 + 11.8 * 1.1 - 15.59
    expect(readingGrade('The cat sat on it. The dog ran very far.')).toBeCloseTo(-0.66);
  });

  test('rises with longer sentences and longer words', () => {
    const plain = 'She came by. We had tea.';
    expect(readingGrade(plain)).toBeLessThan(readingGrade('She came by and then we had tea.'));
    expect(readingGrade(plain)).toBeLessThan(
      readingGrade('Somebody visited. Everybody celebrated together.'),
    );
  });
});
