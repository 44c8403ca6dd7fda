import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

const ideaKept = (number: number, text: string): readonly Change[] => [
  { type: 'idea.kept', idea: `n${number}`, on: '2026-11-01', text },
];
const own = (count: number) =>
  Array.from({ length: count }, (_, at) => ideaKept(at + 1, `idea ${at + 1}, a walk by the river`));
const out = async (words: readonly string[], options = {}) => (await runMain(words, fakeDeps(options))).out;

describe('ways', () => {
  test('the four, what begins each, and where to go from there', async () => {
    expect(await out(['ways'])).toBe(
      [
        'Here are four ways to have company, and one is enough.',
        '',
        'A video call of 5 to 20',
        '  An hour or two on one topic, with friends or people new to your story.',
        '  momconnect call plan',
        'A text a day',
        '  One line a day with one to three friends.',
        '  momconnect daily start',
        'A note by hand',
        '  Say hi, or say how someone inspires you.',
        '  momconnect note draft --occasion inspires-me',
        'Something local',
        '  Join a group or an outing, or start your own.',
        '  momconnect local',
        '',
        'To see the ones you can do at home: momconnect ways --stay-in',
        'Why these four: momconnect faq the-four-ways',
        'To add your own: momconnect ways add',
      ].join('\n'),
    );
  });

  test('three that need no leaving home', async () => {
    const text = await out(['ways', '--stay-in']);
    expect(text.split('\n')[0]).toBe('Here are three you can do at home, and one is enough.');
    expect(text).toContain('momconnect call plan');
    expect(text).not.toMatch(/local|--stay-in/i);
  });

  test('her own, by the numbers they were given', async () => {
    const journal = [
      ideaKept(1, 'swap books'),
      ideaKept(2, 'sing'),
      [{ type: 'idea.removed', idea: 'n1' } as const],
    ];
    expect(await out(['ways'], { journal })).toContain('\n\nYour own ideas:\n  2  sing\n\n');
    expect(await out(['ways', '--own'], { journal })).toBe(
      '  2  sing\nTo delete one: momconnect ways remove 2',
    );
  });

  test('many of her own: the newest, and where the others are', async () => {
    const text = await out(['ways'], { journal: own(5) });
    expect(text).toContain(
      'Your own ideas:\n  3  idea 3, a walk by the river\n  4  idea 4, a walk by the river\n  5  idea 5, a walk by the river\nTo see all of yours: momconnect ways --own\n',
    );
    expect((await out(['ways', '--own'], { journal: own(5) })).split('\n')).toHaveLength(6);
  });

  test('none of her own yet', async () => {
    expect(await out(['ways', '--own'])).toBe(
      "You haven't saved an idea of your own yet. To add one: momconnect ways add",
    );
  });

  test.each([
    [80, 0],
    [80, 1],
    [80, 30],
    [40, 0],
    [40, 1],
    [40, 30],
  ])('fits a screen of %i columns with %i of her own, the question too', async (width, count) => {
    for (const answers of [undefined, ['']] as const) {
      const text = await out(['ways'], { width, journal: own(count), ...(answers && { answers }) });
      const lines = text.split('\n');
      expect(lines.length + (answers === undefined ? 0 : 1)).toBeLessThanOrEqual(24);
      expect(lines.filter((line) => line.length > width && !line.includes('momconnect '))).toEqual([]);
      if (count > 0) expect(text).toContain('Your own ideas:');
    }
  });

  test('as data', async () => {
    const data = JSON.parse(await out(['ways', '--json'], { journal: own(4) }));
    expect(
      data.ways.map(({ name, command, stayIn }: Record<string, unknown>) => [name, command, stayIn]),
    ).toEqual([
      ['call', 'momconnect call plan', true],
      ['tradition', 'momconnect daily start', true],
      ['note', 'momconnect note draft --occasion inspires-me', true],
      ['local', 'momconnect local', false],
    ]);
    expect(Object.keys(data.ways[0])).toEqual(['name', 'title', 'why', 'command', 'stayIn']);
    expect(data.own).toHaveLength(4);
    expect(data.own[0]).toEqual({
      id: 'n1',
      number: 1,
      text: 'idea 1, a walk by the river',
      on: '2026-11-01',
    });
    expect(JSON.parse(await out(['ways', '--stay-in', '--json'])).ways).toHaveLength(3);
  });

  test('on a terminal asks for one of her own; Enter skips, and nothing is written', async () => {
    const deps = fakeDeps({ answers: [''] });
    const { out: text } = await runMain(['ways'], deps);
    expect(deps.questions).toEqual(['Do you have an idea of your own to save? Enter skips']);
    expect(text).not.toContain('ways add');
    expect(deps.lines).toEqual([]);
  });

  test.each(['swap books on the porch', '--stay-in', '"quoted"', '  spaces  around '])(
    'and keeps %j',
    async (input) => {
      const deps = fakeDeps({ answers: [input] });
      const { code, out: text } = await runMain(['ways'], deps);
      expect(code).toBe(0);
      expect(deps.store.read().ideas.map((idea) => idea.text)).toEqual([input.trim().replace('  ', ' ')]);
      expect(text).toContain('Saved as 1: ');
    },
  );

  test('says of one that is too long how long it can be', async () => {
    const { code, err } = await runMain(['ways'], fakeDeps({ answers: ['a'.repeat(201)] }));
    expect(code).toBe(2);
    expect(err).toContain('An idea can be up to 200 characters long.');
  });

  test('a word it does not know', async () => {
    const { code, err } = await runMain(['ways', 'plan']);
    expect([code, err]).toEqual([2, 'There\'s no command "ways plan".\nAll of them: momconnect ways --help']);
  });
});

