import { describe, expect, test } from 'vitest';
import { countWords, minutesByHand, roomOn, withPanels } from '../../../src/domain/note/card.ts';
import { findOccasions } from '../../../src/domain/note/find-occasion.ts';
import { recentPhrases } from '../../../src/domain/note/recent-phrases.ts';
import type { Draft } from '../../../src/domain/state.ts';

test.each([
  ['', 0],
  ['Dear Ana,\n\nNo need to answer this.\n\nSam', 8],
  ['  one   two\tthree ', 3],
])('words of %j', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test.each([
  [55, 'comfortable'],
  [56, 'tight'],
  [77, 'tight'],
  [78, 'over'],
])('%i words on an A6 card are %s', (words, room) => {
  expect(roomOn({ comfortable: 55, full: 77 }, words)).toBe(room);
});

test('two panels take twice the words', () => {
  const card = { card: 'a6', called: 'an A6 card', comfortable: 55, full: 77 };
  expect(withPanels(card, 2)).toEqual({
    card: 'a6',
    called: 'an A6 card with 2 panels',
    comfortable: 110,
    full: 154,
  });
  expect(withPanels(card, 1)).toBe(card);
});

test.each([
  [1, 1],
  [53, 4],
  [80, 6],
])('%i words take %i minutes', (words, minutes) => {
  expect(minutesByHand(words, { wordsAMinute: 13 })).toBe(minutes);
});

describe('an occasion by what she types', () => {
  const entries = ['just-because', 'thank-you-gift', 'thank-you-help', 'thank-you'].map((occasion) => ({
    occasion,
    title: occasion === 'thank-you-gift' ? 'thanks for a gift' : occasion.replaceAll('-', ' '),
  }));
  test.each([
    ['just because', ['just-because']],
    ['Just-Because', ['just-because']],
    ['just', ['just-because']],
    ['thanks for', ['thank-you-gift']],
    ['thank-you', ['thank-you']],
    ['thank-you-', ['thank-you']],
    ['thank', ['thank-you-gift', 'thank-you-help', 'thank-you']],
    ['birthday', []],
    ['', []],
  ])('%s', (typed, found) => {
    expect(findOccasions(typed, entries).map(({ occasion }) => occasion)).toEqual(found);
  });
});

test('phrases of the last three drafts for a friend are recent, of others and removed ones not', () => {
  const draft = (id: string, rest: Partial<Draft> = {}) =>
    ({ id, friend: 'ana-sample', phrases: [id], isRemoved: false, ...rest }) as Draft;
  const drafts = [
    draft('a'),
    draft('b'),
    draft('c'),
    draft('d'),
    draft('e', { friend: 'bea-example' }),
    draft('f', { isRemoved: true }),
  ];
  expect([...recentPhrases(drafts, { friend: 'ana-sample' })]).toEqual(['b', 'c', 'd']);
  const others = [draft('g', { friend: null, to: 'Mrs. Example' }), draft('h', { friend: null, to: 'Cleo' })];
  expect([...recentPhrases([...drafts, ...others], { friend: null, to: 'mrs. example' })]).toEqual(['g']);
});
