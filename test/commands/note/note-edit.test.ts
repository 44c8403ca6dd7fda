import { describe, expect, test } from 'vitest';
import { undoCommand } from '../../../src/commands/home/undo.ts';
import { noteEditCommand } from '../../../src/commands/note/note-edit.ts';
import type { FakeDeps } from '../../support/fake-deps.ts';
import { draftKept, noteDeps } from './note-deps.ts';

const journal = [[draftKept('one')]];

async function edit(deps: FakeDeps, ...words: string[]) {
  await noteEditCommand(deps).parseAsync(words, { from: 'user' });
  return deps.answered.join('\n');
}

const textIn = (deps: FakeDeps) => deps.store.read().drafts[0]?.text;

describe('note edit', () => {
  test('keeps what she left in the editor, and undo brings the old words back', async () => {
    const deps = noteDeps({ journal, answers: [], edited: 'Dear Ana,\r\n\r\nThank you.\r\n' });
    expect(await edit(deps, '1')).toBe(
      [
        'Draft 1, for Ana Sample, has your new words now.',
        '4 words. An A2 card holds about 50. About a minute to write out.',
        'Saved. To take it back: momconnect undo',
      ].join('\n'),
    );
    expect(deps.lines.at(-1)).toMatchObject({
      command: 'note edit',
      changes: [
        { type: 'draft.edited', draft: 'one', friend: 'ana-sample', text: 'Dear Ana,\n\nThank you.' },
      ],
    });
    expect(textIn(deps)).toBe('Dear Ana,\n\nThank you.');
    await undoCommand(deps).parseAsync([], { from: 'user' });
    expect(deps.answered.at(-1)).toContain(
      'Taken back: the new words of draft 1 for Ana Sample (just because).',
    );
    expect(textIn(deps)).toContain('heron');
  });

  test.each([
    ['vi', 'To save and leave: Esc, then :wq and Enter'],
    ['nano', 'To save and leave: Ctrl-O, Enter, Ctrl-X'],
  ])('says how to leave %s: in a question first, where she named no editor', async (name, way) => {
    const edited = 'Dear Ana, thank you.';
    const chosen = noteDeps({ journal, answers: [], edited, editor: { name, isChosen: true } });
    await edit(chosen, '1');
    expect(chosen.said).toEqual([way]);
    const standIn = noteDeps({ journal, answers: [''], edited, editor: { name, isChosen: false } });
    await edit(standIn, '1');
    expect(standIn.questions).toEqual([`${way}. Press Enter to open it`]);
    expect(textIn(standIn)).toBe(edited);
  });

  test('takes words without an editor, and answers data', async () => {
    const deps = noteDeps({ journal, globals: { json: true } });
    const answer = JSON.parse(await edit(deps, 'ana', '--text', 'Hello Ana'));
    expect(answer).toMatchObject({ number: 1, text: 'Hello Ana', words: 2, fits: true, changed: true });
    expect(deps.lines.at(-1)?.id).toBe(answer.undo);
  });

  test('a draft for someone who is not on the list', async () => {
    const { friend: _, ...rest } = draftKept('one') as Extract<
      ReturnType<typeof draftKept>,
      { type: 'draft.kept' }
    >;
    const deps = noteDeps({ journal: [[{ ...rest, to: 'Mrs. Example' }]] });
    expect(await edit(deps, '1', '--text', 'Thank you.')).toContain(
      'for Mrs. Example, has your new words now',
    );
    expect(textIn(deps)).toBe('Thank you.');
  });

  test.each([
    ['left as it was', 'Dear Ana,\n\nYou came to mind when I saw a heron.\n\nNo need to answer this.\n'],
    [
      'with other line ends',
      'Dear Ana,\r\n\r\nYou came to mind when I saw a heron.\r\n\r\nNo need to answer this.',
    ],
  ])('%s, nothing is written', async (_, edited) => {
    const deps = noteDeps({ journal, answers: [], edited });
    const before = deps.lines.length;
    expect(await edit(deps, '1')).toBe("Draft 1, for Ana Sample, didn't change.");
    expect(deps.lines).toHaveLength(before);
  });

  test.each([
    [['1', '--text', ' \n '], 'usage', 'The note is empty, so nothing changed.'],
    [['1', '--text', 'x'.repeat(5000)], 'usage', "That's too long for a note."],
    [['1'], 'usage', "momconnect can't open an editor here."],
    [['7', '--text', 'Hello'], 'not_found', "There's no draft 7."],
  ])('%j is refused and nothing is saved', async (words, code, message) => {
    const deps = noteDeps({ journal });
    const before = deps.lines.length;
    await expect(edit(deps, ...words)).rejects.toMatchObject({ code, message });
    expect(deps.lines).toHaveLength(before);
  });
});
