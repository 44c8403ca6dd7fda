import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { todayCommand } from '../../../src/commands/suggest/today.ts';
import type { Change } from '../../../src/domain/changes.ts';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';
import { dataOf, json, linesOf, runWords } from '../run-words.ts';
import { added, ago, circle, logged, storyTime, today } from './suggest-journal.ts';

const todayWith = (journal: FakeOptions['journal'], options: FakeOptions = {}) =>
  runWords(todayCommand, [], { today, journal, ...options });
const reminder = (number: number, friend: string, words: string, day = today): Change => ({
  type: 'reminder.kept',
  reminder: `r${number}`,
  number,
  on: ago(1),
  friend,
  words,
  day,
});
const draft = (number: number, friend: string | undefined, more: object = {}): Change => ({
  type: 'draft.kept',
  draft: `d${number}`,
  number,
  on: ago(1),
  friend,
  occasion: 'just-because',
  tone: 'warm',
  card: 'a2',
  seed: 1,
  text: 'Dear',
  phrases: [],
  ...more,
});
const textADay: Change = {
  type: 'tradition.started',
  tradition: 't1',
  number: 1,
  on: ago(9),
  friends: ['bea-example'],
  theme: 'own',
  prompts: ['What made you laugh?'],
};
const callTonight: Change = {
  type: 'call.planned',
  call: 'c1',
  number: 1,
  on: ago(3),
  friends: ['dana-example'],
  topic: 'guilt',
  minutes: 60,
  kind: 'known',
  plusOne: false,
  options: [{ at: `${today}T19:00`, zone: 'America/Chicago' }],
  picked: { at: `${today}T19:00`, zone: 'America/Chicago' },
};

