/** A file or page that a command makes: where it goes, what it may replace, and whether a browser opens it. */

import type { Deps } from '../../deps.ts';
import { UserError } from '../../errors.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import type { Command } from './command.ts';
import { alreadyThere } from './read-values.ts';

export interface FileOptions {
  readonly out?: string;
  readonly force?: boolean;
}

export interface PageOptions extends FileOptions {
  readonly open?: boolean;
}

/** @param usual its name if she gives none */
export function withFileOptions(command: Command, usual: string): Command {
  return command
    .option('--out <file>', `where to save it; ${usual} here if you leave it out`)
    .option('--force', "replace a file that's already there");
}

export function withPageOptions(command: Command, usual: string): Command {
  return withFileOptions(command, usual).option('--open', 'open it in your browser');
}

/**
 * Answers its absolute path. `opened` is whether a browser opened it; null when she didn't ask.
 *
 * @param again the command that makes the same file, for when there's one already; leave it out if it would be long
 */
export async function writeFile(
  { files, system }: Deps,
  usual: string,
  text: string,
  { out, force = false, open = false }: PageOptions,
  again?: string,
) {
  try {
    const path = await files.write(out ?? usual, text, { mayOverwrite: force });
    return { path, opened: open ? await system.open(path) : null };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'exists' || again === undefined) throw error;
    const fileOptions = `${out === undefined ? '' : ` --out ${shellQuote(out)}`}${open ? ' --open' : ''}`;
    throw alreadyThere(error.message, { text: 'To replace it:', command: `${again}${fileOptions} --force` });
  }
}
