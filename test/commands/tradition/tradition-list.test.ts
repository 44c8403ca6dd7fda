/** `tradition list`, `show`, `pause`, `resume`, `end` and `recap`. */

import { describe, expect, test } from 'vitest';
import { promptFor } from '../../../src/domain/tradition/prompt.ts';
import { prompts } from '../../domain/tradition/prompt-words.ts';
import { runMain } from '../../support/run-main.ts';
import { shared, started, stateOf, traditionDeps, withAna, withTwo } from './tradition-deps.ts';

const run = (deps: ReturnType<typeof traditionDeps>, ...words: string[]) =>
  runMain(['tradition', ...words], deps);
const edited = (tradition: string, state: 'paused' | 'ended') => [
  { type: 'tradition.edited', tradition, on: '2026-11-02', set: { state } } as const,
];

describe('tradition list', () => {
  test('says how to begin where there is none', async () => {
    const { code, out } = await run(traditionDeps(), 'list');
    expect([code, out.includes('momconnect daily start NAME')]).toEqual([0, true]);
  });

  test("says who it's with, what it's about, when, and how many days", async () => {
    const journal = [withAna, withTwo, shared('two', '2026-11-03'), edited('one', 'paused')];
    expect((await run(traditionDeps({ journal }), 'list')).out).toBe(
      [
        '1  Ana Sample: something good, resting',
        '2  Bea Example and Cleo Example: a picture, around 8:30 pm, one day shared',
        '',
        'To see one: momconnect daily 1',
      ].join('\n'),
    );
  });

  test('those that ended come with --all', async () => {
    const journal = [withAna, withTwo, edited('two', 'ended')];
    const numbers = async (...words: string[]) =>
      JSON.parse((await run(traditionDeps({ journal }), 'list', ...words, '--json')).out).map(
        ({ number }: { number: number }) => number,
      );
    expect([await numbers(), await numbers('--all')]).toEqual([[1], [1, 2]]);
  });

  test('a name out of sight stays out of it', async () => {
    const journal = [withAna, withTwo, stateOf('ana-sample', 'hidden'), stateOf('bea-example', 'died')];
    const { out } = await run(traditionDeps({ journal }), 'list');
    expect(out).not.toMatch(/Ana|Bea/);
    expect(out).toMatch(/^2 {2}Cleo Example: a picture/);
  });
});

describe('tradition show', () => {
  test('has her lines and the invitation', async () => {
    const own = started('own', ['ana-sample'], { theme: 'own', prompts: ['Sky?', 'Song?'] });
    const { out } = await run(traditionDeps({ journal: [own] }), 'show', 'ana');
    expect(out).toMatch(
      /^A text a day with Ana Sample\n {2}About: lines of your own\n {2}Since: Sunday, November 1\n/,
    );
    expect(out).toContain('  Yours: Sky?\n  Yours: Song?');
    expect(out).toMatch(/The invitation:\nHi Ana, /);
    expect(out.endsWith("Today's line: momconnect daily today 1")).toBe(true);
  });

  test('does not speak of one that nobody is left of', async () => {
    const { code, err } = await run(
      traditionDeps({ journal: [withAna, stateOf('ana-sample', 'died')] }),
      'show',
      '1',
    );
    expect(code).toBe(1);
    expect(err).not.toContain('Ana');
  });
});

describe('where all of it are paused', () => {
  const journal = [withAna, withTwo, stateOf('ana-sample', 'paused'), stateOf('bea-example', 'paused')];

  test('it rests, and the way to have it go on is named', async () => {
    const deps = traditionDeps({ journal });
    expect((await run(deps, 'list')).out).toContain('1  Ana Sample: something good, resting');
    expect((await run(deps, 'show', '1')).out).toContain('To start it again: momconnect friend resume ana');
    const { code, err } = await run(deps, 'today', '1');
    expect(code).toBe(1);
    expect(err).toContain('The text a day with Ana Sample is paused.');
    expect(err).toContain('momconnect friend resume ana');
  });

  test('it goes on with those who are not', async () => {
    const deps = traditionDeps({ journal });
    const { out } = await run(deps, 'today');
    expect(out).toMatch(/^To Cleo Example: /);
    expect(out).not.toMatch(/Ana|Bea/);
    const logged = JSON.parse((await run(deps, 'done', '2', '--json')).out);
    expect(logged.friends).toEqual([{ id: 'cleo-example', name: 'Cleo Example' }]);
  });

  test('with nobody else today says so, and how to go on', async () => {
    const deps = traditionDeps({ journal: [withAna, stateOf('ana-sample', 'paused')] });
    expect((await run(deps, 'today')).out).toContain('momconnect friend resume ana');
  });
});

