/** `call held`: it happened, and everyone who came counts as being in touch. */

import type { Deps } from '../../deps.ts';
import type { Call } from '../../domain/call/call.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { stableHash } from '../../domain/text/stable-hash.ts';
import { dayAndTimeInWords, pastDayInWords } from '../../domain/time/date-words.ts';
import { addDays, type Day } from '../../domain/time/day.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { shownIn } from '../../domain/time/zoned-time.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { readText } from '../contact/log-plan.ts';
import { answeringLines } from '../shared/answer-lines.ts';
import type { Options } from '../shared/command.ts';
import { readDay, usage } from '../shared/read-values.ts';
import { namesToType } from '../shared/typed-name.ts';
import { namesSentence, stepCommand } from './call-lines.ts';
import { askGuests, findGuests, findOpenCall, type PlannedCall } from './find-call.ts';
import { proposedTopics } from './topics.ts';

type HeldOptions = Options<'on' | 'note', 'came'>;

const daysBetweenCalls = 28;
/** Many people are away on these days. */
const daysAway: readonly string[] = ['12-24', '12-25', '12-26', '12-31', '01-01'];

export function callHeldCommand(deps: Deps) {
  const about = 'the call happened: save who came, and get a date for the next one';
  const example = 'momconnect call 1 --held --came ana bea --on yesterday';
  return stepCommand('held', about, '[call...]', example)
    .option('--came <names...>', 'who came; everyone who said yes if you leave it out')
    .option('--on <day>', 'when that was; leave it out for the day it was planned for')
    .option('--note <text>', 'anything to remember')
    .action(answeringLines(deps, runCallHeld));
}

/** `next` is the proposed time of the next call, null if this one had no time. `command` plans it. */
async function runCallHeld(deps: Deps, words: readonly string[], options: HeldOptions) {
  const call = findOpenCall(deps, words.join(' '));
  const { id, number } = call;
  const on = await dayHeld(deps, call, options.on);
  const note = readText(options.note ?? '', '--note') || null;
  const came = (await whoCame(deps, call, options.came)).map(({ id, name }) => ({ id, name }));
  const interaction = deps.newId();
  const friends = came.map((friend) => friend.id);
  const contact = { interaction, on, friends, way: 'video', what: 'call', ...(note && { note }) } as const;
  const undo = await deps.store.append('call held', [
    { type: 'interaction.logged', ...contact },
    { type: 'call.held', call: id, on },
  ]);
  const next = nextTime(call, deps.today, deps.zone());
  // The same people, on a topic she hasn't had a call about.
  const [topic] = proposedTopics(deps, stableHash(id));
  const atTime = next === null ? '' : ` --option ${shellQuote(next.at.replace('T', ' '))}`;
  const about = topic === undefined ? '' : ` --topic ${shellQuote(topic.title)}`;
  const command = `momconnect call plan --again ${number}${atTime}${about}`;
  const dates = deps.dates();
  const text =
    next === null ? 'To plan another:' : `To plan the next one, ${dayAndTimeInWords(next.at, dates)}:`;
  const names = came.map(({ name }) => name);
  const inTouch = namesSentence('That counts as being in touch with', names);
  const lines = [`Call ${number}, ${pastDayInWords(on, dates)}. ${inTouch}`];
  return { id, number, on, came, interaction, next, command, undo, lines, ways: [{ text, command }] };
}

/** As typed, else the planned day, else today. Throws UserError `usage` for a day in the future. */
async function dayHeld(deps: Deps, { number, picked }: Call, input?: string): Promise<Day> {
  if (input !== undefined) return readDay(input, deps, 'past');
  const plannedDay = picked === null ? deps.today : shownIn(deps.zone(), picked).slice(0, 10);
  if (plannedDay <= deps.today) return plannedDay;
  const command = `momconnect call ${number} --held --on today`;
  throw usage(`Call ${number} hasn't happened yet.`, { text: 'If it was earlier:', command });
}

/** Whoever she names, guest or not. Otherwise those who said yes, after asking on a terminal. */
async function whoCame(deps: Deps, call: PlannedCall, input?: readonly string[]): Promise<readonly Friend[]> {
  if (input !== undefined) return findGuests(deps, input, '--came');
  const proposed = call.invited.filter(({ answer }) => answer === 'yes');
  const words = 'These people said yes:';
  if (deps.prompter.isInteractive)
    return askGuests(deps, 'Who came?  Names, with commas', { proposed, words }, '--came');
  if (proposed.length > 0) return proposed;
  const command = `--came ${namesToType(deps, ...call.invited.slice(0, 3)) || 'NAME'}`;
  throw usage('Who came? Nobody said yes ahead of time.', { text: 'For example, add:', command });
}

/** Same weekday and time, four weeks later (or eight, twelve ... until it's ahead), skipping days many are away. */
function nextTime({ picked, options }: Call, today: Day, zone: string): WallTime | null {
  const last = picked ?? options[0];
  if (last === undefined) return null;
  // Converted to her clock and back: on a night when clocks skip that time, it's an hour later.
  const shownOn = (day: Day) => shownIn(zone, { at: `${day}${last.at.slice(10)}`, zone: last.zone });
  let day = addDays(last.at.slice(0, 10), daysBetweenCalls);
  while (shownOn(day).slice(0, 10) <= today) day = addDays(day, daysBetweenCalls);
  while (daysAway.includes(shownOn(day).slice(5, 10))) day = addDays(day, 7);
  return { at: shownOn(day), zone };
}
