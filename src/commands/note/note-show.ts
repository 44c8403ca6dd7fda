/** `note show`: shows a draft, to copy by hand. */

import type { Deps } from '../../deps.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen, wayIf } from '../../ui/screen.ts';
import { askNext } from '../shared/ask-next.ts';
import type { Command } from '../shared/command.ts';
import { draftCommand, draftData, findDraft, occasionInWords } from './note-drafts.ts';

export function noteShowCommand(deps: Deps): Command {
  return draftCommand('show', 'show a draft, to copy by hand')
    .examples('momconnect note 1', 'momconnect note 1 --copy', 'momconnect note show ana')
    .action(async (input: string[]) => {
      const draft = await findDraft(deps, input.join(' '));
      const state = deps.store.read();
      const hasDied = state.friends.get(draft.friend ?? '')?.state === 'died';
      const isOpen = draft.postedOn === null && !hasDied;
      printAnswer(deps, draftData(deps, draft, state), ({ number, name, occasion, words, text }, style) =>
        screen(style, [
          `Draft ${number} for ${name}: ${occasionInWords(occasion)}, ${words} words.`,
          '',
          { text, first: '  ' },
          isOpen && '',
          ...wayIf(isOpen, "When it's mailed:", `momconnect note ${number} --mailed`),
        ]),
      );
      await askNext(deps, 'note', draft.number, isOpen ? ['reply'] : ['mailed']);
    });
}
