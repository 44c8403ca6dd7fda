import { describe, expect, test } from 'vitest';
import { type Change, registry } from '../../../src/domain/changes.ts';
import {
  copyFoldState,
  emptyFoldState,
  packFoldState,
  stateOf,
  trimDays,
} from '../../../src/domain/fold-state.ts';
import { effectiveLines, foldLines, keptLines } from '../../../src/domain/journal/fold.ts';
import { type FoldedJournal, foldAppended } from '../../../src/domain/journal/fold-appended.ts';
import { forgottenIn, leftOfLine } from '../../../src/domain/journal/forgotten.ts';
import type { JournalLine } from '../../../src/domain/journal/line.ts';
import type { DraftKept } from '../../../src/domain/note/changes.ts';
import { dayNumber } from '../../../src/domain/time/day.ts';
import {
  added,
  draft,
  edited,
  forgotten,
  hashing,
  inBatch,
  line,
  lineForgotten,
  logged,
  merged,
  removed,
  snoozed,
  undone,
} from './lines.ts';

const foldStateOf = (...lines: JournalLine[]) => foldLines(lines, hashing).foldState;
/** One friend after these changes, a line each. */
const friendAfter = (...changes: Change[]) =>
  foldStateOf(...changes.map((change, at) => line(at, change))).friends.get('ana');
const days = (...all: string[]) => all.map(dayNumber);

describe('the order of lines', () => {
  test('is that of their moments, whatever file they came from', () => {
    const lines = [
      line(2, edited('ana', { set: { city: 'Leeds' } })),
      line(1, edited('ana', { set: { city: 'Cork' } })),
      line(0, added('ana')),
    ];
    expect(foldStateOf(...lines).friends.get('ana')?.city).toBe('Leeds');
  });

  test('is that of their ids where two have one moment', () => {
    const one = line(1, edited('ana', { set: { city: 'Cork' } }));
    const other = { ...line(1, edited('ana', { set: { city: 'Leeds' } })), id: 'l1b' };
    expect(foldStateOf(line(0, added('ana')), other, one).friends.get('ana')?.city).toBe('Leeds');
  });

  test('counts a doubled line once', () => {
    const log = line(1, logged(['ana'], '2026-02-01'));
    expect(foldStateOf(line(0, added('ana')), log, log).countsByMonth).toEqual({ '2026-02': 1 });
  });

  test('tells two lines of one id apart by what they say, not by the order of files', () => {
    const one = line(1, edited('ana', { set: { city: 'Cork' } }));
    const damaged = line(1, edited('ana', { set: { city: 'Dork' } }));
    expect(foldStateOf(line(0, added('ana')), one, damaged)).toEqual(
      foldStateOf(line(0, added('ana')), damaged, one),
    );
  });
});

describe('adding', () => {
  test('starts active, in the circle close, with nothing known', () => {
    expect(friendAfter(added('ana'))).toMatchObject({
      id: 'ana',
      name: 'ana Sample',
      state: 'active',
      circle: 'close',
      everyDays: null,
      addedOn: '2026-01-01',
      activeSpans: [['2026-01-01', null]],
      contactDays: [],
      cadenceChangedOn: null,
    });
  });

  test('on a second device is the same friend, added when she first was', () => {
    const friend = friendAfter(
      added('ana', { tags: ['school'] }),
      added('ana', { on: '2025-12-24', tags: ['choir'] }),
    );
    expect(friend).toMatchObject({ addedOn: '2025-12-24', tags: ['school', 'choir'] });
  });

  const again: readonly (readonly [string, Change, string])[] = [
    ['brings back who was removed', removed('ana'), 'active'],
    ['leaves who is paused', edited('ana', { set: { state: 'paused' } }), 'paused'],
    ['leaves who is archived', edited('ana', { set: { state: 'archived' } }), 'archived'],
    ['picks who is unsorted', edited('ana', { set: { state: 'unsorted' } }), 'active'],
    ['never brings back who is hidden', edited('ana', { set: { state: 'hidden' } }), 'hidden'],
    ['never brings back who died', edited('ana', { set: { state: 'died' } }), 'died'],
  ];
  test.each(again)('again %s', (_, change, state) => {
    const friend = friendAfter(added('ana'), change, added('ana', { on: '2026-04-01' }));
    expect(friend).toMatchObject({ state, isRemoved: false });
  });

  test('never brings back who was hidden and then removed', () => {
    const hidden = edited('ana', { set: { state: 'hidden' } });
    expect(friendAfter(added('ana'), hidden, removed('ana'), added('ana'))).toMatchObject({
      state: 'hidden',
    });
  });

  test('works for names that every object answers to', () => {
    const { friends } = foldStateOf(
      line(0, added('constructor')),
      line(1, added('__proto__')),
      line(2, logged(['__proto__'], '2026-02-01')),
    );
    expect([...friends.keys()]).toEqual(['constructor', '__proto__']);
    expect([...friends.values()].at(-1)).toMatchObject({ contactDays: days('2026-02-01') });
  });
});

