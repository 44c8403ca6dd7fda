/** Length, alarm, kind and link of a call, as she types them. Each throws UserError `usage` with what would do. */

import type { Deps } from '../../deps.ts';
import { type CallFields, type CallKind, callKinds, callLengths } from '../../domain/call/call.ts';
import type { Command } from '../shared/command.ts';
import { readOneOf, usage } from '../shared/read-values.ts';
import { readTopics, topicNamed } from './topics.ts';

const longestLink = 500;
/** What each of the two ids that make a room gives. */
const halfARoom = 10;
const hostName = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;

export const usualCall = {
  minutes: callLengths[0],
  kind: 'known',
  plusOne: false,
  link: null,
  alarm: 30,
} as const;

/** What a new call and a change of one can both say. */
export interface CallChoices {
  readonly topic?: string;
  readonly minutes?: string;
  readonly plusOne?: boolean;
  readonly kind?: string;
  readonly option?: readonly string[];
  readonly link?: string;
  readonly server?: string;
  readonly alarm?: string;
}

/** For an option that can be given several times. */
export function collected(each: string, all: readonly string[] = []): readonly string[] {
  return [...all, each];
}

export function withChoices(command: Command): Command {
  return command
    .option('--topic <topic>', 'one of ours, or your own words')
    .option('--minutes <minutes>', `${callLengths.join(', ')}; 60 if you don't say`)
    .option('--plus-one', 'each guest can bring one person')
    .option('--no-plus-one', "guests can't bring anyone")
    .option(
      '--kind <kind>',
      `${callKinds.join(' or ')}: people you know, or people who don't know each other's stories`,
    )
    .option('--option <time>', 'when it could be: "thursday 7pm", "2026-12-03 19:00"; up to four', collected)
    .option('--link <address>', 'the link to it, starting with https://; or none')
    .option('--server <name>', "a link to a new room on that server, hard to guess; it doesn't go online")
    .option('--alarm <before>', 'how long before it the calendar reminds you: 30m, 2h, none');
}

/** What was given, read; but for the times. Nothing is asked of the network. */
export function readChoices(deps: Deps, choices: CallChoices): Partial<CallFields> {
  const { topic, minutes, kind, plusOne, alarm, link, server } = choices;
  if (link !== undefined && server !== undefined)
    throw usage('A call has just one link. Use --link or --server, not both.', 'Leave one of them out.');
  return {
    ...(topic === undefined ? {} : { topic: topicNamed(topic, readTopics(deps.content)) }),
    ...(minutes === undefined ? {} : { minutes: readMinutes(minutes) }),
    ...(kind === undefined ? {} : { kind: readOneOf<CallKind>(kind, callKinds, 'kind of call') }),
    ...(plusOne === undefined ? {} : { plusOne }),
    ...(alarm === undefined ? {} : { alarm: readAlarm(alarm) }),
    ...(link === undefined ? {} : { link: readLink(link) }),
    ...(server === undefined ? {} : { link: roomOn(server, deps) }),
  };
}

export function readMinutes(typed: string): number {
  const number = Number(/^(\d+)\s*(?:m|min|minutes)?$/i.exec(typed.trim())?.[1]);
  const found = callLengths.find((length) => length === number);
  if (found !== undefined) return found;
  throw usage('A call is 60, 90 or 120 minutes long.', 'As in: --minutes 60');
}

/** In minutes before; null for `none`. */
function readAlarm(typed: string): number | null {
  if (typed.trim().toLowerCase() === 'none') return null;
  const [, count = '', unit = 'm'] = /^(\d{1,4})\s*(m|min|minutes|h|hours?)?$/i.exec(typed.trim()) ?? [];
  const minutes = Number(count) * (/^h/i.test(unit) ? 60 : 1);
  if (minutes >= 1 && minutes <= 7 * 24 * 60) return minutes;
  throw usage(`The alarm can't be "${typed.trim()}".`, 'As in: --alarm 30m, --alarm 2h, --alarm none');
}

/** null for `none`. */
export function readLink(given: string): string | null {
  const typed = given.trim();
  if (typed.toLowerCase() === 'none') return null;
  const address = URL.canParse(typed) ? new URL(typed) : null;
  const isFit =
    address?.protocol === 'https:' &&
    `${address.username}${address.password}` === '' &&
    typed.length <= longestLink &&
    !/[\s\p{Cc}\p{Cf}]/u.test(typed);
  if (isFit) return typed;
  throw usage(
    "That link can't be sent. It has to start with https://",
    'As in: --link https://meet.example.org/our-room',
  );
}

/** A room that nobody guesses: who has the link can come in. */
export function roomOn(typed: string, { newId }: Deps): string {
  const host = typed
    .trim()
    .toLowerCase()
    .replace(/^https:\/\/|\/$/g, '');
  if (!hostName.test(host))
    throw usage(`"${typed.trim()}" isn't the name of a server.`, 'As in: --server meet.example.org');
  const half = () =>
    newId()
      .replace(/[^a-z\d]/gi, '')
      .slice(-halfARoom);
  return `https://${host}/${half()}${half()}`;
}
