/**
 * Normalizes the words of a text, so that a phrase is written only once: "I'M gonna", "im going 2" and "i am going to"
 * are the same words.
 */

import { lookUp } from '../text/look-up.ts';
import type { PhraseWord } from '../text/phrase.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';

/** How people spell: part of `content/danger.json`. */
export interface Spelling {
  /** A word, with or without its apostrophe, and the words it means: `dont` is `do not`. */
  readonly shortForms: Readonly<Record<string, string>>;
  /** Words that mean something else, unless one of `verbs` follows: `hell kill me`. */
  readonly beforeVerb: Readonly<Record<string, string>>;
  readonly verbs: string;
  /** After these, `2` means `to`. */
  readonly beforeTo: string;
}

const lookAlikes: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '`': "'", '´': "'" };
const piece = unicodePattern(
  String.raw`([\p{L}\p{N}][\p{L}\p{N}'*@$]*(?:!(?=[\p{L}])[\p{L}\p{N}'*@$]*)*)|([.!?;…]+|\n\s*\n)|([,:()\n"–—]| -+ )`,
  'gu',
);
const letter = unicodePattern(String.raw`^[\p{L}]$`);
const unseen = unicodePattern(String.raw`[\p{Mn}\p{Cf}]`, 'gu');
const stretched = unicodePattern(String.raw`([\p{L}])\1{2,}`, 'gu');
const pause = /^(?:…|\.{2,})$/;
const digitsAndLetters = /^(\d+)([a-z]+)$/;
const ascii = /^[\u0020-\u007e]*$/;

export function wordsOf(text: string, spelling: Spelling): readonly PhraseWord[] {
  const words: PhraseWord[] = [];
  let [sentence, clause] = [0, 0];
  const plain = plainLetters(text);
  for (const { 0: token, 1: word, 2: end, index } of plain.matchAll(piece(plain))) {
    if (word !== undefined) {
      for (const spelled of spelledOut(word, spelling.shortForms))
        words.push({ word: spelled, sentence, clause });
      continue;
    }
    // i.want.to.die
    const next = plain.charAt(index + token.length);
    if (end === '.' && letter(next).test(next)) continue;
    clause += 1;
    if (end !== undefined && !pause.test(end)) sentence += 1;
  }
  return words.flatMap((word, at) => inPlace(word, words[at - 1], words[at + 1], spelling));
}

function plainLetters(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  const decomposed = lower.replace(/[’‘`´]/g, (mark) => lookAlikes[mark] ?? mark).normalize('NFKD');
  return decomposed.replace(unseen(decomposed), '');
}

function spelledOut(input: string, shortForms: Spelling['shortForms']): readonly string[] {
  const short = (word: string) => lookUp(shortForms, word);
  const [, digits, letters] = digitsAndLetters.exec(input) ?? [];
  const shortForm = short(input) ?? (input.endsWith("'s") ? `${input.slice(0, -2)} s` : undefined);
  if (shortForm !== undefined) return shortForm.split(' ');
  const bare = input.replace(/['*@$!]/g, '').replace(stretched(input), '$1');
  const spelled = short(bare);
  if (spelled !== undefined) return spelled.split(' ');
  if (digits !== undefined && letters !== undefined) return [digits, ...spelledOut(letters, shortForms)];
  return bare === '' ? [] : [bare];
}

/** Spellings that only the words next to them can tell. */
function inPlace(
  token: PhraseWord,
  before: PhraseWord | undefined,
  after: PhraseWord | undefined,
  { beforeVerb, verbs, beforeTo }: Spelling,
): readonly PhraseWord[] {
  const { word } = token;
  if (word === '2' && before !== undefined && hasWord(beforeTo, before.word))
    return [{ ...token, word: 'to' }];
  const longer = lookUp(beforeVerb, word);
  if (longer === undefined || after === undefined || !hasWord(verbs, after.word)) return [token];
  return longer.split(' ').map((part) => ({ ...token, word: part }));
}

/** Whether a list of words with spaces between has this one. */
function hasWord(list: string, word: string): boolean {
  return ` ${list} `.includes(` ${word} `);
}