describe('editing', () => {
  test('is per field: the last one wins for each', () => {
    const friend = friendAfter(
      added('ana', { city: 'Cork', next: 'the new job' }),
      edited('ana', { set: { city: 'Leeds' } }),
      edited('ana', { set: { next: null } }),
    );
    expect(friend).toMatchObject({ city: 'Leeds', next: null });
  });

  test('of lists keeps what two devices added, and takes away what was taken', () => {
    const friend = friendAfter(
      added('ana', { tags: ['school'] }),
      edited('ana', { add: { tags: ['choir'] } }),
      edited('ana', { add: { tags: ['school', 'walks'] }, take: { tags: ['choir'] } }),
    );
    expect(friend?.tags).toEqual(['school', 'walks']);
  });

  test('takes a note away by all it says', () => {
    const note = { on: '2026-01-05', text: 'likes tea', isPrivate: false };
    const other = { ...note, isPrivate: true };
    expect(
      friendAfter(added('ana', { notes: [note, other] }), edited('ana', { take: { notes: [note] } }))?.notes,
    ).toEqual([other]);
  });

  test.each([
    ['cadence', { everyDays: 14 }, '2026-02-01'],
    ['circle', { circle: 'inner' as const }, '2026-02-01'],
    ['city', { city: 'Leeds' }, null],
    ['circle to the same one', { circle: 'close' as const }, null],
  ])('of the %s says when the cadence changed', (_, set, day) => {
    expect(friendAfter(added('ana'), edited('ana', { set }))?.cadenceChangedOn).toBe(day);
  });

  test('of the state opens and closes spans on the list', () => {
    const pause = edited('ana', { set: { state: 'paused' }, on: '2026-02-01' });
    const resume = edited('ana', { set: { state: 'active' }, on: '2026-03-01' });
    expect(friendAfter(added('ana'), pause, pause, resume, resume)?.activeSpans).toEqual([
      ['2026-01-01', '2026-02-01'],
      ['2026-03-01', null],
    ]);
  });
});

describe('a change that names a friend not known yet waits for her', () => {
  const late = [
    edited('ana', { set: { city: 'Leeds' } }),
    logged(['ana'], '2026-02-01'),
    snoozed('ana', '2026-03-01', '2026-03-15'),
    removed('ana'),
  ];

  test('and is no friend of its own', () => {
    expect(foldStateOf(...late.map((change, at) => line(at, change))).friends.size).toBe(0);
  });

  test('and counts once she is there', () => {
    const friend = friendAfter(...late, added('ana'));
    expect(friend).toMatchObject({
      city: 'Leeds',
      contactDays: days('2026-02-01'),
      snooze: { on: '2026-03-01', until: '2026-03-15' },
      isRemoved: true,
    });
  });

  test('and the month counts an interaction once, also with two who were waited for', () => {
    const foldState = foldStateOf(
      line(0, logged(['ana', 'bea'], '2026-02-01')),
      line(1, added('ana')),
      line(2, added('bea')),
    );
    expect(foldState.countsByMonth).toEqual({ '2026-02': 1 });
    expect(foldState.friends.get('bea')?.contactDays).toEqual(days('2026-02-01'));
  });

  test('and a merge waits for both', () => {
    const foldState = foldStateOf(
      line(0, merged('anna', 'ana')),
      line(1, logged(['anna'], '2026-02-01')),
      line(2, added('anna')),
      line(3, added('ana')),
    );
    expect([...foldState.friends.keys()]).toEqual(['ana']);
    expect(foldState.friends.get('ana')?.contactDays).toEqual(days('2026-02-01'));
    expect(foldState.waiting).toEqual({});
  });

  test('and an interaction after the merge that waits reaches who she became', () => {
    const foldState = foldStateOf(
      line(0, added('ana')),
      line(1, merged('anna', 'ana')),
      line(2, logged(['anna'], '2026-02-01')),
      line(3, added('anna')),
    );
    expect(foldState.friends.get('ana')?.contactDays).toEqual(days('2026-02-01'));
  });
});

