/** What happens when the files are opened: where they are, what they say, what is wrong with them, what must go. */

import { existsSync } from 'node:fs';
import type { Day } from '../domain/day.ts';
import { UserError } from '../errors.ts';
import { absolute, type Folders, withData } from './folders.ts';
import { needsScrub, type ScrubPlace, scrub } from './scrub.ts';
import type { SettingsStore } from './settings.ts';
import { loadView, rebuildView, saveLongTail, type View } from './view.ts';
import { readEverything } from './whole.ts';

export interface StoreOptions {
  readonly folders: Folders;
  readonly settings: SettingsStore;
  readonly version: string;
  readonly today: Day;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly say: (text: string) => void;
}

export interface FirstLook {
  readonly folders: Folders;
  readonly view: View;
}

export function firstLook(options: StoreOptions): FirstLook {
  const { version, today, say } = options;
  const folders = chosenFolders(options);
  const place = { journal: folders.journal, cache: folders.cache, version, today };
  const view = loadView(place);
  sayWhatIsWrong(view, say);
  // The snapshot comes after: it says that nothing is left to delete.
  const scrubbed = scrubIfAsked(options, folders, view);
  // A view without files is never saved, so the next run tries again.
  if (scrubbed === 'failed') return { folders, view: { ...view, files: {} } };
  return { folders, view: scrubbed === 'done' ? rebuildView(place) : saveLongTail(place, view) };
}

type Where = Pick<StoreOptions, 'folders' | 'settings'>;

/** False when she set a data folder and it is not there now. */
export function isThere({ settings }: Where): boolean {
  const data = settings.get('data');
  return data === null || existsSync(absolute(data));
}

/** Journal and backups lie where she put them; a folder she set that is not there is never made anew. */
export function chosenFolders(where: Where): Folders {
  const data = where.settings.get('data');
  if (data === null) return where.folders;
  if (!isThere(where)) {
    throw new UserError(`The folder with your journal is not there: ${data}`, {
      code: 'unreadable',
      hint: 'Is the drive or the sync folder connected? Another place: momconnect config set data DIR',
    });
  }
  return withData(where.folders, data);
}

/** Another device asked to forget something: this device's files let go of it too. */
function scrubIfAsked(
  { settings, say }: StoreOptions,
  folders: Folders,
  view: View,
): 'not asked' | 'done' | 'failed' {
  // Only a fold from the start can have met a new `forgotten`: the tail never holds one.
  if (view.forgotten === 0 || Number.isFinite(view.unsavedBytes)) return 'not asked';
  const place = scrubPlace(folders, settings);
  if (!needsScrub(place)) return 'not asked';
  try {
    scrub(place);
    return 'done';
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    say(`Something you forgot on another device could not be deleted here yet. ${cause.message}`);
    return 'failed';
  }
}

export function scrubPlace({ journal, backups, cache }: Folders, settings: SettingsStore): ScrubPlace {
  return { journal, backups, cache, devices: settings.deviceIds(), allLines: readEverything(journal).lines };
}

function sayWhatIsWrong({ badLines, shrunk }: View, say: (text: string) => void): void {
  if (badLines > 0) {
    const lines = badLines === 1 ? 'One line of the journal' : `${badLines} lines of the journal`;
    say(`${lines} could not be read, and the rest is fine. To look: momconnect doctor`);
  }
  if (shrunk.length > 0) {
    say(
      `The journal has become shorter or is partly gone (${shrunk.join(', ')}). To look: momconnect doctor`,
    );
  }
}
