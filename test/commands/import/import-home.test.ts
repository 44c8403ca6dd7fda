import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

const on = '2026-11-05';
const ana: Change = {
  type: 'friend.added',
  friend: 'ana-sample',
  on,
  name: 'Ana Sample',
  circle: 'inner',
  phones: ['+1 555 0100'],
};
const bea: Change = { type: 'friend.added', friend: 'bea-example', on, name: 'Bea Example', state: 'paused' };
const cleo: Change = { type: 'friend.added', friend: 'cleo', on, name: 'Cleo Hidden', state: 'hidden' };
const talk: Change = {
  type: 'interaction.logged',
  interaction: 'i1',
  on,
  friends: ['ana-sample'],
  note: 'the new job',
};
const draft: Change = {
  type: 'draft.kept',
  draft: 'd1',
  on,
  friend: 'ana-sample',
  occasion: 'thinking-of-you',
  tone: 'warm',
  card: 'a2',
  seed: 7,
  text: 'Dear Ana',
  phrases: [],
};
const journal = [[ana], [bea], [cleo], [talk], [draft]];

async function exported(options: FakeOptions = {}): Promise<string> {
  return `${(await runMain(['export', 'json'], fakeDeps({ journal, settings: { name: 'Sam', data: '/mine' }, ...options }))).out}\n`;
}
const friendsOf = (deps: FakeDeps) =>
  [...deps.store.read().friends.values()]
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ id, state, circle }) => [id, state, circle]);
/** The fake store gives every home the same line ids, and here they are two. */
async function withFile(options: FakeOptions = {}, text?: string): Promise<FakeDeps> {
  const content = (text ?? (await exported())).replaceAll(/"id":"id(\d+)"/g, '"id":"theirs$1"');
  return fakeDeps({ ...options, files: { 'all.json': content } });
}

describe('into an empty list', () => {
  it('everything comes: states, circles, drafts and settings, but no folder of another computer', async () => {
    const deps = await withFile();
    const { code, out } = await runMain(['import', 'all.json'], deps);
    expect(code).toBe(0);
    expect(friendsOf(deps)).toEqual([
      ['ana-sample', 'active', 'inner'],
      ['bea-example', 'paused', 'close'],
      ['cleo', 'hidden', 'close'],
    ]);
    expect(deps.store.read().drafts).toHaveLength(1);
    expect(deps.settings.all()).toEqual({ name: 'Sam' });
    expect(out).toContain('New: Ana Sample and Bea Example');
    expect(out).toContain('Also: 1 time you were in touch and 1 draft');
    expect(out).not.toContain('Cleo');
    expect(out).toContain('To take it back, except the settings: momconnect undo');
    expect((await runMain(['import', 'all.json'], deps)).out).toContain('Nothing changed');
    const undone = await runMain(['undo'], deps);
    expect(friendsOf(deps)).toEqual([]);
    expect(undone.out).toContain('If settings came in with it, they stay. To see them: momconnect config');
  });

  it('nothing is asked, and what she has set stays', async () => {
    const deps = await withFile({ answers: [], settings: { name: 'Alex' } });
    expect((await runMain(['import', 'all.json'], deps)).code).toBe(0);
    expect(deps.settings.get('name')).toBe('Alex');
  });

  it('a dry run saves nothing', async () => {
    const deps = await withFile();
    const { out } = await runMain(['import', 'all.json', '--dry-run'], deps);
    expect(out).toContain('This would come in:');
    expect([deps.lines, deps.settings.all()]).toEqual([[], {}]);
  });

  it('answers data for scripts', async () => {
    const { out } = await runMain(['import', 'all.json', '--json'], await withFile());
    expect(JSON.parse(out)).toMatchObject({
      format: 'momconnect',
      cards: 2,
      added: 2,
      updated: 0,
      skipped: 0,
      interactions: 1,
      drafts: 1,
      settings: ['name'],
      isWhole: true,
      friends: [
        { id: 'ana-sample', state: 'active', circle: 'inner' },
        { id: 'bea-example', state: 'paused' },
      ],
    });
  });
});

