/** `call held`: it took place, and everybody who came counts as being in touch. */

import type { Deps } from '../../deps.ts';
import type { Call } from '../../domain/call/call.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { stableHash } from '../../domain/text/stable-hash.ts';
import { dayAndTimeInWords, lateDayInWords } from '../../domain/time/date-words.ts';
import { addDays, type Day } from '../../domain/time/day.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { instantOf, wallIn } from '../../domain/time/zoned-time.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { textProblem } from '../contact/log-plan.ts';
import { readDay, usage } from '../shared/read-values.ts';
import { answering, type CallAct } from './call-act.ts';
import { askGuests, briefly, ended, findGuests, findOpenCall, guestsOf, namesToType } from './find-call.ts';
import { proposedTopics, readTopics } from './topics.ts';

interface HeldOptions {
  readonly came?: readonly string[];
  readonly on?: string;
  readonly note?: string;
}

export const heldAct: CallAct = {
  name: 'held',
  about: 'the call happened: save who came, and get a date for the next one',
  words: '[call...]',
  example: 'momconnect call 1 --held --came ana bea --on yesterday',
  withOptions: (command) =>
    command
      .option('--came <names...>', "who came; everyone who said yes if you don't say")
      .option('--on <day>', 'when that was; leave it out for the day it was planned for')
      .option('--note <text>', 'anything to remember'),
  act: answering(runCallHeld),
};

const namesInHint = 3;
const daysBetweenCalls = 28;
/** Days at the turn of the year that many are away on. */
const daysAway: readonly string[] = ['12-24', '12-25', '12-26', '12-31', '01-01'];

/** `next` is on her clock now, null where it had no time; `command` plans it. */
export async function runCallHeld(deps: Deps, words: readonly string[], options: HeldOptions) {
  const call = findOpenCall(deps, words.join(' '));
  const on = await dayHeld(deps, call, options.on);
  const problem = textProblem(options.note ?? '');
  if (problem !== null) throw usage(`--note: ${problem}`, 'Shorten it, or save it as two.');
  const note = options.note?.trim() || null;
  const came = await whoCame(deps, call, options.came);
  const interaction = deps.newId();
  const undo = deps.store.append('call held', [
    {
      type: 'interaction.logged',
      interaction,
      on,
      friends: came.map(({ id }) => id),
      way: 'video',
      what: 'call',
      ...(note === null ? {} : { note }),
    },
    { type: 'call.held', call: call.id, on },
  ]);
  const next = nextTime(call, deps.today, deps.zone());
  const date =
    next === null ? 'To plan another:' : `To plan the next one, ${dayAndTimeInWords(next.at, deps.dates())}:`;
  const command = nextCallCommand(deps, call, next);
  const who = ended(`That counts as being in touch with ${briefly(came.map(({ name }) => name))}`);
  return {
    ...{ id: call.id, number: call.number, on, came: came.map(({ id, name }) => ({ id, name })) },
    ...{ interaction, next, command, undo },
    lines: [`Call ${call.number}, ${lateDayInWords(on, deps.dates())}. ${who}`],
    ways: [{ text: date, command }],
  };
}

/** As typed, else the day it was planned for, else today. Throws UserError `usage` for a day to come. */
async function dayHeld(deps: Deps, { number, picked }: Call, typed: string | undefined): Promise<Day> {
  if (typed !== undefined) return readDay(typed, deps, 'past');
  const planned = picked === null ? deps.today : wallIn(instantOf(picked), deps.zone()).slice(0, 10);
  if (planned <= deps.today) return planned;
  throw usage(
    `Call ${number} is on a day that's still to come.`,
    `If it was earlier: momconnect call ${number} --held --on today`,
  );
}

/** Whoever is named, guest or not; else those who said yes, after a question on a terminal. */
async function whoCame(
  deps: Deps,
  call: Call,
  typed: readonly string[] | undefined,
): Promise<readonly Friend[]> {
  if (typed !== undefined) return findGuests(deps, typed, '--came');
  const state = deps.store.read();
  const guests = guestsOf(call, state);
  const proposed = guests.filter(({ answer }) => answer === 'yes').map(({ friend }) => friend);
  const words = 'These people said yes:';
  if (deps.prompter.isInteractive)
    return askGuests(deps, 'Who came?  Names, with commas', { proposed, words }, '--came');
  if (proposed.length > 0) return proposed;
  const some = guests.slice(0, namesInHint).map(({ friend }) => friend);
  const names = some.length === 0 ? 'NAME' : namesToType(some, state);
  throw usage('Who came? Nobody said yes ahead of time.', `For example, add: --came ${names}`);
}

/**
 * The same weekday and time, four weeks on, or as many times four weeks as it takes to be ahead; a week later where many
 * are away.
 */
function nextTime({ picked, options }: Call, today: Day, zone: string): WallTime | null {
  const last = picked ?? options[0];
  if (last === undefined) return null;
  // Through the moment, since a time that clocks skip on that night comes an hour later.
  const hersOn = (day: Day) => wallIn(instantOf({ at: `${day}${last.at.slice(10)}`, zone: last.zone }), zone);
  let day = addDays(last.at.slice(0, 10), daysBetweenCalls);
  while (hersOn(day).slice(0, 10) <= today) day = addDays(day, daysBetweenCalls);
  while (daysAway.includes(hersOn(day).slice(5, 10))) day = addDays(day, 7);
  return { at: hersOn(day), zone };
}

/** On a topic she had no call about yet, with the same people. */
function nextCallCommand({ content, store }: Deps, { id, number }: Call, next: WallTime | null): string {
  const [topic] = proposedTopics(readTopics(content), store.read().calls, stableHash(id));
  return [
    `momconnect call plan --again ${number}`,
    ...(next === null ? [] : [`--option ${shellQuote(next.at.replace('T', ' '))}`]),
    ...(topic === undefined ? [] : [`--topic ${shellQuote(topic.title)}`]),
  ].join(' ');
}
