/** Everyone on the list as the ranking sees her. Days are day numbers. */

import { windowDays } from '../fold-state.ts';
import { attemptRestDays, cadenceDaysOf, type Friend } from '../friend/friend.ts';
import { dayNumber } from '../time/day.ts';

/** Before any day, and after any. */
export const never = -1_000_000_000;
export const always = 1_000_000_000;

export interface FriendStanding {
  readonly friend: Friend;
  readonly cadence: number;
  /** So many days after a contact she is due: from 0.7 of her cadence on, in whole numbers: 10 days >= 7 cadences. */
  readonly slack: number;

  /** The last day they were really in touch; what follows is counted from there. `never` when that is long ago. */
  contactedOn: number;
  /** How often she was passed over since she last stepped back, and how often she did. */
  passes: number;
  stepsBack: number;
  /** She steps back up to and including this day. */
  restsThrough: number;
  /** Worked out when it is first asked for: most friends never come near the best three. */
  presence: Presence | null;
}

/** On which days she could be suggested, whenever her last contact was. */
interface Presence {
  /** Her latest span on the list. */
  readonly listedFrom: number;
  readonly listedUntil: number;
  /** Passes count from this day on. */
  readonly countsFrom: number;
  /** Snoozed from one day until, not including, the other. */
  readonly hiddenFrom: number;
  readonly hiddenUntil: number;
  /** Days within the look-back on which she was reached out to, ascending. */
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
 * A snooze hides at once, but on the morning of its own day she was still there to be seen. A contact after that day
 * ends it; which came first on the day itself is known where the journal is folded.
 */
function hiddenDays({ snooze, contactDays }: Friend, today: number): readonly [number, number] {
  if (snooze === null) return neverHidden;
  const on = dayNumber(snooze.on);
  if (on > today || (contactDays.at(-1) ?? never) > on) return neverHidden;
  return [Math.min(on + 1, today), dayNumber(snooze.until)];
}

/** Could she be suggested on that day? */
export function isListed(standing: FriendStanding, day: number, today: number): boolean {
  const { hiddenFrom, hiddenUntil, listedFrom, listedUntil } = presenceOf(standing, today);
  if (day >= hiddenFrom && day < hiddenUntil) return false;
  if (day >= listedFrom) return day < listedUntil;
  return standing.friend.activeSpans.some(
    ([from, until]) => dayNumber(from) <= day && (until === null || day < dayNumber(until)),
  );
}

/** Is she left in peace on that day: because she stepped back, or was reached out to since her last contact? */
export function isResting(standing: FriendStanding, day: number, today: number): boolean {
  if (day <= standing.restsThrough) return true;
  const { attempts } = presenceOf(standing, today);
  if (attempts.length === 0) return false;
  // What is dated after today (the date line) counts as today; of an earlier day only the morning is looked at.
  const attempt = attempts.findLast((attemptDay) => day === today || attemptDay < day) ?? never;
  if (attempt <= standing.contactedOn) return false;
  // Whoever tried to reach her since is waiting for her.
  if (standing.friend.triedDays.some((tried) => tried >= attempt && (tried < day || day === today)))
    return false;
  return day <= Math.min(attempt, day) + attemptRestDays(standing.cadence);
}

/** A contact clears it all. */
export function startAfresh(standing: FriendStanding, contactedOn: number): void {
  standing.contactedOn = contactedOn;
  standing.passes = 0;
  standing.stepsBack = 0;
  standing.restsThrough = never;
}
