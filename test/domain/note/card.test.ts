import { expect, test } from 'vitest';
import { countWords, minutesByHand, roomOn, withPanels } from '../../../src/domain/note/card.ts';
import type { Draft } from '../../../src/domain/note/draft.ts';
import { recentLetters } from '../../../src/domain/note/recent-letters.ts';

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

test('letters of the last three drafts for a friend are recent, of others and removed ones not', () => {
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
  expect([...recentLetters(drafts, { friend: 'ana-sample' })]).toEqual(['b', 'c', 'd']);
  const others = [draft('g', { friend: null, to: 'Mrs. Example' }), draft('h', { friend: null, to: 'Cleo' })];
  expect([...recentLetters([...drafts, ...others], { friend: null, to: 'mrs. example' })]).toEqual(['g']);
});
