/**
 * Reads roughly when two people were last in touch: `last summer`, `in march`, `christmas`, `two years ago`, `years
 * ago`. Answers a day to count from, and words that stay true as time goes by: `in the summer of 2026`.
 */

import { format, parseISO, subMonths } from 'date-fns';
import { lookUp } from '../text/look-up.ts';
import { addDays, type Day, dayFromNumber, dayNumber, months, weekdayOf, weekdays } from './day.ts';
import { type DaySpan, type Period, periodCalled } from './periods.ts';

export interface AboutWhen {
  /** The middle of the period; never after today. */
  readonly day: Day;
  /** null when counting says it as well: `about two years ago`. */
  readonly words: string | null;
}

export interface AboutContext {
  readonly today: Day;
  /** Two capital letters; null when unknown. It decides when summer and Thanksgiving are. */
  readonly country: string | null;
}

const earliest = '1900-01-01';
const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  half: 0.5,
  'half a': 0.5,
  'a half': 0.5,
  'a couple': 2,
  'a couple of': 2,
  'a few': 3,
};
const unitDays: Readonly<Record<string, number>> = { day: 1, week: 7 };
const unitMonths: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120 };
/** Says that it's long ago, but not how long. */
const longAgo =
  /^(?:(?:(?:many|several|some) )?(?:years|ages)|decades|forever|(?:a )?(?:very )?long (?:time|while)|a lifetime)(?: ago| back)?$/;
const longAgoDays = 5 * 365;

/** null for anything else, and for a period that is completely in the future. */
export function readAboutWhen(text: string, context: AboutContext): AboutWhen | null {
  const { today } = context;
  const input = normalizeAboutWhen(text);
  if (/^(?:(?:last|past|this past) )?weekend$/.test(input))
    return { day: saturdayBefore(today), words: null };
  if (longAgo.test(input)) return { day: addDays(today, -longAgoDays), words: 'years ago' };
  const about = readAgo(input, today) ?? readPeriod(input, context);
  return about !== null && about.day >= earliest && about.day <= today ? about : null;
}

function saturdayBefore(today: Day): Day {
  return addDays(today, -(weekdays.indexOf(weekdayOf(today)) + 1));
}

