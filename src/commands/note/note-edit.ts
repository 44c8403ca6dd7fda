/** `note edit`: changes the words of a saved draft, in her editor or from the command line. */

import type { Deps, Style } from '../../deps.ts';
import { withPanels } from '../../domain/note/card.ts';
import type { Draft } from '../../domain/note/draft.ts';
import { screen } from '../../ui/screen.ts';
import { toTakeBack } from '../../ui/undo-way.ts';
import { answering, type Command } from '../shared/command.ts';
import { forExample, usage } from '../shared/read-values.ts';
import { refuseEndless } from './note-answers.ts';
import { readNoteContent } from './note-choices.ts';
import { draftCommand, draftData, findDraft } from './note-drafts.ts';
import { sizeLine } from './note-view.ts';
import { openEditor } from './open-editor.ts';

export function noteEditCommand(deps: Deps): Command {
  return draftCommand('edit', 'change the words of a draft, in your editor')
    .option('--text <words>', 'the new words, without an editor')
    .examples(
      'momconnect note 1 --edit',
      'momconnect note edit ana --text "Dear Ana, thank you for the soup. Sam"',
    )
    .action(answering(deps, runNoteEdit, renderNoteEdit));
}

/**
 * `size` says how they fit on the card, null for a card we don't know anymore; `undo` is null when nothing was written.
 *
 * @param options without `text`, the editor opens. Throws UserError `usage` for no words, or too many
 */
async function runNoteEdit(deps: Deps, input: string, options: { readonly text?: string }) {
  const draft = await findDraft(deps, input);
  const text = tidyText(options.text ?? (await editorWords(deps, draft)));
  if (text === '')
    throw usage('The note is empty, so nothing changed.', {
      text: 'To delete it:',
      command: `momconnect note ${draft.number} --drop`,
    });
  refuseEndless(text);
  const isChanged = text !== tidyText(draft.text);
  return {
    ...draftData(deps, isChanged ? { ...draft, text } : draft, deps.store.read()),
    changed: isChanged,
    size: sizeOn(deps, draft, text),
    undo: isChanged ? await keep(deps, draft, text) : null,
  };
}

async function keep({ store }: Deps, { id, friend }: Draft, text: string): Promise<string> {
  const whose = friend === null ? {} : { friend };
  return store.append('note edit', [{ type: 'draft.edited', draft: id, ...whose, text }]);
}

async function editorWords(deps: Deps, { number, text }: Draft): Promise<string> {
  if (deps.prompter.isInteractive) return openEditor(deps, text);
  throw usage(
    "momconnect can't open an editor here.",
    forExample(`momconnect note ${number} --edit --text "Dear Ana, ..."`),
  );
}

/** Editors end a file with a line end, and some end every line with two characters. */
function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

function sizeOn({ content }: Deps, { card, panels = 1 }: Draft, text: string): string | null {
  const { form } = readNoteContent(content);
  const size = form.cards.find((option) => option.card === card);
  return size === undefined ? null : sizeLine(text, withPanels(size, panels), form);
}

function renderNoteEdit(
  { number, name, changed, size }: Awaited<ReturnType<typeof runNoteEdit>>,
  style: Style,
): string {
  if (!changed) return style.wrap(`Draft ${number}, for ${name}, didn't change.`);
  return screen(style, [`Draft ${number}, for ${name}, has your new words now.`, size, toTakeBack]);
}
