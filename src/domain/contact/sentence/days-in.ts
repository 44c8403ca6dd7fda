/** Finds the words of a sentence that name a day (`last friday`, `on mar 3`, `two weeks ago`), or name one vaguely. */

import type { DateForm } from '../../time/date-words.ts';
import {
  correctedDayWord,
  type DayContext,
  type DayReading,
  type Direction,
  monthIn,
  readDay,
  unreadDay,
  weekdayIn,
} from '../../time/when.ts';
import type { TokenSpan } from './token-span.ts';
import { feastForm, vague } from './vague-days.ts';
import { typedText, type Words, withoutSigns } from './words.ts';

export interface DaySpan extends TokenSpan {
  readonly reading: DayReading;
}

const longestSpan = 8;
const standingAlone = /^(today|tonight|yesterday|yest|tomorrow|tmrw|tmr|tomo|weekend|ago)$/;
/** A day after one of these is when something else starts, ends or is due, so it stays in the note. */
const tiesToElse = /^(since|until|till|til|by|for|her|his|their|your|its)$/;
/** With one of these, a day becomes vague, or several days. */
const blurs =
  /^(first|second|third|fourth|fifth|1st|2nd|3rd|4th|every|each|one|some|most|alternate|between|from|before|after|early|late|mid|other|another|or|around|a|an|my|our|of|over|almost|nearly|under|than)$/;
/** True for a word that we read as a date where no name is expected: a weekday, a month, `today`. */
export function isDayWord({ tokens, wordAt }: Words, index: number): boolean {
  const [word, text] = [wordAt(index), withoutSigns(tokens[index]?.text ?? '')];
  if (standingAlone.test(word) || weekdayIn(word) !== -1 || monthIn(word) > 0) return true;
  return (
    /^(last|this|next|past)$/.test(word) || /^(\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}([./]\d{4})?)$/.test(text)
  );
}

/**
 * All of them, in order. Words that name no exact day (`the other day`, `in march`) give a reading with a problem.
 *
 * @param isFree whether a token may be part of a day: it isn't in a name or another clause
 */
export function findDays(
  words: Words,
  dates: DateForm,
  isFree: (index: number) => boolean,
  direction: Direction = 'past',
): readonly DaySpan[] {
  const spans: DaySpan[] = [];
  for (let index = 0; index < words.tokens.length; index++) {
    if (!isFree(index)) continue;
    const span =
      plainSpan(words, index, isFree, { ...dates, direction }) ??
      vagueSpan(words, index, isFree) ??
      misspelledSpan(words, index);
    if (span === null) continue;
    index = span.until - 1;
    if (span.reading !== null) addSpan(spans, { ...span, reading: span.reading }, words);
  }
  return spans;
}

/** Where the sentence continues after a day at its start: "2 weeks ago ana and bea came". */
export function afterFirstDay({ tokens, wordAt }: Words, dates: DateForm): number {
  const least = /^(sun|sat|wed|mon|may)$/.test(wordAt(0)) ? 1 : 0;
  for (let until = Math.min(longestSpan, tokens.length - 1); until > least; until--)
    if (readDay(typedText(tokens.slice(0, until)), { ...dates, direction: 'past' }) !== null) return until;
  return 0;
}

/** "first monday" next to "of march" is one day that we can't read. */
function addSpan(spans: DaySpan[], span: DaySpan, { tokens }: Words): void {
  const before = spans.at(-1);
  const isOne = before?.until === span.from && !('day' in before.reading && 'day' in span.reading);
  if (!isOne || before === undefined) spans.push(span);
  else {
    const input = typedText(tokens.slice(before.from, span.until));
    spans.splice(-1, 1, { from: before.from, until: span.until, reading: unreadDay(input) });
  }
}

/** `reading` is null for a day that isn't the contact's and must not be read again. */
type DayFound = Omit<DaySpan, 'reading'> & { readonly reading: DayReading | null };

