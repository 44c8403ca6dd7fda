/** Spans of days in plain words. An exact count would read like a score. */

export const countWords = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

const daysAMonth = 365.25 / 12;
const daysAYear = 365.25;

/** `a day`, `three days`, `about four weeks`, `about half a year`. Whole days; anything below one counts as one. */
export function spanInWords(days: number): string {
  if (days <= 1) return 'a day';
  if (days < 7) return `${inWords(days)} days`;
  if (days < 53) return `about ${countInWords(Math.round(days / 7), 'a week', 'weeks')}`;
  if (days >= 5.5 * daysAMonth && days < 6.5 * daysAMonth) return 'about half a year';
  if (days < 11.5 * daysAMonth) return `about ${inWords(Math.round(days / daysAMonth))} months`;
  if (days >= 1.3 * daysAYear && days < 1.7 * daysAYear) return 'about a year and a half';
  return `about ${countInWords(Math.round(days / daysAYear), 'a year', 'years')}`;
}

/** `today`, `yesterday`, `three days ago`, `about four weeks ago`. A future day counts as today. */
export function agoInWords(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${spanInWords(days)} ago`;
}

function countInWords(count: number, one: string, many: string): string {
  return count === 1 ? one : `${inWords(count)} ${many}`;
}

/** Numbers up to twelve as words, others as digits. */
export function inWords(count: number): string {
  return countWords[count] ?? String(count);
}

/** `once`, `twice`, `three times`. At least 1. */
export function timesInWords(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${inWords(count)} times`;
}

/** `in the summer of 2026` as people say it today: without the year, if it is this one. */
export function aboutInWords(words: string, today: string): string {
  const year = today.slice(0, 4);
  if (words.endsWith(`in ${year}`)) return words.replace(`in ${year}`, 'this year');
  return words.replace(new RegExp(`(?: of)? ${year}$`), '');
}