/** Lower case, single spaces, without words that change nothing. */
function normalizeAboutWhen(text: string): string {
  return text
    .toLowerCase()
    .replace(/[,.!?-]/g, ' ')
    .replace(/[’']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^(?:(?:it was|like|probably|maybe|i think|some ?time|not since|since|back|in|on|at|over|around|about|during|the) )+/,
      '',
    )
    .replace(/(?: i think| maybe| probably| or so| time)$/, '')
    .replace(/ or so ago$/, ' ago');
}

/** `two years ago`, `a few months ago`, `half a year ago`, `more than a year ago`, `a year and a half ago`. */
function readAgo(input: string, today: Day): AboutWhen | null {
  const [, count = '', half, unit = '', halfAfter] =
    /^(?:more than |almost |nearly |just )?(\d{1,2}|[a-z]+(?: [a-z]+){0,2}?)( and a half)? (day|week|month|year|decade)s?( and a half)? (?:ago|back)$/.exec(
      input,
    ) ?? [];
  const units = /^\d/.test(count) ? Number(count) : lookUp(counts, count);
  if (units === undefined) return null;
  const number = units + (half === undefined && halfAfter === undefined ? 0 : 0.5);
  const [days, inMonths] = [lookUp(unitDays, unit), lookUp(unitMonths, unit)];
  if (inMonths !== undefined) return { day: monthsBefore(today, Math.floor(number * inMonths)), words: null };
  return days === undefined ? null : { day: addDays(today, -Math.round(number * days)), words: null };
}

/** The same day of the month, or the month's last day if it is shorter. */
function monthsBefore(today: Day, count: number): Day {
  return format(subMonths(parseISO(today), count), 'yyyy-MM-dd');
}

/** Which year's summer it is: by its number, or counted back from the newest. */
interface Which {
  readonly name: string;
  readonly year?: number;
  /** "last summer" is over; "this summer" may still be going on. */
  readonly isOver?: boolean;
  readonly back?: number;
}

/** `last summer`, `in march`, `christmas 2024`, `early 2019`, `two summers ago`, `the year before last`. */
function readPeriod(input: string, { today, country }: AboutContext): AboutWhen | null {
  const [, part, rest = ''] =
    /^(?:(early|late|mid|middle|beginning|start|end|earlier|later)(?: of| in)? )?(?:the )?(.+)$/.exec(
      input,
    ) ?? [];
  const { name, year, isOver = false, back = 0 } = whichOf(rest, Number(today.slice(0, 4)));
  const period = name === 'month' ? monthNear(today, isOver) : periodCalled(name, country);
  if (period === null) return null;
  const foundYear = year ?? newestYear(period, today, isOver) - back;
  return middleOf(
    thirdOf(period.daysIn(foundYear), part),
    `${saidOf(part)}${period.words(foundYear)}`,
    today,
  );
}

/** `last month`, `this month`. */
function monthNear(today: Day, isOver: boolean): Period | null {
  const month = Number(today.slice(5, 7));
  const targetMonth = isOver ? ((month + 10) % 12) + 1 : month;
  return periodCalled((months[targetMonth - 1] ?? '').toLowerCase(), null);
}

function whichOf(words: string, thisYear: number): Which {
  if (/^\d{4}$/.test(words)) return { name: 'year', year: Number(words) };
  const [, counted = '', many = ''] = /^(one|two|three|four|five) (.+) (?:ago|back)$/.exec(words) ?? [];
  if (many !== '') return { name: singular(many), isOver: true, back: (lookUp(counts, counted) ?? 1) - 1 };
  const [, dated = '', year] = /^(.+?)(?: of)? (\d{4}|last year|this year)$/.exec(words) ?? [];
  if (dated !== '')
    return {
      name: dated,
      year: { 'last year': thisYear - 1, 'this year': thisYear }[year ?? ''] ?? Number(year),
    };
  const [, before] = /^(.+) before(?: last)?$/.exec(words) ?? [];
  if (before !== undefined) return { name: before, isOver: true, back: 1 };
  const [, over] = /^(?:last|past|this past) (.+)$/.exec(words) ?? [];
  return over === undefined ? { name: words.replace(/^this /, '') } : { name: over, isOver: true };
}

const singular = (word: string): string =>
  /[sx]mas$/.test(word) ? word : word.replace(/(?<=christmas)es$|s$/, '');

function newestYear({ daysIn }: Period, today: Day, isOver: boolean): number {
  const years = [1, 0, -1, -2].map((away) => Number(today.slice(0, 4)) + away);
  const isPast = (year: number) => (isOver ? daysIn(year)[1] : daysIn(year)[0]) < today;
  return years.find(isPast) ?? (years.at(-1) as number);
}

/** The first or last third, if she said early or late. */
function thirdOf([from, to]: DaySpan, part: string | undefined): DaySpan {
  const third = Math.floor((dayNumber(to) - dayNumber(from)) / 3);
  if (isEarly(part)) return [from, addDays(from, third)];
  return isLate(part) ? [addDays(to, -third), to] : [from, to];
}

const isEarly = (part = ''): boolean => /^(?:early|beginning|start)$/.test(part);
const isLate = (part = ''): boolean => /^(?:late|end)$/.test(part);
const saidOf = (part?: string): string => (isEarly(part) ? 'early ' : isLate(part) ? 'late ' : '');

/** The middle of the period, or of the part that has passed. */
function middleOf([from, to]: DaySpan, words: string, today: Day): AboutWhen | null {
  if (from > today) return null;
  const end = dayNumber(to < today ? to : today);
  return { day: dayFromNumber(Math.floor((dayNumber(from) + end) / 2)), words };
}
