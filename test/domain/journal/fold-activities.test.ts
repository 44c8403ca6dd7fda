import { describe, expect, test } from 'vitest';
import type { CallChange } from '../../../src/domain/call/changes.ts';
import { type Change, registry } from '../../../src/domain/changes.ts';
import { copyFoldState, stateOf } from '../../../src/domain/fold-state.ts';
import { friendsAmong } from '../../../src/domain/friend/friends-among.ts';
import { foldLines, keptLines } from '../../../src/domain/journal/fold.ts';
import { foldAppended } from '../../../src/domain/journal/fold-appended.ts';
import type { JournalLine } from '../../../src/domain/journal/line.ts';
import { parseJournalLine } from '../../../src/domain/journal/line.ts';
import type { LocalChange } from '../../../src/domain/place/changes.ts';
import type { TraditionChange } from '../../../src/domain/tradition/changes.ts';
import { added, forgotten, hashing, line, logged, merged, undone } from './lines.ts';

type ActivityChange = CallChange | TraditionChange | LocalChange;
type Of<T extends ActivityChange['type']> = Extract<ActivityChange, { type: T }>;
const on = '2026-11-20';
const evening = { at: '2026-12-03T19:00', zone: 'America/Chicago' };
const morning = { at: '2026-12-05T10:00', zone: 'America/Chicago' };

const planned = (
  call: string,
  friends: readonly string[],
  more: Partial<Of<'call.planned'>> = {},
): Change => ({
  type: 'call.planned',
  call,
  on,
  topic: 'sleep',
  minutes: 60,
  friends,
  ...more,
});
const callEdited = (call: string, more: Partial<Of<'call.edited'>>): Change => ({
  type: 'call.edited',
  call,
  on,
  ...more,
});
const answered = (
  call: string,
  friend: string,
  answer: Of<'call.answered'>['answer'],
  times?: Of<'call.answered'>['times'],
): Change => ({
  type: 'call.answered',
  call,
  friend,
  answer,
  ...(times === undefined ? {} : { times }),
});
const held = (call: string, day = '2026-12-03'): Change => ({ type: 'call.held', call, on: day });
const started = (
  tradition: string,
  friends: readonly string[],
  more: Partial<Of<'tradition.started'>> = {},
): Change => ({
  type: 'tradition.started',
  tradition,
  on,
  theme: 'grateful',
  friends,
  ...more,
});
const shared = (tradition: string, day: string): Change => ({ type: 'tradition.shared', tradition, on: day });
const place = (local: string, more: Partial<Of<'local.added'>> = {}): Change => ({
  type: 'local.added',
  local,
  on,
  name: 'Story time',
  kind: 'story-time',
  ...more,
});
const visited = (local: string, more: Partial<Of<'local.visited'>> = {}): Change => ({
  type: 'local.visited',
  local,
  on,
  ...more,
});
const idea = (id: string, text = 'swap books on the porch'): Change => ({
  type: 'idea.kept',
  idea: id,
  on,
  text,
});

/** A line for each change, or for each list of them. */
const linesOf = (...changes: readonly (Change | readonly Change[])[]): JournalLine[] =>
  changes.map((each, at) => line(at, ...(Array.isArray(each) ? (each as Change[]) : [each as Change])));
const foldStateOf = (...changes: readonly (Change | readonly Change[])[]) =>
  foldLines(linesOf(...changes), hashing).foldState;
const people = [added('ana'), added('bea'), added('cleo')];