describe('into a list with people', () => {
  const dana: Change = { type: 'friend.added', friend: 'dana', on, name: 'Dana Example' };

  it('says who has two names in the two lists, and not who has one with two ids', async () => {
    const here = (name: string): Change => ({ ...ana, friend: 'ana-here', name }) as Change;
    const same = await withFile({ journal: [[here('Ana Sample')], [dana]] });
    const { out } = await runMain(['import', 'all.json', '--dry-run'], same);
    expect(out).toContain('New: Bea Example');
    expect(out).not.toContain('One person');
    const other = await withFile({ journal: [[here('Ana Maria Sample')], [dana]] });
    expect((await runMain(['import', 'all.json', '--dry-run'], other)).out).toContain(
      'One person: Ana Maria Sample and Ana Sample',
    );
  });

  it('shows what would change, and needs a yes', async () => {
    const refused = await withFile({ journal: [[dana]] });
    const { code, err } = await runMain(['import', 'all.json'], refused);
    expect([code, refused.lines.length]).toEqual([2, 1]);
    expect(err).toContain('New: Ana Sample and Bea Example');
    expect(err).toContain('To confirm, add --yes');
    const no = await withFile({ journal: [[dana]], answers: ['no'] });
    expect((await runMain(['import', 'all.json'], no)).code).toBe(130);
    expect(no.lines).toHaveLength(1);
    const yes = await withFile({ journal: [[dana]], answers: ['yes'] });
    const { out } = await runMain(['import', 'all.json'], yes);
    expect(yes.questions).toEqual(['Put the two lists together?  yes, no']);
    expect(out).toContain('The two lists are one now.');
    expect(
      friendsOf(yes)
        .map(([id]) => id)
        .sort(),
    ).toEqual(['ana-sample', 'bea-example', 'cleo', 'dana']);
    expect(yes.settings.all()).toEqual({});
    await runMain(['undo'], yes);
    expect(friendsOf(yes).map(([id]) => id)).toEqual(['dana']);
  });

  it('says what is new about someone who is there', async () => {
    const deps = await withFile({
      journal: [[{ ...ana, circle: 'close', phones: ['+1 555 0100'] } as Change]],
    });
    const { out } = await runMain(['import', 'all.json', '--yes'], deps);
    expect(out).toContain('More about: Ana Sample (');
    expect(out).toContain('when you were in touch');
    expect(friendsOf(deps).filter(([id]) => id === 'ana-sample')).toHaveLength(1);
  });

  it('makes one of two ids for one person, with all the history', async () => {
    const here: Change = {
      type: 'friend.added',
      friend: 'anna',
      on,
      name: 'Ana Sample',
      emails: ['ana@example.org'],
      phones: ['+1 555 0100'],
    };
    const deps = await withFile({ journal: [[here]] });
    const { out } = await runMain(['import', 'all.json', '--yes', '--json'], deps);
    expect(JSON.parse(out)).toMatchObject({ added: 1, updated: 1 });
    expect((await deps.store.history('anna')).map(({ note }) => note)).toEqual(['the new job']);
    expect(deps.store.read().drafts[0]?.friend).toBe('anna');
  });

  it('takes two people with one name and other numbers for two, and says so', async () => {
    const other: Change = { ...ana, phones: ['+1 555 9999'] } as Change;
    const deps = await withFile({ journal: [[other]] });
    const { out } = await runMain(['import', 'all.json', '--yes'], deps);
    expect(friendsOf(deps).map(([id]) => id)).toContain('ana-sample-2');
    expect(await deps.store.history('ana-sample')).toEqual([]);
    expect(await deps.store.history('ana-sample-2')).toHaveLength(1);
    expect(out).toContain('Same name, other numbers: Ana Sample (ana-sample and ana-sample-2)');
  });

  it('brings back nobody who is hidden or died here', async () => {
    const later = '2026-11-06';
    const file = await exported({
      journal: [
        [ana],
        [{ type: 'friend.edited', friend: 'ana-sample', on: later, set: { state: 'active' } }],
      ],
    });
    for (const state of ['hidden', 'died'] as const) {
      const deps = await withFile({ journal: [[{ ...ana, state } as Change], [dana]] }, file);
      const { out } = await runMain(['import', 'all.json', '--yes'], deps);
      expect(deps.store.read().friends.get('ana-sample')?.state).toBe(state);
      expect(out).not.toContain('Ana');
    }
  });

  it('deletes nobody for good', async () => {
    const forgetting = fakeDeps({ journal: [[ana], [dana]] });
    await forgetting.store.forgetFriend('dana');
    const file = `${(await runMain(['export', 'json'], forgetting)).out}\n`;
    const deps = await withFile({ journal: [[dana]] }, file);
    await runMain(['import', 'all.json', '--yes'], deps);
    expect(
      friendsOf(deps)
        .map(([id]) => id)
        .sort(),
    ).toEqual(['ana-sample', 'dana']);
  });
});

it.each([
  ['--circle', 'close'],
  ['--every', '2w'],
  ['--pick', 'ana'],
  ['--map', '1=name'],
])('refuses %s', async (...option) => {
  const deps = await withFile();
  const { code, err } = await runMain(['import', 'all.json', ...option], deps);
  expect([code, deps.lines]).toEqual([2, []]);
  expect(err).toContain(`so ${option[0]} doesn't go with it`);
});

it('refuses a damaged one in one sentence', async () => {
  const deps = await withFile({}, (await exported()).slice(0, -20));
  const { code, err } = await runMain(['import', 'all.json'], deps);
  expect([code, deps.lines]).toEqual([1, []]);
  expect(err).toContain("but it can't be read here");
});

it.each([
  ['age-encryption.org/v1\n-> scrypt', 'a.age is encrypted.'],
  ['-----BEGIN AGE ENCRYPTED FILE-----\n', 'a.age is encrypted.'],
])('says how to read what is encrypted: %j', async (content, message) => {
  const { err } = await runMain(['import', 'a.age'], fakeDeps({ files: { 'a.age': content } }));
  expect(err).toContain(message);
  expect(err).toContain('age -d a.age | momconnect import -');
});

it('no setting leaves that is secret, or means nothing elsewhere', async () => {
  const { out } = await runMain(
    ['export', 'json'],
    fakeDeps({
      settings: Object.fromEntries([
        ['data', '/mine'],
        ['name', 'Sam'],
        ['calendar.password', 'x'],
      ]),
    }),
  );
  expect(JSON.parse(out).settings).toEqual({ name: 'Sam' });
});
