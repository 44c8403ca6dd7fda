import { describe, expect, test } from 'vitest';
import { runMain } from '../../run-main.ts';
import { group, known, startDeps } from './start-deps.ts';

const saved = 'Saved. To take it back: momconnect undo';
const start = (deps: ReturnType<typeof startDeps>, ...words: string[]) =>
  runMain(['local', 'start', ...words], deps);

describe('a group is begun', () => {
  test('with a name alone, as one line that can be taken back, and one next thing', async () => {
    const { code, out, deps } = await start(startDeps(), 'Tuesday', 'Tots');
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Tuesday Tots, a group of your own. The first small thing:',
        '',
        'About three families who are interested',
        'Three is enough to begin: one can be ill, and there is still a group.',
        'Ask one today. Whoever you have nodded to twice at a gate or a swing counts.',
        '',
        `  "Hi, I'm starting Tuesday Tots, a little group for families nearby. It would`,
        '  be one morning a week, somewhere near. Would you want to try it once with me?',
        '  No worries if not."',
        '',
        'momconnect local invite 1',
        'When it is settled: momconnect local start 1 --done families',
        'Not for you? Leave it out: momconnect local start 1 --skip families',
        saved,
      ].join('\n'),
    );
    expect(deps.lines.slice(2)).toHaveLength(1);
    expect(deps.store.read().locals).toMatchObject([
      { name: 'Tuesday Tots', kind: 'own-group', isOwn: true, on: '2026-11-20', steps: [], meets: null },
    ]);
    await runMain(['undo'], deps);
    expect(deps.store.read().locals).toEqual([]);
  });

  test('with what is known already, and with its first step settled, in one line', async () => {
    const deps = startDeps();
    const words = ['--place', 'Hill Park', '--every', 'tue', '--at', '10am', '--ask', 'the parks office'];
    await start(deps, 'Tots', ...words, '--contact', 'tots@example.org', '--done');
    expect(deps.lines.slice(2)).toHaveLength(1);
    expect(deps.store.read().locals).toMatchObject([
      { ...known, ask: 'the parks office', link: 'tots@example.org', steps: ['families'] },
    ]);
  });

  test('after asking for a name on a terminal, where Enter takes the one in brackets', async () => {
    const { deps } = await start(startDeps({ answers: [''] }));
    expect(deps.questions).toEqual(['What is it called? A working name will do']);
    expect(deps.store.read().locals).toMatchObject([{ name: 'Our group' }]);
  });

  test('beside another one when she says so', async () => {
    const deps = startDeps({ journal: [group()] });
    await start(deps, 'Walks', '--another');
    expect(deps.store.read().locals.map(({ name }) => name)).toEqual(['Tuesday Tots', 'Walks']);
    expect((await start(deps)).err).toContain('more than one group of your own: 1 (Tuesday Tots), 2 (Walks)');
    expect((await start(deps, '2')).out).toContain('Walks. One next thing:');
    expect((await start(deps, 'tots')).out).toContain('Tuesday Tots. One next thing:');
  });
});