describe('a call', () => {
  test('is all there is to say of it when it was planned', () => {
    expect(foldStateOf(planned('c1', ['ana', 'bea', 'ana'])).calls).toEqual([
      {
        id: 'c1',
        number: 1,
        on,
        topic: 'sleep',
        minutes: 60,
        kind: 'known',
        plusOne: false,
        options: [],
        picked: null,
        link: null,
        alarm: null,
        cancelledOn: null,
        guests: ['ana', 'bea'],
        answers: {},
        suits: {},
        heldOn: null,
      },
    ]);
  });

  test.each<[string, Partial<Of<'call.planned'>>]>([
    ['kind', { kind: 'fresh' }],
    ['a guest of each guest', { plusOne: true }],
    ['times to choose from', { options: [evening, morning] }],
    ['time', { picked: evening }],
    ['link', { link: 'https://meet.example.org/room' }],
    ['alarm', { alarm: 30 }],
  ])('keeps its %s', (_, more) => {
    expect(foldStateOf(planned('c1', ['ana'], more)).calls).toMatchObject([more]);
  });

  test.each<[string, readonly Change[], object]>([
    ['a time that is picked', [callEdited('c1', { set: { picked: evening } })], { picked: evening }],
    [
      'and picked anew',
      [callEdited('c1', { set: { picked: evening } }), callEdited('c1', { set: { picked: null } })],
      { picked: null },
    ],
    [
      'a length and a topic, one by one',
      [callEdited('c1', { set: { minutes: 90 } }), callEdited('c1', { set: { topic: 'guilt' } })],
      { minutes: 90, topic: 'guilt' },
    ],
    ['that it is off', [callEdited('c1', { set: { cancelledOn: on } })], { cancelledOn: on }],
    [
      'guests who come on top, each once',
      [callEdited('c1', { friends: ['bea', 'cleo', 'cleo'] })],
      { guests: ['ana', 'bea', 'cleo'] },
    ],
    [
      'guests who are taken away',
      [callEdited('c1', { friends: ['cleo'], without: ['ana', 'nobody'] })],
      { guests: ['bea', 'cleo'] },
    ],
    [
      'an answer, and another',
      [answered('c1', 'ana', 'maybe'), answered('c1', 'bea', 'no'), answered('c1', 'ana', 'yes')],
      { answers: { ana: 'yes', bea: 'no' } },
    ],
    [
      'no answer of someone who was taken away and asked anew',
      [
        answered('c1', 'ana', 'yes'),
        callEdited('c1', { without: ['ana'] }),
        callEdited('c1', { friends: ['ana'] }),
      ],
      { guests: ['bea', 'ana'], answers: {} },
    ],
    [
      'times that suit, until another answer',
      [
        answered('c1', 'ana', 'yes', [evening, morning]),
        answered('c1', 'bea', 'yes', [evening]),
        answered('c1', 'bea', 'maybe'),
      ],
      { answers: { ana: 'yes', bea: 'maybe' }, suits: { ana: [evening, morning], bea: [] } },
    ],
    ['that it was held', [held('c1')], { heldOn: '2026-12-03' }],
    [
      'nothing of another',
      [callEdited('c2', { set: { topic: 'guilt' } }), answered('c2', 'ana', 'no'), held('c2')],
      { topic: 'sleep', answers: {}, heldOn: null },
    ],
  ])('remembers %s', (_, changes, expected) => {
    const { calls } = foldStateOf(planned('c1', ['ana', 'bea']), ...changes);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject(expected);
  });

  test('leaves out whatever else a line carries', () => {
    const odd = Object.assign(planned('c1', ['ana']), { mood: 'low', set: { mood: 'low' } }) as Change;
    const edit = callEdited('c1', { set: { mood: 'low', number: 7 } as object });
    expect(foldStateOf(odd, edit).calls[0]).not.toHaveProperty('mood');
    expect(foldStateOf(odd, edit).calls[0]?.number).toBe(1);
  });
});

