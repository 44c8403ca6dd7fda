/** `call edit`: another topic, other guests, other times. */

import { Command } from 'commander';
import type { Deps, Style } from '../../deps.ts';
import type { Call, CallFields } from '../../domain/call/call.ts';
import type { Day } from '../../domain/day.ts';
import type { Friend } from '../../domain/friend.ts';
import { resolveId } from '../../domain/journal/ledger.ts';
import { namesInWords } from '../../domain/names.ts';
import type { WallTime } from '../../domain/wall-time.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { withCommand } from '../../ui/with-command.ts';
import { usage } from '../read-values.ts';
import { type CallData, callData } from './call-data.ts';
import { notAGuest } from './call-invite.ts';
import { headline, savedLine, whenLines, withLine } from './call-lines.ts';
import { findOpenCall } from './find-call.ts';
import { findGuests, guestsOf } from './guests.ts';
import { collected, type LinkChoice, readAlarm, readKind, readLink, readMinutes } from './read-choices.ts';
import { isSameTime, mostTimes, readTimes } from './read-times.ts';
import { readTopics, topicNamed } from './topics.ts';

interface EditOptions extends LinkChoice {
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

export interface EditedCall extends CallData {
  readonly undo: string;
}

export function callEditCommand(deps: Deps): Command {
  return new Command('edit')
    .description('change a call, its guests or its times')
    .argument('<call>', 'its number')
    .option('--topic <topic>', 'one of ours, or your own words')
    .option('--minutes <minutes>', '60, 90 or 120')
    .option('--with <names...>', 'guests on top')
    .option('--without <names...>', 'guests to take away')
    .option('--option <time>', 'another time it could be', collected)
    .option('--drop-option <number>', 'a time to take away, by its number', collected)
    .option('--plus-one', 'each may bring one')
    .option('--no-plus-one', 'nobody brings anyone')
    .option('--kind <kind>', 'known or fresh')
    .option('--link <address>', 'where it is, beginning with https://; or none')
    .option('--server <name>', 'a new room on a server of that name; nothing is contacted')
    .option('--alarm <before>', '30m, 2h, none')
    .addHelpText(
      'after',
      examples([
        'momconnect call edit 1 --option "saturday 10:00"',
        'momconnect call edit 1 --with dana --without bea',
        'momconnect call edit 1 --link https://meet.example.org/our-room',
      ]),
    )
    .action(async (which: string, options: EditOptions) => {
      const edited = await runCallEdit(deps, which, options);
      present(deps, edited, (data, style) => renderCallEdit(data, deps.today, style));
    });
}

export async function runCallEdit(deps: Deps, which: string, options: EditOptions): Promise<EditedCall> {
  const call = findOpenCall(deps, which);
  if (Object.keys(options).length === 0)
    throw usage(
      'Nothing was named to change.',
      `As in: momconnect call edit ${call.number} --option "saturday 10:00"`,
    );
  const set = await fieldsSet(deps, call, options);
  const { coming, leaving } = await guestsChanged(deps, call, options);
  const undo = deps.store.append('call edit', [
    {
      type: 'call.edited',
      call: call.id,
      on: deps.today,
      ...(Object.keys(set).length === 0 ? {} : { set }),
      ...(coming.length === 0 ? {} : { friends: coming }),
      ...(leaving.length === 0 ? {} : { without: leaving }),
    },
  ]);
  const state = deps.store.read();
  const now = state.calls.find(({ id }) => id === call.id) ?? call;
  return { ...callData(deps, now, state), undo };
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
  const options = [...kept, ...fresh.filter((time) => !kept.some((other) => isSameTime(time, other)))];
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

export function renderCallEdit(edited: EditedCall, today: Day, style: Style): string {
  const { number, picked, options, remarks, link } = edited;
  const next =
    picked === null && options.length > 0
      ? [withCommand('Once one is chosen:', `momconnect call pick ${number} 1`, style)]
      : [];
  return [
    style.wrap(`${headline(edited)} ${withLine(edited)}`),
    ...whenLines(edited, today, style),
    ...(link === null ? [] : [style.link(link, link)]),
    ...remarks.map((remark) => style.wrap(remark)),
    ...next,
    savedLine,
  ].join('\n');
}
