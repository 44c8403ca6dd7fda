import { expect, test } from 'vitest';
import { type Change, registry } from '../../../src/domain/changes.ts';
import { emptyFoldState, stateOf } from '../../../src/domain/fold-state.ts';
import { applyChange } from '../../../src/domain/journal/fold-appended.ts';
import { callToPick, callToTell, nextCall, nextLocal } from '../../../src/domain/suggest/coming.ts';

const today = '2026-11-20';
const zone = 'America/Chicago';
const asPlanned = ({ at }: { readonly at: string }) => at;

function stateAfter(...changes: readonly Change[]) {
  const foldState = emptyFoldState();
  for (const change of changes) applyChange(foldState, change, registry);
  return stateOf(foldState);
}

const planned = (call: string, at: string | null): Change => ({
  type: 'call.planned',
  call,
  on: today,
  topic: 'sleep',
  minutes: 60,
  friends: ['ana-sample'],
  picked: at === null ? null : { at, zone },
});
const held: Change = { type: 'call.held', call: 'a', on: today };
const cancelled: Change = { type: 'call.edited', call: 'a', on: today, set: { cancelledOn: today } };

test.each<[string, readonly Change[], string | null]>([
  ['none planned', [], null],
  ['one later today', [planned('a', `${today}T19:00`)], 'a'],
  ['one of this morning', [planned('a', `${today}T09:59`)], null],
  ['one of yesterday', [planned('a', '2026-11-19T19:00')], null],
  ['one in two weeks', [planned('a', '2026-12-04T19:00')], 'a'],
  ['one further off', [planned('a', '2026-12-05T19:00')], null],
  ['no time set yet', [planned('a', null)], null],
  ['the sooner of two', [planned('a', '2026-11-25T19:00'), planned('b', '2026-11-25T09:00')], 'b'],
  ['held already', [planned('a', `${today}T19:00`), held], null],
  ['cancelled', [planned('a', `${today}T19:00`), cancelled], null],
])('the next call, with %s', (_, changes, expected) => {
  expect(nextCall(stateAfter(...changes).calls, `${today}T10:00`, asPlanned)?.call.id ?? null).toBe(expected);
});

test('the day and hour of a call are those of her own clock', () => {
  const { calls } = stateAfter(planned('a', '2026-11-25T19:00'));
  expect(nextCall(calls, `${today}T10:00`, () => '2026-11-26T01:00')).toMatchObject({
    on: '2026-11-26',
    time: '01:00',
  });
});

test.each<[string, readonly Change[], string | null]>([
  ['one of yesterday', [planned('a', '2026-11-19T19:00')], 'a'],
  ['one of two weeks ago', [planned('a', '2026-11-06T19:00')], 'a'],
  ['one of longer ago', [planned('a', '2026-11-05T19:00')], null],
  ['one of this morning', [planned('a', `${today}T09:00`)], 'a'],
  ['one of this evening', [planned('a', `${today}T19:00`)], null],
  ['one that was told', [planned('a', '2026-11-19T19:00'), held], null],
])('a call of which it can be told who came, with %s', (_, changes, expected) => {
  expect(callToTell(stateAfter(...changes).calls, `${today}T10:00`, asPlanned)?.call.id ?? null).toBe(
    expected,
  );
});

const withOptions = (...days: readonly string[]): Change => ({
  ...(planned('a', null) as Extract<Change, { type: 'call.planned' }>),
  options: days.map((day) => ({ at: `${day}T19:00`, zone })),
});

test.each<[string, readonly Change[], string | null]>([
  ['two times to choose from', [withOptions('2026-12-05', '2026-12-03')], '2026-12-03'],
  ['one of them gone by', [withOptions('2026-11-19', '2026-12-03')], '2026-12-03'],
  ['all gone by', [withOptions('2026-11-18', '2026-11-19')], null],
  ['no times yet', [planned('a', null)], null],
  ['a time that is set', [planned('a', '2026-12-03T19:00')], null],
])('a call whose time is open, with %s', (_, changes, expected) => {
  expect(callToPick(stateAfter(...changes).calls, `${today}T10:00`, asPlanned)?.on ?? null).toBe(expected);
});

const place = (local: string, meets: string | null, time: string | null = null): Change => ({
  type: 'local.added',
  local,
  on: today,
  name: local,
  kind: 'other',
  meets,
  time,
});
const removedPlace: Change = { type: 'local.edited', local: 'a', on: today, set: { isRemoved: true } };

test.each<[string, readonly Change[], string | null]>([
  ['none', [], null],
  ['one on Thursdays', [place('a', 'thu')], 'a on 2026-11-26'],
  ['one today', [place('a', 'fri')], 'a on 2026-11-20'],
  ['the sooner of two', [place('a', 'thu'), place('b', 'tue')], 'b on 2026-11-24'],
  ['two on one day', [place('a', 'tue', '14:00'), place('b', 'tue', '10:00')], 'b on 2026-11-24'],
  ['one that does not say when', [place('a', null)], null],
  ['one let go', [place('a', 'thu'), removedPlace], null],
])('the next local date, with %s', (_, changes, expected) => {
  const next = nextLocal(stateAfter(...changes).locals, today);
  expect(next === null ? null : `${next.local.id} on ${next.on}`).toBe(expected);
});
