/** Who stands before whom on a given day. */

import type { Spell } from './spell.ts';
import { isListed, isResting } from './standing.ts';

/** The best of those looked at so far on one day. */
export interface Search {
  readonly day: number;
  readonly today: number;
  /** So many are wanted. */
  readonly count: number;
  /** Best first. */
  readonly best: Spell[];
}

/** Could nobody who has waited no longer than this one be among the best any more? */
export function standsBehindAll({ since, standing }: Spell, { day, count, best }: Search): boolean {
  const last = best[count - 1];
  return last !== undefined && !last.isResting && (day - since) / standing.cadence < last.ratio;
}

/** Puts her in her place among the best; whoever stands behind all of them is let go. */
export function consider(spell: Spell, { day, today, count, best }: Search): void {
  const { standing, since } = spell;
  if (!isListed(standing, day, today)) return;
  spell.ratio = (day - since) / standing.cadence;
  spell.isResting = isResting(standing, day, today);
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
