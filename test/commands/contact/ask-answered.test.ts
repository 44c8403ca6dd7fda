import { describe, expect, test } from 'vitest';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { added, ana, met } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const bea = added('Bea Example', { state: 'active' });
const attempt = (friends: readonly string[], more: object = {}) =>
  met(friends[0] as string, '2026-11-19', { outcome: 'attempt', way: 'text', friends, ...more });
const texted = attempt(['ana-sample'], { note: 'the party' });
const question = 'Did Ana answer?  yes, no, later';
const homeWith = (options: FakeOptions) => fakeDeps({ journal: [ana, bea, texted], ...options });

describe('the day after', () => {
  test('yes makes a contact of it, and undo takes that back', async () => {
    const { deps } = await runMain([], homeWith({ answers: ['yes'] }));
    expect(deps.questions).toEqual([question]);
    const entries = await deps.store.history(null);
    expect(entries).toMatchObject([
      { on: '2026-11-19', way: 'text', outcome: 'connected', note: 'the party' },
    ]);
    await runMain(['undo'], deps);
    expect(await deps.store.history(null)).toMatchObject([{ outcome: 'attempt' }]);
  });

  test.each(['no', ''])('%j is nothing, and it is asked once', async (answer) => {
    const { deps } = await runMain(['today'], homeWith({ answers: [answer] }));
    await runMain(['today'], deps);
    expect(deps.questions).toEqual([question]);
    expect(deps.lines).toHaveLength(3);
  });

  test('later asks the next day too, and that is all', async () => {
    const { deps } = await runMain([], homeWith({ answers: ['later', 'l'] }));
    for (const today of ['2026-11-20', '2026-11-21', '2026-11-21']) await runMain([], { ...deps, today });
    expect(deps.questions).toEqual([question, question]);
    await runMain([], { ...deps, today: '2026-11-23' });
    expect([deps.questions.length, deps.lines.length]).toEqual([2, 3]);
  });

  test('of several, one answered: the attempt stays, and the contact comes to it', async () => {
    const both = attempt(['ana-sample', 'bea-example']);
    const { deps } = await runMain([], fakeDeps({ journal: [ana, bea, both], answers: ['yes', 'no'] }));
    expect(deps.questions).toEqual([question, 'Did Bea answer?  yes, no, later']);
    expect(await deps.store.history(null)).toMatchObject([
      { outcome: 'attempt', friends: ['ana-sample', 'bea-example'] },
      { outcome: 'connected', friends: ['ana-sample'], on: '2026-11-19', way: 'text' },
    ]);
  });

  test('without a terminal it is one line, and the command that saves an answer', async () => {
    const { out, deps } = await runMain([], homeWith({}));
    expect(out).toContain('Did Ana answer? momconnect log ana');
    expect(deps.lines).toHaveLength(3);
    const both = fakeDeps({ journal: [ana, bea, attempt(['ana-sample', 'bea-example'])] });
    expect((await runMain([], both)).out).toContain('Did Ana or Bea answer? momconnect log NAME');
    const data = JSON.parse((await runMain(['today', '--json'], homeWith({}))).out);
    expect(data.unanswered).toEqual([
      { friend: { id: 'ana-sample', name: 'Ana Sample' }, command: 'momconnect log ana' },
    ]);
  });

  test('on a terminal the screen leaves the line to the question', async () => {
    expect((await runMain([], homeWith({ answers: [''] }))).out).not.toContain('Did Ana answer?');
  });
});

test('nobody is added again who was removed while it asked', async () => {
  const deps = homeWith({ answers: ['yes'] });
  const ask: typeof deps.prompter.ask = async (asked) => {
    await deps.store.append('friend remove', [
      { type: 'friend.removed', friend: 'ana-sample', on: '2026-11-20' },
    ]);
    return deps.prompter.ask(asked);
  };
  const { code, err } = await runMain([], { ...deps, prompter: { ...deps.prompter, ask } });
  expect([code, deps.lines.length]).toEqual([1, 4]);
  expect(err).toContain("Ana Sample isn't on your list anymore.");
});
