import { describe, expect, test } from 'vitest';
import { added } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';
import { stateOf, traditionDeps, withAna, withTwo } from './tradition-deps.ts';

const start = (deps: ReturnType<typeof traditionDeps>, ...words: string[]) =>
  runMain(['tradition', 'start', ...words], deps);

describe('tradition start', () => {
  test('keeps it in one line and hands over an invitation', async () => {
    const { code, out, deps } = await start(traditionDeps(), 'ana', '--theme', 'grateful', '--at', '8:30pm');
    expect(code).toBe(0);
    expect(out).toMatch(/^A text a day with Ana Sample: something good\. /);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /Hi Ana, .* in the evening\. Want to try it\? No worries if not\./,
    );
    expect(out).toContain('momconnect daily 1 --code');
    expect(out).toContain('momconnect daily today 1');
    expect(out.endsWith('Saved. To take it back: momconnect undo')).toBe(true);
    expect(deps.lines.slice(4).map(({ changes }) => changes)).toEqual([
      [
        {
          type: 'tradition.started',
          tradition: expect.any(String),
          number: 1,
          on: '2026-11-20',
          theme: 'grateful',
          friends: ['ana-sample'],
          time: '20:30',
        },
      ],
    ]);
  });

  test('names all it is for, in words and as data', async () => {
    const { out, deps } = await start(traditionDeps(), 'ana', 'bea', 'example', 'cleo', 'ana', '--json');
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      number: 1,
      friends: [
        { id: 'ana-sample', name: 'Ana Sample' },
        { id: 'bea-example', name: 'Bea Example' },
        { id: 'cleo-example', name: 'Cleo Example' },
      ],
      theme: 'mixed',
      invitation: expect.stringMatching(/^Hi Ana, Bea and Cleo, /),
      reach: null,
      undo: deps.lines.at(-1)?.id,
    });
    expect(deps.store.read().traditions[0]?.id).toBe(answer.id);
  });

  test.each([
    [['ana,bea'], ['ana-sample', 'bea-example']],
    [['ana and bea'], ['ana-sample', 'bea-example']],
    [
      ['ana', 'and', 'bea'],
      ['ana-sample', 'bea-example'],
    ],
    [
      ['Ana', 'Sample,', 'bea', '&', 'cleo'],
      ['ana-sample', 'bea-example', 'cleo-example'],
    ],
    [['Example, Bea'], ['bea-example']],
    [['Joy and Co'], ['joy-and-co']],
    [['Joy', 'and', 'Co'], ['joy-and-co']],
    [
      ['Joy and Co', 'and', 'ana'],
      ['joy-and-co', 'ana-sample'],
    ],
  ])('%j is %j', async (words, ids) => {
    const deps = traditionDeps({ journal: [added('Joy and Co')] });
    await start(deps, ...words);
    expect(deps.store.read().traditions[0]?.friends).toEqual(ids);
  });

  test.each([
    ['birds we saw', [], ["Today's: birds we saw"]],
    ['song', ['--prompt', 'Which one?'], ["Today's: song", 'Which one?']],
  ])('a theme of her own words: %s', async (theme, more, prompts) => {
    const { code, deps } = await start(traditionDeps(), 'ana', '--theme', theme, ...more);
    expect(code).toBe(0);
    expect(deps.store.read().traditions[0]).toMatchObject({ theme: 'own', prompts });
  });

  test('lines of her own need no theme, and stand there once', async () => {
    const line = ['--prompt', ' Song of\nthe day? '];
    const { deps } = await start(traditionDeps(), 'ana', ...line, '--prompt', 'Sky?', ...line);
    expect(deps.store.read().traditions[0]).toMatchObject({
      theme: 'own',
      prompts: ['Song of the day?', 'Sky?'],
    });
  });

  test('copies the invitation, word for word', async () => {
    const { out, deps } = await start(traditionDeps({ copiesTo: 'clipboard' }), 'ana', '--copy');
    expect(deps.copied).toHaveLength(1);
    expect(out.replace(/\s+/g, ' ')).toContain(deps.copied[0]);
    expect(out).not.toContain('--code');
  });

  test("asks on a terminal who it's with and what it's about; Enter is mixed", async () => {
    const deps = traditionDeps({ answers: ['Ana Sample, bea and cleo', ''] });
    await start(deps);
    expect(deps.questions).toHaveLength(2);
    expect(deps.store.read().traditions[0]).toMatchObject({
      friends: ['ana-sample', 'bea-example', 'cleo-example'],
      theme: 'mixed',
    });
  });

  test.each([
    [['ana', 'own', 'Sky?', 'Song?', ''], 'own', ['Sky?', 'Song?']],
    [['ana', 'own', ''], 'mixed', []],
    [['ana', 'pic'], 'picture', []],
  ])('answers %j make it %s', async (answers, theme, prompts) => {
    const deps = traditionDeps({ answers });
    await start(deps);
    expect(deps.store.read().traditions[0]).toMatchObject({ theme, prompts });
  });

  test.each<readonly [readonly string[], number, string]>([
    [[], 2, 'needs one to three names'],
    [['ana', 'bea', 'cleo', 'dana'], 2, 'works best with one to three friends'],
    [['ana', 'bea', 'cleo', 'dana'], 2, 'momconnect daily start dana'],
    [['ana', 'bea', 'cleo', 'dana'], 2, 'For more people, try a video call: momconnect call plan\n'],
    [['ana,', 'zoe'], 1, 'Nobody called "zoe"'],
    [[','], 2, 'needs one to three names'],
    [['ana', '--theme', 'gratful'], 2, 'made-my-day, grateful, picture, mixed, own'],
    [['ana', '--theme', ''], 2, 'made-my-day, grateful, picture, mixed, own'],
    [['ana', '--theme', 'own'], 2, '--prompt'],
    [['ana', '--theme', 'picture', '--prompt', 'Sky?'], 2, '--theme own'],
    [['ana', '--prompt', ' '], 2, 'That line is empty.'],
    [['ana', '--prompt', 'x'.repeat(121)], 2, 'up to 120 characters'],
    [['ana', '--at', '8'], 2, '8:30pm'],
    [['ana', '--at', '25:00'], 2, "isn't a time of day"],
    [['ana', '--via', 'pigeon'], 2, 'sms, email, whatsapp'],
    [['zoe'], 1, 'Nobody called "zoe"'],
  ])('%j is refused and nothing is saved', async (words, code, expected) => {
    const deps = traditionDeps();
    const ran = await start(deps, ...words);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(expected);
    expect(ran.err).toContain('Nothing was saved.');
    expect(deps.lines).toHaveLength(4);
  });

  test('more lines than one entry holds are refused', async () => {
    const many = Array.from({ length: 41 }, (_, index) => ['--prompt', `Line ${index}?`]).flat();
    const { code, err } = await start(traditionDeps(), 'ana', ...many);
    expect([code, err.split('\n')[0]]).toEqual([2, 'You can have up to 40 lines of your own.']);
  });

  test.each([
    ['ana', ['momconnect daily today 1', 'momconnect daily 1 --end']],
    ['dana', ['momconnect daily 3 --resume']],
  ])('with %s there is one already, and the ways out are named', async (name, commands) => {
    const journal = [
      withAna,
      withTwo,
      [
        {
          type: 'tradition.started',
          tradition: 'x',
          on: '2026-11-01',
          theme: 'own',
          friends: ['dana-example'],
        } as const,
      ],
      [{ type: 'tradition.edited', tradition: 'x', on: '2026-11-02', set: { state: 'paused' } } as const],
    ];
    const { code, err } = await start(traditionDeps({ journal }), name);
    expect(code).toBe(1);
    for (const command of commands) expect(err).toContain(command);
  });

  test('one of them may be in another, and one that ended is no hindrance', async () => {
    const ended = [
      { type: 'tradition.edited', tradition: 'one', on: '2026-11-02', set: { state: 'ended' } } as const,
    ];
    const deps = traditionDeps({ journal: [withAna, withTwo, ended] });
    expect((await start(deps, 'bea')).code).toBe(0);
    expect((await start(deps, 'ana')).code).toBe(0);
    expect(deps.store.read().traditions.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test('who is out of sight is not found', async () => {
    const deps = traditionDeps({ journal: [stateOf('bea-example', 'hidden')] });
    expect((await start(deps, 'bea')).code).toBe(1);
  });

  test('reads well on forty columns', async () => {
    const { out } = await start(traditionDeps({ width: 40 }), 'ana', 'bea');
    for (const line of out.split('\n').filter((each) => !each.startsWith('momconnect')))
      expect(line.length).toBeLessThanOrEqual(40);
  });
});
