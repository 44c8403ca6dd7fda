/** A call as `--json` gives it to scripts. Every screen is drawn from the same data. */

import type { Deps } from '../../deps.ts';
import { type AgendaWords, type AgreementWords, agendaFor } from '../../domain/call/agenda.ts';
import { callLengths, isOpenCall } from '../../domain/call/call.ts';
import type { CallEdited } from '../../domain/call/changes.ts';
import { type CallWords, invitationFor } from '../../domain/call/invitation.ts';
import { roomsFor, type SizeWords, sizeRemarks } from '../../domain/call/rooms.ts';
import { clockOf, isSameTime, remarksOnClocks, timesFor } from '../../domain/call/times.ts';
import { type Friend, firstNameOf } from '../../domain/friend/friend.ts';
import { greetedName } from '../../domain/friend/greeted-name.ts';
import { stableHash } from '../../domain/text/stable-hash.ts';
import { dayInWords } from '../../domain/time/date-words.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { instantOf, shownIn } from '../../domain/time/zoned-time.ts';
import { wayIf } from '../../ui/screen.ts';
import { readContent } from '../shared/read-content.ts';
import { callsOf, type PlannedCall } from './find-call.ts';

export type CallFacts = ReturnType<typeof callFacts>;
export type CallData = ReturnType<typeof callData>;
export type OptionData = CallFacts['options'][number];

/**
 * What the list needs. An option's `number` counts from 1 and is what she types, its `times` start with her own clock,
 * and `suits` names guests who can make it. `passedOn` is the day of a call that should be over, when nobody has said yet
 * how it went.
 */
export function callFacts(deps: Deps, call: PlannedCall) {
  const { label, minutes, kind, plusOne, invited, picked, heldOn, cancelledOn } = call;
  const { today, zone } = deps;
  const people = invited.map((guest) => ({ ...guest, name: guest.shortName }));
  const options = call.options.map((time, index) => ({
    number: index + 1,
    ...time,
    utc: new Date(instantOf(time)).toISOString(),
    times: timesFor(time, people, zone()),
    suits: people.flatMap(({ name, suits }) => (suits.some((each) => isSameTime(each, time)) ? [name] : [])),
  }));
  const day = picked && shownIn(zone(), picked).slice(0, 10);
  const passedOn = day !== null && day < today && isOpenCall(call) ? day : null;
  const whoCame = `That was on ${dayInWords(passedOn ?? today, deps.dates())}. Who came:`;
  return {
    ...label,
    minutes,
    kind,
    plusOne,
    guests: invited.map(({ id, name, zone, answer }) => ({ id, name, zone, answer })),
    options,
    picked: (picked && options[call.options.indexOf(picked)]) ?? null,
    heldOn,
    cancelledOn,
    passedOn,
    ways: wayIf(passedOn !== null, whoCame, `momconnect call ${label.number} --held`),
  };
}

/** Everything. Agenda, rooms and invitations count her and everyone who hasn't said no. */
export function callData(deps: Deps, call: PlannedCall) {
  const { content, zone } = deps;
  const { id, minutes, kind, coming, link, alarm, questions, picked } = call;
  // If everybody said no, the agenda is still for two.
  const people = Math.max(2, coming.length + 1);
  const begins = picked && { instant: instantOf(picked), zone: zone() };
  // Shuffled by the call's id: the same ones each time she looks.
  const place = (text: string) => stableHash(`${id}/${text}`);
  const checkIns = readContent<readonly string[]>(content, 'calls/check-ins');
  const agreements = readContent<AgreementWords>(content, 'calls/agreements');
  const { long: invitation, short, poll } = callTexts(deps, call);
  return {
    ...callFacts(deps, call),
    agenda: agendaFor({ people, minutes, begins }, readContent<AgendaWords>(content, 'calls/agenda')),
    rooms: roomsOf(deps, coming, id),
    secondRooms: minutes > callLengths[0] ? roomsOf(deps, coming, `${id}/second`) : [],
    invitation,
    poll,
    short,
    link,
    alarm,
    agreements: [...(kind === 'fresh' ? agreements.fresh : []), ...agreements.all],
    checkIns: checkIns.toSorted((a, b) => place(a) - place(b)).slice(0, 3),
    questions,
    remarks: [...remarksOnSize(deps, call), ...remarksOnTimes(deps, call)],
  };
}

