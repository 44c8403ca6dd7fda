/** Finding a planned call again by its number, its id or its topic; and its guests, who are called as briefly as tells them apart. */

import type { Deps } from '../../deps.ts';
import { type Answer, type Call, isOpenCall } from '../../domain/call/call.ts';
import { resolveId } from '../../domain/fold-state.ts';
import { type Friend, firstNameOf } from '../../domain/friend/friend.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { matchName, nameBook, namesInWords } from '../../domain/friend/names.ts';
import type { State } from '../../domain/state.ts';
import { lookUp } from '../../domain/text/look-up.ts';
import { dayInWords } from '../../domain/time/date-words.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { UserError } from '../../errors.ts';
import { askNeeded } from '../shared/ask-needed.ts';
import { findNumbered, numberedMatches } from '../shared/find-numbered.ts';
import { friendsTyped } from '../shared/friends-typed.ts';
import { orSaid } from '../shared/problem-of.ts';
import { notFound } from '../shared/read-values.ts';
import { typedName } from '../shared/typed-name.ts';
import { readTopics, titleOf } from './topics.ts';

const openHint = 'To see their numbers: momconnect call list';
const allHint = 'Calls you planned: momconnect call list --all';

/**
 * Nothing typed is the only call that is still open; words mean an open one first, a number or an id any call.
 *
 * @param byGuest whether the name of a guest will do, where it is no topic
 * @throws UserError `not_found`, or `ambiguous`
 */
export function findCall({ store, content }: Deps, typed: string, byGuest = false): Call {
  const { calls } = store.read();
  const topics = readTopics(content);
  const wordsOf = ({ topic }: Call) => titleOf(topic, topics);
  const open = calls.filter(isOpenCall);
  const isIn = (among: readonly Call[]) => numberedMatches(among, typed.trim(), wordsOf).length > 0;
  if (calls.length === 0)
    throw notFound("You haven't planned a call yet.", 'To plan one: momconnect call plan');
  if (typed.trim() === '') {
    if (open.length === 0) throw notFound("You don't have any calls coming up.", allHint);
    return findNumbered(open, '', { what: 'open call', wordsOf, hint: openHint });
  }
  const withGuest = byGuest && !isIn(calls) ? callsWith(store, open, typed) : [];
  if (withGuest.length > 0)
    return findNumbered(withGuest, '', { what: 'call with that guest', wordsOf, hint: openHint });
  return findNumbered(isIn(open) ? open : calls, typed, { what: 'call', wordsOf, hint: allHint });
}

/** Calls that a friend so called is a guest of. */
function callsWith(store: Deps['store'], calls: readonly Call[], typed: string): readonly Call[] {
  const state = store.read();
  const match = matchName(typed, nameBook(state.friends.values()), 'beginning');
  const meant = match.kind === 'one' ? [match.friend] : match.kind === 'several' ? match.friends : [];
  return calls.filter((call) => guestsOf(call, state).some(({ friend }) => meant.includes(friend)));
}

/** @throws UserError `exists` for one that was held or called off */
export function findOpenCall(deps: Deps, typed: string): Call {
  const call = findCall(deps, typed);
  const { number, heldOn, cancelledOn } = call;
  const over = heldOn ?? cancelledOn;
  if (over === null) return call;
  const what = heldOn === null ? 'canceled' : 'held';
  throw new UserError(`Call ${number} was ${what} on ${dayInWords(over, deps.dates())}.`, {
    code: 'exists',
    hint: `To plan one like it: momconnect call plan --again ${number}`,
  });
}

export interface Guest {
  readonly friend: Friend;
  /** null while it is not known. */
  readonly answer: Answer | null;
}

/** Without those who are out of sight, each once also after a merge. */
export function guestsOf(call: Pick<Call, 'guests' | 'answers'>, state: State): readonly Guest[] {
  const answers = Object.entries(call.answers).map(([id, answer]) => [resolveId(state, id), answer] as const);
  const answered = new Map(answers);
  return friendsAmong(state, call.guests).map((friend) => ({
    friend,
    answer: answered.get(friend.id) ?? null,
  }));
}

/** The times that a guest named, by id. */
export function suitsOf({ suits }: Pick<Call, 'suits'>, friend: string): readonly WallTime[] {
  return lookUp(suits, friend) ?? [];
}

/** @param option the names stand behind it, and the way out is that part alone: `--with` */
export function findGuests(deps: Deps, typed: readonly string[], option: string): Promise<readonly Friend[]> {
  return friendsTyped(deps, typed, { again: (name) => `Try it again with: ${option} ${name}` });
}

/** Until every name is found. Enter stands for those proposed, who are named before. */
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
    const found = await orSaid(deps, () => findGuests(deps, typed.split(/\s+/), option));
    if (found !== null) return found;
  }
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
  const called = [...calledBriefly(rooms.flat())];
  return rooms.map((room) => called.splice(0, room.length));
}

/** `Ana, Bea and Cleo` */
export function briefly(names: readonly string[]): string {
  return namesInWords(calledBriefly(names));
}

/** A name can end with a full stop of its own: `Jr.` */
export function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** Who has not answered yet, the first asked first; besides the one who was just written to. */
export function nextToAsk(guests: readonly Guest[], besides: string | null = null): Friend | null {
  return guests.find(({ friend, answer }) => answer === null && friend.id !== besides)?.friend ?? null;
}

/** Guests who do not know each other are asked one by one, so one of them is named in it. */
export function inviteCommand(call: Call, state: State): string {
  const guests = guestsOf(call, state);
  const whole = `momconnect call ${call.number} --invite`;
  if (call.kind !== 'fresh') return whole;
  const first = nextToAsk(guests) ?? guests.find(({ answer }) => answer !== 'no')?.friend;
  return `${whole} ${first === undefined ? 'NAME' : namesToType([first], state)}`;
}

/** Names to stand in a command. */
export function namesToType(friends: readonly Friend[], state: State): string {
  return friends.map((friend) => typedName(friend, state.friends.values())).join(' ');
}

export function notAGuest({ store }: Deps, number: number, friend: Friend): UserError {
  const name = namesToType([friend], store.read());
  const hint = `To invite them too: momconnect call ${number} --edit --with ${name}`;
  return notFound(`${friend.name} isn't invited to call ${number}.`, hint);
}
