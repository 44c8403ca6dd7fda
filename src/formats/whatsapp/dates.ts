/** Which number of a date is the day, the month and the year: decided by all dates of a file together, never guessed. */

import { type Day, isDay, makeDay } from '../../domain/time/day.ts';
import { dayInOtherCalendar, isOtherYear } from './other-calendars.ts';

const dateOrders = ['dmy', 'mdy', 'ymd', 'ydm'] as const;
export type DateOrder = (typeof dateOrders)[number];

export type WrittenDate = readonly [string, string, string];

/** WhatsApp began in 2009. */
const firstYear = 2009;
const lastYear = 2399;
/** How many dates may not fit the order of the others: somebody may have pasted a line of another chat. */
const mostMisfits = 0.02;

interface DateStyle {
  readonly dates: readonly WrittenDate[];
  /** `26. 11. 13.` */
  readonly isYearFirst: boolean;
  /** Between the numbers: no country that writes dots or dashes puts the month first. */
  readonly hasSlashes: boolean;
}

/** The orders that fit: one where the file decides, several where only she can tell, none where the dates contradict. */
export function ordersOf({ dates, isYearFirst, hasSlashes }: DateStyle): readonly DateOrder[] {
  const misfits = dateOrders.map((order) => dates.filter((date) => dayIn(date, order) === null).length);
  const hasWholeYear = dates.some((date) => date.some((part) => yearOf(part) !== null));
  const usual = hasWholeYear ? dateOrders : isYearFirst ? (['ymd'] as const) : (['dmy', 'mdy'] as const);
  const fitting = fittingOf(usual, misfits, dates.length);
  if (fitting.length === 0 && !hasWholeYear) return fittingOf(['ymd'], misfits, dates.length);
  if (fitting.length < 2) return fitting;
  // If the year comes first, the month always follows.
  if (fitting.includes('ymd')) return ['ymd'];
  return hasSlashes ? fitting : ['dmy'];
}

function fittingOf(
  orders: readonly DateOrder[],
  misfits: readonly number[],
  count: number,
): readonly DateOrder[] {
  const countOf = (order: DateOrder) => misfits[dateOrders.indexOf(order)] as number;
  const fewest = Math.min(...orders.map(countOf));
  return fewest > count * mostMisfits ? [] : orders.filter((order) => countOf(order) === fewest);
}

/** null for a date that doesn't exist, or that the order doesn't fit. */
export function dayIn([a, b, c]: WrittenDate, order: DateOrder): Day | null {
  // A year of four digits can be anywhere; the order then says how the other two follow.
  const wholeYear = [a, b, c].findIndex((part) => yearOf(part) !== null);
  if (wholeYear !== -1) {
    const rest = [a, b, c].filter((_, index) => index !== wholeYear);
    if (order.startsWith('y') !== (wholeYear === 0)) return null;
    const [day, month] = order === 'dmy' || order === 'ydm' ? rest : [rest[1], rest[0]];
    return dayOf(yearOf([a, b, c][wholeYear] as string) as number, month as string, day as string);
  }
  const parts = { [order[0] as string]: a, [order[1] as string]: b, [order[2] as string]: c };
  const year = parts.y as string;
  return year.length === 2 ? dayOf(2000 + Number(year), parts.m as string, parts.d as string) : null;
}

function dayOf(year: number, month: string, date: string): Day | null {
  if (isOtherYear(year)) return dayInOtherCalendar(year, Number(month), Number(date));
  const day = makeDay(year, Number(month), Number(date));
  return year >= firstYear && year <= lastYear && month.length <= 2 && date.length <= 2 && isDay(day)
    ? day
    : null;
}

/** The year 1 of an era of a Japanese emperor is the one after this. */
const eras: Readonly<Record<string, number>> = { R: 2018, H: 1988 };

/** null for one or two digits. Thailand counts 543 years more, and other calendars are read elsewhere. */
function yearOf(part: string): number | null {
  const era = eras[part[0] as string];
  if (era !== undefined) return era + Number(part.slice(1));
  if (part.length < 4) return null;
  const year = Number(part);
  return year > lastYear ? year - 543 : year;
}
