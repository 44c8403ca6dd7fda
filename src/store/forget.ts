/** `forget` and `erase`: the only commands that rewrite or remove journals. */

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FriendForgotten, LineForgotten } from '../domain/journal/changes.ts';
import { forgettingLines, isAbout, linesToForgetFor, thingKeys } from '../domain/journal/forgetting.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { addedIn } from '../domain/journal/registry.ts';
import { resolveId } from '../domain/journal/resolve-id.ts';
import type { NewLines } from './append.ts';
import { allBackups } from './backup-names.ts';
import { deleteCompileCache } from './compile-cache.ts';
import { readControlLines } from './control-lines.ts';
import { linesHolding } from './find-lines.ts';
import { foldOptions } from './fold-options.ts';
import { type Folders, folderError, removeIfEmpty, unsavedFolder } from './folders.ts';
import { journalFiles } from './journal-folder.ts';
import type { JournalState } from './journal-state.ts';
import { deleteSeen } from './seen.ts';
import { deleteSnapshot } from './snapshot.ts';
import { temporariesIn } from './temporaries.ts';

/** The changes that make every device delete this friend. The name is in them only as a hash. */
export function changesToForgetFriend({ folded }: JournalState, friend: string): FriendForgotten[] {
  const ids = [
    friend,
    ...Object.keys(folded.foldState.merged).filter((id) => resolveId(folded.foldState, id) === friend),
  ];
  return ids.map((id) => ({ type: 'friend.forgotten', hash: foldOptions.hashOf(id) }));
}

/** Every line about the entry or thing with this id. */
export function linesAbout(journal: string, id: string): JournalLine[] {
  return linesToForgetFor(id, foldOptions.registry, (friendId) => {
    const idAsJson = JSON.stringify(friendId);
    const texts = ['id', ...thingKeys(foldOptions.registry)].map((key) => `"${key}":${idAsJson}`);
    return linesHolding(journal, texts).filter((line) => isAbout(line, friendId, foldOptions.registry));
  });
}

/** A friend who was added by one of these lines is forgotten too, by name. */
export function changesToForgetLines(lines: readonly JournalLine[]): LineForgotten[] {
  return lines.map(({ id, changes }) => {
    const additions = changes.filter((change) => addedIn(change, foldOptions.registry) !== null).length;
    const isMixed = additions > 0 && additions < changes.length;
    return { type: 'line.forgotten', line: id, ...(isMixed ? { butAdded: true } : {}) };
  });
}

/** The lines to append. */
export function linesToForget(
  journal: string,
  forgotten: readonly (FriendForgotten | LineForgotten)[],
): NewLines {
  const lines = forgettingLines(forgotten, readControlLines(journal), foldOptions);
  return lines.map((changes) => ({ command: 'forget', changes }));
}

/**
 * Removes journals, backups, snapshot and settings, including those of other devices in the same folders, and then the
 * empty folders.
 */
export function eraseEverything(folders: Folders): void {
  try {
    removeAll(folders);
  } catch (cause) {
    throw folderError(folders.journal, cause);
  }
}

function removeAll({ journal, backups, cache, config }: Folders): void {
  for (const name of journalFiles(journal)) rmSync(join(journal, name));
  for (const name of allBackups(backups)) rmSync(join(backups, name));
  deleteSnapshot(cache);
  deleteSeen(cache);
  deleteCompileCache(cache);
  for (const name of settingsFiles(config)) rmSync(join(config, name));
  for (const path of [journal, backups, cache, config].flatMap(temporariesIn)) rmSync(path, { force: true });
  const textsFolder = unsavedFolder({ config });
  for (const name of namesIn(textsFolder).filter((file) => ourUnsaved.test(file)))
    rmSync(join(textsFolder, name), { recursive: true, force: true });
  for (const folder of [textsFolder, journal, backups, cache, config]) removeIfEmpty(folder);
}

/** The names of her unsaved texts, and of the folders that editors work in. */
const ourUnsaved = /^momconnect-\d{4}-[\d-]+(?:old)?\.txt$|^edit-\d+-\w{8}-\w+$/;

function settingsFiles(config: string): string[] {
  return namesIn(config).filter((name) => /^settings(?:\.\w+)?\.json$|^settings\.lock/.test(name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
