/** Reads the days in the columns of a table. */

import { type Birthday, parseBirthday } from '../../domain/time/birthday.ts';
import type { Day } from '../../domain/time/day.ts';
import { readBirthday } from '../vcard/birthday.ts';

/** `none` for what programs write for no day at all. */
export type ReadDay = (text: string) => 'none' | { readonly day: Birthday } | { readonly problem: string };

export interface DayContext {
  readonly today: Day;
  /** Two capital letters; null when unknown. It decides what `4/12` is, if the column doesn't. */
  readonly country: string | null;
}

const noDay = /^[0\s./-]*$/;
const numbers = /^\s*(\d{1,2})([./-])(\d{1,2})\2(?:\d{2}|\d{4})(?:\s.*)?$/;
/** Outlook and Excel write a time behind the day. */
const time = /[T ]+\d{1,2}:\d{2}.*$/;
/** A longer text is no day, and looking for a time in it could take long. */
const longestDay = 100;

/** @param texts all days of the table: `25/4` in one row says what `4/5` is in another */
export function dayReader(texts: readonly string[], { today, country }: DayContext): ReadDay {
  const pairs = texts.flatMap((text) => {
    const [, first, , second] = numbers.exec(text) ?? [];
    return first === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  const isDayFirst = pairs.some(([first]) => first > 12);
  const isMonthFirst = pairs.some(([, second]) => second > 12);
  const order = isDayFirst === isMonthFirst ? country : isDayFirst ? 'GB' : 'US';
  return (text) => {
    if (noDay.test(text)) return 'none';
    const day = readBirthday(text, null);
    if (day !== null) return { day };
    const plainDay = text.length > longestDay ? text : text.replace(time, '').trim();
    const reading = parseBirthday(plainDay, { today, country: order });
    if ('birthday' in reading) return { day: reading.birthday };
    return {
      problem: /could be/.test(reading.problem) ? 'could be two different days' : "couldn't be read as a day",
    };
  };
}