describe('the path goes on', () => {
  test('to the next step, for a group that is found without a name', async () => {
    const deps = startDeps({ journal: [group()] });
    expect((await start(deps, '--done')).out).toContain(
      'Settled: About three families who are interested.\nTuesday Tots. One next thing:\n\nWhat it is for',
    );
    expect(deps.store.read().locals[0]?.steps).toEqual(['families']);
    expect((await start(deps)).out).toContain('What it is for, in one line');
    expect(deps.lines).toHaveLength(4);
  });

  test.each([
    [['--skip'], 'families'],
    [['--done', 'time'], 'time'],
    [['--done', '7'], 'permit'],
    [['--skip', 'insurance'], 'permit'],
    [['tuesday', '--done', 'shade'], 'place'],
  ])('%j settles %s', async (words, step) => {
    const deps = startDeps({ journal: [group()] });
    expect((await start(deps, ...words)).code).toBe(0);
    expect(deps.store.read().locals[0]?.steps).toEqual([step]);
  });

  test('what she says on the way is kept beside the step, in one line', async () => {
    const deps = startDeps({ journal: [group()] });
    const { out } = await start(deps, '--every', 'tue', '--at', '10:00', '--done', 'time');
    expect(out).toContain('every Tuesday at 10 am, somewhere near');
    expect(deps.store.read().locals[0]).toMatchObject({ meets: 'tue', time: '10:00', steps: ['time'] });
    expect(deps.lines).toHaveLength(4);
  });

  test('as data', async () => {
    const deps = startDeps({ journal: [group('Tuesday Tots', known)] });
    const { out } = await start(deps, '--done', '--json');
    expect(JSON.parse(out)).toMatchObject({
      id: 'tuesday-tots',
      number: 1,
      name: 'Tuesday Tots',
      step: { name: 'purpose', title: 'What it is for, in one line', how: expect.any(String) },
      settled: ['families'],
      undo: deps.lines.at(-1)?.id,
    });
    const looked = JSON.parse((await start(deps, '--json')).out);
    expect(looked).not.toHaveProperty('undo');
    expect(looked.step.words).toContain('Tuesday Tots');
  });

  test('to a look at any step, settled or not, which changes nothing', async () => {
    const deps = startDeps({ journal: [group()] });
    await start(deps, '--done', 'permit');
    const before = deps.lines.length;
    const { out } = await start(deps, '--step', 'permit');
    expect(out).toMatch(/^Tuesday Tots\. This one is settled:\n\nWhether a permit/);
    expect(out).not.toContain('--done');
    expect((await start(deps, '--step', 'photos')).out).toContain('local start 1 --done photos');
    expect(deps.lines).toHaveLength(before);
  });

  test('through the whole list, with what is settled and no count of the rest', async () => {
    const { out } = await start(startDeps({ journal: [group()] }), '--all');
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
    expect(out).toContain('1   About three families who are interested\n');
    expect(out).not.toMatch(/left|to go|\d+ of \d+|%/);
  });

  test('past what she leaves out, which is said so', async () => {
    const deps = startDeps({ journal: [group()] });
    const { out } = await start(deps, '--skip');
    expect(out).toMatch(/^Left out: About three families who are interested\.\n/);
    await start(deps, '--done');
    expect(deps.store.read().locals[0]).toMatchObject({
      steps: ['families', 'purpose'],
      leftOut: ['families'],
    });
    const list = (await start(deps, '--all')).out;
    expect(list.split('\n').length).toBeLessThanOrEqual(24);
    expect(list).toContain('interested: left out\n');
    expect(list).toContain('in one line: settled\n');
    expect(list).toContain('--skip 5');
    expect((await start(deps, '--step', 'families')).out).toContain('This one is left out:');
  });

  test('and ends with the meeting itself', async () => {
    const deps = startDeps({ journal: [group()] });
    for (let step = 0; step < 18; step++) await start(deps, '--done');
    const { out } = await start(deps, '--done');
    expect(out).toBe(
      [
        'Everything on the list is settled for Tuesday Tots.',
        'When it has met: momconnect local visited 1 --met NAME',
        'The plan for a first meeting: momconnect local first-meeting 1',
        'Keep, change or end it: momconnect local review 1',
        saved,
      ].join('\n'),
    );
    expect(JSON.parse((await start(deps, '--json')).out).step).toBeNull();
  });
});

describe('on a terminal it asks whether that is done', () => {
  test.each([
    ['', []],
    ['not yet', []],
    ['y', ['families']],
    ['leave out', ['families']],
  ])('%j', async (typed, steps) => {
    const { deps, out } = await start(startDeps({ journal: [group()], answers: [typed] }));
    expect(deps.questions).toEqual(['Done?  yes, not yet, leave out']);
    expect(deps.store.read().locals[0]?.steps).toEqual(steps);
    expect(out.includes('What it is for, in one line')).toBe(steps.length > 0);
    expect(out.includes(saved)).toBe(steps.length > 0);
  });

  test('again after a word that is none of these', async () => {
    const { deps } = await start(startDeps({ journal: [group()], answers: ['perhaps', 'yes'] }));
    expect(deps.store.read().locals[0]?.steps).toEqual(['families']);
  });

  test.each([[['--all']], [['--done']], [['--at', '10:00']]])('but not after %j', async (words) => {
    expect((await start(startDeps({ journal: [group()], answers: [] }), ...words)).code).toBe(0);
  });
});

