/** What a note is made of: a file of letters for each occasion, and `cards.json` for all of them. */

import type { Ask } from './read-answer.ts';

export const tones = ['warm', 'light', 'brief'] as const;
export type Tone = (typeof tones)[number];

export interface Occasion {
  /** Its name, and its file's: `inspires-me`. */
  readonly occasion: string;
  /** As it is written in the list of occasions: `inspires me`. */
  readonly title: string;
  /** Its place in that list; lower comes first. */
  readonly order: number;
  /** Other names people give it: `bday`. A name that two occasions have is asked about. */
  readonly also: readonly string[];
  /** One of these is in the first two sentences of each letter; empty where there is no such word. */
  readonly names: readonly string[];
  /** No exclamation mark belongs in it. */
  readonly grave: boolean;
  /** Tones that would hurt here. */
  readonly refuses: readonly Tone[];
  /** Sentences for her to finish, most important first: what a card is too small for goes from the last one on. */
  readonly asks: readonly Ask[];
  readonly letters: readonly Letter[];
}

/** A whole letter, or a whole text message, with holes in it. */
export interface Letter {
  /** `inspires-me.warm.2`. */
  readonly id: string;
  /** null for a text message, which has none. */
  readonly tone: Tone | null;
  /** `Dear {friend},`; empty for a text message. */
  readonly greeting: string;
  /**
   * Paragraphs divided by an empty line. `{slot}` is an answer or the friend's name; `[[ … ]]` is a part that falls out
   * whole when its slot is not known or the card is too small.
   */
  readonly body: string;
  /** `Love,` above her name; empty where the name alone is the sign-off. */
  readonly closing: string;
}

/** The sentence of her own that every letter has room for. */
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

/** How long a note is to be, whatever the card, in words with greeting and name. */
export interface Length {
  readonly length: string;
  readonly from: number;
  readonly to: number;
  /** Brief letters are taken too, whatever the tone. */
  readonly takesBrief?: boolean;
}

export interface Card {
  readonly card: string;
  /** In a sentence: `an A6 card`. */
  readonly called: string;
  /** Words it takes comfortably at ordinary handwriting, greeting and name included. */
  readonly comfortable: number;
  /** Words that fill the whole panel. */
  readonly full: number;
}

/** One line of `content/letters/index`, made when the program is built. */
export type OccasionEntry = Pick<Occasion, 'occasion' | 'title' | 'order' | 'also'>;

/** The list of occasions in the order they are offered. */
export function indexOccasions(occasions: readonly OccasionEntry[]): OccasionEntry[] {
  return occasions
    .toSorted((a, b) => a.order - b.order || (a.occasion < b.occasion ? -1 : 1))
    .map(({ occasion, title, order, also }) => ({ occasion, title, order, also }));
}
