/** How many people fit into one call, and who's in which breakout room. */

import { fillIn } from '../text/look-up.ts';
import { seededNumbers } from '../text/seeded-numbers.ts';
import { inWords } from '../time/spans.ts';
import { mostInOneRoom } from './agenda.ts';

const mostInARoom = 4;

/** Up to six stay in one room, more go into rooms of three or four. People alike go to different rooms if they can. */
export function roomsFor<T>(
  people: readonly T[],
  seed: number,
  areAlike: (a: T, b: T) => boolean,
): readonly (readonly T[])[] {
  if (people.length <= mostInOneRoom) return people.length === 0 ? [] : [people];
  const next = seededNumbers(seed);
  // Seats are compared by identity, since two people can have the same name.
  const seats = people.map((person) => ({ person, lot: next() })).sort((a, b) => a.lot - b.lot);
  const isAlike: IsAlike<(typeof seats)[number]> = (a, b) =>
    areAlike(a.person, b.person) || areAlike(b.person, a.person);
  const rooms: (typeof seats)[] = Array.from({ length: Math.ceil(people.length / mostInARoom) }, () => []);
  for (const [at, seat] of inGroups(seats, isAlike).entries()) rooms[at % rooms.length]?.push(seat);
  while (swapOnce(rooms, isAlike)) {}
  return rooms.map((room) => room.map(({ person }) => person));
}

type IsAlike<Seat> = (a: Seat, b: Seat) => boolean;

/** Largest group first. Dealt out in this order, people of one share a room only if there are more of them than rooms. */
function inGroups<Seat>(seats: readonly Seat[], isAlike: IsAlike<Seat>): readonly Seat[] {
  const groups: Seat[][] = [];
  for (const seat of seats) {
    const group = groups.find((others) => others.some((other) => isAlike(seat, other)));
    if (group === undefined) groups.push([seat]);
    else group.push(seat);
  }
  return groups.sort((a, b) => b.length - a.length).flat();
}

/**
 * Swaps two people if that leaves fewer people with someone alike. Dealing isn't enough when only some in a group are alike.
 * It ends, because that number falls each time.
 */
function swapOnce<Seat>(rooms: Seat[][], isAlike: IsAlike<Seat>): boolean {
  /** How many in the room, other than the one who's leaving, are like this one. */
  const alikeIn = (room: readonly Seat[], seat: Seat, leaving: Seat) =>
    room.filter((other) => other !== leaving && isAlike(seat, other)).length;
  const places = rooms.flatMap((room) => room.map((seat, at) => ({ room, seat, at })));
  for (const one of places) {
    const near = alikeIn(one.room, one.seat, one.seat);
    const isBetter = (other: typeof one) => {
      const before = near + alikeIn(other.room, other.seat, other.seat);
      const after = alikeIn(other.room, one.seat, other.seat) + alikeIn(one.room, other.seat, one.seat);
      return other.room !== one.room && after < before;
    };
    const better = near === 0 ? undefined : places.find(isBetter);
    if (better === undefined) continue;
    one.room[one.at] = better.seat;
    better.room[better.at] = one.seat;
    return true;
  }
  return false;
}

/** Twenty with her. */
export const mostGuests = 19;

/** `content/calls/sizes.json`; `many` has `{calls}`. */
export type SizeWords = Readonly<Record<'two' | 'three' | 'four' | 'large' | 'many', string>>;

/** As few calls as possible, of about the same size. */
export function splitCalls<T>(guests: readonly T[]): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(guests.length / mostGuests));
  const startOf = (call: number) => Math.round((call * guests.length) / count);
  return Array.from({ length: count }, (_, at) => guests.slice(startOf(at), startOf(at + 1)));
}

/** Nothing from five to twenty. @param people counts her */
export function sizeRemarks(people: number, { two, three, four, large }: SizeWords): readonly string[] {
  if (people <= 4) return [people <= 2 ? two : people === 3 ? three : four];
  return people <= mostGuests + 1 ? [] : [large];
}

/** For guests who become several calls. */
export function splitRemark(calls: number, { many }: SizeWords): string {
  return fillIn(many, { calls: inWords(calls) });
}
