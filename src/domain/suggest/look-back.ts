/** Who was named often lately and passed over: worked out anew from what she did, stored nowhere. */

import { windowDays } from '../ledger.ts';
import { DueList } from './due-list.ts';
import { type Spell, spellsOf } from './spell.ts';
import { presenceOf, type Standing, startAfresh } from './standing.ts';

const passesBeforeRest = 5;
const longestRest = 60;
const namesShown = 3;

/**
 * Walks through the last 180 mornings and leaves the standings as they are now: each day on which she was in touch with
 * anyone counts one pass against whoever was in that morning's three and heard nothing. Today is not over, so nobody is
 * passed over yet. Answers the latest spell of whoever is due today, and of whoever was never in touch.
 */
export function lookBack(standings: readonly Standing[], today: number): readonly Spell[] {
  const start = today - windowDays;
  const window = { start, today, wasInTouch: new Uint8Array(windowDays + 1) };
  const early: Spell[] = [];
  const beginningOn = Array.from({ length: windowDays + 1 }, (): Spell[] => []);
  const latest: Spell[] = [];
  const take = (spell: Spell) => {
    if (spell.from < start) early.push(spell);
    else beginningOn[spell.from - start]?.push(spell);
    if (spell.until > today) latest.push(spell);
  };
  for (const standing of standings) spellsOf(standing, window, take);
  const due = new DueList(today);
  for (const spell of inOrder(early)) begin(spell, due);
  beginningOn.forEach((beginning, offset) => {
    for (const spell of beginning) begin(spell, due);
    if (window.wasInTouch[offset] === 1 && offset < windowDays) passMorning(due, start + offset, today);
  });
  return latest;
}

/** By `since`. Numbers are sorted without a function to compare them: a tenth of the time. */
function inOrder(spells: readonly Spell[]): Spell[] {
  const count = spells.length;
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index += 1) keys[index] = (spells[index] as Spell).since * count + index;
  const sorted: Spell[] = [];
  for (const key of keys.sort()) sorted.push(spells[key - Math.floor(key / count) * count] as Spell);
  return sorted;
}

function begin(spell: Spell, due: DueList): void {
  due.add(spell);
  const { standing, contactedOn } = spell;
  if (standing.contactedOn !== contactedOn) startAfresh(standing, contactedOn);
}

/** Passes over whoever was named that morning in vain. */
function passMorning(due: DueList, day: number, today: number): void {
  for (const { standing, until, endsInContact } of due.bestOn(day, namesShown)) {
    const { attempts, countsFrom } = presenceOf(standing, today);
    const wasReached = (endsInContact && until === day) || attempts.includes(day);
    if (!wasReached && day >= countsFrom) passOver(standing, day);
  }
}

function passOver(standing: Standing, day: number): void {
  standing.passes += 1;
  if (standing.passes < passesBeforeRest) return;
  const rest = Math.min(3 * 2 ** standing.stepsBack, longestRest, standing.cadence);
  standing.restsThrough = Math.max(standing.restsThrough, day + rest);
  standing.stepsBack += 1;
  standing.passes = 0;
}
