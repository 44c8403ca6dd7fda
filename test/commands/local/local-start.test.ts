import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { builtContent } from '../../support/built-content.ts';
import { runMain } from '../../support/run-main.ts';
import { group, known, startDeps } from './start-deps.ts';

const saved = 'Saved. To take it back: momconnect undo';
const steps = (
  builtContent().get('local-start/checklist') as { readonly steps: readonly { readonly name: string }[] }
).steps.map(({ name }) => name);
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
        'Three or so families who are interested',
        'With three, one can be out sick and you still have a group.',
        "Ask one today. It can be someone you've only nodded to at the playground.",
        '',
        `  "Hi, I'm starting Tuesday Tots, a little group for families nearby. It would`,
        '  be one morning a week, somewhere nearby. Would you want to try it once with',
        '  me? No worries if not."',
        '',
        'momconnect local invite 1',
        "When that's done: momconnect local start 1 --done families",
        'Not for you? Skip it: momconnect local start 1 --skip families',
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
    expect(deps.questions).toEqual(["What's it called? You can change it later"]);
    expect(deps.store.read().locals).toMatchObject([{ name: 'Our group' }]);
  });

  test('beside another one when she says so', async () => {
    const deps = startDeps({ journal: [group()] });
    await start(deps, 'Walks', '--another');
    expect(deps.store.read().locals.map(({ name }) => name)).toEqual(['Tuesday Tots', 'Walks']);
    expect((await start(deps)).err).toContain('more than one group of your own: 1 (Tuesday Tots), 2 (Walks)');
    expect((await start(deps, '2')).out).toContain('Walks. The next thing:');
    expect((await start(deps, 'tots')).out).toContain('Tuesday Tots. The next thing:');
  });
});

