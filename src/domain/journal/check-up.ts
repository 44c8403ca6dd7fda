/** The health of the files: what is wrong, what is missing, and what copies can bring back. */

import type { Day } from '../time/day.ts';
import type { ShorterFile } from './changes.ts';

export interface DataFolders {
  readonly journal: string;
  readonly backups: string;
  readonly cache: string;
  readonly config: string;
}

/** Entries that copies have and the journals don't. */
export interface GoneEntries {
  readonly entries: number;
  /** How many of each command. */
  readonly commands: Readonly<Record<string, number>>;
  /** The days when the first and the last one were written; null when there are none. */
  readonly first: Day | null;
  readonly last: Day | null;
}

export interface Restored extends GoneEntries {
  /** Names of the copies we read, and of those we couldn't read completely. */
  readonly copies: readonly string[];
  readonly damaged: readonly string[];
  /** Journal files that still have fewer lines than they had. */
  readonly missing: readonly ShorterFile[];
  /** The id that `undo` takes; null when nothing came back. */
  readonly undo: string | null;
}

/** A dated copy of a device's journal. */
interface BackupCopy {
  readonly name: string;
  readonly device: string;
  readonly day: Day;
}

/** What a damaged line was about, as far as it can be read. */
export interface LineAbout {
  readonly writtenOn: Day | null;
  readonly command: string | null;
  /** Ids of friends, and names that are in the line itself. */
  readonly friends: readonly string[];
  readonly names: readonly string[];
}

export interface DamagedLine {
  readonly file: string;
  /** The start of its text. */
  readonly start: string;
  /** Its sha256, by which it's set aside. */
  readonly hash: string;
  /** It can be read, but someone changed it after it was written. */
  readonly isChanged: boolean;
  readonly about: LineAbout;
  /** A journal also has it undamaged: it was brought back, or another device has it. */
  readonly isInJournal: boolean;
  /** Names of the copies that have it undamaged. */
  readonly copies: readonly string[];
}

/** Lines that were set aside now have a file of their own. */
export interface SetAside {
  /** Names of the journals they were moved from. */
  readonly from: readonly string[];
  /** The path of their file. */
  readonly to: string;
}

export interface CheckUp {
  readonly folders: DataFolders;
  readonly device: string | null;
  readonly journals: readonly { readonly file: string; readonly bytes: number }[];
  readonly lines: number;
  /** Lines that can't be read or were changed by hand. */
  readonly badLines: readonly DamagedLine[];
  readonly newerLines: number;
  /** Entries on future days, from a time when a clock was wrong. Friends by id, oldest first. */
  readonly farDays: readonly { readonly id: string; readonly on: Day; readonly friends: readonly string[] }[];
  /** Copies of all devices, oldest first, and the names of those that can't be read completely. */
  readonly backups: readonly BackupCopy[];
  readonly damaged: readonly string[];
  /** Journal files that have fewer lines than they had, without what she accepted. */
  readonly missing: readonly ShorterFile[];
  /** What copies have and the journals don't, without what she accepted. */
  readonly gone: GoneEntries;
  /** This device's journal file if it is missing, although this device has an id. */
  readonly ownMissing: string | null;
  /** Files and folders that other users of this computer can read. */
  readonly openToOthers: readonly string[];
}
