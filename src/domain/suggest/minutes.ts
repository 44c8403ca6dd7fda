/** Reads how much time she has: `5m`, `10 min`, `1h`. */

/** null for anything that isn't a minute or more. A bare number means minutes. */
export function readMinutes(text: string): number | null {
  const [, count = '', unit = 'm'] =
    /^([1-9]\d{0,2}) ?(m|min|mins|minutes?|h|hrs?|hours?)?$/.exec(text.trim().toLowerCase()) ?? [];
  if (count === '') return null;
  return Number(count) * (unit.startsWith('h') ? 60 : 1);
}
