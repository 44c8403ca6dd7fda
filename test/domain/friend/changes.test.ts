import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import type { FoldState } from '../../../src/domain/fold-state.ts';
import { listFields } from '../../../src/domain/friend/fields.ts';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import { areToldApart } from '../../../src/domain/friend/told-apart.ts';
import { foldLines } from '../../../src/domain/journal/fold.ts';
import type { JournalLine } from '../../../src/domain/journal/line.ts';
import { resolveId } from '../../../src/domain/journal/resolve-id.ts';
import { times } from '../../support/long-run.ts';
import { anyOf } from '../journal/arbitrary-changes.ts';
import { anyJournal } from '../journal/arbitrary-journal.ts';
import { added, edited, hashing, line, merged, removed, snoozed } from '../journal/lines.ts';

const stateAfter = (...changes: readonly Change[]): FoldState =>
  foldLines(
    changes.map((change, at) => line(at, change)),
    hashing,
  ).foldState;
const anaAfter = (...changes: readonly Change[]): Friend =>
  stateAfter(...changes).friends.get('ana') as unknown as Friend;

/** At the end of any journal, as a command of today writes it. */
function later(lines: readonly JournalLine[], id: string, ...changes: readonly Change[]): JournalLine[] {
  return [...lines, { v: 1, id, at: `2027-01-01T00:00:0${id.length}.000Z`, command: 'test', changes }];
}

/** Any history in which both of these are on the list. They come first, since few other histories have them. */
const historyOfTwo = fc
  .tuple(anyOf('friend.added'), anyOf('friend.added'), anyJournal)
  .map(([ana, bea, others]) => {
    const both = [
      line(-2, { ...ana, friend: 'ana' } as Change),
      line(-1, { ...bea, friend: 'bea' } as Change),
    ];
    const lines = [...both, ...others];
    return { lines, state: foldLines(lines, hashing).foldState };
  })
  .filter(({ state }) => state.friends.has('ana') && state.friends.has('bea'));

test('merging, then undoing it, is as if nothing had been', () => {
  fc.assert(
    fc.property(historyOfTwo, ({ lines, state }) => {
      const withMerge = later(lines, 'm', merged('bea', 'ana'));
      const undone = later(withMerge, 'uu', { type: 'line.undone', target: 'm', off: true });
      expect(JSON.stringify([...foldLines(undone, hashing).foldState.friends])).toBe(
        JSON.stringify([...state.friends]),
      );
      expect(JSON.stringify(foldLines(undone, hashing).foldState)).toBe(JSON.stringify(state));
    }),
    { numRuns: times(75, 300) },
  );
});

test('merging loses no contact, no try, nothing in a list, and nothing that was hers', () => {
  fc.assert(
    fc.property(historyOfTwo, ({ lines, state }) => {
      const { foldState } = foldLines(later(lines, 'm', merged('bea', 'ana')), hashing);
      const [ana, bea] = ['ana', 'bea'].map((id) => state.friends.get(id) as unknown as Friend) as [
        Friend,
        Friend,
      ];
      const after = foldState.friends.get('ana') as unknown as Friend;
      expect(foldState.friends.has('bea')).toBe(false);
      for (const days of ['contactDays', 'attemptDays', 'triedDays'] as const)
        expect(new Set(after[days])).toEqual(new Set([...ana[days], ...bea[days]]));
      for (const field of listFields)
        expect(after[field]).toEqual(expect.arrayContaining([...ana[field], ...bea[field]]));
      expect([after.name, ...after.nicknames]).toEqual(expect.arrayContaining([ana.name, bea.name]));
      const counts = ({ drafts, reminders, calls, traditions, locals }: FoldState) =>
        [drafts, reminders, calls, traditions, locals].map((list) => list.length);
      expect(counts(foldState)).toEqual(counts(state));
      expect([...foldState.drafts, ...foldState.reminders].some(({ friend }) => friend === 'bea')).toBe(
        false,
      );
      for (const id of ['ana', 'bea']) expect(resolveId(foldState, id)).toBe('ana');
    }),
    { numRuns: times(75, 300) },
  );
});

