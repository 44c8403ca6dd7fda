/** A row in the table of all commands. */

import type { Deps, ListDeps } from '../../deps.ts';
import type { Command } from './command.ts';

export interface CommandEntry {
  /** As typed: `friend add`. */
  readonly name: string;
  /** null for one that works, for scripts and out of habit, but that no list shows. */
  readonly summary: string | null;
  /** Whether it changes something she saved (then an error ends with "Nothing was saved."), reads it, or neither. */
  readonly touches: 'writes' | 'reads' | 'nothing';
  /** True when nothing may show that it was used, and when: not even the code that Node compiled for it. */
  readonly leavesNoTrace: boolean;
  /** It only looks at her list, so its store is a ListStore, which opens quickly. */
  readonly opensList?: true;
  /** It does without her list, so her journal isn't read. */
  readonly leavesList?: true;
  /** It writes a file where she asks for it, but doesn't change anything she saved. */
  readonly makesFile?: true;
  /** The command that shows what it saves, if that isn't `log list`. */
  readonly shownBy?: string;
  readonly load: () => Promise<(deps: Deps) => Command>;
  /** With one of these options it runs by itself, from a start-up file: then it isn't a use, and says nothing else. */
  readonly byItself?: readonly string[];
}

type Maker = (name: string, summary: string | null, load: CommandEntry['load']) => CommandEntry;

const touching =
  (touches: CommandEntry['touches'], leavesNoTrace = false): Maker =>
  (name, summary, load) => ({ name, summary, touches, leavesNoTrace, load });

export const writing = touching('writes');
export const reading = touching('reads');
/** What it loads takes ListDeps, so that it can't ask its store for more. */
export const listing = (
  name: string,
  summary: string,
  load: () => Promise<(deps: ListDeps) => Command>,
): CommandEntry => ({ ...reading(name, summary, load), opensList: true });
export const deleting = touching('writes', true);
export const noData = touching('nothing', true);
export const filing: Maker = (name, summary, load) => ({ ...reading(name, summary, load), makesFile: true });
