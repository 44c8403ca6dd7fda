/** Length, alarm, kind and link of a call, as she types them. Each throws UserError `usage` with what would do. */

import type { Deps } from '../../deps.ts';
import { type CallKind, callKinds, callLengths } from '../../domain/call/call.ts';
import { readOneOf, usage } from '../read-values.ts';

const longestLink = 500;
const roomLetters = 20;
/** What each of the two ids that make a room gives. */
const halfARoom = roomLetters / 2;
const hostName = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;

export const usualMinutes = callLengths[0];
export const usualAlarm = 30;

/** For commander: an option that can be given several times. */
export function collected(each: string, all: readonly string[] = []): readonly string[] {
  return [...all, each];
}

export function readMinutes(typed: string): number {
  const number = Number(/^(\d+)\s*(?:m|min|minutes)?$/i.exec(typed.trim())?.[1]);
  const found = callLengths.find((length) => length === number);
  if (found !== undefined) return found;
  throw usage(
    `A call is ${callLengths.slice(0, -1).join(', ')} or ${callLengths.at(-1)} minutes long.`,
    'As in: --minutes 60',
  );
}

export function readKind(typed: string): CallKind {
  return readOneOf(typed, callKinds, 'kind of call');
}

/** In minutes before; null for `none`. */
export function readAlarm(typed: string): number | null {
  if (typed.trim().toLowerCase() === 'none') return null;
  const [, count = '', unit = 'm'] = /^(\d{1,4})\s*(m|min|minutes|h|hours?)?$/i.exec(typed.trim()) ?? [];
  const minutes = Number(count) * (/^h/i.test(unit) ? 60 : 1);
  if (count !== '' && minutes >= 1 && minutes <= 7 * 24 * 60) return minutes;
  throw usage(`"${typed.trim()}" is no time before a call.`, 'As in: --alarm 30m, --alarm 2h, --alarm none');
}

export interface LinkChoice {
  readonly link?: string;
  readonly server?: string;
}

/** undefined where neither is given; null for `--link none`. Nothing is asked of the network. */
export function readLink(deps: Pick<Deps, 'newId'>, { link, server }: LinkChoice): string | null | undefined {
  if (link !== undefined && server !== undefined)
    throw usage('A call has one link: --link or --server, not both.', 'Leave one of them out.');
  if (server !== undefined) return roomOn(readServer(server), deps);
  if (link === undefined) return undefined;
  return link.trim().toLowerCase() === 'none' ? null : readAddress(link.trim());
}

function readAddress(typed: string): string {
  const address = URL.canParse(typed) ? new URL(typed) : null;
  const isFit =
    address?.protocol === 'https:' &&
    address.username === '' &&
    address.password === '' &&
    typed.length <= longestLink &&
    !/[\s\p{Cc}\p{Cf}]/u.test(typed);
  if (isFit) return typed;
  throw usage(
    'That is no link that could be sent: it has to begin with https://',
    'As in: --link https://meet.example.org/our-room',
  );
}

/** As it stands in an address. */
export function readServer(typed: string): string {
  const host = typed
    .trim()
    .toLowerCase()
    .replace(/^https:\/\//, '')
    .replace(/\/$/, '');
  if (hostName.test(host)) return host;
  throw usage(`"${typed.trim()}" is no name of a server.`, 'As in: --server meet.example.org');
}

/** A room that nobody guesses: who has the link can come in. */
export function roomOn(host: string, { newId }: Pick<Deps, 'newId'>): string {
  const half = () =>
    newId()
      .replace(/[^a-z\d]/gi, '')
      .slice(-halfARoom);
  return `https://${host}/${half()}${half()}`;
}
