/** The forms in which people write names into address books: with a comma, a title, an emoji, for two people. */

import {
  callings,
  clearKinWords,
  credentials,
  dottedGenerations,
  dottedTitles,
  generations,
  kinWords,
  openers,
  particles,
  plainVietnameseFamilies,
  smallOpeners,
  titles,
} from '../text/name-words.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';

const pictures = unicodePattern(
  String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\u20e3\ufe0f]`,
  'gu',
);
const openingRemark = /^\s*[([]([^()[\]]*)[)\]]/;
const remarks = /\([^()]*\)|\[[^[\]]*\]|["“”„«»]/g;
const letter = unicodePattern(String.raw`[\p{L}\p{N}]`);
const edges = unicodePattern(String.raw`^[^\p{L}\p{N}]+|[\s,;:*_~|-]+$`, 'gu');
export const smallFirst = unicodePattern(String.raw`^[\p{Ll}]`);
const capitalFirst = unicodePattern(String.raw`^[\p{Lu}]`);
const plainName = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const links = /\s*(?:[&+/]|\s(?:and|und|et|og|och)\s)\s*/i;
const shortLink = /^\S+ (?:y|e|i|en) \S+$/i;
const ofWords = /^(?:of|from|von|de|di|da|d['’].*)$/i;

/** The large character classes take most of a millisecond to compile, and most names don't need them. */
export const hasLetter = (text: string): boolean => /[a-z0-9]/i.test(text) || letter(text).test(text);
/** In lower case, without dots and apostrophes. */
export const bare = (word: string): string => word.toLowerCase().replace(/[.'’]/g, '');

/** Without emoji, remarks in brackets and double spaces; `''` when no letter remains. */
export function withoutDecoration(name: string): string {
  if (plainName.test(name)) return name;
  const text = name.replace(pictures(name), ' ').replace(openingRemark, '$1').replace(remarks, ' ');
  const usable = hasLetter(text) ? text : name.replace(/[()[\]]/g, ' ');
  if (!hasLetter(usable)) return '';
  return usable.replace(/\s+/g, ' ').replace(edges(usable), '').trim();
}

export function titlesIn(words: readonly string[]): number {
  let count = 0;
  while (count < words.length && isTitle(words[count] ?? '')) count++;
  return count;
}

const isTitle = (word: string): boolean =>
  titles.has(bare(word)) || (word.endsWith('.') && dottedTitles.has(bare(word)));

/** `jr`, `iii`; null for any other word. */
export function generationIn(word: string): string | null {
  const plain = bare(word);
  if (generations.has(plain)) return plain;
  return word.endsWith('.') && dottedGenerations.has(plain) ? plain : null;
}

/** `Jr.`, `MD`, and the number of a second card. In a name in capitals, MA may be a family name. */
export const isNameEnding = (word: string, isInCapitals = false): boolean =>
  generationIn(word) !== null || /^\d+$/.test(word) || isCredential(word, isInCapitals);

function isCredential(word: string, isInCapitals: boolean): boolean {
  if (!credentials.has(bare(word))) return false;
  return word.includes('.') || (!isInCapitals && /^[A-Z]{2}|PhD/.test(word));
}

/** `Anna & Paul` for `Anna & Paul Sample`; unchanged for `Mr. and Mrs. Sample`; null for one person. */
export function severalIn(text: string): string | null {
  const isShort = shortLink.test(text);
  if (!isShort && !links.test(text)) return null;
  const sides = isShort ? [text.split(' ')[0] ?? '', text.split(' ')[2] ?? ''] : text.split(links);
  if (sides.length < 2 || sides.some((side) => !hasLetter(side))) return null;
  const [first = '', ...others] = sides;
  const names = [...first.split(/\s*,\s*/), ...others].map((side) => side.split(' '));
  if (names.some((words) => titlesIn(words) > 0 || isNoName(words[0] ?? ''))) return text;
  let callName = text;
  for (const [, ...rest] of names) if (rest.length > 0) callName = callName.replace(` ${rest.join(' ')}`, '');
  return callName;
}

const isNoName = (word: string): boolean =>
  [openers, callings, kinWords].some((words) => words.has(bare(word)));

/** `My Nguyen` is a name, so no Vietnamese family name comes after an opener. */
function isOpener([first = '', second = '']: readonly string[]): boolean {
  if (plainVietnameseFamilies.has(bare(second))) return false;
  return (
    openers.has(bare(first)) || (smallOpeners.has(first.toLowerCase()) && smallFirst(second).test(second))
  );
}

/** People say these of anybody: `coffee with a friend`. */
const ofAnybody = /^(friend|neighbou?r|teacher|coach|son|daughter)$/;

/** `mom` for `my mom`, `nanny` for `the nanny`; null for everyone else. */
export function kinAlone(name: string): string | null {
  const [first = '', kin = '', ...others] = withoutDecoration(name).split(' ');
  const isKin = (kinWords.has(bare(kin)) || callings.has(bare(kin))) && !ofAnybody.test(bare(kin));
  return isKin && others.length === 0 && openers.has(bare(first)) ? kin : null;
}

/** `Nia's Mom`, `Jens Mutter`, `my sister`. `rest` is her own name if it is there, too: `Jen, Nia's Mom`. */
export function kinIn(text: string): { readonly rest: string } | null {
  const words = text.split(' ');
  const isKin = (word = '') => kinWords.has(bare(word.replace(/,$/, '')));
  if (words.length === 1 ? isKin(text) : isOpener(words)) return { rest: '' };
  const at = words.findIndex((word, index) => isKin(word) && (index > 0 || ofWords.test(words[1] ?? '')));
  if (at === -1) return null;
  const isClear = clearKinWords.has(bare(words[at] ?? ''));
  const isBare = /s$/i.test(words[at - 1] ?? '') || (at === words.length - 1 && at === 1);
  const isOwned = /['’`´]s?$/i.test(words[at - 1] ?? '') || (isClear && isBare);
  const isOf = ofWords.test(words[at + 1] ?? '');
  if (!isOwned && !isOf) return null;
  const before = words.slice(0, isOf ? at : at - 1);
  const rest = (isOf ? before : [...before, ...words.slice(at + 1)]).join(' ');
  return { rest: rest.replace(/^[\s,–-]+|[\s,–-]+$/g, '') };
}

interface SpokenOrder {
  readonly given: string;
  readonly family: string;
  /** `, MD`, or `''`. */
  readonly ending: string;
}

/** null when what follows the comma isn't a first name: `Ana Sample, MD`, `Ana Sample, the neighbor`. */
export function turnedAtComma(text: string): SpokenOrder | null {
  const [family = '', given = '', ...more] = text.split(/\s*,\s*/);
  const words = given.split(' ');
  if (
    !hasLetter(given) ||
    !hasLetter(family) ||
    words.every((word) => isNameEnding(word)) ||
    /\d/.test(given)
  )
    return null;
  const isRemark =
    smallFirst(given).test(given) &&
    capitalFirst(family).test(family) &&
    !particles.has(bare(words[0] ?? ''));
  if (isRemark || words.length > 4 || family.split(' ').length > 4) return null;
  if (titlesIn(family.split(' ')) > 0) return null;
  return { given, family, ending: more.length === 0 ? '' : `, ${more.join(', ')}` };
}
