/**
 * Opens the journal: finds the folders, reads the files, says what is wrong with them, and whether something must be
 * deleted.
 */

import type { Day } from '../domain/time/day.ts';
import { type CommandHint, UserError } from '../errors.ts';
import { allBackups } from './backup-names.ts';
import { type Folders, isDataThere, withData } from './folders.ts';
import { isAsideFile, oddEntries } from './journal-folder.ts';
import type { Looked } from './journal-problems.ts';
import {
  type JournalStateOptions,
  loadJournalState,
  refreshJournalState,
  saveLongTail,
} from './journal-state.ts';
import { lookAgain, unlessVanished } from './look-again.ts';
import type { SettingsStore } from './settings.ts';

export interface StoreOptions {
  readonly folders: Folders;
  readonly settings: SettingsStore;
  readonly version: string;
  readonly today: Day;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly say: (text: string | CommandHint) => void;
  /** She typed a command, so `finish` saves that she was here. */
  readonly isUse?: boolean;
}

export interface OpenedJournal extends Looked {
  /** Another device asked to forget something, or a forget was cut short here. Files on this device still hold it. */
  readonly mustScrub: boolean;
  /** What's wrong with the files, a sentence each. */
  readonly problems: readonly (string | CommandHint)[];
}

export async function openJournal(options: StoreOptions): Promise<OpenedJournal> {
  const { settings } = options;
  const looked = await lookAgain({
    look: () => lookAt(options),
    isLacking,
    again: () => settings.reload(),
    exclusively: settings.exclusively,
  });
  const { folders, state } = looked;
  const problems = await problemsIn(looked);
  if (!(await mustScrub(options, looked))) {
    const stateSaved = saveLongTail(journalStateOptions(options, folders), state);
    return { ...looked, state: stateSaved, problems, mustScrub: false };
  }
  // The last list may name someone who was forgotten, so it goes. No snapshot is saved until everything is deleted.
  const { proposed: _, ...rest } = state;
  return { ...looked, state: { ...rest, shown: [] }, problems, mustScrub: true };
}

/** Adds what was written since. */
export async function refreshJournal(options: StoreOptions, opened: OpenedJournal): Promise<OpenedJournal> {
  const { folders } = opened;
  const stateOptions = journalStateOptions(options, folders);
  const state = await unlessVanished(() => refreshJournalState(stateOptions, opened.state));
  // Only opening the journal again finds files that were moved.
  if (state === null || state.hasNewLoss || isEmptied(options, { folders, state }))
    return openJournal(options);
  // If another device asked to forget something, the next run takes care of it. So this run must not save a snapshot
  // that knows of it.
  const stateSaved = state.forgotten === 0 ? saveLongTail(stateOptions, state) : state;
  return { ...opened, state: stateSaved, isEmptied: false };
}

async function lookAt(options: StoreOptions): Promise<Looked> {
  const folders = chosenFolders(options);
  const state = await loadJournalState(journalStateOptions(options, folders));
  return { folders, state, isEmptied: isEmptied(options, { folders, state }) };
}

export function journalStateOptions(
  { version, today }: StoreOptions,
  { journal, cache }: Folders,
): JournalStateOptions {
  return { journal, cache, version, today };
}

/** True when part of the journal seems to have disappeared since the last run. */
const isLacking = ({ state, isEmptied }: Looked): boolean => state.hasNewLoss || isEmptied;

/**
 * True when there was a journal and now there is none: a drive that isn't plugged in but whose folder exists, or a sync
 * folder that was emptied. Writing now would start a second list.
 */
function isEmptied({ settings }: Where, { folders, state }: Pick<Looked, 'folders' | 'state'>): boolean {
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

type Where = Pick<StoreOptions, 'folders' | 'settings'>;

/** Throws UserError `unreadable` when writing would start a second journal because the real one isn't there. */
export async function refuseSecondJournal(
  { settings }: StoreOptions,
  { folders, isEmptied }: OpenedJournal,
  isAnew: boolean,
): Promise<void> {
  const isInCloud = oddEntries(folders.journal).notHere.includes(`${settings.deviceId()}.jsonl`);
  if (!isInCloud && (isAnew || !isEmptied)) return;
  throw (await import('./journal-problems.ts')).noJournal(folders.journal, isInCloud);
}

/** True when there was a journal and it can't be found: its folder is missing or empty. */
export async function isAway(options: StoreOptions): Promise<boolean> {
  if (!isThere(options)) return options.settings.deviceIds().length > 0;
  return (await lookAt(options)).isEmptied;
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

async function mustScrub(options: StoreOptions, { folders, state }: Looked): Promise<boolean> {
  // Only a fold from the start can find a new `forgotten`: foldAppended never takes one.
  if (state.forgotten === 0 || Number.isFinite(state.unsavedBytes)) return false;
  const { needsScrub } = await import('./needs-scrub.ts');
  const { scrubTask } = await import('./scrub-task.ts');
  return needsScrub(scrubTask(options, folders));
}

async function problemsIn(looked: Looked): Promise<OpenedJournal['problems']> {
  const { badLines, newerLines, loss } = looked.state;
  const { strange, notHere } = oddEntries(looked.folders.journal);
  const count = badLines + newerLines + Object.keys(loss.files).length + strange.length + notHere.length;
  if (count === 0 && !looked.isEmptied) return [];
  return (await import('./journal-problems.ts')).problemsIn(looked);
}
