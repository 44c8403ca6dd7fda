/** Reads days counted from today: `3 weeks and 2 days ago`, `1m ago`, `half a year ago`, `in 3 days`. */

import { addDays, type Day, isDay, makeDay, weekdayOf, weekdays } from './day.ts';
import { countWords } from './spans.ts';
import { checkedDay, type DayContext, type DayReading, toCome } from './when-reading.ts';

const units: readonly (readonly [form: RegExp, days: number, months: number])[] = [
  [/^(d|days?|nights?)$/, 1, 0],
  [/^(w|wks?|weeks?)$/, 7, 0],
  [/^fortnights?$/, 14, 0],
  [/^(m|mos?|mths?|mnths?|months?)$/, 0, 1],
  [/^(y|yrs?|years?)$/, 0, 12],
];
const about = '(?:about |around |roughly |exactly |like |maybe )?';
const spanForms: readonly (readonly [form: RegExp, sign: -1 | 1])[] = [
  [new RegExp(`^${about}(.+) (?:ago|back)(?: today)?$`), -1],
  [new RegExp(`^in ${about}(.+)$`), 1],
  [/^(.+) from (?:now|today)$/, 1],
];
const wholes: ReadonlyMap<string, readonly [name: string, days: number | null]> = new Map([
  ['next week', ['Next week', 7]],
  ['next month', ['Next month', null]],
  ['next year', ['Next year', null]],
]);

/**
 * @param input normalized: lower case, single spaces
 * @returns null when it has no whole count of days, weeks, months or years
 */
export function readCounted(input: string, context: DayContext): DayReading | null {
  const { today, direction } = context;
  if (input === 'last week') return checkedDay(addDays(today, -7), context);
  const [name, days] = wholes.get(input) ?? [];
  if (name !== undefined && direction === 'past') return toCome(name, days ? addDays(today, days) : null);
  for (const [form, sign] of spanForms) {
    const span = spanIn(form.exec(input)?.[1] ?? '');
    const day = span === null ? null : shiftDay(today, span, sign);
    if (day !== null) return checkedDay(day, context);
  }
  return weekdaysAgo(input, context);
}

/** `two fridays ago` is the Friday before the last one. */
function weekdaysAgo(input: string, context: DayContext): DayReading | null {
  const [, count = '', weekday = ''] = /^(\w+) ([a-z]+day)s ago$/.exec(input) ?? [];
  const number = countIn(count);
  const name = weekdays.find((dayName) => dayName.toLowerCase() === weekday);
  if (number === null || number < 1 || number > 520 || name === undefined) return null;
  let day = addDays(context.today, -1);
  while (weekdayOf(day) !== name) day = addDays(day, -1);
  return checkedDay(addDays(day, -7 * (number - 1)), context);
}

interface Span {
  readonly days: number;
  readonly months: number;
}

function spanIn(text: string): Span | null {
  if (text === 'half a year') return { days: 0, months: 6 };
  const half = /^(.+?) (years?)? ?and a half(?: (years?))?$/.exec(text);
  if (half !== null && (half[2] ?? half[3]) !== undefined) {
    const years = countIn(half[1] ?? '');
    return years === null ? null : { days: 0, months: years * 12 + 6 };
  }
  let total: Span = { days: 0, months: 0 };
  for (const part of text.split(/ and (?!a half)/)) {
    const [, count = '', unit = ''] =
      /^(?:(.+?) ?)(?:of )?\b([a-z]+)$/.exec(part.replace(/(\d)([a-z])/, '$1 $2')) ?? [];
    const number = countIn(count.trim());
    const match = units.find(([form]) => form.test(unit));
    if (number === null || match === undefined) return null;
    total = { days: total.days + number * match[1], months: total.months + number * match[2] };
  }
  return total;
}

function countIn(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (/^an?$/.test(text)) return 1;
  if (/^(a )?couple( of)?$/.test(text)) return 2;
  const count = countWords.indexOf(text);
  return count > 0 ? count : null;
}

/** Counts calendar months: a month before March 31 is the last day of February. null before the year 1900. */
function shiftDay(today: Day, { days, months }: Span, sign: -1 | 1): Day | null {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + sign * months;
  const [year, monthOfYear] = [Math.floor(month / 12), (month % 12) + 1];
  if (year < 1900 || year > 2999) return null;
  let date = Number(today.slice(8));
  while (!isDay(makeDay(year, monthOfYear, date))) date -= 1;
  const day = addDays(makeDay(year, monthOfYear, date), sign * days);
  return isDay(day) && day >= '1900-01-01' ? day : null;
}
