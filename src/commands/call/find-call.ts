/** Finds a call by number, id, topic or guest; finds its guests, and names them. */

import type { Deps } from '../../deps.ts';
import { type Answer, type Call, isOpenCall } from '../../domain/call/call.ts';
import type { Person } from '../../domain/call/times.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { matchName, nameBook, namesInWords, shortNamesAmong } from '../../domain/friend/names.ts';
import { lookUp } from '../../domain/text/look-up.ts';
import { dayInWords } from '../../domain/time/date-words.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import type { UserError, Way } from '../../errors.ts';
import { askNeeded } from '../shared/ask-needed.ts';
import { findNumbered, numberedMatches } from '../shared/find-numbered.ts';
import { friendsTyped } from '../shared/friends-typed.ts';
import { readOrExplain } from '../shared/prompt-errors.ts';
import { alreadyThere, notFound } from '../shared/read-values.ts';
import { namesToType } from '../shared/typed-name.ts';
import { topicOf } from './topics.ts';

const toPlanOne = { text: 'To plan one:', command: 'momconnect call plan' };
const toSeeOpen = { text: 'To see their numbers:', command: 'momconnect call list' };
const toSeeAll = { text: 'Calls you planned:', command: 'momconnect call list --all' };

/**
 * Nothing typed means the only open call. Words prefer an open call; a number or id can be any call.
 *
 * @param byGuest accept a guest's name too
 * @throws UserError `not_found` or `ambiguous`
 */
export function findCall(deps: Deps, typed: string, byGuest = false): Call {
  const { calls } = deps.store.read();
  const wordsOf = ({ topic }: Call) => topicOf(deps.content, topic).title;
  const open = calls.filter(isOpenCall);
  const isIn = (among: readonly Call[]) => numberedMatches(among, typed.trim(), wordsOf).length > 0;
  if (calls.length === 0) throw notFound("You haven't planned a call yet.", toPlanOne);
  if (typed.trim() === '') {
    if (open.length === 0) throw noneComing(toSeeAll);
    return findNumbered(open, '', { what: 'open call', wordsOf, way: toSeeOpen });
  }
  const withGuest = byGuest && !isIn(calls) ? callsWith(deps, open, typed) : [];
  if (withGuest.length > 0)
    return findNumbered(withGuest, '', { what: 'call with that guest', wordsOf, way: toSeeOpen });
  return findNumbered(isIn(open) ? open : calls, typed, { what: 'call', wordsOf, way: toSeeAll });
}

export const noneComing = (way: Way = toPlanOne): UserError =>
  notFound("You don't have any calls coming up.", way);

function callsWith(deps: Deps, calls: readonly Call[], typed: string): readonly Call[] {
  const match = matchName(typed, nameBook(deps.store.read().friends.values()), 'beginning');
  const friends = match.kind === 'one' ? [match.friend] : match.kind === 'several' ? match.friends : [];
  return calls.filter((call) => friends.some((friend) => guestOf(deps, call, friend) !== undefined));
}

/** Throws UserError `exists` for a call that was held or canceled. */
export function findOpenCall(deps: Deps, typed: string): Call {
  const call = findCall(deps, typed);
  const { number, heldOn, cancelledOn } = call;
  const over = heldOn ?? cancelledOn;
  if (over === null) return call;
  const what = heldOn === null ? 'canceled' : 'held';
  throw alreadyThere(`Call ${number} was ${what} on ${dayInWords(over, deps.dates())}.`, {
    text: 'To plan one like it:',
    command: `momconnect call plan --again ${number}`,
  });
}

/** `name` is the shortest one that tells the guests apart. */
export interface Guest extends Person {
  readonly friend: Friend;
  /** null until they answer. */
  readonly answer: Answer | null;
  /** Times they said work. */
  readonly suits: readonly WallTime[];
}

/** Without people hidden from lists. People who were merged are one guest. */
export function guestsOf({ store }: Pick<Deps, 'store'>, call: Call): readonly Guest[] {
  const friends = friendsAmong(store.read(), call.guests);
  const shorten = shortNamesAmong(friends.map(({ name }) => name));
  return friends.map((friend) => ({
    friend,
    name: shorten(friend.name),
    zone: friend.zone,
    city: friend.city,
    answer: lookUp(call.answers, friend.id) ?? null,
    suits: lookUp(call.suits, friend.id) ?? [],
  }));
}

export function guestOf(deps: Deps, call: Call, { id }: Friend): Guest | undefined {
  return guestsOf(deps, call).find(({ friend }) => friend.id === id);
}

export function notAGuest(deps: Deps, number: number, friend: Friend): UserError {
  const way = {
    text: 'To invite them too:',
    command: `momconnect call ${number} --edit --with ${namesToType(deps, friend)}`,
  };
  return notFound(`${friend.name} isn't invited to call ${number}.`, way);
}

/** @param option where she typed the names: errors repeat only that part, not the whole command */
export function findGuests(deps: Deps, typed: readonly string[], option: string): Promise<readonly Friend[]> {
  return friendsTyped(deps, typed, {
    again: (name) => ({ text: 'Try it again with:', command: `${option} ${name}` }),
  });
}

/** Asks until every name is found. Enter takes the proposed people. */
export async function askGuests(
  deps: Deps,
  message: string,
  { proposed, words }: { readonly proposed: readonly Friend[]; readonly words: string },
  option: string,
): Promise<readonly Friend[]> {
  const { output, prompter } = deps;
  const these = proposed.length > 0 ? 'these' : '';
  const names = namesInWords(proposed.map(({ name }) => name));
  if (these !== '') output.say(output.style.wrap(`${words} ${names}.`));
  for (;;) {
    const typed = await askNeeded(prompter, { message, fallback: these });
    if (these !== '' && typed.trim().toLowerCase() === these) return proposed;
    const found = await readOrExplain(deps, () => findGuests(deps, typed.split(/\s+/), option));
    if (found !== null) return found;
  }
}

/** @param except who she's just writing to */
export function nextToInvite(guests: readonly Guest[], except: Friend | null = null): Friend | null {
  return guests.find(({ friend, answer }) => answer === null && friend.id !== except?.id)?.friend ?? null;
}

/** Guests of a fresh call are invited one at a time, so the command names one. */
export function inviteCommand(deps: Deps, call: Call): string {
  const command = `momconnect call ${call.number} --invite`;
  if (call.kind !== 'fresh') return command;
  const guests = guestsOf(deps, call);
  const first = nextToInvite(guests) ?? guests.find(({ answer }) => answer !== 'no')?.friend;
  return `${command} ${first === undefined ? 'NAME' : namesToType(deps, first)}`;
}
