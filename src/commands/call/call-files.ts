/** `call host`: a page to run a call from. `call ics`: a calendar entry; a later file updates the same entry. */

import type { Deps } from '../../deps.ts';
import { isOpenCall } from '../../domain/call/call.ts';
import { dayAndTimeInWords } from '../../domain/time/date-words.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { instantOf, shownIn } from '../../domain/time/zoned-time.ts';
import { calendarFile } from '../../formats/calendar.ts';
import { type HostPage, hostPage } from '../../formats/host-page.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { pageOpened } from '../../ui/page-opened.ts';
import { answeringLines } from '../shared/answer-lines.ts';
import { readContent } from '../shared/read-content.ts';
import { usage } from '../shared/read-values.ts';
import {
  type FileOptions,
  type PageOptions,
  withFileOptions,
  withPageOptions,
  writeFile,
} from '../shared/write-file.ts';
import { type CallData, callData } from './call-data.ts';
import { roundsOf, stepCommand } from './call-lines.ts';
import { findCall, findOpenCall, noTimeYet } from './find-call.ts';

export function callHostCommand(deps: Deps) {
  const about = 'a page to run the call from: schedule, questions, rooms';
  const command = stepCommand('host', about, '[call...]', 'momconnect call 1 --host --open');
  return withPageOptions(command, 'call-1.html').action(answeringLines(deps, runCallHost));
}

async function runCallHost(deps: Deps, words: readonly string[], options: PageOptions) {
  const call = findOpenCall(deps, words.join(' '));
  const data = callData(deps, call);
  const { id, number, topic } = data;
  const at = call.picked && shownIn(deps.zone(), call.picked);
  // People who said no may still show up, so they stay on the page.
  const guests = call.invited.map(({ shortName, answer }) => `${shortName}: ${answer ?? 'no answer yet'}`);
  const ifs = readContent<HostPage['ifs']>(deps.content, 'calls/what-if');
  const page = hostPage({ ...data, at, guests, ifs, rooms: roundsOf(data), dates: deps.dates() });
  const again = `momconnect call ${number} --host`;
  const file = await writeFile(deps, `call-${number}.html`, page, options, again);
  const what = 'a page for the host';
  const lines = [
    { text: `Call ${number} (${topic}), ${what}:`, command: file.path },
    pageOpened(file.opened, 'You can print it, or look at it during the call.'),
    at === null && 'It counts minutes from the start until you pick a time.',
    'It has first names in it, so delete the file after the call.',
  ];
  return { id, number, topic, ...file, what, hasTime: at !== null, lines };
}

export function callIcsCommand(deps: Deps) {
  const about = 'a calendar file, with no list of guests';
  const example = 'momconnect call 1 --ics --out our-call.ics --force';
  const command = stepCommand('ics', about, '[call...]', example);
  return withFileOptions(command, 'call-1.ics').action(answeringLines(deps, runCallIcs));
}

async function runCallIcs(deps: Deps, words: readonly string[], options: FileOptions) {
  const call = findCall(deps, words.join(' '));
  const data = callData(deps, call);
  const { id, number, topic, heldOn } = data;
  const time = timeOf(data);
  const event = callEvent(deps, data, !isDiscreet(deps));
  if (event === null || time === null) {
    if (isOpenCall(call)) throw noTimeYet(call);
    const way = { text: 'To see it:', command: `momconnect call ${number}` };
    throw usage(`Call ${number} doesn't have a time${heldOn === null ? ' yet' : ''}.`, way);
  }
  const { status } = event;
  const ics = await calendarFile([event], { stampedAt: deps.now() });
  const again = `momconnect call ${number} --ics`;
  const { path } = await writeFile(deps, `call-${number}.ics`, ics, options, again);
  const what = 'for your calendar';
  const remarks = {
    cancelled: [
      'It says the call is canceled. When you open it, your calendar removes the call or crosses it out.',
    ],
    tentative: [
      `No time's picked yet, so it's in there as tentative, on ${dayAndTimeInWords(time.at, deps.dates())}.`,
      'When you make a new file later, it updates the same entry.',
    ],
    confirmed: [],
  }[status];
  const last = "Open the file on the computer or phone with your calendar. It doesn't list your guests.";
  const lines = [{ text: `Call ${number} (${topic}), ${what}:`, command: path }, ...remarks, last];
  return { id, number, topic, path, what, status, ...time, remarks, lines };
}

/**
 * Also in the calendar of everything. null for a call that never had a time.
 *
 * @param isNamed false leaves out her own words for the topic, and the link: either may have a name in it
 */
export function callEvent({ dates }: Pick<Deps, 'dates'>, data: CallData, isNamed: boolean) {
  const { id, topic, minutes, agenda, alarm, picked, options, heldOn, cancelledOn } = data;
  const time = timeOf(data);
  if (time === null) return null;
  const link = isNamed ? data.link : null;
  const isOpen = picked === null && heldOn === null;
  const status = cancelledOn !== null ? 'cancelled' : isOpen ? 'tentative' : 'confirmed';
  const otherTimes = status === 'tentative' ? options.filter(({ at }) => at !== time.at) : [];
  const inWords = otherTimes.map(({ at }) => dayAndTimeInWords(at, dates()));
  const description = [
    ...agenda.map((part) => `${part.minutes} min: ${part.what}`),
    ...(link === null ? [] : ['', `The link to join, and to rejoin if it ends early: ${link}`]),
    ...(inWords.length === 0 ? [] : ['', `It could also be: ${inWords.join('; ')}`]),
  ].join('\n');
  return {
    uid: `call-${id}@momconnect`,
    title: isNamed ? `Call: ${topic}` : 'A video call',
    start: instantOf(time),
    minutes,
    description,
    ...(link === null ? {} : { link }),
    ...(alarm === null || heldOn !== null || status === 'cancelled' ? {} : { alarms: [alarm] }),
    status,
  } as const;
}

/** The picked time, or the first one; after it was held, on that day. */
function timeOf({ picked, options, heldOn }: CallData): WallTime | null {
  const [first = null] = options;
  const option = picked ?? first;
  if (option === null) return null;
  const isMoved = heldOn !== null && option.times[0]?.day !== heldOn;
  return { at: isMoved ? `${heldOn}${option.at.slice(10)}` : option.at, zone: option.zone };
}
