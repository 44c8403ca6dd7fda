/**
 * Who could hear from her today. Pure and deterministic: same day, same friends, same list. Who was shown lately and
 * passed over is worked out each time anew from the last 180 mornings, and nothing of it is stored. Days are numbers.
 */

import { attemptRestDays, type Circle, cadenceDaysOf, type Friend, windowDays } from '../friend/friend.ts';
import { hasTag } from '../friend/tags.ts';
import { stableHash } from '../text/stable-hash.ts';
import { type Day, dayFromNumber, dayNumber } from '../time/day.ts';
import { isToBeWished } from './dates.ts';

const [namesShown, passesBeforeRest, firstRest, longestRest] = [3, 5, 3, 60];
/** Before any day, and after any. */
const [never, always] = [-1e9, 1e9];
const numberOf = (day: Day | null | undefined, none: number) => (day ? dayNumber(day) : none);
type Span = Friend['activeSpans'][number];
const isIn = (day: number, [from, until]: Span) => day >= dayNumber(from) && day < numberOf(until, always);

export interface Ranking {
  readonly day: number;
  readonly standings: Standings;
  /** Who may be shown, in no order. */
  readonly candidates: Standings;
  /** True when nobody is due and the candidates are friends with nothing logged yet. */
  readonly isNobodyDue: boolean;
}

export interface Choice {
  readonly limit: number;
  readonly circle: Circle | null;
  readonly tag: string | null;
}

export interface RankedFriend {
  readonly friend: Friend;
  readonly lastContact: Day | null;
  /** The last contact, or a day around her first on the list if they were never in touch. */
  readonly countedFrom: Day;
  readonly cadenceDays: number;
  /** Days since then, divided by cadence. */
  readonly ratio: number;
  readonly isResting: boolean;
}

export type ChosenFriend = RankedFriend & { readonly kind: 'due' | 'birthday' };

/** Takes everybody: who's gone by now counts on days before. @param paused days on which nobody was shown */
export function rankFriends(friends: Iterable<Friend>, today: Day, paused?: Span | null): Ranking {
  const day = dayNumber(today);
  const standings = Array.from(friends, (friend) => new FriendStanding(friend, day));
  const inTouch = new Set(standings.flatMap(({ friend }) => friend.contactDays));
  const wasPaused = (on: number) => paused && isIn(on, paused);
  const mornings = [...inTouch].filter((on) => on >= day - windowDays && on < day && !wasPaused(on));
  let best: Standings = [];
  for (const morning of mornings.sort((a, b) => a - b)) best = passMorning(standings, morning, best);
  for (const standing of standings) standing.moveOn(always);
  const active = standings.filter(({ friend }) => friend.state === 'active' && !friend.isRemoved);
  const open = active.filter((each) => each.isListed(day) && !each.wasJustTried(day));
  const due = open.filter(({ dueFrom }) => dueFrom <= day);
  const neverInTouch = open.filter(({ nextContact }) => nextContact === 0);
  return { day, standings, candidates: due.length > 0 ? due : neverInTouch, isNobodyDue: due.length === 0 };
}

/** The best ones that fit, best first. */
export function chooseShown({ day, candidates, isNobodyDue }: Ranking, choice: Choice): RankedFriend[] {
  const limit = isNobodyDue ? Math.min(choice.limit, namesShown) : choice.limit;
  return bestFirst(candidates, { ...choice, limit }, day);
}

/** Friends with a birthday today come first, even if she tried them lately. Nobody is passed over for a birthday. */
export function chooseToday(ranking: Ranking, choice: Choice, today: Day): readonly ChosenFriend[] {
  const { day, standings } = ranking;
  const wished = standings.filter((each) => isToBeWished(each.friend, today) && each.isListed(day));
  const first = bestFirst(wished, choice, day).map((each) => ({ ...each, kind: 'birthday' as const }));
  const due = chooseShown(ranking, choice).map((each) => ({ ...each, kind: 'due' as const }));
  const isNew = ({ friend }: ChosenFriend) => !first.some((each) => each.friend === friend);
  return [...first, ...due.filter(isNew)].slice(0, choice.limit);
}

/** Whether `log` said there is no need to try this friend again yet, for screens without a ranking. */
export const isLeftToRest = (friend: Friend, today: Day): boolean =>
  new FriendStanding(friend, dayNumber(today)).moveOn(always).wasJustTried(dayNumber(today));

type Standings = readonly FriendStanding[];

/** A friend before a certain day: what happened on that day and later doesn't count yet. */
class FriendStanding {
  readonly friend: Friend;
  readonly today: number;
  readonly cadence: number;
  /** Days of contact, ascending, logged or mentioned. One after today (the date line) counts as today. */
  readonly contacts: readonly number[];
  /** A day of contact she only mentioned when she added the friend: she did nothing that day. */
  readonly mentioned: number;
  /** The first of the contacts that doesn't count yet, and its day. */
  nextContact = 0;
  nextDay: number;
  since: number;
  /** 0.7 of the cadence after that, in whole numbers. */
  dueFrom = always;
  contactedOn = never;
  /** How often she was passed over since they were in touch. */
  passes = 0;
  /** She steps back up to and including this day. */
  restsThrough = never;