describe('logging', () => {
  test('keeps the days of contact in order, each once', () => {
    const friend = friendAfter(
      added('ana'),
      logged(['ana'], '2026-02-10'),
      logged(['ana'], '2026-02-01'),
      logged(['ana'], '2026-02-10'),
    );
    expect(friend?.contactDays).toEqual(days('2026-02-01', '2026-02-10'));
  });

  test('an older day does not change how the last contact was', () => {
    const friend = friendAfter(
      added('ana'),
      logged(['ana'], '2026-02-10', { way: 'visit', what: 'walk' }),
      logged(['ana'], '2026-02-01', { way: 'text' }),
    );
    expect(friend).toMatchObject({ lastWay: 'visit', lastWhat: 'walk' });
  });

  test('an attempt is no contact', () => {
    const friend = friendAfter(added('ana'), logged(['ana'], '2026-02-10', { outcome: 'attempt' }));
    expect(friend).toMatchObject({ contactDays: [], attemptDays: days('2026-02-10') });
  });

  test.each([
    ['a contact on its day or later ends it', '2026-02-10', {}, null],
    ['an older contact does not', '2026-02-09', {}, { on: '2026-02-10', until: '2026-03-10' }],
    [
      'an attempt does not',
      '2026-02-11',
      { outcome: 'attempt' as const },
      { on: '2026-02-10', until: '2026-03-10' },
    ],
  ])('and a snooze: %s', (_, on, more, snooze) => {
    expect(
      friendAfter(added('ana'), snoozed('ana', '2026-02-10', '2026-03-10'), logged(['ana'], on, more))
        ?.snooze,
    ).toEqual(snooze);
  });

  test('after a removal is kept, and she stays off the list', () => {
    expect(friendAfter(added('ana'), removed('ana'), logged(['ana'], '2026-04-01'))).toMatchObject({
      isRemoved: true,
      contactDays: days('2026-04-01'),
    });
  });
});

describe('an interaction taken off, or told anew', () => {
  const id = (friend: string, on: string) => `i-${friend}-${on}`;
  const gone = (friend: string, on: string): Change => ({
    type: 'interaction.removed',
    interaction: id(friend, on),
    on,
    friends: [friend],
  });
  const lines = [
    line(0, added('ana')),
    line(1, logged(['ana'], '2026-02-01', { way: 'call' })),
    line(2, logged(['ana'], '2026-02-05', { way: 'text' })),
    line(3, gone('ana', '2026-02-05'), logged(['ana'], '2026-01-20', { way: 'visit' })),
  ];

  test('counts no more, and what was told anew counts in its place', () => {
    const foldState = foldStateOf(...lines);
    expect(foldState.friends.get('ana')).toMatchObject({
      contactDays: days('2026-01-20', '2026-02-01'),
      lastWay: 'call',
    });
    expect(foldState.countsByMonth).toEqual({ '2026-01': 1, '2026-02': 1 });
  });

  test('comes back when the line that removed it is undone', () => {
    expect(foldStateOf(...lines, line(4, undone('l3'))).friends.get('ana')).toMatchObject({
      contactDays: days('2026-02-01', '2026-02-05'),
      lastWay: 'text',
    });
  });

  test('needs a fold from the start, so that a snapshot is never wrong', () => {
    expect(foldAppended(foldLines(lines.slice(0, 3), hashing), lines.slice(3), registry)).toBeNull();
  });

  test('names nobody who was forgotten', () => {
    const remaining = keptLines(lines, [...lines, line(5, forgotten('ana'))], hashing);
    expect(JSON.stringify(remaining)).not.toContain('"ana"');
  });
});

