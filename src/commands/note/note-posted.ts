/** `note posted`: the card is in the mail, which counts as being in touch. */

import type { Deps, Style } from '../../deps.ts';
import type { InteractionLogged } from '../../domain/contact/changes.ts';
import type { Outcome } from '../../domain/contact/interaction.ts';
import { dayInWords, pastDayInWords } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import type { CommandHint } from '../../errors.ts';
import { screen } from '../../ui/screen.ts';
import { toTakeBack, undoWay } from '../../ui/undo-way.ts';
import { answering, type Command } from '../shared/command.ts';
import { alreadyThere, readDay } from '../shared/read-values.ts';
import { draftCommand, findDraft, nameOn } from './note-drafts.ts';

type PostedOptions = { readonly on: string; readonly attempt?: boolean };

export function notePostedCommand(deps: Deps): Command {
  return draftCommand('posted', 'mark a note as mailed or handed over')
    .option('--on <day>', 'the day you mailed it', 'today')
    .option('--attempt', "it's on its way, and there's no answer yet")
    .examples('momconnect note 1 --mailed', 'momconnect note posted ana --on yesterday')
    .action(answering(deps, runNotePosted, renderNotePosted));
}

/** `friend` and `interaction` are null for someone who isn't on the list. */
async function runNotePosted(deps: Deps, input: string, options: PostedOptions) {
  const on = await readDay(options.on, deps, 'past');
  const draft = await findDraft(deps, input);
  const { id, number, friend, postedOn } = draft;
  if (postedOn !== null) {
    const message = `Draft ${number} was already mailed on ${dayInWords(postedOn, deps.dates())}.`;
    throw alreadyThere(message, ...(await waysFor(deps, id)));
  }
  const interaction = friend === null ? null : deps.newId();
  const outcome = options.attempt === true ? 'attempt' : 'connected';
  const undo = await deps.store.append('note posted', [
    { type: 'draft.posted', draft: id, on },
    ...(interaction === null || friend === null ? [] : [noteLogged(interaction, on, friend, outcome)]),
  ]);
  const name = nameOn(draft, deps.store.read());
  return { id, number, friend, name, on, interaction, outcome, undo };
}

/** What is left out is the default. */
function noteLogged(interaction: string, on: Day, friend: string, outcome: Outcome): InteractionLogged {
  const more = outcome === 'connected' ? {} : { outcome };
  return { type: 'interaction.logged', interaction, on, friends: [friend], way: 'note', ...more };
}

/** Other changes may have come after it, so this names the entry to undo. */
async function waysFor({ store }: Deps, draft: string): Promise<readonly CommandHint[]> {
  const line = (await store.controlLines()).findLast(({ changes }) =>
    changes.some((change) => change.type === 'draft.posted' && change.draft === draft),
  );
  return line === undefined ? [] : [undoWay('', line.id)];
}

function renderNotePosted(
  { name, on, friend, outcome }: Awaited<ReturnType<typeof runNotePosted>>,
  style: Style,
): string {
  const day = pastDayInWords(on, style.dates);
  const counts =
    friend === null
      ? "They aren't on your list, so nothing else is saved."
      : outcome === 'attempt'
        ? 'You did your part.'
        : 'That counts as being in touch.';
  return screen(style, [`A note to ${name}, ${day}. ${counts}`, toTakeBack]);
}