function plainSpan(
  words: Words,
  from: number,
  isFree: (index: number) => boolean,
  context: DayContext,
): DayFound | null {
  for (let until = Math.min(from + longestSpan, words.tokens.length); until > from; until--) {
    if (!isWhole(words, from, until, isFree)) continue;
    const input = typedText(words.tokens.slice(from, until)).replace(/['’]s$/, '');
    const reading = readDay(input, context);
    if (reading === null || !isDayHere(words, from, until)) continue;
    const before = words.wordAt(from - 1);
    if (
      (tiesToElse.test(before) && !words.isWay(from - 1) && !words.isWay(from - 2)) ||
      (words.wordAt(from) === 'in' && before === 'time')
    )
      return { from, until, reading: null };
    return isBlurred(words, from, until)
      ? { from, until, reading: unreadDay(input) }
      : { from, until, reading };
  }
  return null;
}

function isWhole(words: Words, from: number, until: number, isFree: (index: number) => boolean): boolean {
  for (let index = from; index < until; index++) {
    const token = words.tokens[index];
    if (token === undefined || !isFree(index)) return false;
    const isDivided = index > from && (token.isAfterStop || (token.isAfterComma && !isInDate(words, index)));
    if (isDivided) return false;
  }
  return true;
}

/** A comma inside a date: `friday, nov 13`, `nov 13, 2026`. */
export function isInDate({ wordAt }: Words, index: number): boolean {
  const [before, word] = [wordAt(index - 1), wordAt(index)];
  if (/^\d{4}$/.test(word)) return monthIn(before) > 0 || monthIn(wordAt(index - 2)) > 0;
  return weekdayIn(before) !== -1 && (monthIn(word) > 0 || /^\d/.test(word));
}

function isBlurred({ wordAt, isWay }: Words, from: number, until: number): boolean {
  const next = wordAt(until);
  return (
    (blurs.test(wordAt(from - 1)) && !isWay(from - 1)) ||
    /^(ish|or)$/.test(next) ||
    next === 'of' ||
    next === 'ago'
  );
}

/** False for `sat with ana`, `in the sun`, `24/7`, `3/4 hour` and `the 13th floor`. */
function isDayHere({ tokens, wordAt, isWay }: Words, from: number, until: number): boolean {
  const [first, before, after] = [wordAt(from), wordAt(from - 1), wordAt(until)];
  const isOne = until === from + 1;
  const input = withoutSigns(tokens[from]?.text ?? '');
  if (isOne && first === 'sat')
    return from > 0 && !/^(with|in|at|on|by|down|next|near|under|outside|together)$/.test(after);
  if (first === 'the' && until === from + 2 && /^(sun|sat|wed|mon)$/.test(wordAt(from + 1))) return false;
  if (isOne && /^(sun|wed|mon)$/.test(first)) return !/^(the|a|in|got|were|are)$/.test(before);
  if (isOne && /^\d/.test(input) && !/^\d+[./-]\d+[./-]\d+$/.test(input)) {
    if (input === '24/7' || /^(hours?|hrs?|miles?|cups?|of|days?|km)$/.test(after)) return false;
    if (/\./.test(input) && before === 'at') return false;
  }
  const isNumbered =
    /^(the|on|\d{1,2}(st|nd|rd|th))$/.test(first) && /^\d{1,2}(st|nd|rd|th)$/.test(wordAt(until - 1));
  if (!isNumbered) return true;
  const isEnd = after === '' || tokens[until]?.isAfterComma === true || isWay(until);
  return (
    (!isOne || before === 'on') &&
    (isEnd || /^(with|at|and|for|in|to|after|before|we|i|was|because|about)$/.test(after))
  );
}

/**
 * "on munday", "last thursdy", "this mornin". Leaves words alone that only look like a day ("the warning", "an afternon
 * nap").
 */
function misspelledSpan({ tokens, wordAt }: Words, from: number): DayFound | null {
  const isLed = /^(last|this|next|past|on)$/.test(wordAt(from));
  const at = isLed ? from + 1 : from;
  const correctWord = correctedDayWord(wordAt(at));
  if (correctWord === null || (!isLed && /^(morning|afternoon|evening|night|weekend)$/.test(correctWord)))
    return null;
  return { from, until: at + 1, reading: unreadDay(typedText(tokens.slice(from, at + 1))) };
}

function vagueSpan(words: Words, from: number, isFree: (index: number) => boolean): DayFound | null {
  let until = from;
  while (until < words.tokens.length && isFree(until)) {
    const token = words.tokens[until];
    if (until > from && (token?.isAfterComma || token?.isAfterStop)) break;
    until++;
  }
  const rest = words.tokens
    .slice(from, until)
    .map(({ word }) => word)
    .join(' ');
  for (const form of vague) {
    const vagueDay = form.exec(rest)?.[0];
    if (vagueDay === undefined) continue;
    const end = from + vagueDay.split(' ').length;
    const before = words.wordAt(from - 1);
    const isTied =
      /^(since|until|till|til|for|about|than|first)$/.test(before) ||
      (/^(happy|merry|a|an|of)$/.test(before) && feastForm.test(vagueDay));
    const input = typedText(words.tokens.slice(from, end));
    return { from, until: end, reading: isTied ? null : unreadDay(input) };
  }
  return null;
}
