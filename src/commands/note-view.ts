/** A draft on the screen: the note, and how it sits on the card. */

import type { Style } from '../deps.ts';
import { countWords, minutesByHand, roomOn } from '../domain/note/card.ts';
import type { Card, NoteForm } from '../domain/note/occasion.ts';
import { inWords } from '../domain/spans.ts';

export interface NoteView {
  readonly text: string;
  readonly gap: string | null;
  readonly flags: readonly string[];
  /** `Fits: 53 words, …` */
  readonly size: string;
}

/** How many words, what the card takes, and how long it is by hand. Nothing is ever cut. */
export function sizeLine(text: string, card: Card, form: NoteForm): string {
  const words = countWords(text);
  const takes = `${words} words, and ${card.called} takes about ${card.comfortable}`;
  const minutes = minutesByHand(words, form);
  const byHand = minutes === 1 ? 'About a minute by hand.' : `Some ${inWords(minutes)} minutes by hand.`;
  const lines = {
    comfortable: `Fits: ${takes}.`,
    tight: `A little long: ${takes}. Small writing will do.`,
    over: `Long: ${takes}, ${card.full} from edge to edge. A bigger card, or the back of it too.`,
  };
  return `${lines[roomOn(card, words)]} ${byHand}`;
}

export function renderNoteView({ text, gap, flags, size }: NoteView, style: Style): string {
  const yours =
    gap === null ? 'Every detail is yours; nothing was added.' : `One gap is marked for you to fill: ${gap}`;
  return [indented(text, style), '', ...[size, ...flags, yours].map((line) => style.wrap(line))].join('\n');
}

/** Each line two spaces in, so that the note stands apart from talk about it. */
export function indented(text: string, style: Style): string {
  return style.wrap(text, '  ');
}