describe('who tried', () => {
  const ana = (...changes: readonly Change[]) =>
    foldStateOf(line(0, added('ana')), ...changes.map((each, at) => line(at + 1, each))).friends.get('ana');
  const tried = (on: string) => logged(['ana'], on, { outcome: 'attempt', by: 'friend' });
  const reached = (on: string) => logged(['ana'], on, { outcome: 'attempt', by: 'me' });

  test("when a friend tried in vain, it's no attempt by her, and no contact", () => {
    expect(ana(tried('2026-02-03'), reached('2026-02-01'))).toMatchObject({
      contactDays: [],
      attemptDays: days('2026-02-01'),
      triedDays: days('2026-02-03'),
    });
  });

  test('of two tries on one day the later one says who waits', () => {
    expect(ana(tried('2026-02-03'), reached('2026-02-03'))?.triedDays).toEqual([]);
    expect(ana(reached('2026-02-03'), tried('2026-02-03'))?.triedDays).toEqual(days('2026-02-03'));
  });
});

describe('merging', () => {
  const both = [
    line(0, added('ana', { city: 'Cork' })),
    line(1, added('anna', { tags: ['choir'], on: '2025-06-01' })),
  ];

  test('gives all that is known of one to the other', () => {
    const { friends, merged: gone } = foldStateOf(
      ...both,
      line(2, logged(['anna'], '2026-02-01', { way: 'call' })),
      line(3, merged('anna', 'ana')),
      line(4, logged(['anna'], '2026-02-05', { way: 'text' })),
    );
    expect([...friends.keys()]).toEqual(['ana']);
    expect(friends.get('ana')).toMatchObject({
      city: 'Cork',
      tags: ['choir'],
      nicknames: ['anna Sample'],
      addedOn: '2025-06-01',
      contactDays: days('2026-02-01', '2026-02-05'),
      lastWay: 'text',
    });
    expect(gone).toEqual({ anna: 'ana' });
  });

  test('of two that are one already does nothing', () => {
    const once = foldStateOf(...both, line(2, merged('anna', 'ana')));
    expect(
      foldStateOf(
        ...both,
        line(2, merged('anna', 'ana')),
        line(3, merged('anna', 'ana')),
        line(4, merged('ana', 'anna')),
      ),
    ).toEqual(once);
  });

  test('takes her drafts along, and goes on through a second merge', () => {
    const foldState = foldStateOf(
      ...both,
      line(2, added('ann')),
      line(3, draft('d1', 'anna')),
      line(4, merged('anna', 'ana')),
      line(5, merged('ana', 'ann')),
    );
    expect(foldState.drafts.map((each) => each.friend)).toEqual(['ann']);
    expect([...foldState.friends.keys()]).toEqual(['ann']);
  });

  test('keeps what to ask next, and the reminders of both', () => {
    const foldState = foldStateOf(
      line(0, added('ana', { next: 'the new job' })),
      line(1, added('anna', { next: 'the move', nextOn: '2026-12-24' })),
      line(2, merged('anna', 'ana')),
    );
    expect(foldState.friends.get('ana')).toMatchObject({ next: 'the new job' });
    expect(foldState.reminders).toMatchObject([{ friend: 'ana', words: 'the move', day: '2026-12-24' }]);
  });

  test('keeps the later of two last contacts that were told, and no name as its own nickname', () => {
    const foldState = foldStateOf(
      line(0, added('ana', { name: 'Ana Sample', lastTold: '2025-01-01' })),
      line(1, added('ana-2', { name: 'Ana Sample', lastTold: '2025-06-01' })),
      line(2, merged('ana-2', 'ana')),
    );
    expect(foldState.friends.get('ana')).toMatchObject({ lastTold: '2025-06-01', nicknames: [] });
  });
});

