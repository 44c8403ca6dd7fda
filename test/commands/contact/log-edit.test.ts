import { describe, expect, test } from 'vitest';
import { fakeDeps } from '../../support/fake-deps.ts';
import { added, ana, met } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const bea = added('Bea Example');
const journal = () => [
  ana,
  bea,
  met('ana-sample', '2026-11-13', { way: 'visit', what: 'coffee', note: 'the new job' }),
  met('bea-example', '2026-11-18', { way: 'call', note: 'a secret', isPrivate: true }),
  met('ana-sample', '2026-11-19', { outcome: 'attempt', way: 'call', by: 'friend' }),
];
const idsOf = async (deps: ReturnType<typeof fakeDeps>) =>
  (await deps.store.history(null)).map(({ id }) => id);

describe('log list', () => {
  test('numbers what was logged, the newest first, and keeps private notes back', async () => {
    const { out, code } = await runMain(['log', 'list'], fakeDeps({ journal: journal() }));
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      '1  Missed call from Ana Sample, yesterday',
      '2  Call with Bea Example, Wednesday, November 18. A private note',
      '3  Coffee with Ana Sample, Friday, November 13: "the new job"',
      '',
      'To change one: momconnect log edit 1 --on yesterday',
      'To remove one: momconnect log remove 1',
    ]);
  });

  test.each([
    [['ana'], ['2026-11-19', '2026-11-13']],
    [['bea', '--limit', '1'], ['2026-11-18']],
    [['--limit', '1'], ['2026-11-19']],
  ])('%j', async (words, days) => {
    const deps = fakeDeps({ journal: journal(), globals: { json: true } });
    const { out } = await runMain(['log', 'list', ...words, '--json'], deps);
    expect(JSON.parse(out).map(({ on }: { on: string }) => on)).toEqual(days);
  });

  test('shows a private note when it is asked for, in data too', async () => {
    const shown = await runMain(['log', 'list', '--private'], fakeDeps({ journal: journal() }));
    expect(shown.out).toContain('"a secret"');
    const data = await runMain(['log', 'list', '--json'], fakeDeps({ journal: journal() }));
    expect(data.out).not.toContain('a secret');
  });

  test('leaves out who is out of sight, and says so when there is nothing', async () => {
    const hidden = added('Dana Example', { state: 'hidden' });
    const deps = fakeDeps({ journal: [hidden, met('dana-example', '2026-11-18')] });
    expect((await runMain(['log', 'list'], deps)).out).toBe(
      "Nothing's logged here yet. To start: momconnect log ana",
    );
    expect((await runMain(['log', 'list', '--all'], deps)).out).toContain('Dana Example');
  });
});

describe('log edit', () => {
  test.each([
    [['--via', 'call', '--attempt'], 'attempt'],
    [['--via', 'voicemail', '--no-attempt'], 'connected'],
    [['--via', 'text'], 'connected'],
  ])('what she says of an answer counts more than the way: %j', async (options, outcome) => {
    const deps = fakeDeps({ journal: journal() });
    await runMain(['log', 'list'], deps);
    const { out } = await runMain(['log', 'edit', '3', ...options, '--json'], deps);
    expect(JSON.parse(out).interaction.outcome).toBe(outcome);
  });

  test('by the number shown, and one undo brings the old one back', async () => {
    const deps = fakeDeps({ journal: journal() });
    await runMain(['log', 'list'], deps);
    const { out, code } = await runMain(
      ['log', 'edit', '3', '--on', '2026-11-12', '--via', 'call', '--note', 'the old job'],
      deps,
    );
    expect([code, out]).toEqual([
      0,
      'Call with Ana Sample, Thursday, November 12.\nSaved: "the old job"\nChanged. To take it back: momconnect undo',
    ]);
    expect(
      (await deps.store.history('ana-sample')).map(({ on, way, what, note }) => [on, way, what, note]),
    ).toEqual([
      ['2026-11-12', 'call', null, 'the old job'],
      ['2026-11-19', 'call', null, null],
    ]);
    expect((await runMain(['undo'], deps)).out).toContain(
      'the change to call with Ana Sample, Thursday, November 12',
    );
    expect((await deps.store.history('ana-sample'))[0]).toMatchObject({
      on: '2026-11-13',
      note: 'the new job',
    });
  });

  test.each([
    [['--note', ''], { note: null, on: '2026-11-13' }],
    [['--with', 'bea', 'ana'], { friends: ['bea-example', 'ana-sample'], what: 'coffee' }],
    [['--attempt'], { outcome: 'attempt' }],
    [['--by', 'friend'], { by: 'friend' }],
    [['--private'], { isPrivate: true, note: 'the new job' }],
  ])('%j, by its id', async (options, expected) => {
    const deps = fakeDeps({ journal: journal() });
    const [id = ''] = await idsOf(deps);
    const { code } = await runMain(['log', 'edit', id, ...options], deps);
    expect(code).toBe(0);
    const edited = deps.lines.at(-1)?.changes.at(-1);
    const entry = (await deps.store.history(null)).find(
      (each) =>
        'interaction' in (edited ?? {}) && each.id === (edited as { interaction: string }).interaction,
    );
    expect(entry).toMatchObject(expected);
    expect(await idsOf(deps)).not.toContain(id);
  });

  test.each([
    [['7', '--on', 'yesterday'], 1, "There's no 7 on the last list of times you were in touch"],
    [['nowhere', '--on', 'yesterday'], 1, 'There\'s no entry "nowhere".'],
    [['ID'], 2, 'What should change?'],
    [['ID', '--on', 'tomorrow'], 2, "Tomorrow hasn't happened yet"],
    [['ID', '--with', 'zoltan'], 1, 'Nobody called "zoltan"'],
    [['ID', '--via', 'pigeon'], 2, "isn't a way to be in touch"],
  ])('%j changes nothing', async (words, exit, message) => {
    const deps = fakeDeps({ journal: journal() });
    const [id = ''] = await idsOf(deps);
    const before = deps.lines.length;
    const { code, err } = await runMain(
      ['log', 'edit', ...words.map((word) => (word === 'ID' ? id : word))],
      deps,
    );
    expect([code, deps.lines.length]).toEqual([exit, before]);
    expect(err).toContain(message);
  });
});