describe('a tradition', () => {
  test('is all there is to say of it when it was started', () => {
    expect(foldStateOf(started('t1', ['ana', 'ana'])).traditions).toEqual([
      {
        id: 't1',
        number: 1,
        on,
        theme: 'grateful',
        prompts: [],
        time: null,
        state: 'active',
        friends: ['ana'],
        sharedOn: [],
        answers: [],
      },
    ]);
  });

  test.each<[string, readonly Change[], object]>([
    [
      'a pause',
      [{ type: 'tradition.edited', tradition: 't1', on, set: { state: 'paused' } }],
      { state: 'paused', theme: 'grateful' },
    ],
    [
      'prompts of her own',
      [{ type: 'tradition.edited', tradition: 't1', on, set: { theme: 'own', prompts: ['a song'] } }],
      { theme: 'own', prompts: ['a song'] },
    ],
    [
      'an hour, and none',
      [
        { type: 'tradition.edited', tradition: 't1', on, set: { time: '20:30' } },
        { type: 'tradition.edited', tradition: 't1', on, set: { time: null } },
      ],
      { time: null },
    ],
    [
      'days that were shared, in order, each once',
      [shared('t1', '2026-11-22'), shared('t1', '2026-11-20'), shared('t1', '2026-11-22')],
      { sharedOn: ['2026-11-20', '2026-11-22'] },
    ],
    [
      'nothing of another',
      [shared('t2', on), { type: 'tradition.edited', tradition: 't2', on, set: { state: 'ended' } }],
      { sharedOn: [], state: 'active' },
    ],
  ])('remembers %s', (_, changes, expected) => {
    expect(foldStateOf(started('t1', ['ana', 'bea']), ...changes).traditions).toMatchObject([expected]);
  });
});

describe('a local place', () => {
  test('is all there is to say of it when it was added', () => {
    expect(foldStateOf(place('l1', { meets: 'thu', time: '10:00' })).locals).toEqual([
      {
        id: 'l1',
        number: 1,
        on,
        name: 'Story time',
        kind: 'story-time',
        meets: 'thu',
        time: '10:00',
        place: null,
        link: null,
        ask: null,
        isOwn: false,
        isRemoved: false,
        visits: [],
        met: [],
        steps: [],
        leftOut: [],
      },
    ]);
  });

  test.each<[string, readonly Change[], object]>([
    [
      'another name and that it is let go',
      [{ type: 'local.edited', local: 'l1', on, set: { name: 'Tales', isRemoved: true } }],
      { name: 'Tales', isRemoved: true },
    ],
    [
      'steps, each once',
      [
        { type: 'local.edited', local: 'l1', on, steps: ['purpose'] },
        { type: 'local.edited', local: 'l1', on, steps: ['flyer', 'purpose'] },
      ],
      { steps: ['purpose', 'flyer'] },
    ],
    [
      'visits, one a day with all that was said about it, and who she met, each once',
      [
        visited('l1', { friends: ['ana'], note: 'the red door' }),
        visited('l1', { felt: 'lighter', friends: ['bea', 'ana'], note: 'warm' }),
        visited('l1', { on: '2026-11-27' }),
      ],
      {
        visits: [
          { on, felt: 'lighter', note: 'the red door\nwarm' },
          { on: '2026-11-27', felt: null, note: null },
        ],
        met: ['ana', 'bea'],
      },
    ],
    [
      'nothing of another',
      [visited('l2'), { type: 'local.edited', local: 'l2', on, set: { name: 'Tales' } }],
      { name: 'Story time', visits: [] },
    ],
  ])('remembers %s', (_, changes, expected) => {
    expect(foldStateOf(place('l1'), ...changes).locals).toMatchObject([expected]);
  });
});

describe('a way of her own', () => {
  test('is kept, and let go', () => {
    const changes = [idea('n1'), idea('n2', 'sing'), { type: 'idea.removed', idea: 'n1' } as const];
    expect(foldStateOf(...changes).ideas).toEqual([{ id: 'n2', number: 2, on, text: 'sing' }]);
    expect(foldStateOf({ type: 'idea.removed', idea: 'unknown' }).ideas).toEqual([]);
  });
});

describe('numbers', () => {
  test.each<[string, (id: string) => Change, 'calls' | 'traditions' | 'locals' | 'ideas']>([
    ['calls', (id) => planned(id, ['ana']), 'calls'],
    ['traditions', (id) => started(id, ['ana']), 'traditions'],
    ['local places', (id) => place(id), 'locals'],
    ['ways of her own', (id) => idea(id), 'ideas'],
  ])('of %s are not given twice, and come back with what was taken back', (_, make, kind) => {
    const lines = linesOf(make('one'), make('two'), undone('l1'), make('three'));
    const numbers = (all: JournalLine[]) =>
      foldLines(all, hashing).foldState[kind].map(({ id, number }) => [id, number]);
    expect(numbers(lines)).toEqual([
      ['one', 1],
      ['three', 3],
    ]);
    expect(numbers([...lines, line(4, undone('l1', false))])).toEqual([
      ['one', 1],
      ['two', 2],
      ['three', 3],
    ]);
  });

  test('of each kind count for themselves', () => {
    const { calls, traditions, locals, ideas } = foldStateOf(
      planned('c1', ['ana']),
      started('t1', ['ana']),
      place('l1'),
      idea('n1'),
    );
    expect([calls, traditions, locals, ideas].map(([first]) => first?.number)).toEqual([1, 1, 1, 1]);
  });
});

