/** What `call plan` is given, read and checked: nothing in here asks or writes. */

import type { Deps } from '../../deps.ts';
import type { Call, CallKind } from '../../domain/call/call.ts';
import type { Friend } from '../../domain/friend.ts';
import type { WallTime } from '../../domain/wall-time.ts';
import { usage } from '../read-values.ts';
import { findCall } from './find-call.ts';
import { findGuests, guestsOf } from './guests.ts';
import { type LinkChoice, readAlarm, readKind, readLink, readMinutes, usualAlarm } from './read-choices.ts';
import { mostTimes, readTimes } from './read-times.ts';
import { readTopics, topicNamed } from './topics.ts';

export interface PlanOptions extends LinkChoice {
  readonly topic?: string;
  readonly minutes?: string;
  readonly with?: readonly string[];
  readonly option?: readonly string[];
  readonly plusOne?: boolean;
  readonly kind?: string;
  readonly alarm?: string;
  readonly again?: string;
}

/** null is not given. */
export interface PlanInput {
  readonly topic: string | null;
  readonly minutes: number | null;
  readonly guests: readonly Friend[] | null;
  readonly times: readonly WallTime[] | null;
  readonly plusOne: boolean;
  readonly kind: CallKind;
  readonly link: string | null;
  /** Whether nothing was said of a link, neither now nor by an earlier call. */
  readonly mayAskLink: boolean;
  readonly alarm: number | null;
}

/** @throws UserError for whatever cannot be, before anything is asked */
export async function readPlan(deps: Deps, options: PlanOptions): Promise<PlanInput> {
  const earlier = options.again === undefined ? null : findCall(deps, options.again);
  const { topic, minutes, kind, alarm, option: times } = options;
  const link = readLink(deps, options);
  return {
    topic: topic === undefined ? null : topicNamed(topic, readTopics(deps.content)),
    minutes: minutes === undefined ? (earlier?.minutes ?? null) : readMinutes(minutes),
    times: times === undefined ? null : await readFewTimes(deps, times),
    plusOne: options.plusOne ?? earlier?.plusOne ?? false,
    kind: kind === undefined ? (earlier?.kind ?? 'known') : readKind(kind),
    link: link === undefined ? (earlier?.link ?? null) : link,
    mayAskLink: link === undefined && earlier === null,
    alarm: alarm !== undefined ? readAlarm(alarm) : earlier === null ? usualAlarm : earlier.alarm,
    // Last, since a name may leave a choice to ask about.
    guests: await guestsGiven(deps, options.with ?? [], earlier),
  };
}

async function readFewTimes(deps: Deps, typed: readonly string[]): Promise<readonly WallTime[]> {
  const times = await readTimes(deps, typed);
  if (times.length <= mostTimes) return times;
  throw usage(`More than ${mostTimes} times are hard to choose from.`, 'Keep the ones that suit you best.');
}

/** Those of an earlier call, and whoever is named; null for nobody. */
async function guestsGiven(
  deps: Deps,
  typed: readonly string[],
  earlier: Call | null,
): Promise<readonly Friend[] | null> {
  const before = earlier === null ? [] : guestsOf(earlier, deps.store.read()).map(({ friend }) => friend);
  const named = typed.length === 0 ? [] : await findGuests(deps, typed, 'call plan --with');
  const all = new Map([...before, ...named].map((friend) => [friend.id, friend]));
  return all.size === 0 ? null : [...all.values()];
}
