import { describe, expect, test } from 'vitest';
import { type Change, registry } from '../../../src/domain/changes.ts';
import { foldLines } from '../../../src/domain/journal/fold.ts';
import { parseJournalLine } from '../../../src/domain/journal/line.ts';
import { added, edited, forgotten, hashing, line, logged, merged, undone } from '../journal/lines.ts';

const reminderKept = (reminder: string, friend: string, day?: string, number?: number): Change => ({
  type: 'reminder.kept',
  reminder,
  on: '2026-03-01',
  friend,
  words: `about ${friend}`,
  ...(day === undefined ? {} : { day }),
  ...(number === undefined ? {} : { number }),
});
const ended = (reminder: string, friend: string): Change => ({
  type: 'reminder.ended',
  reminder,
  friend,
  on: '2026-03-02',
});
const people = [added('ana'), added('bea')];
const folded = (...changes: readonly Change[]) =>
  foldLines([line(0, ...people), ...changes.map((change, at) => line(at + 1, change))], hashing).foldState;
const open = (...changes: readonly Change[]) => folded(...changes).reminders.map(({ id }) => id);

describe('a reminder', () => {
  test('is known with its friend, words, day and number', () => {
    expect(folded(reminderKept('r1', 'ana', '2026-03-06')).reminders).toEqual([
      { id: 'r1', number: 1, friend: 'ana', words: 'about ana', day: '2026-03-06', on: '2026-03-01' },
    ]);
  });

  test.each<[string, Change, string[]]>([
    ['a contact on its day ends it', logged(['ana'], '2026-03-06'), ['r2', 'r3']],
    ['and a later one', logged(['ana', 'bea'], '2026-03-20'), ['r2']],
    ['an earlier one does not', logged(['ana'], '2026-03-05'), ['r1', 'r2', 'r3']],
    ['nor does reaching out', logged(['ana'], '2026-03-06', { outcome: 'attempt' }), ['r1', 'r2', 'r3']],
    ['nor a contact with somebody else', logged(['bea'], '2026-03-05'), ['r1', 'r2', 'r3']],
    ['it is let go', ended('r1', 'ana'), ['r2', 'r3']],
    ['also one without a day', ended('r2', 'ana'), ['r1', 'r3']],
    ['deleting one there is not does nothing', ended('r9', 'ana'), ['r1', 'r2', 'r3']],
  ])('%s', (_, change, expected) => {
    const all = [
      reminderKept('r1', 'ana', '2026-03-06'),
      reminderKept('r2', 'ana'),
      reminderKept('r3', 'bea', '2026-03-07'),
    ];
    expect(open(...all, change)).toEqual(expected);
  });

  test('that is kept after a contact of its day is open: the contact was before', () => {
    expect(open(logged(['ana'], '2026-03-06'), reminderKept('r1', 'ana', '2026-03-06'))).toEqual(['r1']);
  });

  test('comes back when the contact is taken back', () => {
    expect(
      open(reminderKept('r1', 'ana', '2026-03-06'), logged(['ana'], '2026-03-06'), undone('l2')),
    ).toEqual(['r1']);
  });

  test('goes with the friend who becomes part of another, and what ends it there', () => {
    const all = [reminderKept('r1', 'ana', '2026-03-06'), merged('ana', 'bea')];
    expect(folded(...all).reminders).toMatchObject([{ friend: 'bea' }]);
    expect(open(...all, logged(['ana'], '2026-03-06'))).toEqual([]);
    expect(
      open(merged('ana', 'bea'), reminderKept('r2', 'ana', '2026-03-06'), logged(['bea'], '2026-03-06')),
    ).toEqual([]);
  });

  test('is gone with a friend who is forgotten', () => {
    expect(open(reminderKept('r1', 'ana'), reminderKept('r2', 'bea'), forgotten('ana'))).toEqual(['r2']);
  });

  test('waits for a friend who comes later, with its number', () => {
    const lines = [
      line(1, reminderKept('r1', 'zoe', '2026-03-06')),
      line(2, logged(['zoe'], '2026-03-01')),
      line(3, added('zoe')),
    ];
    expect(foldLines(lines, hashing).foldState.reminders).toMatchObject([
      { id: 'r1', number: 1, friend: 'zoe' },
    ]);
  });
});

test.each<[string, object]>([
  ['no words', { words: '' }],
  ['words that are no text', { words: 7 }],
  ['no friend', { friend: '' }],
  ['a day there is not', { day: '2026-02-30' }],
  ['a number there cannot be', { number: 0 }],
])('a reminder with %s is not believed', (_, wrong) => {
  expect(parseJournalLine(line(1, { ...reminderKept('r1', 'ana'), ...wrong } as Change), registry).kind).toBe(
    'bad',
  );
});

describe('what programs before 0.5 held back until a day', () => {
  const heldBack = edited('ana', { set: { next: 'the scan', nextOn: '2026-03-06' } } as object);
  const words = (...changes: readonly Change[]) => folded(...changes).reminders.map((each) => each.words);

  test('is a reminder with a number, and nothing to ask next', () => {
    const { reminders, friends } = folded(heldBack, reminderKept('r1', 'ana'));
    expect(reminders).toMatchObject([
      { number: 1, words: 'the scan', day: '2026-03-06', friend: 'ana' },
      { number: 2, id: 'r1' },
    ]);
    expect(friends.get('ana')?.next).toBeNull();
  });

  test('with someone new as well', () => {
    expect(
      folded(added('cleo', { next: 'the scan', nextOn: '2026-03-06' } as object)).reminders,
    ).toMatchObject([{ friend: 'cleo', day: '2026-03-06' }]);
  });

  test.each<[string, Change, string[]]>([
    ['by being in touch from that day on', logged(['ana'], '2026-03-06'), []],
    [
      'by what such a program set in its place',
      edited('ana', { set: { next: 'the job', nextOn: null } } as object),
      [],
    ],
    [
      'not by what it set for somebody else',
      edited('bea', { set: { next: null, nextOn: null } } as object),
      ['the scan'],
    ],
    ['by what it took away', edited('ana', { set: { next: null, nextOn: null } } as object), []],
    [
      'by another day',
      edited('ana', { set: { next: 'the move', nextOn: '2026-04-01' } } as object),
      ['the move'],
    ],
    ['not by what is to be asked next today', edited('ana', { set: { next: 'the job' } }), ['the scan']],
    ['not by an edit of something else', edited('ana', { set: { city: 'Cork' } }), ['the scan']],
    ['not by being in touch before', logged(['ana'], '2026-03-05'), ['the scan']],
  ])('ends %s', (_, change, expected) => {
    expect(words(heldBack, change)).toEqual(expected);
  });

  test('can be let go like any other', () => {
    const { reminders } = folded(heldBack);
    expect(words(heldBack, ended(reminders[0]?.id ?? '', 'ana'))).toEqual([]);
  });

  test('keeps its number while it is taken back', () => {
    const { reminders } = folded(heldBack, reminderKept('r1', 'bea'), undone('l1'));
    expect(reminders).toMatchObject([{ id: 'r1', number: 2 }]);
  });

  test('is there once where the friend came later', () => {
    const lines = [
      line(1, edited('zoe', { set: { next: 'x', nextOn: '2026-03-06' } } as object)),
      line(2, added('zoe')),
    ];
    expect(foldLines(lines, hashing).foldState.reminders).toHaveLength(1);
  });
});