describe('log remove', () => {
  test('asks, removes, and undo brings it back', async () => {
    const deps = fakeDeps({ journal: journal(), answers: ['yes'] });
    await runMain(['log', 'list'], deps);
    const { out } = await runMain(['log', 'remove', '3'], deps);
    expect(deps.questions).toEqual(['Remove Coffee with Ana Sample, Friday, November 13?  yes, no']);
    expect(out).toBe(
      'Removed: Coffee with Ana Sample, Friday, November 13.\nTo take it back: momconnect undo',
    );
    expect((await deps.store.history('ana-sample')).length).toBe(1);
    expect(deps.store.read().friends.get('ana-sample')?.contactDays).toEqual([]);
    await runMain(['undo'], deps);
    expect((await deps.store.history('ana-sample')).length).toBe(2);
  });

  test('needs yes where nobody can be asked', async () => {
    const deps = fakeDeps({ journal: journal() });
    const [id = ''] = await idsOf(deps);
    expect((await runMain(['log', 'remove', id], deps)).code).toBe(2);
    expect((await runMain(['log', 'remove', id, '--yes'], deps)).code).toBe(0);
    expect((await idsOf(deps)).length).toBe(2);
  });

  test('is not mistaken for a friend on the list shown', async () => {
    const deps = fakeDeps({ journal: journal() });
    await runMain(['log', 'list'], deps);
    expect((await runMain(['done', '1'], deps)).code).toBe(1);
    deps.store.rememberShown(['ana-sample']);
    expect((await runMain(['log', 'remove', '1', '--yes'], deps)).code).toBe(1);
  });
});

describe('undo --list', () => {
  test('says who each draft is for, and what it is about', async () => {
    const deps = fakeDeps({ journal: journal() });
    for (const [name, occasion] of [
      ['ana', 'birthday'],
      ['bea', 'thank-you-gift'],
    ] as const)
      await runMain(['note', 'draft', name, '--occasion', occasion], deps);
    await runMain(['note', 'remove', '2', '--yes'], deps);
    const { out } = await runMain(['undo', '--list'], deps);
    expect(out.split('\n').slice(0, 3)).toEqual([
      '1   deleting draft 2 for Bea Example (thank you gift).',
      '2   draft 2 for Bea Example (thank you gift).',
      '3   draft 1 for Ana Sample (birthday).',
    ]);
  });

  test('says what each would take back, and takes back the one that is typed', async () => {
    const deps = fakeDeps({ journal: journal() });
    await runMain(['log', 'coffee with Lena yesterday', '--add'], deps);
    const { out } = await runMain(['undo', '--list'], deps);
    expect(out.split('\n').slice(0, 4)).toEqual([
      '1   adding Lena and coffee with Lena, Thursday, November 19.',
      '2   hearing from Ana Sample, Thursday, November 19.',
      '3   call with Bea Example, Wednesday, November 18.',
      '4   coffee with Ana Sample, Friday, November 13.',
    ]);
    expect((await runMain(['undo', '3'], deps)).out).toContain('Taken back: call with Bea Example');
    expect(await deps.store.history('bea-example')).toEqual([]);
    expect((await runMain(['undo', '--list'], fakeDeps())).out).toBe("There's nothing to take back.");
  });

  test('says what an edit changed', async () => {
    const deps = fakeDeps({ journal: journal(), width: 200 });
    await runMain(['friend', 'edit', 'ana', '--birthday', '12 april', '--every', '2w', '--tag', 'x'], deps);
    for (const verb of ['archive', 'unarchive', 'pause', 'passed-away'])
      await runMain(['friend', verb, 'bea'], deps);
    const { out } = await runMain(['undo', '--list'], deps);
    expect(out.split('\n').slice(0, 5)).toEqual([
      '1   saving that Bea Example passed away.',
      '2   pausing Bea Example.',
      '3   bringing Bea Example back.',
      '4   archiving Bea Example.',
      '5   the change to Ana Sample (how often, birthday, tag).',
    ]);
  });

  test('names nobody who is hidden, until hiding is taken back', async () => {
    const deps = fakeDeps({ journal: journal(), width: 200 });
    await runMain(['friend', 'add', 'Dana Example'], deps);
    await runMain(['log', 'dana'], deps);
    await runMain(['friend', 'hide', 'dana'], deps);
    const { out } = await runMain(['undo', '--list'], deps);
    expect(out.split('\n').slice(0, 3)).toEqual([
      '1   hiding someone.',
      '2   time with someone, Friday, November 20.',
      '3   adding someone.',
    ]);
    expect((await runMain(['undo'], deps)).out).toContain('Taken back: hiding Dana Example.');
    expect((await runMain(['undo', '--redo'], deps)).out).toBe('Brought back: hiding someone.');
  });

  test('forgetting cannot be undone, and nothing is done', async () => {
    const deps = fakeDeps({ journal: journal() });
    await runMain(['forget', 'Bea Example', '--yes'], deps);
    const before = deps.lines.length;
    const { out, code } = await runMain(['undo'], deps);
    expect([code, deps.lines.length]).toEqual([0, before]);
    expect(out.replace(/\s+/g, ' ')).toBe(
      "The last thing you did was delete something for good. That can't be undone, so nothing was changed. To take back the entry before it: momconnect undo",
    );
  });
});
