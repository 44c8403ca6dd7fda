/** Every command with `--discreet` beside the same without it: names are initials, and no other word changes. */

import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import type { Change } from '../../src/domain/changes.ts';
import { nameMaskFor, withTrueNames } from '../../src/store/discreet-store.ts';
import { type FakeDeps, fakeDeps } from '../support/fake-deps.ts';
import { added, met } from '../support/fixtures-people.ts';
import { runMain } from '../support/run-main.ts';

/** Names that are words of ours as well. */
const people = [
  added('May Sample', {
    everyDays: 14,
    birthday: '--11-24',
    next: 'the new job',
    phones: ['+1 555 0100'],
    address: '1 Street',
  }),
  added('Will Example', { everyDays: 14, next: 'how Grace is', children: ['Art --11-22'] }),
  added('Hope Winters', { everyDays: 30, nicknames: ['Joy'] }),
  added('Grace Lee', { circle: 'inner', inspires: 'patience with Art' }),
  added('Art Long', { state: 'paused' }),
  added('Mark Short', { state: 'archived' }),
  added('Rose Gone', { state: 'died' }),
  added('Sue Away', { state: 'hidden' }),
  added('Bill Later', { everyDays: 400 }),
];
const words = new Set(
  'May Sample Will Example Hope Winters Joy Grace Lee Art Long Mark Short Rose Gone Sue Away Bill Later'.split(
    ' ',
  ),
);

const journal: (readonly Change[])[] = [
  ...people,
  met('may-sample', '2026-10-20', { way: 'call', note: 'Will may come by, I hope' }),
  met('will-example', '2026-10-01', { way: 'visit', what: 'walk' }),
  met('hope-winters', '2025-06-01', { way: 'text' }),
  met('grace-lee', '2026-11-18', { way: 'text' }),
  [
    {
      type: 'draft.kept',
      draft: 'd1',
      on: '2026-11-18',
      friend: 'may-sample',
      occasion: 'just-because',
      tone: 'warm',
      card: 'a2',
      text: 'Dear May,\n\nI hope you will rest.\n\nSam',
      seed: 1,
      phrases: [],
    },
  ],
  [
    {
      type: 'draft.kept',
      draft: 'd2',
      on: '2026-11-18',
      to: 'Hope Winters',
      occasion: 'just-because',
      tone: 'warm',
      card: 'a2',
      text: 'Dear Hope,\n\nHi.',
      seed: 1,
      phrases: [],
    },
  ],
  [
    {
      type: 'tradition.started',
      tradition: 't1',
      on: '2026-11-01',
      theme: 'grateful',
      friends: ['may-sample', 'grace-lee'],
    },
  ],
  [
    {
      type: 'call.planned',
      call: 'c1',
      on: '2026-11-18',
      topic: 'asking-for-help',
      minutes: 60,
      kind: 'known',
      friends: ['may-sample', 'will-example', 'hope-winters', 'grace-lee'],
      options: [
        { at: '2026-12-03T19:00', zone: 'America/Chicago' },
        { at: '2026-12-04T19:00', zone: 'America/Chicago' },
      ],
    },
  ],
  [
    {
      type: 'local.added',
      local: 'l1',
      on: '2026-11-18',
      name: "Grace's walk group",
      kind: 'walk-group',
      meets: 'thu',
      time: '10:00',
    },
  ],
  [{ type: 'local.visited', local: 'l1', on: '2026-11-19', friends: ['will-example'] }],
  [
    {
      type: 'reminder.kept',
      reminder: 'r1',
      number: 1,
      on: '2026-11-18',
      friend: 'may-sample',
      words: 'whether Will may come',
      day: '2026-11-20',
    },
  ],
  [{ type: 'idea.kept', idea: 'i1', on: '2026-11-18', text: 'soup with Hope' }],
] as unknown as (readonly Change[])[];

