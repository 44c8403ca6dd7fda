/** When things are at a meeting, and when a group that has begun may be looked at again. */

import { addDays, type Day } from '../day.ts';
import type { Local } from './local.ts';

const minutesADay = 24 * 60;
const fourWeeks = 28;

/** @param time `10:00` @param minutes how much later; past midnight it begins again at `00:00` */
export function clockAfter(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const total = (hours * 60 + past + minutes) % minutesADay;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** Beginnings of parts that follow on each other; null for each while the first is not known. */
export function startsOf(time: string | null, parts: readonly number[]): readonly (string | null)[] {
  return parts.map((_, at) => {
    const before = parts.slice(0, at).reduce((sum, minutes) => sum + minutes, 0);
    return time === null ? null : clockAfter(time, before);
  });
}

/** Four weeks after the first visit, or after the day it was started while nobody has met. */
export function reviewDay({ visits, on }: Pick<Local, 'visits' | 'on'>): Day {
  const days = visits.map((visit) => visit.on).sort();
  return addDays(days[0] ?? on, fourWeeks);
}
