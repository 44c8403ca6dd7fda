/** What a note is composed from, and what comes out. */

import type { Answer } from './answer.ts';
import type { Card, Length, NoteForm, Occasion, Tone } from './occasion.ts';

export interface NoteRequest {
  readonly occasion: Occasion;
  readonly form: NoteForm;
  readonly tone: Tone;
  readonly card: Card;
  /** Left out, the card's comfortable size is the most and nothing is the least. */
  readonly length?: Length;
  /** A whole number; the same request with the same seed gives the same note. */
  readonly seed: number;
  /** As she is called: `Ana`. */
  readonly friend: string;
  /** null leaves the name line away. */
  readonly signature: string | null;
  /** null when she never set it. */
  readonly momWord: string | null;
  /** First names of the friend's children, `Mia and Tom`; null when none is kept. */
  readonly children: string | null;
  /** By slot. What is not there is not known. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Ids of phrases to leave alone where others will do. */
  readonly avoid: ReadonlySet<string>;
}

export interface Note {
  readonly text: string;
  readonly words: number;
  /** Whether the card takes the words comfortably. */
  readonly fits: boolean;
  /** The marked gap of a required answer that is missing, as it stands in the text. */
  readonly gap: string | null;
  /** Ids of the phrases, in order. */
  readonly phrases: readonly string[];
  /** For each sentence, greeting and name included, what it was made from. */
  readonly trace: readonly TraceLine[];
}

export interface TraceLine {
  readonly move: string;
  /** Id of the phrase; null for the greeting and the name. */
  readonly phrase: string | null;
  readonly text: string;
  /** The inputs it says something from; empty when it states nothing about anyone. */
  readonly from: readonly string[];
}
