/**
 * When something local meets: reads what people say, stores it in one spelling, and turns that into days and words. The
 * spellings:
 * `thu` · `tue, thu` · `weekdays` · `day` · `other thu from 2026-11-26` · `1st sat` · `2nd and 4th tue` · `last fri` ·
 * `2026-12-05`, for a single day.
 */

import { namesInWords } from '../friend/names.ts';
import { readClockTime } from '../time/clock-time.ts';
import { type DateForm, dayInWords } from '../time/date-words.ts';
import { addDays, type Day, dayFromNumber, dayNumber, isDay, weekdayOf, weekdays } from '../time/day.ts';

export interface MeetsRule {
  /** In the numbers of `weekdays`: Sunday is 0. */
  readonly days: readonly number[];
  /** Weeks of the month, as indexes of `weekSigns`; null for every week. */
  readonly weeks: readonly number[] | null;
  /** The first day of one that meets every other week; null for every week. */
  readonly from: Day | null;
}

export const meetsHint = 'It can be: thu, "tue, thu", weekdays, day, "other thu", "1st sat", "last fri"';

/** In days. A fifth Monday may be more than three months away. */
const farthestAway = 150;
const weekSigns = ['1st', '2nd', '3rd', '4th', '5th', 'last'];
const weekWords = ['first', 'second', 'third', 'fourth', 'fifth', 'last'];
const lastWeek = weekSigns.indexOf('last');
const wholeWeek = [1, 2, 3, 4, 5, 6, 0];
const otherWeek =
  /^(?:other|(?:two|2) weeks?(?: on)?|fortnight(?:ly)?|bi-?weekly) (?:on )?([a-z]+)(?: from (.+))?$/;
/** In letters. A longer text isn't a rule, so don't parse it. */
const longestText = 200;

/** null when it names no days. @param today counts the weeks of `other thu` from the next Thursday on, including today */
export function readMeets(text: string, today: Day): string | null {
  const once = normalizeMeets(text);
  if (isDay(once)) return once;
  const rule = readRule(text, today);
  return rule && spell(rule);
}

/** Lower case, commas between days, without words that change nothing. */
function normalizeMeets(text: string): string {
  return text
    .slice(0, longestText + 1)
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/ *(?:\band\b|&|\+|;|\/) */g, ', ')
    .replace(/[\s,]*,[\s,]*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:on|every|each|weekly|monthly|the)(?: |$))+/, '')
    .replace(/,? (?:of )?(?:the|each|every|a) month$/, '')
    .replace(/ (?:weekly|monthly|every week|each week)$/, '')
    .replace(/^working day/, 'weekday');
}

/**
 * null for a single day, and for what isn't a rule.
 *
 * @param today where `other thu` starts if it names no day; null only reads one that does
 */
export function readRule(text: string, today: Day | null = null): MeetsRule | null {
  const input = normalizeMeets(text);
  const [, other, begins = today] = otherWeek.exec(input) ?? [];
  const parts = (other ?? input).split(/,? /);
  const first = parts.findIndex((part) => weekNumber(part) < 0);
  const weeks = parts.slice(0, first).map(weekNumber);
  const days = first < 0 || input.length > longestText ? null : daysNamed(parts.slice(first));
  const [day] = days ?? [];
  if (days === null || day === undefined) return null;
  if (other === undefined && weeks.length === 0) return { days, weeks: null, from: null };
  if (days.length > 1) return null;
  if (other === undefined) return { days, weeks: [...new Set(weeks)].sort(), from: null };
  if (!isDay(begins)) return null;
  const daysUntil = (day - weekdays.indexOf(weekdayOf(begins)) + 7) % 7;
  return { days, weeks: null, from: addDays(begins, daysUntil) };
}

