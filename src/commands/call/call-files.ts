/** `call host`: a page to run the call from; `call ics`: an entry for a calendar, which a later file changes. */

import type { Deps, Style } from '../../deps.ts';
import { dayAndTimeInWords } from '../../domain/time/date-words.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { instantOf, wallIn } from '../../domain/time/zoned-time.ts';
import { UserError } from '../../errors.ts';
import { calendarFile } from '../../formats/calendar.ts';
import { hostPage } from '../../formats/host-page.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import type { Command } from '../shared/command.ts';
import { usage } from '../shared/read-values.ts';
import { answering, type CallAct } from './call-act.ts';
import { type Answer, renderAnswer } from './call-answer.ts';
import { type CallData, callData } from './call-data.ts';
import { calledBriefly, calledInRooms, findCall, findOpenCall } from './find-call.ts';

interface FileOptions {
  readonly out?: string;
  readonly open?: boolean;
  readonly force?: boolean;
}

export function withFileOptions(command: Command): Command {
  return command
    .option('--out <file>', "where to write it; call-1.html or call-1.ics here if you don't say")
    .option('--force', "write over a file that's there");
}

export const hostAct: CallAct = {
  name: 'host',
  about: 'a page to run the call from: schedule, questions, rooms',
  words: '[call...]',
  example: 'momconnect call 1 --host --open',
  withOptions: (command) => withFileOptions(command).option('--open', 'open it in your browser'),
  act: answering(runCallHost, renderFile),
};

export const icsAct: CallAct = {
  name: 'ics',
  about: 'a calendar file, with no list of guests',
  words: '[call...]',
  example: 'momconnect call 1 --ics --out our-call.ics --force',
  withOptions: withFileOptions,
  act: answering(runCallIcs, renderFile),
};

/** `opened` is whether the browser has it; null when that was not asked for. */
export async function runCallHost(deps: Deps, words: readonly string[], options: FileOptions) {
  const call = findOpenCall(deps, words.join(' '));
  const data = callData(deps, call);
  const at = call.picked === null ? null : wallIn(instantOf(call.picked), deps.zone());
  const called = calledBriefly(data.guests.map(({ name }) => name));
  const page = hostPage({
    ...data,
    at,
    // Those who said no stay in it: they may change their minds at the door.
    guests: data.guests.map(({ answer }, index) => `${called[index]}: ${answer ?? 'no answer yet'}`),
    rooms: calledInRooms(data.rooms),
    secondRooms: calledInRooms(data.secondRooms),
    dates: deps.dates(),
  });
  const file = await writeFile(deps, data, 'host', options, page);
  const opened = options.open === true ? await deps.system.open(file.path) : null;
  const next = {
    true: "It's open in your browser.",
    false: 'No browser would open from here. Open the file in one.',
    null: 'Open it in a browser. You can print it, or look at it during the call.',
  }[`${opened}`];
  const open = 'It counts minutes from the start until you pick a time.';
  const last = 'It has first names in it, so delete the file after the call.';
  const lines = [next, ...(at === null ? [open] : []), last];
  return { ...file, what: 'a page for the host', opened, hasTime: at !== null, lines };
}

/** `at` and `zone` are the time that stands in it. */
export async function runCallIcs(deps: Deps, words: readonly string[], options: FileOptions) {
  const data = callData(deps, findCall(deps, words.join(' ')));
  const { id, topic, minutes, agenda, link, alarm, picked, heldOn, cancelledOn } = data;
  const time = timeOf(data);
  const isOpen = picked === null && heldOn === null;
  const status = cancelledOn !== null ? 'cancelled' : isOpen ? 'tentative' : 'confirmed';
  const inWords = ({ at }: WallTime) => dayAndTimeInWords(at, deps.dates());
  const others = status === 'tentative' ? data.options.filter(({ at }) => at !== time.at).map(inWords) : [];
  const description = [
    ...agenda.map((part) => `${part.minutes} min: ${part.what}`),
    ...(link === null ? [] : ['', `The link to join, and to rejoin if it ends early: ${link}`]),
    ...(others.length === 0 ? [] : ['', `It could also be: ${others.join('; ')}`]),
  ].join('\n');
  const event = {
    uid: `call-${id}@momconnect`,
    title: `Call: ${topic}`,
    start: instantOf(time),
    minutes,
    description,
    ...(link === null ? {} : { link }),
    ...(alarm === null || heldOn !== null || status === 'cancelled' ? {} : { alarm }),
    status,
  } as const;
  const file = await writeFile(deps, data, 'ics', options, await calendarFile([event], deps.now()));
  const remarks = {
    cancelled: [
      'It says the call is canceled. When you open it, your calendar removes the call or crosses it out.',
    ],
    tentative: [
      `No time's picked yet, so it's in there as tentative, on ${inWords(time)}.`,
      'When you make a new file later, it updates the same entry.',
    ],
    confirmed: [],
  }[status];
  const last = "Open the file on the computer or phone with your calendar. It doesn't list your guests.";
  const lines = [...remarks, last];
  return { ...file, what: 'for your calendar', status, at: time.at, zone: time.zone, remarks, lines };
}

/** On the day it was held, once it was. Throws UserError `usage` where no time was ever named. */
function timeOf({ number, picked, options, heldOn, cancelledOn }: CallData): WallTime {
  const time = picked ?? options[0];
  const add = `To add one: momconnect call ${number} --edit --option "thursday 7pm"`;
  if (time === undefined)
    throw usage(
      `Call ${number} doesn't have a time${heldOn === null ? ' yet' : ''}.`,
      heldOn === null && cancelledOn === null ? add : `To see it: momconnect call ${number}`,
    );
  if (heldOn === null || time.times[0]?.day === heldOn) return time;
  return { at: `${heldOn}${time.at.slice(10)}`, zone: time.zone };
}

/** A file of the same call may well be there already, so the way to write over it is named. */
async function writeFile(
  { files }: Deps,
  { id, number, topic }: CallData,
  act: 'host' | 'ics',
  { out, force, open }: FileOptions,
  text: string,
) {
  try {
    const usual = `call-${number}.${act === 'host' ? 'html' : 'ics'}`;
    return { id, number, topic, path: await files.write(out ?? usual, text, { overwrite: force === true }) };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'exists') throw error;
    const options = `${out === undefined ? '' : ` --out ${shellQuote(out)}`}${open ? ' --open' : ''}`;
    const hint = `To write over it: momconnect call ${number} --${act}${options} --force`;
    throw new UserError(error.message, { code: 'exists', hint, cause: error });
  }
}

type WrittenFile = Answer & Awaited<ReturnType<typeof writeFile>> & { readonly what: string };

function renderFile({ number, topic, what, path, lines }: WrittenFile, style: Style): string {
  return [
    withCommand(`Call ${number} (${topic}), ${what}:`, path, style),
    renderAnswer({ lines }, style),
  ].join('\n');
}
