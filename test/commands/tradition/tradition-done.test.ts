import { describe, expect, test } from 'vitest';
import { lastContactOf } from '../../../src/domain/friend/friend.ts';
import { runMain } from '../../support/run-main.ts';
import { shared, started, stateOf, traditionDeps, withAna, withTwo } from './tradition-deps.ts';

const done = (deps: ReturnType<typeof traditionDeps>, ...words: string[]) =>
  runMain(['tradition', 'done', ...words], deps);

describe('tradition done', () => {
  test('counts the day, counts as being in touch, and is one line to undo', async () => {
    const deps = traditionDeps({ journal: [withAna] });
    const { code, out } = await done(deps);
    expect(code).toBe(0);
    expect(out).toBe(
      'Text with Ana Sample, today. One day shared so far.\nSaved. To take it back: momconnect undo',
    );
    const { friends, traditions } = deps.store.read();
    expect(traditions[0]?.sharedOn).toEqual(['2026-11-20']);
    const ana = friends.get('ana-sample');
    expect(ana && lastContactOf(ana, '2026-11-20')).toBe('2026-11-20');
    expect(await deps.store.history('ana-sample')).toMatchObject([
      { way: 'text', outcome: 'connected', note: null },
    ]);
    expect((await runMain(['undo'], deps)).out).toMatch(/^Taken back: the text a day with Ana/);
    expect(deps.store.read().traditions[0]?.sharedOn).toEqual([]);
    expect(await deps.store.history('ana-sample')).toEqual([]);
  });

  test('days add up whatever lies between them', async () => {
    const journal = [withAna, shared('one', '2026-11-02'), shared('one', '2026-11-15')];
    const { out } = await done(traditionDeps({ journal }), '--on', 'yesterday');
    expect(out).toMatch(/^Text with Ana Sample, yesterday\. 3 days shared so far\.\n/);
  });

  test('the same day again is one day and two interactions, and that is said', async () => {
    const deps = traditionDeps({ journal: [withAna] });
    await done(deps);
    const { out } = await done(deps, '--via', 'voice', '--json');
    expect(JSON.parse(out)).toMatchObject({ daysShared: 1, isNewDay: false, way: 'voice' });
    expect(await deps.store.history('ana-sample')).toHaveLength(2);
    expect((await done(deps)).out.replace(/\s+/g, ' ')).toContain(
      'You already saved that day, so it counts once: one day shared so far.',
    );
  });

  test('with all of them, or with some', async () => {
    const deps = traditionDeps({ journal: [withTwo] });
    await done(deps);
    const { out } = await done(deps, '--with', 'cleo', '--json');
    expect(JSON.parse(out)).toMatchObject({
      id: 'two',
      number: 1,
      friends: [{ id: 'cleo-example', name: 'Cleo Example' }],
    });
    expect(await deps.store.history('bea-example')).toHaveLength(1);
    expect(await deps.store.history('cleo-example')).toHaveLength(2);
  });

  test.each([[['cleo', 'example', 'bea']], [['cleo and bea']]])('%j are two of them', async (names) => {
    const deps = traditionDeps({ journal: [withTwo] });
    const { out } = await done(deps, '--with', ...names, '--json');
    expect(JSON.parse(out).friends.map(({ id }: { id: string }) => id)).toEqual([
      'cleo-example',
      'bea-example',
    ]);
  });

  test('a note is kept and shown', async () => {
    const deps = traditionDeps({ journal: [withAna] });
    const { out } = await done(deps, '--note', ' the kite ');
    expect(out).toContain('Saved: "the kite"');
    expect((await deps.store.history('ana-sample'))[0]?.note).toBe('the kite');
  });

  test('a note that may be about herself names help', async () => {
    const { out } = await done(traditionDeps({ journal: [withAna] }), '--note', 'I want to die');
    expect(out).toContain('momconnect help-now');
  });

  test('of several on a terminal she says which', async () => {
    const deps = traditionDeps({ journal: [withAna, withTwo], answers: ['2', 'A nap!'] });
    expect((await done(deps)).out).toMatch(/^Text with Bea Example and Cleo Example, today\./);
    expect(deps.questions).toEqual([
      'Which one?  1 Ana Sample, 2 Bea Example and Cleo Example',
      'What did you write? Enter skips',
    ]);
    expect(deps.lines.at(-1)?.changes.at(-1)).toMatchObject({
      type: 'tradition.shared',
      friends: ['bea-example', 'cleo-example'],
      text: 'A nap!',
    });
  });

  test('an answer is one line, and not a long one', async () => {
    const deps = traditionDeps({ journal: [withAna] });
    expect((await done(deps, '1', '--answer', 'x'.repeat(501))).code).toBe(2);
    expect((await done(deps, '1', '--answer', ' A nap,\n at last ')).out).toContain(
      'You wrote: "A nap, at last"',
    );
    expect(deps.store.read().traditions[0]?.answers).toEqual([{ on: deps.today, text: 'A nap, at last' }]);
    expect((await done(deps, '1', '--answer', 'Soup.')).out).toContain('That replaces: "A nap, at last"');
  });

  test('one that nobody is left of is not in the way', async () => {
    const startedWithDana = started('gone', ['dana-example']);
    const deps = traditionDeps({ journal: [startedWithDana, withAna, stateOf('dana-example', 'hidden')] });
    expect((await done(deps)).out).toMatch(/^Text with Ana Sample/);
  });

  test.each<readonly [readonly string[], number, string]>([
    [[], 1, 'more than one text a day'],
    [['1', '--with', 'dana'], 1, 'momconnect log dana --via text'],
    [['1', '--with', 'zoe'], 1, 'Nobody called "zoe"'],
    [['9'], 1, 'There\'s no text a day "9".'],
    [['1', '--on', 'tomorrow'], 2, "hasn't happened"],
    [['1', '--via', 'pigeon'], 2, "isn't a way to be in touch"],
    [['1', '--note', 'x'.repeat(5000)], 2, '4 KB'],
  ])('%j is refused and nothing is saved', async (words, code, expected) => {
    const deps = traditionDeps({ journal: [withAna, withTwo] });
    const ran = await done(deps, ...words);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(expected);
    expect(deps.lines).toHaveLength(6);
  });

  test('a day before it began is refused, and the first that can be is named', async () => {
    const { code, err, deps } = await done(traditionDeps({ journal: [withAna] }), '1', '--on', '2026-10-31');
    expect([code, deps.lines.length]).toEqual([2, 5]);
    expect(err).toContain('That text a day started on Sunday, November 1.');
    expect(err).toContain('momconnect daily 1 --sent --on 2026-11-01');
  });

  test.each([
    ['none at all', [], 'momconnect daily start NAME'],
    [
      'one that rests',
      [
        withAna,
        [{ type: 'tradition.edited', tradition: 'one', on: '2026-11-02', set: { state: 'paused' } } as const],
      ],
      'momconnect daily 1 --resume',
    ],
    [
      'one with people out of sight',
      [withAna, stateOf('ana-sample', 'hidden')],
      'momconnect daily start NAME',
    ],
  ])('%s: the way out is named', async (_, journal, command) => {
    const { code, err } = await done(traditionDeps({ journal }));
    expect(code).toBe(1);
    expect(err).toContain(command);
  });
});
