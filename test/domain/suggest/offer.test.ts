import { expect, test } from 'vitest';
import type { Call } from '../../../src/domain/call/call.ts';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import type { LocalPlace } from '../../../src/domain/place/local.ts';
import { type OfferSituation, offerFor } from '../../../src/domain/suggest/offer.ts';
import type { RankedFriend } from '../../../src/domain/suggest/rank.ts';
import { addDays } from '../../../src/domain/time/day.ts';
import type { Tradition, TraditionState } from '../../../src/domain/tradition/tradition.ts';
import { makeFriend, today } from './make-friend.ts';

const planned = { kind: 'known', guests: ['bea-example'] } as unknown as Call;
const call = (given: Partial<Call> = {}) => ({
  call: { ...planned, ...given },
  on: addDays(today, 3),
  time: '19:00',
});
const storyTime = { name: 'story time', place: 'the library in Sampleton', met: [] } as unknown as LocalPlace;
const local = (given: Partial<LocalPlace> = {}, inDays = 3) => ({
  local: { ...storyTime, ...given },
  on: addDays(today, inDays),
});
const tradition = (state: TraditionState) => [{ state }] as unknown as readonly Tradition[];
const often = { contacts: [10, 30, 50].map((days) => addDays(today, -days)) };

function offered(
  given: Partial<OfferSituation>,
  friend: Parameters<typeof makeFriend>[0] = {},
  rank: Partial<RankedFriend> = {},
) {
  const nothing = {
    call: null,
    local: null,
    traditions: [],
    minutes: null,
    isQuiet: false,
    hasQuestion: false,
    isNear: true,
  };
  const ranked = {
    friend: makeFriend(friend),
    lastContact: addDays(today, -10),
    ratio: 1,
    ...rank,
  } as RankedFriend;
  return offerFor(ranked, { today, energy: 'ok', ...nothing, ...given })?.kind ?? null;
}

test.each<[string, string | null, Partial<OfferSituation>, Partial<Friend>?]>([
  ['a call', 'call', { call: call() }],
  ['a call before something local', 'call', { call: call(), local: local() }],
  ['no call that has the friend already', null, { call: call({ guests: ['ana-sample'] }) }],
  ['no call of people who are asked one by one', null, { call: call({ kind: 'fresh' }) }],
  ['no call that is full', null, { call: call({ guests: Array.from({ length: 19 }, (_, at) => `${at}`) }) }],
  ['something local', 'local', { local: local() }],
  ['nothing local to someone elsewhere', null, { local: local(), isNear: false }],
  ['a call to someone elsewhere', 'call', { call: call(), isNear: false }],
  ['nothing local further off than a week', null, { local: local({}, 8) }],
  ['nothing local to someone met there', null, { local: local({ met: ['ana-sample'] }) }],
  ['nothing local with low energy', null, { local: local(), energy: 'low' }],
  ['a call with low energy', 'call', { call: call(), energy: 'low' }],
  ['nothing in less than two minutes', null, { call: call(), minutes: 1 }],
  ['nothing at night', null, { call: call(), isQuiet: true }],
  ['nothing before what she wanted to ask', null, { call: call(), hasQuestion: true }],
  ['nothing where nothing is planned', null, {}],
])('offered is %s', (_, expected, given, friend) => {
  expect(offered(given, friend)).toBe(expected);
});

test.each<[string, string | null, Partial<OfferSituation>, Parameters<typeof makeFriend>[0]]>([
  ['someone close and often in touch', 'tradition', {}, often],
  ['someone close and seldom in touch', null, {}, { contacts: often.contacts.slice(1) }],
  ['someone of a wider circle', null, {}, { ...often, circle: 'friends' }],
  ['anyone while one is going on', null, { traditions: tradition('active') }, often],
  ['anyone while one is paused', null, { traditions: tradition('paused') }, often],
  ['someone close once the last one ended', 'tradition', { traditions: tradition('ended') }, often],
])('a text a day is offered to %s: %s', (_, expected, given, friend) => {
  expect(offered(given, friend)).toBe(expected);
});

test.each<[string, Partial<RankedFriend>]>([
  ['after a long silence', { lastContact: addDays(today, -400) }],
  ['before the first contact', { lastContact: null }],
])('nothing is offered %s', (_, rank) => {
  expect(offered({ call: call() }, {}, rank)).toBeNull();
});
