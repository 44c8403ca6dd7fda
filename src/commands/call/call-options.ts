/** Options of calls, and what people type for them. Each reader throws UserError `usage` with an example that works. */

import type { Deps } from '../../deps.ts';
import { type CallFields, callKinds, callLengths } from '../../domain/call/call.ts';
import { isSameTime } from '../../domain/call/times.ts';
import { splitDayAndTime } from '../../domain/time/clock-time.ts';
import { dayAndTimeInWords, dayInWords, timeInWords } from '../../domain/time/date-words.ts';
import { isWallTime, type WallTime } from '../../domain/time/wall-time.ts';
import { parseDay } from '../../domain/time/when.ts';
import { instantOf, isSkipped, shownIn, wallIn } from '../../domain/time/zoned-time.ts';
import { UserError, type WayOut } from '../../errors.ts';
import { readOrExplain } from '../shared/ask.ts';
import { type Command, collect, type Options } from '../shared/command.ts';
import { readGiven, readWebAddress } from '../shared/read-given.ts';
import { forExample, readOneOf, usage } from '../shared/read-values.ts';
import { readTopic } from './topics.ts';

const hostName = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;

/** Shared by `call plan` and `call edit`. */
export type CallOptions = Options<
  'topic' | 'minutes' | 'kind' | 'alarm' | 'link' | 'server',
  'option',
  'plusOne'
>;

export function withCallOptions(command: Command): Command {
  const kinds = `${callKinds.join(' or ')}: people you know, or people who don't know each other's stories`;
  return command
    .option('--topic <topic>', 'one of ours, or your own words')
    .option('--minutes <minutes>', `${callLengths.join(', ')}; 60 if you leave it out`)
    .option('--plus-one', 'each guest can bring one person')
    .option('--no-plus-one', "guests can't bring anyone")
    .option('--kind <kind>', kinds)
    .option('--option <time>', 'when it could be: "thursday 7pm", "2026-12-03 19:00"; up to four', collect)
    .option('--link <address>', 'the link to it, starting with https://; or none')
    .option('--server <name>', "a link to a new room on that server, hard to guess; it doesn't go online")
    .option('--alarm <before>', 'how long before the call your calendar reminds you: 30m, 2h, none');
}

/** `--option` isn't among them: `readTimes` reads it, since it needs the call's other times. */
export function readCallOptions({ content, newSecret }: Deps, options: CallOptions): Partial<CallFields> {
  if (options.link !== undefined && options.server !== undefined)
    throw usage('A call can have just one link. Use --link or --server, not both.', 'Leave one of them out.');
  return readGiven<CallOptions, CallFields>(options, {
    topic: (input) => ({ topic: readTopic(content, input) }),
    minutes: (input) => ({ minutes: readMinutes(input) }),
    kind: (input) => ({ kind: readOneOf(input, callKinds, 'kind of call') }),
    plusOne: (plusOne) => ({ plusOne }),
    alarm: (input) => ({ alarm: readAlarm(input) }),
    link: (input) => ({ link: readLink(input) }),
    server: (input) => ({ link: makeRoom(input, newSecret) }),
  });
}

export function readMinutes(input: string): number {
  const number = Number(/^(\d+)\s*(?:m|min|minutes)?$/i.exec(input.trim())?.[1]);
  const allowedLength = callLengths.find((length) => length === number);
  if (allowedLength !== undefined) return allowedLength;
  throw usage('A call is 60, 90 or 120 minutes long.', forExample('--minutes 60'));
}

/** In minutes before; null for `none`. */
function readAlarm(input: string): number | null {
  if (input.trim().toLowerCase() === 'none') return null;
  const [, count = '', unit = 'm'] = /^(\d{1,4})\s*(m|min|minutes|h|hours?)?$/i.exec(input.trim()) ?? [];
  const minutes = Number(count) * (/^h/i.test(unit) ? 60 : 1);
  if (minutes >= 1 && minutes <= 7 * 24 * 60) return minutes;
  throw usage(`The alarm can't be "${input.trim()}".`, 'For example: --alarm 30m, --alarm 2h, --alarm none');
}

/** null for `none`. */
export function readLink(text: string): string | null {
  const input = text.trim();
  if (input.toLowerCase() === 'none') return null;
  const address = readWebAddress(input);
  if (address !== null && /^https:/i.test(address)) return address;
  const example = forExample('--link https://meet.example.org/our-room');
  throw usage("That link can't be sent. It has to start with https://", example);
}