describe('drafts', () => {
  test('are numbered in the order they were kept, and no number is given twice', () => {
    const { drafts } = foldStateOf(
      line(0, added('ana')),
      line(1, draft('d1', 'ana')),
      line(2, draft('d2', 'ana')),
      line(3, undone('l1')),
    );
    expect(drafts.map(({ id, number }) => [id, number])).toEqual([['d2', 2]]);
  });

  test('may be for someone who is not on the list, whom no forgetting of a friend reaches', () => {
    const { friend: _, ...remaining } = draft('d1', 'ana') as DraftKept;
    const { drafts } = foldStateOf(
      line(0, added('ana')),
      line(1, { ...remaining, to: 'ana', panels: 2 }),
      line(2, forgotten('ana')),
    );
    expect(drafts).toMatchObject([{ id: 'd1', friend: null, to: 'ana', panels: 2 }]);
  });

  test('hold the words she changed them to last, and undo goes back to those before', () => {
    const rewritten = (text: string): Change => ({ type: 'draft.edited', draft: 'd1', friend: 'ana', text });
    const lines = [
      line(0, added('ana')),
      line(1, draft('d1', 'ana')),
      line(2, rewritten('Hello Ana')),
      line(3, rewritten('Hi Ana')),
      line(4, { type: 'draft.edited', draft: 'unknown', friend: 'ana', text: 'Hello' }),
    ];
    const textAfter = (...more: JournalLine[]) =>
      foldStateOf(...lines, ...more).drafts.map(({ text }) => text);
    expect(textAfter()).toEqual(['Hi Ana']);
    expect(textAfter(line(5, undone('l3')))).toEqual(['Hello Ana']);
    expect(textAfter(line(5, undone('l3')), line(6, undone('l2')))).toEqual(['Dear ana']);
  });

  test('say when they were posted or let go of', () => {
    const { drafts } = foldStateOf(
      line(0, draft('d1', 'ana')),
      line(1, draft('d2', 'ana')),
      line(2, { type: 'draft.posted', draft: 'd1', on: '2026-02-03' }),
      line(3, { type: 'draft.removed', draft: 'd2' }),
      line(4, { type: 'draft.removed', draft: 'unknown' }),
    );
    expect(drafts.map(({ postedOn, isRemoved }) => [postedOn, isRemoved])).toEqual([
      ['2026-02-03', false],
      [null, true],
    ]);
  });
});

describe('undo', () => {
  const city = (...lines: JournalLine[]) =>
    foldStateOf(
      line(0, added('ana')),
      line(1, edited('ana', { set: { city: 'Cork' } })),
      ...lines,
    ).friends.get('ana')?.city;

  test.each([
    ['takes a line back', [undone('l1')], null],
    ['off and on again brings it back', [undone('l1'), undone('l1', false)], 'Cork'],
    ['the newest of several says', [undone('l1', false), undone('l1')], null],
    ['of a line nobody knows does nothing', [undone('nowhere')], 'Cork'],
  ])('%s', (_, changes, expected) => {
    expect(city(...changes.map((change, at) => line(at + 2, change)))).toBe(expected);
  });

  test('says the same from two devices in any order', () => {
    const [off, on] = [line(2, undone('l1')), line(3, undone('l1', false))];
    expect(city(on, off)).toBe('Cork');
  });

  test('of a batch takes back every line of it, also one that arrives later', () => {
    const friends = (...lines: JournalLine[]) => [...foldStateOf(...lines).friends.keys()];
    const first = inBatch('b', line(0, added('ana')));
    const late = inBatch('b', line(2, added('bea')));
    expect(friends(first, line(1, undone('b')), late, line(3, added('cleo')))).toEqual(['cleo']);
  });

  test('of an add hides what was said of her since, and bringing it back shows it', () => {
    const lines = [line(0, added('ana')), line(1, logged(['ana'], '2026-02-01')), line(2, undone('l0'))];
    expect(foldStateOf(...lines).friends.size).toBe(0);
    expect(foldStateOf(...lines, line(3, undone('l0', false))).friends.get('ana')?.contactDays).toEqual(
      days('2026-02-01'),
    );
  });
});

