/**
 * Works out who was shown lately and passed over, each time anew, and the order of friends on one day. Nothing of it is
 * stored.
 */

import { windowDays } from '../fold-state.ts';
import { type DueSpan, dueSpansOf } from './due-span.ts';
import { type FriendStanding, isListed, presenceOf, startAfresh, wasJustTried } from './friend-standing.ts';

const passesBeforeRest = 5;
const longestRest = 60;
const namesShown = 3;

/**
 * Goes through the last 180 mornings and leaves the standings as they are now. Each day on which she was in touch with
 * anyone counts one pass against those of that morning's three who heard nothing. Today isn't over, so it passes over
 * nobody yet. On a day of a pause nobody was shown, so nobody was passed over. Answers the latest span of everybody who is due today or was never in touch.
 */
export function lookBack(
  standings: readonly FriendStanding[],
  today: number,
  isPaused: (day: number) => boolean = () => false,
): readonly DueSpan[] {
  const start = today - windowDays;
  const window = { start, today, wasInTouch: new Uint8Array(windowDays + 1) };
  const early: DueSpan[] = [];
  const beginningOn = Array.from({ length: windowDays + 1 }, (): DueSpan[] => []);
  const latest: DueSpan[] = [];
  const take = (span: DueSpan) => {
    if (span.from < start) early.push(span);
    else beginningOn[span.from - start]?.push(span);
    if (span.until > today) latest.push(span);
  };
  for (const standing of standings) dueSpansOf(standing, window, take);
  const due = new DueQueues(today);
  for (const span of inOrder(early)) begin(span, due);
  beginningOn.forEach((beginning, offset) => {
    for (const span of beginning) begin(span, due);
    const day = start + offset;
    if (window.wasInTouch[offset] === 1 && offset < windowDays && !isPaused(day))
      passMorning(due, day, today);
  });
  return latest;
}

/** By `since`. Sorting plain numbers without a compare function takes a tenth of the time. */
function inOrder(spans: readonly DueSpan[]): DueSpan[] {
  const count = spans.length;
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index += 1)
    keys[index] = (spans[index] as DueSpan).since * count + index;
  const sortedSpans: DueSpan[] = [];
  for (const key of keys.sort()) sortedSpans.push(spans[key - Math.floor(key / count) * count] as DueSpan);
  return sortedSpans;
}

function begin(span: DueSpan, due: DueQueues): void {
  due.add(span);
  const { standing, contactedOn } = span;
  if (standing.contactedOn !== contactedOn) startAfresh(standing, contactedOn);
}

/** Counts a pass against everybody who was named that morning and heard nothing. */
function passMorning(due: DueQueues, day: number, today: number): void {
  for (const { standing, until, endsInContact } of due.bestOn(day, namesShown)) {
    const { attempts, countsFrom } = presenceOf(standing, today);
    const wasReached = (endsInContact && until === day) || attempts.includes(day);
    if (!wasReached && day >= countsFrom) passOver(standing, day);
  }
}

function passOver(standing: FriendStanding, day: number): void {
  standing.passes += 1;
  if (standing.passes < passesBeforeRest) return;
  const rest = Math.min(3 * 2 ** standing.stepsBack, longestRest, standing.cadence);
  standing.restsThrough = Math.max(standing.restsThrough, day + rest);
  standing.stepsBack += 1;
  standing.passes = 0;
}

interface Queue {
  first: DueSpan | null;
  last: DueSpan | null;
}

/**
 * Holds those who are due, in a queue for each cadence: within a queue, whoever has waited longer is first. So a
 * morning's best three are near the heads, and a long list of people who wait costs nothing.
 */
class DueQueues {
  readonly #today: number;
  readonly #queues = new Map<number, Queue>();

  constructor(today: number) {
    this.#today = today;
  }

  /** Call it in the order of `since`. */
  add(span: DueSpan): void {
    const { cadence } = span.standing;
    const queue = this.#queues.get(cadence);
    if (queue === undefined) this.#queues.set(cadence, { first: span, last: span });
    else {
      link(queue, queue.last, span);
      queue.last = span;
    }
  }

  /** The best of a morning, best first. Drops spans that have ended. */
  bestOn(day: number, count: number): readonly DueSpan[] {
    const search: Search = { day, today: this.#today, count, best: [] };
    const resting: DueSpan[] = [];
    for (const queue of this.#queues.values()) lookAt(queue, search, resting);
    // Many resting ones may be at the heads, and they only fill slots that would stay empty.
    const last = search.best[count - 1];
    if (last === undefined || last.isResting) for (const span of resting) consider(span, search);
    return search.best;
  }
}

function lookAt(queue: Queue, search: Search, resting: DueSpan[]): void {
  const { day } = search;
  let before: DueSpan | null = null;
  for (let span = queue.first; span !== null; span = span.next) {
    if (span.until < day) {
      link(queue, before, span.next);
      if (queue.last === span) queue.last = before;
      continue;
    }
    before = span;
    if (day <= span.standing.restsThrough) {
      resting.push(span);
      continue;
    }
    // Everyone after this one has waited less.
    if (standsBehindAll(span, search)) return;
    consider(span, search);
  }
}

/** Links a span behind another one, or at the head. */
function link(queue: Queue, before: DueSpan | null, span: DueSpan | null): void {
  if (before === null) queue.first = span;
  else before.next = span;
}

/** The best of those checked so far on one day. */
export interface Search {
  readonly day: number;
  readonly today: number;
  /** How many we want. */
  readonly count: number;
  /** A birthday comes up even if she tried the friend lately. */
  readonly includesTried?: boolean;
  /** Best first. */
  readonly best: DueSpan[];
}

/** True when nobody who waited no longer than this one can still be among the best. */
export function standsBehindAll({ since, standing }: DueSpan, { day, count, best }: Search): boolean {
  const last = best[count - 1];
  return last !== undefined && !last.isResting && (day - since) / standing.cadence < last.ratio;
}

/** Inserts a span among the best at its rank, and drops the one that is pushed out. */
export function consider(span: DueSpan, search: Search): void {
  const { day, today, count, best } = search;
  const { standing, since } = span;
  if (!isListed(standing, day, today)) return;
  const isTried = wasJustTried(standing, day, today);
  if (isTried && search.includesTried !== true) return;
  span.ratio = (day - since) / standing.cadence;
  span.isResting = isTried || day <= standing.restsThrough;
  let rank = best.length;
  while (rank > 0 && standsBefore(span, best[rank - 1] as DueSpan)) rank -= 1;
  if (rank >= count) return;
  best.splice(rank, 0, span);
  if (best.length > count) best.pop();
}

/** Resting ones last; then the largest ratio, the earlier due day, the shorter cadence, the id. */
function standsBefore(a: DueSpan, b: DueSpan): boolean {
  if (a.isResting !== b.isResting) return b.isResting;
  if (a.ratio !== b.ratio) return a.ratio > b.ratio;
  const [one, other] = [a.standing, b.standing];
  const due = a.since + one.cadence - (b.since + other.cadence);
  if (due !== 0) return due < 0;
  if (one.cadence !== other.cadence) return one.cadence < other.cadence;
  return one.friend.id < other.friend.id;
}
