/** How often two people usually talk, from the days on which they did. */

import { cadenceDaysOf, type Friend } from '../friend/friend.ts';
import { type Day, dayNumber } from '../time/day.ts';

/** Fewer conversations, or a shorter time, say nothing about a habit. */
const fewestConversations = 5;
const shortestSpan = 28;
/** A cadence that is nearly the same needs no change. */
const smallestChange = 0.25;

/** In days; null where there's too little to tell. Days in a row are one conversation. */
export function rhythmOf(days: readonly Day[]): number | null {
  const numbers = [...new Set(days.map(dayNumber))].sort((a, b) => a - b);
  const starts = numbers.filter((day, at) => at === 0 || day - (numbers[at - 1] as number) > 1);
  const span = (numbers.at(-1) ?? 0) - (numbers[0] ?? 0);
  if (span < shortestSpan) return null;
  // They talk nearly every day.
  if (numbers.length > span * 0.8) return 1;
  if (starts.length < fewestConversations) return null;
  const gaps = starts.slice(1).map((day, at) => day - (starts[at] as number));
  return median(gaps);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

/** Whether to offer the rhythm: never to someone with a cadence she chose. */
export function isNewRhythm(
  friend: Pick<Friend, 'circle' | 'everyDays' | 'circleDays'>,
  days: number,
): boolean {
  if (friend.everyDays !== null) return false;
  const now = cadenceDaysOf(friend);
  return Math.abs(now - days) > now * smallestChange;
}
