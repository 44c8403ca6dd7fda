/** Splits a text into the words it says, so that a phrase matches all spellings: case, apostrophes, short forms. */

import type { PhraseWord } from './phrase.ts';

/** In lower case, with short forms written out: `You've` is `you` and `have`, both with the position of `You've`. */
export interface TextWord extends PhraseWord {
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const sentenceEnd = /[.!?…;:()[\]—]|\s[-–]+\s|\r?\n\s*\r?\n/;
const clauseEnd = /,/;
const apostrophes = /['’ʼ]/g;

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/^(?:can't|cant|cannot)$/, 'can not'],
  [/^(?:won't|wont)$/, 'will not'],
  [/^let's$/, 'let us'],
  [/^im$/, 'i am'],
  [/^(i|you|we|they)ve$/, '$1 have'],
  [/^(you|they)re$/, '$1 are'],
  [/^(do|did|does|is|was|has|have|would|could|should)n'?t$/, '$1 not'],
  [/n't$/, ' not'],
  [/'ve$/, ' have'],
  [/'re$/, ' are'],
  [/'m$/, ' am'],
  [/'ll$/, ' will'],
  [/'d$/, ' would'],
  [/^(it|that|there|here|he|she|what|who|how|where|everything)'s$/, '$1 is'],
];

export function textWordsOf(text: string): TextWord[] {
  const textWords: TextWord[] = [];
  let [sentence, clause, last] = [0, 0, 0];
  for (const { 0: wordText, index: start } of text.matchAll(wordPattern)) {
    const between = text.slice(last, start);
    last = start + wordText.length;
    const endsSentence = sentenceEnd.test(between);
    if (endsSentence) sentence += 1;
    if (endsSentence || clauseEnd.test(between)) clause += 1;
    for (const word of inFull(wordText)) textWords.push({ word, start, end: last, sentence, clause });
  }
  return textWords;
}

/** `haven't` is `have` and `not`. `nature's` is no short form, so it is `natures`. */
export function inFull(word: string): string[] {
  const plain = word.toLowerCase().replace(apostrophes, "'");
  const form = shortForms.find(([pattern]) => pattern.test(plain));
  const full = form === undefined ? plain : plain.replace(...form);
  return full.replaceAll("'", '').split(' ');
}