describe('tradition pause, resume and end', () => {
  test.each([
    ['pause', [], 'paused', 'is paused now.', 'momconnect daily 1 --resume'],
    ['resume', [edited('one', 'paused')], 'active', 'is going again.', 'momconnect daily today 1'],
    ['end', [shared('one', '2026-11-02')], 'ended', 'has ended, with one day shared.', 'daily 1 --resume'],
  ])('%s', async (verb, journal, state, expected, next) => {
    const deps = traditionDeps({ journal: [withAna, ...journal] });
    const { code, out } = await run(deps, verb);
    expect([code, deps.store.read().traditions[0]?.state]).toEqual([0, state]);
    expect(out.replace(/\s+/g, ' ')).toContain(`The text a day with Ana Sample ${expected}`);
    expect(out).toContain(next);
    expect(out.endsWith('Saved. To take it back: momconnect undo')).toBe(true);
    const lines = deps.lines.length;
    const again = JSON.parse((await run(deps, verb, '1', '--json')).out);
    expect([again.state, again.undo, deps.lines.length]).toEqual([state, null, lines]);
  });

  test('one that ended can be picked up again, when she names it', async () => {
    const deps = traditionDeps({ journal: [withAna, edited('one', 'ended')] });
    expect((await run(deps, 'resume')).code).toBe(1);
    expect((await run(deps, 'resume', 'ana')).code).toBe(0);
    expect(deps.store.read().traditions[0]?.state).toBe('active');
  });

  test('days shared outlast all of it', async () => {
    const deps = traditionDeps({ journal: [withAna, shared('one', '2026-11-02')] });
    for (const verb of ['pause', 'resume', 'end', 'resume']) await run(deps, verb, '1');
    expect(deps.store.read().traditions[0]?.sharedOn).toEqual(['2026-11-02']);
  });

  test('with nobody left it neither goes on nor ends: it is kept, and not spoken of', async () => {
    const deps = traditionDeps({
      journal: [withAna, edited('one', 'paused'), stateOf('ana-sample', 'hidden')],
    });
    expect((await run(deps, 'resume', '1')).code).toBe(1);
    expect((await run(deps, 'end')).code).toBe(1);
    expect(deps.store.read().traditions).toHaveLength(1);
  });
});

describe('tradition recap', () => {
  const journal = [
    withAna,
    shared('one', '2026-11-13'),
    [
      {
        type: 'tradition.shared',
        tradition: 'one',
        on: '2026-11-14',
        text: 'The sun on the stove.',
      } as const,
    ],
    shared('one', '2026-11-19'),
    [
      {
        type: 'interaction.logged',
        interaction: 'i',
        on: '2026-11-19',
        friends: ['ana-sample'],
        note: 'a secret',
      } as const,
    ],
  ];
  const promptOn = (day: string) =>
    promptFor({ id: 'one', on: '2026-11-01', theme: 'grateful', prompts: [] }, day, prompts);

  test('has what she wrote in the seven days up to today, and no note', async () => {
    const { out } = await run(traditionDeps({ journal }), 'recap');
    expect(out).toContain("Hi Ana, here's what I wrote this week.\nSaturday: The sun on the stove.\nWant");
    expect(out).not.toContain('secret');
  });

  test('of an earlier week', async () => {
    const { out } = await run(traditionDeps({ journal }), 'recap', 'ana', '--week', '2026-11-13', '--json');
    expect(JSON.parse(out)).toMatchObject({
      on: '2026-11-13',
      days: [{ on: '2026-11-13', prompt: promptOn('2026-11-13'), answer: null }],
      reach: null,
    });
  });

  test('a week without is said kindly, with nothing to send', async () => {
    const deps = traditionDeps({ journal });
    const { code, out } = await run(deps, 'recap', '--week', '2026-11-05');
    expect([code, out]).toEqual([
      0,
      'You didn\'t save any answers in the seven days up to Thursday, November 5, and\nthat\'s fine.\nTo save one: momconnect daily 1 --sent --answer "..."',
    ]);
    expect(JSON.parse((await run(deps, 'recap', '--week', '2026-11-05', '--json')).out).recap).toBeNull();
  });

  test.each(['tomorrow', 'someday'])('--week %s is refused', async (day) => {
    expect((await run(traditionDeps({ journal }), 'recap', '--week', day)).code).toBe(2);
  });
});

test.each([['today'], ['done']])(
  'tradition %s of one that came to its end names the way back',
  async (name) => {
    const ended = {
      type: 'tradition.edited',
      tradition: 'two',
      on: '2026-11-02',
      set: { state: 'ended' },
    } as const;
    const { code, err } = await runMain(
      ['tradition', name, '1'],
      traditionDeps({ journal: [withTwo, [ended]] }),
    );
    expect([code, err]).toEqual([
      1,
      `Your text a day 1 has ended.\nTo start it again: momconnect daily 1 --resume${name === 'done' ? '\nNothing was saved.' : ''}`,
    ]);
  },
);

test('a nickname that fits two asks which one is meant', async () => {
  const nicknamed = {
    type: 'friend.edited',
    friend: 'ana-sample',
    on: '2026-11-01',
    add: { nicknames: ['Nicky'] },
  } as const;
  const both = started('three', ['ana-sample', 'dana-example']);
  const journal = [withAna, both, [nicknamed]];
  const { code, err } = await run(traditionDeps({ journal }), 'pause', 'nicky');
  expect([code, err.split('\n')[0]]).toEqual([
    1,
    "There's more than one text a day: 1 (Ana Sample), 2 (Ana Sample and Dana Example).",
  ]);
  expect((await run(traditionDeps({ journal: [withAna, [nicknamed]] }), 'pause', 'nicky')).code).toBe(0);
});
