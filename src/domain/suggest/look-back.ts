/** Who was named often lately and passed over: worked out anew from what she did, stored nowhere. */

import { attemptRestDays } from '../attempt-rest.ts';
import { dayNumber } from '../day.ts';
import { windowDays } from '../journal/ledger.ts';
import { dueOnMorning, expect, makeDueRows } from './due-rows.ts';
import { keepBest, stand } from './order.ts';
import { countSince, isListed, never, type Standing } from './standing.ts';

const passesBeforeRest = 5;
const longestRest = 60;
const namesShown = 3;

/** What happened on one day, as rows of friends. */
interface Happenings {
  readonly contacts: number[];
  readonly attempts: number[];
  /** Last contacts she told of when adding a friend: they start the count, and are nothing she did that day. */
  readonly told: number[];
}

/**
 * Walks through the last 180 days, today included, and leaves the standing as it is now. Each day on which she was in
 * touch with anyone counts one pass against whoever was in that morning's three and heard nothing.
 */
export function lookBack(standing: Standing, today: number): void {
  const start = today - windowDays;
  const days = happeningsSince(start, today, standing);
  const due = makeDueRows(standing, start, days.length);
  for (const [offset, happenings] of days.entries()) {
    const day = start + offset;
    const rows = dueOnMorning(due, standing, day);
    // Today is not over, so nobody is passed over yet.
    if (happenings.contacts.length > 0 && day < today) {
      for (const row of bestThree(standing, rows, day)) {
        const wasReached = happenings.contacts.includes(row) || happenings.attempts.includes(row);
        if (!wasReached) passOver(standing, row, day);
      }
    }
    takeIn(standing, happenings, day);
    for (const row of happenings.contacts) expect(due, row, standing.dueOn[row] as number);
    for (const row of happenings.told) expect(due, row, standing.dueOn[row] as number);
  }
}

/** Also counts from what was before the first of these days. What is dated after today counts as today. */
function happeningsSince(start: number, today: number, standing: Standing): readonly Happenings[] {
  const days = Array.from(
    { length: today - start + 1 },
    (): Happenings => ({ contacts: [], attempts: [], told: [] }),
  );
  const on = (day: number) => days[Math.min(day, today) - start] as Happenings;
  for (const [row, { contactDays, attemptDays, lastTold }] of standing.friends.entries()) {
    for (const day of contactDays) {
      if (day < start) beInTouch(standing, row, day);
      else on(day).contacts.push(row);
    }
    for (const day of attemptDays) if (day >= start) on(day).attempts.push(row);
    const told = lastTold === null ? never : dayNumber(lastTold);
    if (told >= start) on(told).told.push(row);
    else if (lastTold !== null) beInTouch(standing, row, told);
  }
  return days;
}

/** One pass over the rows that are due. */
function bestThree(standing: Standing, rows: readonly number[], day: number): readonly number[] {
  const { since, cadence } = standing;
  const best: number[] = [];
  let toBeat = 0;
  for (const row of rows) {
    if ((day - (since[row] as number)) / (cadence[row] as number) < toBeat) continue;
    if (!isListed(standing, row, day)) continue;
    stand(standing, row, day);
    keepBest(standing, best, row, namesShown);
    const third = best[namesShown - 1];
    if (third !== undefined && standing.isResting[third] === 0) toBeat = standing.ratio[third] as number;
  }
  return best;
}

function passOver(standing: Standing, row: number, day: number): void {
  if (day < (standing.countsFrom[row] as number)) return;
  const passes = (standing.passes[row] as number) + 1;
  standing.passes[row] = passes % passesBeforeRest;
  if (passes < passesBeforeRest) return;
  const steps = standing.stepsBack[row] as number;
  restFor(standing, row, day, Math.min(3 * 2 ** steps, longestRest, standing.cadence[row] as number));
  standing.stepsBack[row] = steps + 1;
}

/** An attempt rests her; a contact on the same day or later clears everything. */
function takeIn(standing: Standing, { contacts, attempts, told }: Happenings, day: number): void {
  for (const row of attempts) restFor(standing, row, day, attemptRestDays(standing.cadence[row] as number));
  for (const row of contacts) {
    beInTouch(standing, row, day);
    standing.restsThrough[row] = never;
    standing.passes[row] = 0;
    standing.stepsBack[row] = 0;
  }
  for (const row of told) beInTouch(standing, row, day);
}

/** The newest contact counts, in whatever order they are heard of. */
function beInTouch(standing: Standing, row: number, day: number): void {
  if (standing.isNeverInTouch[row] === 1 || day > (standing.since[row] as number))
    countSince(standing, row, day);
  standing.isNeverInTouch[row] = 0;
}

function restFor(standing: Standing, row: number, day: number, length: number): void {
  standing.restsThrough[row] = Math.max(standing.restsThrough[row] as number, day + length);
}
