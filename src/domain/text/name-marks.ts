/**
 * Marks the names that a discreet screen must not show. Names are marked word by word where they leave the store. The
 * marks stay next to the letters through everything that is done with the text, so the screen can show initials there
 * without changing any other word.
 *
 * U+FDD0 and U+FDD1 are no characters: Unicode (corrigendum 9) reserves them for a program's own use.
 */

import { unicodePattern } from './unicode-pattern.ts';

const begin = '\ufdd0';
const end = '\ufdd1';
const anyMark = /[\ufdd0\ufdd1]/g;
/** The same marks inside a link. */
const encodedMark = /%EF%B7%9[01]/g;
const markedWord = /\ufdd0([^\ufdd0\ufdd1]*)\ufdd1?(\.(?!\.))?/g;

export const nameWord = unicodePattern(
  String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{M}\p{N}]+)*`,
  'gu',
);
const letter = unicodePattern(String.raw`[\p{L}\p{N}]`);
/** Words in names that give nobody away: `the new folks at 12`, `Dr. Ana Sample`. */
export const smallWords = new Set(
  'a an and at from in my new next of old on our the to with your mr mrs ms miss mx dr prof rev sir dame aunt auntie uncle'.split(
    ' ',
  ),
);

export function hasMarks(text: string): boolean {
  return text.includes(begin) || text.includes(end);
}

export function markedWordsIn(text: string): readonly string[] {
  return [...text.matchAll(markedWord)].map(([, word = '']) => word);
}

export function mark(word: string): string {
  return `${begin}${word}${end}`;
}

/** Marks every word of a full name that could give someone away. */
export function markName(name: string): string {
  if (hasMarks(name)) return name;
  // A name can be just an emoji.
  if (!letter(name).test(name)) return mark(name.trim());
  return name.replace(nameWord(name), (word) => (tells(word) ? mark(word) : word));
}

/** Whatever `make` builds from a name gets marks where the name had them. */
export function likeMarked(name: string, make: (name: string) => string): string {
  return hasMarks(name) ? markName(make(withoutMarks(name))) : make(name);
}

/** Rewrites a text with `make`, and marks the words again that were marked before. */
export function keepingMarks(text: string, make: (text: string) => string | null): string | null {
  if (!hasMarks(text)) return make(text);
  const words = new Set(markedWordsIn(text).map((word) => word.toLowerCase()));
  const newText = make(withoutMarks(text));
  return newText?.replace(nameWord(newText), (word) => markedAs(word, words)) ?? null;
}

/** The store marks `Leo's` before its ending, so do the same. */
function markedAs(word: string, words: ReadonlySet<string>): string {
  const [, stem = word, ending = ''] = /^(.+?)(['’]s)?$/u.exec(word) ?? [];
  if (words.has(word.toLowerCase())) return mark(word);
  return words.has(stem.toLowerCase()) ? `${mark(stem)}${ending}` : word;
}

/** The same value without marks, for everything that is written, sent or compared. */
export function withoutMarks<T>(value: T): T {
  if (typeof value === 'string') return value.replace(anyMark, '').replace(encodedMark, '') as T;
  if (Array.isArray(value)) return value.map((item) => withoutMarks(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, withoutMarks(item)]);
  return { ...value, ...Object.fromEntries(entries) };
}

/** Replaces marked names with initials. An initial at the end of a sentence doesn't get a second period. */
export function withInitials(text: string): string {
  return text.replace(markedWord, (_, word: string) => initialOf(word)).replace(anyMark, '');
}

function initialOf(word: string): string {
  const [first] = word;
  return first === undefined ? '' : `${first.toUpperCase()}.`;
}

export function tells(part: string): boolean {
  return part.length > 1 && !smallWords.has(part.toLowerCase().replace(/\.$/, ''));
}