describe('is refused, and nothing is saved', () => {
  test.each([
    ['no name and nobody to ask', [], [], 2, 'A group needs a name'],
    ['a name of spaces', [], ['  '], 2, 'needs a name'],
    ['a name without end', [], ['a'.repeat(201)], 2, 'too long'],
    ['a number of nothing', [], ['3'], 1, 'no group of your own'],
    ['a list of nothing', [], ['--all'], 1, 'no group of your own'],
    ['a step of nothing', [], ['--done'], 1, 'no group of your own'],
    ['a second group by accident', [group()], ['Walks'], 1, '--another'],
    ['a name that is there', [group()], ['Tuesday Tots', '--another'], 1, 'kept already'],
    ['a step there is not', [group()], ['--done', 'balloons'], 2, 'There is no step "balloons"'],
    ['a step that could be two', [group()], ['--done', 'first'], 2, 'first-aid, first-meeting'],
    ['two things at once', [group()], ['--done', '--skip'], 2, 'One at a time'],
    ['a time that could be two', [group()], ['--at', '7'], 2, 'no time of day'],
    ['days that are none', [group()], ['--every', 'sometimes'], 2, 'does not say on which days'],
    ['a home on the wall', [group()], ['--contact', '12 Hill Road'], 2, 'looks like a street'],
    ['an address of nobody', [group()], ['--contact', 'the red door'], 2, 'no address'],
    ['two addresses', [group()], ['--contact', 'a@b.example', '--link', 'b.example'], 2, 'one address'],
  ])('%s', async (_, journal, words, code, said) => {
    const deps = startDeps({ journal });
    const before = deps.lines.length;
    const ran = await start(deps, ...words);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(said);
    expect(ran.err).toContain('Nothing was saved.');
    expect(deps.lines).toHaveLength(before);
  });

  test('a step that is settled already', async () => {
    const deps = startDeps({ journal: [group()] });
    await start(deps, '--done', 'time');
    expect(await start(deps, '--done', 'time')).toMatchObject({ code: 1, out: '' });
  });
});

test('one that was added as a group of her own goes on', async () => {
  const deps = startDeps();
  await runMain(['local', 'add', 'Tots', '--kind', 'own-group'], deps);
  expect(deps.store.read().locals[0]?.isOwn).toBe(true);
  expect((await start(deps, 'Tots')).out).toContain('Tots. One next thing:');
});

test('places she only goes to, and groups she let go, are not groups of her own', async () => {
  const gone = { type: 'local.edited', local: 'gone', on: '2026-11-20', set: { isRemoved: true } } as const;
  const deps = startDeps({ journal: [group('Story time', { isOwn: false }), group('Gone'), [gone]] });
  expect((await start(deps, '1')).code).toBe(1);
  expect((await start(deps, 'Gone')).code).toBe(0);
  expect(deps.store.read().locals).toHaveLength(3);
});

test('every step keeps within 24 lines and the width, wide and narrow', async () => {
  for (const width of [80, 40]) {
    const deps = startDeps({ width, journal: [group('Tuesday Tots', known)] });
    for (let step = 1; step <= 19; step++) {
      const lines = (await start(deps, '--step', String(step))).out.split('\n');
      if (width === 80) expect(lines.length).toBeLessThanOrEqual(24);
      const words = lines.filter((line) => !line.startsWith('momconnect '));
      expect(words.filter((line) => line.length > width)).toEqual([]);
    }
  }
});
