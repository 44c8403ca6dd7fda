/**
 * When something local meets: read as people say it, kept as one spelling, and turned into days and words. The spellings:
 * `thu` · `tue, thu` · `weekdays` · `day` · `other thu from 2026-11-26` · `1st sat` · `2nd and 4th tue` · `last fri` ·
 * `2026-12-05`, which is once.
 */

import { type DateForm, dayInWords } from '../date-words.ts';
import { addDays, type Day, dayFromNumber, dayNumber, isDay, weekdayOf, weekdays } from '../day.ts';
import { type Rule, readRule } from './read-rule.ts';

export type MeetsReading = { readonly meets: string } | { readonly problem: string };

/** One way out of a rule that was not understood. */
export const meetsHint = 'It can be: thu, "tue, thu", weekdays, day, "other thu", "1st sat", "last fri"';

/** A fifth Monday may be more than three months away. */
const farthestAway = 150;
const ordinals: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
};
const ordinalSigns: Readonly<Record<number, string>> = {
  1: '1st',
  2: '2nd',
  3: '3rd',
  4: '4th',
  5: '5th',
  [-1]: 'last',
};

/** @param today counts the weeks of `other thu` from the next Thursday on, today included */
export function readMeets(text: string, today: Day): MeetsReading {
  const rule = readRule(text, today);
  if (rule !== null) return { meets: spell(rule) };
  return {
    problem:
      text.trim() === ''
        ? 'It does not say when it meets.'
        : `"${text.trim()}" does not say on which days it meets.`,
  };
}

/** Every day from `from` to `until`, both included; none for null and for what cannot be read. */
export function nextMeetings(meets: string | null, from: Day, until: Day): readonly Day[] {
  const rule = meets === null ? null : readRule(meets, null);
  if (rule === null) return [];
  if (rule.kind === 'once') return rule.on >= from && rule.on <= until ? [rule.on] : [];
  const days: Day[] = [];
  for (let number = dayNumber(from); number <= dayNumber(until); number++) {
    const day = dayFromNumber(number);
    if (isOn(day, rule)) days.push(day);
  }
  return days;
}

/** The first day from `from` on, that day included; null when there is none any more, or none is known. */
export function nextMeeting(meets: string | null, from: Day): Day | null {
  if (isDay(meets)) return meets >= from ? meets : null;
  return nextMeetings(meets, from, addDays(from, farthestAway))[0] ?? null;
}

/** True for what meets on one day only. */
export function isOnce(meets: string | null): meets is Day {
  return isDay(meets);
}

/**
 * `every Thursday`, `on the first Saturday of the month`, `on Saturday, December 5`; what cannot be read stands as it is.
 *
 */
export function meetsInWords(meets: string, dates: DateForm): string {
  const rule = readRule(meets, null);
  if (rule === null) return meets;
  if (rule.kind === 'once') return `on ${dayInWords(rule.on, dates)}`;
  if (rule.kind === 'fortnightly') return `every other ${weekdays[rule.weekday]}`;
  if (rule.kind === 'monthly')
    return `on the ${listed(rule.weeks.map((week) => ordinals[week] ?? ''))} ${weekdays[rule.weekday]} of the month`;
  if (rule.weekdays.length === 7) return 'every day';
  if (isWorkingWeek(rule.weekdays)) return 'on weekdays';
  return `every ${listed(rule.weekdays.map((weekday) => weekdays[weekday] ?? ''))}`;
}

function isOn(day: Day, rule: Exclude<Rule, { kind: 'once' }>): boolean {
  const weekday = weekdays.indexOf(weekdayOf(day));
  if (rule.kind === 'weekly') return rule.weekdays.includes(weekday);
  if (weekday !== rule.weekday) return false;
  if (rule.kind === 'fortnightly') return (dayNumber(day) - dayNumber(rule.from)) % 14 === 0;
  const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return rule.weeks.includes(Math.ceil(+day.slice(8) / 7)) || (isLast && rule.weeks.includes(-1));
}

function spell(rule: Rule): string {
  if (rule.kind === 'once') return rule.on;
  if (rule.kind === 'fortnightly') return `other ${short(rule.weekday)} from ${rule.from}`;
  if (rule.kind === 'monthly')
    return `${rule.weeks.map((week) => ordinalSigns[week]).join(' and ')} ${short(rule.weekday)}`;
  if (rule.weekdays.length === 7) return 'day';
  return isWorkingWeek(rule.weekdays) ? 'weekdays' : rule.weekdays.map(short).join(', ');
}

function isWorkingWeek(numbers: readonly number[]): boolean {
  return numbers.join() === '1,2,3,4,5';
}

function short(weekday: number): string {
  return (weekdays[weekday] ?? '').slice(0, 3).toLowerCase();
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
