import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { added, ana, bea } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';
import { place, withPlaces } from './local-world.ts';

const visit = (on: string): readonly Change[] => [{ type: 'local.visited', local: 'lib', on }];

describe('local next', () => {
  test('says what is on, who could come along, and what to say there', async () => {
    const { out } = await runMain(['local', 'next'], withPlaces({ journal: [ana] }));
    expect(out).toBe(
      [
        'Thursday, 10 am: Library story time, Main library',
        '',
        'If company would help, you could ask Ana Sample.',
        'momconnect text ana --for company',
        'For the first five minutes:',
        '  "We\'re new here. Where do people usually sit?"',
        '  "Is it always this lively?"',
        '  "Do people stay after the last song?"',
        'The second visit is often easier than the first. Give it three visits before you',
        'decide.',
        "After you've been there: momconnect local visited 1",
        'More places to try: momconnect local ideas',
        'Your list of places: momconnect local list',
      ].join('\n'),
    );
  });

  test('in order of days and of the clock, the nearest one in full', async () => {
    const today = '2026-12-05';
    const market = place('market', 'Winter market', { meets: today, time: '14:00' });
    const swim = place('swim', 'Swimming lesson', { kind: 'class', meets: 'day', time: '09:00' });
    const { out } = await runMain(
      ['local', 'next', '--days', '2'],
      withPlaces({ today, journal: [[market], [swim]] }),
    );
    expect(out.split('\n').slice(0, 4)).toEqual([
      'Today: Park walk',
      'Today, 9 am: Swimming lesson, and tomorrow',
      'Today, 2 pm: Winter market',
      '',
    ]);
    expect(out).toContain('For the first five minutes (Park walk):');
  });

  test.each([0, 1, 2, 3, 8])('after %i visits, three are spoken of only below three', async (count) => {
    const visits = Array.from({ length: count }, (_, at) => visit(`2026-11-0${at + 1}`));
    const { out } = await runMain(['local', 'next'], withPlaces({ journal: visits }));
    expect(/give it three\s+visits/i.test(out)).toBe(count < 3);
  });

  test.each([
    ['thu', '7', 'Thursday: Swap'],
    ['tue, thu', '7', 'Tuesday: Swap, and on Thursday'],
    ['thu', '30', 'Thursday: Swap, and on December 3, 10 and 17'],
    ['2nd and 4th tue', '60', 'Tuesday: Swap, and on December 8 and 22 and on January 12'],
    ['day', '7', 'Today: Swap, every day'],
    ['2026-11-28', '30', 'Saturday, November 28: Swap'],
  ])('what meets %s, for %s days, is one line with every date', async (meets, days, line) => {
    const deps = fakeDeps({ journal: [[place('a', 'Swap', { meets })]] });
    const { out } = await runMain(['local', 'next', '--days', days], deps);
    expect(out.split('\n')[0]).toBe(line);
    expect(out).not.toContain("There's more");
  });

  test('only what a screen has no room for is left out, with the way to fewer', async () => {
    const journal = Array.from({ length: 30 }, (_, at) => [place(`p${at}`, `Place ${at}`, { meets: 'day' })]);
    const { out } = await runMain(['local', 'next'], fakeDeps({ journal }));
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
    expect(out).toContain("There's more. For fewer days: momconnect local next --days 3");
    const today = await runMain(['local', 'next', '--days', '1'], fakeDeps({ journal }));
    expect(today.out).toContain("There's more: momconnect local list");
  });

  test.each([
    ['Europe/London', null],
    ['America/Chicago', 'Ana Sample'],
    ['America/Winnipeg', 'Ana Sample'],
    ['Nowhere/Else', 'Ana Sample'],
  ])('who is on a clock of %s: %s could come along', async (zone, name) => {
    const deps = withPlaces({ journal: [added('Ana Sample', { circle: 'close', zone })] });
    const { out } = await runMain(['local', 'next', '--json'], deps);
    expect(JSON.parse(out).meetings[0].bring?.name ?? null).toBe(name);
  });

  test.each([
    ['a group of her own', { meets: 'day', isOwn: true }],
    ['what is once', { meets: '2026-11-21' }],
  ])('nothing is said of a second visit to %s', async (_, more) => {
    const { out } = await runMain(['local', 'next'], fakeDeps({ journal: [[place('a', 'Swap', more)]] }));
    expect(out).toContain('For the first five minutes');
    expect(out).not.toContain('visit is often');
  });

  test('nothing on is fine, and the next one is named', async () => {
    const deps = fakeDeps({ journal: [[place('walk', 'Park walk', { meets: '1st sat' })]] });
    expect(await runMain(['local', 'next'], deps)).toMatchObject({
      code: 0,
      out: [
        "Nothing's on this week, and that's fine. Next up: Park walk, Saturday,",
        'December 5.',
        "More places to try, when you're up for it: momconnect local ideas",
        'Your list of places: momconnect local list',
      ].join('\n'),
    });
  });

  test('nothing kept at all', async () => {
    expect(await runMain(['local', 'next'], fakeDeps())).toMatchObject({
      code: 0,
      out: expect.stringContaining('momconnect local ideas'),
    });
  });

  test('a place without a day is not forgotten', async () => {
    const { out } = await runMain(['local', 'next'], fakeDeps({ journal: [[place('a', 'Toy swap')]] }));
    expect(out).toContain(
      "You haven't said when Toy swap meets. To add a day:\nmomconnect local edit 1 --every WHEN",
    );
  });

  test('the day and the time in its name are proposed, and save as printed', async () => {
    const deps = fakeDeps({ journal: [], width: 120 });
    const command = 'momconnect local edit 1 --every tue --at 10:00';
    const added = await runMain(['local', 'add', 'library story time, tuesdays at 10'], deps);
    expect(added.out).toContain(`To save when it meets: ${command}`);
    expect((await runMain(['local'], deps)).out).toContain(command);
    await runMain(command.split(' ').slice(1), deps);
    expect(deps.store.read().locals[0]).toMatchObject({ meets: 'tue', time: '10:00' });
  });

  test('what she let go is not on', async () => {
    const removedPlace = {
      type: 'local.edited',
      local: 'lib',
      on: '2026-11-02',
      set: { isRemoved: true },
    } as const;
    const { out } = await runMain(['local', 'next', '--json'], withPlaces({ journal: [[removedPlace]] }));
    expect(JSON.parse(out).meetings).toEqual([]);
  });

  test('answers data, and nobody out of sight', async () => {
    const hidden = added('Dana Example', { circle: 'inner', state: 'hidden' });
    const journal = [
      ana,
      bea,
      hidden,
      [{ type: 'local.visited', local: 'lib', on: '2026-11-05', friends: ['ana-sample'] }],
    ] as const;
    const { out } = await runMain(['local', 'next', '--json'], withPlaces({ journal }));
    expect(JSON.parse(out)).toEqual({
      on: '2026-11-20',
      days: 7,
      meetings: [
        {
          id: 'lib',
          number: 1,
          name: 'Library story time',
          kind: 'story-time',
          on: '2026-11-26',
          at: '10:00',
          place: 'Main library',
          link: null,
          isOwn: false,
          isOnce: false,
          every: 'thu',
          bring: { id: 'bea-example', name: 'Bea Example', called: 'bea' },
          bringToo: expect.any(String),
          opening: [expect.any(String), expect.any(String), expect.any(String)],
          visits: 1,
        },
      ],
      later: { name: 'Library story time', on: '2026-12-03' },
      undated: null,
    });
  });

  test('online, nobody is brought', async () => {
    const forum = place('forum', 'Evening forum', { kind: 'online', meets: 'day' });
    const { out } = await runMain(['local', 'next', '--days', '1'], fakeDeps({ journal: [ana, [forum]] }));
    expect(out).not.toMatch(/to bring|Ana/);
  });

  test.each([40, 80])('fits a screen of %i columns', async (width) => {
    const many = ['a', 'b', 'c', 'd'].map((id) => [
      place(id, `A group with quite a long name ${id}`, { meets: 'day' }),
    ]);
    const { out } = await runMain(['local', 'next'], withPlaces({ width, journal: [ana, ...many] }));
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
    for (const line of out.split('\n'))
      expect(line.startsWith('momconnect ') || line.length <= width).toBe(true);
  });

  test.each(['0', 'x', '-1'])('--days %s is refused', async (days) => {
    expect((await runMain(['local', 'next', '--days', days], withPlaces())).code).toBe(2);
  });
});

