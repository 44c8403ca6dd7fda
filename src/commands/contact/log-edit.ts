/** `log edit`: replaces an entry; undo brings the old one back. */

import type { Deps, Style } from '../../deps.ts';
import { initiators } from '../../domain/contact/interaction.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { Command, type Options } from '../shared/command.ts';
import { readOneOf, usage } from '../shared/read-values.ts';
import { findEntry } from './find-entry.ts';
import { readLogDay } from './log-day.ts';
import { headlines, type LoggedInteraction } from './log-lines.ts';
import { findPeople } from './log-people.ts';
import { readText, readWay } from './log-plan.ts';
import { type InteractionParts, interactionOf, loggedChange } from './log-save.ts';
import { readNames } from './read-log-words.ts';

type EditOptions = Options<'on' | 'via' | 'note' | 'by', 'with', 'attempt' | 'private'>;

export function logEditCommand(deps: Deps): Command {
  return new Command('edit')
    .description('change one time you were in touch')
    .argument('<entry>', 'its number on the last list, or its id')
    .option('--on <day>', 'yesterday, last friday, 2026-02-28')
    .option('--via <way>', 'text, voice, call, video, visit, note, email or group; "coffee" works too')
    .option('--with <name...>', "who it was with, instead of who's there now")
    .option('--note <text>', 'a new note instead of the one that\'s there; "" deletes it')
    .option('--by <who>', 'who started it: me, or friend')
    .option('--attempt', 'there was no answer yet')
    .option('--no-attempt', 'you were in touch')
    .option('--private', 'the note shows only when you ask for it')
    .option('--no-private', 'the note shows like any other')
    .examples('momconnect log edit 1 --on yesterday', 'momconnect log edit 2 --with ana bea --via coffee')
    .action(async (input: string, options: EditOptions) => {
      const entry = await runLogEdit(deps, input, options);
      printAnswer(deps, entry, renderLogEdit);
    });
}

export async function runLogEdit(deps: Deps, input: string, options: EditOptions) {
  const before = await findEntry(deps, input);
  if (Object.keys(options).length === 0)
    throw usage('What should change?', {
      text: 'For example:',
      command: 'momconnect log edit 1 --on yesterday --note "the new job"',
    });
  const after = await toldAnew(deps, before, options);
  const change = loggedChange(deps, after);
  const removal = { interaction: before.id, on: before.on, friends: before.friends.map(({ id }) => id) };
  const undo = await deps.store.append('log edit', [{ type: 'interaction.removed', ...removal }, change]);
  return { interaction: interactionOf(change.interaction, after), undo };
}

async function toldAnew(
  deps: Deps,
  before: LoggedInteraction,
  options: EditOptions,
): Promise<InteractionParts> {
  const { on, via, by, attempt } = options;
  const friends =
    options.with === undefined
      ? before.friends
      : (await findPeople(deps, await readNames(deps, options.with), false)).friends;
  const newWay = via === undefined ? null : await readWay(deps, via);
  const isAttempt = attempt ?? newWay?.isAttempt;
  return {
    friends,
    on: on === undefined ? before.on : await readLogDay(deps, on, null, undefined),
    way: newWay === null ? before.way : newWay.way,
    what: newWay === null ? before.what : newWay.what,
    note: options.note === undefined ? before.note : readText(options.note, '--note') || null,
    outcome: isAttempt === undefined ? before.outcome : isAttempt ? 'attempt' : 'connected',
    by: by === undefined ? before.by : readOneOf(by, initiators, '--by'),
    isPrivate: options.private ?? before.isPrivate,
  };
}

export function renderLogEdit({ interaction }: Awaited<ReturnType<typeof runLogEdit>>, style: Style): string {
  return screen(style, [...headlines(interaction, style.dates), undoWay('Changed.')]);
}
