import { describe, expect, test } from 'vitest';
import { fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';
import { library, place, walk, withPlaces } from './local-world.ts';

const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b ?? '');
const run = (line: string, deps = withPlaces()) => runMain(['local', ...words(line)], deps);

describe('local add', () => {
  test('keeps what was said, in one line to undo', async () => {
    const deps = fakeDeps();
    const line =
      'add Library story time --kind "story time" --every Thursdays --at 10am --place "Main library" --link example.org/kids --ask "the desk"';
    expect((await run(line, deps)).out).toBe(
      [
        'Library story time is saved as number 1: every Thursday at 10 am. The next one',
        'is Thursday.',
        "When it's on, and what to say there: momconnect local",
        'Saved. To take it back: momconnect undo',
      ].join('\n'),
    );
    expect(deps.lines).toHaveLength(1);
    expect(deps.lines[0]?.changes).toEqual([
      {
        type: 'local.added',
        local: 'id1',
        number: 1,
        on: '2026-11-20',
        name: 'Library story time',
        kind: 'story-time',
        meets: 'thu',
        time: '10:00',
        place: 'Main library',
        link: 'https://example.org/kids',
        ask: 'the desk',
      },
    ]);
  });

  test('answers data', async () => {
    const { out, deps } = await run('add "Winter market" --kind outing --on "5 december" --json', fakeDeps());
    expect(JSON.parse(out)).toEqual({
      id: 'id1',
      number: 1,
      name: 'Winter market',
      kind: 'outing',
      every: null,
      on: '2026-12-05',
      at: null,
      place: null,
      link: null,
      ask: null,
      next: '2026-12-05',
      isOwn: false,
      undo: deps.lines[0]?.id,
    });
  });

  test('with no words asks, and Enter skips', async () => {
    const deps = fakeDeps({ answers: ['Park walk', 'more', 'walk', 'soon', '1st sat', '', ''] });
    const { code, out } = await run('add', deps);
    expect(code).toBe(0);
    expect(deps.questions[0]).toBe("What's it called?");
    expect(deps.said).toEqual([
      expect.stringContaining('One of these: story time, playgroup'),
      expect.stringContaining('It can be: thu'),
    ]);
    expect(out).toContain('Park walk is saved as number 1: on the first Saturday of the month.');
    expect(deps.store.read().locals[0]).toMatchObject({ kind: 'walk-group', time: null, place: null });
  });

  test('with a name asks for the kind alone, and Enter leaves it open', async () => {
    const deps = fakeDeps({ answers: [''] });
    await run('add "Park walk" --on 2026-12-05', deps);
    expect(deps.questions).toEqual(['What is it?  story time, playgroup, walk group, meetup, more']);
    expect(deps.store.read().locals[0]).toMatchObject({ kind: 'other', meets: '2026-12-05' });
  });

  test('a day can be answered where it is asked when it meets', async () => {
    const deps = fakeDeps({ answers: ['Winter market', 'outing', '5 december', '', 'the square'] });
    await run('add', deps);
    expect(deps.store.read().locals[0]).toMatchObject({ meets: '2026-12-05', place: 'the square' });
  });

  test.each([
    ['add', 2, 'It needs a name.'],
    ['add ""', 2, 'It needs a name.'],
    [`add ${'long'.repeat(60)}`, 2, 'too long'],
    ['add Walk --kind nonsense', 2, `There isn't a kind "nonsense".`],
    ['add Walk --kind nonsense', 2, 'online, neighbors, class,'],
    ['add Walk --every someday', 2, '"someday" doesn\'t say on which days it meets.'],
    ['add Walk --every 2020-01-01', 2, '"2020-01-01" has passed.'],
    ['add Walk --on yesterday', 2, '"yesterday" has passed.'],
    ['add Walk --on "30 february"', 2, 'February has no 30th.'],
    ['add Walk --every thu --on tomorrow', 2, 'Use --every or --on, not both.'],
    ['add Walk --at 7', 2, '"7" isn\'t a time of day.'],
    ['add Walk --link "see the board"', 2, "isn't a web page"],
    ['add Walk --link javascript:alert(1)', 2, "isn't a web page"],
    ['add Walk --link https://sam:secret@example.org', 2, "isn't a web page"],
    ['add "library STORY time"', 1, 'momconnect local show 1'],
  ])('%s is refused', async (line, code, sentence) => {
    const ran = await run(line);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(sentence);
    expect(ran.err).toContain('Nothing was saved.');
    expect(ran.err.split('\n').length).toBeLessThanOrEqual(4);
    expect(ran.deps.lines).toHaveLength(2);
  });

  test('a name that was let go can be kept anew, under a number of its own', async () => {
    const removedPlaces = [
      { type: 'local.edited', local: 'lib', on: '2026-11-02', set: { isRemoved: true } },
    ] as const;
    const deps = withPlaces({ journal: [removedPlaces] });
    expect((await run('add "Library story time"', deps)).out).toContain('is saved as number 3');
  });
});

