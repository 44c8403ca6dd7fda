/** Prepares the words of `content/ways.json` for looking up. */

import { foldText } from '../../text/fold-text.ts';
import type { Way } from '../interaction.ts';

/**
 * `content/ways.json`. All words are folded: lower case, no accents, no apostrophes. A list has several words a line.
 */
export interface WayWords {
  /** The words for each way, each with her word for it (`walked`: `walk`), or null if it says only the way. */
  readonly ways: Readonly<Record<Way, Readonly<Record<string, string | null>>>>;
  /** Words for reaching out without an answer, each with its way. */
  readonly attempts: Readonly<Record<string, Way | null>>;
  /** The start of a phrase, or several with commas between, and how it may continue: "couldnt" and "reach". */
  readonly attemptsAfter: Readonly<Record<string, Readonly<Record<string, Way | null>>>>;
  /** Words that say something happened. After one of these, "should" and "didn't" are about something else. */
  readonly pastVerbs: readonly string[];
  /** Words for being in touch without a way: "should" and "didn't" can be about them. */
  readonly contactWords: readonly string[];
  /** A name may follow these. */
  readonly leadsToName: readonly string[];
  /** Words after "with" or "and" that aren't a friend. */
  readonly notNames: readonly string[];
  /** Words that only hold a sentence together, so the note doesn't need them. */
  readonly smallWords: readonly string[];
}

export interface Meaning {
  readonly way: Way | null;
  readonly what: string | null;
  readonly isAttempt: boolean;
}

/** The way that a typed word or phrase means: `zoom`, `voice note`, `coffee`. null when it isn't one. */
export function wayOf(input: string, ways: WayWords): Meaning | null {
  return lexiconOf(ways).phrases.get(foldText(input)) ?? null;
}

interface Lexicon {
  readonly phrases: ReadonlyMap<string, Meaning>;
  readonly past: ReadonlySet<string>;
  readonly contact: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  readonly nobody: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
}

/** A sentence is read in several parts, so we prepare the content only once. */
const lexicons = new WeakMap<WayWords, Lexicon>();

export function lexiconOf(ways: WayWords): Lexicon {
  const cached = lexicons.get(ways);
  if (cached !== undefined) return cached;
  const lexicon = {
    phrases: phrasesOf(ways),
    past: wordSet(ways.pastVerbs),
    contact: wordSet(ways.contactWords),
    small: wordSet(ways.smallWords),
    nobody: wordSet(ways.notNames),
    leads: wordSet(ways.leadsToName),
  };
  lexicons.set(ways, lexicon);
  return lexicon;
}

function phrasesOf({ ways, attempts, attemptsAfter }: WayWords): Map<string, Meaning> {
  const lexicon = new Map<string, Meaning>();
  for (const [way, words] of Object.entries(ways) as [Way, Readonly<Record<string, string | null>>][]) {
    for (const [word, what] of Object.entries(words)) lexicon.set(word, { way, what, isAttempt: false });
  }
  const addAttempt = (word: string, way: Way | null) =>
    lexicon.set(word, { way, what: null, isAttempt: true });
  for (const [word, way] of Object.entries(attempts)) addAttempt(word, way);
  for (const [starts, ends] of Object.entries(attemptsAfter))
    for (const start of starts.split(', '))
      for (const [end, way] of Object.entries(ends)) addAttempt(`${start} ${end}`, way);
  return lexicon;
}

function wordSet(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}
