import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { anyText } from '../../support/any-text.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

const today = '2026-11-20';
const phone = '+1 212 555 0100';

function person(friend: string, name: string, more: object = {}): readonly Change[] {
  return [{ type: 'friend.added', friend, on: '2026-11-01', name, ...more }];
}

const twice = [
  person('ana-sample', 'Ana Sample', { phones: [phone], next: 'the new job', birthday: '--04-12' }),
  person('ana-s', 'Ana S.', {
    phones: ['(212) 555-0100'],
    emails: ['ana@example.org'],
    tags: ['choir'],
    children: ['Mia --03-04'],
    next: 'the garden',
    birthday: '--04-12',
    city: 'Cork',
    state: 'unsorted',
  }),
  person('bea', 'Bea Example'),
] as const;
const world = (options: FakeOptions = {}): FakeDeps => fakeDeps({ today, journal: twice, ...options });
const outOf = async (deps: FakeDeps, ...argv: readonly string[]) => (await runMain(argv, deps)).out;

/** The commands of the first pair, as printed. */
async function commandsOf(deps: FakeDeps): Promise<readonly (readonly string[])[]> {
  const [double] = JSON.parse(await outOf(deps, 'friend', 'doubles', '--json'));
  return [double.merge, double.apart].map((command: string) => wordsOf(command).slice(1));
}

