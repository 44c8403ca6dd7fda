/** `forget`: deletes a person, or one thing she saved, for good. Undo can't bring it back. */

import type { Unreached } from '../../deps/forget-store.ts';
import type { Deps, Style } from '../../deps.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, screen } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { Command } from '../shared/command.ts';
import { confirmRemoval } from '../shared/confirm-removal.ts';
import { usage } from '../shared/read-values.ts';
import { deleteHelpLines } from '../support/forget-help-lines.ts';
import { type ToForget, whatToForget } from './what-to-forget.ts';

export function forgetCommand(deps: Deps): Command {
  return new Command('forget')
    .description("delete one person for good, or one entry by its id; you can't undo it")
    .argument('[name or id...]')
    .option('--everywhere', "check every file again, and your other devices' files too")
    .examples(
      'momconnect forget "Dana Example"',
      'momconnect forget 4k2h9d0qpl   (an entry, by its id)',
      'momconnect forget draft 3      (or call, tradition, place, idea, reminder)',
    )
    .action(async (words: string[], { everywhere }: { everywhere?: boolean }) => {
      if (everywhere === true) printAnswer(deps, await runForgetEverywhere(deps), renderEverywhere);
      else printAnswer(deps, await runForget(deps, words.join(' ')), renderForget);
    });
}

export interface ForgetResult {
  readonly forgotten: string;
  readonly name: string;
  /** Files that still hold something. */
  readonly left: readonly Unreached[];
  /** Her own help lines that were deleted too, by the name of the setting. */
  readonly helpLines: readonly string[];
  /** The folder of texts that couldn't be saved, which may be about her; null when there are none. */
  readonly unsaved: string | null;
}

export async function runForget(deps: Deps, input: string): Promise<ForgetResult> {
  const { store } = deps;
  const what = await whatToForget(deps, input);
  await confirmRemoval(deps, questionOf(deps, input, what));
  const unsavedFolder = await deps.system.unsavedTexts();
  if (what.kind === 'lines') {
    const unreached: Unreached[] = [];
    for (const id of what.ids) unreached.push(...((await store.forgetLine(id)) ?? []));
    const forgotten = what.ids.join(' ');
    return { forgotten, name: what.name, left: eachOnce(unreached), helpLines: [], unsaved: unsavedFolder };
  }
  const { id, name } = what.friend;
  const helpLines = await deleteHelpLines(deps, what.friend);
  const stillThere = await store.forgetFriend(id);
  return { forgotten: id, name, left: stillThere, helpLines, unsaved: unsavedFolder };
}

function questionOf({ globals }: Deps, input: string, what: ToForget): string {
  if (what.kind === 'lines') return `Delete ${what.question} for good?`;
  const { id, name } = what.friend;
  const isMeant = what.isById === true || id === input || foldText(name).includes(foldText(input));
  if (globals.yes && !isMeant) {
    throw usage(`"${input}" isn't quite the name.`, {
      text: `To delete ${name} for good:`,
      command: `momconnect forget ${shellQuote(id)} --yes`,
    });
  }
  return `Delete ${name}, and everything about ${name}, for good?`;
}

/** A file that was gone over twice is named once. */
function eachOnce(unreached: readonly Unreached[]): readonly Unreached[] {
  return [...new Map(unreached.map((file) => [file.file, file])).values()];
}

/** What was forgotten before goes from the files of other devices too: those that are gone never run again. */
export async function runForgetEverywhere(deps: Deps): Promise<{ readonly left: readonly Unreached[] }> {
  await confirmRemoval(
    deps,
    "Check every file in your data folder, and your other devices' files too, and delete what you already deleted for good?",
  );
  return { left: await deps.store.forgetEverywhere() };
}

export function renderForget({ name, left, helpLines, unsaved }: ForgetResult, style: Style): string {
  return screen(style, [
    `${name} is deleted from the journal, the drafts and the backups on this computer.`,
    ...helpLines.map((setting) => `Your own help line is deleted too: ${setting}`),
    ...linesOfLeft(left),
    unsaved !== null && `What you wrote and couldn't save may still say something about ${name}: ${unsaved}`,
    "Your other devices will delete it the next time momconnect runs there. What it can't delete: old versions in a sync service or another backup, what your notes about other people say, the names of your places, prompts and ideas, and files you made for others, such as calendar entries and pages.",
  ]);
}

export function renderEverywhere({ left }: { readonly left: readonly Unreached[] }, style: Style): string {
  const doneSentence =
    "What you deleted for good is gone from every file in your data folder now. If another device has a copy of its own, it's deleted there the next time momconnect runs.";
  return screen(style, left.length > 0 ? linesOfLeft(left) : [doneSentence]);
}

function linesOfLeft(unreached: readonly Unreached[]): readonly Line[] {
  const problemFiles = unreached.filter(({ problem }) => problem !== null);
  const others = unreached.filter(({ problem }) => problem === null);
  const again = 'momconnect forget --everywhere';
  return [
    ...problemFiles.map(({ file, problem }) => `Still in ${file}: ${problem} To try again: ${again}`),
    ...others.map(({ file }) => `Still in ${file}, which another device wrote.`),
    others.length > 0 && `If you don't use that device anymore: ${again}`,
  ];
}
