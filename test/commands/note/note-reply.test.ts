import { describe, expect, test } from 'vitest';
import { noteReplyCommand } from '../../../src/commands/note/note-reply.ts';
import type { FakeDeps } from '../../support/fake-deps.ts';
import { ana, draftKept, noteDeps } from './note-deps.ts';

async function reply(deps: FakeDeps, ...words: string[]) {
  await noteReplyCommand(deps).parseAsync(words, { from: 'user' });
  return deps.answered.join('\n');
}

describe('note reply', () => {
  test('is being in touch by a note, and one line to undo', async () => {
    const deps = noteDeps();
    expect(await reply(deps, 'ana')).toBe(
      'Note with Ana Sample, today. Saved. To take it back: momconnect undo',
    );
    expect(await deps.store.history('ana-sample')).toMatchObject([
      { on: '2026-11-20', way: 'note', outcome: 'connected', what: null, note: null },
    ]);
    await deps.store.undo({ redo: false, id: null });
    expect(await deps.store.history('ana-sample')).toEqual([]);
  });

  test('by the number of the draft, on a day, with what to keep and to ask', async () => {
    const deps = noteDeps({
      journal: [[draftKept('one', { friend: 'bea-example' })]],
      globals: { json: true },
    });
    const words = ['1', '--on', 'yesterday', '--note', 'a card with a heron', '--next', 'how the move went'];
    const answer = JSON.parse(await reply(deps, ...words));
    expect(answer.interactions).toMatchObject([
      { on: '2026-11-19', way: 'note', note: 'a card with a heron', friends: [{ id: 'bea-example' }] },
    ]);
    expect(deps.lines.at(-1)?.id).toBe(answer.undo);
    expect(deps.store.read().friends.get('bea-example')?.next).toBe('how the move went');
  });

  test('a draft says which of two namesakes it was, and nobody is asked', async () => {
    const journal = [[{ ...ana, friend: 'ana-sample-2' } as typeof ana], [draftKept('one')]];
    const deps = noteDeps({ journal, answers: [] });
    await reply(deps, '1');
    expect(await deps.store.history('ana-sample')).toHaveLength(1);
  });

  test.each([
    [['zoltan'], 'not_found'],
    [['7'], 'not_found'],
    [['1'], 'not_found'],
    [['ana', '--on', 'tomorrow'], 'usage'],
  ])('%j is refused and nothing is saved', async (words, code) => {
    const { friend: _, ...rest } = draftKept('one') as Extract<
      ReturnType<typeof draftKept>,
      { type: 'draft.kept' }
    >;
    const deps = noteDeps({ journal: [[{ ...rest, to: 'Mrs. Example' }]] });
    const before = deps.lines.length;
    await expect(reply(deps, ...words)).rejects.toMatchObject({ code });
    expect(deps.lines).toHaveLength(before);
  });
});
