/** How the files are, what is missing of them, and what copies bring back. */

import type { Day } from '../time/day.ts';
import type { ShorterFile } from './changes.ts';

export interface DataFolders {
  readonly journal: string;
  readonly backups: string;
  readonly cache: string;
  readonly config: string;
}

/** Entries that copies hold and the journals do not. */
export interface GoneEntries {
  readonly entries: number;
  /** How many of each command. */
  readonly commands: Readonly<Record<string, number>>;
  /** The days the first and the last one were written; null when there are none. */
  readonly first: Day | null;
  readonly last: Day | null;
}

export interface Restored extends GoneEntries {
  /** Names of the copies that were looked at, and of those that could not be read whole. */
  readonly copies: readonly string[];
  readonly damaged: readonly string[];
  /** Journal files that still have fewer lines than they had. */
  readonly missing: readonly ShorterFile[];
  /** What `undo` takes back; null where nothing came back. */
  readonly undo: string | null;
}

/** A dated copy of a device's journal. */
interface BackupCopy {
  readonly name: string;
  readonly device: string;
  readonly day: Day;
}

/** What a line was about, as far as it can be read. */
export interface LineAbout {
  readonly writtenOn: Day | null;
  readonly command: string | null;
  /** Friends by id, and the names that the line itself gives to people. */
  readonly friends: readonly string[];
  readonly names: readonly string[];
}

export interface DamagedLine {
  readonly file: string;
  /** How it begins. */
  readonly start: string;
  /** The sha256 that sets it aside. */
  readonly hash: string;
  /** It can be read, but it was changed after it was written. */
  readonly isChanged: boolean;
  readonly about: LineAbout;
  /** It is in a journal as it was written, too: brought back, or in another device's file. */
  readonly isInJournal: boolean;
  /** Names of the copies that hold it as it was written. */
  readonly copies: readonly string[];
}

/** Lines that were set aside are in a file of their own now. */
export interface SetAside {
  /** Names of the journals that they went out of. */
  readonly from: readonly string[];
  /** The path of their file. */
  readonly to: string;
}

export interface CheckUp {
  readonly folders: DataFolders;
  readonly device: string | null;
  readonly journals: readonly { readonly file: string; readonly bytes: number }[];
  readonly lines: number;
  /** Lines that cannot be read, or are not as they were written. */
  readonly badLines: readonly DamagedLine[];
  readonly newerLines: number;
  /** Times in touch on days that have not been yet; a clock was wrong. Friends by id, oldest first. */
  readonly farDays: readonly { readonly id: string; readonly on: Day; readonly friends: readonly string[] }[];
  /** Of every device, oldest first, and the names of those that cannot be read whole. */
  readonly backups: readonly BackupCopy[];
  readonly damaged: readonly string[];
  /** Journal files that have fewer lines than they had, but for what she accepted. */
  readonly missing: readonly ShorterFile[];
  /** What copies hold and the journals do not, but for what she accepted. */
  readonly gone: GoneEntries;
  /** The file of this device where it is not there, though this device has an id. */
  readonly ownMissing: string | null;
  /** Files and folders that others on this computer may read. */
  readonly openToOthers: readonly string[];
}
