/** Calls with what they name looked up, and how to find one by its number, id, topic or guest. */

import type { Deps } from '../../deps.ts';
import { type Call, isOpenCall } from '../../domain/call/call.ts';
import { isSameTime, unknownZonesIn } from '../../domain/call/times.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { bookOf, matchName, namesInWords, shortNamesAmong } from '../../domain/friend/names.ts';
import { lookUp } from '../../domain/text/look-up.ts';
import { dayInWords } from '../../domain/time/date-words.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { isZone } from '../../domain/time/zone-name.ts';
import { instantOf } from '../../domain/time/zoned-time.ts';
import { type CommandHint, UserError } from '../../errors.ts';
import { askNeeded, readOrExplain } from '../shared/ask.ts';
import { findNumbered, numberedMatches } from '../shared/find-numbered.ts';
import { friendsTyped } from '../shared/friends-typed.ts';
import { alreadyThere, notFound, usage } from '../shared/read-values.ts';
import { namesToType } from '../shared/typed-name.ts';
import { topicOf } from './topics.ts';

export type PlannedCall = ReturnType<typeof callsOf>[number];

type Guest = PlannedCall['invited'][number];

/**
 * `label` names it for scripts, with the title of its topic. Nobody hidden from lists is `invited`, and people who were
 * merged are one: `shortName` tells them apart, `answer` is null until they answer, and `suits` are the times they said
 * work. Everyone is `coming` who hasn't said no. The journal may have any text as a zone; a time in a zone that this
 * machine doesn't know is on her clock. A picked time that another device dropped isn't picked.
 */
export function callsOf({ store, content, zone }: Deps) {
  const state = store.read();
  const onClock = (time: WallTime) => (isZone(time.zone) ? time : { ...time, zone: zone() });
  return state.calls.map((call) => {
    const friends = friendsAmong(state, call.guests);
    const shorten = shortNamesAmong(friends.map(({ name }) => name));
    const invited = friends.map((friend) => ({
      ...friend,
      shortName: shorten(friend.name),
      answer: lookUp(call.answers, friend.id) ?? null,
      suits: (lookUp(call.suits, friend.id) ?? []).map(onClock),
    }));
    const options = call.options.map(onClock);
    const picked = call.picked && onClock(call.picked);
    const { id, number } = call;
    const { title, questions } = topicOf(content, call.topic);
    return {
      ...call,
      options,
      picked: options.find((time) => picked !== null && isSameTime(time, picked)) ?? null,
      label: { id, number, topic: title },
      questions,
      invited,
      coming: invited.filter(({ answer }) => answer !== 'no'),
    };
  });
}

export function sayUnknownZones({ store, output }: Deps): void {
  if (unknownZonesIn(store.read().calls).length === 0) return;
  const what = "A call has a time zone momconnect doesn't know, so its times are in your time.";
  output.say({ text: `${what} To see more:`, command: 'momconnect doctor' });
}

const toPlanOne = { text: 'To plan one:', command: 'momconnect call plan' };
const toSeeAll = { text: 'Calls you planned:', command: 'momconnect call list --all' };
const wordsOf = ({ label }: PlannedCall) => label.topic;

/** Nothing typed means the only open call. Words prefer an open one. @param byGuest accept a guest's name too */
export function findCall(deps: Deps, input: string, byGuest = false): PlannedCall {
  sayUnknownZones(deps);
  const calls = callsOf(deps);
  const open = calls.filter(isOpenCall);
  const isIn = (among: readonly PlannedCall[]) => numberedMatches(among, input.trim(), wordsOf).length > 0;
  const way = { text: 'To see their numbers:', command: 'momconnect call list' };
  if (calls.length === 0) throw notFound("You haven't planned a call yet.", toPlanOne);
  if (input.trim() === '' && open.length === 0) throw noneComing(toSeeAll);
  if (input.trim() === '') return findNumbered(open, '', { what: 'open call', wordsOf, way });
  const withGuest = byGuest && !isIn(calls) ? callsWith(deps, open, input) : [];
  if (withGuest.length > 0)
    return findNumbered(withGuest, '', { what: 'call with that guest', wordsOf, way });
  return findNumbered(isIn(open) ? open : calls, input, { what: 'call', wordsOf, way: toSeeAll });
}

const noneComing = (way: CommandHint = toPlanOne): UserError =>
  notFound("You don't have any calls coming up.", way);

