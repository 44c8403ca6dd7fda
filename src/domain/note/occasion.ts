/** What a note is made of: a file of letters for each occasion, and `cards.json` for all of them. */

import type { Ask } from './read-answer.ts';

export const tones = ['warm', 'light', 'brief'] as const;
export type Tone = (typeof tones)[number];

export interface Occasion {
  /** Its name, which is also its file's: `inspires-me`. */
  readonly occasion: string;
  /** As in the list of occasions: `inspires me`. */
  readonly title: string;
  /** Its position in that list; lower comes first. */
  readonly order: number;
  /** Other names for it: `bday`. If two occasions share a name, she is asked. */
  readonly also: readonly string[];
  /** One of these is in the first two sentences of each letter. Empty when there is no such word. */
  readonly names: readonly string[];
  /** It takes no exclamation mark. */
  readonly grave: boolean;
  /** Tones that would hurt here. */
  readonly refuses: readonly Tone[];
  /** Sentences for her to finish, most important first. If the card is too small, the last one goes first. */
  readonly asks: readonly Ask[];
  readonly letters: readonly Letter[];
}

/** A whole letter or text message, with slots to fill. */
export interface Letter {
  /** `inspires-me.warm.2`. */
  readonly id: string;
  /** null for a text message, which has none. */
  readonly tone: Tone | null;
  /** `Dear {friend},`; empty for a text message. */
  readonly greeting: string;
  /**
   * Paragraphs with an empty line between. `{slot}` is an answer or the friend's name. `[[ … ]]` is a part that is
   * dropped when its slot has no answer or the card is too small.
   */
  readonly body: string;
  /** `Love,` above her name; empty when the name alone is the sign-off. */
  readonly closing: string;
}

/** Her own sentence, which every letter has room for. */
export const ownLine: Ask = {
  slot: 'line',
  sentence: 'Anything else, in your own words?',
  takes: ['line'],
  example: "I'll text you Sunday.",
};

/** `cards.json`. */
export interface NoteForm {
  readonly wordsAMinute: number;
  /** Shortest first. */
  readonly lengths: readonly Length[];
  readonly cards: readonly Card[];
}

/** How long a note should be, whatever the card. Counts words with greeting and name. */
export interface Length {
  readonly length: string;
  readonly from: number;
  readonly to: number;
  /** Also uses brief letters, whatever the tone. */
  readonly takesBrief?: boolean;
}

export interface Card {
  readonly card: string;
  /** In a sentence: `an A6 card`. */
  readonly called: string;
  /** How many words fit comfortably in ordinary handwriting, including greeting and name. */
  readonly comfortable: number;
  /** How many words fill the whole panel. */
  readonly full: number;
}

/** One row of `content/letters/index`, which is made when the program is built. */
export type OccasionEntry = Pick<Occasion, 'occasion' | 'title' | 'order' | 'also'>;

/** The list of occasions, in the order we offer them. */
export function indexOccasions(occasions: readonly OccasionEntry[]): OccasionEntry[] {
  return occasions
    .toSorted((a, b) => a.order - b.order || (a.occasion < b.occasion ? -1 : 1))
    .map(({ occasion, title, order, also }) => ({ occasion, title, order, also }));
}
