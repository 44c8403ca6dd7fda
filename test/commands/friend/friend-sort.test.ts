import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { rankFriends } from '../../../src/domain/suggest/rank.ts';
import { anyText } from '../../support/any-text.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function imported(name: string, more: object = {}): Change {
  const friend = name.toLowerCase().replaceAll(' ', '-');
  return {
    type: 'friend.added',
    friend,
    on: '2026-11-01',
    name,
    state: 'unsorted',
    circle: 'close',
    ...more,
  };
}

/** A list with Sample A, Sample B and so on, none of them sorted. */
function unsorted(count: number, options: FakeOptions = {}): FakeDeps {
  const journal = Array.from({ length: count }, (_, at) => [imported(`Sample ${letters[at]}`)]);
  return fakeDeps({ journal, ...options });
}

const friendsOf = (deps: FakeDeps) => deps.store.read().friends;
const stateOf = (deps: FakeDeps, id: string) => friendsOf(deps).get(id)?.state;
const placesAsked = ({ questions }: FakeDeps) =>
  questions.filter((question) => question.includes('How close?')).map((question) => question.split(' (')[0]);

describe('friend sort on a terminal', () => {
  it.each([
    ['inner', 'active', 'inner'],
    ['c', 'active', 'close'],
    ['friends', 'active', 'friends'],
    ['w', 'active', 'wider'],
    ['n', 'archived', 'close'],
    ['not here', 'archived', 'close'],
    ['skip', 'unsorted', 'close'],
    ['', 'unsorted', 'close'],
    ['done', 'unsorted', 'close'],
    ['stop', 'unsorted', 'close'],
  ])('takes "%s"', async (input, state, circle) => {
    const deps = unsorted(1, { answers: [input, ''] });
    await runMain(['friend', 'sort'], deps);
    expect(friendsOf(deps).get('sample-a')).toMatchObject({ state, circle });
  });

  it('asks again for anything else', async () => {
    const deps = unsorted(1, { answers: ['perhaps', 'close', ''] });
    await runMain(['friend', 'sort'], deps);
    expect(deps.said.join('\n')).toContain(
      'One of these: inner, close, friends, wider, not here, skip, done for now',
    );
    expect(stateOf(deps, 'sample-a')).toBe('active');
  });

  it('asks when they were last in touch, roughly, of those in a circle', async () => {
    const deps = unsorted(3, { answers: ['close', 'last summer', 'not here', 'wider', ''] });
    await runMain(['friend', 'sort'], deps);
    expect(deps.questions.filter((question) => question.startsWith('When were you'))).toHaveLength(2);
    expect(friendsOf(deps).get('sample-a')).toMatchObject({
      lastTold: '2026-07-16',
      lastAbout: 'in the summer of 2026',
    });
    expect(friendsOf(deps).get('sample-c')?.lastTold).toBeNull();
  });

  it('does not ask about a contact that is in the log', async () => {
    const logged: Change = {
      type: 'interaction.logged',
      interaction: 'i1',
      on: '2026-11-10',
      friends: ['ana'],
    };
    const deps = fakeDeps({ journal: [[imported('Ana')], [logged]], answers: ['close'] });
    await runMain(['friend', 'sort'], deps);
    expect(deps.questions).toHaveLength(1);
  });

  it('goes on after five only if she says so', async () => {
    const deps = unsorted(8, { answers: ['s', 's', 's', 's', 's', 'no'] });
    const { out, code } = await runMain(['friend', 'sort'], deps);
    expect(code).toBe(0);
    expect(deps.questions.at(-1)).toBe('3 to go. 3 more now?  yes, no');
    expect(out).toContain("8 people aren't sorted yet, and won't come up in suggestions.");
  });

  it('takes up where she stopped: whoever she skipped comes last', async () => {
    const first = unsorted(4, { answers: ['skip', 'close', '', 'done'] });
    await runMain(['friend', 'sort'], first);
    const again = fakeDeps({
      answers: ['skip', 'skip', 'skip'],
      journal: first.lines.map(({ changes }) => changes),
    });
    await runMain(['friend', 'sort'], again);
    expect(placesAsked(again)).toEqual([
      '1 of 3: Sample C. How close?',
      '2 of 3: Sample D. How close?',
      '3 of 3: Sample A. How close?',
    ]);
  });

  it('saves each answer right away, even if she leaves in the middle', async () => {
    const deps = unsorted(3, { answers: ['inner'] });
    // The second question has no answer, as with Ctrl-C.
    await runMain(['friend', 'sort'], deps);
    expect(stateOf(deps, 'sample-a')).toBe('active');
  });

  it('asks about the people she names, sorted or not', async () => {
    const deps = unsorted(3, { answers: ['wider', ''] });
    await runMain(['friend', 'sort', 'sample-c'], deps);
    expect([stateOf(deps, 'sample-a'), stateOf(deps, 'sample-c')]).toEqual(['unsorted', 'active']);
  });

  it('shows what the circles mean for her', async () => {
    const deps = unsorted(1, { answers: ['close', ''], settings: { 'circle.close': '14d' } });
    const choices: string[] = [];
    const { prompter } = deps;
    const ask: typeof prompter.ask = (question) => {
      choices.push(...(question.choices ?? []).map(({ name, about = '' }) => `${name} ${about}`));
      return prompter.ask(question);
    };
    await runMain(['friend', 'sort'], { ...deps, prompter: { ...prompter, ask } } as FakeDeps);
    expect(choices.slice(0, 2)).toEqual(['inner every week or so', 'close every two weeks or so']);
  });

  it('one undo takes back one answer', async () => {
    const deps = unsorted(2, { answers: ['close', '', 'wider', ''] });
    await runMain(['friend', 'sort'], deps);
    const { out } = await runMain(['undo'], deps);
    expect(out).toContain('putting Sample B in the wider circle');
    expect([stateOf(deps, 'sample-a'), stateOf(deps, 'sample-b')]).toEqual(['active', 'unsorted']);
  });

  it('says when everyone is sorted', async () => {
    const deps = unsorted(0, { answers: [] });
    const { out } = await runMain(['friend', 'sort'], deps);
    expect(out).toContain("Everyone's sorted.");
  });

  it('shows no phone number with initials', async () => {
    const deps = fakeDeps({
      journal: [[imported('Ana Sample', { phones: ['+1 555 0100'] })]],
      answers: ['skip'],
    });
    await runMain(['friend', 'sort', '--discreet'], deps);
    expect(deps.questions.join()).not.toContain('555');
  });
});

