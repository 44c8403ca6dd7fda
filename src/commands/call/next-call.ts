/** The call after one that was held. */

import type { Deps } from '../../deps.ts';
import type { Call } from '../../domain/call/call.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { stableHash } from '../../domain/suggest/stable-hash.ts';
import type { WallTime } from '../../domain/wall-time.ts';
import { instantOf, wallIn } from '../../domain/zoned-time.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { proposedTopics, readTopics } from './topics.ts';

const daysBetweenCalls = 28;

/** Days at the turn of the year that many are away on. */
const daysAway: readonly string[] = ['12-24', '12-25', '12-26', '12-31', '01-01'];

/**
 * The same weekday and time, four weeks on, or as many times four weeks as it takes to be ahead; a week later where many
 * are away.
 *
 * @param zone where she is now, whose clock it is shown on
 */
export function nextTime({ picked, options }: Call, today: Day, zone: string): WallTime | null {
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
export function nextCallCommand(
  { content, store }: Pick<Deps, 'content' | 'store'>,
  { id, number }: Call,
  next: WallTime | null,
): string {
  const [topic] = proposedTopics(readTopics(content), store.read().calls, stableHash(id));
  return [
    `momconnect call plan --again ${number}`,
    ...(next === null ? [] : [`--option ${shellQuote(next.at.replace('T', ' '))}`]),
    ...(topic === undefined ? [] : [`--topic ${shellQuote(topic.title)}`]),
  ].join(' ');
}
