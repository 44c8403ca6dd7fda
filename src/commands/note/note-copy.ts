/** `note copy`: copies a draft to the clipboard. */

import type { Deps, Style } from '../../deps.ts';
import { UserError } from '../../errors.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { askSent, refuseSentAsData, type SentOption, withSentOption } from '../contact/ask-sent.ts';
import type { Command } from '../shared/command.ts';
import { draftCommand, findDraft, nameOn } from './note-drafts.ts';

export function noteCopyCommand(deps: Deps): Command {
  return withSentOption(draftCommand('copy', 'copy a draft to the clipboard'))
    .examples('momconnect note 1 --copy', 'momconnect note copy ana')
    .action(async (words: string[], options: SentOption) => {
      refuseSentAsData(deps, options);
      const note = await runNoteCopy(deps, words.join(' '));
      printAnswer(deps, note, renderNoteCopy);
      const { postedOn } = await findDraft(deps, `${note.number}`);
      if (postedOn === null && (await askSent(deps, options)))
        await deps.run(['note', 'posted', `${note.number}`, '--attempt']);
    });
}

/** @throws UserError `unreadable` when there is no clipboard */
async function runNoteCopy(deps: Deps, input: string) {
  const draft = await findDraft(deps, input);
  const { id, number, text } = draft;
  const copiedTo = await deps.system.copy(text);
  if (copiedTo !== null) return { id, number, name: nameOn(draft, deps.store.read()), copiedTo };
  throw new UserError("There's no clipboard here.", {
    code: 'unreadable',
    ways: [{ text: 'To copy from the screen:', command: `momconnect note ${number}` }],
  });
}

function renderNoteCopy(
  { number, name, copiedTo }: Awaited<ReturnType<typeof runNoteCopy>>,
  style: Style,
): string {
  const what = `Draft ${number}, for ${name},`;
  if (copiedTo === 'clipboard') return style.wrap(`${what} is on the clipboard.`);
  const copySentence = `${what} went to your terminal's clipboard. If pasting doesn't work:`;
  return withCommand(copySentence, `momconnect note ${number}`, style);
}
