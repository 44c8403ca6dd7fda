import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, registry } from '../../../src/domain/changes.ts';
import { packFoldState } from '../../../src/domain/fold-state.ts';
import { foldLines, keptLines } from '../../../src/domain/journal/fold.ts';
import { foldAppended } from '../../../src/domain/journal/fold-appended.ts';
import { type JournalLine, parseJournalLine } from '../../../src/domain/journal/line.ts';
import { peopleIn, thingIn } from '../../../src/domain/journal/registry.ts';
import { times } from '../../support/long-run.ts';
import { allTypes, anyOf, onTopTypes, textsInChanges } from './arbitrary-changes.ts';
import { anyJournal } from './arbitrary-journal.ts';
import { added, draft, forgotten, hashing, line, logged } from './lines.ts';

const readAgain = (value: unknown) => parseJournalLine(JSON.parse(JSON.stringify(value)), registry);
const someRuns = { numRuns: times(25, 200) };

describe.each(allTypes)('%s', (type) => {
  test('is read as it is written', () => {
    fc.assert(
      fc.property(anyOf(type), (change) => {
        const written = line(1, change);
        expect(readAgain(written)).toEqual({ kind: 'line', line: written });
        // What a newer program may add to it does no harm.
        expect(readAgain(line(1, { ...change, mood: 'fine' } as unknown as Change)).kind).toBe('line');
      }),
      someRuns,
    );
  });

  test('is not believed with a wrong value under any of its keys', () => {
    // An older program wrote no number here, and what stands there was never looked at.
    const keys = Object.keys(registry[type].check).filter(
      (key) => key !== 'number' || !type.startsWith('friend.'),
    );
    fc.assert(
      fc.property(anyOf(type), fc.constantFrom(...keys), (change, key) => {
        expect(readAgain(line(1, { ...change, [key]: -0.5 } as Change)).kind).toBe('bad');
      }),
      someRuns,
    );
  });

  test('holds neither the id of someone who is forgotten nor a text about her', () => {
    fc.assert(
      fc.property(anyOf(type), (any) => {
        const change = speakingOf(any);
        if (!peopleIn(change, registry).includes('ana')) return;
        const lines = [line(1, added('ana'), added('bea')), line(2, change), line(3, forgotten('ana'))];
        const remaining = keptLines(lines, lines, hashing)[1] ?? null;
        expect(textsIn(remaining)).not.toContain('ana');
        expect(textsIn(withoutTitles(remaining)).filter((text) => text.includes('about'))).toEqual([]);
      }),
      someRuns,
    );
  });

  test('names nobody but those it says it names', () => {
    fc.assert(
      fc.property(anyOf(type), (change) => {
        const ids = textsIn(change).filter((text) => ['ana', 'bea', 'cleo', 'dana'].includes(text));
        expect(peopleIn(change, registry)).toEqual(expect.arrayContaining(ids));
      }),
      someRuns,
    );
  });

  test('taken back leaves no more than the number it gave', () => {
    fc.assert(
      fc.property(anyOf(type), (change) => {
        const off: Change = { type: 'line.undone', target: 'l2', off: true };
        const { foldState } = foldLines([line(1, added('ana')), line(2, change), line(3, off)], hashing);
        const before = foldLines([line(1, added('ana'))], hashing).foldState;
        const kind = registry[type].rules.undone(change as never);
        expect({ ...packFoldState(foldState), numbers: null }).toEqual({
          ...packFoldState(before),
          numbers: null,
        });
        const given = Object.entries(foldState.numbers).flatMap(([list, { taken }]) =>
          taken.length > 0 ? [list] : [],
        );
        expect(given).toEqual(kind === null ? [] : [kind]);
      }),
      someRuns,
    );
  });
});

/** Every thing and everyone that changes speak of. */
const everything: readonly JournalLine[] = [
  line(1, ...['ana', 'bea', 'cleo', 'dana', '__proto__', 'constructor'].map((id) => added(id))),
  line(2, draft('d1', 'ana'), draft('d2', 'bea'), draft('d3', 'cleo')),
  line(3, logged(['ana', 'bea'], '2026-02-01')),
  ...['c1', 'c2', 't1', 't2', 'l1', 'l2', 'n1', 'n2', 'r1', 'r2'].map((id, at) => line(4 + at, thing(id))),
];

function thing(id: string): Change {
  const on = '2026-01-01';
  const things: Readonly<Record<string, Change>> = {
    c: { type: 'call.planned', call: id, on, topic: 'sleep', minutes: 60, friends: ['ana', 'bea'] },
    t: { type: 'tradition.started', tradition: id, on, theme: 'mixed', friends: ['ana'] },
    l: { type: 'local.added', local: id, on, name: 'Story time', kind: 'story-time' },
    n: { type: 'idea.kept', idea: id, on, text: 'swap books' },
    r: { type: 'reminder.kept', reminder: id, on, friend: 'ana', words: 'the new job' },
  };
  return things[id.slice(0, 1)] as Change;
}

const look = (folded: ReturnType<typeof foldLines>) =>
  JSON.stringify({ foldState: packFoldState(folded.foldState), newest: folded.newest });

describe.each(onTopTypes)('%s', (type) => {
  test('on top gives what a fold from the start gives', () => {
    fc.assert(
      fc.property(anyOf(type), (change) => {
        const lines = [...everything, line(60, change)];
        const onTop = foldAppended(foldLines(everything, hashing), lines.slice(-1), registry);
        expect(onTop).not.toBeNull();
        expect(look(onTop as never)).toBe(look(foldLines(lines, hashing)));
      }),
      someRuns,
    );
  });

  test('on top of anything gives the same or nothing', () => {
    fc.assert(
      fc.property(anyJournal, anyOf(type), (lines, change) => {
        const after = [line(100_000, change)];
        const onTop = foldAppended(foldLines(lines, hashing), after, registry);
        if (onTop !== null) expect(look(onTop)).toBe(look(foldLines([...lines, ...after], hashing)));
      }),
      someRuns,
    );
  });
});

test('a kind that is folded from the start is never folded on top', () => {
  const others = fc.constantFrom(...allTypes.filter((type) => !onTopTypes.includes(type))).chain(anyOf);
  fc.assert(
    fc.property(others, (change) => {
      expect(foldAppended(foldLines(everything, hashing), [line(60, change)], registry)).toBeNull();
    }),
    someRuns,
  );
});

test.each(allTypes)('%s is about a thing by an id that the line holds', (type) => {
  const { thing: about } = registry[type].rules;
  fc.assert(
    fc.property(anyOf(type), (change) => {
      expect(typeof thingIn(change, registry)).toBe(about === null ? 'object' : 'string');
    }),
    someRuns,
  );
});

/** The same change with every text of its own speaking of someone. */
function speakingOf<T>(value: T): T {
  if (typeof value === 'string') return (textsInChanges.includes(value) ? `${value} about her` : value) as T;
  if (Array.isArray(value)) return value.map(speakingOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, speakingOf(each)])) as T;
}

/** What the others who are left know a thing by, which stays. */
const titles: ReadonlySet<string> = new Set(['what', 'topic', 'link', 'prompts']);

function withoutTitles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTitles);
  if (typeof value !== 'object' || value === null) return value;
  const others = Object.entries(value).filter(([key]) => !titles.has(key));
  return Object.fromEntries(others.map(([key, each]) => [key, withoutTitles(each)]));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
