import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, registry } from '../../../src/domain/changes.ts';
import type { FriendForgotten } from '../../../src/domain/journal/changes.ts';
import { foldLines, keptLines } from '../../../src/domain/journal/fold.ts';
import { foldAppended } from '../../../src/domain/journal/fold-appended.ts';
import { forgettingLines } from '../../../src/domain/journal/forgetting.ts';
import type { JournalLine } from '../../../src/domain/journal/line.ts';
import { numberedKind, withNumbers } from '../../../src/domain/journal/numbers.ts';
import { times } from '../../support/long-run.ts';
import { draft, forgotten, hashing, line, undone } from './lines.ts';

const drafts = (lines: readonly JournalLine[]) =>
  foldLines(lines, hashing).foldState.drafts.map(({ id, number }) => [id, number]);
const withNumber = (change: Change, number: number) => ({ ...change, number }) as Change;

describe('the number of a thing', () => {
  test('is the one that is written in the change that makes it', () => {
    expect(drafts([line(1, withNumber(draft('d1', 'ana'), 4)), line(2, draft('d2', 'ana'))])).toEqual([
      ['d1', 4],
      ['d2', 5],
    ]);
  });

  test('is the next free one where two devices gave the same: the earlier line keeps it', () => {
    const lines = [line(1, withNumber(draft('d1', 'ana'), 1)), line(2, withNumber(draft('d2', 'ana'), 1))];
    expect(drafts(lines)).toEqual([
      ['d1', 1],
      ['d2', 2],
    ]);
    expect(drafts(lines.toReversed())).toEqual(drafts(lines));
  });

  test('is higher than all before it, where another device gave a lower one late', () => {
    const lines = [
      line(1, withNumber(draft('d1', 'ana'), 4)),
      line(2, withNumber(draft('d2', 'ana'), 2)),
      line(3, draft('d3', 'ana')),
    ];
    expect(drafts(lines).at(-1)).toEqual(['d3', 5]);
  });

  test('is not given to another while it is taken back', () => {
    const lines = [
      line(1, withNumber(draft('d1', 'ana'), 1)),
      line(2, undone('l1')),
      line(3, draft('d2', 'ana')),
    ];
    expect(drafts(lines)).toEqual([['d2', 2]]);
  });

  test('stays when something before it is forgotten, and the number of that is not given again', () => {
    const before = [line(1, draft('d1', 'ana')), line(2, draft('d2', 'bea')), line(3, draft('d3', 'ana'))];
    const forget = forgettingLines([forgotten('ana') as FriendForgotten], before, hashing);
    const all = [
      ...before,
      ...forget.map((changes, at) => line(4 + at, ...changes)),
      line(9, draft('d4', 'bea')),
    ];
    const expected = [
      ['d2', 2],
      ['d4', 4],
    ];
    expect(drafts(all)).toEqual(expected);
    const remaining = keptLines(all, all, hashing).filter((each) => each !== null);
    expect(remaining[0]?.changes).toMatchObject([{ draft: 'd2', number: 2 }]);
    expect(drafts(remaining)).toEqual(expected);
  });

  test('stays, also where more is kept than one line can carry', () => {
    const before = [
      line(1, draft('d1', 'ana')),
      ...Array.from({ length: 700 }, (_, at) => line(at + 2, draft(`b${at}`, 'bea'))),
    ];
    const forget = forgettingLines([forgotten('ana') as FriendForgotten], before, hashing);
    expect(forget.map((changes) => JSON.stringify(changes).length).every((length) => length < 12_000)).toBe(
      true,
    );
    const all = [...before, ...forget.map((changes, at) => line(900 + at, ...changes))];
    expect(drafts(all).map(([, number]) => number)).toEqual(Array.from({ length: 700 }, (_, at) => at + 2));
  });
});

type Kind = 'drafts' | 'calls' | 'traditions' | 'locals' | 'ideas';
const kinds: readonly Kind[] = ['drafts', 'calls', 'traditions', 'locals', 'ideas'];

function keptChange(kind: Kind, id: string, friend: string): Change {
  const on = '2026-02-01';
  if (kind === 'calls')
    return { type: 'call.planned', call: id, on, topic: 'sleep', minutes: 60, friends: [friend] };
  if (kind === 'traditions')
    return { type: 'tradition.started', tradition: id, on, theme: 'mixed', friends: [friend] };
  if (kind === 'locals') return { type: 'local.added', local: id, on, name: 'Story time', kind: 'walk' };
  return kind === 'ideas' ? { type: 'idea.kept', idea: id, on, text: 'sing' } : draft(id, friend);
}

type Step =
  | { readonly act: 'keep'; readonly kind: Kind; readonly friend: string; readonly isOld: boolean }
  | { readonly act: 'undo'; readonly back: number; readonly off: boolean }
  | { readonly act: 'forget'; readonly friend: string }
  | { readonly act: 'sync' };

const friend = fc.constantFrom('ana', 'bea', 'cleo');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ kind: fc.constantFrom(...kinds), friend, isOld: fc.boolean() })
      .map((keep) => ({ act: 'keep' as const, ...keep })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ back: fc.integer({ min: 1, max: 6 }), off: fc.boolean() })
      .map((undo) => ({ act: 'undo' as const, ...undo })),
  },
  { weight: 1, arbitrary: friend.map((each) => ({ act: 'forget' as const, friend: each })) },
  { weight: 1, arbitrary: fc.constant({ act: 'sync' as const }) },
);
const steps = fc.array(fc.tuple(fc.constantFrom<0 | 1>(0, 1), step), { maxLength: 25 });

