/** Gives a time its colon, where the number can be nothing else: `after 830` is after 8:30. */

import type { Change, CorrectedText } from './correct-spelling.ts';
import { isAmong } from './turn-words.ts';

const number = /^(\d{1,2}-)?(1[0-2]|[1-9])([0-5][05])(ish|am|pm|a\.m\.|p\.m\.)?([.,!?;:)]*)$/i;
const beforeTimes = 'at after before by til till until around since between @';
const betweenTimes = 'to til till until or and';
const movers = 'moved pushed changed switched bumped it';
const afterTimes =
  'am pm on and or but so if when because bc cause with for in tomorrow tmrw today tonight this next every ' +
  'mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday ish sharp til to ' +
  'works work ok okay fine please i we she he they';
/** `bake at 350`, `she weighs around 130`: a number in such words is no time. */
const otherNumbers =
  /[$#%]|\b(?:weigh\w*|weight|lbs?|pounds?|calories|degrees|dollars|bucks|oven|bak(?:e|ed|ing)|preheat\w*|highway|hwy|route|exit|page|miles|steps|sugar|bp|score\w*|budget|costs?|price\w*|paid|owes?|fever|temp\w*|address|lives?)\b/i;

export function withClockTimes(text: string): CorrectedText {
  if (!/\d{3}/.test(text) || otherNumbers.test(text)) return { text, changes: [] };
  const words = text.split(' ');
  const changes: Change[] = [];
  const timed = words.map((input, at) => {
    const timeWritten = isTimeAt(words, at) ? input.replace(/([0-5][05])(?=\D*$)/, ':$1') : input;
    const [plain, before] = [timeWritten, input].map((word) => word.replace(/[.,!?;:)]+$/, ''));
    if (timeWritten !== input)
      changes.push({ word: plain ?? '', message: `I wrote "${plain}" for "${before}".` });
    return timeWritten;
  });
  return { text: timed.join(' '), changes };
}

function isTimeAt(words: readonly string[], at: number): boolean {
  if (!mayBeTime(words, at)) return false;
  const isStart = isAfterTimeWord(words, at) || isMarked(words, at);
  if (wordAt(words, at + 1) === 'to' && !endsSentence(words[at]))
    return isStart && isRange(words, at, at + 2);
  const startsEarlier = isAmong(betweenTimes, wordAt(words, at - 1)) && isRange(words, at - 2, at);
  return endsHere(words, at) && (isStart || startsEarlier || isMoved(words, at));
}

/** `830`, but `800` only as `800 am`. */
function mayBeTime(words: readonly string[], at: number): boolean {
  const minutes = number.exec(words[at] ?? '')?.[3];
  return minutes !== undefined && (minutes !== '00' || isMarked(words, at));
}

/** `830am`, `830 am`, `830ish` */
function isMarked(words: readonly string[], at: number): boolean {
  const [, , , , suffix, close] = number.exec(words[at] ?? '') ?? [];
  return suffix !== undefined || (close === '' && /^[ap]\.?m$/.test(wordAt(words, at + 1)));
}

function isAfterTimeWord(words: readonly string[], at: number): boolean {
  const before = wordAt(words, at - 1);
  const isRangeStart = wordAt(words, at + 1) === 'to' || /^\d+-/.test(words[at] ?? '');
  return isAmong(beforeTimes, before) || (before === 'from' && isRangeStart);
}

const isMoved = (words: readonly string[], at: number): boolean =>
  wordAt(words, at - 1) === 'to' && isAmong(movers, wordAt(words, at - 2));

/** `at 350 for 40 min` is an oven. */
const endsHere = (words: readonly string[], at: number): boolean =>
  endsSentence(words[at]) ||
  (isAmong(afterTimes, wordAt(words, at + 1) || 'and') &&
    !/^for (?:\d|an? |about|half)/.test(`${wordAt(words, at + 1)} ${wordAt(words, at + 2)} `));

const endsSentence = (word = ''): boolean => /[.,!?;:)]$/.test(word);

/** `1 to 230`, `130 to 3`, `830 to 1130`; `130 to 145` may be her weight. */
function isRange(words: readonly string[], at: number, end: number): boolean {
  const [first, last] = [at, end].map((place) =>
    Number(/^\d+/.exec(wordAt(words, place))?.[0] ?? Number.NaN),
  );
  if (first === undefined || last === undefined) return false;
  const [hour, lastHour] = [first, last].map((time) => (time > 12 ? Math.floor(time / 100) : time));
  const isPlain = (place: number) => /^(?:1[0-2]|[1-9])(?::\d\d)?(?:am|pm)?$/i.test(wordAt(words, place));
  const areTimes = [at, end].every((place) => isPlain(place) || mayBeTime(words, place));
  const inOrder = Number(lastHour) >= Number(hour) || (Number(hour) >= 8 && Number(lastHour) < 8);
  const mayBeWeight =
    first > 12 && last > 12 && first < 300 && last < 300 && wordAt(words, at - 1) !== 'between';
  return areTimes && inOrder && !mayBeWeight && endsHere(words, end);
}

const wordAt = (words: readonly string[], at: number): string =>
  (words[at] ?? '').toLowerCase().replace(/[.,!?;:)]+$/, '');
