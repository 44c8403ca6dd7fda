import { describe, expect, test } from 'vitest';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import { type ActSituation, chooseWay, isLongSilence, isQuietHour } from '../../../src/domain/suggest/act.ts';
import type { RankedFriend } from '../../../src/domain/suggest/rank.ts';
import { addDays } from '../../../src/domain/time/day.ts';
import { actWords } from './act-content.ts';
import { makeFriend, today } from './make-friend.ts';

const reachable = { phones: ['+1 555 0100'], emails: ['ana@example.org'], address: '1 Sample Street' };

const ranked = (friend: Partial<Friend>, given: Partial<RankedFriend> = {}): RankedFriend => ({
  friend: { ...makeFriend(), ...reachable, ...friend },
  lastContact: addDays(today, -20),
  countedFrom: addDays(today, -20),
  cadenceDays: 10,
  ratio: 2,
  isResting: false,
  ...given,
});

const situation = (given: Partial<ActSituation> = {}): ActSituation => ({
  today,
  minutes: null,
  energy: 'ok',
  isQuiet: false,
  hasBirthdaySoon: false,
  hasQuestion: false,
  offered: [],
  minutesOf: (way) => actWords().ways[way].minutes,
  ...given,
});

describe('the way that fits', () => {
  test.each([
    ['energy ok', {}, {}, 'text'],
    ['energy low', {}, { energy: 'low' }, 'text'],
    ['plenty, someone close', {}, { energy: 'high' }, 'call'],
    [
      'plenty, someone further away, called last',
      { circle: 'friends', lastWay: 'call' },
      { energy: 'high' },
      'note',
    ],
    ['plenty and ten minutes', { lastWay: 'voice' }, { energy: 'high', minutes: 10 }, 'visit'],
    [
      'plenty, ten minutes and something to ask',
      {},
      { energy: 'high', minutes: 10, hasQuestion: true },
      'voice',
    ],
    ['not the way used last', { lastWay: 'text' }, {}, 'voice'],
    ['not a way offered above', {}, { offered: ['text'] }, 'voice'],
    ['nor two of them', {}, { offered: ['text', 'voice'] }, 'call'],
    [
      'a way offered above rather than the one used last',
      { lastWay: 'voice' },
      { energy: 'low', offered: ['text'] },
      'text',
    ],
    ['the one used last when nothing as good is left', { lastWay: 'text' }, { minutes: 1 }, 'text'],
    ['five minutes', {}, { minutes: 5, offered: ['text', 'voice'] }, 'text'],
    ['a call', {}, { energy: 'high' }, 'call'],
    ['no call at a quiet hour', {}, { energy: 'high', isQuiet: true }, 'voice'],
    ['no call and no visit either', { lastWay: 'voice' }, { energy: 'high', isQuiet: true }, 'voice'],
    ['only an email known', { phones: [], address: null }, {}, 'email'],
    ['only an email known, and three minutes', { phones: [], address: null }, { minutes: 3 }, 'text'],
    ['nothing known', { phones: [], emails: [], address: null }, {}, 'text'],
    [
      'nothing known: no call',
      { phones: [], emails: [], address: null },
      { offered: ['text', 'voice'] },
      'text',
    ],
    ['a card where the address is known', { circle: 'friends' }, { offered: ['text'] }, 'note'],
    [
      'a card when a birthday is near',
      { circle: 'friends', address: null },
      { offered: ['text'], hasBirthdaySoon: true },
      'note',
    ],
    ['no card without either', { circle: 'friends', address: null }, { offered: ['text'] }, 'voice'],
  ] as const)('%s', (_, friend, given, way) => {
    expect(chooseWay(ranked(friend), situation(given))).toBe(way);
  });

  test.each([
    ['a light text', {}, {}, 'text'],
    ['a card, when a text was last', { lastWay: 'text' }, {}, 'note'],
    ['whatever the energy', {}, { energy: 'high' }, 'text'],
    ['an email where nothing else is known', { phones: [], address: null }, {}, 'email'],
  ] as const)('after a long silence: %s', (_, friend, given, way) => {
    const silent = ranked(friend, { lastContact: addDays(today, -400), ratio: 40 });
    expect(chooseWay(silent, situation(given))).toBe(way);
  });
});

test.each([
  ['a year and a day', 366, 1, true],
  ['a year', 365, 1, false],
  ['more than three times the cadence', 61, 3.1, true],
  ['three times the cadence', 61, 3, false],
  ['three weeks without a weekly call', 22, 3.1, false],
])('%s is a long silence: %#', (_, days, ratio, expected) => {
  expect(isLongSilence({ lastContact: addDays(today, -days), ratio }, today)).toBe(expected);
});

test('never in touch is no silence', () => {
  expect(isLongSilence({ lastContact: null, ratio: 9 }, today)).toBe(false);
});

test.each([
  [0, true],
  [7, true],
  [8, false],
  [20, false],
  [21, true],
])('hour %i is quiet: %s', (hour, expected) => {
  expect(isQuietHour(hour)).toBe(expected);
});
