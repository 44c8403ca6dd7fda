import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { ana, bea } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const time = { at: '2026-12-03T19:00', zone: 'America/Chicago' };
const planned: readonly Change[] = [
  {
    type: 'call.planned',
    call: 'c1',
    on: '2026-11-01',
    friends: ['ana-sample', 'bea-example'],
    topic: 'guilt',
    minutes: 60,
    options: [time],
    picked: time,
  },
];
const draft = (addressee: object): readonly Change[] => [
  {
    type: 'draft.kept',
    draft: 'd1',
    on: '2026-11-01',
    occasion: 'just-because',
    tone: 'warm',
    card: 'a2',
    seed: 1,
    text: 'Dear you',
    phrases: [],
    ...addressee,
  } as Change,
];

const journal = [ana, bea, planned, draft({ friend: 'ana-sample' })];
const homeWith = (options: FakeOptions) => fakeDeps({ journal, copiesTo: 'clipboard', ...options });
/** What was added to the journal. */
const saved = ({ lines }: FakeDeps) => lines.slice(journal.length).flatMap(({ changes }) => changes);

describe.each<[string, readonly string[], readonly string[], object]>([
  ['text', ['text', 'ana', 'Good luck today'], [], { way: 'text', friends: ['ana-sample'] }],
  ['an email', ['text', 'ana', 'Good luck', '--via', 'email'], [], { way: 'email', friends: ['ana-sample'] }],
  ['text --for', ['text', 'ana', '--for', 'reply', '--detail', 'yes to Saturday'], [], { way: 'text' }],
  ['note copy', ['note', 'copy', '1'], [], { way: 'note', friends: ['ana-sample'] }],
  ['call invite', ['call', 'invite', '1'], [], { way: 'text', friends: ['ana-sample', 'bea-example'] }],
  ['one guest', ['call', 'invite', '1', 'bea'], [], { way: 'text', friends: ['bea-example'] }],
])('after %s', (_, words, before, logged) => {
  test.each(['yes', 'y', 'YES'])('%s is reaching out', async (answer) => {
    const { code, deps, out } = await runMain(words, homeWith({ answers: [...before, answer] }));
    expect([code, deps.questions.at(-1)]).toEqual([0, 'Sent?  yes, no']);
    expect(saved(deps).filter(({ type }) => type === 'interaction.logged')).toMatchObject([
      { outcome: 'attempt', ...logged },
    ]);
    expect(out).toContain('You did your part.');
  });

  test('anything else is asked again', async () => {
    const { deps } = await runMain(words, homeWith({ answers: [...before, 'maybe', 'yse', 'Y'] }));
    expect(saved(deps).some(({ type }) => type === 'interaction.logged')).toBe(true);
  });

  test.each(['', 'no', 'N'])('%j is nothing', async (answer) => {
    const { code, deps } = await runMain(words, homeWith({ answers: [...before, answer] }));
    expect([code, saved(deps)]).toEqual([0, []]);
  });

  test('without a terminal nothing is asked, and --sent says it', async () => {
    const plain = await runMain(words, homeWith({}));
    expect([plain.code, saved(plain.deps)]).toEqual([0, []]);
    const { deps } = await runMain([...words, '--sent'], homeWith({}));
    expect(saved(deps).some(({ type }) => type === 'interaction.logged')).toBe(true);
  });

  test('--no-sent asks nothing, and --sent is no data', async () => {
    const { deps } = await runMain([...words, '--no-sent'], homeWith({ answers: before }));
    expect([deps.questions.includes('Sent?  yes, no'), saved(deps)]).toEqual([false, []]);
    const refused = await runMain([...words, '--sent', '--json'], homeWith({}));
    expect([refused.code, refused.out, saved(refused.deps)]).toEqual([2, '', []]);
  });
});

test('the command for later is named only where nothing settles it', async () => {
  const outOf = async (...[words, options]: [readonly string[], FakeOptions]) =>
    (await runMain(['text', 'ana', 'Good luck', ...words], homeWith(options))).out;
  expect(await outOf([], { answers: ['no'] })).not.toContain("Once you've sent it");
  expect(await outOf(['--sent'], {})).not.toContain("Once you've sent it");
  expect(await outOf([], {})).toContain("Once you've sent it: momconnect log ana");
  expect(await outOf(['--no-sent'], { answers: [] })).toContain("Once you've sent it: momconnect log ana");
});

test('a copied note that is sent is in the mail, and undo takes all of it back', async () => {
  const { deps } = await runMain(['note', 'copy', '1'], homeWith({ answers: ['yes'] }));
  expect(deps.store.read().drafts[0]?.postedOn).toBe(deps.today);
  await runMain(['undo'], deps);
  expect(deps.store.read().drafts[0]?.postedOn).toBeNull();
  expect(await deps.store.history(null)).toEqual([]);
});

test('a note that is in the mail already asks nothing', async () => {
  const posted: Change = { type: 'draft.posted', draft: 'd1', on: '2026-11-02' };
  const { deps } = await runMain(
    ['note', 'copy', '1'],
    homeWith({ answers: [], journal: [...journal, [posted]] }),
  );
  expect(deps.questions).toEqual([]);
});

describe('when another terminal removed someone while it asked', () => {
  const removing = (question: string, ...ids: readonly string[]) => {
    const deps = homeWith({ answers: ['yes'] });
    const ask: typeof deps.prompter.ask = async (asked) => {
      if (asked.message === question)
        for (const friend of ids)
          await deps.store.append('friend remove', [{ type: 'friend.removed', friend, on: '2026-11-20' }]);
      return deps.prompter.ask(asked);
    };
    return { ...deps, prompter: { ...deps.prompter, ask } };
  };
  const logged = (deps: FakeDeps) => saved(deps).filter(({ type }) => type === 'interaction.logged');

  test('nothing is saved, and nobody new is offered', async () => {
    const { code, err, deps } = await runMain(
      ['text', 'ana', 'Good luck'],
      removing('Sent?  yes, no', 'ana-sample'),
    );
    expect([code, logged(deps)]).toEqual([1, []]);
    expect(err).toContain(
      "Ana Sample isn't on your list anymore.\nEveryone you've saved: momconnect friend list --all",
    );
  });

  test('the others are saved', async () => {
    const { code, err, deps } = await runMain(
      ['call', 'invite', '1'],
      removing('Sent?  yes, no', 'ana-sample'),
    );
    expect([code, logged(deps)]).toMatchObject([0, [{ friends: ['bea-example'] }]]);
    expect(err).toContain("Ana Sample isn't on your list anymore.");
  });
});
