/** Who is in which smaller room of a call. */

import { seededNumbers } from '../text/seeded-numbers.ts';
import { mostInOneRoom } from './agenda.ts';

const mostInARoom = 4;

/** By their places among the people, since two may be called the same. */
type IsClose = (a: number, b: number) => boolean;

/**
 * Six or fewer stay in one room; more go into rooms of three or four. Those alike are kept apart as far as rooms allow.
 *
 * @param people counts her
 * @param seed another one gives other rooms
 * @returns everyone once; the same for the same seed
 */
export function roomsFor<T>(
  people: readonly T[],
  seed: number,
  isAlike: (a: T, b: T) => boolean,
): readonly (readonly T[])[] {
  if (people.length <= mostInOneRoom) return people.length === 0 ? [] : [people];
  const person = (at: number) => people[at] as T;
  const isClose: IsClose = (a, b) => isAlike(person(a), person(b)) || isAlike(person(b), person(a));
  const next = seededNumbers(seed);
  const shuffled = people.map((_, at) => ({ at, place: next() })).sort((a, b) => a.place - b.place);
  const order = groupsOf(
    shuffled.map(({ at }) => at),
    isClose,
  ).flat();
  const rooms: number[][] = Array.from({ length: Math.ceil(people.length / mostInARoom) }, () => []);
  for (const [at, seat] of order.entries()) rooms[at % rooms.length]?.push(seat);
  while (swapOnce(rooms, isClose)) {}
  return rooms.map((room) => room.map(person));
}

/** The largest first: dealt out one after the other, people of one group meet only when there are more of them than rooms. */
function groupsOf(seats: readonly number[], isClose: IsClose): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const seat of seats) {
    const group = groups.find((others) => others.some((other) => isClose(seat, other)));
    if (group === undefined) groups.push([seat]);
    else group.push(seat);
  }
  return groups.sort((a, b) => b.length - a.length);
}

/**
 * Two trade places where fewer are with someone alike then, which ends because that number only falls. Dealing alone leaves
 * some together where only a part of a group are alike.
 */
function swapOnce(rooms: number[][], isClose: IsClose): boolean {
  /** How many in the room, but for who is leaving it, are alike to this one. */
  const closeIn = (room: readonly number[], seat: number, leaving: number) =>
    room.filter((other) => other !== leaving && isClose(seat, other)).length;
  const places = rooms.flatMap((room) => room.map((seat, at) => ({ room, seat, at })));
  for (const one of places) {
    const near = closeIn(one.room, one.seat, one.seat);
    if (near === 0) continue;
    for (const other of places) {
      if (other.room === one.room) continue;
      const before = near + closeIn(other.room, other.seat, other.seat);
      const after = closeIn(other.room, one.seat, other.seat) + closeIn(one.room, other.seat, one.seat);
      if (after >= before) continue;
      one.room[one.at] = other.seat;
      other.room[other.at] = one.seat;
      return true;
    }
  }
  return false;
}
