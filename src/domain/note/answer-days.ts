/** Days in an answer: fixes their spelling, and warns about a day that will be over when the mail comes. */

import { type DateForm, dayInWords } from '../time/date-words.ts';
import { addDays, type Day, months, weekdays } from '../time/day.ts';
import { monthIn, readDay, weekdayIn } from '../time/when.ts';
import type { Finished } from './finish-answer.ts';

const passing = /\b(?:tomorrow|tonight|next (?:sun|mon|tues|wednes|thurs|fri|satur)day)\b/i;

/** When a letter arrives, `tomorrow` is another day. */
export function dayRemarks(text: string, today: Day, dates: DateForm): string[] {
  const passingDay = passing.exec(text)?.[0].toLowerCase();
  if (passingDay === undefined) return [];
  const day =
    passingDay === 'tonight'
      ? today
      : passingDay === 'tomorrow'
        ? addDays(today, 1)
        : nextDay(passingDay, today, dates);
  return day === null ? [] : [`By mail, a date is clearer: ${dayInWords(day, { ...dates, today })}`];
}

function nextDay(words: string, today: Day, dates: DateForm): Day | null {
  const reading = readDay(words, { ...dates, today, direction: 'future' });
  return reading !== null && 'day' in reading ? reading.day : null;
}

/** `on fri` becomes `Friday`. */
export function writeDay(text: string): string {
  return text.replace(/^(?:it['’]s |it is )?(?:on )?/i, '').replace(/[a-z]+/gi, (word) => {
    const weekday = /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)$/i.test(word)
      ? weekdayIn(word.toLowerCase())
      : -1;
    const isMonth = /^(?:may|march|august)$/i.test(word);
    if (isMonth) return word.charAt(0).toUpperCase() + word.slice(1);
    return weekdays[weekday] ?? word;
  });
}

const shortDay = '(?:mon|wed|sat|sun)';
const nextToDay = `(?<!\\b(?:the|in) )${shortDay}(?=,? (?:(?:and|or|&) )?(?:${shortDay}|tues|thurs|fri)(?:day)?\\b)`;
const afterOn = `(?<=\\b(?:on|this|next|every|by|but|or) )${shortDay}\\b`;
const afterDay = `(?<=\\b(?:\\w+day|mon|wed|sat|sun) (?:and|or|&|n) )${shortDay}\\b`;
const atEnd = `(?<=[^ ] )(?<!\\b(?:the|in) )${shortDay}$`;

const inDay = `\\b${shortDay}(?= (?:morning|afternoon|evening|night|am|pm)\\b)`;

const shortMonth = '\\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?(?= \\d)';

/**
 * `take the kids sat` means Saturday: at the end, after `on` and next to another day, no other word fits. In the same
 * way, `dec 3` is a date.
 */
export function writeShortDays(text: string): Finished {
  const changes: string[] = [];
  const withDates = text.replace(
    new RegExp(`${afterOn}|${nextToDay}|${afterDay}|${inDay}|${atEnd}|${shortMonth}`, 'gi'),
    (input) => {
      const word = input.toLowerCase().replace('.', '');
      const day = weekdays[weekdayIn(word)] ?? months[monthIn(word) - 1] ?? input;
      changes.push(`I wrote "${day}" for "${input}".`);
      return day;
    },
  );
  return { text: withDates, changes };
}
