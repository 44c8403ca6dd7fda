/** Says what she wanted to ask or remember next time. */

import type { Friend } from '../friend/friend.ts';
import { lowerFirst } from '../text/capitalize.ts';
import { isAmong } from '../text/english/turn-words.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';
import type { ActWords } from './act-words.ts';
import {
  determiners,
  finiteVerbs,
  firstOrSecondPerson,
  inversions,
  joiners,
  passingWords,
  plainAdjectives,
} from './next-words.ts';
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
  const shortNext = next.length > longestShown ? `${next.slice(0, longestShown)}...` : next;
  const { kind, text } = readNext(shortNext, plurals);
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

interface NextReading {
  /**
   * `question`: stands alone, with its mark. `clause`: fits after "I wanted to ask". `thing`: fits after "ask about".
   * `other`: a reminder for her only.
   */
  readonly kind: 'question' | 'clause' | 'thing' | 'other';
  readonly text: string;
}

const longest = 120;
const mostWordsOfAThing = 8;
const questionWord = /^(how|what|when|where|who|which|why|whether|if)$/;
const contractedQuestion = /^(how|what|when|where|who|why)['’](s|re|d|ve)$/;

/** @param plurals nouns that end in s */
export function readNext(next: string, plurals: readonly string[]): NextReading {
  const text = next
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:to )?ask (?:her |him |them )?(?:about )?/i, '')
    .replace(/[\s.,;:!]+$/, '');
  const words = text.toLowerCase().split(' ');
  const [first = '', second = ''] = words.map((word) => word.replace(/[.,;:]$/, ''));
  const isUnsure =
    text.length > longest || /["“”„«»<>{}]/.test(text) || words.some((word) => isAmong(passingWords, word));
  if (isUnsure) return { kind: 'other', text: next.replace(/\s+/g, ' ').trim() };
  if (text.endsWith('?')) return { kind: 'question', text };
  if (contractedQuestion.test(first)) return { kind: 'question', text: `${text}?` };
  if (questionWord.test(first)) return readQuestionWord(text, first, second);
  if (isThing(words, plurals)) return { kind: 'thing', text: lowerFirst(text) };
  return { kind: 'other', text: next.replace(/\s+/g, ' ').trim() };
}

/** `how was the trip` asks, `how the trip was` says what to ask, `what a day` does neither. */
function readQuestionWord(text: string, first: string, second: string): NextReading {
  const isInverted = isAmong(inversions, second) && first !== 'if' && first !== 'whether';
  if (isInverted) return { kind: 'question', text: `${text}?` };
  if (second === '' || ((first === 'what' || first === 'if') && isAmong('a an not', second)))
    return { kind: 'other', text };
  return { kind: 'clause', text: lowerFirst(text) };
}

/** A determiner and a noun, possibly with a preposition after it, and nothing that could be a verb. */
function isThing(words: readonly string[], plurals: readonly string[]): boolean {
  const [determiner = '', ...rest] = words;
  if (!isAmong(determiners, determiner) || rest.length === 0 || words.length > mostWordsOfAThing)
    return false;
  return rest.every((word, index) => {
    if (isAmong(`${finiteVerbs} ${joiners}`, word) || /..ed$|[?!.,;:]/.test(word)) return false;
    return (
      !/[^s'’]s$/.test(word) ||
      plurals.includes(word) ||
      standsForAThing(index === 0 ? determiner : (rest[index - 1] ?? ''))
    );
  });
}

/** Right after such a word, a word in s is a plural and not a verb: `the twins`, `the new shoes`, `her mum's eyes`. */
function standsForAThing(before: string): boolean {
  return (
    isAmong(`${determiners} ${plainAdjectives} with for to of in on at from about`, before) ||
    /['’]s?$/.test(before)
  );
}