describe('undo', () => {
  const changes = [people, planned('c1', ['ana']), started('t1', ['ana']), place('l1'), idea('n1')];
  const later: readonly (readonly [string, Change | readonly Change[]])[] = [
    ['a plan', planned('c2', ['bea'])],
    ['an edit', callEdited('c1', { set: { link: 'https://example.org' }, friends: ['bea'] })],
    ['an answer', answered('c1', 'ana', 'yes')],
    ['an answer with times', answered('c1', 'ana', 'yes', [evening])],
    [
      'a call that was held, with its interaction',
      [held('c1'), logged(['ana'], '2026-12-03', { way: 'video' })],
    ],
    ['a text of the day, with its interaction', [shared('t1', on), logged(['ana'], on, { way: 'text' })]],
    ['a pause', { type: 'tradition.edited', tradition: 't1', on, set: { state: 'paused' } }],
    [
      'a visit, with its interaction',
      [visited('l1', { friends: ['ana'] }), logged(['ana'], on, { way: 'visit' })],
    ],
    ['a step', { type: 'local.edited', local: 'l1', on, steps: ['purpose'] }],
    ['an idea that was let go', { type: 'idea.removed', idea: 'n1' }],
  ];
  test.each(later)('of %s leaves no trace of it', (_, change) => {
    const before = stateOf(foldStateOf(...changes));
    expect(stateOf(foldStateOf(...changes, change))).not.toEqual(before);
    expect(stateOf(foldStateOf(...changes, change, undone('l5')))).toEqual(before);
  });

  test.each(later)('or of %s folds on top of a snapshot, and leaves the snapshot as it was', (_, change) => {
    const before = foldLines(linesOf(...changes), hashing);
    const snapshot = { ...before, foldState: copyFoldState(before.foldState) };
    const [last] = linesOf(...changes, change).slice(-1);
    const folded = foldAppended(snapshot, [last as JournalLine], registry);
    expect(folded?.foldState).toEqual(foldStateOf(...changes, change));
    expect(before.foldState).toEqual(foldStateOf(...changes));
  });
});

