/**
 * Opens the journal: finds the folders, reads the files, says what is wrong with them, and whether something must be
 * deleted.
 */

import type { Day } from '../domain/time/day.ts';
import { UserError } from '../errors.ts';
import { allBackups } from './backup-names.ts';
import { type Folders, isDataThere, withData } from './folders.ts';
import { oddEntries } from './journal-folder.ts';
import {
  type JournalState,
  type JournalStateOptions,
  loadJournalState,
  saveLongTail,
} from './journal-state.ts';
import { lookAgain } from './look-again.ts';
import { shorterFiles } from './loss.ts';
import { needsScrub } from './needs-scrub.ts';
import { scrubTask } from './scrub-task.ts';
import { isAsideFile } from './set-aside.ts';
import type { SettingsStore } from './settings.ts';

export interface StoreOptions {
  readonly folders: Folders;
  readonly settings: SettingsStore;
  readonly version: string;
  readonly today: Day;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly say: (text: string) => void;
  /** She typed a command, so `finish` saves that she was here. */
  readonly isUse?: boolean;
}

export interface OpenedJournal {
  readonly folders: Folders;
  readonly state: JournalState;
  /** Another device asked to forget something, or a forget was cut short here. Files on this device still hold it. */
  readonly mustScrub: boolean;
}

export function openJournal(options: StoreOptions): OpenedJournal {
  const { settings } = options;
  const {
    folders,
    place: stateOptions,
    state,
  } = lookAgain({
    look: () => lookAt(options),
    isLacking: (looked) => isLacking(options, looked),
    again: () => settings.reload(),
    exclusively: settings.exclusively,
  });
  sayWhatIsWrong(options, { folders, state });
  if (!mustScrub(options, folders, state))
    return { folders, state: saveLongTail(stateOptions, state), mustScrub: false };
  // The last list may name someone who was forgotten, so it goes. No snapshot is saved until everything is deleted.
  const { proposed: _, ...rest } = state;
  return { folders, state: { ...rest, shown: [] }, mustScrub: true };
}

function lookAt(options: StoreOptions) {
  const folders = chosenFolders(options);
  const stateOptions = journalStateOptions(options, folders);
  return { folders, place: stateOptions, state: loadJournalState(stateOptions) };
}

export function journalStateOptions(
  { version, today }: StoreOptions,
  { journal, cache }: Folders,
): JournalStateOptions {
  return { journal, cache, version, today };
}

/** True when part of the journal seems to have disappeared since the last run. */
export const isLacking = (where: Where, looked: Looked): boolean =>
  looked.state.hasNewLoss || isEmptied(where, looked);

/**
 * True when there was a journal and now there is none: a drive that isn't plugged in but whose folder exists, or a sync
 * folder that was emptied. Writing now would start a second list.
 */
export function isEmptied({ settings }: Where, { folders, state }: Looked): boolean {
  if (Object.keys(state.files).some((name) => !isAsideFile(name))) return false;
  // A device gets its id with its first line, so there was a journal, even if everything else went with the folder.
  const isKnownByName = settings.get('data') !== null && settings.deviceIds().length > 0;
  return (
    isKnownByName ||
    state.loss.lines > 0 ||
    allBackups(folders.backups).length > 0 ||
    oddEntries(folders.journal).notHere.length > 0
  );
}

/** Throws UserError `unreadable` when writing would start a second journal because the real one isn't there. */
export function mayWrite(
  where: Where,
  looked: Looked,
  { own, isAnew }: { own: string; isAnew: boolean },
): void {
  const { journal } = looked.folders;
  if (oddEntries(journal).notHere.includes(own)) {
    throw new UserError(
      "Your journal isn't on this computer yet, so nothing was saved. iCloud still has it.",
      {
        code: 'unreadable',
        ways: [`Open ${journal} in Finder to download it, then try again.`],
      },
    );
  }
  if (isAnew || !isEmptied(where, looked)) return;
  throw new UserError(`Your journal isn't in ${journal} anymore, so nothing was saved there.`, {
    code: 'unreadable',
    ways: [
      {
        text: "Is the drive or the sync folder connected? To bring back what's in the copies:",
        command: 'momconnect restore',
      },
      { text: 'To start over:', command: 'momconnect doctor --accept', gap: '. ' },
    ],
  });
}

type Where = Pick<StoreOptions, 'folders' | 'settings'>;
type Looked = Pick<OpenedJournal, 'folders' | 'state'>;

/** True when there was a journal and it can't be found: its folder is missing or empty. */
export function isAway(options: StoreOptions): boolean {
  if (!isThere(options)) return options.settings.deviceIds().length > 0;
  return isEmptied(options, lookAt(options));
}

/** False when she set a data folder that isn't there now. */
export function isThere({ settings }: Where): boolean {
  return isDataThere(settings.get('data'));
}

/** The folders for journal and backups. A folder she set that is missing is never created again. */
export function chosenFolders(where: Where): Folders {
  const data = where.settings.get('data');
  if (data === null) return where.folders;
  if (!isThere(where)) {
    throw new UserError(`The folder with your journal is missing: ${data}`, {
      code: 'unreadable',
      ways: [
        {
          text: 'Is the drive or the sync folder connected? To use another folder:',
          command: 'momconnect config set data DIR',
        },
      ],
    });
  }
  return withData(where.folders, data);
}

function mustScrub(options: StoreOptions, folders: Folders, state: JournalState): boolean {
  // Only a fold from the start can find a new `forgotten`: foldAppended never takes one.
  if (state.forgotten === 0 || Number.isFinite(state.unsavedBytes)) return false;
  return needsScrub(scrubTask(options, folders));
}

function sayWhatIsWrong(options: StoreOptions, { folders, state }: Looked): void {
  const { say } = options;
  const { badLines, newerLines } = state;
  if (badLines > 0) {
    const lines = badLines === 1 ? 'One line of the journal' : `${badLines} lines of the journal`;
    say(`${lines} couldn't be read, and the rest is fine. To see more: momconnect doctor`);
  }
  if (newerLines > 0) {
    const [lines, are] = newerLines === 1 ? ['One line', 'is'] : [`${newerLines} lines`, 'are'];
    say(
      `${lines} of the journal came from a newer version of momconnect, and ${are} left out here until you update.`,
    );
  }
  const { strange, notHere } = oddEntries(folders.journal);
  if (strange.length > 0)
    say(`This isn't part of your journal, because it can't be read: ${strange.join(', ')}`);
  if (notHere.length > 0)
    say(`Part of your journal isn't on this computer yet, and iCloud still has it: ${notHere.join(', ')}`);
  const files = shorterFiles(state).map(({ file }) => file);
  if (notHere.length === 0 && isEmptied(options, { folders, state })) {
    say(`Your journal isn't in ${folders.journal} anymore. To see more: momconnect doctor`);
  } else if (files.length > 0) {
    say(`Some of your journal is missing (${files.join(', ')}). To see more: momconnect doctor`);
  }
}
