import { describe, expect, test } from 'vitest';
import { noteShowCommand } from '../../../src/commands/note/note-show.ts';
import type { DraftKept } from '../../../src/domain/note/changes.ts';
import { draftKept, noteDeps } from './note-deps.ts';

const posted = { type: 'draft.posted', draft: 'two', on: '2026-11-19' } as const;

async function show(journal: Parameters<typeof noteDeps>[0], ...words: string[]) {
  const deps = noteDeps(journal);
  await noteShowCommand(deps).parseAsync(words, { from: 'user' });
  return deps.answered.join('\n');
}

describe('note show', () => {
  test('a draft by its number, ready to copy', async () => {
    expect(await show({ journal: [[draftKept('one')]] }, '1')).toBe(
      [
        'Draft 1 for Ana Sample: just because, 16 words.',
        '',
        '  Dear Ana,',
        '',
        '  You came to mind when I saw a heron.',
        '',
        '  No need to answer this.',
        '',
        "When it's mailed: momconnect note 1 --mailed",
      ].join('\n'),
    );
  });

  test('for someone who is not on the list, by the name', async () => {
    const { friend: _, ...note } = draftKept('one', { to: 'Mrs. Example' }) as DraftKept;
    expect(await show({ journal: [[note]] }, 'mrs.', 'example')).toMatch(/^Draft 1 for Mrs\. Example: /);
  });

  test('the newest for a friend, one that waits before one that is posted', async () => {
    const journal = [[draftKept('one', { text: 'first' })], [draftKept('two', { text: 'second' })]];
    expect(await show({ journal }, 'ana', 'sample')).toContain('second');
    expect(await show({ journal: [...journal, [posted]] }, 'ana')).toContain('first');
    expect(await show({ journal: [...journal, [posted]] }, '2')).not.toContain('note posted');
  });

  test('data for scripts holds the text as kept', async () => {
    const answer = JSON.parse(await show({ journal: [[draftKept('one')]], globals: { json: true } }, '1'));
    expect(answer).toMatchObject({
      id: 'one',
      text: expect.stringContaining('Dear Ana,\n\nYou came'),
      seed: 1,
    });
  });

  test('control characters do not reach the terminal', async () => {
    expect(await show({ journal: [[draftKept('one', { text: 'a\u001b[2Jb' })]] }, '1')).not.toContain(
      '\u001b',
    );
  });

  test.each([
    ['7', "There's no draft 7."],
    ['bea', 'There\'s no draft for "bea".'],
    ['2', "There's no draft 2."],
  ])('%s', async (input, message) => {
    const journal = [
      [draftKept('one')],
      [draftKept('two')],
      [{ type: 'draft.removed', draft: 'two' } as const],
    ];
    await expect(show({ journal }, input)).rejects.toMatchObject({ code: 'not_found', message });
  });
});