/** Two devices: each writes and rewrites its own file, and reads the other's as it was when they last met. */
class Devices {
  readonly files: [JournalLine[], JournalLine[]] = [[], []];
  /** The other's file, as each knows it. */
  readonly seen: [JournalLine[], JournalLine[]] = [[], []];
  #count = 0;

  known(device: 0 | 1): JournalLine[] {
    return [...this.files[device], ...this.seen[device]];
  }

  sync(): void {
    this.seen[0] = [...this.files[1]];
    this.seen[1] = [...this.files[0]];
  }

  take(device: 0 | 1, each: Step): void {
    this.#scrub(device);
    if (each.act === 'sync') this.sync();
    else if (each.act === 'keep') this.#keep(device, each);
    else if (each.act === 'forget') {
      const change = forgotten(each.friend) as FriendForgotten;
      for (const changes of forgettingLines([change], this.known(device), hashing))
        this.#write(device, changes);
      this.#scrub(device);
    } else {
      const things = this.known(device).filter(({ changes }) =>
        changes.some((change) => numberedKind(change, registry)),
      );
      const target = things.at(-each.back);
      if (target !== undefined) this.#write(device, [undone(target.id, each.off)]);
    }
  }

  #keep(device: 0 | 1, { kind, friend, isOld }: Extract<Step, { act: 'keep' }>): void {
    const changes = [keptChange(kind, `${kind}${this.#count}`, friend)];
    const { numbers } = foldLines(this.known(device), hashing).foldState;
    // A program before 0.5 writes no number.
    this.#write(device, isOld ? changes : (withNumbers([{ changes }], numbers, registry)[0]?.changes ?? []));
  }

  #write(device: 0 | 1, changes: readonly Change[]): void {
    this.#count += 1;
    this.files[device].push(line(this.#count, ...changes));
  }

  #scrub(device: 0 | 1): void {
    const remaining = keptLines(this.files[device], this.known(device), hashing);
    this.files[device] = remaining.filter((each) => each !== null);
  }
}

const shownBy = (lines: readonly JournalLine[]): (readonly [id: string, number: number])[] => {
  const { foldState } = foldLines(lines, hashing);
  return kinds.flatMap((kind) => foldState[kind].map(({ id, number }) => [`${kind} ${id}`, number] as const));
};

describe('numbers once shown', () => {
  test('stay where another device had written another one down when it forgot somebody', () => {
    const devices = new Devices();
    devices.take(0, { act: 'keep', kind: 'calls', friend: 'bea', isOld: false });
    devices.take(1, { act: 'keep', kind: 'calls', friend: 'ana', isOld: true });
    devices.take(1, { act: 'forget', friend: 'cleo' });
    devices.sync();
    expect(shownBy(devices.known(0)).at(-1)).toEqual(['calls calls1', 2]);
    devices.take(0, { act: 'forget', friend: 'bea' });
    expect(shownBy(devices.known(0))).toEqual([['calls calls1', 2]]);
  });

  test('stay and are given once, through forgetting and undo, on two devices that know of each other', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const devices = new Devices();
        const shown = new Map<string, number>();
        const owners = new Map<string, string>();
        for (const [device, each] of all) {
          devices.take(device, each);
          devices.sync();
          for (const [id, number] of shownBy(devices.known(device))) {
            expect([id, number]).toEqual([id, shown.get(id) ?? number]);
            shown.set(id, number);
            const place = `${id.split(' ')[0]} ${number}`;
            expect([place, id]).toEqual([place, owners.get(place) ?? id]);
            owners.set(place, id);
          }
        }
      }),
      { numRuns: times(40, 150) },
    );
  });

  test('are told apart when devices meet, and stay from then on', () => {
    fc.assert(
      fc.property(steps, steps, (apart, together) => {
        const devices = new Devices();
        for (const [device, each] of apart) devices.take(device, each);
        devices.sync();
        const shown = new Map(shownBy(devices.known(0)));
        expect(new Map(shownBy(devices.known(1)))).toEqual(shown);
        const places = [...shown].map(([id, number]) => `${id.split(' ')[0]} ${number}`);
        expect(new Set(places).size).toBe(places.length);
        for (const [device, each] of together) {
          devices.take(device, each);
          devices.sync();
          for (const [id, number] of shownBy(devices.known(device)))
            expect([id, number]).toEqual([id, shown.get(id) ?? number]);
        }
      }),
      { numRuns: times(30, 100) },
    );
  });

  test('are the same when lines are folded on top', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (all, at) => {
        const devices = new Devices();
        for (const [device, each] of all) devices.take(device, each);
        devices.sync();
        const lines = devices.known(0).toSorted((a, b) => (a.at < b.at ? -1 : 1));
        const cut = at % (lines.length + 1);
        const folded = foldAppended(foldLines(lines.slice(0, cut), hashing), lines.slice(cut), registry);
        if (folded !== null)
          expect(JSON.stringify(folded.foldState)).toBe(JSON.stringify(foldLines(lines, hashing).foldState));
      }),
      { numRuns: times(30, 100) },
    );
  });
});
