/** Names people after "I'm thinking of you and": `leo n mia` becomes Leo and Mia. */

import { callings, titles } from '../friend/name-words.ts';
import { acronyms, isCommon, type NameForms } from './answer-capitals.ts';
import { wordsOf } from './answer-opening.ts';
import { indefinites, isDeterminer, kinWords } from './answer-words.ts';
import { isCapitalized, isInCapitals } from './letters-in.ts';
import { isAmong } from './turn-words.ts';

/** Heavy things that a letter says itself, gently. */
const heavyWords =
  /\b(?:death|died|dying|dies|dead|deceased|passed|passing|pass(?:es)? away|los[st]|loss|losing|funeral|burial|cancer|tumou?r|chemo|stroke|miscarr\w*|stillb\w*|stillborn|diagnos\w*|surgery|operation|hospital|accident|suicide|overdose|illness|sick|sickness|disease|leukemia|dementia|alzheimer\w*|hospice|coma|heart attack|scan)\b/i;
const littleWords = 'and n the of or too also family kids little baby sweet dear big whole both you your';

export function saysMoreThanWho(text: string): boolean {
  return heavyWords.test(text) || /,(?! and )|;|(?<!\b(?:mrs?|ms|dr|st|jr|sr))[:.!?]\s/i.test(text);
}

export function writeWho(text: string, forms: NameForms, isAfterArticle: boolean): string {
  const words = text.replace(/(?<=\S)\s*[&+][&+\s]*(?=\S)|, and /g, ' and ').split(' ');
  const plain = words.map((word) => wordsOf(word)[0] ?? '');
  return words.map((word, at) => writeName(word, plain, at, forms, isAfterArticle)).join(' ');
}

function writeName(
  typed: string,
  plain: readonly string[],
  at: number,
  forms: NameForms,
  isAfterArticle: boolean,
): string {
  const word = plain[at] ?? '';
  if (isAmong(acronyms, word)) return typed.toUpperCase();
  if (typed.length > 2 && isInCapitals(typed)) return capital(typed.toLowerCase());
  // AJ, TJ, JP
  if (/^(?:[b-df-hj-np-tv-xz]{2}|[a-z]j)$/.test(typed) && !isAmong(littleWords, word))
    return typed.toUpperCase();
  if (isCapitalized(typed) || /^\d/.test(typed) || isAmong(littleWords, word)) return typed;
  const bare = word.replace(/'s$/, '');
  if (forms.has(bare) || titles.has(bare)) return capital(typed);
  const isKin = isAmong(kinWords, bare) || callings.has(bare);
  if (isKin)
    return !isAfterArticle &&
      isNameAt(plain, at + 1) &&
      !plain.slice(0, at).some((token) => isDeterminer(token))
      ? capital(typed)
      : typed;
  return isNameAt(plain, at) ? capital(typed) : typed;
}

/** True if nothing next to it makes it a common noun: `ida`, `grandma ida`, `baby noor`, but not `your sweet girl`. */
function isNameAt(plain: readonly string[], at: number): boolean {
  const word = (plain[at] ?? '').replace(/'s$/, '');
  const before = plain[at - 1] ?? '';
  if (word === '' || isAmong(`${kinWords} ${littleWords} ${indefinites}`, word) || /^\d/.test(word))
    return false;
  if (isAmong(`${kinWords} baby`, before) || callings.has(before) || titles.has(before))
    return !isCommon(word);
  const isPhrase = plain.slice(0, at).some((token) => isDeterminer(token));
  const isBetweenAnd = [before, plain[at + 1] ?? ''].every((near) => near === '' || near === 'and');
  return !isPhrase && (!isCommon(word) || isBetweenAnd);
}

function capital(typed: string): string {
  return typed.replace(
    /(^|-)([^\w\u00c0-\u1fff\u2c00-\ud7ff]*)([\w\u00c0-\u1fff\u2c00-\ud7ff])/g,
    (_, open, signs, letter) => open + signs + letter.toUpperCase(),
  );
}
