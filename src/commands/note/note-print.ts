/** `note print`: a page to print, with the note on its card at true size and an envelope to copy. */

import type { Deps, Style } from '../../deps.ts';
import { roomOn, withPanels } from '../../domain/note/card.ts';
import { gapIn } from '../../domain/note/compose-note.ts';
import type { Draft } from '../../domain/note/draft.ts';
import { type CardSize, sizeOfCard } from '../../formats/card-sizes.ts';
import { notePage } from '../../formats/note-page.ts';
import { pageOpened } from '../../ui/page-opened.ts';
import { screen } from '../../ui/screen.ts';
import { answering, type Command } from '../shared/command.ts';
import { usage } from '../shared/read-values.ts';
import { type PageOptions, withPageOptions, writeFile } from '../shared/write-file.ts';
import { cardNamed, readNoteContent } from './note-choices.ts';
import { draftCommand, draftData, findDraft } from './note-drafts.ts';

interface PrintOptions extends PageOptions {
  readonly card?: string;
}

export function notePrintCommand(deps: Deps): Command {
  const about = 'a page to print: the card at its actual size, and an envelope';
  const command = draftCommand('print', about).option('--card <card>', 'another card: postcard, a2, a6, 5x7');
  return withPageOptions(command, 'note-1.html')
    .examples('momconnect note 1 --print --open', 'momconnect note print ana --card postcard --out ana.html')
    .action(answering(deps, runNotePrint, renderNotePrint));
}

/** `path` is absolute. `opened` is whether the browser opened it; null when she didn't ask. */
async function runNotePrint(deps: Deps, input: string, options: PrintOptions) {
  const draft = await findDraft(deps, input);
  const state = deps.store.read();
  const { number, card, panels = 1 } = draft;
  const { form } = readNoteContent(deps.content);
  const on = withPanels(cardNamed(options.card ?? card, form), panels);
  const { text, ...data } = draftData(deps, { ...draft, card: on.card }, state);
  const address = (draft.friend === null ? null : state.friends.get(draft.friend)?.address) ?? null;
  const { name } = data;
  const writer = deps.settings.get('name');
  const page = { number, text, panels, called: on.called, card: sizeFor(on.card), name, address, writer };
  const file = await writeFile(deps, `note-${number}.html`, notePage(page), options);
  const gap = gapIn(text);
  const remarks = [
    ...(gap === null ? [] : [`There's still a blank to fill in: ${gap}`]),
    ...(roomOn(on, data.words) === 'over'
      ? [`${data.words} words are too many for ${on.called}. Use a bigger card, or write on the back too.`]
      : []),
  ];
  return { ...data, ...file, hasAddress: address !== null, remarks };
}

function sizeFor(card: Draft['card']): CardSize {
  const size = sizeOfCard(card);
  if (size !== null) return size;
  throw usage(`momconnect doesn't know how big the card "${card}" is.`, 'To use another card, add --card a2');
}

function renderNotePrint(printed: Awaited<ReturnType<typeof runNotePrint>>, style: Style): string {
  const { number, name, path, hasAddress, opened, remarks } = printed;
  return screen(style, [
    { text: `Draft ${number}, for ${name}, as a page to print:`, command: path },
    pageOpened(opened, 'Print it at 100%.'),
    ...remarks,
    `The file has the note${hasAddress ? ' and the address' : ''} in it, so you can delete it once you've written the card.`,
  ]);
}
