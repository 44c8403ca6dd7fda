/** What can be said of something local on the command line, for `local add`, `local edit` and `local start` alike. */

import type { Deps } from '../../deps.ts';
import { readClockTime } from '../../domain/clock-time.ts';
import { longestName } from '../../domain/limits.ts';
import type { LocalFields } from '../../domain/local/local.ts';
import { isOnce, meetsHint, readMeets } from '../../domain/local/meets.ts';
import { visibleName } from '../../domain/visible-name.ts';
import type { Command } from '../command.ts';
import { readDay, usage } from '../read-values.ts';
import { readKind } from './local-kinds.ts';

export interface LocalOptions {
  readonly kind?: string;
  readonly every?: string;
  readonly on?: string;
  readonly at?: string;
  readonly place?: string;
  readonly link?: string;
  readonly ask?: string;
}

type ReadFields = Partial<Pick<LocalFields, 'kind' | 'isOwn' | 'meets' | 'time' | 'place' | 'link' | 'ask'>>;

const longestLink = 500;

export function withLocalOptions(command: Command): Command {
  return command
    .option('--kind <kind>', 'story-time, playgroup, walk-group, meetup, outing, online and more')
    .option('--every <days>', 'when it meets: thu, "tue, thu", weekdays, "other thu", "1st sat"')
    .option('--on <day>', 'for something that is once')
    .option('--at <time>', '10:00, 7pm')
    .option('--place <words>', 'where it is')
    .option('--link <address>', 'its page on the web')
    .option('--ask <who>', 'who can be asked about it');
}

/** Only what was given; an empty value takes away what was there. Throws UserError `usage`. */
export async function readLocalOptions(
  options: LocalOptions,
  deps: Pick<Deps, 'today' | 'content' | 'dates'>,
): Promise<ReadFields> {
  const { kind, every, on, at, place, link, ask } = options;
  if (every?.trim() && on?.trim())
    throw usage('It is either --every week or --on one day.', 'As in: --every thu, or --on 2026-12-05');
  return {
    ...(kind === undefined ? {} : kindFields(readKind(deps.content, kind))),
    ...(every === undefined && on === undefined ? {} : { meets: await readMeetsOption(options, deps) }),
    ...(at === undefined ? {} : { time: orNull(at, readTime) }),
    ...(place === undefined ? {} : { place: orNull(place, (text) => readLine(text, '--place')) }),
    ...(link === undefined ? {} : { link: orNull(link, readLink) }),
    ...(ask === undefined ? {} : { ask: orNull(ask, (text) => readLine(text, '--ask')) }),
  };
}

/** A group of that kind is hers, so that `local start` goes on with it. */
function kindFields(kind: string): ReadFields {
  return kind === 'own-group' ? { kind, isOwn: true } : { kind };
}

type DayDeps = Pick<Deps, 'today' | 'dates'>;

async function readMeetsOption({ every, on }: LocalOptions, deps: DayDeps): Promise<string | null> {
  if (on?.trim()) return readComingDay(on, deps);
  return every?.trim() ? readRuleOption(every, deps) : null;
}

async function readComingDay(typed: string, deps: DayDeps): Promise<string> {
  const day = await readDay(typed, deps, 'future');
  if (day < deps.today)
    throw usage(`"${typed.trim()}" has passed.`, 'A day can be: tomorrow, next saturday, 2026-12-05');
  return day;
}

async function readRuleOption(typed: string, deps: DayDeps): Promise<string> {
  const reading = readMeets(typed, deps.today);
  if ('problem' in reading) throw usage(reading.problem, meetsHint);
  return isOnce(reading.meets) ? readComingDay(reading.meets, deps) : reading.meets;
}

function readTime(typed: string): string {
  const time = readClockTime(typed);
  if (time === null) throw usage(`"${typed.trim()}" is no time of day.`, 'As in: 10:00, 9:30, 7pm, noon');
  return time;
}

/** `example.org/group` is as good as the whole address. */
function readLink(typed: string): string {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!/^https?:\/\/[^\s<>"./]+\.[^\s<>"]+$/i.test(address) || address.length > longestLink)
    throw usage(`"${typed.trim()}" is no page on the web.`, 'As in: https://example.org/group');
  return address;
}

/** The name of something local: one line. Throws UserError `usage`. */
export function readLocalName(typed: string): string {
  const name = readLine(typed, 'The name');
  if (name === '') throw usage('It needs a name.', 'As in: momconnect local add "Library story time"');
  return name;
}

/** One line, without what cannot be seen. */
export function readLine(typed: string, what: string): string {
  const line = visibleName(typed);
  if (line.length > longestName) throw usage(`${what} is too long.`, `Up to ${longestName} letters will do.`);
  return line;
}

function orNull<T>(text: string, read: (text: string) => T): T | null {
  return text.trim() === '' ? null : read(text);
}
