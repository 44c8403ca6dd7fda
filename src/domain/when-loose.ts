/** Phrases that chrono-node reads (`3 days ago`, `two weeks ago`), and the readings of it that are not taken. */

import { type Day, isDay, makeDay } from './day.ts';

/** Parts of a day, and weekends, are no day; `monday last week` comes out a week off; `1.5 days` and `-3 days` are no counts. */
const refusals = [
  /\b(hours?|hrs?|min(ute)?s?|sec(ond)?s?|weekends?)\b/,
  /day\b.*\bweek|\bweek\b.*day\b/,
  /[.+-]/,
];

/** Null unless the whole text is one phrase that names one day. */
export async function readLooseDay(text: string, today: Day): Promise<Day | null> {
  if (refusals.some((refusal) => refusal.test(text))) return null;
  const { casual } = await import('chrono-node/en');
  const [result, ...others] = casual.parse(text, noonOf(today));
  if (result === undefined || others.length > 0 || result.end) return null;
  if (result.index !== 0 || result.text.length !== text.length) return null;
  const { start } = result;
  const isOneDay = start.isCertain('day') || start.isCertain('weekday') || text.endsWith(' ago');
  const day = makeDay(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  return isOneDay && isDay(day) ? day : null;
}

/** chrono counts in the machine's own zone: from noon there, no change of the clocks reaches another day. */
function noonOf(today: Day): Date {
  return new Date(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1, Number(today.slice(8)), 12);
}
