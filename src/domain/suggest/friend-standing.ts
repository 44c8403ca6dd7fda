/** Every friend as the ranking sees her. Days are day numbers. */

import { windowDays } from '../fold-state.ts';
import { attemptRestDays, cadenceDaysOf, type Friend } from '../friend/friend.ts';
import { dayNumber } from '../time/day.ts';

/** Before any day, and after any. */
export const never = -1_000_000_000;
export const always = 1_000_000_000;

export interface FriendStanding {
  readonly friend: Friend;
  readonly cadence: number;
  /**
   * A friend is due this many days after a contact: from 0.7 of the cadence on, computed in whole numbers (10 days >= 7
   * cadences).
   */
  readonly slack: number;

  /** The last day they were really in touch; we count from there. `never` when that is long ago. */
  contactedOn: number;
  /** How often she was passed over since she last stepped back, and how often she stepped back. */
  passes: number;
  stepsBack: number;
  /** She steps back up to and including this day. */
  restsThrough: number;
  /** Computed when first asked for: most friends never get near the best three. */
  presence: Presence | null;
}

/** On which days we could suggest her, whenever her last contact was. */
interface Presence {
  /** Her latest span on the list. */
  readonly listedFrom: number;
  readonly listedUntil: number;
  /** Passes count from this day on. */
  readonly countsFrom: number;
  /** Snoozed from one day until another one, which doesn't count. */
  readonly hiddenFrom: number;
  readonly hiddenUntil: number;
  /** Days within the look-back on which she reached out to the friend, ascending. */
  readonly attempts: readonly number[];
}

export function standingOf(friend: Friend): FriendStanding {
  const cadence = cadenceDaysOf(friend);
  return {
    friend,
    cadence,
    slack: Math.ceil((7 * cadence) / 10),
    contactedOn: never,
    passes: 0,
    stepsBack: 0,
    restsThrough: never,
    presence: null,
  };
}

/** @param today decides what a snooze hides */
export function presenceOf(standing: FriendStanding, today: number): Presence {
  standing.presence ??= makePresence(standing.friend, today);
  return standing.presence;
}

function makePresence(friend: Friend, today: number): Presence {
  const latest = friend.activeSpans.at(-1);
  const listedFrom = latest === undefined ? always : dayNumber(latest[0]);
  const until = latest?.[1] ?? null;
  const { cadenceChangedOn } = friend;
  const [hiddenFrom, hiddenUntil] = hiddenDays(friend, today);
  return {
    listedFrom,
    listedUntil: until === null ? always : dayNumber(until),
    countsFrom: cadenceChangedOn === null ? listedFrom : Math.max(listedFrom, dayNumber(cadenceChangedOn)),
    hiddenFrom,
    hiddenUntil,
    attempts: friend.attemptDays.filter((day) => day >= today - windowDays),
  };
}

const neverHidden = [always, always] as const;

/**
 * A snooze hides right away, but on the morning of its own day the friend was still visible. A contact after that day
 * ends it; for the day itself, the fold knows which came first.
 */
function hiddenDays({ snooze, contactDays }: Friend, today: number): readonly [number, number] {
  if (snooze === null) return neverHidden;
  const on = dayNumber(snooze.on);
  if (on > today || (contactDays.at(-1) ?? never) > on) return neverHidden;
  return [Math.min(on + 1, today), dayNumber(snooze.until)];
}

/** Could we suggest her on that day? */
export function isListed(standing: FriendStanding, day: number, today: number): boolean {
  const { hiddenFrom, hiddenUntil, listedFrom, listedUntil } = presenceOf(standing, today);
  if (day >= hiddenFrom && day < hiddenUntil) return false;
  if (day >= listedFrom) return day < listedUntil;
  return standing.friend.activeSpans.some(
    ([from, until]) => dayNumber(from) <= day && (until === null || day < dayNumber(until)),
  );
}

/** Whether she tried the friend lately, with no contact since: `log` said there is no need to try again yet. */
export function wasJustTried(standing: FriendStanding, day: number, today: number): boolean {
  const { attempts } = presenceOf(standing, today);
  if (attempts.length === 0) return false;
  // A day after today (the date line) counts as today. Of an earlier day, only the morning counts.
  const attempt = attempts.findLast((attemptDay) => day === today || attemptDay < day) ?? never;
  if (attempt <= standing.contactedOn) return false;
  // A friend who tried to reach her since is waiting for an answer.
  if (standing.friend.triedDays.some((triedDay) => triedDay >= attempt && (triedDay < day || day === today)))
    return false;
  return day <= Math.min(attempt, day) + attemptRestDays(standing.cadence);
}

/** A contact clears everything. */
export function startAfresh(standing: FriendStanding, contactedOn: number): void {
  standing.contactedOn = contactedOn;
  standing.passes = 0;
  standing.stepsBack = 0;
  standing.restsThrough = never;
}
