/** Reads quiet hours as people type them: `21:00-8:00`, `9pm-8am`, `from 9 pm to 8 am`, `21-8`. */

import { readClockTime } from '../../domain/time/clock-time.ts';

/** `21:00-8:00`; null for anything else. The same time twice would be all day or no time at all. */
export function readQuiet(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const words = text.replace(/^(?:from|between)\s+/, '').split(/\s*[-–—]\s*|\s+(?:to|until|till|and)\s+/);
  // A bare 8 can be an evening, unless the other hour is one that a clock with am and pm doesn't have.
  const isOn24 = !/[ap]/.test(text) && words.some((word) => /^(?:00?|1[3-9]|2[0-3])(?!\d)/.test(word));
  const [from, until] = words.map((word) => readTime(isOn24 && /^\d{1,2}$/.test(word) ? `${word}:00` : word));
  if (words.length !== 2 || from == null || until == null || from === until) return null;
  return [from, until].map((time) => time.replace(/^0/, '')).join('-');
}

const readTime = (word: string): string | null => (word === 'midnight' ? '00:00' : readClockTime(word));
