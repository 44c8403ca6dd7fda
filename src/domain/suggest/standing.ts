/**
 * Everyone on the list as rows of plain numbers: the look-back asks up to 180 mornings about every friend, and numbers in
 * arrays answer that within a few milliseconds where objects would not. Days are day numbers here.
 */

import { type Day, dayNumber } from '../day.ts';
import { cadenceDaysOf, type Friend } from '../friend.ts';
import { stableHash } from './stable-hash.ts';

/** Before any day, and after any. */
export const never = -1_000_000_000;
const always = 1_000_000_000;

interface Span {
  readonly from: number;
  readonly until: number;
}

/** One row a friend: first what stays, then what changes from morning to morning. */
export interface Standing {
  readonly friends: readonly Friend[];
  readonly cadence: Int32Array;
  /** Her latest span on the list; those before it are in `earlierSpans`. */
  readonly latestFrom: Int32Array;
  readonly latestUntil: Int32Array;
  readonly earlierSpans: readonly (readonly Span[])[];
  /** Passes count from this day on. */
  readonly countsFrom: Int32Array;
  /** Snoozed from one day until, not including, the other. */
  readonly hiddenFrom: Int32Array;
  readonly hiddenUntil: Int32Array;

  /** Where the count starts: her last contact before the moment under view, or a day given to her when there is none. */
  readonly since: Int32Array;
  readonly isNeverInTouch: Uint8Array;
  /** The first day on which she is due. */
  readonly dueOn: Int32Array;
  /** She rests up to and including this day. */
  readonly restsThrough: Int32Array;
  readonly passes: Uint8Array;
  readonly stepsBack: Uint8Array;

  /** Written by `stand` for the day it was asked about. */
  readonly ratio: Float64Array;
  readonly isResting: Uint8Array;
}

/** As it is before the first day of the look-back; `today` decides what a snooze hides. */
export function makeStanding(friends: readonly Friend[], today: number): Standing {
  const days = (fill = 0) => new Int32Array(friends.length).fill(fill);
  const standing: Standing = {
    friends,
    cadence: days(),
    latestFrom: days(always),
    latestUntil: days(always),
    earlierSpans: friends.map(({ activeSpans }) => activeSpans.slice(0, -1).map(spanOf)),
    countsFrom: days(),
    hiddenFrom: days(always),
    hiddenUntil: days(always),
    since: days(),
    isNeverInTouch: new Uint8Array(friends.length).fill(1),
    dueOn: days(),
    restsThrough: days(never),
    passes: new Uint8Array(friends.length),
    stepsBack: new Uint8Array(friends.length),
    ratio: new Float64Array(friends.length),
    isResting: new Uint8Array(friends.length),
  };
  for (const [row, friend] of friends.entries()) {
    standing.cadence[row] = cadenceDaysOf(friend);
    countSince(standing, row, clockStartOf(friend));
    fillLatestSpan(standing, row, friend);
    fillSnooze(standing, row, friend, today);
  }
  return standing;
}

/** The day from which she could be suggested; an imported friend is picked later than she was added. */
function firstDayOf({ addedOn, activeSpans }: Pick<Friend, 'addedOn' | 'activeSpans'>): Day {
  const picked = activeSpans[0]?.[0];
  return picked !== undefined && picked > addedOn ? picked : addedOn;
}

/** Set back by a stable share of most of her cadence, so that an import does not come up all on one day. */
function clockStartOf(friend: Friend): number {
  const share = stableHash(friend.id) / 2 ** 32;
  return dayNumber(firstDayOf(friend)) - Math.floor(0.8 * cadenceDaysOf(friend) * share);
}

function spanOf([from, until]: Friend['activeSpans'][number]): Span {
  return { from: dayNumber(from), until: until === null ? always : dayNumber(until) };
}

function fillLatestSpan(standing: Standing, row: number, { activeSpans, cadenceChangedOn }: Friend): void {
  const latest = activeSpans.at(-1);
  if (latest === undefined) return;
  const { from, until } = spanOf(latest);
  standing.latestFrom[row] = from;
  standing.latestUntil[row] = until;
  standing.countsFrom[row] = cadenceChangedOn === null ? from : Math.max(from, dayNumber(cadenceChangedOn));
}

/**
 * A snooze hides at once, but on the morning of its own day she was still there to be seen. A contact after that day
 * ends it; which came first on the day itself is known where the journal is folded.
 */
function fillSnooze(standing: Standing, row: number, { snooze, contactDays }: Friend, today: number): void {
  if (snooze === null) return;
  const on = dayNumber(snooze.on);
  const newestContact = contactDays.at(-1) ?? never;
  if (on > today || newestContact > on) return;
  standing.hiddenFrom[row] = Math.min(on + 1, today);
  standing.hiddenUntil[row] = dayNumber(snooze.until);
}

/** From 0.7 of her cadence on she is due, in whole numbers: 10 days >= 7 cadences. */
export function countSince(standing: Standing, row: number, day: number): void {
  standing.since[row] = day;
  standing.dueOn[row] = day + Math.ceil((7 * (standing.cadence[row] as number)) / 10);
}

/** Could she be suggested on that day, whenever her last contact was? */
export function isListed(standing: Standing, row: number, day: number): boolean {
  const { latestFrom, latestUntil, hiddenFrom, hiddenUntil, earlierSpans } = standing;
  if (day >= (hiddenFrom[row] as number) && day < (hiddenUntil[row] as number)) return false;
  if (day >= (latestFrom[row] as number)) return day < (latestUntil[row] as number);
  return (earlierSpans[row] ?? []).some(({ from, until }) => from <= day && day < until);
}
