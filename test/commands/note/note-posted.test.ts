import { describe, expect, test } from 'vitest';
import { notePostedCommand } from '../../../src/commands/note/note-posted.ts';
import { lastContactOf } from '../../../src/domain/friend/friend.ts';
import type { DraftKept } from '../../../src/domain/note/changes.ts';
import type { FakeDeps } from '../../support/fake-deps.ts';
import { draftKept, noteDeps } from './note-deps.ts';

async function posted(deps: FakeDeps, ...words: string[]) {
  await notePostedCommand(deps).parseAsync(words, { from: 'user' });
  return deps.answered.join('\n');
}

describe('note posted', () => {
  test('marks the draft, counts as being in touch, and is one line to undo', async () => {
    const deps = noteDeps({ journal: [[draftKept('one')]] });
    expect(await posted(deps, '1')).toBe(
      'A note to Ana Sample, today. That counts as being in touch.\nSaved. To take it back: momconnect undo',
    );
    const { friends, drafts } = deps.store.read();
    expect(drafts[0]?.postedOn).toBe('2026-11-20');
    const ana = friends.get('ana-sample');
    expect(ana && lastContactOf(ana, '2026-11-20')).toBe('2026-11-20');
    expect(await deps.store.history('ana-sample')).toMatchObject([
      { on: '2026-11-20', way: 'note', outcome: 'connected', note: null },
    ]);
    await deps.store.undo({ redo: false, id: null });
    expect(deps.store.read().drafts[0]?.postedOn).toBeNull();
    expect(await deps.store.history('ana-sample')).toEqual([]);
  });

  test('for someone who is not on the list nothing is logged, and that is said', async () => {
    const { friend: _, ...note } = draftKept('one', { to: 'Mrs. Example' }) as DraftKept;
    const deps = noteDeps({ journal: [[note]] });
    expect(await posted(deps, 'mrs.', 'example')).toBe(
      "A note to Mrs. Example, today. They aren't on your list, so nothing else is\nsaved.\nSaved. To take it back: momconnect undo",
    );
    expect(deps.store.read().drafts[0]?.postedOn).toBe('2026-11-20');
    expect(await deps.store.history(null)).toEqual([]);
  });

  test('on an earlier day, by the name it is for', async () => {
    const deps = noteDeps({ journal: [[draftKept('one')]], globals: { json: true } });
    const answer = JSON.parse(await posted(deps, 'ana', '--on', 'yesterday'));
    expect(answer).toMatchObject({
      id: 'one',
      number: 1,
      friend: 'ana-sample',
      name: 'Ana Sample',
      on: '2026-11-19',
    });
    expect((await deps.store.history('ana-sample'))[0]?.id).toBe(answer.interaction);
    expect(deps.lines.at(-1)?.id).toBe(answer.undo);
  });

  test.each([
    [['1', '--on', 'tomorrow'], 'usage'],
    [['1', '--on', 'someday'], 'usage'],
    [['4'], 'not_found'],
    [['2'], 'exists'],
  ])('%j is refused and nothing is saved', async (words, code) => {
    const journal = [
      [draftKept('one')],
      [draftKept('two')],
      [{ type: 'draft.posted', draft: 'two', on: '2026-11-19' } as const],
    ];
    const deps = noteDeps({ journal });
    const before = deps.lines.length;
    await expect(posted(deps, ...words)).rejects.toMatchObject({ code });
    expect(deps.lines).toHaveLength(before);
  });

  test('one that is mailed already names its own entry to undo', async () => {
    const deps = noteDeps({ journal: [[draftKept('one')]] });
    await posted(deps, '1');
    const { id } = deps.lines.at(-1) ?? {};
    await deps.store.append('note draft', [draftKept('two')]);
    await expect(posted(deps, '1')).rejects.toMatchObject({
      hint: `To take it back: momconnect undo ${id}`,
    });
  });
});
