/** Reads and checks what to log. Writes nothing. */

import type { Deps } from '../../deps.ts';
import {
  type Initiator,
  initiators,
  type Outcome,
  type Way,
  ways,
} from '../../domain/contact/interaction.ts';
import type { Meaning } from '../../domain/contact/sentence/lexicon.ts';
import type { Sentence } from '../../domain/contact/sentence.ts';
import type { FriendAdded } from '../../domain/friend/changes.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import type { Day } from '../../domain/time/day.ts';
import { lengthProblem, readOneOf, usage } from '../shared/read-values.ts';
import { findPeople, type LogPeople } from './log-people.ts';
import { type LogOptions, type LogWords, wayWordsOf } from './log-words.ts';

export interface LogPlan {
  readonly friends: readonly Friend[];
  /** The new friends among them. */
  readonly added: readonly FriendAdded[];
  readonly on: Day;
  readonly way: Way | null;
  readonly what: string | null;
  readonly outcome: Outcome;
  readonly by: Initiator | null;
  readonly note: string | null;
  readonly isPrivate: boolean;
  readonly next: string | null;
  /** The sentence that all of this came from. */
  readonly sentence: Sentence | null;
}

export const wayHint = `A way can be: ${ways.join(', ')}`;

/**
 * Throws UserError `usage` for a bad value, and what `findPeople` throws for names. One unknown name refuses
 * everything.
 */
export async function planLog(deps: Deps, logWords: LogWords, options: LogOptions): Promise<LogPlan> {
  const { people, sentence } = logWords;
  if (sentence !== null && !isPlainlyTold(logWords, sentence))
    await (await import('./log-refusals.ts')).refuseOthers(deps, { ...logWords, sentence }, options);
  if (people.length === 0) throw (await import('./log-newcomer.ts')).nobodyIn(deps, logWords);
  const logPeople = await findPeople(deps, logWords, options.add === true);
  return makePlan(deps, logPeople, options, sentence);
}

/** Someone on her list, once, and it happened. Not `ana died last friday`. */
function isPlainlyTold({ people }: LogWords, { mood, times, isTwo, text }: Sentence): boolean {
  return (
    mood === 'happened' &&
    times.length === 0 &&
    !isTwo &&
    !/ (?:died|passed away)\b/i.test(text) &&
    people.some(({ match }) => match.kind !== 'none')
  );
}

/** The same for friends who were found already. */
export function planFor(deps: Deps, friends: readonly Friend[], options: LogOptions): Promise<LogPlan> {
  return makePlan(deps, { friends, added: [] }, options, null);
}

async function makePlan(
  deps: Deps,
  { friends, added }: LogPeople,
  options: LogOptions,
  sentence: Sentence | null,
): Promise<LogPlan> {
  const { via, next } = options;
  const way = via === undefined ? null : await readWay(deps, via);
  const isAttempt = options.attempt === true || way?.isAttempt === true || sentence?.outcome === 'attempt';
  const by = options.by === undefined ? (sentence?.by ?? null) : readOneOf(options.by, initiators, '--by');
  const dayRead = options.on === undefined ? (sentence?.day ?? { day: deps.today }) : null;
  return {
    friends,
    added,
    on:
      dayRead !== null && 'day' in dayRead
        ? dayRead.day
        : await dayAsked(deps, options.on, sentence, friends[0]),
    way: way === null ? (sentence?.way ?? null) : way.way,
    what: way?.what ?? (way === null || way.way === sentence?.way ? (sentence?.what ?? null) : null),
    outcome: isAttempt ? 'attempt' : 'connected',
    by: isAttempt ? (by ?? 'me') : by,
    note:
      readText([sentence?.note, options.note].filter((text) => text?.trim()).join('; '), '--note') || null,
    isPrivate: options.private === true,
    next: next === undefined ? null : readText(next, '--next'),
    sentence,
  };
}

export async function readWay(deps: Deps, via: string): Promise<Meaning> {
  const { wayOf } = await import('../../domain/contact/sentence/lexicon.ts');
  const way = wayOf(via, wayWordsOf(deps));
  if (way === null) throw usage(`"${via.trim()}" isn't a way to be in touch.`, wayHint);
  return way;
}

export function readText(text: string, option: string): string {
  const problem = textProblem(text);
  if (problem !== null) throw usage(`${option}: ${problem}`, 'Shorten it, or save it as two.');
  return text.trim();
}

export function textProblem(text: string): string | null {
  return lengthProblem(text.trim());
}

/** Its code loads only for a day that must be read, or isn't clear. */
async function dayAsked(...args: Parameters<typeof import('./log-day.ts').readLogDay>): Promise<Day> {
  return (await import('./log-day.ts')).readLogDay(...args);
}
