/** How many words fit on a card, and how long it takes to write them by hand. */

import type { Card, NoteForm } from './occasion.ts';

/** Counts words the way a person does: everything between spaces, including greeting and name. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** The card with that many of its panels used, as one card. */
export function withPanels(card: Card, panels: number): Card {
  if (panels === 1) return card;
  return {
    ...card,
    called: `${card.called} with ${panels} panels`,
    comfortable: card.comfortable * panels,
    full: card.full * panels,
  };
}

/** `comfortable` in ordinary handwriting, `tight` up to the whole panel, `over` beyond it. */
type Room = 'comfortable' | 'tight' | 'over';

export function roomOn(card: Pick<Card, 'comfortable' | 'full'>, words: number): Room {
  if (words <= card.comfortable) return 'comfortable';
  return words <= card.full ? 'tight' : 'over';
}

/** Whole minutes to write that many words by hand, at least one. */
export function minutesByHand(words: number, form: Pick<NoteForm, 'wordsAMinute'>): number {
  return Math.max(1, Math.round(words / form.wordsAMinute));
}
