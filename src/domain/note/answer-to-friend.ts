/** Turns words about the friend into words to her, if they mention nobody else. */

import type { NameForms } from '../text/english/capitals.ts';
import { wordsOf } from '../text/english/letters-in.ts';
import { toSecondPerson } from '../text/english/to-second-person.ts';
import { isAmong, maybeShe, tellingVerbs } from '../text/english/turn-words.ts';
import { isAdverb, isIng, kinWords } from '../text/english/word-kinds.ts';
import { endsInSubject } from './answer-kinds.ts';

interface ToFriend {
  readonly text: string;
  readonly remarks: readonly string[];
}

const mention = /\b(?:she(?:['’]\w+)?|hers?|herself)\b/i;

export function sayToFriend(input: string, sentence: string, friend: string, forms: NameForms): ToFriend {
  const text = withSheForName(input, friend);
  const [first = ''] = wordsOf(text);
  // `talked her boy down`, `stays calm`: the friend is the subject.
  const lacksShe =
    (endsInSubject(sentence) && mention.test(text) && !/^she\b/i.test(text)) || isAmong(tellingVerbs, first);
  if (!mention.test(text) && !lacksShe) return { text: input, remarks: [] };
  const toHer = toSecondPerson(lacksShe ? `she ${text}` : text);
  if (toHer.isSafe && (lacksShe || tellsOfHer(text)) && !hasOthers(text, friend, forms))
    return { text: toHer.text, remarks: [] };
  const pronoun = mention.exec(text)?.[0].toLowerCase();
  const remark = `"${pronoun}" is just as you typed it. If that means ${friend}, change it to "you" or "your".`;
  return { text: input, remarks: pronoun === undefined ? [] : [remark] };
}

/** `how it matches her hat` is about something else, and the hat may be anyone's. */
function tellsOfHer(text: string): boolean {
  const [first = '', second = '', third = ''] = wordsOf(text).filter((word) => !isAdverb(word));
  const subject = isAmong('how that when', first)
    ? second
    : first === 'the' && second === 'way'
      ? third
      : first;
  return mention.test(subject) || isIng(first);
}

/** `ana always laughs` is about her, and so is `ana's laugh`. */
function withSheForName(text: string, friend: string): string {
  const name = friend.toLowerCase();
  const [input = ''] = text.split(' ');
  const word = input.toLowerCase().replaceAll('’', "'");
  if (word === name && text !== input) return `she${text.slice(input.length)}`;
  return word === `${name}'s` ? `her${text.slice(input.length)}` : text;
}

/** Anyone else that a `her` may mean, or that the words are about. */
function hasOthers(text: string, friend: string, forms: NameForms): boolean {
  const isOther = (word: string) =>
    isAmong('he him his himself they them their theirs themselves', word) ||
    isAmong(`${kinWords} ${maybeShe}`, word) ||
    (forms.has(word) && word !== friend.toLowerCase());
  return wordsOf(text).some((word) => isOther(word.replace(/'.*$/, '')));
}
