/** A command in the table of all there are. */

import type { Command } from 'commander';
import type { Deps } from '../deps.ts';

export interface CommandEntry {
  /** As typed: `friend add`. */
  readonly name: string;
  readonly summary: string;
  /** Whether it changes something of hers (an error then ends with "Nothing was saved."), reads it, or neither. */
  readonly touches: 'writes' | 'reads' | 'nothing';
  readonly load: () => Promise<(deps: Deps) => Command>;
  /** It works, for scripts and for habit, and no list names it. */
  readonly isUnlisted?: true;
  /** What people type for it. No list names them. */
  readonly otherNames?: readonly string[];
}

export const unlisted = (entry: CommandEntry): CommandEntry => ({ ...entry, isUnlisted: true });

export const alsoCalled = (entry: CommandEntry, ...otherNames: readonly string[]): CommandEntry => ({
  ...entry,
  otherNames,
});

type Maker = (name: string, summary: string, load: CommandEntry['load']) => CommandEntry;

export const writing: Maker = (name, summary, load) => ({ name, summary, touches: 'writes', load });
export const reading: Maker = (name, summary, load) => ({ name, summary, touches: 'reads', load });
export const apart: Maker = (name, summary, load) => ({ name, summary, touches: 'nothing', load });
