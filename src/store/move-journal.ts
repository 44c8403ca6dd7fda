/** `config set data`: journal and backups go where she wants them, and the settings say where that is. */

import { chosenFolders, isThere, type StoreOptions } from './first-look.ts';
import { withData } from './folders.ts';
import { journalPath } from './journal-files.ts';
import { copyData, isSameFolder, leaveFolder, removeCopies } from './move-data.ts';

/** @param folder null for the first place */
export function moveJournal(options: StoreOptions, folder: string | null): void {
  const { settings } = options;
  // Two moves at once would each leave behind what was written to the folder of the other.
  settings.exclusively(() => {
    settings.reload();
    moveNow(options, folder);
  });
}

function moveNow(options: StoreOptions, folder: string | null): void {
  const { folders, settings, say } = options;
  const to = folder === null ? folders : withData(folders, folder);
  const from = isThere(options) ? chosenFolders(options) : to;
  const moved = copyData(from, to, settings.deviceIds());
  try {
    settings.setNow('data', folder);
  } catch (error) {
    // What failed may have come after the setting was in the file: then the new folder is the one that counts.
    settings.reload();
    if (settings.get('data') !== folder) removeCopies(moved);
    throw error;
  }
  const device = settings.deviceId();
  const left = device === null ? [] : leaveFolder(moved, journalPath(to.journal, `${device}.jsonl`));
  if (left.length > 0) say(`Everything is in the new folder. These could not be removed: ${left.join(', ')}`);
  else if (from !== to && isSameFolder(from.journal, to.journal))
    say('That is the folder your journal was in already, so nothing was moved.');
}
