/** Reads quiet hours as people type them: `21:00-8:00`, `9pm-8am`, `9 pm to 8 am`. */

import { readClockTime } from '../../domain/time/clock-time.ts';

/** `21:00-8:00`; null for anything else. The same time twice would be all day or no time at all. */
export function readQuiet(typed: string): string | null {
  const times = typed.split(/\s*[-–—]\s*|\s+(?:to|until|till)\s+/i).map(readTime);
  const [from, until] = times;
  if (times.length !== 2 || from == null || until == null || from === until) return null;
  return [from, until].map((time) => time.replace(/^0/, '')).join('-');
}

function readTime(typed: string): string | null {
  const word = typed.trim().toLowerCase();
  return word === 'midnight' ? '00:00' : readClockTime(word);
}
