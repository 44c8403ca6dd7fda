/** How many words a card takes, and how long they take by hand. */

import type { Card, NoteForm } from './occasion.ts';

/** Words as a person counts them: whatever stands between spaces, greeting and name included. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** The card with that many panels written on, as one card. */
export function withPanels(card: Card, panels: number): Card {
  if (panels === 1) return card;
  return {
    ...card,
    called: `${card.called} with ${panels} panels`,
    comfortable: card.comfortable * panels,
    full: card.full * panels,
  };
}

/** `comfortable` at ordinary handwriting, `tight` up to the whole panel, `over` beyond it. */
type Room = 'comfortable' | 'tight' | 'over';

export function roomOn(card: Pick<Card, 'comfortable' | 'full'>, words: number): Room {
  if (words <= card.comfortable) return 'comfortable';
  return words <= card.full ? 'tight' : 'over';
}

/** Whole minutes to write them by hand, one or more. */
export function minutesByHand(words: number, form: Pick<NoteForm, 'wordsAMinute'>): number {
  return Math.max(1, Math.round(words / form.wordsAMinute));
}
