/**
 * Texts she wrote that couldn't be saved: each in its own file that only she can read, until she takes it away. Next to
 * them are the folders that editors work in; a killed process leaves its own behind.
 */

import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const fileName = 'note.txt';
/** The names nano and emacs use for what they save when they are stopped. */
const rescuedNames = ['note.txt.save', '#note.txt#'];
const editing = /^edit-(\d+)-([0-9a-f]{8})-\w+$/;
/** The names earlier versions used, in the system's temporary folder. */
const earlierEditing = /^momconnect-\w{6}$/;
const anHour = 3_600_000;
/** By then, another process may have the same number. */
const aWeek = 168 * anHour;
const mostADay = 1000;

/**
 * Makes a new folder with the text in it, and answers the path of the file. Uses the temporary folder if `place` isn't
 * writable.
 */
export function startEditing(
  unsavedFolder: string,
  text: string,
): { readonly folder: string; readonly path: string } {
  const start = `edit-${process.pid}-${hashOf(text)}-`;
  const folder = firstThatWorks([unsavedFolder, tmpdir()], (parent) => {
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    return mkdtempSync(join(parent, start));
  });
  const path = join(folder, fileName);
  writeFileSync(path, text, { mode: 0o600 });
  return { folder, path };
}

/** As she left it, or as her editor saved it when it was stopped. */
export function editedText(folder: string): string {
  const rescued = rescuedNames.map((name) => join(folder, name)).filter((path) => statOf(path) !== undefined);
  const [newest = join(folder, fileName)] = [...rescued, join(folder, fileName)].sort(
    (a, b) => (statOf(b)?.mtimeMs ?? 0) - (statOf(a)?.mtimeMs ?? 0),
  );
  return readFileSync(newest, 'utf8');
}

/** Answers the path of a new file with the text; null when no folder is writable. */
export function keepUnsaved(unsavedFolder: string, text: string, day: string): string | null {
  try {
    return firstThatWorks([unsavedFolder, tmpdir()], (folder) => writeIn(folder, text, day));
  } catch {
    return null;
  }
}

function writeIn(folder: string, text: string, day: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let number = 1; ; number += 1) {
    const path = join(folder, `momconnect-${day}${number === 1 ? '' : `-${number}`}.txt`);
    try {
      writeFileSync(path, text.endsWith('\n') ? text : `${text}\n`, { mode: 0o600, flag: 'wx' });
      return path;
    } catch (cause) {
      const isTaken = (cause as NodeJS.ErrnoException).code === 'EEXIST';
      // On a full disk, the file is created, but stays empty.
      if (!isTaken) rmSync(path, { force: true });
      if (!isTaken || number === mostADay) throw cause;
    }
  }
}

/** Where the text is, and what to do next. */
export function unsavedSentence(path: string | null, text: string): string {
  return path === null
    ? `What you wrote couldn't be put in a file either, so here it is, to copy:\n\n${text}`
    : `What you wrote is in ${path}: shorten or copy it from there, then delete that file.`;
}

/**
 * Removes the folders of editors whose process is gone. Saves what she had written there.
 *
 * @param tell takes a sentence for each text that was saved
 */
export function sweepEditing(folder: string, day: string, tell: (sentence: string) => void): void {
  for (const name of namesIn(folder)) {
    const [, process = '', hash = ''] = editing.exec(name) ?? [];
    if (process === '' || !isLeft(join(folder, name), Number(process))) continue;
    const text = textIn(join(folder, name));
    const isHers = text !== null && text.trim() !== '' && hashOf(text) !== hash;
    const savedPath = isHers ? keepUnsaved(folder, text, day) : null;
    if (isHers && savedPath === null) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
    if (isHers) tell(`Earlier a note wasn't saved. ${unsavedSentence(savedPath, text)}`);
  }
}

const ourText = /^momconnect-(\d{4}-\d{2}-\d{2})(-\d+)?(-old)?\.txt$/;
const aMonth = 720 * anHour;

export function unsavedTextsIn(folder: string): string | null {
  return namesIn(folder).some((name) => ourText.test(name)) ? folder : null;
}

/**
 * Mentions texts from a month ago once more, and deletes them a week later: they may hold something she has forgotten
 * since.
 */
export function sweepTexts(folder: string, tell: (sentence: string) => void): void {
  for (const name of namesIn(folder)) {
    const [fileName, day = '', , old] = ourText.exec(name) ?? [];
    if (fileName === undefined) continue;
    const path = join(folder, name);
    const age = Date.now() - (statOf(path)?.mtimeMs ?? Date.now());
    if (old !== undefined && age > aWeek) rmSync(path, { force: true });
    else if (old === undefined && age > aMonth) {
      const oldPath = path.replace(/\.txt$/, '-old.txt');
      renameSync(path, oldPath);
      const now = new Date();
      utimesSync(oldPath, now, now);
      tell(
        `What you wrote on ${day} and couldn't save is still in ${oldPath}: copy it if you want it, since it's deleted in a week.`,
      );
    }
  }
}

/** Removes editor folders in the temporary folder; there, nothing says what the text was before. */
export function sweepEarlierEditing(): void {
  const before = Date.now() - aWeek;
  for (const name of namesIn(tmpdir()).filter((entry) => earlierEditing.test(entry))) {
    const path = join(tmpdir(), name, fileName);
    if ((statOf(path)?.mtimeMs ?? before) < before)
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isLeft(folder: string, process: number): boolean {
  const age = Date.now() - (statOf(join(folder, fileName))?.mtimeMs ?? 0);
  return age > aWeek || (age > anHour && !isRunning(process));
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function textIn(folder: string): string | null {
  try {
    return editedText(folder);
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const statOf = (path: string) => statSync(path, { throwIfNoEntry: false });
const hashOf = (text: string): string => createHash('sha256').update(text.trim()).digest('hex').slice(0, 8);

function firstThatWorks(parents: readonly string[], make: (parent: string) => string): string {
  let firstError: unknown = null;
  for (const place of parents) {
    try {
      return make(place);
    } catch (cause) {
      firstError ??= cause;
    }
  }
  throw firstError;
}
