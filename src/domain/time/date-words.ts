/**
 * Days and times as people in her country write them, for everything a person reads. Data and calendar files stay ISO.
 */

import { type Day, daysBetween, months, weekdayOf } from './day.ts';

export interface DateForm {
  /** Days of another year are written with the year. */
  readonly today: Day;
  /** `December 3`, not `3 December`. */
  readonly isMonthFirst: boolean;
  /** `7 pm`, not `19:00`. */
  readonly isTwelveHour: boolean;
}

/** ISO 3166 codes of countries where the Unicode CLDR (version 42) prefers a 12-hour clock. */
const twelveHourCountries =
  'AE AG AL AR AS AU BB BD BH BM BN BO BS BT CA CL CO CR CU CY DJ DM DO DZ EC EG EH ER ET FJ FM GD GH GM GR GT ' +
  'GU GY HK HN IN IQ JM JO KH KI KN KP KR KW KY LB LC LR LS LY MH MO MP MR MW MX MY NA NI NZ OM PA PE PG PH PK ' +
  'PR PS PW PY QA SA SB SD SG SL SO SS SV SY SZ TC TD TN TO TT TW UM US UY VC VE VG VI VU WS YE ZM';

/**
 * @param country two letters of ISO 3166; null counts as the US
 * @param clock `12` or `24` if she set it; null for her country's clock
 */
export function dateFormOf(today: Day, country: string | null, clock: string | null): DateForm {
  return {
    today,
    isMonthFirst: country === null || country === 'US',
    isTwelveHour: clock === null ? country === null || twelveHourCountries.includes(country) : clock === '12',
  };
}

/** `Friday, November 20` or `Friday 20 November`, with the year if it isn't this one. */
export function dayInWords(day: Day, form: DateForm): string {
  return `${weekdayOf(day)}${form.isMonthFirst ? ',' : ''} ${dateInWords(day, form)}`;
}

/** `today`, `yesterday`, or the day in words. */
export function pastDayInWords(day: Day, form: DateForm): string {
  const days = daysBetween(day, form.today);
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : dayInWords(day, form);
}

/** `today`, `yesterday`, or `on Friday, November 20`. */
export function whenWasInWords(day: Day, form: DateForm): string {
  const isNear = [0, 1].includes(daysBetween(day, form.today));
  return `${isNear ? '' : 'on '}${pastDayInWords(day, form)}`;
}

/** `yesterday`, `today` or `tomorrow`; null for a day further away. */
export function nextToToday(day: Day, { today }: DateForm): string | null {
  const near: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };
  return near[daysBetween(today, day)] ?? null;
}

/** `yesterday`, `today`, `tomorrow`, `Thursday`; with the date if it's a week away or more, or over. */
export function comingDayInWords(day: Day, form: DateForm): string {
  const away = daysBetween(form.today, day);
  return nextToToday(day, form) ?? (away > 0 && away < 7 ? weekdayOf(day) : dayInWords(day, form));
}

/** The same in a sentence: `today`, or `on Thursday`. */
export function whenIsInWords(day: Day, form: DateForm): string {
  return nextToToday(day, form) ?? `on ${comingDayInWords(day, form)}`;
}

/** `November 20` or `20 November`, with the year if it isn't this one. */
export function dateInWords(day: Day, form: DateForm): string {
  const year = day.slice(0, 4);
  return monthAndDate(day.slice(5), form, year === form.today.slice(0, 4) ? '' : year);
}

/**
 * @param monthDate `04-12`
 * @param year `''` for none
 */
export function monthAndDate(monthDate: string, { isMonthFirst }: DateForm, year = ''): string {
  const month = months[+monthDate.slice(0, 2) - 1] ?? '';
  const date = +monthDate.slice(3);
  if (isMonthFirst) return `${month} ${date}${year === '' ? '' : `, ${year}`}`;
  return `${date} ${month}${year === '' ? '' : ` ${year}`}`;
}

/** `7 pm`, `7:30 pm`, or `19:00`. @param time `19:00` */
export function timeInWords(time: string, { isTwelveHour }: Pick<DateForm, 'isTwelveHour'>): string {
  if (!isTwelveHour) return time;
  const hour = +time.slice(0, 2);
  const minutes = time.slice(3) === '00' ? '' : time.slice(2);
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? 'am' : 'pm'}`;
}

/** `Thursday, December 3, 7 pm`. @param at `2026-12-03T19:00` */
export function dayAndTimeInWords(at: string, form: DateForm): string {
  return `${dayInWords(at.slice(0, 10), form)}, ${timeInWords(at.slice(11), form)}`;
}
