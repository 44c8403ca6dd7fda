/** What a note is made of, as it lies in `content/notes`: one file for an occasion, and `cards.json` for all of them. */

/** What a phrase may name without its being asked. */
export const givenSlots: readonly string[] = ['friend', 'mom', 'children'];

export const tones = ['warm', 'light', 'brief'] as const;
export type Tone = (typeof tones)[number];

export interface Occasion {
  /** Its name, and its file's: `inspires-me`. */
  readonly occasion: string;
  /** As it stands in the list of occasions: `inspires me`. */
  readonly title: string;
  /** Its place in that list; lower comes first. */
  readonly order: number;
  /** Sentences for her to finish. `--detail` answers the one named so, or else the first. */
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
  /** Its answer tells of someone other than the friend, so `she` stays `she`. */
  readonly about?: 'another';
  /** Its answer may be a name, so a capital it begins with stays. */
  readonly isName?: true;
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
 * answer that stands by itself, such as `the way you laugh`; `{friend}`, `{mom}` and `{children}` are names. A phrase is used only when
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
  /** Shortest first. */
  readonly lengths: readonly Length[];
  readonly cards: readonly Card[];
}

/** How long a note is to be, whatever the card: a target, greeting and name included. */
export interface Length {
  readonly length: string;
  /** Words it has where enough is known to say. */
  readonly from: number;
  /** Words that only her own may push it over. */
  readonly to: number;
  /** In place of the tone's. Sentences give way to words. */
  readonly sentences?: number;
  /** Answers but the required one may be left away where they do not fit. */
  readonly onlyDetail?: boolean;
  /** Where one phrase of each move is not enough, a second one of a move may be said. */
  readonly twoOfAMove?: boolean;
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
export type OccasionEntry = Pick<Occasion, 'occasion' | 'title' | 'order'>;

/** The list of occasions in the order they are offered. */
export function indexOccasions(occasions: readonly OccasionEntry[]): OccasionEntry[] {
  return occasions
    .toSorted((a, b) => a.order - b.order || (a.occasion < b.occasion ? -1 : 1))
    .map(({ occasion, title, order }) => ({ occasion, title, order }));
}