  constructor(friend: Friend, today: number) {
    const { contactDays, lastTold } = friend;
    const toldDay = Math.min(numberOf(lastTold, never), today);
    const isLogged = lastTold === null || contactDays.some((day) => Math.min(day, today) === toldDay);
    this.friend = friend;
    this.today = today;
    this.cadence = cadenceDaysOf(friend);
    this.mentioned = isLogged ? never : toldDay;
    this.contacts = isLogged ? contactDays : [...contactDays, toldDay].sort((a, b) => a - b);
    this.nextDay = this.contacts[0] ?? always;
    // Set back by a stable share of most of the cadence, so that an import doesn't come up all on one day.
    const firstDay = Math.max(dayNumber(friend.addedOn), numberOf(friend.activeSpans[0]?.[0], never));
    this.since = firstDay - Math.floor((0.8 * this.cadence * stableHash(friend.id)) / 2 ** 32);
    this.moveOn(never);
  }

  /** Lets everything count that happened before that day. A contact clears passes and rests. */
  moveOn(before: number): this {
    while (this.nextDay < before) {
      this.since = Math.min(this.nextDay, this.today);
      this.nextContact += 1;
      this.nextDay = this.contacts[this.nextContact] ?? always;
      if (this.since === this.mentioned) continue;
      this.contactedOn = this.since;
      this.passes = 0;
      this.restsThrough = never;
    }
    this.dueFrom = this.since + Math.ceil((7 * this.cadence) / 10);
    return this;
  }

  /** On the morning of its own day, a snoozed friend was still visible. A contact after that day ends the snooze. */
  isListed(day: number): boolean {
    const { snooze, contactDays, activeSpans } = this.friend;
    const on = numberOf(snooze?.on, always);
    const isSnoozed = on <= this.today && on >= (contactDays.at(-1) ?? never);
    if (isSnoozed && day > Math.min(on, this.today - 1) && day < numberOf(snooze?.until, never)) return false;
    return activeSpans.some((span) => isIn(day, span));
  }

  /** Whether she tried the friend lately, with no contact since. Today, attempts after today count; old ones never. */
  wasJustTried(day: number): boolean {
    if (this.friend.attemptDays.length === 0) return false;
    const counts = (on: number) => on >= this.today - windowDays && (on < day || day === this.today);
    const attempt = this.friend.attemptDays.findLast(counts) ?? never;
    if (attempt <= this.contactedOn || day > attempt + attemptRestDays(this.cadence)) return false;
    // A friend who tried to reach her since is waiting for an answer.
    return !this.friend.triedDays.some((on) => on >= attempt && counts(on));
  }

  /** Counts a pass against her, unless she heard something that day. */
  passOver(day: number): void {
    const { attemptDays, activeSpans, cadenceChangedOn } = this.friend;
    const countsFrom = Math.max(numberOf(activeSpans.at(-1)?.[0], never), numberOf(cadenceChangedOn, never));
    const wasReached = (this.nextDay === day && this.mentioned !== day) || attemptDays.includes(day);
    if (wasReached || day < countsFrom) return;
    this.passes += 1;
    if (this.passes % passesBeforeRest > 0) return;
    const rest = firstRest * 2 ** (this.passes / passesBeforeRest - 1);
    this.restsThrough = day + Math.min(rest, longestRest, this.cadence);
  }
}

/**
 * Passes over that morning's three. Runs 180 times, mostly before V8 compiles it: no iterator or closure in here.
 * @param before the three of the morning before: they mostly are the best again, and then nobody else is inserted
 */
function passMorning(standings: Standings, morning: number, before: Standings): Standings {
  const best: FriendStanding[] = [];
  for (let index = -before.length; index < standings.length; index += 1) {
    const standing = (index < 0 ? before.at(index) : standings[index]) as FriendStanding;
    if (standing.nextDay < morning) standing.moveOn(morning);
    if (standing.dueFrom > morning) continue;
    const last = best[namesShown - 1];
    if (last && last.restsThrough < morning && ratioAbove(last, standing, morning) > 0) continue;
    if (best.includes(standing) || !standing.isListed(morning) || standing.wasJustTried(morning)) continue;
    let rank = best.length;
    while (rank > 0 && compare(standing, best[rank - 1] as FriendStanding, morning) < 0) rank -= 1;
    best.splice(rank, 0, standing);
    if (best.length > namesShown) best.pop();
  }
  for (const standing of best) standing.passOver(morning);
  return best;
}

const isResting = (each: FriendStanding, day: number) => day <= each.restsThrough || each.wasJustTried(day);

/** Resting ones last; then the largest ratio, the earlier due day, the shorter cadence, the id. */
function compare(a: FriendStanding, b: FriendStanding, day: number): number {
  const rests = Number(isResting(a, day)) - Number(isResting(b, day));
  const order = rests || ratioAbove(b, a, day) || a.since + a.cadence - b.since - b.cadence;
  return order || a.cadence - b.cadence || (a.friend.id < b.friend.id ? -1 : 1);
}

/** Above zero when the ratio of `a` is larger. Fractions compared in whole numbers: V8 allocates each double. */
const ratioAbove = (a: FriendStanding, b: FriendStanding, day: number) =>
  (day - a.since) * b.cadence - (day - b.since) * a.cadence;

function bestFirst(all: Standings, { limit, circle, tag }: Choice, day: number): RankedFriend[] {
  const isChosen = ({ friend }: FriendStanding) =>
    (circle === null || friend.circle === circle) && (tag === null || hasTag(friend.tags, tag));
  const inOrder = all.filter(isChosen).sort((a, b) => compare(a, b, day));
  return inOrder.slice(0, limit).map((standing) => {
    const { friend, nextContact, since, cadence: cadenceDays } = standing;
    const countedFrom = dayFromNumber(since);
    const lastContact = nextContact === 0 ? null : countedFrom;
    const ratio = (day - since) / cadenceDays;
    return { friend, lastContact, countedFrom, cadenceDays, ratio, isResting: isResting(standing, day) };
  });
}
