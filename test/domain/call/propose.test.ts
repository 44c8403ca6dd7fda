import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeGuests } from '../../../src/domain/call/propose.ts';
import { circles, type Friend, friendStates } from '../../../src/domain/friend/friend.ts';
import { makeFriend, today } from '../suggest/make-friend.ts';

const ids = (friends: readonly Friend[], count = 19, seed = 1) =>
  proposeGuests(friends, today, { count, seed }).map(({ id }) => id);
const near = (id: string, more = {}) => makeFriend({ id, circle: 'close', ...more });
const far = (id: string, more = {}) => makeFriend({ id, circle: 'wider', ...more });

describe('the proposal', () => {
  test('takes turns between near and far, whatever the order of the list', () => {
    const friends = [near('a'), near('b'), near('c'), far('x'), far('y'), far('z')];
    for (const list of [friends, [...friends].reverse()]) {
      const kinds = ids(list).map((id) => ('abc'.includes(id) ? 'near' : 'far'));
      expect(kinds).toEqual(['near', 'far', 'near', 'far', 'near', 'far']);
    }
  });

  test('goes on with the others when one side has nobody left', () => {
    expect(ids([far('x'), near('a'), far('y', { contacts: ['2026-01-01'] })])).toEqual(['a', 'x', 'y']);
    expect(ids([far('x')])).toEqual(['x']);
  });

  test('takes who was not heard from the longest among equals', () => {
    const friends = [
      near('lately', { contacts: ['2026-11-10'] }),
      near('long-ago', { contacts: ['2026-01-10'] }),
      near('told', { lastTold: '2025-06-01' }),
      near('never', { addedOn: '2026-03-01' }),
    ];
    expect(ids(friends)).toEqual(['told', 'long-ago', 'never', 'lately']);
  });

  test.each([
    ['tags', { tags: ['School'] }, { tags: ['#school'] }],
    ['a city', { city: 'Lyon' }, { city: 'lyon ' }],
    ['a zone', { zone: 'Europe/London' }, { zone: 'Europe/London' }],
  ])('spreads those who share %s', (_, one, same) => {
    const friends = [
      near('first', { contacts: ['2026-01-01'], ...one }),
      near('alike', { contacts: ['2026-02-01'], ...same }),
      near('other', { contacts: ['2026-03-01'] }),
    ];
    expect(ids(friends)).toEqual(['first', 'other', 'alike']);
  });

  test('leaves out whoever is not active, out of sight, or set aside for now', () => {
    const states = friendStates.map((state) => near(state, { state }));
    const snooze = { on: '2026-11-18', until: '2026-12-01' };
    const friends = [
      ...states,
      near('removed', { isRemoved: true }),
      near('snoozed', { snooze }),
      near('back', { snooze: { ...snooze, until: today } }),
      near('met-since', { snooze, contacts: ['2026-11-19'] }),
    ];
    expect(ids(friends).sort()).toEqual(['active', 'back', 'met-since']);
  });

  test('differs by seed only among equals', () => {
    const friends = Array.from({ length: 30 }, (_, at) => near(`f${at}`));
    expect(ids(friends, 5, 1)).toEqual(ids(friends, 5, 1));
    expect(ids(friends, 5, 1)).not.toEqual(ids(friends, 5, 2));
  });

  test('has at most nineteen, each once, and as many as asked for', () => {
    const friend = fc.record({
      circle: fc.constantFrom(...circles),
      tags: fc.subarray(['school', 'work', 'choir']),
      contacts: fc.subarray(['2026-01-01', '2026-06-01', '2026-11-01']),
    });
    fc.assert(
      fc.property(fc.array(friend, { maxLength: 40 }), fc.integer({ min: -1, max: 30 }), (given, count) => {
        const friends = given.map((each, at) => makeFriend({ id: `f${at}`, ...each }));
        const proposed = ids(friends, count);
        expect(proposed).toHaveLength(Math.max(0, Math.min(count, 19, friends.length)));
        expect(new Set(proposed).size).toBe(proposed.length);
      }),
    );
  });
});