const lines: readonly (readonly string[])[] = [
  ['export', 'vcf', '--out', 'all.vcf'],
  ['export', 'csv', '--out', 'all.csv'],
  ['export', 'json', '--out', 'all.json'],
  ['suggest'],
  ['today'],
  ['today', '--brief'],
  ['fresh-start', '--dry-run'],
  ['fresh-start', '--yes'],
  ['pause', 'may'],
  ['pause', '--for', '2w'],
  ['resume', 'may'],
  ['suggest', '--why', '--limit', '9'],
  ['suggest', '--energy', 'low', '--limit', '1'],
  ['log', 'may'],
  ['log', 'coffee with may and will yesterday: Hope may call'],
  ['log', 'hope', '--attempt'],
  ['log', 'mya'],
  ['log', 'nobody'],
  ['log', 'list'],
  ['log', 'list', 'may'],
  ['log', 'edit', '1', '--note', 'the bread'],
  ['log', 'remove', '2'],
  ['remember'],
  ['remember', 'may', 'the book'],
  ['remember', '--drop', '1'],
  ['done', 'may'],
  ['text', 'may'],
  ['ask', 'will'],
  ['reply', 'hope'],
  ['raincheck', 'grace'],
  ['congrats', 'may', '--news', 'the job'],
  ['dates'],
  ['calendar', '--out', 'all.ics'],
  ['calendar', 'print'],
  ['skip', 'may'],
  ['snooze', 'will', '--for', '2w'],
  ['note', 'draft', 'may', '--detail', 'the bread'],
  ['note', 'draft', 'hope', '--occasion', 'inspires', '--detail', 'you laughed at the rain'],
  ['note', 'list'],
  ['note', 'show', '1'],
  ['note', 'show', 'hope winters'],
  ['note', 'posted', '1'],
  ['note', 'remove', '1', '--yes'],
  ['note', 'ideas'],
  ['note', 'check', '1'],
  ['note', 'reply', 'may'],
  ['note', 'print', '1', '--out', '/note.html'],
  ['call', 'list'],
  ['call', 'show', '1'],
  ['call', 'invite', '1'],
  ['call', 'invite', '1', 'may'],
  ['call', 'rsvp', '1', 'may', 'yes'],
  ['call', 'pick', '1', '1'],
  [
    'call',
    'plan',
    '--topic',
    'guilt',
    '--with',
    'may',
    'will',
    'hope',
    'grace',
    '--option',
    '2026-12-05 19:00',
  ],
  ['call', 'edit', '1', '--minutes', '90'],
  ['call', 'cancel', '1'],
  ['daily', 'list'],
  ['daily', 'show', '1'],
  ['daily', 'today'],
  ['daily', 'done', '1'],
  ['daily', 'recap', '1'],
  ['daily', 'pause', '1'],
  ['daily', 'end', '1'],
  ['daily', 'start', 'hope'],
  ['local', 'list'],
  ['local', 'show', '1'],
  ['local', 'next'],
  ['local', 'invite', '1', 'may'],
  ['local', 'visited', '1', '--met', 'May'],
  ['local', 'remove', '1', '--yes'],
  ['ways'],
  ['ways', 'add', 'tea with May'],
  ['ways', 'remove', '1', '--yes'],
  ['friend', 'add', 'Joy New'],
  ['friend', 'add', 'May Sample'],
  ['friend', 'list'],
  ['friend', 'list', '--all'],
  ['friend', 'show', 'may'],
  ['friend', 'show', 'will'],
  ['friend', 'show', 'rose gone'],
  ['friend', 'tag'],
  ['friend', 'tag', 'moms', 'may', 'grace'],
  ['friend', 'untag', 'moms', 'may'],
  ['friend', 'doubles'],
  ['friend', 'apart', 'may', 'grace'],
  ['friend', 'sort'],
  ['friend', 'sort', 'may', '--circle', 'wider'],
  ['friend', 'edit', 'may', '--every', '3w'],
  ['friend', 'edit', 'hope', '--drop', 'Joy'],
  ['friend', 'remove', 'may', '--yes'],
  ['friend', 'pause', 'may'],
  ['friend', 'resume', 'art'],
  ['friend', 'archive', 'may'],
  ['friend', 'unarchive', 'mark'],
  ['friend', 'never', 'may'],
  ['friend', 'unhide', 'sue'],
  ['friend', 'passed-away', 'may'],
  ['friend', 'merge', 'may', 'will'],
  ['catch-up', 'sources'],
  ['undo'],
  ['forget', 'May Sample', '--yes'],
];
/** Each at least once, but for what shows nothing she saved, or needs a file or a folder. */
const withoutNames = [
  'note copy',
  'note edit',
  'note words',
  'call host',
  'call ics',
  'call held',
  'daily ics',
  'daily resume',
  'local add',
  'local edit',
  'local ideas',
  'local start',
  'local flyer',
  'local review',
  'local first-meeting',
  'faq',
  'faq check',
  'help-now',
  'hide',
  'import',
  'catch-up',
  'config set',
  'config get',
  'config list',
  'config path',
  'doctor',
  'erase',
  'local',
  'restore',
];

