/** Her loose hour, as typed. */

import { readClockTime } from '../../domain/time/clock-time.ts';
import { usage } from '../shared/read-values.ts';

/** As `20:30`. Throws UserError `usage`. */
export function readTime(typed: string): string {
  const time = readClockTime(typed);
  if (time === null)
    throw usage(`"${typed.trim()}" isn't a time of day.`, 'As in: --at 20:30, or --at 8:30pm');
  return time;
}
