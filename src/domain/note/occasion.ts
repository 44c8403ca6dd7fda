/** What a note is made of, as it lies in `content/notes`: one file for an occasion, and `cards.json` for all of them. */

export const tones = ['warm', 'light', 'brief'] as const;
export type Tone = (typeof tones)[number];

export interface Occasion {
  /** Its name, and its file's: `inspires-me`. */
  readonly occasion: string;
  /** As it stands in the list of occasions: `inspires me`. */
  readonly title: string;
  /** Its place in that list; lower comes first. */
  readonly order: number;
  /** Sentences for her to finish. `--detail` answers the first. */
  readonly asks: readonly Ask[];
  /** In the order they stand in the note. */
  readonly moves: readonly Move[];
}

export interface Ask {
  /** The name its answer goes by in phrases: `{detail}`. */
  readonly slot: string;
  /** The beginning she finishes: `I keep thinking of the time you`. */
  readonly sentence: string;
  /** Other beginnings an answer may have, dropped like the sentence itself. */
  readonly alsoBegins?: readonly string[];
  /** Stands between square brackets where the answer would be; the ask is required when there is one. */
  readonly gap?: string;
  /** What is kept of the friend that answers it when she does not; kept in words about her, not to her. */
  readonly from?: 'inspires';
}

export interface Move {
  readonly move: string;
  readonly required?: boolean;
  readonly newParagraph?: boolean;
  /** Several ways to say it; one is taken. */
  readonly phrases: readonly (string | Phrase)[];
}

/**
 * One or two sentences. `{detail}` ends its clause, as an answer that finishes the asked sentence; `{whole detail}` is an
 * answer that stands by itself, such as `the way you laugh`; `{friend}` and `{mom}` are names. A phrase is used only when
 * all it names is known.
 */
export interface Phrase {
  readonly text: string;
  /** All tones when left out. */
  readonly tones?: readonly Tone[];
  /** Slots that must be known although the text does not hold them. */
  readonly needs?: readonly string[];
  /** Points it makes; no two phrases of a note make the same. */
  readonly says?: readonly string[];
}

/** `cards.json`. */
export interface NoteForm {
  /** How a note begins: `Dear {friend},`. */
  readonly greeting: string;
  readonly wordsAMinute: number;
  /** How many sentences a note has at most. */
  readonly sentences: Readonly<Record<Tone, number>>;
  readonly cards: readonly Card[];
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

/** One line of `content/notes/index`, made when the program is built. */
export type OccasionEntry = Pick<Occasion, 'occasion' | 'title'>;

/** The list of occasions in the order they are offered. */
export function indexOccasions(occasions: readonly Occasion[]): OccasionEntry[] {
  return occasions
    .toSorted((a, b) => a.order - b.order || (a.occasion < b.occasion ? -1 : 1))
    .map(({ occasion, title }) => ({ occasion, title }));
}