describe('forgetting a friend', () => {
  const all = [
    people,
    planned('c1', ['ana', 'bea']),
    callEdited('c1', { friends: ['cleo', 'ana'], without: ['ana'] }),
    callEdited('c1', { friends: ['ana'] }),
    [answered('c1', 'ana', 'yes'), answered('c1', 'bea', 'yes')],
    [held('c1'), logged(['ana', 'bea'], '2026-12-03', { interaction: 'i1' })],
    started('t1', ['ana', 'bea']),
    place('l1'),
    visited('l1', { friends: ['ana', 'bea'] }),
    planned('c2', ['ana']),
    [answered('c2', 'ana', 'no'), callEdited('c2', { without: ['ana'] })],
    started('t2', ['ana']),
    shared('t2', on),
    forgotten('ana'),
  ];

  test('takes her out of calls, traditions and visits', () => {
    const { calls, traditions, locals } = foldStateOf(...all);
    expect(calls).toMatchObject([
      { id: 'c1', guests: ['bea', 'cleo'], answers: { bea: 'yes' }, heldOn: '2026-12-03' },
    ]);
    expect(traditions).toMatchObject([{ id: 't1', friends: ['bea'] }]);
    expect(locals).toMatchObject([{ met: ['bea'], visits: [{ on, felt: null }] }]);
  });

  test('leaves her name nowhere, in lines that can still be read', () => {
    const lines = linesOf(...all);
    const remaining = keptLines(lines, lines, hashing).filter((each) => each !== null);
    expect(JSON.stringify(remaining)).not.toMatch(/\bana\b/);
    // Nor what was said of a call or a tradition with her alone.
    expect(JSON.stringify(remaining)).not.toMatch(/"(c2|t2)"/);
    expect(
      remaining.map((each) => parseJournalLine(JSON.parse(JSON.stringify(each)), registry).kind),
    ).toEqual(remaining.map(() => 'line'));
    expect(foldLines(remaining, hashing).foldState).toEqual(foldStateOf(...all));
  });

  test.each<[string, readonly Change[], readonly (readonly string[])[]]>([
    ['with her alone goes', [], []],
    ['to which others came later stays with them', [callEdited('c1', { friends: ['bea'] })], [['bea']]],
    [
      'to which they came in another line stays',
      [callEdited('c1', { friends: ['ana'] }), callEdited('c1', { friends: ['cleo'] })],
      [['cleo']],
    ],
    [
      'to which a forgotten one came too goes',
      [callEdited('c1', { friends: ['bea'] }), forgotten('bea')],
      [],
    ],
    ['to which others came to another goes', [callEdited('c2', { friends: ['bea'] })], []],
  ])('a call %s', (_, changes, guests) => {
    const lines = linesOf(people, planned('c1', ['ana']), ...changes, forgotten('ana'));
    const remaining = keptLines(lines, lines, hashing).filter((each) => each !== null);
    for (const some of [lines, remaining])
      expect(foldLines(some, hashing).foldState.calls.map((call) => call.guests)).toEqual(guests);
    expect(keptLines(remaining, remaining, hashing)).toEqual(remaining);
  });

  test('and adding her anew starts afresh', () => {
    const { calls } = foldStateOf(...all, added('ana'), planned('c3', ['ana']));
    expect(calls.map(({ id }) => id)).toEqual(['c1', 'c3']);
  });
});

describe('two friends who are one', () => {
  const both = [added('ana'), added('anna'), added('bea')];
  const stateAfter = (...changes: readonly Change[]) => stateOf(foldStateOf(both, ...changes));
  const guestsAfter = (...changes: readonly Change[]) => {
    const state = stateAfter(...changes);
    return friendsAmong(state, state.calls[0]?.guests ?? []).map(({ id }) => id);
  };

  test.each<[string, readonly Change[], readonly string[]]>([
    ['are one guest', [planned('c1', ['anna', 'bea', 'ana']), merged('anna', 'ana')], ['ana', 'bea']],
    [
      'also when asked under the name that is gone',
      [merged('anna', 'ana'), planned('c1', ['anna'])],
      ['ana'],
    ],
    [
      'are taken off under either name',
      [planned('c1', ['anna', 'bea']), merged('anna', 'ana'), callEdited('c1', { without: ['ana'] })],
      ['bea'],
    ],
    [
      'and the other way round',
      [planned('c1', ['ana', 'bea']), merged('anna', 'ana'), callEdited('c1', { without: ['anna'] })],
      ['bea'],
    ],
    [
      'through a second merge',
      [planned('c1', ['anna']), merged('anna', 'ana'), merged('ana', 'bea')],
      ['bea'],
    ],
    [
      'and two again when it is taken back',
      [planned('c1', ['anna', 'bea']), merged('anna', 'ana'), undone('l2')],
      ['anna', 'bea'],
    ],
  ])('%s', (_, changes, guests) => {
    expect(guestsAfter(...changes)).toEqual(guests);
  });

  test.each<[string, readonly Change[], object]>([
    ['an answer before', [answered('c1', 'anna', 'yes'), merged('anna', 'ana')], { ana: 'yes' }],
    ['an answer after', [merged('anna', 'ana'), answered('c1', 'anna', 'no')], { ana: 'no' }],
    [
      'two answers',
      [answered('c1', 'anna', 'no'), answered('c1', 'ana', 'yes'), merged('anna', 'ana')],
      { ana: 'yes' },
    ],
    ['an answer of somebody else', [answered('c1', 'bea', 'maybe'), merged('anna', 'ana')], { bea: 'maybe' }],
  ])('keep %s', (_, changes, expected) => {
    expect(stateAfter(planned('c1', ['ana', 'anna']), ...changes).calls[0]?.answers).toEqual(expected);
  });

  test('are one in a tradition and at a place', () => {
    const state = stateAfter(
      started('t1', ['anna', 'ana']),
      place('l1'),
      visited('l1', { friends: ['anna', 'bea'] }),
      merged('anna', 'ana'),
    );
    const named = [state.traditions[0]?.friends, state.locals[0]?.met].map((ids) =>
      friendsAmong(state, ids ?? []).map(({ id }) => id),
    );
    expect(named).toEqual([['ana'], ['ana', 'bea']]);
  });
});

