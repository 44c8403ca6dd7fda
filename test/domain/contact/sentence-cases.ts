/** Reads tables of sentences with their right answers, and says what the reader makes of each. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSentence, type WayWords } from '../../../src/domain/contact/sentence.ts';
import { nameBook } from '../../../src/domain/friend/names.ts';
import { dateFormOf } from '../../../src/domain/time/date-words.ts';
import { builtContent } from '../../support/built-content.ts';
import { makeFriend } from '../suggest/make-friend.ts';

export const today = '2026-11-25';
const usual = 'Ana Sample, Bea Example, Jean Example, Maya Lopez, Mom';

export interface SentenceCase {
  readonly friends: string;
  readonly sentence: string;
  readonly right: string;
}

export function sentenceCases(file: string): readonly SentenceCase[] {
  const lines = readFileSync(join(import.meta.dirname, '../../fixtures', file), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [friends = '', sentence = '', right = ''] = line.split('\t');
      return { friends: friends || usual, sentence, right };
    });
}

const ways = builtContent().get('ways') as WayWords;

/** Most sentences are about the same friends. */
const books = new Map<string, ReturnType<typeof nameBook>>();

function bookOf(friends: string): ReturnType<typeof nameBook> {
  const known = books.get(friends);
  if (known !== undefined) return known;
  const list = friends
    .split(', ')
    .map((name) => makeFriend({ id: name.toLowerCase().replaceAll(' ', '-'), name }));
  const book = nameBook(list);
  books.set(friends, book);
  return book;
}

export function reading(friends: string, sentence: string) {
  return readSentence(sentence, { book: bookOf(friends), dates: dateFormOf(today, 'US', null), ways });
}

/** `none`, or all that would be saved: `2026-11-25 Ana+Bea [visit] attempt friend "the note"`. */
export function answerTo(friends: string, sentence: string): string {
  const { people, day, way, outcome, by, note, mood, isTwo } = reading(friends, sentence);
  const known = people.flatMap(({ match }) =>
    match.kind === 'one' && !match.isFuzzy ? [match.friend.name.split(' ')[0]] : [],
  );
  if (mood !== 'happened' || isTwo || people.length === 0 || known.length < people.length) return 'none';
  if (day !== null && !('day' in day)) return 'none';
  const more = [outcome === 'attempt' ? 'attempt' : '', by ?? '', note === null ? '' : `"${note}"`];
  return [day?.day ?? today, known.join('+'), `[${way ?? '-'}]`, ...more]
    .filter((part) => part !== '')
    .join(' ');
}

/** A note and who began count only where the right answer names them. */
export function isRight(answer: string, right: string): boolean {
  const cut = right.includes('"') ? answer : answer.replace(/ ".*$/s, '');
  const trimmed = / (friend|me)\b/.test(right.replace(/ ".*$/s, ''))
    ? cut
    : cut.replace(/ (friend|me)(?= "|$)/, '');
  return (right.includes('[*]') ? trimmed.replace(/\[.+?\]/, '[*]') : trimmed) === right;
}