describe('local', () => {
  test('with something kept is what is on', async () => {
    const alone = await runMain(['local'], withPlaces());
    const next = await runMain(['local', 'next'], withPlaces());
    expect(alone).toMatchObject({ code: 0, out: next.out });
  });

  test('with nothing kept is where to look', async () => {
    expect((await runMain(['local'], fakeDeps())).out).toContain('Search for: library story time near me');
    expect(JSON.parse((await runMain(['local', '--json'], fakeDeps())).out).country).toBe('US');
  });

  test.each([
    ['local', 'help'],
    ['local', '--help'],
    ['help', 'local'],
  ])('%s %s names three more, and no other', async (...argv) => {
    const { code, out } = await runMain(argv, fakeDeps());
    expect(code).toBe(0);
    expect(out.match(/^ {2}local [\w-]+/gm)).toEqual(['  local add', '  local visited', '  local start']);
  });

  test.each(
    ['next', 'ideas', 'list', 'show', 'edit', 'remove', 'invite', 'flyer', 'first-meeting', 'review'].map(
      (name) => [name],
    ),
  )('local %s still works, unlisted', async (name) => {
    const { code, out } = await runMain(['local', name, '--help'], fakeDeps());
    expect(code).toBe(0);
    expect(out).toContain(`momconnect local ${name}`);
  });

  test.each([
    ['a place', withPlaces, 'momconnect local visited 1'],
    ['none', fakeDeps, 'Search for: '],
  ])('with %s, all of it is one answer', async (_, world, words) => {
    const { out } = await runMain(['local', '--json'], world());
    expect(Object.keys(JSON.parse(out)).sort()).toEqual(
      [
        'country',
        'countryName',
        'days',
        'ideas',
        'kept',
        'later',
        'meetings',
        'on',
        'online',
        'place',
      ].concat(['undated', 'unknown']),
    );
    expect((await runMain(['local'], world())).out).toContain(words);
  });

  test('with a number is all about that place', async () => {
    const shown = await runMain(['local', 'show', '1'], withPlaces());
    for (const number of ['1', '#1'])
      expect(await runMain(['local', number], withPlaces())).toMatchObject({ code: 0, out: shown.out });
    expect((await runMain(['local', '9'], withPlaces())).code).toBe(1);
  });

  test.each([
    ['nxt', 'Did you mean: momconnect local next'],
    ['jungle', 'momconnect local --help'],
  ])('there is no command local %s', async (word, sentence) => {
    expect(await runMain(['local', word], fakeDeps())).toMatchObject({
      code: 2,
      err: expect.stringContaining(sentence),
    });
  });
});
