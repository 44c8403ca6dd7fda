/** What `call edit` is given, read and checked, and what of it is a change: nothing in here writes. */

import type { Deps } from '../../deps.ts';
import type { Call, CallFields } from '../../domain/call/call.ts';
import type { Friend } from '../../domain/friend.ts';
import { resolveId } from '../../domain/journal/ledger.ts';
import { namesInWords } from '../../domain/names.ts';
import type { WallTime } from '../../domain/wall-time.ts';
import { usage } from '../read-values.ts';
import { notAGuest } from './call-invite.ts';
import { findGuests, guestsOf } from './guests.ts';
import { type LinkChoice, readAlarm, readKind, readLink, readMinutes } from './read-choices.ts';
import { inOrder, isSameTime, mostTimes, readTimes } from './read-times.ts';
import { readTopics, topicNamed } from './topics.ts';

export interface EditOptions extends LinkChoice {
  readonly topic?: string;
  readonly minutes?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly option?: readonly string[];
  readonly dropOption?: readonly string[];
  readonly plusOne?: boolean;
  readonly kind?: string;
  readonly alarm?: string;
}

/** Only what is another than before. */
export interface CallEdit {
  readonly set: Partial<CallFields>;
  /** Ids of those asked on top, and of those taken away. */
  readonly coming: readonly string[];
  readonly leaving: readonly string[];
}

/** @throws UserError for whatever cannot be */
export async function readEdit(deps: Deps, call: Call, options: EditOptions): Promise<CallEdit> {
  const set = await fieldsSet(deps, call, options);
  return { set: changedFields(call, set), ...(await guestsChanged(deps, call, options)) };
}

function changedFields(call: Call, set: Partial<CallFields>): Partial<CallFields> {
  const isOther = ([name, value]: readonly [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(call[name as keyof CallFields]);
  return Object.fromEntries(Object.entries(set).filter(isOther));
}

async function fieldsSet(deps: Deps, call: Call, options: EditOptions): Promise<Partial<CallFields>> {
  const { topic, minutes, kind, plusOne, alarm } = options;
  const link = readLink(deps, options);
  return {
    ...(topic === undefined ? {} : { topic: topicNamed(topic, readTopics(deps.content)) }),
    ...(minutes === undefined ? {} : { minutes: readMinutes(minutes) }),
    ...(kind === undefined ? {} : { kind: readKind(kind) }),
    ...(plusOne === undefined ? {} : { plusOne }),
    ...(alarm === undefined ? {} : { alarm: readAlarm(alarm) }),
    ...(link === undefined ? {} : { link }),
    ...(await timesSet(deps, call, options)),
  };
}

/** A time that is dropped is no longer the one it will be. */
async function timesSet(
  deps: Deps,
  { number, options: before, picked }: Call,
  { option: added, dropOption: dropped }: EditOptions,
): Promise<Partial<CallFields>> {
  if (added === undefined && dropped === undefined) return {};
  const gone = (dropped ?? []).map((typed) => timeNumbered(typed, before, number));
  const kept = before.filter((time) => !gone.includes(time));
  const fresh = await readTimes(deps, added ?? []);
  const options = inOrder([
    ...kept,
    ...fresh.filter((time) => !kept.some((other) => isSameTime(time, other))),
  ]);
  if (options.length > mostTimes)
    throw usage(
      `More than ${mostTimes} times are hard to choose from.`,
      `To take one away: momconnect call edit ${number} --drop-option 1`,
    );
  const isGone = picked !== null && !options.some((time) => isSameTime(time, picked));
  return { options, ...(isGone ? { picked: null } : {}) };
}

function timeNumbered(typed: string, options: readonly WallTime[], number: number): WallTime {
  const found = /^#?\d+$/.test(typed.trim()) ? options[Number(typed.trim().replace('#', '')) - 1] : undefined;
  if (found !== undefined) return found;
  throw usage(
    `Call ${number} has no time "${typed.trim()}" to take away.`,
    `Its times, with their numbers: momconnect call show ${number}`,
  );
}

async function guestsChanged(deps: Deps, call: Call, { with: coming = [], without = [] }: EditOptions) {
  const state = deps.store.read();
  const guests = guestsOf(call, state).map(({ friend }) => friend);
  const added = await findGuests(deps, coming, `call edit ${call.number} --with`);
  const gone = await findGuests(deps, without, `call edit ${call.number} --without`);
  const both = gone.filter(({ id }) => added.some((friend) => friend.id === id));
  if (both.length > 0)
    throw usage(
      `${namesInWords(both.map(({ name }) => name))} cannot come and go at once.`,
      'Name them under --with or under --without.',
    );
  const stranger = gone.find(({ id }) => !guests.some((guest) => guest.id === id));
  if (stranger !== undefined) throw notAGuest(deps, call.number, stranger);
  if (added.length === 0 && gone.length > 0 && gone.length === guests.length)
    throw usage('A call needs somebody to talk to.', `To call it off: momconnect call cancel ${call.number}`);
  return {
    coming: added.filter(({ id }) => !guests.some((guest) => guest.id === id)).map(({ id }) => id),
    leaving: idsOf(gone, call, state.merged),
  };
}

/** A guest may stand in the call under an id that was merged away since. */
function idsOf(
  friends: readonly Friend[],
  { guests }: Call,
  merged: Readonly<Record<string, string>>,
): readonly string[] {
  const gone = new Set(friends.map(({ id }) => id));
  return guests.filter((id) => gone.has(resolveId({ merged }, id)));
}
