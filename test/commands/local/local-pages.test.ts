import { describe, expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { group, known, startDeps } from './start-deps.ts';

const tots = group('Tuesday Tots', known);

test.each([
  [['invite', 'ana'], 'momconnect local invite 1 ana'],
  [['invite'], 'momconnect local invite 1'],
  [['review'], 'momconnect local review 1'],
  [['flyer'], 'momconnect local flyer 1'],
  [['first-meeting'], 'momconnect local first-meeting 1'],
])('with two groups, %j names the way with a number', async (words, command) => {
  const deps = startDeps({ journal: [tots, group('Walks')] });
  const { code, err } = await runMain(['local', ...words], deps);
  expect(code).toBe(1);
  expect(err.split('\n')).toContain(`Each has a number, for example: ${command}`);
});

describe('local flyer', () => {
  test('writes one page, and says what is left to fill in', async () => {
    const deps = startDeps({ journal: [tots], settings: { name: 'Sam Sample' } });
    const { out } = await runMain(['local', 'flyer', '--contact', 'tots@example.org'], deps);
    expect(out).toBe(
      [
        'A flyer for Tuesday Tots: flyer-1.html',
        "Open it in a browser. Print it: it's one page.",
        'It has blank lines to fill in by hand: ages.',
        "Once it's up: momconnect local start 1 --done flyer",
      ].join('\n'),
    );
    const page = deps.written.get('flyer-1.html') ?? '';
    for (const part of ['Tuesday Tots', 'Every Tuesday at 10 am', 'Hill Park', 'Sam, tots@example.org'])
      expect(page).toContain(part);
    // Of her name only what is on the flyer by her leave.
    expect(page).not.toContain('Sam Sample');
  });

  test('takes the address that the group has', async () => {
    const deps = startDeps({ journal: [group('Tots', { ...known, link: '+1 555 0100' })] });
    const { out } = await runMain(['local', 'flyer', '--ages', '0 to 4', '--json'], deps);
    expect(JSON.parse(out)).toMatchObject({ contact: '+1 555 0100', blanks: [], opened: null, street: null });
    expect(deps.written.get('flyer-1.html')).toContain('0 to 4');
  });

  test('leaves lines for all that is not known, and no strips', async () => {
    const deps = startDeps({ journal: [group()] });
    const { out } = await runMain(['local', 'flyer', '--name', 'Dr. Sam Sample Example'], deps);
    expect(out).toContain('by hand: when, where, ages, who to ask.');
    expect(out).toContain('momconnect local start 1 --flyer --contact ADDRESS');
    expect(deps.written.get('flyer-1.html')).not.toContain('<li');
    expect(deps.written.get('flyer-1.html')).toMatch(/>Sam</);
  });

  test('asks her to look again at a place that could be a home', async () => {
    const deps = startDeps({ journal: [group('Tots', { place: '12 Hill Road' })] });
    expect((await runMain(['local', 'flyer'], deps)).out).toContain(
      'If "12 Hill Road" is where someone lives',
    );
  });

  test('a file that is there stays, unless she says so', async () => {
    const deps = startDeps({ journal: [tots], files: { 'flyer-1.html': 'hers' } });
    expect((await runMain(['local', 'flyer'], deps)).code).toBe(1);
    expect(deps.written.size).toBe(0);
    expect((await runMain(['local', 'flyer', '--force'], deps)).code).toBe(0);
  });

  test('opens in a browser when asked', async () => {
    const deps = startDeps({ journal: [tots], opens: true });
    expect((await runMain(['local', 'flyer', '--open'], deps)).out).toContain("It's open in your browser");
    expect(deps.opened).toEqual(['flyer-1.html']);
  });

  test.each([
    [['--contact', '12 Hill Road'], 'looks like a street'],
    [['--contact', ''], "isn't an address"],
    [['--paper', 'a5'], 'There\'s no paper "a5"'],
    [['--ages', ' '], "didn't type anything after --ages"],
    [['--about', 'a'.repeat(201)], 'too long'],
    [['--name', ''], "didn't type anything after --name"],
    [
      ['--out', 'tots.pdf'],
      'It makes a web page. Print it to PDF from your browser.\nFor example: --out tots.html --open',
    ],
    [['--out', 'my tots.PNG'], 'my tots.html'],
  ])('%j is refused and no file is written', async (words, expected) => {
    const deps = startDeps({ journal: [tots] });
    const { code, err } = await runMain(['local', 'flyer', ...words], deps);
    expect([code, deps.written.size]).toEqual([2, 0]);
    expect(err).toContain(expected);
  });
});

describe('local first-meeting', () => {
  test('has times of day when the hour is known', async () => {
    const { out } = await runMain(['local', 'first-meeting'], startDeps({ journal: [tots] }));
    expect(out).toContain('Tuesday, 10 am to 11:30 am, Hill Park.');
    expect(out.match(/^\d+(?::\d\d)? am: [\w-]+/gm)).toEqual([
      '10 am: Say',
      '10:15 am: Play',
      '10:40 am: Snack',
      '10:55 am: Song',
      '11:05 am: Grown-ups',
      '11:25 am: Clean',
    ]);
    expect(out).toContain('Meet in public, and tell someone');
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
  });

  test('is a plan without times when it is not', async () => {
    const { out } = await runMain(['local', 'first-meeting'], startDeps({ journal: [group()] }));
    expect(out).not.toMatch(/^\d+(?::\d\d)? am:/m);
    expect(out).toContain('To add times to it: momconnect local start 1 --at 10:00');
  });

  test.each([
    ['10:00', '11:30', ['10:00', '10:15', '10:40', '10:55', '11:05', '11:25']],
    ['23:30', '01:00', ['23:30', '23:45', '00:10', '00:25', '00:35', '00:55']],
    [null, null, [null, null, null, null, null, null]],
  ])('from %s, as data', async (time, until, starts) => {
    const deps = startDeps({ journal: [group('Tuesday Tots', { ...known, time })] });
    const { plan, ...meeting } = JSON.parse((await runMain(['local', 'first-meeting', '--json'], deps)).out);
    expect(meeting).toMatchObject({ on: '2026-11-24', at: time, until, minutes: 90 });
    expect(plan.map(({ at }: { at: string | null }) => at)).toEqual(starts);
  });
});

describe('local review', () => {
  test.each([
    ['2026-11-27', 'Four weeks after you started it is Friday, December 18.'],
    ['2026-12-18', "It's four weeks today since you started it."],
    ['2026-12-30', 'Four weeks after you started it was Friday, December 18'],
  ])('on %s', async (today, expected) => {
    const { out } = await runMain(['local', 'review'], startDeps({ today, journal: [tots] }));
    expect(out.replace(/\s+/g, ' ')).toContain(expected);
    expect(out).toMatch(/^5 {2}\w/m);
    expect(out).toContain('Ending it is fine too.');
    expect(out).toContain('momconnect local remove 1');
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
  });

  test('counts from the first visit, in whatever order visits were kept', async () => {
    const visits = ['2026-12-08', '2026-12-01'].map(
      (on) => ({ type: 'local.visited', local: 'tuesday-tots', on }) as const,
    );
    const { out } = await runMain(['local', 'review', '--json'], startDeps({ journal: [tots, visits] }));
    expect(JSON.parse(out)).toMatchObject({ fourWeeks: '2026-12-29', hasMet: true });
  });
});

test.each(['invite', 'flyer', 'first-meeting', 'review'])(
  'local %s without a group names the way to one',
  async (name) => {
    const { code, err } = await runMain(['local', name], startDeps());
    expect(code).toBe(1);
    expect(err).toContain('momconnect local start');
  },
);

test.each(['invite', 'first-meeting', 'review', 'flyer'])(
  'local %s keeps within a narrow screen',
  async (name) => {
    const { out } = await runMain(['local', name], startDeps({ width: 40, journal: [tots] }));
    const words = out.split('\n').filter((line) => !line.startsWith('momconnect '));
    expect(words.filter((line) => line.length > 40)).toEqual([]);
  },
);
