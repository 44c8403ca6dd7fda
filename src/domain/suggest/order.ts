/** Who stands before whom on a given day. */

import type { Spell } from './spell.ts';
import { isResting } from './standing.ts';

export function ratioOn({ standing, since }: Spell, day: number): number {
  return (day - since) / standing.cadence;
}

/** Writes down how she stands on that day, for `keepBest`. */
export function stand(spell: Spell, day: number, today: number): void {
  spell.ratio = ratioOn(spell, day);
  spell.isResting = isResting(spell.standing, day, today);
}

/** Puts her in her place among the best `count` so far; whoever stands behind all of them is let go. */
export function keepBest(best: Spell[], spell: Spell, count: number): void {
  let place = best.length;
  while (place > 0 && standsBefore(spell, best[place - 1] as Spell)) place -= 1;
  if (place >= count) return;
  best.splice(place, 0, spell);
  if (best.length > count) best.pop();
}

/** Resting ones behind all others; then the largest ratio, the earlier due day, the shorter cadence, the id. */
function standsBefore(a: Spell, b: Spell): boolean {
  if (a.isResting !== b.isResting) return b.isResting;
  if (a.ratio !== b.ratio) return a.ratio > b.ratio;
  const [one, other] = [a.standing, b.standing];
  const due = a.since + one.cadence - (b.since + other.cadence);
  if (due !== 0) return due < 0;
  if (one.cadence !== other.cadence) return one.cadence < other.cadence;
  return one.friend.id < other.friend.id;
}