const isCommand = (name: string) => commands.some((each) => each.name === name);

async function run(line: readonly string[], isDiscreet: boolean) {
  const fake = fakeDeps({
    journal,
    settings: { name: 'Sam' },
    seed: 3,
    now: '2026-11-20T12:00',
    copiesTo: 'clipboard',
  });
  fake.store.rememberShown(['may-sample', 'will-example']);
  if (!isDiscreet) return { ...(await runMain(line, fake)), lines: fake.lines };
  const { store, mark, maskNames } = nameMaskFor(fake.store, isCommand);
  const deps = { ...withTrueNames(fake), store, output: { ...fake.output, mark } } as FakeDeps;
  const ran = await runMain(line, deps);
  return { ...ran, out: maskNames(ran.out), err: maskNames(ran.err), lines: fake.lines };
}

/** Words in order, without names, initials, and the names and numbers in commands. */
function otherWords(text: string): string[] {
  const tokens = text
    .replace(/momconnect [^\n]*/g, (command) =>
      command.replace(/"[^"]*"|\b(?:may|will|hope|grace|art|mark|joy|bill)(?:-\w+)?\b|\bNAME\b|\b\d+\b/g, ''),
    )
    .split(/[\s,.:;!?"'’()]+/);
  return tokens.filter(
    (token) => token !== '' && token !== 's' && !words.has(token) && !/^\p{Lu}$/u.test(token),
  );
}

test.each(lines.map((line) => [line.join(' '), line] as const))('%s', async (_, line) => {
  const plain = await run(line, false);
  const discreet = await run(line, true);
  const text = `${discreet.out}\n${discreet.err}`;
  // What she typed herself stands on her screen already.
  const input = line.join(' ');
  // `May your day be slow` is a sentence of a note.
  const shown = text.replace(/\bMay\s+(?=[a-z])/g, '');
  const told = [...words].filter(
    (word) => new RegExp(`(?<!momconnect [^\n]*)\\b${word}\\b`).test(shown) && !input.includes(word),
  );
  expect(told).toEqual([]);
  expect(text).not.toMatch(/momconnect [^\n]*\b(?:may|will|hope|grace)-/);
  expect(otherWords(text)).toEqual(otherWords(`${plain.out}\n${plain.err}`));
  expect(discreet.code).toBe(plain.code);
  expect(discreet.lines).toEqual(plain.lines);
  expect([...discreet.deps.written.values()].join('')).toBe([...plain.deps.written.values()].join(''));
});

test('every command that shows something she saved is among them', () => {
  const tried = new Set(lines.flatMap(([first = '', second = '']) => [first, `${first} ${second}`]));
  expect(
    commands.map(({ name }) => name).filter((name) => !tried.has(name) && !withoutNames.includes(name)),
  ).toEqual([]);
});
