/** The files that a scrub works on, and the lines that say what to forget. */

import type { JournalLine } from '../domain/journal/line.ts';
import { readControlLines } from './control-lines.ts';
import type { Folders } from './folders.ts';
import { type FileSwap, swapHere } from './replace-file.ts';
import type { SettingsStore } from './settings.ts';

export interface ScrubTask {
  readonly journal: string;
  readonly backups: string;
  readonly cache: string;
  /** Every id this device has or had. */
  readonly devices: readonly string[];
  /** The lines of all journals that do more than log interactions. */
  readonly control: readonly JournalLine[];
  readonly swap: FileSwap;
  readonly say: (text: string) => void;
}

export function scrubTask(
  { settings, say }: { readonly settings: SettingsStore; readonly say: (text: string) => void },
  { journal, backups, cache }: Folders,
): ScrubTask {
  const control = readControlLines(journal);
  return { journal, backups, cache, devices: settings.deviceIds(), control, swap: swapHere(), say };
}
