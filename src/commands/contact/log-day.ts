/**
 * The day of a new entry. If we don't understand it, we ask on a terminal and refuse elsewhere: it never silently
 * becomes today.
 */

import type { Deps } from '../../deps.ts';
import type { Sentence } from '../../domain/contact/sentence.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { dayInWords } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import type { DayProblem, DayReading } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import { isYes } from '../shared/ask.ts';
import { typedName } from '../shared/typed-name.ts';

/** @param on as typed after `--on`; it beats the day in the sentence. Today when neither names one */
export async function readLogDay(
  deps: Deps,
  on: string | undefined,
  sentence: Pick<Sentence, 'day'> | null,
  friend: Friend | undefined,
): Promise<Day> {
  const reading = on === undefined ? (sentence?.day ?? { day: deps.today }) : await readPastDay(deps, on);
  if ('day' in reading) return reading.day;
  if (!deps.prompter.isInteractive || isToCome(reading)) throw await dayRefused(deps, reading, friend);
  if (reading.past === undefined) {
    deps.output.say(deps.output.style.wrap(reading.problem));
    return askDay(deps, { message: 'What day was that? A guess is fine' });
  }
  const answer = await deps.prompter.ask({
    message: `Was it ${dayInWords(reading.past, deps.dates())}?  yes, no`,
    fallback: 'no',
  });
  if (isYes(answer)) return reading.past;
  throw await dayRefused(deps, reading, friend);
}

/** Days are read only where one is typed. */
async function readPastDay({ dates }: Deps, input: string): Promise<DayReading> {
  const { parseDay } = await import('../../domain/time/when.ts');
  return parseDay(input, { ...dates(), direction: 'past' });
}

function isToCome({ future, past }: DayProblem): boolean {
  return future !== null && past === undefined;
}

export async function askDay(
  deps: Deps,
  question: { readonly message: string; readonly fallback?: string },
): Promise<Day> {
  for (;;) {
    const answer = await deps.prompter.ask(question);
    const reading = await readPastDay(deps, answer);
    if ('day' in reading) return reading.day;
    const { dayHint } = await import('../../domain/time/when.ts');
    const message = reading.future === null ? `${reading.problem} ${dayHint}` : reading.problem;
    deps.output.say(deps.output.style.wrap(message));
  }
}

async function dayRefused(
  { store, today }: Deps,
  { problem, future, past }: DayProblem,
  friend: Friend | undefined,
): Promise<UserError> {
  const { dayHint } = await import('../../domain/time/when.ts');
  const { rememberCommand } = await import('./log-refusals.ts');
  const name = friend === undefined ? 'NAME' : typedName(friend, store.read().friends.values());
  const way =
    past !== undefined
      ? { text: "If that's the day:", command: `--on ${past}` }
      : future === null
        ? dayHint
        : {
            text: 'For a reminder instead:',
            command: rememberCommand(name, { words: '', on: future }, today),
          };
  return new UserError(problem, { code: 'usage', ways: [way] });
}
