import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import type { FakeDeps } from '../../support/fake-deps.ts';
import { added, ana, bea } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';
import { place, withPlaces } from './local-world.ts';

const visited = (deps: FakeDeps, ...words: string[]) => runMain(['local', 'visited', ...words], deps);
const visit = (on: string): readonly Change[] => [{ type: 'local.visited', local: 'lib', on }];
const encouragement =
  'The second visit is often easier than the first. Give it three visits before you\ndecide.';

describe('a visit', () => {
  test('is one line, and how it felt is never asked', async () => {
    const deps = withPlaces({ answers: [] });
    expect((await visited(deps, '1')).out).toBe(
      [
        'Library story time, today. That was your first visit.',
        encouragement,
        'Saved. To take it back: momconnect undo',
      ].join('\n'),
    );
    expect(deps.questions).toEqual([]);
    expect(deps.lines.at(-1)?.changes).toEqual([{ type: 'local.visited', local: 'lib', on: '2026-11-20' }]);
    expect(deps.store.read().locals[0]?.visits).toEqual([{ on: '2026-11-20', felt: null, note: null }]);
  });

  test('who she met is logged, and new people are on the list', async () => {
    const deps = withPlaces({ journal: [ana] });
    const { out } = await visited(deps, 'library', '--met', 'cleo example', 'ana', '--on', 'yesterday');
    expect(out).toBe(
      [
        'Library story time, yesterday. That was your first visit.',
        "You met Cleo Example and Ana Sample, and that's logged too.",
        'Cleo Example is new on your list.',
        'A short note to someone new:',
        'momconnect note draft cleo-example --occasion new-friend',
        encouragement,
        'Saved. To take it back: momconnect undo',
      ].join('\n'),
    );
    const friends = ['cleo-example', 'ana-sample'];
    expect(deps.lines.at(-1)?.changes).toEqual([
      { type: 'local.visited', local: 'lib', on: '2026-11-19', friends },
      {
        type: 'friend.added',
        friend: 'cleo-example',
        on: '2026-11-20',
        name: 'Cleo Example',
        circle: 'friends',
        tags: ['Library story time'],
      },
      {
        type: 'interaction.logged',
        interaction: expect.any(String),
        on: '2026-11-19',
        friends,
        way: 'visit',
        what: 'Library story time',
      },
    ]);
    expect(deps.store.read().locals[0]?.met).toEqual(friends);
  });

  test('all of it is taken back at once', async () => {
    const deps = withPlaces();
    await visited(deps, '1', '--met', 'Cleo Example');
    await deps.store.undo({ redo: false, id: null });
    const { friends, locals } = deps.store.read();
    expect([...friends.keys()]).toEqual([]);
    expect(locals[0]).toMatchObject({ visits: [], met: [] });
    expect(await deps.store.history(null)).toEqual([]);
  });

  test('answers data', async () => {
    const deps = withPlaces({ journal: [ana, visit('2026-11-05')] });
    const { out } = await visited(
      deps,
      '1',
      '--felt',
      'lighter',
      '--met',
      'ana',
      '--met',
      'Dana Example',
      '--json',
    );
    expect(JSON.parse(out)).toEqual({
      id: 'lib',
      number: 1,
      name: 'Library story time',
      on: '2026-11-20',
      felt: 'lighter',
      visits: 2,
      isNewVisit: true,
      isOwn: false,
      isOnce: false,
      met: [
        { id: 'ana-sample', name: 'Ana Sample', isNew: false },
        { id: 'dana-example', name: 'Dana Example', isNew: true },
      ],
      interaction: (await deps.store.history('dana-example'))[0]?.id,
      note: null,
      undo: deps.lines.at(-1)?.id,
    });
  });

  test.each([
    [1, 'Two visits so far.', "It's fair to give it three visits first. It's fine to stop going, too."],
    [2, 'Three visits so far.', null],
    [11, 'Twelve visits so far.', null],
  ])('with %i before: %s', async (before, sentence, courage) => {
    const journal = Array.from({ length: before }, (_, at) => visit(`2026-10-${10 + at}`));
    const { out } = await visited(withPlaces({ journal }), '1');
    expect(out).toContain(sentence);
    expect(out.split('\n').slice(1, -1)).toEqual(courage === null ? [] : [courage]);
  });

  test('after a heavy one nobody is talked into going again', async () => {
    const { out } = await visited(withPlaces(), '1', '--felt', 'heavier');
    expect(out).toContain("That's good to know. There are other places: momconnect local ideas");
    expect(out).not.toContain(encouragement);
  });

  test('a note is saved with the people she met, else with the visit', async () => {
    const deps = withPlaces({ journal: [ana] });
    expect((await visited(deps, '1', '--note', 'the red door')).out).toContain('Your note: "the red door"');
    expect(deps.store.read().locals[0]?.visits[0]?.note).toBe('the red door');
    await visited(deps, '1', '--met', 'ana', '--note', 'the new job', '--on', 'yesterday');
    expect(deps.store.read().locals[0]?.visits[1]?.note).toBeNull();
    expect((await deps.store.history('ana-sample'))[0]?.note).toBe('the new job');
  });

  test('twice on one day is one visit; what is told later comes on top', async () => {
    const deps = withPlaces({ journal: [ana] });
    await visited(deps, '1', '--felt', 'same', '--note', 'the red door');
    const { out } = await visited(deps, '1', '--felt', 'lighter', '--note', 'the blue one');
    expect(out).toContain('You already saved that day, so this was added to it.');
    expect(out).not.toContain('visit is often');
    expect(JSON.parse((await visited(deps, '1', '--met', 'ana', '--json')).out)).toMatchObject({ visits: 1 });
    expect(deps.store.read().locals[0]).toMatchObject({
      visits: [{ on: '2026-11-20', felt: 'lighter', note: 'the red door\nthe blue one' }],
      met: ['ana-sample'],
    });
  });

  test.each([
    ['2026-12-05', "After you've been there: momconnect local visited 3 --on 2026-12-05"],
    ['2026-11-19', 'For that day: momconnect local visited 3 --on 2026-11-19'],
  ])('what is once, on %s, was not visited before', async (meets, way) => {
    const deps = withPlaces({ journal: [[place('market', 'Winter market', { meets })]] });
    const { code, err } = await visited(deps, 'market', '--on', '2026-11-18');
    expect([code, deps.lines.length]).toEqual([2, 3]);
    expect(err).toContain(way);
    expect(err).toContain('not before.');
  });

  test('a long note is shown by its beginning', async () => {
    const { out } = await visited(withPlaces(), '1', '--note', 'word '.repeat(200));
    expect(out).toMatch(/Your note: "word [\s\S]{250,320}\.\.\."/);
  });

  test('a note that may be about herself is met with help', async () => {
    const { out } = await visited(withPlaces(), '1', '--note', 'i want to die');
    expect(out).toContain('momconnect help-now');
  });

  test('online it was no visit but group time', async () => {
    const forum = place('forum', 'Evening forum', { kind: 'online' });
    const deps = withPlaces({ journal: [[forum]] });
    await visited(deps, 'forum', '--met', 'Cleo');
    expect(await deps.store.history(null)).toMatchObject([{ way: 'group', what: 'Evening forum' }]);
  });

  test('a long name is said short, and the tag is whole', async () => {
    const name = `The Thursday circle ${'of many words '.repeat(8)}`.trim();
    const deps = withPlaces({ journal: [[place('long', name)]] });
    await visited(deps, 'circle', '--met', 'Cleo');
    expect((await deps.store.history(null))[0]?.what).toMatch(/^The Thursday circle .{10,45}\.\.\.$/);
    expect(deps.store.read().friends.get('cleo')?.tags).toEqual([name]);
  });
});