describe('is refused:', () => {
  const kindOf = (change: unknown) =>
    parseJournalLine({ ...line(1, added('ana')), changes: [change] }, registry).kind;

  test.each<[string, Change]>([
    [
      'a call',
      planned('c1', ['ana'], { kind: 'fresh', options: [evening], picked: null, link: null, alarm: 30 }),
    ],
    ['an edit of nothing', callEdited('c1', {})],
    ['a tradition', started('t1', ['ana'], { time: '20:30', prompts: [] })],
    ['a place', place('l1', { meets: 'thu', time: '10:00', link: null })],
    ['a visit alone', visited('l1')],
  ])('not %s', (_, change) => {
    expect(kindOf(change)).toBe('line');
  });

  test.each<[string, object]>([
    ['a call without an id', { ...planned('', ['ana']) }],
    ['a call of no topic', { ...planned('c1', ['ana']), topic: '' }],
    ['a call of no length', { ...planned('c1', ['ana']), minutes: 0 }],
    ['a call with one guest in no list', { ...planned('c1', ['ana']), friends: 'ana' }],
    ['a call of a kind there is not', { ...planned('c1', ['ana']), kind: 'secret' }],
    ['a call on no day', { ...planned('c1', ['ana']), on: '2026-02-30' }],
    ['a time without its zone', { ...planned('c1', ['ana']), options: [{ at: evening.at }] }],
    [
      'a time that no clock shows',
      { ...planned('c1', ['ana']), picked: { ...evening, at: '2026-12-03T25:00' } },
    ],
    ['an alarm in words', { ...planned('c1', ['ana']), alarm: '30m' }],
    ['an edit of a link to a number', callEdited('c1', { set: { link: 7 } as object })],
    ['an edit with guests in no list', { ...callEdited('c1', {}), without: 'ana' }],
    ['an answer there is not', { ...answered('c1', 'ana', 'yes'), answer: 'later' }],
    ['times of an answer that are none', { ...answered('c1', 'ana', 'yes'), times: ['soon'] }],
    ['an answer of nobody', answered('c1', '', 'yes')],
    ['a call held on no day', { type: 'call.held', call: 'c1' }],
    ['a tradition with nobody', started('t1', [])],
    ['a tradition of a theme there is not', { ...started('t1', ['ana']), theme: 'guilt' }],
    ['a tradition at no hour there is', started('t1', ['ana'], { time: '8 in the evening' })],
    ['a state there is not', { type: 'tradition.edited', tradition: 't1', on, set: { state: 'failed' } }],
    ['an edit of a tradition without what', { type: 'tradition.edited', tradition: 't1', on }],
    ['a day shared that is none', shared('t1', 'today')],
    ['a place without a name', place('l1', { name: '' })],
    ['a place at an hour there is not', place('l1', { time: '24:00' })],
    ['a place that is removed, perhaps', { ...place('l1'), isRemoved: 'yes' }],
    ['steps in no list', { type: 'local.edited', local: 'l1', on, steps: 'purpose' }],
    ['a visit that felt like nothing there is', { ...visited('l1'), felt: 'great' }],
    ['an idea without words', idea('n1', '')],
    ['an idea let go, but which', { type: 'idea.removed' }],
  ])('%s', (_, change) => {
    expect(kindOf(change)).toBe('bad');
  });
});