/** The same every time while the same people come. People who may know each other go to different rooms. */
function roomsOf({ settings }: Deps, coming: readonly Friend[], seed: string) {
  const own = { name: settings.get('name') ?? 'you', city: null, tags: [] };
  const rooms = roomsFor<Pick<Friend, keyof typeof own>>(
    [own, ...coming],
    stableHash(seed),
    (a, b) => (a.city !== null && a.city === b.city) || a.tags.some((tag) => b.tags.includes(tag)),
  );
  return rooms.map((room) => room.map(({ name }) => name));
}

/** The words to send to everyone; or to one guest, on that guest's clock and with nobody else's city. */
export function callTexts(deps: Deps, call: PlannedCall, guest: Friend | null = null) {
  // Guests of a fresh call don't learn who else is invited, so no other city may show up.
  const others = call.kind === 'fresh' ? [] : call.invited;
  const clocksOf = (time: WallTime) =>
    guest === null
      ? timesFor(time, others, deps.zone())
      : timesFor(time, [guest], clockOf(guest, deps.zone()).zone);
  const plan = {
    ...call,
    topic: call.label.topic,
    people: call.coming.length + 1,
    options: call.options.map(clocksOf),
    picked: call.picked && clocksOf(call.picked),
    host: deps.settings.get('name'),
    guest: guest && greetedName(firstNameOf(guest)),
  };
  return invitationFor(plan, readContent<CallWords>(deps.content, 'calls/invitation'), deps.dates());
}

type CallChanges = Omit<CallEdited, 'type' | 'call' | 'on'>;

/** The one way to save a change of a call. With nothing to save, `undo` is null. `now` is the call afterwards. */
export async function saveCall(deps: Deps, command: string, { id }: PlannedCall, changes: CallChanges) {
  const change = { type: 'call.edited', call: id, on: deps.today, ...changes } as const;
  const undo = Object.keys(changes).length > 0 ? await deps.store.append(command, [change]) : null;
  return { now: callsOf(deps).find((call) => call.id === id) as PlannedCall, undo };
}

/** Nobody lives in UTC: a computer without a zone says so. Empty once she has set hers. */
export function zoneWays({ settings, zone }: Deps) {
  const isUnknown =
    settings.get('zone') === null && /^(?:Etc\/)?(?:UTC|UCT|GMT|Universal|Zulu)$/i.test(zone());
  const text = 'These times are in UTC, the time zone of this computer. To set yours:';
  return wayIf(isUnknown, text, 'momconnect config set zone Chicago');
}

export function remarksOnSize({ content }: Deps, { invited }: PlannedCall): readonly string[] {
  return sizeRemarks(invited.length + 1, readContent<SizeWords>(content, 'calls/sizes'));
}

/**
 * Other calls at the same time, then what to know about clocks.
 *
 * @param samePlan ids of calls planned along with it: they have the same times, so overlaps with them aren't reported
 */
export function remarksOnTimes(deps: Deps, call: PlannedCall, samePlan: readonly string[] = []) {
  const times = call.picked === null ? call.options : [call.picked];
  const others = isOpenCall(call) ? callsOf(deps).filter(isOpenCall) : [];
  const overlaps = others.flatMap(({ id, label, picked, minutes }) => {
    if (picked === null || id === call.id || samePlan.includes(id)) return [];
    const at = times.findIndex((time) => {
      const minutesApart = (instantOf(picked) - instantOf(time)) / 60_000;
      return minutesApart < call.minutes && -minutesApart < minutes;
    });
    const what = `Call ${label.number} (${label.topic}) is on at that time too.`;
    if (at === -1) return [];
    return [times.length === 1 ? what : `Time ${at + 1}: ${what}`];
  });
  const clocks = { people: call.invited, ownZone: deps.zone(), dates: deps.dates() };
  return [...overlaps, ...remarksOnClocks(call, clocks)];
}