describe('forgetting', () => {
  const lines = [
    line(0, added('ana')),
    line(1, added('bea')),
    line(2, logged(['ana', 'bea'], '2026-02-01', { note: 'ana told me' })),
    line(3, logged(['ana'], '2026-02-02')),
    line(4, draft('d1', 'ana'), { type: 'draft.edited', draft: 'd1', friend: 'ana', text: 'Hello Ana' }),
    line(5, forgotten('ana')),
  ];

  test('leaves no trace of her, and the note of a shared time goes too', () => {
    const { friends, drafts, waiting } = foldStateOf(...lines);
    expect([...friends.keys()]).toEqual(['bea']);
    expect([drafts, waiting]).toEqual([[], {}]);
    const [, shared] = effectiveLines(lines, hashing);
    expect(shared?.changes).toEqual([
      { ...logged(['bea'], '2026-02-01'), interaction: 'i-ana-bea-2026-02-01' },
    ]);
  });

  test('reaches what came before: added anew under the same name she starts fresh', () => {
    const { friends } = foldStateOf(...lines, line(6, added('ana')));
    expect(friends.get('ana')).toMatchObject({ contactDays: [] });
  });

  test('reaches what another device logs later too, until she is added again', () => {
    const later = [
      line(6, logged(['ana', 'bea'], '2026-02-03', { note: 'ana again' })),
      line(7, logged(['ana'], '2026-02-04')),
      line(8, edited('ana', { set: { city: 'Cork' } })),
    ];
    const { friends, waiting, countsByMonth } = foldStateOf(...lines, ...later);
    expect([[...friends.keys()], waiting, countsByMonth]).toEqual([['bea'], {}, { '2026-02': 2 }]);
    expect(
      keptLines(later, [...lines, ...later], hashing).map((remaining) => remaining?.changes ?? null),
    ).toEqual([[{ ...logged(['bea'], '2026-02-03'), interaction: 'i-ana-bea-2026-02-03' }], null, null]);
    const again = [line(9, added('ana')), line(10, logged(['ana'], '2026-02-05'))];
    expect(foldStateOf(...lines, ...later, ...again).friends.get('ana')).toMatchObject({
      contactDays: days('2026-02-05'),
      city: null,
    });
  });

  test('leaves her who is added again while it is being deleted, and what is logged after that', () => {
    const forgottenParts = forgottenIn(lines, hashing);
    const again = [line(6, added('ana')), line(7, logged(['ana'], '2026-02-05'))];
    expect(again.map((each) => leftOfLine(each, forgottenParts))).toEqual(again);
  });

  test('is looked for from the start where a later line names someone who is not there', () => {
    const folded = () => foldLines(lines, hashing);
    expect(foldAppended(folded(), [line(6, logged(['ana', 'bea'], '2026-02-03'))], registry)).toBeNull();
    expect(foldAppended(folded(), [line(6, logged(['bea'], '2026-02-03'))], registry)).not.toBeNull();
    expect(
      foldAppended(folded(), [line(6, added('ana')), line(7, logged(['ana'], '2026-02-03'))], registry),
    ).not.toBeNull();
  });

  test('of a merge into her goes with her', () => {
    const { friends } = foldStateOf(
      line(0, added('ana')),
      line(1, added('anna')),
      line(2, merged('anna', 'ana')),
      line(3, forgotten('ana'), forgotten('anna')),
    );
    expect(friends.size).toBe(0);
  });

  test('a line takes the whole line, and nothing else', () => {
    expect(
      foldStateOf(
        line(0, added('ana')),
        line(1, logged(['ana'], '2026-02-01')),
        line(2, lineForgotten('l1')),
      ).friends.get('ana'),
    ).toMatchObject({ contactDays: [] });
  });

  test('never removes what says that something was forgotten', () => {
    const all = [
      line(0, added('ana')),
      line(1, logged(['ana'], '2026-02-01')),
      line(2, lineForgotten('l1')),
      line(3, lineForgotten('l2')),
    ];
    expect(keptLines(all, all, hashing).map((each) => each?.id ?? null)).toEqual(['l0', null, 'l2', 'l3']);
  });

  test('takes nobody for added again by a line that is forgotten itself', () => {
    const all = [
      line(0, added('ana')),
      line(1, forgotten('ana')),
      line(2, added('ana')),
      line(3, logged(['ana'], '2026-02-01')),
      line(4, lineForgotten('l2')),
    ];
    const remaining = keptLines(all, all, hashing);
    expect(remaining.map((each) => each?.id ?? null)).toEqual([null, 'l1', null, null, 'l4']);
    expect(foldStateOf(...all).friends.size).toBe(0);
  });

  test('leaves no start of a text a day that is with nobody, also where it was started once more', () => {
    const start = (friend: string): Change => ({
      type: 'tradition.started',
      tradition: 't1',
      on: '2026-02-01',
      theme: 'mixed',
      friends: [friend],
    });
    const all = [
      line(0, added('ana')),
      line(1, start('ana'), logged(['bea'], '2026-02-01')),
      line(2, start('bea')),
      line(3, forgotten('ana')),
    ];
    expect(keptLines(all, all, hashing).map((each) => each?.changes.map(({ type }) => type) ?? [])).toEqual([
      [],
      ['interaction.logged'],
      ['tradition.started'],
      ['friend.forgotten'],
    ]);
  });

  test('says what is left of each line, the same one where nothing was in it', () => {
    const remaining = keptLines(lines, lines, hashing);
    expect(
      remaining.map((each, at) => (each === null ? 'gone' : each === lines[at] ? 'same' : 'less')),
    ).toEqual(['gone', 'same', 'less', 'gone', 'gone', 'same']);
  });
});

