/** What a word looks like where a name may be. */

import { unicodePattern } from '../../text/unicode-pattern.ts';
import { monthIn } from '../../time/when.ts';
import { isDayWord } from './days-in.ts';
import type { TokenSpan } from './token-span.ts';
import { type Token, type Words, withoutSigns } from './words.ts';

const capitalFirst = unicodePattern(String.raw`^[\p{Lu}]`);

/** How likely a word is a name, from its position in the sentence. */
export type NameChance = 'surely' | 'listed' | 'maybe' | 'nowhere';

/** `ana` of "ana's"; null without such an ending. */
export function ownerOf(token: Token | undefined): string | null {
  return /^(.+)['’]s$/i.exec(withoutSigns(token?.text ?? ''))?.[1] ?? null;
}

/** `coffee with 1`, `1 yesterday`: a number from the last list. Not "2 hours", "3 may" or "at 3". */
export function isListNumber(words: Words, index: number): boolean {
  const { tokens, wordAt } = words;
  const after = tokens[index + 1];
  if (!/^\d{1,2}$/.test(tokens[index]?.text ?? '') || wordAt(index - 1) === 'at') return false;
  if (after === undefined || after.isAfterComma || after.word === 'and' || isOneOfList(words, index + 1))
    return true;
  return isDayWord(words, index + 1) && monthIn(wordAt(index + 1)) === 0;
}

/** "1 coffee" is the first on the list; "3 missed calls" and "2 texts" are counts. */
function isOneOfList({ phrases, wordAt }: Words, index: number): boolean {
  const phrase = phrases.find(({ from }) => from === index);
  return phrase !== undefined && !phrase.isAttempt && !/s$/.test(wordAt(phrase.until - 1));
}

/** A word that means a way, or a month with its date, where a name is only possible. */
export function saysElse(words: Words, index: number): boolean {
  return words.isWay(index) || (isDayWord(words, index) && /^\d/.test(words.wordAt(index + 1)));
}

const nounFollows = /^(and|with|for|at|in|on|from|to|about|over|today|tonight|yesterday|last|this)$/;
export const baseVerb =
  /^(thank|remind|check|pray|buy|congratulate|wish|introduce|show|mail|pay|find|pick|return|let|apologize|order|be|have|do|go|come|try|need|see|meet|make|take|bring|get|give|ask|tell|say|talk|speak|catch|hang|invite|drop|stop|not|never|also|probably|definitely|hopefully|still|start|move|visit|write|reply|answer|help|send)$/;

/** `will`, `may` and `hope` before a verb are no names: "called jean and will be there", "hope to see ana". */
export function isVerbHere(words: Words, index: number, chance: NameChance): boolean {
  const { tokens, wordAt, isWay } = words;
  const after = tokens[index + 1];
  if (wordAt(index) === 'hope' && chance !== 'surely')
    return /^(to|i|we|all|she|he|they|that|for)$/.test(after?.word ?? '');
  if (!/^(will|may)$/.test(wordAt(index)) || chance === 'surely' || after === undefined || after.isAfterComma)
    return false;
  if (baseVerb.test(after.word)) return true;
  const isBaseWay =
    isWay(index + 1) && /^(call|text|phone|ring|email|message|visit|zoom|facetime|txt|dm)$/.test(after.word);
  return (
    isBaseWay && (chance !== 'maybe' || !isDayWord(words, index + 2)) && !nounFollows.test(wordAt(index + 2))
  );
}

const clauseVerb =
  /^(is|was|has|had|are|were|will|would|did|didnt|does|doesnt|can|cant|could|couldnt|should|might|wants|wanted|needs|needed|said|says|told|thinks|got|gets|goes|looks|looked|feels|felt|starts|started|lives|moved|moves|hasnt|isnt|wasnt|wont|loves|hates|misses|seems|sounds|turned|turns|asked|asks|knows)$/;

/**
 * "coffee with ana, bea is pregnant": a name after the list that is the subject of the next clause isn't in the list.
 */
export function beginsClause(
  { words: { wordAt, tokens }, start }: { readonly words: Words; readonly start: number },
  index: number,
  length: number,
  names: readonly TokenSpan[],
): boolean {
  const [first] = names;
  // "ana, bea is pregnant"
  const isApart =
    tokens[index]?.isAfterComma === true && /^(is|was|has|needs|wants|got)$/.test(wordAt(index + length));
  if (names.length === 1 && first?.from === start && isApart) return true;
  // At the start, a list is the subject itself: "ana and bea said".
  if (
    first === undefined ||
    first.from === 0 ||
    first.from === start ||
    tokens[index + length]?.isAfterComma === true
  )
    return false;
  const isLinked = tokens[index]?.isAfterComma === true || wordAt(index - 1) === 'and';
  return isLinked && clauseVerb.test(wordAt(index + length));
}

/** Did she mean this word as a name? After "with", yes, when in doubt. In a list, if it's alone or has a capital. */
export function isMissed(words: Words, index: number, chance: NameChance, hasNames: boolean): boolean {
  const token = words.tokens[index];
  if (token === undefined) return false;
  if (isCapital(token) || (chance === 'surely' && !hasNames)) return true;
  const isAlone = !canBeUnknown(words, index + 1) && !/(ed|ing)$/.test(token.word);
  const isNamed = !token.isAfterComma || words.wordAt(index + 1) === 'and';
  return chance === 'listed' && isAlone && isNamed && !clauseVerb.test(words.wordAt(index + 1));
}

/** A word without another meaning, which could be the name of somebody who isn't on the list. */
export function canBeUnknown(words: Words, index: number): boolean {
  const token = words.tokens[index];
  if (token === undefined || token.word === '' || /^\d/.test(token.word)) return false;
  if ((words.isPastVerb(index) || /['’]d$/.test(token.text)) && !isCapital(token)) return false;
  const next = words.tokens[index + 1];
  // "New Person": two capitals make a name, whatever the first word means.
  const isName =
    isCapital(token) && next !== undefined && isCapital(next) && !next.isAfterComma && token.word !== 'i';
  return (
    !words.isSmall(index) &&
    (isName || !words.isNobody(index)) &&
    !words.isWay(index) &&
    !isDayWord(words, index) &&
    !clauseVerb.test(token.word)
  );
}

/** Two for a first and last name, if both could be one; otherwise one. */
export function unknownLength(words: Words, index: number): number {
  const next = words.tokens[index + 1];
  const first = words.tokens[index];
  if (first === undefined || next === undefined || next.isAfterComma || next.isAfterStop) return 1;
  if (!canBeUnknown(words, index + 1)) return 1;
  return isCapital(first) === isCapital(next) && (isCapital(first) || !canBeUnknown(words, index + 2))
    ? 2
    : 1;
}

/** "is", "has", "said": verbs where a name may be. */
export function isVerbOfClause(word: string): boolean {
  return clauseVerb.test(word);
}

export function isCapital({ text }: Token): boolean {
  return capitalFirst(text).test(text);
}

/** "ana a bit tired", "ana @ the park": here the single letter or the sign is a word. */
export function endsLoosely(span: readonly Token[]): boolean {
  return span.length > 1 && /^[ai@]$/.test(span.at(-1)?.text ?? '');
}
