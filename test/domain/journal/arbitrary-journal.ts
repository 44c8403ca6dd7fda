/** Journals nobody would write, for properties: few names and few days, so that everything meets everything. */

import fc from 'fast-check';
import { answers } from '../../../src/domain/call/call.ts';
import type { Change, JournalLine } from '../../../src/domain/change.ts';
import { dayFromNumber, dayNumber } from '../../../src/domain/day.ts';
import { circles, friendStates } from '../../../src/domain/friend.ts';
import { beginners, outcomes, ways } from '../../../src/domain/interaction.ts';
import { feelings } from '../../../src/domain/local/local.ts';
import { themes, traditionStates } from '../../../src/domain/tradition/tradition.ts';
import { hashing } from './lines.ts';

const friend = fc.constantFrom('ana', 'bea', 'cleo', 'dana', '__proto__', 'constructor');
const firstDay = dayNumber('2025-12-01');
export const lastDay = '2026-11-20';
const day = fc.integer({ min: firstDay, max: dayNumber(lastDay) }).map(dayFromNumber);
const word = fc.constantFrom('one', 'two', 'three');
const words = fc.uniqueArray(word, { maxLength: 2 });
const notes = fc.array(fc.record({ on: day, text: word, isPrivate: fc.boolean() }), { maxLength: 2 });

const fields = {
  name: word,
  state: fc.constantFrom(...friendStates),
  circle: fc.constantFrom(...circles),
  everyDays: fc.option(fc.constantFrom(3, 14)),
  lastTold: fc.option(day),
  city: fc.option(word),
  next: fc.option(word),
  nextOn: fc.option(day),
};
const lists = {
  nicknames: words,
  phones: words,
  emails: words,
  tags: words,
  children: words,
  anniversaries: words,
  cards: words,
  hardDays: words,
  notes,
};
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });

/** As programs before 0.5 wrote it, without one, or as two devices may: the same one twice. */
const number = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
const friends = fc.array(friend, { minLength: 1, maxLength: 3 });
const call = fc.constantFrom('c1', 'c2');
const tradition = fc.constantFrom('t1', 't2');
const local = fc.constantFrom('l1', 'l2');

/** Calls, traditions, local places, ideas and reminders. */
const ofTheWays: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({ call, number, on: day, topic: word, friends, plusOne: fc.boolean() })
    .map((planned): Change => ({ type: 'call.planned', minutes: 60, ...planned })),
  fc
    .record({ call, on: day, set: some({ topic: word, link: fc.option(word) }), friends, without: friends })
    .map((edit): Change => ({ type: 'call.edited', ...edit })),
  fc
    .record({
      call,
      friend,
      answer: fc.constantFrom(...answers),
      times: fc.constantFrom([], [{ at: '2026-12-03T19:00', zone: 'America/Chicago' }]),
    })
    .map((answer): Change => ({ type: 'call.answered', ...answer })),
  fc.record({ call, on: day }).map((held): Change => ({ type: 'call.held', ...held })),
  fc
    .record({ tradition, number, on: day, theme: fc.constantFrom(...themes), friends })
    .map((started): Change => ({ type: 'tradition.started', ...started })),
  fc
    .record({ tradition, on: day, set: some({ state: fc.constantFrom(...traditionStates) }) })
    .map((edit): Change => ({ type: 'tradition.edited', ...edit })),
  fc.record({ tradition, on: day }).map((shared): Change => ({ type: 'tradition.shared', ...shared })),
  fc
    .record({ local, number, on: day, name: word, meets: fc.option(word) })
    .map((place): Change => ({ type: 'local.added', kind: 'walk', ...place })),
  fc
    .record({ local, on: day, set: some({ name: word, isRemoved: fc.boolean() }), steps: words })
    .map((edit): Change => ({ type: 'local.edited', ...edit })),
  fc
    .record({ local, on: day, felt: fc.constantFrom(...feelings), friends })
    .map((visit): Change => ({ type: 'local.visited', ...visit })),
  fc
    .record({ idea: fc.constantFrom('n1', 'n2'), number, on: day, text: word })
    .map((idea): Change => ({ type: 'idea.kept', ...idea })),
  fc.constantFrom('n1', 'n2').map((idea): Change => ({ type: 'idea.removed', idea })),
  fc
    .record({
      reminder: fc.constantFrom('r1', 'r2'),
      number,
      on: day,
      friend,
      words: word,
      day: fc.option(day, { nil: undefined }),
    })
    .map((reminder): Change => ({ type: 'reminder.kept', ...reminder })),
  fc
    .record({ reminder: fc.constantFrom('r1', 'r2'), friend, on: day })
    .map((ended): Change => ({ type: 'reminder.ended', ...ended })),
);

