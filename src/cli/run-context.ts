/** What a run needs from outside: `create-context.ts` makes the real one, tests a fake. */

import type { CommandEntry } from '../commands/index.ts';
import type { Deps } from '../deps.ts';
import type { SaveStatus } from '../store/session.ts';
import type { GlobalOptions } from './globals.ts';

export interface RunContext {
  /**
   * Builds what a command may touch.
   * @param entry the command it's for; null for the welcome
   */
  createDeps(globals: GlobalOptions, entry: CommandEntry | null, run: Deps['run']): Promise<Deps>;
  readonly version: string;
  /** Writes help to stdout, without styling. */
  print(text: string): void;
  /** The columns of stdout. */
  readonly width: number;
  /** The columns that errors wrap to. */
  readonly errorWidth: number;
  /** Writes to stderr. */
  printError(text: string): void;
  /** The last step for an error that a person reads. */
  finishText(text: string): string;
  /** The same for an error as JSON. */
  maskData(data: unknown): unknown;
  /** What this run has saved so far. */
  saved(): SaveStatus;
  /**
   * Call it before a command loads. Saved compiled code shows that a command was used, and when: `isAllowed` says
   * whether Node may save it.
   */
  useCompileCache(globals: GlobalOptions, isAllowed: boolean): void;
}