describe('local list', () => {
  test('says when and where', async () => {
    expect((await run('list')).out).toBe(
      [
        '1  Library story time: every Thursday at 10 am, Main library. Next: Thursday',
        '2  Park walk: on the first Saturday of the month. Next: Saturday, December 5',
        '',
        "What's on this week: momconnect local",
        'All about one: momconnect local show 1',
      ].join('\n'),
    );
  });

  test('what was once and is over comes last, and says so', async () => {
    const market = place('market', 'Winter market', {
      meets: '2026-11-14',
      time: '14:00',
      place: 'Main square',
    });
    const deps = fakeDeps({ journal: [[market], [walk]] });
    expect((await run('list', deps)).out.split('\n').slice(0, 2)).toEqual([
      '2  Park walk: on the first Saturday of the month. Next: Saturday, December 5',
      '1  Winter market: was on Saturday, November 14, Main square',
    ]);
  });

  test('without any names where to look', async () => {
    expect((await run('list', fakeDeps())).out).toContain('momconnect local ideas');
  });

  test('leaves out what was let go, but for --all', async () => {
    const deps = withPlaces({ globals: { yes: true } });
    await run('remove walk --yes', deps);
    expect((await run('list', deps)).out).not.toContain('Park walk');
    expect((await run('list --all', deps)).out).toContain('2  Park walk: off your list');
    expect(JSON.parse((await run('list --json', deps)).out)).toHaveLength(1);
  });
});

