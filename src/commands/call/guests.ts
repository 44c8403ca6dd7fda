/** Who is in a call: found by the names she types, and called as briefly as tells them apart. */

import type { Deps } from '../../deps.ts';
import type { Answer, Call } from '../../domain/call/call.ts';
import { type Friend, firstNameOf } from '../../domain/friend.ts';
import { friendsAmong } from '../../domain/friends-among.ts';
import { resolveId } from '../../domain/journal/ledger.ts';
import { groupNames } from '../../domain/name-groups.ts';
import { matchName, type NameBook, nameBook } from '../../domain/names.ts';
import type { State } from '../../domain/state.ts';
import { UserError } from '../../errors.ts';
import { findFriend } from '../find-friend.ts';
import { typedName } from '../typed-name.ts';

export interface Guest {
  readonly friend: Friend;
  /** null while it is not known. */
  readonly answer: Answer | null;
}

/** Without those who are out of sight, each once also after a merge. */
export function guestsOf(call: Pick<Call, 'guests' | 'answers'>, state: State): readonly Guest[] {
  const answered = new Map(
    Object.entries(call.answers).map(([friend, answer]) => [resolveId(state, friend), answer]),
  );
  return friendsAmong(state, call.guests).map((friend) => ({
    friend,
    answer: answered.get(friend.id) ?? null,
  }));
}

/**
 * Each friend once, in the order named; neighbouring words that name one friend are that friend.
 *
 * @param command for the way out when somebody is not found: `call plan --with`
 * @throws UserError as `findFriend` does
 */
export async function findGuests(
  deps: Deps,
  typed: readonly string[],
  command: string,
): Promise<readonly Friend[]> {
  const book = nameBook(deps.store.read().friends.values());
  const found = new Map<string, Friend>();
  for (const group of groupNames(withoutCommas(typed, book), book)) {
    const friend = await findNamed(deps, group.typed, command);
    found.set(friend.id, friend);
  }
  return [...found.values()];
}

/** One of several names, so the way out is not a command that has that name alone. */
async function findNamed(deps: Deps, typed: string, command: string): Promise<Friend> {
  try {
    return await findFriend(deps, typed, { command });
  } catch (error) {
    if (!(error instanceof UserError) || error.hint === null) throw error;
    const flag = /--\w+$/.exec(command)?.[0] ?? '';
    const hint = error.hint
      .replace(`As in: momconnect ${command}`, `As in: ${flag}`)
      .replace(`momconnect ${command}`, `The same again with: ${flag}`);
    throw new UserError(error.message, { code: error.code, hint: onLines(hint), cause: error });
  }
}

/** Ways out that stand beside each other are too wide for a screen with a long name in them. */
export function onLines(hint: string): string {
  return hint
    .split(/ {4,}/)
    .map((way) => way.replace(/^or, s/, 'S'))
    .join('\n');
}

/** `ana,bea` and `Ana, Bea` are two, unless the whole is how somebody is called: `Sample, Ana`. */
function withoutCommas(typed: readonly string[], book: NameBook): readonly string[] {
  return typed.flatMap((words) => {
    if (!/[,;]/.test(words) || matchName(words, book, 'swapped').kind !== 'none') return [words];
    const names = words.split(/[,;]/).map((name) => name.trim());
    return names.filter((name) => name !== '');
  });
}

/** First names; of those who share one, the whole name. In the order given. */
export function calledBriefly(names: readonly string[]): readonly string[] {
  const firsts = names.map((name) => firstNameOf({ name }));
  return names.map((name, index) => {
    const first = firsts[index] ?? name;
    return firsts.filter((other) => other === first).length > 1 ? name : first;
  });
}

/** The same for people in rooms, who are told apart across all of them. */
export function calledInRooms(rooms: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const called = calledBriefly(rooms.flat());
  const starts = rooms.map((_, at) => rooms.slice(0, at).flat().length);
  return rooms.map((room, at) => called.slice(starts[at], (starts[at] ?? 0) + room.length));
}

/** Who has not answered yet, the first asked first; besides the one who was just written to. */
export function nextToAsk(guests: readonly Guest[], besides: string | null): Friend | null {
  return guests.find(({ friend, answer }) => answer === null && friend.id !== besides)?.friend ?? null;
}

/** Guests who do not know each other are asked one by one, so one of them is named in it. */
export function inviteCommand(call: Call, state: State): string {
  const guests = guestsOf(call, state);
  const whole = `momconnect call invite ${call.number}`;
  if (call.kind !== 'fresh') return whole;
  const first = nextToAsk(guests, null) ?? guests.find(({ answer }) => answer !== 'no')?.friend;
  return `${whole} ${first === undefined ? 'NAME' : namesToType([first], state)}`;
}

/** Names to stand in a command. */
export function namesToType(friends: readonly Friend[], state: State): string {
  return friends.map((friend) => typedName(friend, state.friends.values())).join(' ');
}
