/** `call host`: a page to run the call from. `call ics`: a calendar entry; a later file updates the same entry. */

import type { Deps, Style } from '../../deps.ts';
import { dayAndTimeInWords } from '../../domain/time/date-words.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { shownIn } from '../../domain/time/zoned-time.ts';
import { UserError } from '../../errors.ts';
import { calendarFile } from '../../formats/calendar.ts';
import { hostPage } from '../../formats/host-page.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { pageOpened } from '../../ui/page-opened.ts';
import { screen } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import type { Command } from '../shared/command.ts';
import { usage } from '../shared/read-values.ts';
import { type CallData, callData } from './call-data.ts';
import { callEvent, namelessCall, timeOf } from './call-event.ts';
import { type Answer, answeringStep, shortNamesInRooms, stepCommand } from './call-lines.ts';
import { findCall, findOpenCall, guestsOf } from './find-call.ts';

type FileOptions = { readonly out?: string; readonly open?: boolean; readonly force?: boolean };

export function callHostCommand(deps: Deps): Command {
  const about = 'a page to run the call from: schedule, questions, rooms';
  return fileCommand('host', about, 'momconnect call 1 --host --open')
    .option('--open', 'open it in your browser')
    .action(answeringStep(deps, runCallHost, renderFile));
}

export function callIcsCommand(deps: Deps): Command {
  const about = 'a calendar file, with no list of guests';
  const command = fileCommand('ics', about, 'momconnect call 1 --ics --out our-call.ics --force');
  return command.action(answeringStep(deps, runCallIcs, renderFile));
}

function fileCommand(name: string, about: string, example: string): Command {
  return stepCommand(name, about, '[call...]', example)
    .option('--out <file>', 'where to save it; call-1.html or call-1.ics here if you leave it out')
    .option('--force', "replace a file that's already there");
}

/** `opened` is null unless `--open` was given. */
async function runCallHost(deps: Deps, typed: string, options: FileOptions) {
  const call = findOpenCall(deps, typed);
  const data = callData(deps, call);
  const at = call.picked && shownIn(deps.zone(), call.picked);
  const guests = guestsOf(deps, call);
  const page = hostPage({
    ...data,
    at,
    // People who said no may still show up, so they stay on the page.
    guests: guests.map(({ name, answer }) => `${name}: ${answer ?? 'no answer yet'}`),
    rooms: shortNamesInRooms(data.rooms),
    secondRooms: shortNamesInRooms(data.secondRooms),
    dates: deps.dates(),
  });
  const file = await writeFile(deps, data, 'host', options, page);
  const opened = options.open === true ? await deps.system.open(file.path) : null;
  const next = pageOpened(opened, 'You can print it, or look at it during the call.');
  const open = 'It counts minutes from the start until you pick a time.';
  const last = 'It has first names in it, so delete the file after the call.';
  const lines = [next, ...(at === null ? [open] : []), last];
  return { ...file, what: 'a page for the host', opened, hasTime: at !== null, lines };
}

async function runCallIcs(deps: Deps, typed: string, options: FileOptions) {
  const call = findCall(deps, typed);
  const data = callData(deps, call);
  const event = isDiscreet(deps) ? namelessCall(deps, data) : callEvent(deps, data);
  if (event === null) throw noTime(data);
  const { status } = event;
  const { at, zone } = timeOf(data) as WallTime;
  const ics = await calendarFile([event], { stampedAt: deps.now() });
  const file = await writeFile(deps, data, 'ics', options, ics);
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
  return { ...file, what: 'for your calendar', status, at, zone, remarks, lines: [...remarks, last] };
}

function noTime({ number, heldOn, cancelledOn }: CallData): UserError {
  return usage(
    `Call ${number} doesn't have a time${heldOn === null ? ' yet' : ''}.`,
    heldOn === null && cancelledOn === null
      ? { text: 'To add one:', command: `momconnect call ${number} --edit --option "thursday 7pm"` }
      : { text: 'To see it:', command: `momconnect call ${number}` },
  );
}

/** The file from last time is often still there, so the error says how to write over it. */
async function writeFile(
  { files }: Deps,
  { id, number, topic }: CallData,
  step: 'host' | 'ics',
  { out, force, open }: FileOptions,
  text: string,
) {
  const usual = `call-${number}.${step === 'host' ? 'html' : 'ics'}`;
  try {
    return { id, number, topic, path: await files.write(out ?? usual, text, { overwrite: force === true }) };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'exists') throw error;
    const options = `${out === undefined ? '' : ` --out ${shellQuote(out)}`}${open ? ' --open' : ''}`;
    const way = { text: 'To replace it:', command: `momconnect call ${number} --${step}${options} --force` };
    throw new UserError(error.message, { code: 'exists', ways: [way], cause: error });
  }
}

type WrittenFile = Answer & Awaited<ReturnType<typeof writeFile>> & { readonly what: string };

function renderFile({ number, topic, what, path, lines }: WrittenFile, style: Style): string {
  return screen(style, [{ text: `Call ${number} (${topic}), ${what}:`, command: path }, ...lines]);
}
