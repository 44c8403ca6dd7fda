/** `Sent?`, after words that she sends herself: yes is saved as reaching out, and no or Enter as nothing. */

import type { Deps } from '../../deps.ts';
import type { Way } from '../../domain/contact/interaction.ts';
import { askYes } from '../shared/ask.ts';
import type { Command } from '../shared/command.ts';
import { usage } from '../shared/read-values.ts';
import { stillListed } from './still-listed.ts';

export interface SentOption {
  readonly sent?: boolean;
}

export function withSentOption(command: Command): Command {
  return command
    .option('--sent', "save that you sent it; otherwise it asks, if you're at a terminal")
    .option('--no-sent', "don't ask");
}

/** Two answers on stdout would be no JSON. Call it before anything is shown. Throws UserError `usage`. */
export function refuseSentAsData({ globals }: Pick<Deps, 'globals'>, { sent }: SentOption): void {
  if (sent !== true || !globals.json) return;
  throw usage("--sent doesn't go with --json.", {
    text: 'To save it:',
    command: 'momconnect log ana --attempt --json',
  });
}

/** Whether she says so here. If not, words that name the command for later belong on the screen. */
export function isSentSettled({ prompter }: Pick<Deps, 'prompter'>, { sent }: SentOption): boolean {
  return sent === true || (sent === undefined && prompter.isInteractive);
}

export async function askSent({ prompter }: Pick<Deps, 'prompter'>, { sent }: SentOption): Promise<boolean> {
  return sent ?? (prompter.isInteractive && (await askYes(prompter, 'Sent?', 'no')));
}

/** The same, and saves that she reached out to these friends. */
export async function askSentTo(
  deps: Pick<Deps, 'prompter' | 'run' | 'store' | 'output'>,
  friends: readonly { readonly id: string; readonly name: string }[],
  way: Way,
  options: SentOption,
): Promise<void> {
  if (!(await askSent(deps, options))) return;
  const ids = (await stillListed(deps, friends)).map(({ id }) => id);
  await deps.run(['log', ...ids, '--attempt', '--via', way]);
}
