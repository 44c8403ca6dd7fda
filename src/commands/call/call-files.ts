/** `call host`: a page to run the call from. `call ics`: a calendar entry; a later file updates the same entry. */

import type { Deps, Style } from '../../deps.ts';
import { isOpenCall } from '../../domain/call/call.ts';
import { dayAndTimeInWords } from '../../domain/time/date-words.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { shownIn } from '../../domain/time/zoned-time.ts';
import type { UserError } from '../../errors.ts';
import { calendarFile } from '../../formats/calendar.ts';
import { hostPage } from '../../formats/host-page.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { pageOpened } from '../../ui/page-opened.ts';
import { screen } from '../../ui/screen.ts';
import type { Command } from '../shared/command.ts';
import { usage } from '../shared/read-values.ts';
import {
  type FileOptions,
  type PageOptions,
  withFileOptions,
  withPageOptions,
  writeFile,
} from '../shared/write-file.ts';
import { callData } from './call-data.ts';
import { callEvent, namelessCall, timeOf } from './call-event.ts';
import { type Answer, answeringStep, shortNamesInRooms, stepCommand } from './call-lines.ts';
import { findCall, findOpenCall, noTimeYet, type PlannedCall } from './find-call.ts';

export function callHostCommand(deps: Deps): Command {
  const about = 'a page to run the call from: schedule, questions, rooms';
  return withPageOptions(
    stepCommand('host', about, '[call...]', 'momconnect call 1 --host --open'),
    'call-1.html',
  ).action(answeringStep(deps, runCallHost, renderFile));
}

export function callIcsCommand(deps: Deps): Command {
  const about = 'a calendar file, with no list of guests';
  const command = stepCommand(
    'ics',
    about,
    '[call...]',
    'momconnect call 1 --ics --out our-call.ics --force',
  );
  return withFileOptions(command, 'call-1.ics').action(answeringStep(deps, runCallIcs, renderFile));
}

async function runCallHost(deps: Deps, typed: string, options: PageOptions) {
  const call = findOpenCall(deps, typed);
  const data = callData(deps, call);
  const at = call.picked && shownIn(deps.zone(), call.picked);
  const page = hostPage({
    ...data,
    at,
    // People who said no may still show up, so they stay on the page.
    guests: call.invited.map(({ name, answer }) => `${name}: ${answer ?? 'no answer yet'}`),
    rooms: shortNamesInRooms(data.rooms),
    secondRooms: shortNamesInRooms(data.secondRooms),
    dates: deps.dates(),
  });
  const { id, number, topic } = data;
  const file = await writeFile(
    deps,
    `call-${number}.html`,
    page,
    options,
    `momconnect call ${number} --host`,
  );
  const next = pageOpened(file.opened, 'You can print it, or look at it during the call.');
  const open = 'It counts minutes from the start until you pick a time.';
  const last = 'It has first names in it, so delete the file after the call.';
  const lines = [next, ...(at === null ? [open] : []), last];
  return { id, number, topic, ...file, what: 'a page for the host', hasTime: at !== null, lines };
}

async function runCallIcs(deps: Deps, typed: string, options: FileOptions) {
  const call = findCall(deps, typed);
  const data = callData(deps, call);
  const event = isDiscreet(deps) ? namelessCall(deps, data) : callEvent(deps, data);
  if (event === null) throw noTime(call);
  const { id, number, topic } = data;
  const { status } = event;
  const { at, zone } = timeOf(data) as WallTime;
  const ics = await calendarFile([event], { stampedAt: deps.now() });
  const again = `momconnect call ${number} --ics`;
  const { path } = await writeFile(deps, `call-${number}.ics`, ics, options, again);
  const remarks = {
    cancelled: [
      'It says the call is canceled. When you open it, your calendar removes the call or crosses it out.',
    ],
    tentative: [
      `No time's picked yet, so it's in there as tentative, on ${dayAndTimeInWords(at, deps.dates())}.`,
      'When you make a new file later, it updates the same entry.',
    ],
    confirmed: [],
  }[status];
  const last = "Open the file on the computer or phone with your calendar. It doesn't list your guests.";
  const facts = { id, number, topic, path, what: 'for your calendar', status, at, zone, remarks };
  return { ...facts, lines: [...remarks, last] };
}

function noTime(call: PlannedCall): UserError {
  const { number } = call;
  if (isOpenCall(call)) return noTimeYet(call);
  const when = call.heldOn === null ? ' yet' : '';
  const way = { text: 'To see it:', command: `momconnect call ${number}` };
  return usage(`Call ${number} doesn't have a time${when}.`, way);
}

type WrittenFile = Answer & { readonly [Name in 'topic' | 'what' | 'path']: string } & {
  readonly number: number;
};

function renderFile({ number, topic, what, path, lines }: WrittenFile, style: Style): string {
  return screen(style, [{ text: `Call ${number} (${topic}), ${what}:`, command: path }, ...lines]);
}
