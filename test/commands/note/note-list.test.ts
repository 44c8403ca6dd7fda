import { describe, expect, test } from 'vitest';
import { noteListCommand } from '../../../src/commands/note/note-list.ts';
import type { DraftKept } from '../../../src/domain/note/changes.ts';
import { draftKept, noteDeps } from './note-deps.ts';

const journal = [
  [draftKept('one')],
  [draftKept('two', { friend: 'bea-example', occasion: 'inspires-me', on: '2026-11-20' })],
  [draftKept('three')],
  [draftKept('four')],
  [{ type: 'draft.posted', draft: 'three', on: '2026-11-19' } as const],
  [{ type: 'draft.removed', draft: 'four' } as const],
];

async function list(options: Parameters<typeof noteDeps>[0], ...words: string[]) {
  const deps = noteDeps(options);
  await noteListCommand(deps).parseAsync(words, { from: 'user' });
  return deps.answered.join('\n');
}

describe('note list', () => {
  test('shows what waits, by its number', async () => {
    expect(await list({ journal })).toBe(
      [
        '1  Ana Sample: just because, 16 words, kept about three weeks ago',
        '2  Bea Example: inspires me, 16 words, kept today',
        '',
        'To copy from: momconnect note 2',
      ].join('\n'),
    );
  });

  test("names who a note is for when they're not on the list", async () => {
    const { friend: _, ...note } = draftKept('one', { to: 'Mrs. Example' }) as DraftKept;
    expect(await list({ journal: [[note]] })).toMatch(/^1 {2}Mrs\. Example: just because, /);
  });

  test('shows posted ones when asked, and removed ones never', async () => {
    const text = await list({ journal }, '--all');
    expect(text).toContain('3  Ana Sample: just because, 16 words, posted yesterday');
    expect(text).not.toContain('4  ');
  });

  test('answers data', async () => {
    const [first] = JSON.parse(await list({ journal, globals: { json: true } }));
    expect(first).toMatchObject({
      id: 'one',
      number: 1,
      friend: 'ana-sample',
      name: 'Ana Sample',
      occasion: 'just-because',
      card: 'a2',
      words: 16,
      fits: true,
      on: '2026-11-01',
      postedOn: null,
    });
  });

  test.each(['hidden', 'died'] as const)('a draft for someone who is %s does not come up', async (state) => {
    const edit = { type: 'friend.edited', friend: 'bea-example', on: '2026-11-20', set: { state } } as const;
    expect(await list({ journal: [...journal, [edit]] }, '--all')).not.toContain('Bea');
  });

  test('none is no fault', async () => {
    expect(await list({})).toBe("You don't have any drafts. To start one: momconnect note draft");
  });
});
