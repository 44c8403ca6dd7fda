/** Gives a time its colon, where the number can be nothing else: `after 830` is after 8:30. */

import type { Change } from './answer-spelling.ts';
import { isAmong } from './turn-words.ts';
import type { CorrectedText } from './typed-slips.ts';

const number = /^(\d{1,2}-)?(1[0-2]|[1-9])([0-5][05])(ish|am|pm|a\.m\.|p\.m\.)?([.,!?;:)]*)$/i;
const beforeTimes = 'at after before by til till until around since between @';
const betweenTimes = 'to til till until or and';
const movers = 'moved pushed changed switched bumped it';
const afterTimes =
  'am pm on and or but so if when because bc cause with for in tomorrow tmrw today tonight this next every ' +
  'mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday ish sharp til to';
/** `bake at 350`, `she weighs around 130`: a number in such words is no time. */
const otherNumbers =
  /[$#%]|\b(?:weigh\w*|weight|lbs?|pounds?|calories|degrees|dollars|bucks|oven|bak(?:e|ed|ing)|preheat\w*|highway|hwy|route|exit|page|miles|steps|sugar|bp|score\w*|budget|costs?|price\w*|paid|owes?|fever|temp\w*|address|lives?)\b/i;

export function withClockTimes(text: string): CorrectedText {
  if (!/\d{3}/.test(text) || otherNumbers.test(text)) return { text, changes: [] };
  const words = text.split(' ');
  const changes: Change[] = [];
  const timed = words.map((typed, at) => {
    const written = isTimeAt(words, at) ? typed.replace(/([0-5][05])(?=\D*$)/, ':$1') : typed;
    const [plain, before] = [written, typed].map((word) => word.replace(/[.,!?;:)]+$/, ''));
    if (written !== typed)
      changes.push({ word: plain ?? '', message: `I wrote "${plain}" for "${before}".` });
    return written;
  });
  return { text: timed.join(' '), changes };
}

function isTimeAt(words: readonly string[], at: number): boolean {
  const [, range, , minutes, suffix, close = ''] = number.exec(words[at] ?? '') ?? [];
  if (minutes === undefined) return false;
  const next = wordAt(words, at + 1);
  const isMarked = suffix !== undefined || (close === '' && /^[ap]\.?m$/.test(next));
  if (minutes === '00' && !isMarked) return false;
  const endsHere = close !== '' || next === '' || isAmong(afterTimes, next);
  const isRangeEnd =
    next !== 'to' || /^\d{1,2}(?::\d\d)?$/.test(wordAt(words, at + 2)) || isTimeAt(words, at + 2);
  return endsHere && isRangeEnd && (isMarked || isAfterTimeWord(words, at, range !== undefined));
}

function isAfterTimeWord(words: readonly string[], at: number, isRange: boolean): boolean {
  const before = wordAt(words, at - 1);
  if (isAmong(beforeTimes, before) || (before === 'from' && (isRange || wordAt(words, at + 1) === 'to')))
    return true;
  const earlier = wordAt(words, at - 2);
  const isSecond = isAmong(betweenTimes, before) && isClock(words, at - 2);
  return isSecond || (before === 'to' && isAmong(movers, earlier));
}

/** `from 1`, `at 9`, `930`: the first of two times. */
function isClock(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return /^(?:1[0-2]|[1-9])(?::\d\d)?(?:am|pm)?$/i.test(word) || (at >= 0 && isTimeAt(words, at));
}

const wordAt = (words: readonly string[], at: number): string =>
  (words[at] ?? '').toLowerCase().replace(/[.,!?;:)]+$/, '');
