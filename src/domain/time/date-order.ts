/** Which number comes first in a date: `4/12` is April 12 in the US, and December 4 in Ireland. */

export type DateOrder = 'month first' | 'day first';

/**
 * The countries that write `4/12` for April 12. Those of the second row write the year first: so without a year, the
 * month comes first, even with dots.
 */
const monthFirst = new Set('US PR GU VI AS MP UM FM MH PW PH'.split(' '));
const yearFirst = new Set('CN HU JP KP KR LT MN TW'.split(' '));
/** Here people use both every day. */
const both = new Set(['CA']);

/**
 * @param country two capital letters; null reads dates as in the US
 * @param sign the sign between the numbers. Dots mean day first, unless the country writes the year first
 * @returns null when it could be either
 */
export function dateOrder(country: string | null, sign: string): DateOrder | null {
  if (country !== null && yearFirst.has(country)) return 'month first';
  if (sign === '.') return 'day first';
  if (country === null || monthFirst.has(country)) return 'month first';
  return both.has(country) ? null : 'day first';
}
