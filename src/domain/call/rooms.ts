/** Who talks with whom while a call is in smaller rooms. */

import { seededNumbers } from '../note/seeded-numbers.ts';
import { mostInOneRoom } from './agenda.ts';

const mostInARoom = 4;

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
  const isClose: IsClose<T> = (a, b) => isAlike(a.person, b.person) || isAlike(b.person, a.person);
  const rooms: Seat<T>[][] = Array.from({ length: Math.ceil(people.length / mostInARoom) }, () => []);
  const order = groupsOf(shuffled(people, seed), isClose).flat();
  for (const [at, seat] of order.entries()) rooms[at % rooms.length]?.push(seat);
  while (swapOnce(rooms, isClose)) {}
  return rooms.map((room) => room.map(({ person }) => person));
}

/** Apart from the person, since two may be called the same. */
interface Seat<T> {
  readonly person: T;
}

type IsClose<T> = (a: Seat<T>, b: Seat<T>) => boolean;

function shuffled<T>(people: readonly T[], seed: number): readonly Seat<T>[] {
  const next = seededNumbers(seed);
  return people.map((person) => ({ person, place: next() })).sort((a, b) => a.place - b.place);
}

/** The largest first: dealt out one after the other, people of one group meet only when there are more of them than rooms. */
function groupsOf<T>(seats: readonly Seat<T>[], isClose: IsClose<T>): readonly (readonly Seat<T>[])[] {
  const groups: Seat<T>[][] = [];
  for (const seat of seats) {
    const group = groups.find((others) => others.some((other) => isClose(seat, other)));
    if (group === undefined) groups.push([seat]);
    else group.push(seat);
  }
  return groups.sort((a, b) => b.length - a.length);
}

/**
 * Two trade places where fewer are with someone alike then, which ends because that number only falls. It mends what
 * dealing cannot: that only some of a group are alike.
 */
function swapOnce<T>(rooms: Seat<T>[][], isClose: IsClose<T>): boolean {
  const places = rooms.flatMap((room) => room.map((seat, at) => ({ room, seat, at })));
  for (const one of places) {
    const near = closeIn(one.room, one.seat, one.seat, isClose);
    if (near === 0) continue;
    for (const other of places) {
      if (other.room === one.room) continue;
      const before = near + closeIn(other.room, other.seat, other.seat, isClose);
      const after =
        closeIn(other.room, one.seat, other.seat, isClose) + closeIn(one.room, other.seat, one.seat, isClose);
      if (after >= before) continue;
      one.room[one.at] = other.seat;
      other.room[other.at] = one.seat;
      return true;
    }
  }
  return false;
}

/** How many in the room, but for who is leaving it, are alike to this one. */
function closeIn<T>(room: readonly Seat<T>[], seat: Seat<T>, leaving: Seat<T>, isClose: IsClose<T>): number {
  return room.filter((other) => other !== leaving && isClose(seat, other)).length;
}
