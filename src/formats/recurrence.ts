/** When something local meets, as a recurrence rule of iCalendar (RFC 5545, 3.3.10). */

import type { MeetsRule } from '../domain/place/meets.ts';

/** In the numbers of `weekdays`: Sunday is 0. */
const dayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** First to fifth, and last. */
const weekNumbers = ['1', '2', '3', '4', '5', '-1'];

/** Without its end. Every other week counts from the start of the event. */
export function recurrenceOf({ days, weeks, from }: MeetsRule): string {
  const names = days.map((day) => dayNames[day] ?? '');
  if (from !== null) return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${names.join()}`;
  if (weeks !== null) {
    const each = weeks.flatMap((week) => names.map((name) => `${weekNumbers[week]}${name}`));
    return `FREQ=MONTHLY;BYDAY=${each.join()}`;
  }
  return names.length === dayNames.length ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${names.join()}`;
}

/** The same day every year. @param day `--04-12` or `1990-04-12`; February 29 is the 28th in other years */
export function everyYear(day: string, times: number): string {
  const last = day.endsWith('-02-29') ? ';BYMONTH=2;BYMONTHDAY=-1' : '';
  return `FREQ=YEARLY${last};COUNT=${times}`;
}
