/** `config set data`: moves journal and backups to her folder, and saves the folder in the settings. */

import { closeSync, existsSync, openSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { type Folders, makeFolder, removeIfEmpty, withData } from './folders.ts';
import { journalFiles, journalPath, oddEntries } from './journal-folder.ts';
import { copyData, isSameFolder, leaveFolder, type MovedFile, removeCopies } from './move-data.ts';
import { chosenFolders, isAway, isThere, type StoreOptions } from './open-journal.ts';
import { forgetSeen } from './seen.ts';
import { deleteSnapshot } from './snapshot.ts';

/** @param folder null for the original folder */
export async function moveJournal(
  options: StoreOptions,
  folder: string | null,
  isNew: boolean,
): Promise<void> {
  const { settings } = options;
  await settings.prepare();
  // Two moves at the same time would each leave behind what the other one wrote.
  await settings.exclusively(async () => {
    settings.reload();
    await moveNow(options, folder, isNew);
  });
}

async function moveNow(options: StoreOptions, folder: string | null, isNew: boolean): Promise<void> {
  const { folders, settings, say } = options;
  const to = folder === null ? folders : withData(folders, folder);
  const from = isThere(options) ? chosenFolders(options) : to;
  const beginsList = !hasSome(to.journal) && (await isAway(options));
  if (beginsList && !isNew) throw noneThere(to.journal, folder);
  const isMade = folder !== null && isNew && !existsSync(folder);
  if (isMade) makeFolder(folder);
  let movedFiles: readonly MovedFile[] = [];
  try {
    if (beginsList) makeFolder(to.journal);
    movedFiles = copyData(from, to, settings.deviceIds());
    await settings.set('data', folder);
  } catch (error) {
    // The error may have come after the setting was saved. Then the new folder counts.
    settings.reload();
    if (settings.get('data') !== folder) {
      removeCopies(movedFiles);
      if (isMade) for (const emptied of [to.journal, to.backups, folder]) removeIfEmpty(emptied);
    }
    throw error;
  }
  if (beginsList) await beginList(options, to);
  const device = settings.deviceId();
  const filesLeft =
    device === null ? [] : leaveFolder(movedFiles, journalPath(to.journal, `${device}.jsonl`));
  if (filesLeft.length > 0)
    say(`Everything is in the new folder. These couldn't be removed: ${filesLeft.join(', ')}`);
  else if (from !== to && !beginsList && isSameFolder(from.journal, to.journal))
    say('Your journal is already in that folder, so nothing was moved.');
}

const hasSome = (journal: string): boolean =>
  journalFiles(journal).length > 0 || oddEntries(journal).notHere.length > 0;

function noneThere(journal: string, folder: string | null): UserError {
  // If a shell would change the name, she has to type it herself.
  const folderToType = folder === null ? '""' : /^[\w./:-]+$/.test(folder) ? folder : 'DIR';
  return new UserError(`Your journal is gone, and there isn't one in ${journal}, so nothing was changed.`, {
    code: 'unreadable',
    ways: [
      {
        text: 'Is the drive or the sync folder connected? To start an empty list there:',
        command: `momconnect config set data ${folderToType} --new`,
      },
    ],
  });
}

/**
 * Forgets what was known about the other list, so it doesn't count as lost. Her new, empty file says that this list is
 * meant.
 */
async function beginList({ settings, newId, say }: StoreOptions, { journal, cache }: Folders): Promise<void> {
  deleteSnapshot(cache);
  forgetSeen(cache);
  if (settings.deviceId() === null) await settings.complete(newId);
  closeSync(openSync(journalPath(journal, `${settings.deviceId()}.jsonl`), 'a', 0o600));
  say('This starts an empty list there.');
}
