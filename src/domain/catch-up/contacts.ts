/** From who wrote and called on which day to the times they were in touch, or tried. */

import type { Initiator, Outcome, Way } from '../contact/interaction.ts';
import { type Day, dayNumber } from '../time/day.ts';
import { type Chat, type ChatCall, type ChatDay, namesIn } from './chat.ts';

/** Whoever answers within so many days did answer. */
const daysToAnswer = 3;

/** One day, one way, one person of a chat. */
export interface Contact {
  /** The person's name in the chat. */
  readonly name: string;
  readonly on: Day;
  readonly way: Way;
  readonly outcome: Outcome;
  readonly by: Initiator;
  /** Who of the two wrote that day, in the order of their first messages; nobody for a call. */
  readonly wrote: readonly Initiator[];
}

/**
 * @param isMe true for her own name in the chat
 * @returns by day, oldest first
 */
export function contactsIn(chat: Chat, isMe: (name: string) => boolean): Contact[] {
  const present = presenceIn(chat, isMe);
  const others = namesIn(chat).filter((name) => !isMe(name));
  return chat.days.flatMap((day) => [
    ...writtenOn(day, chat.isGroup, isMe, present),
    ...(chat.isGroup ? [] : calledOn(day, others, isMe)),
  ]);
}

/** How many calls of those days can't be logged, because the file doesn't say whose they are. */
export function callsOfNobody(chat: Chat, isMe: (name: string) => boolean, from: Day, until: Day): number {
  const others = namesIn(chat).filter((name) => !isMe(name));
  return chat.days
    .filter(({ on }) => on >= from && on <= until)
    .flatMap(({ calls }) => calls)
    .filter((call) => callerOf(call, chat.isGroup ? [] : others) === null)
    .reduce((sum, { count }) => sum + count, 0);
}

/** In a chat of two, she missed the other one's call. Everything else without a name is nobody's. */
function callerOf({ by, isMissed }: ChatCall, others: readonly string[]): string | null {
  if (by !== null) return by;
  return isMissed && others.length === 1 ? (others[0] as string) : null;
}

type Presence = ReadonlyMap<string | null, readonly number[]>;

/** The days on which each person, and she herself (null), wrote or was on a call that was answered. */
function presenceIn({ days }: Chat, isMe: (name: string) => boolean): Presence {
  const present = new Map<string | null, number[]>();
  const note = (name: string | null, day: number) => {
    const list = present.get(name) ?? [];
    if (list.at(-1) !== day) list.push(day);
    present.set(name, list);
  };
  const names = new Set(days.flatMap(({ wrote, calls }) => [...wrote, ...calls.map(({ by }) => by)]));
  for (const { on, wrote, calls } of days) {
    const day = dayNumber(on);
    for (const name of wrote) note(isMe(name) ? null : name, day);
    if (calls.some(({ isAnswered }) => isAnswered))
      for (const name of names) if (name !== null) note(isMe(name) ? null : name, day);
  }
  return present;
}

export const isNear = (days: readonly number[] = [], day: number): boolean =>
  days.some((other) => Math.abs(other - day) <= daysToAnswer);

/** Days on which only she wrote count for each person of a chat of two. In a group, for nobody. */
function writtenOn(
  { on, wrote }: ChatDay,
  isGroup: boolean,
  isMe: (name: string) => boolean,
  present: Presence,
): Contact[] {
  const day = dayNumber(on);
  const others = wrote.filter((name) => !isMe(name));
  const didWrite = others.length < wrote.length;
  const everybody = [...present.keys()].filter((name) => name !== null);
  const people = others.length > 0 ? others : isGroup || !didWrite ? [] : everybody;
  const herPlace = wrote.findIndex(isMe);
  return people.map((name) => {
    const theirPlace = wrote.indexOf(name);
    const by: Initiator = theirPlace === -1 || (herPlace !== -1 && herPlace < theirPlace) ? 'me' : 'friend';
    // Each side wrote on its own days; one is answered by the other some days before or after.
    const isBoth = isNear(present.get(by === 'me' ? name : null), day);
    return {
      name,
      on,
      way: isGroup ? 'group' : 'text',
      outcome: isBoth ? 'connected' : 'attempt',
      by,
      wrote: sidesOf(herPlace, theirPlace),
    };
  });
}

/** @param herPlace where her first message is among the first messages of that day; -1 for none */
function sidesOf(herPlace: number, theirPlace: number): readonly Initiator[] {
  if (herPlace === -1) return ['friend'];
  if (theirPlace === -1) return ['me'];
  return herPlace < theirPlace ? ['me', 'friend'] : ['friend', 'me'];
}

function calledOn(
  { on, calls }: ChatDay,
  others: readonly string[],
  isMe: (name: string) => boolean,
): Contact[] {
  return (['call', 'video'] as const).flatMap((way): Contact[] => {
    const callsOfWay = calls.flatMap((call) => {
      const by = callerOf(call, others);
      return call.way === way && by !== null ? [{ ...call, by }] : [];
    });
    // The first of the day, so that a later export of the same chat says the same.
    const call = callsOfWay.find(({ isAnswered }) => isAnswered) ?? callsOfWay[0];
    if (call === undefined) return [];
    const isHers = isMe(call.by);
    const name = isHers ? others[0] : call.by;
    if (name === undefined) return [];
    const outcome = call.isAnswered ? 'connected' : 'attempt';
    return [{ name, on, way, outcome, by: isHers ? 'me' : 'friend', wrote: [] }];
  });
}
