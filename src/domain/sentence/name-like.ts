/** What a word looks like, where a name may stand. */

import { monthIn } from '../when.ts';
import { isDayWord } from './day-in.ts';
import { type Token, type Words, withoutSigns } from './words.ts';

/** Where a word stands, and so how likely it is a name. */
export type Place = 'surely' | 'listed' | 'maybe' | 'nowhere';

/** `ana` of "ana's"; null without such an ending. */
export function ownerOf(token: Token | undefined): string | null {
  return /^(.+)['’]s$/i.exec(withoutSigns(token?.text ?? ''))?.[1] ?? null;
}

/** `coffee with 1`, `1 yesterday`: the number of a list shown before; not "2 hours", nor "3 may". */
export function isListNumber({ tokens, isWay }: Words, index: number): boolean {
  const after = tokens[index + 1];
  if (!/^\d{1,2}$/.test(tokens[index]?.text ?? '')) return false;
  if (after === undefined || after.isAfterComma || after.word === 'and' || isWay(index + 1)) return true;
  return isDayWord(after) && monthIn(after.word) === 0;
}

/** A word that means a way, or a month with its date, where a name only may stand. */
export function saysElse({ tokens, isWay }: Words, index: number): boolean {
  const token = tokens[index];
  const after = tokens[index + 1]?.word ?? '';
  return isWay(index) || (token !== undefined && isDayWord(token) && /^\d/.test(after));
}

/** Was this word meant as a name? When in doubt after "with", yes; in a list, when it stands alone or has a capital. */
export function isMissed(words: Words, index: number, place: Place, hasNames: boolean): boolean {
  const token = words.tokens[index];
  if (token === undefined) return false;
  if (isCapital(token) || (place === 'surely' && !hasNames)) return true;
  const isAlone = !canBeUnknown(words, index + 1) && !/(ed|ing)$/.test(token.word);
  return place === 'listed' && isAlone && (!token.isAfterComma || words.tokens[index + 1]?.word === 'and');
}

/** A word that means nothing else, and could be the name of somebody not on the list. */
export function canBeUnknown(words: Words, index: number): boolean {
  const token = words.tokens[index];
  if (token === undefined || token.word === '' || /^\d/.test(token.word)) return false;
  return !words.isSmall(index) && !words.isNobody(index) && !words.isWay(index) && !isDayWord(token);
}

/** First and last name, when both could be; otherwise the first word. */
export function unknownLength(words: Words, index: number): number {
  const next = words.tokens[index + 1];
  const first = words.tokens[index];
  if (first === undefined || next === undefined || next.isAfterComma || !canBeUnknown(words, index + 1))
    return 1;
  return isCapital(first) === isCapital(next) && (isCapital(first) || !canBeUnknown(words, index + 2))
    ? 2
    : 1;
}

export function isCapital({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text);
}
