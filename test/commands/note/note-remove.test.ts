import { describe, expect, test } from 'vitest';
import { noteRemoveCommand } from '../../../src/commands/note/note-remove.ts';
import type { FakeDeps } from '../../support/fake-deps.ts';
import { draftKept, noteDeps } from './note-deps.ts';

const journal = [[draftKept('one')]];

async function remove(deps: FakeDeps, ...words: string[]) {
  await noteRemoveCommand(deps).parseAsync(words, { from: 'user' });
  return deps.answered.join('\n');
}

describe('note remove', () => {
  test('with --yes at once, and undo brings it back', async () => {
    const deps = noteDeps({ journal, globals: { yes: true } });
    expect(await remove(deps, '1')).toBe(
      'Draft 1, for Ana Sample, is deleted. To take it back: momconnect undo',
    );
    expect(deps.store.read().drafts[0]?.isRemoved).toBe(true);
    await deps.store.undo({ redo: false, id: null });
    expect(deps.store.read().drafts[0]?.isRemoved).toBe(false);
  });

  test('asks on a terminal', async () => {
    const deps = noteDeps({ journal, answers: ['yes'] });
    await remove(deps, 'ana');
    expect(deps.store.read().drafts[0]?.isRemoved).toBe(true);
  });

  test.each([
    ['no on a terminal', { answers: [''] }, 'cancelled'],
    ['nobody to ask', {}, 'usage'],
  ])('%s leaves it', async (_, options, code) => {
    const deps = noteDeps({ journal, ...options });
    await expect(remove(deps, '1')).rejects.toMatchObject({ code });
    expect(deps.store.read().drafts[0]?.isRemoved).toBe(false);
  });
});
