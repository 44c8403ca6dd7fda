import { expect, test } from 'vitest';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import { whoToBring } from '../../../src/domain/place/who-to-bring.ts';
import { isLeftToRest } from '../../../src/domain/suggest/rank.ts';
import { makeFriend, today } from '../suggest/make-friend.ts';

const ana = (given: Parameters<typeof makeFriend>[0] = {}) => makeFriend({ id: 'ana', ...given });
const bea = (given: Parameters<typeof makeFriend>[0] = {}) => makeFriend({ id: 'bea', ...given });
const cleo = (given: Parameters<typeof makeFriend>[0] = {}) => makeFriend({ id: 'cleo', ...given });
const asked = { today, isLeftToRest };
const here = 'Springfield';

test.each<readonly [string, readonly Friend[], string | null]>([
  ['nobody on the list', [], null],
  ['someone close', [ana()], 'ana'],
  ['someone of a wider circle is not near', [ana({ circle: 'friends' })], null],
  [
    'the one not seen for the longest',
    [ana({ contacts: ['2026-11-10'] }), bea({ contacts: ['2026-06-01'] })],
    'bea',
  ],
  [
    'a wider circle in the town that others share',
    [ana({ circle: 'wider', city: here }), bea({ city: `${here}, IL`, contacts: ['2026-11-10'] })],
    'ana',
  ],
  [
    'someone close in another town is far',
    [
      ana({ city: 'Leeds' }),
      bea({ city: here, contacts: ['2026-11-10'] }),
      cleo({ city: here, contacts: ['2026-11-12'] }),
    ],
    'bea',
  ],
  ['a town of one alone says nothing', [ana({ city: 'Leeds' })], 'ana'],
  [
    'two towns as often say nothing',
    [ana({ city: 'Leeds', circle: 'wider' }), bea({ city: here, circle: 'wider' })],
    null,
  ],
  ['never someone hidden', [ana({ state: 'hidden' })], null],
  ['never someone who died', [ana({ state: 'died' })], null],
  ['never someone paused', [ana({ state: 'paused' })], null],
  ['never someone removed', [ana({ isRemoved: true })], null],
  ['nobody who rests', [ana({ snooze: { on: '2026-11-18', until: '2026-11-25' } })], null],
  ['nobody she tried to reach yesterday', [ana({ attempts: ['2026-11-19'] })], null],
  ['someone reached since she tried', [ana({ attempts: ['2026-11-18'], contacts: ['2026-11-19'] })], 'ana'],
  ['someone whose rest is over', [ana({ snooze: { on: '2026-11-01', until: '2026-11-20' } })], 'ana'],
  ['nobody who will be there anyway', [makeFriend({ id: 'dana' })], null],
  ['the same one, however the list is ordered', [bea(), ana()], 'ana'],
])('%s', (_, friends, id) => {
  expect(whoToBring(friends, { ...asked, there: ['dana'] })?.id ?? null).toBe(id);
});

test.each<readonly [string, string, readonly Friend[], string | null]>([
  ['the town of the place is the town', 'Library, Leeds', [ana({ city: 'Leeds', circle: 'wider' })], 'ana'],
  ['another town than the place', 'Leeds library', [ana({ city: here }), bea({ city: 'Leeds' })], 'bea'],
  ['a town within a word is none', 'Bathroom hall', [ana({ city: 'Bath', circle: 'wider' })], null],
])('%s', (_, where, friends, id) => {
  expect(whoToBring(friends, { ...asked, there: [], where })?.id ?? null).toBe(id);
});

test('nobody who is far by the clock', () => {
  const isFar = (friend: Friend) => friend.id === 'ana';
  expect(whoToBring([ana(), bea()], { ...asked, there: [], isFar })?.id).toBe('bea');
});