function callsWith({ store }: Deps, calls: readonly PlannedCall[], input: string): readonly PlannedCall[] {
  const match = matchName(input, bookOf(store.read().friends), 'beginning');
  const friends = match.kind === 'one' ? [match.friend] : match.kind === 'several' ? match.friends : [];
  return calls.filter((call) => friends.some((friend) => isInvited(call, friend)));
}

/** The soonest open one that the friend is invited to, or else the soonest of all. */
export function soonestWith(deps: Deps, friend: Friend): PlannedCall {
  // Calls without a time come last.
  const beginOf = ({ picked, options }: Call) =>
    Math.min(...(picked === null ? options : [picked]).map(instantOf), Number.MAX_SAFE_INTEGER);
  const open = callsOf(deps).filter(isOpenCall);
  open.sort((a, b) => beginOf(a) - beginOf(b));
  const call = open.find((each) => isInvited(each, friend)) ?? open[0];
  if (call === undefined) throw noneComing();
  return call;
}

/** Throws UserError `exists` for a call that was held or canceled. */
export function findOpenCall(deps: Deps, input: string): PlannedCall {
  const call = findCall(deps, input);
  const { number, heldOn, cancelledOn } = call;
  const over = heldOn ?? cancelledOn;
  if (over === null) return call;
  const way = { text: 'To plan one like it:', command: `momconnect call plan --again ${number}` };
  const what = heldOn === null ? 'canceled' : 'held';
  throw alreadyThere(`Call ${number} was ${what} on ${dayInWords(over, deps.dates())}.`, way);
}

/** With one open call she may leave it out, so try the first word as a name before trying it as a topic. */
export function findCallAndFriend(deps: Deps, words: readonly string[]) {
  const [first = '', ...rest] = words;
  const isNumber = /^(?:#?\d+)?$/.test(first);
  const book = bookOf(deps.store.read().friends);
  const isName = !isNumber && matchName(first, book, 'beginning').kind !== 'none';
  try {
    if (!isName) return { call: findOpenCall(deps, first), name: rest.join(' ') };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'not_found' || isNumber) throw error;
  }
  return { call: findOpenCall(deps, ''), name: words.join(' ').trim() };
}

function isInvited({ invited }: PlannedCall, friend: Friend): boolean {
  return invited.some(({ id }) => id === friend.id);
}

/** Throws UserError `not_found` for a friend who isn't invited. */
export function guestOf(deps: Deps, { number, invited }: PlannedCall, friend: Friend): Guest {
  const guest = invited.find(({ id }) => id === friend.id);
  if (guest !== undefined) return guest;
  const command = `momconnect call ${number} --edit --with ${namesToType(deps, friend)}`;
  throw notFound(`${friend.name} isn't invited to call ${number}.`, { text: 'To invite them too:', command });
}

/** @param option where she typed the names: errors repeat only that part, not the whole command */
export function findGuests(deps: Deps, input: readonly string[], option: string): Promise<readonly Friend[]> {
  return friendsTyped(deps, input, {
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
    const answer = await askNeeded(prompter, { message, fallback: these });
    if (these !== '' && answer.trim().toLowerCase() === these) return proposed;
    const guests = await readOrExplain(deps, () => findGuests(deps, answer.split(/\s+/), option));
    if (guests !== null) return guests;
  }
}

/** @param except who she's just writing to */
export function nextToInvite({ invited }: PlannedCall, except?: Friend): Guest | undefined {
  return invited.find(({ id, answer }) => answer === null && id !== except?.id);
}

/** Guests of a fresh call are invited one at a time, so the command names one. */
export function inviteCommand(deps: Deps, call: PlannedCall): string {
  const command = `momconnect call ${call.number} --invite`;
  if (call.kind !== 'fresh') return command;
  const guest = nextToInvite(call) ?? call.coming[0];
  return `${command} ${guest === undefined ? 'NAME' : namesToType(deps, guest)}`;
}

export function optionNumbered({ number, options }: PlannedCall, optionNumber: number): WallTime {
  const time = options[optionNumber - 1];
  if (time !== undefined) return time;
  const way = { text: 'Its times:', command: `momconnect call ${number}` };
  throw notFound(`Call ${number} doesn't have a time ${optionNumber}.`, way);
}

export function noTimeYet({ number }: PlannedCall): UserError {
  const command = `momconnect call ${number} --edit --option "thursday 7pm"`;
  return usage(`Call ${number} doesn't have a time yet.`, { text: 'To add one:', command });
}
