/** Which comes first when people write a date in numbers: `4/12` is April 12 in the US, and 4 December in Ireland. */

export type DateOrder = 'month first' | 'day first';

/** Of `4/12`. The second row writes the year first, so a date without a year begins with its month, and dots change nothing. */
const monthFirst = new Set('US PR GU VI AS MP UM FM MH PW PH'.split(' '));
const yearFirst = new Set('CN HU JP KP KR LT MN TW'.split(' '));
/** Both are in everyday use there. */
const both = new Set(['CA']);

/**
 * @param country two capital letters; null where it is not known, and then it is read as in the US
 * @param sign between the numbers. Dots mean the day first but where the year goes first
 * @returns null where either could be meant
 */
export function dateOrder(country: string | null, sign: string): DateOrder | null {
  if (country !== null && yearFirst.has(country)) return 'month first';
  if (sign === '.') return 'day first';
  if (country === null || monthFirst.has(country)) return 'month first';
  return both.has(country) ? null : 'day first';
}
