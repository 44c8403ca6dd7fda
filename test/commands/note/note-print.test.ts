import { describe, expect, test } from 'vitest';
import { notePrintCommand } from '../../../src/commands/note/note-print.ts';
import type { FakeDeps } from '../../support/fake-deps.ts';
import { draftKept, noteDeps } from './note-deps.ts';

const address = {
  type: 'friend.edited',
  friend: 'ana-sample',
  on: '2026-11-02',
  set: { address: '12 Hill Road, Sampleton' },
} as const;
const journal = [[draftKept('one')]];

async function print(deps: FakeDeps, ...words: string[]) {
  await notePrintCommand(deps).parseAsync(words, { from: 'user' });
  return deps.answered.join('\n');
}

describe('note print', () => {
  test('writes a page named by the draft, with the note, her address and who writes', async () => {
    const deps = noteDeps({ journal: [...journal, [address]], settings: { name: 'Sam Sample' } });
    expect(await print(deps, '1')).toBe(
      [
        'Draft 1, for Ana Sample, as a page to print: note-1.html',
        'Open it in a browser. Print it at 100%.',
        "The file has the note and the address in it, so you can delete it once you've\nwritten the card.",
      ].join('\n'),
    );
    const page = deps.written.get('note-1.html');
    for (const part of ['You came to mind', '12 Hill Road', 'Sam Sample', '4.25 × 5.5 in'])
      expect(page).toContain(part);
  });

  test('on another card, in another file', async () => {
    const deps = noteDeps({ journal, globals: { json: true } });
    const answer = JSON.parse(await print(deps, 'ana', '--card', 'postcard', '--out', 'ana.html'));
    expect(answer).toMatchObject({
      number: 1,
      card: 'postcard',
      path: 'ana.html',
      opened: null,
      hasAddress: false,
    });
    expect(answer).not.toHaveProperty('text');
    expect(deps.written.get('ana.html')).toContain('6 × 4 in');
  });

  test('a file that is there stays, unless she says so', async () => {
    const deps = noteDeps({ journal, files: { 'note-1.html': 'hers' } });
    await expect(print(deps, '1')).rejects.toMatchObject({ code: 'exists' });
    expect(deps.written.size).toBe(0);
    await print(deps, '1', '--force');
    expect(deps.written.get('note-1.html')).toContain('heron');
  });

  test.each([
    [true, "It's open in your browser. Print it at 100%."],
    [false, 'No browser opened here. Open the file in one. Print it at 100%.'],
  ])('--open, where a browser opens: %s', async (opens, expected) => {
    const deps = noteDeps({ journal, opens });
    expect(await print(deps, '1', '--open')).toContain(expected);
    expect(deps.opened).toEqual(['note-1.html']);
  });

  test('says when the words are too many for the card takes', async () => {
    const deps = noteDeps({ journal: [[draftKept('one', { text: 'word '.repeat(80) })]] });
    expect(await print(deps, '1')).toContain('80 words are too many for an A2 card. Use a bigger card');
  });

  test.each([
    [['1', '--card', 'a9'], 'usage'],
    [['7'], 'not_found'],
  ])('%j is refused and no file is written', async (words, code) => {
    const deps = noteDeps({ journal });
    await expect(print(deps, ...words)).rejects.toMatchObject({ code });
    expect(deps.written.size).toBe(0);
  });
});