describe('folding on top', () => {
  const first = () =>
    foldLines(
      [
        line(5, added('ana')),
        inBatch('b', line(6, added('bea'))),
        line(7, undone('b')),
        line(8, logged(['dana'], '2026-02-01')),
      ],
      hashing,
    );

  test.each<readonly [string, JournalLine]>([
    ['a line that sorts before what is folded', line(4, added('cleo'))],
    ['the last line once more', line(8, logged(['dana'], '2026-02-01'))],
    ['a removal', line(9, removed('ana'))],
    ['a merge', line(9, merged('bea', 'ana'))],
    ['an undo', line(9, undone('l5'))],
    ['a forgotten friend', line(9, forgotten('ana'))],
    ['a forgotten line', line(9, lineForgotten('l5'))],
    ['a line set aside', line(9, { type: 'line.set-aside', hash: 'x' })],
    ['a friend who was waited for', line(9, added('dana'))],
    ['a late line of a batch that is off', inBatch('b', line(9, added('cleo')))],
  ])('is refused for %s', (_, late) => {
    expect(foldAppended(first(), [late], registry)).toBeNull();
  });

  test('is right for additions and edits', () => {
    const after = foldAppended(
      first(),
      [
        line(10, edited('ana', { set: { city: 'Cork' } })),
        line(9, added('cleo'), logged(['cleo'], '2026-02-02')),
      ],
      registry,
    );
    expect([...(after?.foldState.friends.keys() ?? [])]).toEqual(['ana', 'cleo']);
    expect(after?.newest).toEqual({ at: line(10).at, id: 'l10' });
  });

  const on = '2026-02-01';
  /** Something in every list. */
  const full = foldLines(
    [
      line(0, added('ana'), added('bea'), added('cleo')),
      line(1, merged('cleo', 'bea')),
      line(2, logged(['bea', 'dana'], on)),
      line(3, draft('d1', 'ana')),
      line(4, { type: 'call.planned', call: 'c1', on, topic: 'rest', minutes: 60, friends: ['ana'] }),
      line(5, { type: 'tradition.started', tradition: 't1', on, theme: 'grateful', friends: ['ana'] }),
      line(6, { type: 'local.added', local: 'l1', on, name: 'Story time', kind: 'story-time' }),
      line(7, { type: 'idea.kept', idea: 'n1', on, text: 'swap books' }),
      line(8, { type: 'reminder.kept', reminder: 'r1', on, friend: 'ana', words: 'her test' }),
      line(9, { type: 'pause.started', on, until: '2026-03-01', keepsDaily: false }),
      line(10, { type: 'contact.mapped', name: 'hash', friend: 'ana', on }),
      line(11, { type: 'chats.read', source: 'whatsapp', on, friends: ['ana'], from: on, until: on }),
    ],
    hashing,
  ).foldState;
  const empty: Readonly<Record<string, unknown>> = packFoldState(emptyFoldState());
  const packed = Object.entries(packFoldState(full));

  test.each(packed)('the copy has the same %s, and there are some', (key, list) => {
    expect(list).not.toEqual(empty[key]);
    expect(packFoldState(copyFoldState(full))).toHaveProperty(key, list);
  });

  test('of a copy leaves the first as it was', () => {
    const first: FoldedJournal = { foldState: full, undone: new Set(), newest: null, hasForgotten: false };
    const look = () => JSON.stringify(packFoldState(first.foldState));
    const before = look();
    const after = foldAppended(
      { ...first, foldState: copyFoldState(full) },
      [
        line(20, logged(['ana', 'dana'], on), logged(['ana'], on, { outcome: 'attempt', by: 'friend' })),
        line(21, edited('ana', { set: { city: 'Cork' }, add: { tags: ['choir'] } })),
        line(22, { type: 'draft.posted', draft: 'd1', on }),
        line(23, { type: 'call.held', call: 'c1', on }),
        line(24, { type: 'tradition.shared', tradition: 't1', on }),
        line(25, { type: 'local.visited', local: 'l1', on }),
        line(26, { type: 'idea.kept', idea: 'n2', on, text: 'walk' }),
        line(27, { type: 'reminder.kept', reminder: 'r2', on, friend: 'ana', words: 'her mom' }),
        line(28, { type: 'pause.ended', on }),
        line(29, { type: 'contact.ignored', name: 'hash', on }),
        line(30, { type: 'chats.read', source: 'whatsapp', on, friends: ['bea'], from: on, until: on }),
      ],
      registry,
    );
    expect(after).not.toBeNull();
    expect(look()).toBe(before);
  });
});