const addition: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: ofTheWays },
  fc
    .tuple(friend, day, word, some(fields), some(lists))
    .map(
      ([id, on, name, set, add]): Change => ({ type: 'friend.added', ...set, ...add, friend: id, on, name }),
    ),
  fc
    .record({ friend, on: day, set: some(fields), add: some(lists), take: some(lists) })
    .map((edit): Change => ({ type: 'friend.edited', ...edit })),
  fc.record({ friend, on: day, until: day }).map((snooze): Change => ({ type: 'friend.snoozed', ...snooze })),
  fc
    .record(
      {
        interaction: fc.constantFrom('i1', 'i2'),
        on: day,
        friends: fc.array(friend, { minLength: 1, maxLength: 3 }),
        way: fc.constantFrom(...ways, null),
        what: word,
        note: word,
        outcome: fc.constantFrom(...outcomes),
        by: fc.constantFrom(...beginners),
        isPrivate: fc.constant(true),
      },
      { requiredKeys: ['interaction', 'on', 'friends'] },
    )
    .map((log): Change => ({ type: 'interaction.logged', ...log })),
  fc
    .record({
      draft: fc.constantFrom('d1', 'd2', 'd3'),
      number,
      on: day,
      friend,
      text: word,
      seed: fc.nat(9),
      phrases: words,
    })
    .map((kept): Change => ({ type: 'draft.kept', occasion: 'o', tone: 't', card: 'c', ...kept })),
  fc
    .record({ draft: fc.constantFrom('d1', 'd2', 'd3'), on: day })
    .map((posted): Change => ({ type: 'draft.posted', ...posted })),
  fc.constantFrom('d1', 'd2', 'd3').map((draft): Change => ({ type: 'draft.removed', draft })),
  fc
    .record({ draft: fc.constantFrom('d1', 'd2', 'd3'), friend, text: word })
    .map((rewritten): Change => ({ type: 'draft.edited', ...rewritten })),
);

const structural: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ friend, on: day }).map((removal): Change => ({ type: 'friend.removed', ...removal })),
  fc.record({ friend, into: friend, on: day }).map((merge): Change => ({ type: 'friend.merged', ...merge })),
  fc
    .record({ interaction: fc.constantFrom('i1', 'i2'), on: day, friends })
    .map((removal): Change => ({ type: 'interaction.removed', ...removal })),
);

/** A change, or what is to be done to an earlier line, which is only known when the lines stand in a row. */
type Piece =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'undo'; readonly back: number; readonly off: boolean; readonly isBatch: boolean }
  | { readonly kind: 'forget friend'; readonly friend: string }
  | { readonly kind: 'forget line'; readonly back: number };

const changes = (change: fc.Arbitrary<Change>): fc.Arbitrary<Piece> =>
  fc.array(change, { minLength: 1, maxLength: 2 }).map((all): Piece => ({ kind: 'changes', changes: all }));

const additionPiece = changes(addition);
const anyPiece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 8, arbitrary: additionPiece },
  { weight: 3, arbitrary: changes(fc.oneof(addition, structural)) },
  {
    weight: 3,
    arbitrary: fc
      .record({ back: fc.integer({ min: 1, max: 6 }), off: fc.boolean(), isBatch: fc.boolean() })
      .map((undo): Piece => ({ kind: 'undo', ...undo })),
  },
  { weight: 1, arbitrary: friend.map((id): Piece => ({ kind: 'forget friend', friend: id })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 6 }).map((back): Piece => ({ kind: 'forget line', back })),
  },
);

const lineOf = (piece: fc.Arbitrary<Piece>) =>
  fc.record({ piece, gap: fc.constantFrom(0, 1), batch: fc.option(fc.constantFrom('b1', 'b2')) });

/** Lines in their order. Some share a moment or a batch. */
export const anyJournal: fc.Arbitrary<JournalLine[]> = fc
  .array(lineOf(anyPiece), { maxLength: 14 })
  .map(write);

/** A journal of anything, and how many of its last lines only add. */
export const journalWithAdditions: fc.Arbitrary<{ lines: JournalLine[]; tail: number }> = fc
  .tuple(
    fc.array(lineOf(anyPiece), { maxLength: 10 }),
    fc.array(lineOf(additionPiece), { minLength: 1, maxLength: 5 }),
  )
  .map(([before, after]) => ({ lines: write([...before, ...after]), tail: after.length }));

interface Step {
  readonly piece: Piece;
  readonly gap: number;
  readonly batch: string | null;
}

function write(steps: readonly Step[]): JournalLine[] {
  const lines: JournalLine[] = [];
  let at = Date.UTC(2026, 0, 1);
  for (const [index, { piece, gap, batch }] of steps.entries()) {
    at += gap;
    const id = `l${String(index).padStart(2, '0')}`;
    const written = changesOf(piece, lines);
    const shared = batch === null ? {} : { batch };
    lines.push({ v: 1, id, at: new Date(at).toISOString(), command: 'test', ...shared, changes: written });
  }
  return lines;
}

function changesOf(piece: Piece, before: readonly JournalLine[]): readonly Change[] {
  if (piece.kind === 'changes') return piece.changes;
  if (piece.kind === 'forget friend')
    return [{ type: 'friend.forgotten', hash: hashing.hashOf(piece.friend) }];
  const target = before.at(-piece.back);
  if (piece.kind === 'forget line') return [{ type: 'line.forgotten', line: target?.id ?? 'none' }];
  const name = (piece.isBatch ? target?.batch : undefined) ?? target?.id ?? 'none';
  return [{ type: 'line.undone', target: name, off: piece.off }];
}
