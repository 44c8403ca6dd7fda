/** Reads and checks a new reminder, and makes the change that saves it. */

import type { Deps } from '../../deps.ts';
import { type Friend, isHiddenFromLists } from '../../domain/friend/friend.ts';
import type { ReminderKept } from '../../domain/reminder/changes.ts';
import { type DateForm, whenIsInWords } from '../../domain/time/date-words.ts';
import { addDays, type Day } from '../../domain/time/day.ts';
import { UserError } from '../../errors.ts';
import { promptMessage } from '../shared/ask.ts';
import { lengthProblem, readDay, usage } from '../shared/read-values.ts';

export interface NewReminder {
  readonly words: string;
  /** null when it comes up with the friend. */
  readonly day: Day | null;
}

/** @param on as typed. Throws UserError `usage` for bad words, or a day that has passed */
export async function readReminder(
  words: string,
  on: string | undefined,
  deps: Pick<Deps, 'today' | 'dates'>,
): Promise<NewReminder> {
  const problem = lengthProblem(words);
  if (problem !== null) throw usage(problem, 'Shorten it, or split it in two.');
  return { words: oneLine(words), day: on === undefined ? null : await readComing(on, deps) };
}

export async function askWords({ prompter }: Pick<Deps, 'prompter'>, name: string): Promise<string> {
  const words = await prompter.ask({
    message: `What do you want to remember about ${name}?`,
    problem: (input) =>
      input.trim() === '' ? 'Type a few words, or press Ctrl-C to stop.' : lengthProblem(input),
  });
  return oneLine(words);
}

/** null when she skips it. */
export async function askDay(deps: Deps, name: string): Promise<Day | null> {
  const { prompter, output } = deps;
  for (;;) {
    const answer = await prompter.ask({
      message: `Starting what day? Press Enter for whenever ${name} comes up`,
    });
    if (answer.trim() === '') return null;
    try {
      return await readComing(answer, deps);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      output.say(promptMessage(error));
    }
  }
}

/**
 * A `--next` with a day is a reminder; null when there is none.
 *
 * @param friend null for someone new
 * @throws UserError `usage` for a day without words, or a friend who doesn't come up
 */
export async function readDatedNext(
  { next = '', on }: { readonly next?: string; readonly on?: string },
  deps: Pick<Deps, 'today' | 'dates'>,
  friend: Friend | null,
): Promise<NewReminder | null> {
  if (on === undefined) return null;
  if (next.trim() === '') throw usage('--on only works with --next.');
  if (friend !== null && isHiddenFromLists(friend))
    throw usage(
      `${friend.name} doesn't come up, so a reminder wouldn't either.`,
      'To save the words anyway, leave out --on.',
    );
  return readReminder(next, on, deps);
}

export function reminderChange(
  { newId, today }: Pick<Deps, 'newId' | 'today'>,
  friend: string,
  { words, day }: NewReminder,
): ReminderKept {
  const when = day === null ? {} : { day };
  return { type: 'reminder.kept', reminder: newId(), on: today, friend, words, ...when };
}

/** The line about the reminder that a `--next` with a day became; '' when there is none. */
export function reminderLine(reminder: NewReminder | null, dates: DateForm): string[] {
  if (reminder === null) return [];
  const when = reminder.day === null ? '' : ` (${whenIsInWords(reminder.day, dates)})`;
  return [`Reminder: ${reminder.words}${when}`];
}

/** Reminders are shown in lists, so white space and control characters become single spaces. */
function oneLine(words: string): string {
  return words.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
}

async function readComing(input: string, deps: Pick<Deps, 'today' | 'dates'>): Promise<Day> {
  const { today } = deps;
  const day = await readDay(input, deps, 'future');
  if (day >= today) return day;
  throw usage(`"${input.trim()}" has passed.`, `A day can be: tomorrow, next monday, ${addDays(today, 90)}`);
}