describe('trimming days', () => {
  test('keeps the last 180 days and the newest contact before them', () => {
    const foldState = foldStateOf(
      line(0, added('ana')),
      ...['2025-01-01', '2026-05-01', '2026-05-24', '2026-11-01'].map((on, at) =>
        line(at + 1, logged(['ana'], on)),
      ),
      line(9, logged(['ana'], '2025-01-01', { outcome: 'attempt' })),
      line(10, logged(['ana'], '2026-11-02', { outcome: 'attempt' })),
    );
    trimDays(foldState, '2026-11-20');
    expect(foldState.friends.get('ana')).toMatchObject({
      contactDays: days('2026-05-01', '2026-05-24', '2026-11-01'),
      attemptDays: days('2026-11-02'),
    });
  });

  test('keeps one contact when all are old', () => {
    const foldState = foldStateOf(
      line(0, added('ana')),
      line(1, logged(['ana'], '2024-01-01')),
      line(2, logged(['ana'], '2025-01-01')),
    );
    trimDays(foldState, '2026-11-20');
    expect(foldState.friends.get('ana')?.contactDays).toEqual(days('2025-01-01'));
  });
});

test('the state names friends by id and counts interactions by month', () => {
  const state = stateOf(
    foldStateOf(
      line(0, added('ana')),
      line(1, logged(['ana'], '2026-02-01')),
      line(2, logged(['ana'], '2026-02-01')),
    ),
  );
  expect([...state.friends.keys()]).toEqual(['ana']);
  expect(state.countsByMonth).toEqual({ '2026-02': 2 });
});