describe('who she met', () => {
  const met = async (deps: FakeDeps, ...names: string[]) =>
    JSON.parse((await visited(deps, '1', '--met', ...names, '--json')).out).met.map(
      ({ id, isNew }: { id: string; isNew: boolean }) => `${id}${isNew ? ' (new)' : ''}`,
    );

  test.each<readonly [readonly string[], readonly string[]]>([
    [['ana'], ['ana-sample']],
    [['Ana', 'Sample'], ['ana-sample']],
    [['ana, Cleo Example'], ['ana-sample', 'cleo-example (new)']],
    [['Ana and Cleo Example'], ['ana-sample', 'cleo-example (new)']],
    [['ana', 'Ana Sample'], ['ana-sample']],
    [['anna sample'], ['ana-sample']],
    [['Ana Newcomer'], ['ana-newcomer (new)']],
    [['dana'], ['dana (new)']],
    [['Dana', 'dana'], ['dana (new)']],
    [
      ['Cleo Example', 'Cleo Other'],
      ['cleo-example (new)', 'cleo-other (new)'],
    ],
  ])('%j are %j', async (names, ids) => {
    expect(await met(withPlaces({ journal: [ana, bea] }), ...names)).toEqual(ids);
  });

  test('a slip of the finger is taken for the friend, and that is said', async () => {
    const { err } = await visited(withPlaces({ journal: [ana] }), '1', '--met', 'anna');
    expect(err).toContain('Reading "anna" as Ana Sample.');
  });

  test.each([
    ['', ['ana-newcomer', true]],
    ['someone new', ['ana-newcomer', true]],
    ['1', ['ana-sample', false]],
    ['yes', ['ana-sample', false]],
  ])('on a terminal a near name is asked about; "%s"', async (answer, [id, isNew]) => {
    const deps = withPlaces({ journal: [ana], answers: [answer] });
    await visited(deps, '1', '--met', 'Ana Newcomer');
    expect(deps.questions).toEqual(['Is "Ana Newcomer" someone you know?  1 Ana Sample, someone new']);
    expect(deps.store.read().locals[0]?.met).toEqual([id]);
    expect(deps.store.read().friends.has('ana-newcomer')).toBe(isNew);
  });

  test.each([
    ['a', '"a" could be Ana Sample or Aya Example.', 'momconnect local visited 1 --met ana'],
    ['z', "nobody's name on your list starts with it", 'type the whole name'],
  ])('the one letter %s is nobody new', async (letter, sentence, way) => {
    const deps = withPlaces({ journal: [ana, added('Aya Example'), bea] });
    const ran = await visited(deps, '1', '--met', letter);
    expect([ran.code, deps.lines.length]).toEqual([1, 5]);
    expect(ran.err).toContain(sentence);
    expect(ran.err).toContain(way);
  });

  test('on a terminal one letter is asked about', async () => {
    const deps = withPlaces({ journal: [ana, added('Aya Example')], answers: ['2'] });
    await visited(deps, '1', '--met', 'a');
    expect(deps.questions).toEqual(['Who is "a"?  1 Ana Sample, 2 Aya Example, none of these']);
    expect(deps.store.read().locals[0]?.met).toEqual(['aya-example']);
  });

  test('someone removed before comes back under the same name', async () => {
    const removed = [{ type: 'friend.removed', friend: 'ana-sample', on: '2026-11-02' }] as const;
    const deps = withPlaces({ journal: [ana, removed] });
    expect(await met(deps, 'Ana Sample')).toEqual(['ana-sample (new)']);
    expect(deps.store.read().friends.get('ana-sample')?.isRemoved).toBe(false);
  });

  test('two who share a name are not chosen between', async () => {
    const deps = withPlaces({ journal: [ana, added('Ana Example')] });
    const ran = await visited(deps, '1', '--met', 'ana');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('momconnect local visited 1 --met ana-sample');
    expect(deps.lines).toHaveLength(4);
  });

  test('someone hidden is not put on the list again', async () => {
    const hidden = added('Dana Example', { state: 'hidden' });
    const deps = withPlaces({ journal: [hidden] });
    const ran = await visited(deps, '1', '--met', 'Dana Example');
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('--another') });
    expect(deps.lines).toHaveLength(3);
  });
});

test.each([
  [['9'], 1, 'There\'s no local place "9".'],
  [[], 1, 'more than one local place'],
  [['1', '--felt', 'awful'], 2, 'It can be: lighter, same, heavier'],
  [['1', '--on', 'tomorrow'], 2, "hasn't happened yet"],
  [['1', '--on', 'whenever'], 2, 'A day can be'],
  [['1', '--met', ''], 2, '--met needs a name.'],
  [['--met', 'Cleo Example', '1'], 2, 'Put the place first'],
  [['1', '--note', 'x'.repeat(5000)], 2, 'more than 4 KB'],
])('visited %j is refused and nothing is saved', async (words, code, sentence) => {
  const ran = await visited(withPlaces(), ...words);
  expect(ran.code).toBe(code);
  expect(ran.err).toContain(sentence);
  expect(ran.err).toContain('Nothing was saved.');
  expect(ran.deps.lines).toHaveLength(2);
});