describe('today', () => {
  test('is a hello, one name with its words, and where the others are', async () => {
    expect(linesOf(await todayWith(circle))).toEqual([
      "Good morning. It's Friday, November 20.",
      '',
      '1  Ana Sample: a text, about a minute',
      '   You talked about four weeks ago. You wanted to ask about the new job.',
      '   "Hi Ana, how\'s the new job going?"',
      '',
      'momconnect text 1, log 1, skip 1. More names: momconnect suggest',
    ]);
  });

  test('has what is promised for the day, and an open draft', async () => {
    const deps = await todayWith([
      ...circle,
      [reminder(1, 'bea-example', 'how the scan went')],
      [storyTime],
      [draft(1, 'cleo-example')],
    ]);
    expect(linesOf(deps).slice(6)).toEqual(
      [
        'Today: how the scan went (Bea Example): momconnect log bea',
        'Today at 10 am, Story time: momconnect local 1',
        'Your note for Cleo Example: momconnect note 1',
        '',
        'momconnect text 1, log 1, skip 1. More names: momconnect suggest',
      ].slice(0, 5),
    );
  });

  test('has a call and the line of a text a day', async () => {
    const text = linesOf(await todayWith([...circle, [callTonight], [textADay]])).join('\n');
    expect(text).toContain('Today with Bea: "');
    expect(text).toContain('Today at 7 pm, a call about');
  });

  test('a place is gone once its time has passed, and a call asks who came', async () => {
    const journal = [...circle, [storyTime], [callTonight]];
    const at = async (time: string) =>
      linesOf(await todayWith(journal, { now: `${today}T${time}` })).join('\n');
    expect(await at('09:59')).toContain('Today at 10 am, Story time');
    expect(await at('10:01')).not.toContain('Story time');
    expect(await at('19:01')).toContain(
      'The call about guilt was today at 7 pm. Who came: momconnect call 1 --held',
    );
  });

  test('what matters most comes first', async () => {
    const hard = added('edda', 'Edda Sample', { hardDays: ['--11-20'], everyDays: 400 });
    const journal = [...circle, [storyTime], [hard], [reminder(1, 'bea-example', 'the scan')]];
    const text = linesOf(await todayWith(journal)).join(' ');
    const places = ['the scan', 'Story time', 'hard day'].map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('a birthday comes first, with its words; another one has hers below', async () => {
    const born = (name: string) => [added(name.toLowerCase(), name, { birthday: '--11-20' })];
    const lines = linesOf(await todayWith([...circle, born('Edda'), born('Fay')]));
    expect(lines[2]).toMatch(/^1 {2}(Edda|Fay): /);
    expect(lines.join('\n')).toMatch(
      /Happy birthday, (Edda|Fay)[\s\S]*2 {2}(Edda|Fay) has a birthday too\. "Happy birthday/,
    );
  });

  test.each([
    ['04:30', "Hi. It's Friday, November 20, 4:30 am."],
    ['05:00', "Good morning. It's Friday, November 20."],
    ['12:00', "Good afternoon. It's Friday, November 20."],
    ['18:00', "Good evening. It's Friday, November 20."],
    ['22:15', "Hi. It's Friday, November 20, 10:15 pm."],
  ])('at %s it says: %s', async (time, hello) => {
    expect(linesOf(await todayWith(circle, { now: `${today}T${time}` }))[0]).toBe(hello);
  });

  test('calls her by her name, where nobody else looks', async () => {
    const settings = { name: 'Sam' };
    expect(linesOf(await todayWith(circle, { settings }))[0]).toMatch(/^Good morning, Sam\. /);
    const discreet = { settings, globals: { discreet: true } };
    expect(linesOf(await todayWith(circle, discreet))[0]).toMatch(/^Good morning\. /);
  });

  test('nobody due is fine, and what is promised still shows', async () => {
    const journal = [
      [added('ana', 'Ana Sample', { next: null }), logged('ana', ago(1))],
      [reminder(1, 'ana', 'the scan')],
    ];
    const lines = linesOf(await todayWith(journal));
    expect(lines).toContain('Today: the scan (Ana Sample): momconnect log ana');
    expect(lines.at(-1)).toMatch(/^Nobody to suggest today, and that's fine/);
  });

  test.each([
    ['sent', [draft(1, 'cleo-example', {}), { type: 'draft.posted', draft: 'd1', on: today }]],
    ['of someone hidden', [draft(1, 'zoe'), added('zoe', 'Zoe Sample', { state: 'hidden' })]],
    ['of someone who died', [draft(1, 'zoe'), added('zoe', 'Zoe Sample', { state: 'died' })]],
  ] as const)('a draft %s is not there', async (_, changes) => {
    expect(linesOf(await todayWith([...circle, changes as readonly Change[]])).join('\n')).not.toContain(
      'note 1',
    );
  });

  test('for scripts', async () => {
    const data = dataOf(await todayWith([...circle, [draft(3, undefined, { to: 'Mr. Sample' })]], json));
    expect(data).toMatchObject({
      on: today,
      suggestion: { friend: { id: 'ana-sample' } },
      promised: [],
      draft: { number: 3, to: 'Mr. Sample', occasion: 'just-because' },
    });
  });

  test('the number of the name works afterwards', async () => {
    const deps = fakeDeps({ today, journal: circle });
    await runMain(['today'], deps);
    expect(deps.store.shown()).toEqual(['ana-sample']);
    expect((await runMain(['log', '1'], deps)).out).toContain('Ana Sample');
  });
});

describe('the busiest day', () => {
  const word = fc.string({ minLength: 1, maxLength: 30 });
  const words = fc.array(word, { minLength: 1, maxLength: 40 }).map((each) => each.join(' ').trim() || 'x');
  const person = fc.record({
    name: words.map((each) => each.slice(0, 120)),
    birthday: fc.constantFrom(null, '--11-20'),
    anniversaries: fc.constantFrom([], ['--11-20']),
    hardDays: fc.constantFrom([], ['--11-20 the day it happened']),
    next: fc.option(words),
    everyDays: fc.constantFrom(3, 30),
  });
  const day = fc.record({
    people: fc.array(person, { maxLength: 8 }),
    reminders: fc.array(words, { maxLength: 8 }),
    places: fc.array(
      words.map((each) => each.slice(0, 100)),
      { maxLength: 5 },
    ),
    isDraftOpen: fc.boolean(),
    width: fc.integer({ min: 40, max: 120 }),
    hour: fc.integer({ min: 0, max: 23 }),
  });

  test('has fewer than twelve lines at every width, the name and a way to the others among them', async () => {
    await fc.assert(
      fc.asyncProperty(day, async ({ people, reminders, places, isDraftOpen, width, hour }) => {
        const journal: Change[][] = [
          [added('ana', 'Ana Sample', { everyDays: 3 })],
          people.map((each, at) => added(`p${at}`, each.name, each)),
          reminders.map((each, at) => reminder(at + 1, 'ana', each)),
          places.map((name, at) => ({ ...storyTime, local: `l${at}`, number: at + 1, name }) as Change),
          [textADay, callTonight],
          isDraftOpen ? [draft(1, 'ana')] : [],
        ];
        const deps = await todayWith(journal, { width, now: `${today}T${String(hour).padStart(2, '0')}:00` });
        const lines = linesOf(deps);
        expect(lines.length).toBeLessThan(12);
        expect(lines.some((line) => line.startsWith('1  '))).toBe(true);
        expect(lines.at(-1)).toContain('momconnect suggest');
      }),
    );
  });
});

test.each([
  ['田中美咲さくらこ', '田中美咲さくらこ'],
  ['Maximiliana Sample', 'maximiliana'],
])('never breaks the command for a card to %s', async (name, called) => {
  const given = { everyDays: 14, address: '1 Sample Street', circle: 'friends' } as const;
  const journal = [[added('f1', name, given), logged('f1', ago(28), { way: 'text' })]];
  const lines = linesOf(await todayWith(journal, { width: 40 }));
  expect(lines.filter((line) => line.includes('note draft'))).toEqual([`momconnect note draft ${called}`]);
});
