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

/** The same weekday and time, four weeks on, or as many times four weeks as it takes to be ahead. */
export function nextTime({ picked, options }: Call, today: Day): WallTime | null {
  const last = picked ?? options[0];
  if (last === undefined) return null;
  let day = last.at.slice(0, 10);
  do day = addDays(day, daysBetweenCalls);
  while (day <= today);
  const next = { at: `${day}${last.at.slice(10)}`, zone: last.zone };
  // A time that clocks skip on that night comes an hour later.
  return { at: wallIn(instantOf(next), next.zone), zone: next.zone };
}

/** On a topic she had no call about yet, with the same people. */
export function nextCallCommand(
  { content, store, zone }: Pick<Deps, 'content' | 'store' | 'zone'>,
  { id, number }: Call,
  next: WallTime | null,
): string {
  const [topic] = proposedTopics(readTopics(content), store.read().calls, stableHash(id));
  const here = next === null ? null : wallIn(instantOf(next), zone()).replace('T', ' ');
  return [
    `momconnect call plan --again ${number}`,
    ...(here === null ? [] : [`--option ${shellQuote(here)}`]),
    ...(topic === undefined ? [] : [`--topic ${shellQuote(topic.title)}`]),
  ].join(' ');
}
