import { describe, expect, test } from 'vitest';
import { findUnkind, type KindnessRule } from '../../src/domain/note/kindness.ts';
import { builtContent } from '../support/built-content.ts';
import { readingGrade } from './reading-level.ts';

interface Way {
  readonly name: string;
  readonly title: string;
  readonly why: string;
  readonly command: string;
}
const { opening, stayInOpening, ways } = builtContent().get('ways-to-connect') as {
  readonly opening: string;
  readonly stayInOpening: string;
  readonly ways: readonly Way[];
};
const { rules } = builtContent().get('kindness') as { readonly rules: readonly KindnessRule[] };
const sentences = [opening, stayInOpening, ...ways.flatMap(({ title, why }) => [title, why])];

describe('the ways to connect', () => {
  test.each(sentences)('"%s" is kind and plain, and fits a line', (sentence) => {
    expect(sentence).not.toMatch(/!|[^\p{ASCII}]/u);
    expect(findUnkind(sentence, rules, null)).toEqual([]);
    expect(sentence.length).toBeLessThanOrEqual(76);
  });

  test('can be read in a tired minute', () => {
    expect(readingGrade(ways.map(({ why }) => why).join(' '))).toBeLessThan(7);
  });
});
