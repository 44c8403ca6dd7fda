/** Parts of a year that people remember by: months, seasons, holidays. */

import { lookUp } from '../text/look-up.ts';
import { addDays, type Day, makeDay, months, weekdayOf, weekdays } from './day.ts';
import { monthIn } from './when.ts';

export type DaySpan = readonly [first: Day, last: Day];

export interface Period {
  readonly daysIn: (year: number) => DaySpan;
  /** `in March 2026`, `around Easter 2026`. */
  readonly words: (year: number) => string;
}

/** Countries where the seasons are the other way around. */
const southern = new Set('AR AU BO BR BW CL FJ LS MG MU MW MZ NA NZ PE PY SZ UY ZA ZM ZW'.split(' '));
/** The first month of each, in the northern hemisphere. */
const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, fall: 9, autumn: 9, winter: 12 };

/**
 * @param name in lower case
 * @param country two capital letters; null counts as the US
 */
export function periodCalled(name: string, country: string | null): Period | null {
  if (name === 'year')
    return { daysIn: (year) => [makeDay(year, 1, 1), makeDay(year, 12, 31)], words: (year) => `in ${year}` };
  const month = /^[a-z]+$/.test(name) ? monthIn(name) : 0;
  if (month > 0)
    return {
      daysIn: (year) => monthsFrom(year, month, 1),
      words: (year) => `in ${months[month - 1]} ${year}`,
    };
  return seasonCalled(name, country) ?? holidayCalled(name, country);
}

/** From the first day of a month, for so many months. */
function monthsFrom(year: number, month: number, count: number): DaySpan {
  const after = month + count;
  const end = after > 12 ? makeDay(year + 1, after - 12, 1) : makeDay(year, after, 1);
  return [makeDay(year, month, 1), addDays(end, -1)];
}

/** A season that crosses into the next year belongs to that year. */
function seasonCalled(name: string, country: string | null): Period | null {
  const north = lookUp(seasons, name);
  if (north === undefined) return null;
  const month = country !== null && southern.has(country) ? ((north + 5) % 12) + 1 : north;
  return {
    daysIn: (year) => monthsFrom(month === 12 ? year - 1 : year, month, 3),
    words: (year) => `in the ${name} of ${month === 12 ? `${year - 1}-${String(year).slice(2)}` : year}`,
  };
}

interface Holiday {
  readonly called: RegExp;
  readonly name: string;
  readonly on: (year: number, country: string) => Day | null;
}

const fixed =
  (month: number, date: number): Holiday['on'] =>
  (year) =>
    makeDay(year, month, date);

const holidays: readonly Holiday[] = [
  {
    called: /^(?:christmas|xmas)(?: day| eve| break)?$|^(?:the )?holidays$/,
    name: 'Christmas',
    on: fixed(12, 25),
  },
  { called: /^new ?years?(?: day)?$/, name: "New Year's", on: fixed(1, 1) },
  { called: /^new ?years? eve$/, name: "New Year's Eve", on: fixed(12, 31) },
  { called: /^valentines?(?: day)?$/, name: "Valentine's Day", on: fixed(2, 14) },
  { called: /^(?:st|saint) pat(?:rick|tie|t?y)?s?(?: day)?$/, name: "St. Patrick's Day", on: fixed(3, 17) },
  {
    called: /^(?:fourth of july|july fourth|independence day)$/,
    name: 'the Fourth of July',
    on: onlyIn('US', fixed(7, 4)),
  },
  { called: /^halloween$/, name: 'Halloween', on: fixed(10, 31) },
  { called: /^boxing day$/, name: 'Boxing Day', on: fixed(12, 26) },
  { called: /^easter(?: sunday| weekend| break)?$/, name: 'Easter', on: easter },
  {
    called: /^thanksgiving(?: day)?$/,
    name: 'Thanksgiving',
    on: (year, country) => (country === 'CA' ? nth(year, 10, 'Monday', 2) : nth(year, 11, 'Thursday', 4)),
  },
  {
    called: /^(?:mothers?|moms?|mums?) ?(?:day|ing sunday)$/,
    name: "Mother's Day",
    on: (year, country) =>
      ['GB', 'IE'].includes(country) ? addDays(easter(year), -21) : nth(year, 5, 'Sunday', 2),
  },
  {
    called: /^(?:fathers?|dads?) day$/,
    name: "Father's Day",
    on: (year, country) =>
      ['AU', 'NZ'].includes(country) ? nth(year, 9, 'Sunday', 1) : nth(year, 6, 'Sunday', 3),
  },
  {
    called: /^memorial day(?: weekend)?$/,
    name: 'Memorial Day',
    on: onlyIn('US', (year) => addDays(nth(year, 6, 'Monday', 1), -7)),
  },
  {
    called: /^labou?r day(?: weekend)?$/,
    name: 'Labor Day',
    on: onlyIn('US CA', (year) => nth(year, 9, 'Monday', 1)),
  },
];
/** A holiday includes this many days before and after. */
const around = 3;

function holidayCalled(name: string, country: string | null): Period | null {
  const holiday = holidays.find(({ called }) => called.test(name));
  const where = country ?? 'US';
  if (holiday === undefined || holiday.on(2000, where) === null) return null;
  const on = (year: number) => holiday.on(year, where) as Day;
  return {
    daysIn: (year) => [addDays(on(year), -around), addDays(on(year), around)],
    words: (year) => `around ${holiday.name} ${year}`,
  };
}

function onlyIn(countries: string, on: Holiday['on']): Holiday['on'] {
  return (year, country) => (countries.split(' ').includes(country) ? on(year, country) : null);
}

/** The first, second, … of that weekday in a month. */
function nth(year: number, month: number, weekday: (typeof weekdays)[number], count: number): Day {
  const first = makeDay(year, month, 1);
  const away = (weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(first)) + 7) % 7;
  return addDays(first, away + 7 * (count - 1));
}

/** Easter Sunday in the Gregorian calendar, computed as by Meeus and Butcher. */
function easter(year: number): Day {
  const golden = year % 19;
  const [century, inCentury] = [Math.floor(year / 100), year % 100];
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const number = moon + sunday - 7 * shift + 114;
  return makeDay(year, Math.floor(number / 31), (number % 31) + 1);
}
