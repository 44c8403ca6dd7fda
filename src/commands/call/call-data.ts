/** A call as `--json` shows it to scripts, and as every screen about it is drawn from. */

import type { Deps } from '../../deps.ts';
import {
  type AgendaWords,
  type AgreementWords,
  agendaFor,
  agreementsFor,
  startsOf,
} from '../../domain/call/agenda.ts';
import { type Call, callLengths, isOpenCall } from '../../domain/call/call.ts';
import { remarksOnClocks } from '../../domain/call/clock-remarks.ts';
import { type CallWords, invitationFor } from '../../domain/call/invitation.ts';
import { roomsFor } from '../../domain/call/rooms.ts';
import { type SizeWords, sizeRemark } from '../../domain/call/size.ts';
import { isSameTime, type Person, type ShownTime, timesFor, zoneOf } from '../../domain/call/times.ts';
import { type Friend, firstNameOf } from '../../domain/friend/friend.ts';
import { stableHash } from '../../domain/text/stable-hash.ts';
import { dayInWords } from '../../domain/time/date-words.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { instantOf, wallIn } from '../../domain/time/zoned-time.ts';
import { readContent } from '../shared/read-content.ts';
import type { Way } from './call-answer.ts';
import { calledBriefly, guestsOf, suitsOf } from './find-call.ts';
import { questionsOn, readTopics, titleOf } from './topics.ts';

export interface OptionData extends WallTime {
  /** Counts from 1; what she types. */
  readonly number: number;
  /** `2026-12-04T01:00:00.000Z` */
  readonly utc: string;
  /** Hers first. */
  readonly times: readonly ShownTime[];
  /** First names of the guests who said that it suits them. */
  readonly suits: readonly string[];
}

export type CallFacts = ReturnType<typeof callFacts>;
export type CallData = ReturnType<typeof callData>;

/** So many questions for the check-in are at hand. */
const shownCheckIns = 3;
/** Where a free plan of the best-known service ends a meeting, in minutes: what a link allows cannot be seen from it. */
const rejoinAt = 40;

/**
 * What a list shows of a call. Guests are without her; `picked` is null while the time is open; `passedOn` is the day it was
 * to be on, where that is over and nothing was said of it since, and `ways` then names the command for it.
 */
export function callFacts(deps: Deps, call: Call) {
  const { id, number, topic, minutes, kind, plusOne, heldOn, cancelledOn } = call;
  const guests = guestsOf(call, deps.store.read());
  const day = call.picked === null ? null : wallIn(instantOf(call.picked), deps.zone()).slice(0, 10);
  const passedOn = day !== null && day < deps.today && isOpenCall(call) ? day : null;
  const passed = passedOn === null ? '' : `That was on ${dayInWords(passedOn, deps.dates())}. Who came:`;
  const ways: readonly Way[] =
    passed === '' ? [] : [{ text: passed, command: `momconnect call ${number} --held` }];
  return {
    id,
    number,
    topic: titleOf(topic, readTopics(deps.content)),
    minutes,
    kind,
    plusOne,
    guests: guests.map(({ friend: { id, name, zone }, answer }) => ({ id, name, zone, answer })),
    ...shownOptions(deps, call),
    heldOn,
    cancelledOn,
    passedOn,
    ways,
  };
}

/**
 * All of it. Agenda, rooms (with her in them) and invitations are for those who did not say no; `secondRooms` are those of
 * a call that is long enough for two rounds; `alarm` is in minutes before, null for none.
 *
 * @param besides ids of calls that it is not held against: all of one plan are given the same times
 */
export function callData(deps: Deps, call: Call, besides: readonly string[] = []) {
  const { content, zone } = deps;
  const { id, topic, minutes, kind, link, alarm, picked } = call;
  const coming = comingTo(deps, call);
  // A call that all but she have said no to still has the agenda of two.
  const people = Math.max(2, coming.length + 1);
  const agenda = agendaFor({ people, minutes, rejoinAt }, readContent<AgendaWords>(content, 'calls/agenda'));
  const starts = startsOf(agenda, picked === null ? null : { instant: instantOf(picked), zone: zone() });
  const place = (text: string) => stableHash(`${id}/${text}`);
  const { long, short, poll } = callTexts(deps, call);
  const facts = callFacts(deps, call);
  return {
    ...facts,
    agenda: agenda.map((part, at) => ({ ...part, begins: starts[at] ?? '' })),
    rooms: roomsOf(deps, coming, id),
    secondRooms: minutes > callLengths[0] ? roomsOf(deps, coming, `${id}/second`) : [],
    invitation: long,
    poll,
    short,
    agreements: agreementsFor(kind, readContent<AgreementWords>(content, 'calls/agreements')),
    // Others for each call, and the same each time it is looked at.
    checkIns: readContent<readonly string[]>(content, 'calls/check-ins')
      .toSorted((a, b) => place(a) - place(b))
      .slice(0, shownCheckIns),
    questions: questionsOn(topic, readTopics(content)),
    remarks: [...sizeRemarks(deps, facts.guests.length + 1), ...timeRemarks(deps, call, besides)],
    link,
    alarm,
  };
}

