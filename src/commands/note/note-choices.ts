/** What a note can be: its occasion, card and tone, by the names she types. */

import type { Content, Deps, Style } from '../../deps.ts';
import { findOccasions } from '../../domain/note/find-occasion.ts';
import {
  type Card,
  type Length,
  type NoteForm,
  type Occasion,
  type OccasionEntry,
  type Tone,
  tones,
} from '../../domain/note/occasion.ts';
import { UserError } from '../../errors.ts';
import { problemOf } from '../problem-of.ts';
import { readContent } from '../read-content.ts';

/** So many occasions are offered at once; `more` shows all. */
const offered = 6;
const usualCard = 'a2';

interface NoteContent {
  readonly form: NoteForm;
  /** In the order they are offered. */
  readonly occasions: readonly OccasionEntry[];
}

export function readNoteContent(content: Content): NoteContent {
  return { form: readContent(content, 'notes/cards'), occasions: readContent(content, 'notes/index') };
}

export function readOccasion(content: Content, { occasion }: OccasionEntry): Occasion {
  return readContent(content, `notes/${occasion}`);
}

/** @throws UserError `usage` naming those there are */
export function occasionNamed(typed: string, entries: readonly OccasionEntry[]): OccasionEntry {
  const [found, ...others] = findOccasions(typed, entries);
  if (found !== undefined && others.length === 0) return found;
  const message =
    found === undefined ? `There is no occasion "${typed}".` : `"${typed}" could be more than one.`;
  const known = (found === undefined ? entries : [found, ...others]).map(({ occasion }) => occasion);
  const few = known.slice(0, offered).join(', ');
  const hint =
    known.length > offered
      ? `An occasion can be: ${few}, and more: momconnect note draft --help`
      : `An occasion can be: ${few}`;
  throw new UserError(message, { code: 'usage', hint });
}

/** @throws UserError `usage` */
export function cardNamed(typed: string, { cards }: NoteForm): Card {
  const wanted = typed.toLowerCase().replaceAll(' ', '').replace('×', 'x');
  const found = cards.find(({ card }) => card === wanted);
  if (found !== undefined) return found;
  const known = cards.map(({ card }) => card).join(', ');
  throw new UserError(`There is no card "${typed}".`, { code: 'usage', hint: `A card can be: ${known}` });
}

/** @throws UserError `usage` */
export function lengthNamed(typed: string, { lengths }: NoteForm): Length {
  const found = lengths.find(({ length }) => length === typed.trim().toLowerCase());
  if (found !== undefined) return found;
  const known = lengths.map(({ length }) => length).join(', ');
  throw new UserError(`There is no length "${typed}".`, { code: 'usage', hint: `A length can be: ${known}` });
}

/** @throws UserError `usage` */
export function toneNamed(typed: string): Tone {
  const found = tones.find((tone) => tone === typed.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new UserError(`There is no tone "${typed}".`, {
    code: 'usage',
    hint: `A tone can be: ${tones.join(', ')}`,
  });
}

/**
 * The first occasion of the list, or on a terminal the one she picks.
 *
 * @param proposed the one that goes with what she was shown; null for none
 */
export async function chooseOccasion(
  { prompter, output }: Deps,
  entries: readonly OccasionEntry[],
  proposed: string | null = null,
): Promise<OccasionEntry> {
  const [first] = entries;
  if (!prompter.isInteractive) return occasionNamed(first?.title ?? '', entries);
  const usual = (entries.find(({ occasion }) => occasion === proposed) ?? first)?.title ?? '';
  const hasMore = entries.length > offered;
  const few = hasMore ? [...titlesOf(entries.slice(0, offered - 1)), 'more'] : titlesOf(entries);
  const question = (titles: readonly string[]) => `${listed('What for?', titles, output.style)}\n`;
  const problem = (typed: string) =>
    hasMore && typed === 'more' ? null : problemOf(() => occasionNamed(typed, entries));
  const typed = await prompter.ask({ message: question(few), fallback: usual, problem });
  if (!hasMore || typed !== 'more') return occasionNamed(typed, entries);
  const all = await prompter.ask({ message: question(titlesOf(entries)), fallback: usual, problem });
  return occasionNamed(all, entries);
}

/** Lines end between titles, never inside one. */
function listed(asked: string, titles: readonly string[], style: Style): string {
  const unbroken = titles.map((title) => title.replaceAll(' ', '\u00a0')).join(', ');
  return style.wrap(`${asked}  ${unbroken}`, '', '  ').replaceAll('\u00a0', ' ');
}

function titlesOf(entries: readonly OccasionEntry[]): string[] {
  return entries.map(({ title }) => title);
}

/** The usual card, or on a terminal the one she picks. */
export async function chooseCard({ prompter }: Deps, form: NoteForm): Promise<Card> {
  if (!prompter.isInteractive) return cardNamed(usualCard, form);
  const typed = await prompter.ask({
    message: `Which card?  ${form.cards.map(({ card }) => card).join(', ')}`,
    fallback: usualCard,
    problem: (answer) => problemOf(() => cardNamed(answer, form)),
  });
  return cardNamed(typed, form);
}