describe('ways add', () => {
  test('keeps it, in one line to undo', async () => {
    const deps = fakeDeps();
    expect((await runMain(['ways', 'add', 'swap books', 'on the porch'], deps)).out).toBe(
      'Saved as 1: swap books on the porch\nTo see it with the others: momconnect ways\nTo take it back: momconnect undo',
    );
    expect(deps.lines).toHaveLength(1);
    expect((await runMain(['undo'], deps)).out).toContain('Taken back: your idea "swap books on the porch".');
    expect(deps.store.read().ideas).toEqual([]);
  });

  test('asks on a terminal, so that the words stay out of the history', async () => {
    const deps = fakeDeps({ answers: ['swap books'] });
    await runMain(['ways', 'add'], deps);
    expect(deps.questions).toEqual(["What's your idea?"]);
    expect(deps.store.read().ideas).toMatchObject([{ number: 1, text: 'swap books', on: '2026-11-20' }]);
  });

  test('as data', async () => {
    const data = JSON.parse(await out(['ways', 'add', 'swap books', '--json']));
    expect(data).toEqual({
      id: 'id1',
      number: 1,
      on: '2026-11-20',
      text: 'swap books',
      undo: 'id2',
    });
  });

  test('on one line, without what cannot be seen', async () => {
    expect(await out(['ways', 'add', 'swap\nbooks \u202ein\u0007side'])).toContain(
      'Saved as 1: swap books inside\n',
    );
  });

  test('words that sound as if she is in danger are kept, and one line names help', async () => {
    const text = await out(['ways', 'add', 'I want to die']);
    expect(text.split('\n').at(-1)).toBe('If any of that is about you: momconnect help-now');
  });

  test.each([
    [['ways', 'add'], 2, "What's your idea? It needs a few words."],
    [['ways', 'add', ' '], 2, "What's your idea? It needs a few words."],
    [['ways', 'add', 'a'.repeat(201)], 2, 'An idea can be up to 200 characters long.'],
    [
      ['ways', 'add', 'IDEA 1, a walk by the river'],
      1,
      '"idea 1, a walk by the river" is already saved, as 1.',
    ],
  ])('%j is refused', async (words, code, message) => {
    const deps = fakeDeps({ journal: own(1) });
    const ran = await runMain(words, deps);
    expect([ran.code, ran.err.split('\n')[0], ran.err.split('\n').at(-1)]).toEqual([
      code,
      message,
      'Nothing was saved.',
    ]);
    expect(deps.lines).toHaveLength(1);
  });
});

describe('ways remove', () => {
  test.each([['1'], ['books']])('lets go of it by %s, and undo brings it back', async (which) => {
    const deps = fakeDeps({ journal: [ideaKept(1, 'swap books'), ideaKept(2, 'sing')] });
    expect((await runMain(['ways', 'remove', which, '--yes'], deps)).out).toBe(
      '"swap books" is deleted. To take it back: momconnect undo',
    );
    expect(deps.store.read().ideas.map(({ number }) => number)).toEqual([2]);
    expect((await runMain(['undo'], deps)).out).toContain('Taken back: deleting your idea "swap books".');
    expect(deps.store.read().ideas.map(({ number }) => number)).toEqual([1, 2]);
  });

  test.each([
    [['ways', 'remove', '3', '--yes'], 1, 'There\'s no idea of your own "3".'],
    [['ways', 'remove', 'i', '--yes'], 1, "There's more than one idea of your own: 1 (sing), 2 (paint)."],
    [['ways', 'remove', '1'], 2, 'Delete "sing"? momconnect can\'t ask you here.'],
  ])('%j is refused', async (words, code, message) => {
    const deps = fakeDeps({ journal: [ideaKept(1, 'sing'), ideaKept(2, 'paint')] });
    const ran = await runMain(words, deps);
    expect([ran.code, ran.err.split('\n')[0]]).toEqual([code, message]);
    expect(deps.lines).toHaveLength(2);
  });

  test('no is an answer', async () => {
    const deps = fakeDeps({ journal: [ideaKept(1, 'sing')], answers: [''] });
    expect((await runMain(['ways', 'remove', '1'], deps)).code).toBe(130);
    expect(deps.lines).toHaveLength(1);
  });
});