const dayInName =
  /\b(?:(?:every )?(?:other|first|second|third|fourth|last|1st|2nd|3rd|4th) )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b(?:(?:, and|,| and| &) (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b)*/i;
/** With am or pm, or after `at`; never one end of `10-11`. */
const timeInName =
  /(?:\bat |@ ?)(\d{1,2}(?::\d\d)?)(?![\d:.–-]| ?[ap]\.?m)|(?<![\d:.–-])\b(\d{1,2}(?::\d\d)? ?[ap]\.?m)\b/i;

/** What `library story time, tuesdays at 10` says plainly about when it meets: `tue` and `10:00`. null for what it doesn't. */
export function whenInName(name: string, today: Day) {
  const meets = readMeets(dayInName.exec(name)?.[0] ?? '', today);
  const [, bare = '', withHalf = ''] = timeInName.exec(name) ?? [];
  const hour = Number.parseInt(bare, 10);
  // Without am or pm, 9 to 12 is before lunch and 1 to 6 is after it; 7 and 8 could be either.
  const isEither = hour === 7 || hour === 8;
  const clock = bare === '' ? withHalf : `${bare}${hour < 7 || hour === 12 ? 'pm' : 'am'}`;
  return { every: meets?.replace(/ from .*/, '') ?? null, at: isEither ? null : readClockTime(clock) };
}

function weekNumber(part: string): number {
  return Math.max(weekSigns.indexOf(part), weekWords.indexOf(part));
}

/** `thu`, `thurs`, `Thursday`, `Thursdays`: three letters are enough. Several days come alone or with commas. */
function daysNamed(names: readonly string[]): readonly number[] | null {
  const groups = names.map((input) => {
    const name = input.replace(/s$/, '');
    if (name === 'day' || name === 'daily') return wholeWeek;
    if (name === 'weekday') return wholeWeek.slice(0, 5);
    if (name === 'weekend') return wholeWeek.slice(5);
    const day = weekdays.findIndex((weekday) => weekday.toLowerCase().startsWith(name));
    return day < 0 || name.length < 3 ? null : [day];
  });
  return groups.includes(null) ? null : wholeWeek.filter((day) => groups.some((days) => days?.includes(day)));
}

function spell({ days, weeks, from }: MeetsRule): string {
  const names = days.map((day) => (weekdays[day] ?? '').slice(0, 3).toLowerCase()).join(', ');
  if (from !== null) return `other ${names} from ${from}`;
  if (weeks !== null) return `${weeks.map((week) => weekSigns[week]).join(' and ')} ${names}`;
  if (days.length === 7) return 'day';
  return isWorkingWeek(days) ? 'weekdays' : names;
}

const isWorkingWeek = (days: readonly number[]) => days.join() === '1,2,3,4,5';

/** Every meeting from `from` to `until`, including both; empty for null, and for a rule we can't read. */
export function nextMeetings(meets: string | null, from: Day, until: Day): readonly Day[] {
  if (isOnce(meets)) return meets >= from && meets <= until ? [meets] : [];
  const rule = readRule(meets ?? '');
  if (rule === null) return [];
  const length = dayNumber(until) - dayNumber(from) + 1;
  const span = Array.from({ length: Math.max(0, length) }, (_, at) => dayFromNumber(dayNumber(from) + at));
  return span.filter((day) => isOn(day, rule));
}

function isOn(day: Day, { days, weeks, from }: MeetsRule): boolean {
  if (!days.includes(weekdays.indexOf(weekdayOf(day)))) return false;
  if (from !== null) return (dayNumber(day) - dayNumber(from)) % 14 === 0;
  if (weeks === null) return true;
  const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return weeks.includes(Math.ceil(Number(day.slice(8)) / 7) - 1) || (isLast && weeks.includes(lastWeek));
}

/** The first meeting from `from` on, including that day; null when there is none, or we don't know. */
export function nextMeeting(meets: string | null, from: Day): Day | null {
  return nextMeetings(meets, from, isOnce(meets) ? meets : addDays(from, farthestAway))[0] ?? null;
}

export function isOnce(meets: string | null): meets is Day {
  return isDay(meets);
}

/** `every Thursday`, `on the first Saturday of the month`; a rule we can't read stays as it is. */
export function meetsInWords(meets: string, dates: DateForm): string {
  if (isOnce(meets)) return `on ${dayInWords(meets, dates)}`;
  const rule = readRule(meets);
  if (rule === null) return meets;
  const { days, weeks, from } = rule;
  const names = namesInWords(days.map((day) => weekdays[day] ?? ''));
  if (from !== null) return `every other ${names}`;
  if (weeks !== null)
    return `on the ${namesInWords(weeks.map((week) => weekWords[week] ?? ''))} ${names} of the month`;
  if (days.length === 7) return 'every day';
  return isWorkingWeek(days) ? 'on weekdays' : `every ${names}`;
}
