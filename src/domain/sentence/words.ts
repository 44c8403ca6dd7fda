/** The words of a sentence, and what is known of them before anything is decided. */

import { foldText } from '../fold-text.ts';
import type { Way } from '../interaction.ts';

/** `content/ways.json`. All words folded: lower case, no accents, no apostrophes. */
export interface WayWords {
  /** For each way its words, each with her word for it (`walked`: `walk`), or null where it says no more than the way. */
  readonly ways: Readonly<Record<Way, Readonly<Record<string, string | null>>>>;
  /** Words for reaching out without an answer, each with the way they tell. */
  readonly attempts: Readonly<Record<string, Way | null>>;
  /** Several words a line: after these a name may stand. */
  readonly leadsToName: readonly string[];
  /** Several a line: words after "with" or "and" that are nobody on a list. */
  readonly notNames: readonly string[];
  /** Several a line: words that hold a sentence together and need not be kept. */
  readonly smallWords: readonly string[];
}

export interface Token {
  /** As typed, and where: from `start` up to `end` in the sentence. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Folded, with `&` and `w/` written out. */
  readonly word: string;
  readonly isAfterComma: boolean;
}

/** A word or phrase that tells a way, or an attempt. Token numbers from `from` up to `until`. */
export interface WayPhrase {
  readonly from: number;
  readonly until: number;
  readonly way: Way | null;
  readonly what: string | null;
  readonly isAttempt: boolean;
}

export interface Words {
  readonly tokens: readonly Token[];
  readonly phrases: readonly WayPhrase[];
  readonly isWay: (index: number) => boolean;
  readonly isSmall: (index: number) => boolean;
  readonly isNobody: (index: number) => boolean;
  readonly leadsToName: (index: number) => boolean;
}

const longestPhrase = 4;
const shorthand = new Map([
  ['&', 'and'],
  ['+', 'and'],
  ['w/', 'with'],
  ['w', 'with'],
]);

export function readWords(tokens: readonly Token[], ways: WayWords): Words {
  const phrases = findPhrases(tokens, lexiconOf(ways));
  const [small, nobody, leads] = [
    wordSet(ways.smallWords),
    wordSet(ways.notNames),
    wordSet(ways.leadsToName),
  ];
  const wordAt = (index: number) => tokens[index]?.word ?? '';
  return {
    tokens,
    phrases,
    isWay: (index) => phrases.some(({ from, until }) => from <= index && index < until),
    isSmall: (index) => small.has(wordAt(index)),
    isNobody: (index) => nobody.has(wordAt(index)),
    leadsToName: (index) => leads.has(wordAt(index)),
  };
}

function wordSet(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: typed, index } of text.matchAll(/[^\s,]+/g)) {
    const isAfterComma = text.slice(end, index).includes(',');
    end = index + typed.length;
    tokens.push({
      text: typed,
      start: index,
      end,
      word: shorthand.get(typed.toLowerCase()) ?? foldText(typed),
      isAfterComma,
    });
  }
  return tokens;
}

type Meaning = Pick<WayPhrase, 'way' | 'what' | 'isAttempt'>;

/** The way that a word or phrase of hers stands for: `zoom`, `voice note`, `coffee`. Null when it is none. */
export function wayOf(typed: string, ways: WayWords): Meaning | null {
  return lexiconOf(ways).get(foldText(typed)) ?? null;
}

function lexiconOf({ ways, attempts }: WayWords): Map<string, Meaning> {
  const lexicon = new Map<string, Meaning>();
  for (const [way, words] of Object.entries(ways) as [Way, Readonly<Record<string, string | null>>][]) {
    for (const [word, what] of Object.entries(words)) lexicon.set(word, { way, what, isAttempt: false });
  }
  for (const [word, way] of Object.entries(attempts)) lexicon.set(word, { way, what: null, isAttempt: true });
  return lexicon;
}

/** The longest phrase at each place, from the left; none reaches across a comma. */
function findPhrases(tokens: readonly Token[], lexicon: ReadonlyMap<string, Meaning>): WayPhrase[] {
  const phrases: WayPhrase[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const phrase = phraseAt(tokens, from, lexicon);
    if (phrase === null) continue;
    phrases.push(phrase);
    from = phrase.until - 1;
  }
  return phrases;
}

function phraseAt(
  tokens: readonly Token[],
  from: number,
  lexicon: ReadonlyMap<string, Meaning>,
): WayPhrase | null {
  for (let length = longestPhrase; length > 0; length--) {
    const span = spanOf(tokens, from, length);
    const meaning = span === null ? undefined : lexicon.get(span.map(({ word }) => word).join(' '));
    if (meaning !== undefined) return { from, until: from + length, ...meaning };
  }
  return null;
}

/** So many tokens from there on; null when they are not there, or a comma stands between them. */
export function spanOf(tokens: readonly Token[], from: number, length: number): readonly Token[] | null {
  const span = tokens.slice(from, from + length);
  return span.length < length || span.slice(1).some(({ isAfterComma }) => isAfterComma) ? null : span;
}

/** What was typed for these tokens, without the signs around it. */
export function typedText(span: readonly Token[]): string {
  return withoutSigns(span.map(({ text }) => text).join(' '));
}

/** Without quotes, brackets and a closing dot, which stays after an initial (`ana s.`). */
export function withoutSigns(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}.]+$/gu, '')
    .replace(/([\p{L}\p{M}\p{N}]{2})\.+$/u, '$1');
}
