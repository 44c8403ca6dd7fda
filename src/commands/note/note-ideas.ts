/** `note ideas`: who might like a note, why, and the command to start it. */

import type { Deps, Style } from '../../deps.ts';
import { bookOf, shortNameOf } from '../../domain/friend/names.ts';
import { ideaOccasions, type NoteIdea, noteIdeas } from '../../domain/note/ideas.ts';
import { type DateForm, dayInWords } from '../../domain/time/date-words.ts';
import { type Day, daysBetween } from '../../domain/time/day.ts';
import { agoInWords } from '../../domain/time/spans.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';
import { readNoteContent } from './note-choices.ts';

/** How many days a card may take to arrive. */
const postDays = 3;

export function noteIdeasCommand(deps: Deps): Command {
  return new Command('ideas')
    .description('who might like a note, and why')
    .examples('momconnect note ideas', 'momconnect note ideas --json')
    .action(() => printAnswer(deps, runNoteIdeas(deps), renderNoteIdeas));
}

/** An `occasion` is null when she has to choose. */
function runNoteIdeas({ store, content, today, dates }: Deps) {
  const { friends, drafts } = store.read();
  const book = bookOf(friends);
  const { occasions } = readNoteContent(content);
  const ideas = noteIdeas(friends.values(), drafts, today).map((idea) => {
    const { friend, kind } = idea;
    // Only she knows which loss it was, and how long ago.
    const usual = kind === 'loss' ? undefined : ideaOccasions[kind][0];
    const occasion = occasions.find((entry) => entry.occasion === usual)?.occasion ?? null;
    const reason = reasonOf(idea, dates());
    const draft = `momconnect note draft ${shellQuote(shortNameOf(friend, book))}`;
    const command = `${draft}${occasion === null ? '' : ` --occasion ${occasion}`}`;
    return { friend: { id: friend.id, name: friend.name }, kind, reason, occasion, command };
  });
  return { on: today, ideas };
}

function reasonOf(idea: NoteIdea, dates: DateForm): string {
  switch (idea.kind) {
    case 'birthday':
      return birthdayReason(idea.on, dates);
    case 'thanks':
      return idea.next === null ? 'You wanted to thank them.' : `You wanted to remember: "${idea.next}".`;
    case 'loss':
      return 'You saved that they lost someone. You can send a few kind lines any day.';
    case 'new-baby':
      return "You saved that there's a new baby.";
    case 'inspires':
      return `You saved what inspires you: "${idea.inspires}".`;
    case 'unheard':
      return idea.last === null
        ? "You haven't saved when you were last in touch."
        : `You were last in touch ${agoInWords(daysBetween(idea.last, dates.today))}.`;
  }
}

function birthdayReason(on: Day, dates: DateForm): string {
  const days = daysBetween(dates.today, on);
  if (days <= 1) return `A birthday ${days === 0 ? 'today' : 'tomorrow'}.`;
  const tip = days >= postDays ? ' A card mailed today might make it.' : '';
  return `A birthday on ${dayInWords(on, dates)}.${tip}`;
}

function renderNoteIdeas({ ideas }: ReturnType<typeof runNoteIdeas>, style: Style): string {
  const none = "Nobody to suggest today, and that's fine. To write to anyone you like:";
  if (ideas.length === 0) return withCommand(none, 'momconnect note draft', style);
  const rows = ideas.map(({ friend, reason, command }) =>
    screen(style, [`${friend.name}: ${reason}`, { verbatim: `  ${command}` }]),
  );
  return rows.join('\n\n');
}