function comingTo({ store }: Deps, call: Call): readonly Friend[] {
  return guestsOf(call, store.read()).flatMap(({ friend, answer }) => (answer === 'no' ? [] : [friend]));
}

function peopleOf(friends: readonly Friend[]): readonly Person[] {
  const called = calledBriefly(friends.map(({ name }) => name));
  return friends.map(({ name, zone, city }, index) => ({ name: called[index] ?? name, zone, city }));
}

/** The times of a call on the clocks of everybody in it. */
export function shownOptions({ store, zone }: Deps, call: Call) {
  const guests = guestsOf(call, store.read()).map(({ friend }) => friend);
  const people = peopleOf(guests);
  const options = call.options.map((time, index): OptionData => {
    const can = ({ id }: Friend) => suitsOf(call, id).some((each) => isSameTime(each, time));
    return {
      number: index + 1,
      ...time,
      utc: new Date(instantOf(time)).toISOString(),
      times: timesFor(time, people, { zone: zone() }),
      suits: guests.flatMap((friend, at) => (can(friend) ? [people[at]?.name ?? friend.name] : [])),
    };
  });
  const { picked } = call;
  return { options, picked: options.find((time) => picked !== null && isSameTime(time, picked)) ?? null };
}

/** The same each time it is asked, while the same people come. Who is likely to know each other is apart. */
function roomsOf(
  { settings }: Deps,
  coming: readonly Friend[],
  seed: string,
): readonly (readonly string[])[] {
  const own = settings.get('name') ?? 'you';
  // null is she herself.
  const rooms = roomsFor<Friend | null>([null, ...coming], stableHash(seed), (a, b) => {
    if (a === null || b === null) return false;
    return (a.city !== null && a.city === b.city) || a.tags.some((tag) => b.tags.includes(tag));
  });
  return rooms.map((room) => room.map((friend) => friend?.name ?? own));
}

/** The words to send: to all of them, or to one guest on that guest's clock, with nobody else's city. */
export function callTexts(deps: Deps, call: Call, guest: Friend | null = null) {
  const { topic, minutes, kind, plusOne, link } = call;
  const { options, picked } = shownOptions(deps, call);
  const own = { zone: deps.zone() };
  const clocksOf = (option: OptionData) => {
    // Where nobody is told who else is asked, other people's cities stay out as well.
    if (guest === null) return kind === 'fresh' ? option.times.slice(0, 1) : option.times;
    return timesFor(option, [guest], { zone: zoneOf(guest, own) });
  };
  const plan = {
    topic: titleOf(topic, readTopics(deps.content)),
    minutes,
    kind,
    plusOne,
    people: comingTo(deps, call).length + 1,
    options: options.map(clocksOf),
    picked: picked === null ? null : clocksOf(picked),
    link,
    host: deps.settings.get('name'),
    guest: guest === null ? null : firstNameOf(guest),
  };
  return invitationFor(plan, readContent<CallWords>(deps.content, 'calls/invitation'), deps.dates());
}

/** A word on a call with few people or many. */
export function sizeRemarks({ content }: Deps, people: number): readonly string[] {
  const remark = sizeRemark(people, readContent<SizeWords>(content, 'calls/sizes'));
  return remark === null ? [] : [remark];
}

/** A sentence for each of the other calls that would run while this one does, and what clocks do. */
export function timeRemarks(deps: Deps, call: Call, besides: readonly string[] = []): readonly string[] {
  const times = call.picked === null ? call.options : [call.picked];
  const { calls } = deps.store.read();
  const isOther = (other: Call) => isOpenCall(other) && other.id !== call.id && !besides.includes(other.id);
  const others = isOpenCall(call) ? calls.filter(isOther) : [];
  const meets = others.flatMap(({ picked, minutes, number, topic }) => {
    const apart = (a: WallTime, b: WallTime) => (instantOf(b) - instantOf(a)) / 60_000;
    const at = times.findIndex(
      (time) => picked !== null && apart(time, picked) < call.minutes && apart(picked, time) < minutes,
    );
    const what = `Call ${number} (${titleOf(topic, readTopics(deps.content))}) is on at that time too.`;
    return at === -1 ? [] : [times.length === 1 ? what : `Time ${at + 1}: ${what}`];
  });
  const people = peopleOf(guestsOf(call, deps.store.read()).map(({ friend }) => friend));
  return [...meets, ...remarksOnClocks(call, people, { zone: deps.zone() }, deps.dates())];
}
