/** Reads the occasion, card and tone of a note, by the names she types. */

import type { Content, Deps, Style } from '../../deps.ts';
import { findOccasions } from '../../domain/note/find-occasion.ts';
import { type Idiom, idiomFor, occasionIn } from '../../domain/note/idiom.ts';
import type { KindnessRule } from '../../domain/note/kindness.ts';
import {
  type Card,
  type Length,
  type NoteForm,
  type Occasion,
  type OccasionEntry,
  type Tone,
  tones,
} from '../../domain/note/occasion.ts';
import { homeCountry } from '../home/country-values.ts';
import { askRead, errorMessageOf } from '../shared/ask.ts';
import { readContent } from '../shared/read-content.ts';
import { usage } from '../shared/read-values.ts';

/** How many occasions are offered at once; `more` shows all. */
const offered = 6;
const usualCard = 'a2';

interface NoteContent {
  readonly form: NoteForm;
  /** In the order they are offered. */
  readonly occasions: readonly OccasionEntry[];
}

export function readNoteContent(content: Content): NoteContent {
  return { form: readContent(content, 'cards'), occasions: readContent(content, 'letters/index') };
}

export function kindnessRules(content: Content): readonly KindnessRule[] {
  return readContent<{ readonly rules: readonly KindnessRule[] }>(content, 'kindness').rules;
}

/** In her country's English. */
export function readOccasion(
  { content, settings, localeCountry }: Pick<Deps, 'content' | 'settings' | 'localeCountry'>,
  { occasion }: Pick<OccasionEntry, 'occasion'>,
): Occasion {
  return inHerIdiom({ content, settings, localeCountry }, readContent(content, `letters/${occasion}`));
}

export function inHerIdiom(
  { content, settings, localeCountry }: Pick<Deps, 'content' | 'settings' | 'localeCountry'>,
  occasion: Occasion,
): Occasion {
  const { countries } = readContent<{ countries: Record<string, Idiom> }>(content, 'idioms');
  const country = homeCountry({ settings, localeCountry });
  return occasionIn(occasion, idiomFor(countries, country, settings.get('mom-word')));
}

/**
 * The tone she wants if the occasion has letters in it, otherwise its first tone and a sentence that says so.
 *
 * @throws UserError `usage` for a light note where it would hurt
 */
export function toneFor(
  { title, letters, refuses }: Occasion,
  tone: Tone,
): { readonly tone: Tone; readonly remark: string | null } {
  if (refuses.includes(tone)) {
    const message = `A ${tone} note could hurt here ("${title}").`;
    throw usage(message, 'To make it warm or brief: --tone warm, --tone brief');
  }
  if (letters.some((letter) => letter.tone === tone)) return { tone, remark: null };
  const other = tones.find(
    (tone) => !refuses.includes(tone) && letters.some((letter) => letter.tone === tone),
  );
  if (other === undefined) {
    const way = 'Add one to its file, under: ## warm';
    throw usage(`"${title}" has no letter for a card.`, way);
  }
  return { tone: other, remark: `There's no ${tone} letter for "${title}", so this one is ${other}.` };
}

/** @throws UserError `usage` with a list of occasions */
export function occasionNamed(input: string, entries: readonly OccasionEntry[]): OccasionEntry {
  const [match, ...others] = findOccasions(input, entries);
  if (match !== undefined && others.length === 0) return match;
  const message =
    match === undefined ? `There's no occasion "${input}".` : `"${input}" could be more than one.`;
  const names = (match === undefined ? entries : [match, ...others]).map(({ occasion }) => occasion);
  const few = names.slice(0, offered).join(', ');
  const some = match === undefined ? `An occasion can be: ${few}` : `Which one?  ${few}`;
  const way =
    names.length > offered ? { text: `${some}, and more:`, command: 'momconnect note draft --help' } : some;
  throw usage(message, way);
}

/** Asks on a terminal when what she typed could be several. Throws like occasionNamed. */
export async function occasionTyped(
  { prompter, output }: Pick<Deps, 'prompter' | 'output'>,
  input: string,
  entries: readonly OccasionEntry[],
): Promise<OccasionEntry> {
  const occasions = findOccasions(input, entries);
  if (!prompter.isInteractive || occasions.length < 2) return occasionNamed(input, entries);
  const message = `${titleLine(`"${input}" could be:`, titlesOf(occasions), output.style)}\n`;
  return askRead(prompter, { message }, (answer) => occasionNamed(answer, occasions));
}

/** @throws UserError `usage` */
export function cardNamed(input: string, { cards }: NoteForm): Card {
  const sizeTyped = input.toLowerCase().replaceAll(' ', '').replace('×', 'x');
  const size = cards.find(({ card }) => card === sizeTyped);
  if (size !== undefined) return size;
  const sizes = cards.map(({ card }) => card).join(', ');
  throw usage(`There's no card "${input}".`, `A card can be: ${sizes}`);
}

/** @throws UserError `usage` */
export function lengthNamed(input: string, { lengths }: NoteForm): Length {
  const match = lengths.find(({ length }) => length === input.trim().toLowerCase());
  if (match !== undefined) return match;
  const names = lengths.map(({ length }) => length).join(', ');
  throw usage(`There's no length "${input}".`, `A length can be: ${names}`);
}

/** @throws UserError `usage` */
export function toneNamed(input: string): Tone {
  const match = tones.find((tone) => tone === input.trim().toLowerCase());
  if (match !== undefined) return match;
  throw usage(`There's no tone "${input}".`, `A tone can be: ${tones.join(', ')}`);
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
  const question = (titles: readonly string[]) => `${titleLine('What for?', titles, output.style)}\n`;
  const problem = (input: string) =>
    (hasMore && input === 'more') || findOccasions(input, entries).length > 1
      ? null
      : errorMessageOf(() => occasionNamed(input, entries));
  const answer = await prompter.ask({ message: question(few), fallback: usual, problem });
  if (!hasMore || answer !== 'more') return occasionTyped({ prompter, output }, answer, entries);
  const all = await prompter.ask({ message: question(titlesOf(entries)), fallback: usual, problem });
  return occasionTyped({ prompter, output }, all, entries);
}

/** Lines break between titles, never inside one. */
function titleLine(label: string, titles: readonly string[], style: Style): string {
  const unbroken = titles.map((title) => title.replaceAll(' ', '\u00a0')).join(', ');
  return style.wrap(`${label}  ${unbroken}`, '', '  ').replaceAll('\u00a0', ' ');
}

function titlesOf(entries: readonly OccasionEntry[]): string[] {
  return entries.map(({ title }) => title);
}

/** The usual card, or on a terminal the one she picks. */
export async function chooseCard({ prompter }: Deps, form: NoteForm): Promise<Card> {
  if (!prompter.isInteractive) return cardNamed(usualCard, form);
  const message = `Which card?  ${form.cards.map(({ card }) => card).join(', ')}`;
  return askRead(prompter, { message, fallback: usualCard }, (input) => cardNamed(input, form));
}
