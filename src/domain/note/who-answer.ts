/** Names people after "I'm thinking of you and": `leo n mia` becomes Leo and Mia. */

import { acronyms, isCommon, type NameForms } from '../text/english/capitals.ts';
import { isCapitalized, isInCapitals, wordsOf } from '../text/english/letters-in.ts';
import { isAmong } from '../text/english/turn-words.ts';
import { indefinites, isDeterminer, kinWords } from '../text/english/word-kinds.ts';
import { callings, titles } from '../text/name-words.ts';

/** Heavy things that a letter says itself, gently. */
const heavy = String.raw`\b(?:death|died|dying|dies|dead|deceased|passed|passing|pass(?:es)? away|los[st]|loss|losing|funeral|burial|cancer|tumou?r|chemo|stroke|miscarr\w*|stillb\w*|stillborn|diagnos\w*|surgery|operation|hospital|accident|suicide|overdose|illness|sick|sickness|disease|leukemia|dementia|alzheimer\w*|hospice|coma|heart attack|scan|icu|nicu|er|treatments?|results|biopsy|needs?|fever|flu|virus)\b`;
const littleWords =
  'and n the of or too also family kids little baby sweet dear big whole both you your up down out over at here there in on from with';

const marks = String.raw`(?:[,;]|(?<!\b(?:mrs?|ms|dr|st|jr|sr))[:.!?]) (?!and (?!all |how |what |that |the (?!kids|boys|girls|twins|baby|family)))`;
const moreThings = `,? and (?:all|how|what|everything|whatever|that|this|these|those|the (?!kids|boys|girls|twins|baby|family))`;
const telling = ' (?:who|being|having|getting|going|is|was|has|had|in|after|with|because|since|so) ';
const moreThanWho = new RegExp(`\\s\\d|${marks}|${moreThings}\\b|${heavy}`, 'i');

/** `Leo, Mia and Sam` */
const name = String.raw`[A-Z\u00c0-\u00de\u0370-\u1fff][\w'’\u00c0-\u1fff\u2c00-\ud7ff-]*`;
const nameList = new RegExp(`^${name}(?:, (?:and )?${name})+(?: and ${name})?$`);

export function saysMoreThanWho(text: string): boolean {
  return moreThanWho.test(text) && !nameList.test(text);
}

/** Who it is about, and the rest of the words: `Theo's surgery` is about Theo. null when it isn't about a person. */
export function personIn(text: string): { readonly who: string; readonly rest: string } | null {
  const loss = /^((?:the )?(?:loss|death|passing) of|losing) (.+)$/i.exec(text.trim());
  if (/^(?:your|ur|the|this) loss$/i.test(text.trim())) return { who: '', rest: text.trim() };
  if (loss !== null) {
    const inner = personIn(loss[2] ?? '');
    return {
      who: inner?.who ?? loss[2] ?? '',
      rest: `${loss[1]} ${inner === null ? '' : `... ${inner.rest}`}`.trim(),
    };
  }
  const end = new RegExp(
    `${marks}|${moreThings}\\b|['’]s (?:\\w+ )?${heavy}|${telling}| (?=${heavy})| (?=\\d)`,
    'i',
  ).exec(text);
  if (end === null || end.index === 0 || nameList.test(text)) return null;
  return {
    who: text.slice(0, end.index).trim(),
    rest: text
      .slice(end.index)
      .replace(/^['’]s|^[\s,;:.!?]+/, '')
      .trim(),
  };
}

export function writeWho(text: string, forms: NameForms, isAfterArticle: boolean): string {
  const words = text.replace(/(?<=\S)\s*[&+][&+\s]*(?=\S)|, and /g, ' and ').split(' ');
  const plain = words.map((word) => wordsOf(word)[0] ?? '');
  return words.map((word, at) => writeName(word, plain, at, forms, isAfterArticle)).join(' ');
}

function writeName(
  input: string,
  plain: readonly string[],
  at: number,
  forms: NameForms,
  isAfterArticle: boolean,
): string {
  const word = plain[at] ?? '';
  if (isAmong(acronyms, word)) return input.toUpperCase();
  if (input.length > 2 && isInCapitals(input)) return capital(input.toLowerCase());
  // AJ, TJ, JP
  if (/^(?:[b-df-hj-np-tv-xz]{2}|[a-z]j)$/.test(input) && !isAmong(littleWords, word))
    return input.toUpperCase();
  if (isCapitalized(input) || /^\d/.test(input) || isAmong(littleWords, word)) return input;
  const bare = word.replace(/'s$/, '');
  if (forms.has(bare) || titles.has(bare)) return capital(input);
  const isKin = isAmong(kinWords, bare) || callings.has(bare);
  if (isKin)
    return !isAfterArticle &&
      isNameAt(plain, at + 1) &&
      !plain.slice(0, at).some((token) => isDeterminer(token))
      ? capital(input)
      : input;
  return isNameAt(plain, at) ? capital(input) : input;
}

/** True if nothing next to it makes it a common noun: `ida`, `grandma ida`, `baby noor`, but not `your sweet girl`. */
function isNameAt(plain: readonly string[], at: number): boolean {
  const word = (plain[at] ?? '').replace(/'s$/, '');
  const before = plain[at - 1] ?? '';
  if (word === '' || isAmong(`${kinWords} ${littleWords} ${indefinites}`, word) || /^\d/.test(word))
    return false;
  // The name of a baby may be a word: `baby rose`.
  if (before === 'baby') return !isAmong('girl boy twins twin brother sister number on', word);
  if (isAmong(kinWords, before) || callings.has(before) || titles.has(before)) return !isCommon(word);
  const isPhrase = plain.slice(0, at).some((token) => isDeterminer(token));
  const isBetweenAnd = [before, plain[at + 1] ?? ''].every((near) => near === '' || near === 'and');
  return !isPhrase && (!isCommon(word) || isBetweenAnd);
}

function capital(input: string): string {
  return input.replace(
    /(^|-)([^\w\u00c0-\u1fff\u2c00-\ud7ff]*)([\w\u00c0-\u1fff\u2c00-\ud7ff])/g,
    (_, open, signs, letter) => open + signs + letter.toUpperCase(),
  );
}
