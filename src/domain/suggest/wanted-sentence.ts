/** Says what she wanted to ask or remember next time. */

import type { Friend } from '../friend/friend.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';
import type { ActWords } from './act-words.ts';
import { readNext } from './next.ts';
import { firstOrSecondPerson, isAmong } from './next-words.ts';
import { sentences } from './reason.ts';

/** Starts with something she wants to do. */
const toDo =
  /^(?:to )?(?:ask|tell|send|return|bring|give|thank|invite|call|text|visit|see if|see how|check|congratulate|wish|show|share|lend|offer|plan|pay|take|pick up|drop off|let) /i;

const notOfWord = unicodePattern(String.raw`[^\p{L}'’]+`);
const capitalFirst = unicodePattern(String.raw`^[\p{Lu}]`);
const inSentence = (text: string) => text.replace(capitalFirst(text), (letter) => letter.toLowerCase());

/** In letters: no screen needs more of her words. */
const longestShown = 300;

export function wantedSentence(friend: Friend, next: string, { reasons, plurals }: ActWords): string[] {
  const shown = next.length > longestShown ? `${next.slice(0, longestShown)}...` : next;
  const { kind, text } = readNext(shown, plurals);
  const isHerOwn = text
    .toLowerCase()
    .split(notOfWord(text))
    .some((word) => isAmong(firstOrSecondPerson, word.replace('’', "'")));
  if (kind === 'question') return sentences(reasons.askQuestion, friend, { next: text });
  // "You wanted to ask about my pan" would twist her words.
  const isToDo = kind === 'other' && !isHerOwn && toDo.test(text);
  if (isToDo)
    return sentences(reasons.wantTo, friend, {
      next: inSentence(text.replace(/^to /i, '')),
    });
  if (kind === 'other' || isHerOwn) return sentences(reasons.remember, friend, { next: text });
  return sentences(kind === 'clause' ? reasons.askClause : reasons.askAbout, friend, { next: text });
}
