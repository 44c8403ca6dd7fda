import { expect, test } from 'vitest';
import { actWays } from '../../src/domain/suggest/act-words.ts';
import { bytesInLink } from '../../src/formats/message-link.ts';
import { actWords } from '../domain/suggest/act-content.ts';
import { builtContent } from '../support/built-content.ts';

const sentences = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(sentences);
const avoid = builtContent().get('avoid') as {
  readonly phrases: readonly string[];
  readonly asBlame: readonly string[];
};

test.each(sentences(actWords()))('"%s" is kind and plain', (sentence) => {
  expect(sentence).not.toMatch(/!.*!|[^\p{ASCII}]/u);
  for (const phrase of [...avoid.phrases, ...avoid.asBlame]) {
    expect(` ${sentence.toLowerCase()} `).not.toMatch(new RegExp(`[^a-z]${phrase.toLowerCase()}[^a-z]`));
  }
});

test.each(actWays)('%s has more than one hello, none twice', (way) => {
  const hellos = actWords().hellos[way];
  expect(hellos.length).toBeGreaterThan(1);
  expect(new Set(hellos).size).toBe(hellos.length);
});

test.each([...actWords().hellos.text, ...(actWords().birthday.text ?? [])])(
  '"%s" makes a code that fits a small window',
  (hello) => {
    expect(bytesInLink(hello.replace('{friend}', 'Christina'))).toBeLessThanOrEqual(80);
  },
);

test('the sample circle has sample names only', () => {
  const { friends } = builtContent().get('demo') as {
    readonly friends: readonly { readonly name: string }[];
  };
  expect(friends.every(({ name }) => /^\w+ (Sample|Example)$/.test(name))).toBe(true);
});
