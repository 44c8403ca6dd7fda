/** Who stands before whom on a given day. */

import type { Friend } from '../friend.ts';
import type { Standing } from './standing.ts';

/** Writes down how she stands on that day, for `keepBest`. */
export function stand(standing: Standing, row: number, day: number): void {
  standing.ratio[row] = (day - (standing.since[row] as number)) / (standing.cadence[row] as number);
  standing.isResting[row] = day <= (standing.restsThrough[row] as number) ? 1 : 0;
}

/** Puts the row in its place among the best `count` so far; rows that stand behind all of them are let go. */
export function keepBest(standing: Standing, best: number[], row: number, count: number): void {
  let place = best.length;
  while (place > 0 && standsBefore(standing, row, best[place - 1] as number)) place -= 1;
  if (place >= count) return;
  best.splice(place, 0, row);
  if (best.length > count) best.pop();
}

/** Resting ones behind all others; then the largest ratio, the earlier due day, the shorter cadence, the id. */
function standsBefore(
  { isResting, ratio, since, cadence, friends }: Standing,
  a: number,
  b: number,
): boolean {
  const rest = (isResting[a] as number) - (isResting[b] as number);
  if (rest !== 0) return rest < 0;
  const more = (ratio[a] as number) - (ratio[b] as number);
  if (more !== 0) return more > 0;
  const every = (cadence[a] as number) - (cadence[b] as number);
  const due = (since[a] as number) - (since[b] as number) + every;
  if (due !== 0) return due < 0;
  return every === 0 ? (friends[a] as Friend).id < (friends[b] as Friend).id : every < 0;
}