describe('local show', () => {
  test('says what is known and what to look at', async () => {
    const visits = [
      [{ type: 'local.visited', local: 'lib', on: '2026-11-05', felt: 'lighter' }],
      [{ type: 'local.visited', local: 'lib', on: '2026-11-12', note: 'the red door' }],
    ] as const;
    expect((await run('show library', withPlaces({ journal: visits }))).out).toBe(
      [
        '1  Library story time',
        'Every Thursday at 10 am; the next one is Thursday',
        'Where: Main library',
        'Look for: The same people each week, and time to hang around afterward.',
        "You've been there:",
        '  Thursday, November 12: "the red door"',
        '  Thursday, November 5, lighter',
        '',
        'To change something: momconnect local edit 1 --name "Library story time"',
        "After you've been there: momconnect local visited 1",
        'To take it off your list: momconnect local remove 1',
      ].join('\n'),
    );
  });

  test('what she kept of a day on which she met somebody is there too', async () => {
    const deps = withPlaces();
    await run('visited 1 --note warm', deps);
    await run('visited 1 --met "Cleo Example" --note "the new job"', deps);
    expect((await run('show 1', deps)).out).toContain('  Friday, November 20: "warm" "the new job"\n');
  });

  test('of many visits the newest are told', async () => {
    const journal = Array.from({ length: 7 }, (_, at) => [
      { type: 'local.visited', local: 'lib', on: `2026-11-0${at + 1}` } as const,
    ]);
    const { out } = await run('show 1', withPlaces({ journal }));
    expect(out).toMatch(/You've been there:\n {2}Saturday, November 7\n/);
    expect(out).toContain('  Tuesday, November 3\n  and twice before\n');
  });

  test('never names someone out of sight', async () => {
    const journal = [
      [{ type: 'friend.added', friend: 'ana-sample', on: '2026-11-01', name: 'Ana Sample' }],
      [{ type: 'local.visited', local: 'lib', on: '2026-11-05', friends: ['ana-sample'] }],
    ] as const;
    const hidden = [
      { type: 'friend.edited', friend: 'ana-sample', on: '2026-11-06', set: { state: 'hidden' } },
    ] as const;
    expect((await run('show 1', withPlaces({ journal }))).out).toContain('You met: Ana Sample');
    const after = withPlaces({ journal: [...journal, hidden] });
    expect((await run('show 1', after)).out).not.toContain('Ana');
    expect(JSON.parse((await run('show 1 --json', after)).out).met).toEqual([]);
  });

  test.each([
    ['show', 1, 'more than one'],
    ['show 9', 1, 'There\'s no local place "9".'],
    ['show zoo', 1, 'momconnect local list'],
  ])('%s is refused', async (line, code, sentence) => {
    expect(await run(line)).toMatchObject({ code, err: expect.stringContaining(sentence) });
  });
});

describe('local edit', () => {
  test('changes what is named, and an empty value takes away', async () => {
    const deps = withPlaces();
    const { out } = await run('edit library --name "Rhyme time" --every "other thu" --place ""', deps);
    expect(out).toBe(
      [
        'Rhyme time is changed: every other Thursday at 10 am. The next one is Thursday.',
        'Saved. To take it back: momconnect undo',
      ].join('\n'),
    );
    expect(deps.lines.at(-1)?.changes).toEqual([
      {
        type: 'local.edited',
        local: 'lib',
        on: '2026-11-20',
        set: { meets: 'other thu from 2026-11-26', place: null, name: 'Rhyme time' },
      },
    ]);
    await deps.store.undo({ redo: false, id: null });
    expect(deps.store.read().locals[0]).toMatchObject({ name: 'Library story time', meets: 'thu' });
  });

  test.each([
    ['edit 1', 2, "You didn't say what to change."],
    ['edit 1 --name "park walk"', 1, 'momconnect local show 2'],
    ['edit 1 --name ""', 2, 'It needs a name.'],
    ['edit 9 --at noon', 1, 'There\'s no local place "9".'],
    ['edit', 2, 'missing'],
  ])('%s is refused', async (line, code, sentence) => {
    const ran = await run(line);
    expect(ran).toMatchObject({ code, err: expect.stringContaining(sentence) });
    expect(ran.deps.lines).toHaveLength(2);
  });

  test('its own name is no other', async () => {
    expect((await run('edit 1 --name "Library Story Time"')).code).toBe(0);
  });
});

describe('local remove', () => {
  test('asks, and keeps after no', async () => {
    const deps = withPlaces({ answers: ['no'] });
    expect(await run('remove 1', deps)).toMatchObject({ code: 130 });
    expect(deps.questions).toEqual(['Take Library story time off your list?  yes, no']);
    expect(deps.lines).toHaveLength(2);
  });

  test('lets go after yes, and undo brings it back', async () => {
    const deps = withPlaces({ answers: ['yes'] });
    const { out } = await run('remove 1', deps);
    expect(out).toContain('momconnect undo');
    expect(deps.store.read().locals[0]?.isRemoved).toBe(true);
    await deps.store.undo({ redo: false, id: null });
    expect(deps.store.read().locals[0]?.isRemoved).toBe(false);
  });

  test('without a terminal needs --yes', async () => {
    expect(await run('remove 1')).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
    const { out, deps } = await run('remove 1 --yes --json');
    expect(JSON.parse(out)).toEqual({
      id: 'lib',
      number: 1,
      name: 'Library story time',
      undo: deps.lines.at(-1)?.id,
    });
  });
});

test('names go to the terminal without anything that could steer it', async () => {
  const deps = fakeDeps({ journal: [[{ ...library, name: 'Li\u001b[2Jbrary\u202e' } as typeof library]] });
  expect((await run('list', deps)).out).not.toMatch(/[\u001b\u202e]/);
});
