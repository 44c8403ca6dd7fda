/** `call ics`: the call as an entry for a calendar, which a later file changes. */

import type { Deps, Style } from '../../deps.ts';
import { type DateForm, dayAndTimeInWords } from '../../domain/date-words.ts';
import type { WallTime } from '../../domain/wall-time.ts';
import { instantOf } from '../../domain/zoned-time.ts';
import { UserError } from '../../errors.ts';
import { type CalendarEvent, calendarFile } from '../../formats/calendar.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { usage } from '../read-values.ts';
import { type CallData, callData } from './call-data.ts';
import { findCall } from './find-call.ts';

interface IcsOptions {
  readonly out?: string;
  readonly force?: boolean;
}

export interface CalendarCall {
  readonly id: string;
  readonly number: number;
  readonly topic: string;
  /** Absolute path of the file. */
  readonly path: string;
  readonly status: CalendarEvent['status'];
  /** The time that stands in it. */
  readonly at: string;
  readonly zone: string;
  readonly remarks: readonly string[];
}

export function callIcsCommand(deps: Deps): Command {
  return new Command('ics')
    .description('an entry for a calendar; nobody else is in it')
    .argument('[call...]', 'its number or topic; left out, the one that is open')
    .option('--out <file>', 'where to write it; call-1.ics here when left out')
    .option('--force', 'write over a file that is there')
    .addHelpText(
      'after',
      examples(['momconnect call ics 1', 'momconnect call ics 1 --out our-call.ics --force']),
    )
    .action(async (words: string[], options: IcsOptions) => {
      present(deps, await runCallIcs(deps, words.join(' '), options), renderCallIcs);
    });
}

export async function runCallIcs(deps: Deps, typed: string, options: IcsOptions): Promise<CalendarCall> {
  const call = findCall(deps, typed);
  const data = callData(deps, call, deps.store.read());
  const { id, number, topic, picked, cancelledOn } = data;
  const time = timeOf(data);
  const isOpen = picked === null && data.heldOn === null;
  const status = cancelledOn !== null ? 'cancelled' : isOpen ? 'tentative' : 'confirmed';
  const event = eventFor(data, time, status, deps.dates());
  const path = await writeFile(deps, options, number, await calendarFile([event], deps.now()));
  const { at, zone } = time;
  return { id, number, topic, path, status, at, zone, remarks: remarksOn(data, status, deps.dates()) };
}

/** On the day it was held, once it was. Throws UserError `usage` where no time was ever named. */
function timeOf({ number, picked, options, heldOn, cancelledOn }: CallData): WallTime {
  const time = picked ?? options[0];
  if (time === undefined)
    throw usage(
      `Call ${number} has no time${heldOn === null ? ' yet' : ''}.`,
      heldOn === null && cancelledOn === null
        ? `To add one: momconnect call edit ${number} --option "thursday 7pm"`
        : `What is known of it: momconnect call show ${number}`,
    );
  const day = time.times[0]?.day;
  if (heldOn === null || day === heldOn) return time;
  return { at: `${heldOn}${time.at.slice(10)}`, zone: time.zone };
}

function eventFor(
  { id, topic, minutes, agenda, link, alarm, options, heldOn }: CallData,
  time: WallTime,
  status: CalendarEvent['status'],
  dates: DateForm,
): CalendarEvent {
  const others = status === 'tentative' ? options.filter(({ at }) => at !== time.at) : [];
  const lines = [
    ...agenda.map((part) => `${part.minutes} min: ${part.what}`),
    ...(link === null ? [] : ['', `Where to meet, and to come back to if it ends early: ${link}`]),
    ...(others.length === 0
      ? []
      : ['', `It could also be: ${others.map((each) => dayAndTimeInWords(each.at, dates)).join('; ')}`]),
  ];
  return {
    uid: `call-${id}@momconnect`,
    title: `Call: ${topic}`,
    start: instantOf(time),
    minutes,
    description: lines.join('\n'),
    ...(link === null ? {} : { link }),
    ...(alarm === null || heldOn !== null || status === 'cancelled' ? {} : { alarm }),
    status,
  };
}

/** A file of the same call may well be there already, so the way to write over it is named. */
async function writeFile(
  { files }: Deps,
  { out, force }: IcsOptions,
  number: number,
  text: string,
): Promise<string> {
  try {
    return await files.write(out ?? `call-${number}.ics`, text, { overwrite: force === true });
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'exists') throw error;
    const where = out === undefined ? '' : ` --out ${shellQuote(out)}`;
    const hint = `To write over it: momconnect call ics ${number}${where} --force`;
    throw new UserError(error.message, { code: 'exists', hint, cause: error });
  }
}

function remarksOn(
  { options }: CallData,
  status: CalendarEvent['status'],
  dates: DateForm,
): readonly string[] {
  const [first] = options;
  if (status === 'cancelled')
    return ['It says that the call is off: opening it takes the entry out, or strikes it.'];
  if (status === 'confirmed' || first === undefined) return [];
  return [
    `No time's picked yet, so it's in there as tentative, on ${dayAndTimeInWords(first.at, dates)}.`,
    'A file written later changes the same entry.',
  ];
}

export function renderCallIcs({ number, topic, path, remarks }: CalendarCall, style: Style): string {
  return [
    withCommand(`Call ${number} (${topic}), for your calendar:`, path, style),
    ...remarks.map((remark) => style.wrap(remark)),
    style.wrap('Open the file on the computer or phone that has the calendar. Nobody else is named in it.'),
  ].join('\n');
}
