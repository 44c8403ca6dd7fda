/** Where an export goes: to stdout as it is, so that another program can take it, or into a file. */

import type { Deps, Style } from '../../deps.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { sanitizeText } from '../../ui/sanitize.ts';
import { withCommand } from '../../ui/with-command.ts';
import type { Command } from '../shared/command.ts';
import { usage } from '../shared/read-values.ts';
import type { FileOptions } from '../shared/write-file.ts';

export interface Export {
  readonly format: 'vcard' | 'csv' | 'json';
  /** The content, ending with a line end. */
  readonly text: string;
  /** How many people are in it. */
  readonly people: number;
}

interface SavedExport extends Omit<Export, 'text'> {
  /** The absolute path; null when it went to stdout. */
  readonly path: string | null;
}

/** Adds the options of `FileOptions` to a command. */
export function withDelivery(command: Command): Command {
  return command
    .option(
      '--out <file>',
      'save it in a file that only you can read; if you leave it out, it goes to the screen or a pipe',
    )
    .option('--force', "replace a file that's already there");
}

/** Before anything else: names must not get out where nobody may see them. Throws UserError `usage`. */
export function refuseOnDiscreetScreen(deps: Deps, { out }: FileOptions, command: string): void {
  if (out !== undefined || !isDiscreet(deps)) return;
  throw usage('An export is full of names, and you asked for initials.', {
    text: 'To save it in a file that only you can read:',
    command: `momconnect ${command} --out FILE`,
  });
}

export async function deliverExport(
  deps: Deps,
  exported: Export,
  { out, force }: FileOptions,
): Promise<void> {
  const { output, globals, files } = deps;
  const { text, ...about } = exported;
  if (out === undefined) {
    // A script that asks for JSON gets JSON. The text in it is the same.
    if (globals.json && about.format !== 'json') output.answerJson({ ...about, path: null, text });
    // A terminal mustn't be steered by what is in there. A pipe gets every byte.
    else output.answer((output.style.isTerminal ? sanitizeText(text) : text).replace(/\n$/, ''));
    return;
  }
  const path = await files.write(out, text, { mayOverwrite: force === true || globals.yes });
  printAnswer(deps, { ...about, path }, renderExport);
}

function renderExport({ format, people, path }: SavedExport, style: Style): string {
  const count = people === 1 ? '1 person is' : `${people} people are`;
  const what = format === 'json' ? 'Everything is' : count;
  return [
    withCommand(`${what} in this file:`, path ?? '', style),
    style.wrap('Only your account can read it, as long as it stays on this computer.'),
  ].join('\n');
}
