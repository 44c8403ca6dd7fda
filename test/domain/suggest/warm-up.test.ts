import { expect, test } from 'vitest';
import { currentFriend } from '../../../src/domain/suggest/warm-up.ts';
import { addDays } from '../../../src/domain/time/day.ts';
import { makeFriend, today } from './make-friend.ts';

const last = (id: string, days: number, given = {}) =>
  makeFriend({ id, contacts: [addDays(today, -days)], ...given });

test.each([
  ['the newest contact', [last('a', 9), last('b', 2), last('c', 5)], 'b'],
  ['on the same day, the id', [last('b', 2), last('a', 2)], 'a'],
  ['thirty days at most', [last('a', 30)], 'a'],
  ['nobody of longer ago', [last('a', 31)], undefined],
  [
    'nobody who is not active',
    [last('a', 2, { state: 'hidden' }), last('b', 2, { isRemoved: true })],
    undefined,
  ],
  ['nobody never in touch', [makeFriend()], undefined],
])('%s', (_, friends, id) => {
  expect(currentFriend(friends, today)?.id).toBe(id);
});
