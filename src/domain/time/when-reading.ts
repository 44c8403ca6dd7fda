/** What reading a day can answer, and the words for weekdays and months. */

import { typoDistance, typosAllowed } from '../text/typos.ts';
import { type DateForm, dayInWords } from './date-words.ts';
import { type Day, daysBetween, months, weekdays } from './day.ts';

/** `past` for what happened: a future day is a problem. `future` for plans: any day is fine. */
export type Direction = 'past' | 'future';

export interface DayContext extends DateForm {
  readonly direction: Direction;
}

/**
 * `future`: the day we understood, which is still to come. `past`: the day she may have meant, a date without a year
 * that was long ago.
 */
export interface DayProblem {
  readonly problem: string;
  readonly future: Day | null;
  readonly past?: Day;
}

export type DayReading = { readonly day: Day } | DayProblem;

export const longestText = 60;

export function checkedDay(day: Day, context: DayContext): DayReading {
  const { today, direction } = context;
  if (direction === 'future' || day <= today) return { day };
  return toCome(daysBetween(today, day) === 1 ? 'Tomorrow' : dayInWords(day, context), day);
}

export function toCome(name: string, day: Day | null): DayProblem {
  return { problem: `${name} hasn't happened yet, so it can't be logged.`, future: day };
}

export function unreadDay(text: string): DayProblem {
  const input = text.trim();
  if (input === '') return dayProblem('You left out the day.');
  const shortText = input.length > longestText ? `${input.slice(0, longestText)}...` : input;
  const words = shortText.toLowerCase().split(/\s+/);
  const corrected = words.map((word) => correctedDayWord(word) ?? word);
  const near = corrected.join(' ') === words.join(' ') ? '' : ` Did you mean "${corrected.join(' ')}"?`;
  return dayProblem(`"${shortText}" couldn't be read as a day.${near}`);
}

const dayWords = [
  ...weekdays.map((name) => name.toLowerCase()),
  ...months.map((name) => name.toLowerCase()).filter((name) => name.length > 6),
  ...['yesterday', 'tomorrow', 'tonight', 'morning', 'afternoon', 'evening', 'night', 'weekend'],
];
/** These look like typos of a day, but are words of their own. */
const otherWords =
  /^(sundae|warning|mourning|tonights|night|nights|light|right|might|fight|eight|sight|weekends|evenings|mornings)$/;

/** The day word she most likely meant; null when it's spelled right, and for any other word. */
export function correctedDayWord(word: string): string | null {
  if (word === 'nite') return 'night';
  if (word.length < 5 || otherWords.test(word) || weekdayIn(word.replace(/s$/, '')) !== -1) return null;
  const isNear = (name: string) =>
    name[0] === word[0] && name !== word && typoDistance(word, name) <= typosAllowed(name.length);
  return dayWords.includes(word) ? null : (dayWords.find(isNear) ?? null);
}

export function dayProblem(problem: string): DayProblem {
  return { problem, future: null };
}

/** 0 for Sunday; -1 when the word isn't a weekday. Three letters are enough. */
export function weekdayIn(word: string): number {
  if (word === 'weds') return 3;
  return word.length < 3 ? -1 : weekdays.findIndex((weekday) => weekday.toLowerCase().startsWith(word));
}

/** 1 for January; 0 when the word isn't a month. Three letters are enough. */
export function monthIn(word: string): number {
  if (word === 'sept') return 9;
  return word.length < 3 ? 0 : months.findIndex((month) => month.toLowerCase().startsWith(word)) + 1;
}
