/** A call as `--json` shows it to scripts, and as every screen about it is drawn from. */

import type { Deps } from '../../deps.ts';
import { type AgendaPart, agendaFor } from '../../domain/call/agenda.ts';
import { agreementsFor } from '../../domain/call/agreements.ts';
import { type Answer, type Call, type CallKind, callLengths } from '../../domain/call/call.ts';
import { roomsFor } from '../../domain/call/rooms.ts';
import { sizeRemark } from '../../domain/call/size.ts';
import { startsOf } from '../../domain/call/starts.ts';
import type { Day } from '../../domain/day.ts';
import type { Friend } from '../../domain/friend.ts';
import type { State } from '../../domain/state.ts';
import { stableHash } from '../../domain/suggest/stable-hash.ts';
import { instantOf } from '../../domain/zoned-time.ts';
import { guestsOf } from './guests.ts';
import { invitationTexts } from './invitation-texts.ts';
import { dayPassed } from './past-call.ts';
import { readAgendaWords, readAgreementWords, readCheckIns, readSizeWords } from './read-words.ts';
import { sameHourRemarks } from './same-hour.ts';
import { clockRemarksOf, type OptionData, shownOptions } from './shown-options.ts';
import { questionsOn, readTopics, titleOf } from './topics.ts';

interface GuestData {
  readonly id: string;
  readonly name: string;
  readonly zone: string | null;
  /** null while it is not known. */
  readonly answer: Answer | null;
}

export interface CallData {
  readonly id: string;
  readonly number: number;
  /** In words. */
  readonly topic: string;
  readonly minutes: number;
  /** Without her. */
  readonly guests: readonly GuestData[];
  readonly options: readonly OptionData[];
  /** `begins` is on her clock, or `minute 5` while the time is open. */
  readonly agenda: readonly (AgendaPart & { readonly begins: string })[];
  /** Names, hers included; without those who said no. */
  readonly rooms: readonly (readonly string[])[];
  /** Of the second round, in a call that is long enough for two; otherwise none. */
  readonly secondRooms: readonly (readonly string[])[];
  readonly invitation: string;
  readonly poll: string;
  readonly short: string;
  readonly agreements: readonly string[];
  readonly checkIns: readonly string[];
  readonly questions: readonly string[];
  readonly remarks: readonly string[];
  readonly link: string | null;
  readonly kind: CallKind;
  readonly plusOne: boolean;
  readonly picked: OptionData | null;
  /** Minutes before it; null for none. */
  readonly alarm: number | null;
  readonly heldOn: Day | null;
  readonly cancelledOn: Day | null;
  /** The day it was to be on, where that is over and nothing was said of it since. */
  readonly passedOn: Day | null;
}

/** So many questions for the check-in are at hand. */
const shownCheckIns = 3;

/** Where a free plan of the best-known service ends a meeting, in minutes: what a link allows cannot be seen from it. */
const rejoinAt = 40;

export function callData(
  deps: Pick<Deps, 'content' | 'settings' | 'today' | 'zone' | 'dates'>,
  call: Call,
  state: State,
): CallData {
  const { content, settings } = deps;
  const { id, number, topic, minutes, link, kind, plusOne, alarm, heldOn, cancelledOn } = call;
  const topics = readTopics(content);
  const guests = guestsOf(call, state);
  const friends = guests.map(({ friend }) => friend);
  const coming = guests.filter(({ answer }) => answer !== 'no').map(({ friend }) => friend);
  const own = settings.get('name') ?? 'you';
  const { long: invitation, short, poll } = invitationTexts(deps, call, friends, null);
  return {
    id,
    number,
    topic: titleOf(topic, topics),
    minutes,
    guests: guests.map(({ friend: { id, name, zone }, answer }) => ({ id, name, zone, answer })),
    ...shownOptions(deps, call, friends),
    agenda: withBegins(deps, call, agendaOf(deps, minutes, coming)),
    rooms: roomsOf(coming, id, own),
    secondRooms: minutes > callLengths[0] ? roomsOf(coming, `${id}/second`, own) : [],
    invitation,
    poll,
    short,
    agreements: agreementsFor(kind, readAgreementWords(content)),
    checkIns: fewOf(readCheckIns(content), id),
    questions: questionsOn(topic, topics),
    remarks: [
      ...sizeRemarks(deps, friends.length + 1),
      ...sameHourRemarks(content, call, state.calls),
      ...clockRemarksOf(deps, call, friends),
    ],
    link,
    kind,
    plusOne,
    alarm,
    heldOn,
    cancelledOn,
    passedOn: dayPassed(deps, call),
  };
}

/** A word on a call with few people or many. */
export function sizeRemarks({ content }: Pick<Deps, 'content'>, people: number): readonly string[] {
  const remark = sizeRemark(people, readSizeWords(content));
  return remark === null ? [] : [remark];
}

/** Others for each call, and the same each time it is looked at. */
function fewOf(all: readonly string[], call: string): readonly string[] {
  const place = (text: string) => stableHash(`${call}/${text}`);
  return all.toSorted((a, b) => place(a) - place(b)).slice(0, shownCheckIns);
}

/** A call that all but she have said no to still has the agenda of two. */
function agendaOf(
  { content }: Pick<Deps, 'content'>,
  minutes: number,
  coming: readonly Friend[],
): readonly AgendaPart[] {
  const people = Math.max(2, coming.length + 1);
  return agendaFor({ people, minutes, rejoinAt }, readAgendaWords(content));
}

function withBegins({ zone }: Pick<Deps, 'zone'>, { picked }: Call, agenda: readonly AgendaPart[]) {
  const starts = startsOf(agenda, picked === null ? null : { instant: instantOf(picked), zone: zone() });
  return agenda.map((part, at) => ({ ...part, begins: starts[at] ?? '' }));
}

/** The same each time it is asked, while the same people come. */
function roomsOf(coming: readonly Friend[], seed: string, own: string): readonly (readonly string[])[] {
  // null is she herself.
  const rooms = roomsFor<Friend | null>([null, ...coming], stableHash(seed), areAlike);
  return rooms.map((room) => room.map((friend) => friend?.name ?? own));
}

/** People who are likely to know each other already meet somebody else in a small room. */
function areAlike(a: Friend | null, b: Friend | null): boolean {
  if (a === null || b === null) return false;
  return (a.city !== null && a.city === b.city) || a.tags.some((tag) => b.tags.includes(tag));
}