/** As a shell would read it. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|'((?:[^']|'\\'')*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single?.replaceAll("'\\''", "'") ?? bare ?? '',
  );

describe('friend doubles', () => {
  it('shows each pair with the reason, and what to type', async () => {
    expect((await outOf(world(), 'friend', 'doubles')).split('\n')).toEqual([
      'Ana S. and Ana Sample: same number, (212) 555-0100, and almost the same name.',
      '  One person:  momconnect friend merge ana-s ana-sample',
      '  Two people:  momconnect friend apart ana-s ana-sample',
    ]);
  });

  it('as JSON', async () => {
    expect(JSON.parse(await outOf(world(), 'friend', 'doubles', '--json'))).toEqual([
      {
        friends: [
          { id: 'ana-s', name: 'Ana S.' },
          { id: 'ana-sample', name: 'Ana Sample' },
        ],
        reasons: ['number', 'near name'],
        shared: '(212) 555-0100',
        merge: 'momconnect friend merge ana-s ana-sample',
        apart: 'momconnect friend apart ana-s ana-sample',
      },
    ]);
  });

  it('shows five on a terminal, and everything in a pipe', async () => {
    const journal = Array.from({ length: 14 }, (_, at) =>
      person(`p${at}`, `Sample ${'abcdefg'[at >> 1]}a${'hijklmn'[at >> 1]}o`),
    );
    const asking = fakeDeps({ journal, answers: [] });
    const out = await outOf(asking, 'friend', 'doubles');
    expect(out.match(/One person/g)).toHaveLength(5);
    expect(out).toContain('2 more: momconnect friend doubles --limit 7');
    expect((await outOf(fakeDeps({ journal }), 'friend', 'doubles')).match(/One person/g)).toHaveLength(7);
    expect((await outOf(asking, 'friend', 'doubles', '-n', '2')).match(/One person/g)).toHaveLength(2);
  });

  it('says when there are none', async () => {
    expect(await outOf(fakeDeps(), 'friend', 'doubles')).toBe('Nobody seems to be on your list twice.');
  });

  it('never shows anybody hidden or died', async () => {
    for (const state of ['hidden', 'died']) {
      const journal = [
        person('a', 'Ana Sample', { phones: [phone] }),
        person('b', 'Ana Sample', { phones: [phone], state }),
      ];
      expect(await outOf(fakeDeps({ journal }), 'friend', 'doubles')).toBe(
        'Nobody seems to be on your list twice.',
      );
    }
  });

  it('the merge command runs as printed, whatever the names are', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText().filter((text) => text.trim() !== ''),
        async (name) => {
          const deps = fakeDeps({ today });
          await runMain(['friend', 'add', name, '--phone', phone], deps);
          await runMain(['friend', 'add', name, '--phone', phone, '--another'], deps);
          fc.pre(deps.store.read().friends.size === 2);
          const [merge = []] = await commandsOf(deps);
          expect((await runMain(merge, deps)).code).toBe(0);
          expect(deps.store.read().friends.size).toBe(1);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('friend apart', () => {
  it('ends the question until it is undone', async () => {
    const deps = world();
    const [, apart = []] = await commandsOf(deps);
    expect(await outOf(deps, ...apart)).toContain('Ana S. and Ana Sample are two people');
    expect(await outOf(deps, 'friend', 'doubles', '--json')).toBe('[]');
    expect(await outOf(deps, ...apart)).toContain('are already saved as two people');
    const { out } = await runMain(['undo'], deps);
    expect(out).toContain('saying that Ana S. and Ana Sample are two people');
    expect(JSON.parse(await outOf(deps, 'friend', 'doubles', '--json'))).toHaveLength(1);
  });

  it('an import asks no more either', async () => {
    const card = (name: string) => `BEGIN:VCARD\nFN:${name}\nTEL:${phone}\nEND:VCARD\n`;
    const deps = fakeDeps({ files: { 'a.vcf': card('Ana Sample') + card('Bea Example') } });
    expect(await outOf(deps, 'import', 'a.vcf')).toContain('Same number: Ana Sample and Bea Example.');
    await runMain(['friend', 'apart', 'ana', 'bea'], deps);
    expect(JSON.parse(await outOf(deps, 'import', 'a.vcf', '--json')).alike).toEqual([]);
  });

  it('refuses one entry twice', async () => {
    const deps = world();
    expect((await runMain(['friend', 'apart', 'bea', 'bea'], deps)).code).toBe(2);
    expect(deps.lines).toHaveLength(twice.length);
  });
});

describe('friend merge', () => {
  it('has everything of both, and a note of what they said differently', async () => {
    const deps = world();
    await runMain(['remember', 'ana-s', 'the cake'], deps);
    const before = deps.store.read();
    const [merge = []] = await commandsOf(deps);
    const out = await outOf(deps, ...merge);
    expect(out.replaceAll('\n', ' ')).toContain(
      'Saved as a note, because the two said different things: "From the other entry (Ana S.): Next time: the garden"',
    );
    const { friends, reminders } = deps.store.read();
    expect(friends.get('ana-sample')).toMatchObject({
      state: 'active',
      phones: [phone, '(212) 555-0100'],
      emails: ['ana@example.org'],
      tags: ['choir'],
      children: ['Mia --03-04'],
      city: 'Cork',
      next: 'the new job',
      nicknames: ['Ana S.'],
      notes: [{ text: 'From the other entry (Ana S.): Next time: the garden' }],
    });
    expect(reminders.map(({ friend }) => friend)).toEqual(['ana-sample']);
    await runMain(['undo'], deps);
    expect(JSON.stringify([...deps.store.read().friends])).toBe(JSON.stringify([...before.friends]));
    expect(deps.store.read().reminders).toEqual(before.reminders);
  });

  it('writes no note where they agree', async () => {
    const deps = world();
    await runMain(['friend', 'merge', 'bea', 'ana-sample'], deps);
    expect(deps.store.read().friends.get('ana-sample')?.notes).toEqual([]);
  });
});

test.each([
  [['add', 'Dana', '--phone', '212-555-0100'], 'Same number as Ana Sample,', 'merge dana ana-sample'],
  [['add', 'Dana', '--email', 'ANA@example.org'], 'Same email as Ana S.,', 'merge dana ana-s'],
  [['edit', 'bea', '--phone', '212.555.0100'], 'Same number as Ana Sample,', 'merge bea ana-sample'],
])('friend %j says who has the same', async (argv, sentence, command) => {
  const out = await outOf(world(), 'friend', ...argv);
  expect(out).toContain(sentence);
  expect(out).toContain(`momconnect friend ${command}`);
});

test.each([
  ['add', 'Dana', '--phone', '+1 212 555 0199'],
  ['add', 'Dana'],
  ['edit', 'ana', '--phone', '+1 212 555 0199'],
])('friend %s %s says nothing when nobody has it', async (...argv) => {
  expect(await outOf(world(), 'friend', ...argv)).not.toContain('Same ');
});

test('nobody hidden is named for having the same number', async () => {
  const deps = fakeDeps({ journal: [person('a', 'Ana Sample', { phones: [phone], state: 'hidden' })] });
  expect(await outOf(deps, 'friend', 'add', 'Dana', '--phone', phone)).not.toContain('Same ');
});

test('after a merge every contact is there, once, and after its undo everything is as it was', async () => {
  const contact = fc.record({
    on: fc.constantFrom('2026-03-01', '2026-11-02', '2026-11-19'),
    friends: fc.uniqueArray(fc.constantFrom('ana-sample', 'ana-s', 'bea'), { minLength: 1, maxLength: 3 }),
    outcome: fc.constantFrom('connected' as const, 'attempt' as const),
    note: fc.constantFrom('one', 'two'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(contact, { maxLength: 8 }), async (contacts) => {
      const logged = contacts.map((each, at): readonly Change[] => [
        { type: 'interaction.logged', interaction: `i${at}`, ...each },
      ]);
      const deps = fakeDeps({ today, journal: [...twice, ...logged] });
      const look = async () =>
        JSON.stringify([[...deps.store.read().friends], await deps.store.history(null)]);
      const before = await look();
      const mine = contacts.flatMap(({ friends }, at) =>
        friends.some((id) => id !== 'bea') ? [`i${at}`] : [],
      );
      await runMain(['friend', 'merge', 'ana-s', 'ana-sample'], deps);
      const after = (await deps.store.history('ana-sample')).map(({ id }) => id);
      expect(after.toSorted()).toEqual(mine.toSorted());
      expect(await deps.store.history(null)).toHaveLength(contacts.length);
      await runMain(['undo'], deps);
      expect(await look()).toBe(before);
    }),
    { numRuns: 20 },
  );
});
