/** The words of a sentence, and what we know about them before deciding anything. */

import { foldText } from '../../text/fold-text.ts';
import { unicodePattern } from '../../text/unicode-pattern.ts';
import type { Way } from '../interaction.ts';
import { lexiconOf, type Meaning, type WayWords } from './lexicon.ts';
import { isWithinAny, type TokenSpan } from './token-span.ts';

export type { WayWords } from './lexicon.ts';

export interface Token {
  /** As typed; it goes from `start` up to `end` in the sentence. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Folded, with `&`, `@` and `w/` written out. */
  readonly word: string;
  /** Neither a name nor a phrase goes beyond a comma or a period. */
  readonly isAfterComma: boolean;
  readonly isAfterStop: boolean;
}

/** A word or phrase for a way, or for an attempt. */
export interface WayPhrase extends TokenSpan {
  readonly way: Way | null;
  readonly what: string | null;
  readonly isAttempt: boolean;
  /** `called`, not `call`. */
  readonly isVerb: boolean;
}

export interface Words {
  readonly tokens: readonly Token[];
  readonly phrases: readonly WayPhrase[];
  readonly wordAt: (index: number) => string;
  readonly isWay: (index: number) => boolean;
  readonly isPastVerb: (index: number) => boolean;
  readonly isContact: (index: number) => boolean;
  readonly isSmall: (index: number) => boolean;
  readonly isNobody: (index: number) => boolean;
  readonly leadsToName: (index: number) => boolean;
}

const longestPhrase = 6;
const shorthand = new Map([
  ['&', 'and'],
  ['@', 'at'],
  ['+', 'and'],
  ['w/', 'with'],
  ['w', 'with'],
  ['ll', 'will'],
  ['d', 'would'],
]);
/** A dot after one of these, or after a single letter, doesn't end a sentence. */
const abbreviation =
  /^(mrs?|ms|dr|st|prof|rev|jr|sr|vs|sun|mon|tues?|weds?|thu(rs?)?|fri|sat|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

export function readWords(tokens: readonly Token[], ways: WayWords): Words {
  const { phrases: meanings, past, contact, small, nobody, leads } = lexiconOf(ways);
  const wordAt = (index: number) => tokens[index]?.word ?? '';
  const phrases = findPhrases(tokens, meanings, past);
  const isWay = (index: number) => isWithinAny(phrases, index);
  return {
    tokens,
    phrases,
    wordAt,
    isWay,
    isPastVerb: (index) => past.has(wordAt(index)) || /..[^e]ed$/.test(wordAt(index)),
    isContact: (index) => isWay(index) || contact.has(wordAt(index)),
    isSmall: (index) => small.has(wordAt(index)),
    isNobody: (index) => nobody.has(wordAt(index)),
    leadsToName: (index) => leads.has(wordAt(index)),
  };
}

/**
 * `&` and `+` are words of their own, and the `@` of `@ 7` and `@7pm` is one; `sat/sun` is two words; `w/`, `3/4` and
 * `@church` are one.
 */
const words = unicodePattern(
  String.raw`[&+]|(?<!\S)@(?=\d|noon\b)|(?:(?![&+]|\/(?<=[\p{L}]{2}\/)(?=[\p{L}]{2}))[^\s,])+`,
  'gu',
);
const stop = unicodePattern(String.raw`[\p{L}\p{N}]\.+["')]*$|^\.+$`);
const signsAround = unicodePattern(String.raw`^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}.]+$`, 'gu');
const closingStop = unicodePattern(String.raw`([\p{L}\p{M}\p{N}]{2})\.+$`);

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: input, index } of text.matchAll(words(text))) {
    const isAfterComma = text.slice(end, index).includes(',');
    const before = tokens.at(-1);
    const short = /^(?:i|we|you|she|he|they)['’](ll|d)$/i.exec(input)?.[1]?.toLowerCase();
    end = index + input.length;
    tokens.push({
      text: input,
      start: index,
      end,
      word: shorthand.get(short ?? input.toLowerCase()) ?? foldText(input),
      isAfterComma,
      isAfterStop: before !== undefined && endsSentence(before),
    });
  }
  return tokens;
}

function endsSentence({ text, word }: Token): boolean {
  if (/[!?]["')]*$/.test(text)) return true;
  return stop(text).test(text) && word.length > 1 && !abbreviation.test(word);
}

/** Finds the longest phrase at each position, from the left. */
function findPhrases(
  tokens: readonly Token[],
  lexicon: ReadonlyMap<string, Meaning>,
  past: ReadonlySet<string>,
): WayPhrase[] {
  const phrases: WayPhrase[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const phrase = phraseAt(tokens, from, lexicon);
    if (phrase === null) continue;
    const first = tokens[from]?.word ?? '';
    // "left ana a message": a name may be inside a phrase.
    const isLeft =
      /^(message|msg)$/.test(first) &&
      tokens.slice(Math.max(0, from - 4), from).some(({ word }) => word === 'left');
    const wayPhrase = isLeft ? { ...phrase, way: 'call' as const, isAttempt: true } : phrase;
    phrases.push({ ...wayPhrase, isVerb: past.has(first) || /..[^e]ed$/.test(first) });
    from = phrase.until - 1;
  }
  return phrases;
}

function phraseAt(
  tokens: readonly Token[],
  from: number,
  lexicon: ReadonlyMap<string, Meaning>,
): Omit<WayPhrase, 'isVerb'> | null {
  for (let length = longestPhrase; length > 0; length--) {
    const span = spanOf(tokens, from, length);
    const meaning = span === null ? undefined : lexicon.get(span.map(({ word }) => word).join(' '));
    const after = tokens[from + length];
    // "couldn't reach out" is no attempt, and neither is getting hold of somebody's number.
    const isOut =
      meaning?.isAttempt === true && (after?.word === 'out' || isOwner(after, tokens[from + length + 1]));
    if (meaning !== undefined && !isOut) return { from, until: from + length, ...meaning };
  }
  return null;
}

function isOwner(token: Token | undefined, next: Token | undefined): boolean {
  return /['’]s$/.test(token?.text ?? '') && next !== undefined && !/^(call|calls|phone)$/.test(next.word);
}

/** The next `length` tokens; null when there are fewer, or a comma or a period is between them. */
export function spanOf(tokens: readonly Token[], from: number, length: number): readonly Token[] | null {
  const span = tokens.slice(from, from + length);
  return span.length < length || span.slice(1).some((token) => token.isAfterComma || token.isAfterStop)
    ? null
    : span;
}

/** What she typed for these tokens, without the signs around it. */
export function typedText(span: readonly Token[]): string {
  return withoutSigns(span.map(({ text }) => text).join(' '));
}

/** Without quotes, brackets and a closing dot. The dot of an initial stays (`ana s.`). */
export function withoutSigns(text: string): string {
  return text.replace(signsAround(text), '').replace(closingStop(text), '$1');
}
