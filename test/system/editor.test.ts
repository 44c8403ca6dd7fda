import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editText } from '../../src/system/editor.ts';
import {
  keepUnsaved,
  sweepEditing,
  sweepTexts,
  unsavedSentence,
  unsavedTextsIn,
} from '../../src/system/unsaved.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'momconnect-test-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const unsaved = () => join(home, 'unsaved');
const day = '2026-11-30';

/** A small program in the place of an editor; `file` is what it edits. */
function edit(text: string, script: string): Promise<string> {
  const path = join(home, 'editor.sh');
  writeFileSync(path, `file=$1\n${script}\n`);
  return editText(text, { env: { EDITOR: `sh ${path}` }, unsaved: unsaved(), day });
}

const filesKept = () => readdirSync(unsaved());
const keptText = () => readFileSync(join(unsaved(), filesKept()[0] ?? ''), 'utf8');

test('answers what she wrote, and leaves nothing', async () => {
  expect(await edit('Dear Ana', 'echo " hello" >> $file')).toBe('Dear Ana hello\n');
  expect(filesKept()).toEqual([]);
});

test('works in a folder for her eyes only', async () => {
  const modes = await edit(
    '',
    'stat -c %a "$file" "$(dirname "$file")" "$(dirname "$(dirname "$file")")" > "$file.new"; cat "$file.new" > "$file"',
  );
  expect(modes.trim().split('\n')).toEqual(['600', '700', '700']);
});

test.each(['INT', 'TERM', 'HUP'])(
  'keeps what she wrote where the editor is stopped by SIG%s',
  async (signal) => {
    await expect(edit('Dear Ana', `echo new > $file; kill -${signal} $$; sleep 5`)).rejects.toMatchObject({
      code: 'cancelled',
      hint: expect.stringContaining(unsaved()),
    });
    expect(keptText()).toBe('new\n');
    expect(filesKept()).toHaveLength(1);
    expect(statSync(join(unsaved(), filesKept()[0] ?? '')).mode & 0o777).toBe(0o600);
  },
);

test('keeps what the editor saved beside it when it was stopped', async () => {
  const stopped = edit('Dear Ana', 'sleep 0.1; echo rescued > $file.save; kill -HUP $$');
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(keptText()).toBe('rescued\n');
});

test('keeps nothing where she wrote nothing', async () => {
  await expect(edit('Dear Ana', 'kill -TERM $$')).rejects.toMatchObject({ code: 'cancelled' });
  await expect(edit('Dear Ana', 'exit 1')).rejects.toThrow("The editor didn't open");
  expect(filesKept()).toEqual([]);
});

test('gives each text a file of its own, elsewhere where the folder takes none', () => {
  expect(keepUnsaved(unsaved(), 'one', day)).toBe(join(unsaved(), 'momconnect-2026-11-30.txt'));
  expect(keepUnsaved(unsaved(), 'two', day)).toBe(join(unsaved(), 'momconnect-2026-11-30-2.txt'));
  writeFileSync(join(home, 'file'), '');
  const other = keepUnsaved(join(home, 'file', 'in'), 'three', day) ?? '';
  expect(readFileSync(other, 'utf8')).toBe('three\n');
  rmSync(other);
});

test('says all of it where no file can be made', () => {
  expect(unsavedSentence(null, 'Dear Ana')).toContain('Dear Ana');
});

function leftover({ process: id, text, hours }: { process: number; text: string; hours: number }): string {
  const folder = join(unsaved(), `edit-${id}-0123abcd-x1y2z3`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'note.txt'), text);
  const then = Date.now() / 1000 - hours * 3600;
  utimesSync(join(folder, 'note.txt'), then, then);
  return folder;
}

const nobody = 2 ** 22 + 1;
const sweep = () => {
  const talk: string[] = [];
  sweepEditing(unsaved(), day, (sentence) => talk.push(sentence));
  return talk;
};

test('sweeps what a killed process left, and keeps what she had written', () => {
  const folder = leftover({ process: nobody, text: 'Dear Ana', hours: 2 });
  expect(sweep()).toEqual([expect.stringContaining('momconnect-2026-11-30.txt')]);
  expect(existsSync(folder)).toBe(false);
  expect(keptText()).toBe('Dear Ana\n');
  expect(sweep()).toEqual([]);
});

test.each([
  ['empty', { process: nobody, text: '', hours: 2 }, false],
  ['new', { process: nobody, text: 'x', hours: 0 }, true],
  ['in use', { process: process.pid, text: 'x', hours: 2 }, true],
  ['a number that another process has by now', { process: process.pid, text: '', hours: 200 }, false],
])('of what is %s', (_, left, stays) => {
  const folder = leftover(left);
  expect(sweep()).toEqual([]);
  expect(existsSync(folder)).toBe(stays);
});

test('a text of a month ago is named once more, and deleted a week later', () => {
  const daysAgo = (path: string, days: number) => {
    const then = Date.now() / 1000 - days * 86_400;
    utimesSync(path, then, then);
  };
  const talk: string[] = [];
  const sweepOld = () => {
    talk.length = 0;
    sweepTexts(unsaved(), (sentence) => talk.push(sentence));
    return talk;
  };
  expect(unsavedTextsIn(unsaved())).toBeNull();
  const path = keepUnsaved(unsaved(), 'Dear Ana', day) ?? '';
  const other = keepUnsaved(unsaved(), 'Dear Bea', day) ?? '';
  writeFileSync(join(unsaved(), 'of-hers.txt'), '');
  daysAgo(path, 29);
  expect(sweepOld()).toEqual([]);
  daysAgo(path, 31);
  const old = path.replace('.txt', '-old.txt');
  expect(sweepOld()).toEqual([expect.stringContaining(old)]);
  expect(readFileSync(old, 'utf8')).toBe('Dear Ana\n');
  expect(sweepOld()).toEqual([]);
  daysAgo(old, 8);
  daysAgo(join(unsaved(), 'of-hers.txt'), 100);
  expect(sweepOld()).toEqual([]);
  expect(filesKept().sort()).toEqual([other.slice(unsaved().length + 1), 'of-hers.txt']);
  expect(unsavedTextsIn(unsaved())).toBe(unsaved());
});
