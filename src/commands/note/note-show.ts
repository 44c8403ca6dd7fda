/** `note show`: shows a draft, to copy by hand. */

import type { Deps, Style } from '../../deps.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { askNext } from '../shared/ask-next.ts';
import type { Command } from '../shared/command.ts';
import { type DraftData, draftCommand, draftData, findDraft, occasionInWords } from './note-drafts.ts';
import { indentLines } from './note-view.ts';

export function noteShowCommand(deps: Deps): Command {
  return draftCommand('show', 'show a draft, to copy by hand')
    .examples('momconnect note 1', 'momconnect note 1 --copy', 'momconnect note show ana')
    .action(async (words: string[]) => {
      const draft = await runNoteShow(deps, words.join(' '));
      const hasDied = deps.store.read().friends.get(draft.friend ?? '')?.state === 'died';
      printAnswer(deps, draft, (data, style) => renderNoteShow(data, hasDied, style));
      await askNext(deps, 'note', draft.number, hasDied || draft.postedOn !== null ? ['mailed'] : ['reply']);
    });
}

export async function runNoteShow(deps: Deps, typed: string): Promise<DraftData> {
  return draftData(deps, await findDraft(deps, typed), deps.store.read());
}

export function renderNoteShow(
  { number, name, occasion, words, text, postedOn }: DraftData,
  hasDied: boolean,
  style: Style,
): string {
  const about = `Draft ${number} for ${name}: ${occasionInWords(occasion)}, ${words} words.`;
  const mailedHint = `When it's mailed: momconnect note ${number} --mailed`;
  return [
    style.wrap(about),
    '',
    indentLines(text, style),
    ...(postedOn === null && !hasDied ? ['', style.wrap(mailedHint)] : []),
  ].join('\n');
}
