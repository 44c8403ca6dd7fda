import { expect, test } from 'vitest';
import { suggestCommand } from '../../../src/commands/suggest/suggest.ts';
import type { Change } from '../../../src/domain/changes.ts';
import { foldText } from '../../../src/domain/text/fold-text.ts';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';
import { dataOf, json, linesOf, runWords } from '../run-words.ts';
import { added, ago, logged, today } from './suggest-journal.ts';

const suggest = (journal: readonly (readonly Change[])[], options: FakeOptions = {}) =>
  runWords(suggestCommand, [], { today, ...options, journal });

const ana = [
  added('ana-sample', 'Ana Sample', { everyDays: 14, phones: ['+1 555 0100'] }),
  logged('ana-sample', ago(28), { way: 'call' }),
];
const bea = [
  added('bea-example', 'Bea Example', { everyDays: 20, phones: ['+1 555 0101'] }),
  logged('bea-example', ago(30), { way: 'call' }),
];
const call = {
  type: 'call.planned',
  call: 'c1',
  on: today,
  topic: 'asking-for-help',
  minutes: 60,
  friends: ['bea-example'],
  picked: { at: '2026-11-26T19:00', zone: 'America/Chicago' },
} as const;
const storyTime = {
  type: 'local.added',
  local: 'l1',
  on: today,
  name: 'story time',
  kind: 'story-time',
  meets: 'tue',
  time: '10:00',
} as const;
const tradition = {
  type: 'tradition.started',
  tradition: 't1',
  on: today,
  theme: 'grateful',
  friends: ['ana-sample', 'bea-example'],
} as const;

test('a call that is set: who is no guest yet is offered a place, and the call is named at the end', async () => {
  expect(linesOf(await suggest([ana, bea, [call]]))).toEqual([
    'Friday, November 20. Pick one, or none.',
    '',
    "1  Ana Sample: an invitation to Thursday's call, about two minutes",
    '   You talked about four weeks ago.',
    '   "I\'m planning a video call about asking for help on Thursday at 7 pm. Want to',
    '   join? Totally okay if not."',
    '   momconnect call 1 --edit --with ana',
    '',
    expect.stringContaining('2  Bea Example: a text'),
    '   You talked with Bea about four weeks ago.',
    expect.stringContaining('   "'),
    '',
    'A call on Thursday at 7 pm, about asking for help: momconnect call 1',
    '',
    'momconnect text 1, log 1, skip 2',
  ]);
});

test.each<[string, Partial<Extract<Change, { type: 'call.planned' }>>, string]>([
  [
    'one of yesterday',
    { picked: { at: '2026-11-19T19:00', zone: 'America/Chicago' } },
    'The call about asking for help was yesterday at 7 pm. Who came: momconnect call 1 --held',
  ],
  [
    'times to choose from',
    { picked: null, options: [{ at: '2026-11-26T19:00', zone: 'America/Chicago' }] },
    'A call about asking for help, with no time picked yet: momconnect call 1',
  ],
  [
    'one planned on another clock',
    { picked: { at: '2026-11-26T19:00', zone: 'Europe/London' } },
    'A call on Thursday at 1 pm, about asking for help: momconnect call 1',
  ],
])('a call ends the screen in a line of its own: %s', async (_, given, expected) => {
  const lines = linesOf(await suggest([ana, bea, [{ ...call, ...given }]]));
  expect(lines.join(' ')).toContain(expected);
});

/** So that a text a day fits too; the last time is still ana's own. */
const often = [30, 40, 50].map((days) => logged('ana-sample', ago(days), { way: 'call' as const }));

test.each([
  ['a call', [call]],
  ['something local', [storyTime]],
  ['a text a day', []],
] as const)('what is printed for %s works as it is typed', async (_, planned) => {
  const options = {
    today,
    journal: [[...ana, ...often], bea, planned].filter((changes) => changes.length > 0),
  };
  const [first] = dataOf(await runWords(suggestCommand, [], { ...options, ...json })).suggestions;
  expect(first.act.offer).not.toBeNull();
  const { code, err } = await runMain(first.act.command.split(' ').slice(1), fakeDeps(options));
  expect([code, err]).toEqual([0, '']);
});

test('something local: one person is asked along', async () => {
  const { suggestions, coming } = dataOf(await suggest([ana, bea, [storyTime]], json));
  expect(suggestions.map(({ act }: { act: object }) => act)).toEqual([
    {
      way: 'visit',
      offer: 'local',
      label: 'an invitation to story time',
      takes: 'about two minutes',
      minutes: 2,
      opener: "I'm going to story time on Tuesday at 10 am. Want to come with me? Totally okay if not.",
      command: 'momconnect local invite 1 ana',
    },
    expect.objectContaining({ offer: null }),
  ]);
  expect(coming).toEqual([
    {
      kind: 'local',
      id: 'l1',
      on: '2026-11-24',
      time: '10:00',
      what: 'story time',
      friends: [],
      command: 'momconnect local',
      isOver: false,
    },
  ]);
});

test("a text a day: today's prompt stands at the end, also when there is nobody to suggest", async () => {
  const lately = [logged('ana-sample', ago(1)), logged('bea-example', ago(1))];
  const lines = linesOf(await suggest([ana, bea, lately, [tradition]]));
  expect(lines[0]).toContain('Nobody to suggest today');
  expect(lines.slice(lines.indexOf('')).join(' ')).toMatch(
    /^ Today with Ana and Bea: ".+" momconnect daily today$/,
  );
});

test('a prompt that was used today is not shown again', async () => {
  const shared = { type: 'tradition.shared', tradition: 't1', on: today } as const;
  expect(dataOf(await suggest([ana, bea, [tradition], [shared]], json)).coming).toEqual([]);
});

test('the sample circle knows nothing about her', async () => {
  const deps = await runWords(suggestCommand, ['--demo'], { today, journal: [ana, [call]], ...json });
  expect(dataOf(deps).coming).toEqual([]);
});

test('everything at once is one screen with its blank lines, and what is on today stays', async () => {
  const others = ['Cleo Sample', 'Dana Sample', 'Elif Sample'].map((name) => [
    added(foldText(name).replace(' ', '-'), name, { birthday: '--11-22' }),
  ]);
  const reminders = ['the scan', 'the book', 'the move'].map((words) => [
    { type: 'reminder.kept', reminder: words, on: ago(3), friend: 'ana-sample', words, day: today } as const,
  ]);
  const full = [ana, bea, ...others, [call], [storyTime], [tradition], ...reminders];
  const lines = linesOf(await suggest(full, { now: `${today}T02:40` }));
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines.join('\n')).toMatch(
    /\n\n1 {2}.*\n\n.*Today with Ana and Bea: ".*What's coming up: momconnect dates\n\nmomconnect text 1/s,
  );
});
