/** What is to be logged, read and checked: nothing in here writes. */

import type { Deps } from '../../deps.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Friend } from '../../domain/friend.ts';
import { soundsLikeHarm } from '../../domain/harm.ts';
import { type Outcome, type Way, ways } from '../../domain/interaction.ts';
import { isTooLongForNote } from '../../domain/limits.ts';
import { matchName, type NameBook, nameBook, writtenAsName } from '../../domain/names.ts';
import { type Sentence, wayOf } from '../../domain/sentence.ts';
import { type DayReading, dayHint, parseDay } from '../../domain/when.ts';
import { UserError } from '../../errors.ts';
import { inQuotes } from '../../ui/shell-quote.ts';
import { findFriend } from '../find-friend.ts';
import { typedName } from '../typed-name.ts';
import { wayWordsOf } from './log-words.ts';

/** As typed; what is left out is unknown, and `on` is today. */
export interface LogInput {
  readonly friends: readonly string[];
  /** What a sentence told; the options go before it, but no note is lost. */
  readonly sentence?: Sentence | null;
  readonly via?: string;
  readonly on?: string;
  readonly note?: string;
  /** `''` takes away what was to be asked next time. */
  readonly next?: string;
  readonly attempt?: boolean;
}

export interface LogPlan {
  readonly friends: readonly Friend[];
  readonly on: Day;
  readonly way: Way | null;
  readonly what: string | null;
  readonly outcome: Outcome;
  readonly note: string | null;
  readonly next: string | null;
  /** The sentence all of this was read from. */
  readonly told: string | null;
}

export const helpLine = 'If any of that is about you: momconnect help-now';
export const wayHint = `A way can be: ${ways.join(', ')}`;

/** Bytes of UTF-8. */

/** Throws UserError `usage` for a value that cannot be, and as `findFriend` does for names; one unknown name refuses all. */
export async function planLog(deps: Deps, input: LogInput): Promise<LogPlan> {
  return planFor(deps, await resolveFriends(deps, input), input);
}

/** The same for friends who were found already. */
export async function planFor(
  deps: Deps,
  friends: readonly Friend[],
  input: Omit<LogInput, 'friends'>,
): Promise<LogPlan> {
  const { sentence, via, next } = input;
  const given = via === undefined ? null : readWay(deps, via);
  const isAttempt = input.attempt === true || given?.isAttempt === true || sentence?.outcome === 'attempt';
  return {
    friends,
    on: await readOn(deps, input, friends),
    way: given === null ? (sentence?.way ?? null) : given.way,
    what: given?.what ?? (given === null || given.way === sentence?.way ? (sentence?.what ?? null) : null),
    outcome: isAttempt ? 'attempt' : 'connected',
    note: readText([sentence?.note, input.note].filter((text) => text?.trim()).join('; '), '--note') || null,
    next: next === undefined ? null : readText(next, '--next'),
    told: sentence?.text ?? null,
  };
}

/** Each friend once, in the order named. */
async function resolveFriends(
  deps: Deps,
  { friends: typed, sentence }: LogInput,
): Promise<readonly Friend[]> {
  const book = bookOfSomeone(deps, typed);
  const isNobodys = typed.every((name) => matchName(name, book).kind === 'none');
  // Words that may be about herself are met with help, not with a question about names.
  if (isNobodys && sentence && isAboutHerself(deps, [sentence.text])) throw nobodyNamed(helpLine);
  if (typed.length === 0) throw nobodyNamed('As in: momconnect log "coffee with ana last friday"');
  const friends = new Map<string, Friend>();
  for (const name of typed) {
    const friend = await findFriend(deps, name, { command: 'log' });
    friends.set(friend.id, friend);
  }
  return [...friends.values()];
}

/** Whether any of the texts sounds as if she herself is in danger. */
export function isAboutHerself(
  { content }: Pick<Deps, 'content'>,
  texts: readonly (string | null)[],
): boolean {
  const written = texts.filter((text) => text !== null && text !== '') as readonly string[];
  if (written.length === 0) return false;
  const phrases = content.json<readonly string[]>('harm-phrases') ?? [];
  return written.some((text) => soundsLikeHarm(text, phrases));
}

function nobodyNamed(hint: string): UserError {
  return new UserError('No name from your list was found in that.', { code: 'not_found', hint });
}

/** Throws UserError `not_found` when there is nobody to log, naming the way to the first friend. */
export function bookOfSomeone(
  { store }: Pick<Deps, 'store'>,
  [typed = 'Ana Sample']: readonly string[],
): NameBook {
  const book = nameBook(store.read().friends.values());
  if (book.entries.length > 0) return book;
  throw new UserError('Your list is still empty, so there is nobody to log yet. One name is a good start:', {
    code: 'not_found',
    hint: `momconnect friend add ${inQuotes(writtenAsName(typed))}`,
  });
}

function readWay(deps: Deps, via: string): NonNullable<ReturnType<typeof wayOf>> {
  const way = wayOf(via, wayWordsOf(deps));
  if (way === null)
    throw new UserError(`"${via.trim()}" is no way of being in touch.`, { code: 'usage', hint: wayHint });
  return way;
}

async function readOn(
  deps: Deps,
  { on, sentence }: Omit<LogInput, 'friends'>,
  friends: readonly Friend[],
): Promise<Day> {
  const reading =
    on === undefined
      ? (sentence?.day ?? { day: deps.today })
      : await parseDay(on, { ...deps.dates(), direction: 'past' });
  if ('day' in reading) return reading.day;
  throw dayRefused(deps, reading, friends);
}

function dayRefused(
  { store, today }: Deps,
  { problem, future }: Extract<DayReading, { problem: string }>,
  [friend]: readonly Friend[],
): UserError {
  if (future === null || friend === undefined)
    return new UserError(problem, { code: 'usage', hint: dayHint });
  const name = typedName(friend, store.read().friends.values());
  const on = future === addDays(today, 1) ? 'tomorrow' : future;
  return new UserError(problem, {
    code: 'usage',
    hint: `To be reminded instead: momconnect friend edit ${name} --next "..." --on ${on}`,
  });
}

function readText(text: string, option: string): string {
  const problem = textProblem(text);
  if (problem !== null)
    throw new UserError(`${option}: ${problem}`, { code: 'usage', hint: 'Shorten it, or keep it in two.' });
  return text.trim();
}

export function textProblem(text: string): string | null {
  return isTooLongForNote(text.trim()) ? 'That is longer than 4 KB.' : null;
}