/** Anyone with the link can come in, so the name of the room can't be guessed. */
export function makeRoom(input: string, newSecret: Deps['newSecret']): string {
  const server = input.trim();
  const host = server.toLowerCase().replace(/^https:\/\/|\/$/g, '');
  if (!hostName.test(host))
    throw usage(`"${server}" isn't the name of a server.`, forExample('--server meet.example.org'));
  return `https://${host}/${newSecret()}`;
}

const mostTimes = 4;
const timeHint = 'A time can be: "thursday 7pm", "dec 3 7pm", "2026-12-03 19:00"';

/** Earliest first, without doubles. @param before the call's other times @param fewer what to do if there are too many */
export async function readTimes(
  deps: Deps,
  input: readonly string[],
  before: readonly WallTime[] = [],
  fewer: WayOut = 'Pick the ones that work best for you.',
): Promise<readonly WallTime[]> {
  const times = [...before];
  for (const text of input) {
    const time = await readCallTime(deps, text);
    if (!isAmong(times, time)) times.push(time);
  }
  if (times.length > mostTimes)
    throw usage(`A call can have up to ${mostTimes} times to choose from.`, fewer);
  return inOrder(times);
}

const isAmong = (times: readonly WallTime[], time: WallTime) =>
  times.some((other) => isSameTime(other, time));
const inOrder = (times: readonly WallTime[]) => times.toSorted((a, b) => instantOf(a) - instantOf(b));

/** Several with commas, or one at a time until Enter. */
export async function askTimes(deps: Deps): Promise<readonly WallTime[]> {
  const { output } = deps;
  const times: WallTime[] = [];
  while (times.length < mostTimes) {
    const first = 'When?  For example: thursday 7pm, sat 10:00. Enter skips';
    const message = times.length === 0 ? first : 'Another time to choose from?  Enter if not';
    const answer = await deps.prompter.ask({ message });
    if (answer.trim() === '') break;
    for (const time of (await readOrExplain(deps, () => readLine(deps, answer))) ?? []) {
      if (isAmong(times, time)) output.say('You already have that time.');
      else if (times.length === mostTimes) output.say(`${mostTimes} times are enough to choose from.`);
      else times.push(time);
    }
  }
  return inOrder(times);
}

/** A comma can be part of one time (`Thursday, 7 pm`), so try it as one first. */
async function readLine(deps: Deps, input: string): Promise<readonly WallTime[]> {
  const parts = input.split(/[,;]/).filter((part) => part.trim() !== '');
  try {
    return [await readCallTime(deps, input, true)];
  } catch (error) {
    if (!(error instanceof UserError) || parts.length < 2) throw error;
    const times: WallTime[] = [];
    for (const part of parts) times.push(await readCallTime(deps, part, true));
    return times;
  }
}

export async function readCallTime(deps: Deps, input: string, isAsked = false): Promise<WallTime> {
  const time = await readWallTime(deps, input);
  checkAhead(deps, time);
  if (!isSkipped(time)) return time;
  const [day = '', clock = ''] = time.at.split('T');
  const dates = deps.dates();
  const later = `"${shownIn(time.zone, time).replace('T', ' ')}"`;
  throw usage(
    `Clocks go forward overnight, on ${dayInWords(day, dates)}, so there's no ${timeInWords(clock, dates)} that night.`,
    isAsked ? `This one works: ${later}` : { text: 'This one works:', command: `--option ${later}` },
  );
}

/** Also a time in the past. */
export async function readWallTime({ dates, zone }: Deps, input: string): Promise<WallTime> {
  const { day, time } = splitDayAndTime(input);
  if (time === null) throw usage(`"${input.trim()}" doesn't have a time of day.`, timeHint);
  if (day === '') throw usage(`"${input.trim()}" doesn't have a day.`, timeHint);
  const reading = await parseDay(day, { ...dates(), direction: 'future' });
  if ('problem' in reading) throw usage(reading.problem, timeHint);
  const at = `${reading.day}T${time}`;
  if (!isWallTime(at)) throw usage(`"${input.trim()}" can't be read as a day and time.`, timeHint);
  return { at, zone: zone() };
}

/** Throws UserError `usage` for a time in the past. Under `--today` only the day counts. */
export function checkAhead({ today, now, zone, dates }: Deps, time: WallTime): void {
  const at = shownIn(zone(), time);
  const clock = wallIn(now().getTime(), zone());
  const hint = 'Pick a later time, for example: "next thursday 7pm"';
  if (at.slice(0, 10) < today || (clock.slice(0, 10) === today && at <= clock))
    throw usage(`${dayAndTimeInWords(at, dates())} has already passed.`, hint);
}
