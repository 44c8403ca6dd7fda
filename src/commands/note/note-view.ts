/** A draft on the screen: the note, and how it fits on the card. */

import type { Style } from '../../deps.ts';
import { countWords, minutesByHand, roomOn } from '../../domain/note/card.ts';
import type { Note, NoteRequest } from '../../domain/note/compose-note.ts';
import type { Card, NoteForm } from '../../domain/note/occasion.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { inWords } from '../../domain/time/spans.ts';
import { screen } from '../../ui/screen.ts';
import type { GivenAnswers } from './note-answers.ts';
import type { ExplainedSentence } from './note-explain.ts';

export interface NoteView {
  readonly text: string;
  readonly gap: string | null;
  /** What else she could say, when nothing is asked. */
  readonly more?: string | null;
  readonly flags: readonly string[];
  /** Whether it has her words among our sentences. */
  readonly hasDetails: boolean;
  /** `Fits: 53 words, …` */
  readonly size: string;
  /** If the note isn't as long as she asked for: how it differs, and what was left out. */
  readonly lengthNotes: readonly string[];
  /** Only if she asked for it. */
  readonly explain?: readonly ExplainedSentence[];
}

/** A note on the screen: composed, or edited since. */
export type ViewedNote = Pick<Note, 'text' | 'phrases' | 'trace' | 'gap' | 'leftOut' | 'hasDropped'>;

export function lengthNotes({ length }: NoteRequest, { text }: Pick<Note, 'text'>): string[] {
  if (length === undefined) return [];
  const words = countWords(text);
  const lengthInWords = `${length.length} (${length.from} to ${length.to} words)`;
  if (words > length.to) return [`Longer than ${lengthInWords}, because none of your words were cut.`];
  return words < length.from
    ? [`Shorter than ${lengthInWords}, because nothing was made up to fill it.`]
    : [];
}

/** Names what she typed that this letter has no room for or doesn't use. */
export function leftOutLine(
  { leftOut, hasDropped }: Pick<Note, 'leftOut' | 'hasDropped'>,
  answers: GivenAnswers,
  { called }: Card,
  { length }: NoteRequest,
): string[] {
  const words = leftOut.flatMap((slot) => answers.get(slot)?.text ?? []).map((text) => `"${text}"`);
  if (words.length === 0) return [];
  const where = length === undefined ? `on ${called}` : 'at this length';
  const why = !hasDropped ? "This letter doesn't use" : `There wasn't room ${where} for`;
  return [`${why}: ${words.join(', ')}`];
}

/** How many words there are, how many fit on the card, and how long writing takes. Nothing is ever cut. */
export function sizeLine(text: string, card: Card, form: NoteForm): string {
  const words = countWords(text);
  const minutes = minutesByHand(words, form);
  const byHand =
    minutes === 1 ? 'About a minute to write out.' : `About ${inWords(minutes)} minutes to write out.`;
  const holds = `${words} words. ${capitalize(card.called)} holds about ${card.comfortable}`;
  const lines = {
    comfortable: `${holds}.`,
    tight: `${holds}, or ${card.full} in small writing.`,
    over: `${holds}, or ${card.full} in small writing, so you may want a bigger card or the back.`,
  };
  return `${lines[roomOn(card, words)]} ${byHand}`;
}

export function renderNoteView(view: NoteView, style: Style): string {
  const { text, gap, more, flags, size, lengthNotes, explain = [], hasDetails } = view;
  const details =
    "The details are yours. The sentences around them are a start, so change anything that doesn't sound like you.";
  const blank = gap !== null && `There's one blank for you to fill in: ${gap}`;
  return screen(style, [
    // Indented, so that the note stands out.
    { text, first: '  ' },
    '',
    ...[size, ...lengthNotes, ...flags],
    // Nothing for a note she edited herself.
    blank || (hasDetails && details),
    more !== '' && more,
    explain.length > 0 && '',
    explain.length > 0 && { verbatim: 'Which words are yours and which are ours:' },
    ...explain.flatMap((sentence) => [
      { text: sentence.text, first: '  ' },
      { text: sentence.from, first: '      ' },
    ]),
  ]);
}