describe('whether somebody may come up after a merge', () => {
  const bea = (more: object = {}) => added('bea', { state: 'active', circle: 'inner', ...more });

  it('what she chose goes before what an import left open', () => {
    const open = added('ana', { state: 'unsorted', circle: 'close' });
    expect(anaAfter(open, bea({ everyDays: 9 }), merged('bea', 'ana'))).toMatchObject({
      state: 'active',
      circle: 'inner',
      everyDays: 9,
      activeSpans: [['2026-01-01', null]],
    });
  });

  it('otherwise the entry that stays decides', () => {
    for (const state of ['active', 'paused', 'archived'] as const)
      expect(anaAfter(added('ana', { state }), bea(), merged('bea', 'ana')).state).toBe(state);
    const open = bea({ state: 'unsorted' });
    expect(anaAfter(added('ana', { circle: 'wider' }), open, merged('bea', 'ana'))).toMatchObject({
      state: 'active',
      circle: 'wider',
    });
  });

  it.each(['hidden', 'died'] as const)('%s stays so, whichever entry said it', (state) => {
    const hides = edited('bea', { set: { state } });
    expect(anaAfter(added('ana'), bea(), hides, merged('bea', 'ana')).state).toBe(state);
    const other = edited('ana', { set: { state } });
    expect(anaAfter(added('ana'), bea(), other, merged('bea', 'ana')).state).toBe(state);
    expect(anaAfter(added('ana'), bea(), merged('bea', 'ana'), hides).state).toBe(state);
  });

  it('nobody disappears with an entry that was removed', () => {
    expect(anaAfter(added('ana'), bea(), removed('ana'), merged('bea', 'ana')).isRemoved).toBe(false);
    expect(anaAfter(added('ana'), bea(), removed('bea'), merged('bea', 'ana')).isRemoved).toBe(false);
  });

  it('the longer skip counts', () => {
    const [short, long] = [
      snoozed('ana', '2026-02-01', '2026-02-05'),
      snoozed('bea', '2026-02-01', '2026-03-01'),
    ];
    expect(anaAfter(added('ana'), bea(), short, long, merged('bea', 'ana')).snooze?.until).toBe('2026-03-01');
  });
});

describe('two entries that she says are two people', () => {
  const apart = (friend: string, other: string): Change => ({
    type: 'friend.apart',
    friend,
    other,
    on: '2026-02-01',
  });
  const areApart = (one: string, other: string, state: FoldState) =>
    areToldApart(
      state.friends.get(one) as unknown as Friend,
      state.friends.get(other) as unknown as Friend,
      state,
    );

  it('are so from both sides, before and after a merge, and not with anybody else', () => {
    const all = ['ana', 'bea', 'cleo'].map((id) => added(id));
    const state = stateAfter(...all, apart('ana', 'bea'));
    expect([
      areApart('ana', 'bea', state),
      areApart('bea', 'ana', state),
      areApart('ana', 'cleo', state),
    ]).toEqual([true, true, false]);
    expect(areApart('ana', 'cleo', stateAfter(...all, apart('ana', 'bea'), merged('bea', 'cleo')))).toBe(
      true,
    );
    expect(areApart('ana', 'cleo', stateAfter(...all, apart('bea', 'cleo'), merged('bea', 'ana')))).toBe(
      true,
    );
  });

  it('also when one of them comes later, from another device', () => {
    for (const lines of [
      [added('ana'), apart('ana', 'bea'), added('bea')],
      [apart('ana', 'bea'), added('bea'), added('ana')],
    ]) {
      const state = stateAfter(...lines);
      expect([areApart('ana', 'bea', state), areApart('bea', 'ana', state)]).toEqual([true, true]);
    }
  });
});
