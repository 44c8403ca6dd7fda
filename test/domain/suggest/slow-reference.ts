/**
 * The ranking again, written the slow and obvious way: every morning is worked out from nothing, with filters and a sort.
 * It shares no code with src/domain/suggest but the hash.
 */

import { cadenceDaysOf, type Friend } from '../../../src/domain/friend/friend.ts';
import { stableHash } from '../../../src/domain/text/stable-hash.ts';
import { addDays, type Day, dayFromNumber, daysBetween } from '../../../src/domain/time/day.ts';

interface Place {
  readonly friend: Friend;
  readonly ratio: number;
  readonly dueOn: Day;
  readonly isResting: boolean;
  readonly wasJustTried: boolean;
  readonly isNeverInTouch: boolean;
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a > b ? a : b);

export function slowRanking(
  friends: readonly Friend[],
  today: Day,
): { id: string; ratio: number; resting: boolean }[] {
  const start = addDays(today, -180);
  const contactsOf = (friend: Friend): Day[] =>
    friend.contactDays.map((day) => earlier(dayFromNumber(day), today));
  const attemptsOf = (friend: Friend): Day[] =>
    friend.attemptDays.map((day) => earlier(dayFromNumber(day), today)).filter((day) => day >= start);
  const rests = new Map<string, { passes: number; steps: number; until: Day }>();

  const isListed = (friend: Friend, day: Day): boolean =>
    friend.activeSpans.some(([from, until]) => from <= day && (until === null || day < until));

  const isHidden = (friend: Friend, day: Day): boolean => {
    if (friend.snooze === null || friend.snooze.on > today) return false;
    if (contactsOf(friend).some((each) => each > (friend.snooze?.on ?? ''))) return false;
    const hasBegun = day === today ? friend.snooze.on <= day : friend.snooze.on < day;
    return hasBegun && day < friend.snooze.until;
  };

  const placeOf = (friend: Friend, day: Day): Place => {
    const isKnown = (each: Day) => (day === today ? each <= day : each < day);
    const contacts = contactsOf(friend).filter(isKnown);
    const toldDays = friend.lastTold === null ? [] : [earlier(friend.lastTold, today)].filter(isKnown);
    const last = [...contacts, ...toldDays].sort().at(-1);
    const cadence = cadenceDaysOf(friend);
    const added = later(friend.addedOn, friend.activeSpans[0]?.[0] ?? friend.addedOn);
    const since = last ?? addDays(added, -Math.floor((0.8 * cadence * stableHash(friend.id)) / 2 ** 32));
    const attempt = attemptsOf(friend)
      .filter(isKnown)
      .filter((each) => each > (contacts.toSorted().at(-1) ?? ''))
      .sort()
      .at(-1);
    const attemptRest =
      attempt === undefined ? '' : addDays(attempt, Math.min(cadence, Math.max(3, Math.floor(cadence / 4))));
    return {
      friend,
      ratio: daysBetween(since, day) / cadence,
      dueOn: addDays(since, cadence),
      isResting: day <= (rests.get(friend.id)?.until ?? ''),
      wasJustTried: day <= attemptRest,
      isNeverInTouch: last === undefined,
    };
  };

  const order = (a: Place, b: Place): number =>
    Number(a.isResting) - Number(b.isResting) ||
    b.ratio - a.ratio ||
    daysBetween(b.dueOn, a.dueOn) ||
    cadenceDaysOf(a.friend) - cadenceDaysOf(b.friend) ||
    (a.friend.id < b.friend.id ? -1 : 1);

  const placesOn = (day: Day): Place[] =>
    friends
      .filter((friend) => isListed(friend, day) && !isHidden(friend, day))
      .map((friend) => placeOf(friend, day))
      .filter(({ wasJustTried }) => !wasJustTried)
      .sort(order);

  for (let day = start; day < today; day = addDays(day, 1)) {
    const inTouch = friends.filter((friend) => contactsOf(friend).includes(day));
    if (inTouch.length === 0) continue;
    const morning = placesOn(day).filter(({ ratio }) => ratio >= 0.7);
    for (const { friend } of morning.slice(0, 3)) {
      if (inTouch.includes(friend) || attemptsOf(friend).includes(day)) continue;
      const countsFrom = later(friend.activeSpans.at(-1)?.[0] ?? '', friend.cadenceChangedOn ?? '');
      if (day < countsFrom) continue;
      const rest = rests.get(friend.id) ?? { passes: 0, steps: 0, until: '' };
      rest.passes += 1;
      if (rest.passes === 5) {
        rest.passes = 0;
        rest.until = addDays(day, Math.min(3 * 2 ** rest.steps, 60, cadenceDaysOf(friend)));
        rest.steps += 1;
      }
      rests.set(friend.id, rest);
    }
    for (const friend of inTouch) rests.delete(friend.id);
  }
  for (const friend of friends) if (contactsOf(friend).includes(today)) rests.delete(friend.id);

  const places = placesOn(today).filter(({ friend }) => friend.state === 'active' && !friend.isRemoved);
  const due = places.filter(({ ratio }) => ratio >= 0.7);
  const shown = due.length > 0 ? due : places.filter(({ isNeverInTouch }) => isNeverInTouch).slice(0, 3);
  return shown.map(({ friend, ratio, isResting }) => ({ id: friend.id, ratio, resting: isResting }));
}