describe('friend sort without a terminal', () => {
  it('names the next five', async () => {
    const deps = unsorted(7);
    const { out } = await runMain(['friend', 'sort'], deps);
    expect(out.split('\n')).toEqual([
      "7 people aren't sorted yet, and won't come up in suggestions.",
      '1  Sample A',
      '2  Sample B',
      '3  Sample C',
      '4  Sample D',
      '5  Sample E',
      'To sort the first one: momconnect friend sort 1 --circle close',
      'To find out who you really talk to: momconnect catch-up sources',
    ]);
    await runMain(['friend', 'sort', '2', '--circle', 'inner'], deps);
    expect(friendsOf(deps).get('sample-b')).toMatchObject({ state: 'active', circle: 'inner' });
  });

  it('sorts the people she names', async () => {
    const deps = unsorted(3);
    await runMain(
      ['friend', 'sort', 'sample-a', 'sample-b', '--circle', 'wider', '--last', 'in march'],
      deps,
    );
    await runMain(['friend', 'sort', 'sample-c', '--not-here'], deps);
    expect([...friendsOf(deps).values()].map(({ state }) => state)).toEqual(['active', 'active', 'archived']);
    expect(friendsOf(deps).get('sample-b')?.lastTold).not.toBeNull();
    const { out } = await runMain(['friend', 'sort', '--json'], deps);
    expect(JSON.parse(out)).toMatchObject({ sorted: [], left: 0, next: [] });
  });

  it.each([
    [['--circle', 'close'], 'Who is it?'],
    [['sample-a', '--circle', 'close', '--skip'], 'Use only one of'],
    [['sample-a', '--last', 'in march'], '--last goes with --circle'],
    [['sample-a', '--circle', 'best'], 'There\'s no circle "best".'],
    [['sample-a', '--circle', 'close', '--last', 'x'], "couldn't be read as a day"],
  ])('refuses %j, and changes nothing', async (argv, message) => {
    const deps = unsorted(1);
    const { code, err } = await runMain(['friend', 'sort', ...argv], deps);
    expect([code, deps.lines.length]).toEqual([2, 1]);
    expect(err).toContain(message);
  });
});

test('nobody is suggested before she said so, whatever she answers and is called', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyText(), { minLength: 1, maxLength: 7, selector: (name) => name.trim() }),
      fc.array(fc.constantFrom('inner', 'close', 'friends', 'wider', 'not here', 'skip'), {
        minLength: 7,
        maxLength: 7,
      }),
      async (names, answers) => {
        const journal = names.map((name, at) => [
          { ...imported('Sample'), friend: `f${at}`, name: name || 'x' },
        ]);
        const deps = fakeDeps({ journal: journal as readonly (readonly Change[])[], answers: [] });
        const given = [...answers];
        const ask: typeof deps.prompter.ask = async ({ choices, fallback = '' }) =>
          choices === undefined ? fallback : (given.shift() ?? 'skip');
        await runMain(['friend', 'sort'], { ...deps, prompter: { isInteractive: true, ask } } as FakeDeps);
        const active = [...friendsOf(deps).values()].filter(({ state }) => state === 'active');
        const chosen = answers
          .slice(0, names.length)
          .filter((answer) => !['not here', 'skip'].includes(answer));
        expect(active.map(({ circle }) => circle).sort()).toEqual(chosen.sort());
        const { candidates } = rankFriends(friendsOf(deps).values(), '2027-11-20');
        expect(candidates.every(({ friend }) => friend.state === 'active')).toBe(true);
      },
    ),
    { numRuns: 20 },
  );
});