describe('the path goes on', () => {
  test('to the next step, for a group that is found without a name', async () => {
    const deps = startDeps({ journal: [group()] });
    expect((await start(deps, '--done')).out).toContain(
      "Done: Three or so families who are interested.\nTuesday Tots. The next thing:\n\nWhat it's for",
    );
    expect(deps.store.read().locals[0]?.steps).toEqual(['families']);
    expect((await start(deps)).out).toContain("What it's for, in one line");
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

  test.each([
    [['time'], 'time'],
    [['4'], 'time'],
    [['First-Meeting'], 'first-meeting'],
    [['first meeting'], 'first-meeting'],
    [['permit'], 'permit'],
    [['insurance'], 'permit'],
    [['shade'], 'place'],
  ])('%j means %s', async (words, step) => {
    const { out } = await start(startDeps({ journal: [group()] }), '--step', ...words, '--json');
    expect(JSON.parse(out).step.name).toBe(step);
  });

  test.each([
    ['first', '"first" could be: first-aid, first-meeting.'],
    ['99', 'There isn\'t a step "99".'],
    ['0', 'There isn\'t a step "0".'],
    ['', 'There isn\'t a step "".'],
    ['...', 'There isn\'t a step "...".'],
    ['balloons', 'There isn\'t a step "balloons".'],
  ])('"%s" means none', async (words, problem) => {
    const ran = await start(startDeps({ journal: [group()] }), '--step', words);
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining(problem) });
  });

  test.each([
    ['after what is settled', ['families', 'purpose'], 'ages'],
    ['back to an earlier one that was passed over', ['families', 'ages'], 'purpose'],
    ['past steps of a newer program', ['families', 'balloons'], 'purpose'],
  ])('%s', async (_, done, next) => {
    const edited = { type: 'local.edited', local: 'tuesday-tots', on: '2026-11-20', steps: done } as const;
    const { out } = await start(startDeps({ journal: [group(), [edited]] }), '--json');
    expect(JSON.parse(out)).toMatchObject({
      step: { name: next },
      settled: done.filter((step) => steps.includes(step)),
    });
  });

  test('what she says on the way is kept beside the step, in one line', async () => {
    const deps = startDeps({ journal: [group()] });
    const { out } = await start(deps, '--every', 'tue', '--at', '10:00', '--done', 'time');
    expect(out).toContain('every Tuesday at 10 am, somewhere nearby');
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
      step: { name: 'purpose', title: "What it's for, in one line", how: expect.any(String) },
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
    expect(out).toMatch(/^Tuesday Tots\. You've done this one:\n\nWhether you need a permit/);
    expect(out).not.toContain('--done');
    expect((await start(deps, '--step', 'photos')).out).toContain('local start 1 --done photos');
    expect(deps.lines).toHaveLength(before);
  });

  test('through the whole list, with what is settled and no count of the rest', async () => {
    const { out } = await start(startDeps({ journal: [group()] }), '--all');
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
    expect(out).toContain('1   Three or so families who are interested\n');
    expect(out).not.toMatch(/left|to go|\d+ of \d+|%/);
  });

  test('past what she leaves out, which is said so', async () => {
    const deps = startDeps({ journal: [group()] });
    const { out } = await start(deps, '--skip');
    expect(out).toMatch(/^Skipped: Three or so families who are interested\.\n/);
    await start(deps, '--done');
    expect(deps.store.read().locals[0]).toMatchObject({
      steps: ['families', 'purpose'],
      leftOut: ['families'],
    });
    const list = (await start(deps, '--all')).out;
    expect(list.split('\n').length).toBeLessThanOrEqual(24);
    expect(list).toContain('interested: skipped\n');
    expect(list).toContain('in one line: done\n');
    expect(list).toContain('--skip 5');
    expect((await start(deps, '--step', 'families')).out).toContain('You skipped this one:');
  });

  test('and ends with the meeting itself', async () => {
    const deps = startDeps({ journal: [group()] });
    for (let step = 0; step < 18; step++) await start(deps, '--done');
    const { out } = await start(deps, '--done');
    expect(out).toBe(
      [
        "You've been through the whole list for Tuesday Tots.",
        "After you've met: momconnect local visited 1 --met NAME",
        'The plan for a first meeting: momconnect local start 1 --first-meeting',
        'To keep, change or end it: momconnect local start 1 --review',
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
    ['skip', ['families']],
  ])('%j', async (input, steps) => {
    const { deps, out } = await start(startDeps({ journal: [group()], answers: [input] }));
    expect(deps.questions).toEqual(['Done?  yes, not yet, skip']);
    expect(deps.store.read().locals[0]?.steps).toEqual(steps);
    expect(out.includes("What it's for, in one line")).toBe(steps.length > 0);
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
    ['a name that is there', [group()], ['Tuesday Tots', '--another'], 1, 'You already have Tuesday Tots'],
    ['a step there is not', [group()], ['--done', 'balloons'], 2, `There isn't a step "balloons"`],
    ['a step that could be two', [group()], ['--done', 'first'], 2, 'first-aid, first-meeting'],
    ['two things at once', [group()], ['--done', '--skip'], 2, 'One at a time'],
    ['a time that could be two', [group()], ['--at', '7'], 2, "isn't a time of day"],
    ['days that are none', [group()], ['--every', 'sometimes'], 2, "doesn't say on which days"],
    ['a home on the wall', [group()], ['--contact', '12 Hill Road'], 2, 'looks like a street'],
    ['an address of nobody', [group()], ['--contact', 'the red door'], 2, "isn't an address"],
    ['two addresses', [group()], ['--contact', 'a@b.example', '--link', 'b.example'], 2, 'one address'],
  ])('%s', async (_, journal, words, code, expected) => {
    const deps = startDeps({ journal });
    const before = deps.lines.length;
    const ran = await start(deps, ...words);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(expected);
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
  expect((await start(deps, 'Tots')).out).toContain('Tots. The next thing:');
});

test('places she only goes to, and groups she let go, are not groups of her own', async () => {
  const removedGroup = {
    type: 'local.edited',
    local: 'gone',
    on: '2026-11-20',
    set: { isRemoved: true },
  } as const;
  const deps = startDeps({ journal: [group('Story time', { isOwn: false }), group('Gone'), [removedGroup]] });
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

describe('the flyer and the first meeting are part of it', () => {
  const tots = group('Tuesday Tots', known);
  const settled = (...steps: string[]): readonly Change[] => [
    { type: 'local.edited', local: 'tuesday-tots', on: '2026-11-20', steps },
  ];

  test('for scripts, as options, with what is said of the group saved first', async () => {
    const deps = startDeps({ journal: [group()] });
    const words = ['--flyer', '--place', 'Hill Park', '--ages', '0 to 4', '--json'];
    const { out, err } = await start(deps, ...words);
    expect(JSON.parse(out)).toMatchObject({ path: 'flyer-1.html', blanks: ['when', 'who'] });
    expect(err).toBe(saved);
    expect(deps.store.read().locals[0]?.place).toBe('Hill Park');
    expect(deps.written.get('flyer-1.html')).toContain('Hill Park');
  });

  test.each([
    ['--first-meeting', 'Tuesday Tots, the first time: 90 minutes'],
    ['--review', 'Four weeks after you started it is'],
    ['--flyer', 'A flyer for Tuesday Tots: flyer-1.html'],
  ])('%s saves nothing and says the same as the command of its own', async (option, words) => {
    const deps = startDeps({ journal: [tots] });
    const { out, code } = await start(deps, option);
    expect([code, deps.lines.length]).toEqual([0, 3]);
    expect(out.replace(/\s+/g, ' ')).toContain(words);
    const own = await runMain(['local', option.slice(2)], startDeps({ journal: [tots] }));
    expect(out).toBe(own.out);
  });

  test('on a terminal the step asks, and yes makes the flyer with what it still needs', async () => {
    const before = steps.slice(0, steps.indexOf('flyer'));
    const answers = ['yes', 'here', 'tots@example.org', ''];
    const deps = startDeps({ journal: [tots, settled(...before)], answers });
    const { out } = await start(deps);
    expect(deps.questions).toEqual([
      'Make the flyer now?  yes, not yet, done, skip',
      'An email, phone number or https:// link for the group?  Enter skips',
      'An email, phone number or https:// link for the group?  Enter skips',
      'What ages?  0 to 4, Enter skips',
    ]);
    expect(out).toContain("Once it's up: momconnect local start 1 --done flyer");
    expect(deps.written.get('flyer-1.html')).toContain('tots@example.org');
  });

  test.each([
    ['not yet', false, false],
    ['done', true, false],
    ['skip', true, true],
  ])('and after "%s" no page is made', async (answer, isSettled, isLeftOut) => {
    const before = steps.slice(0, steps.indexOf('first-meeting'));
    const deps = startDeps({ journal: [tots, settled(...before)], answers: [answer] });
    const { out } = await start(deps);
    expect(out).not.toContain('90 minutes, or');
    const local = deps.store.read().locals[0];
    expect(local?.steps.includes('first-meeting')).toBe(isSettled);
    expect(local?.leftOut.includes('first-meeting')).toBe(isLeftOut);
  });

  test.each([[['--flyer', '--done']], [['--flyer', '--review']]])('%j at once are refused', async (words) => {
    expect(await start(startDeps({ journal: [tots] }), ...words)).toMatchObject({
      code: 2,
      err: expect.stringContaining('One at a time'),
    });
  });
});
