import { expect, test } from 'vitest';
import { hiddenWords } from '../../../src/domain/discreet/hidden-words.ts';
import { makeFriend } from '../suggest/make-friend.ts';

const friends = [
  makeFriend({ id: 'ana-sample', name: 'Ana Sample' }),
  makeFriend({ id: 'ana-example', name: 'Ana Example', state: 'hidden' }),
  makeFriend({ id: 'zed-sample', name: 'Zed Sample', state: 'hidden', nicknames: ['Zeddy'] }),
  makeFriend({ id: 'may-example', name: 'May Example', state: 'died', children: ['Kit --04-12'] }),
];

test.each([
  ['lunch with zed', true],
  ["Zeddy's car", true],
  ['Ana Example called', true],
  ['Kit is four', true],
  ['May came along', true],
  ['Ana talked about her mom', false],
  ['we may go in may', false],
  ['the car', false],
  ['', false],
])('%j names someone hidden: %s', (text, expected) => {
  expect(hiddenWords(friends)(text)).toBe(expected);
});

test('with nobody hidden, no words do', () => {
  expect(hiddenWords(friends.slice(0, 1))('Zed')).toBe(false);
});
