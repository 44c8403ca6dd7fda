/** When a call took place and who came, read and checked: nothing in here writes. */

import type { Deps } from '../../deps.ts';
import type { Call } from '../../domain/call/call.ts';
import type { Day } from '../../domain/day.ts';
import type { Friend } from '../../domain/friend.ts';
import { namesInWords } from '../../domain/names.ts';
import { instantOf, wallIn } from '../../domain/zoned-time.ts';
import { sanitiseText } from '../../ui/sanitise.ts';
import { askNeeded } from '../ask-needed.ts';
import { textProblem } from '../log/log-plan.ts';
import { readDay, usage } from '../read-values.ts';
import { orSaid } from './ask-times.ts';
import { splitNames } from './call-plan-questions.ts';
import { findGuests, guestsOf, namesToType } from './guests.ts';

const namesInHint = 3;

export interface HeldOptions {
  readonly came?: readonly string[];
  readonly on?: string;
  readonly note?: string;
}

/** As typed, else the day it was planned for, else today. Throws UserError `usage` for a day to come. */
export async function readDayHeld(
  deps: Deps,
  { number, picked }: Call,
  typed: string | undefined,
): Promise<Day> {
  const { today, zone } = deps;
  if (typed !== undefined) return readDay(typed, deps, 'past');
  if (picked === null) return today;
  const planned = wallIn(instantOf(picked), zone()).slice(0, 10);
  if (planned <= today) return planned;
  throw usage(
    `Call ${number} is planned for a day that has not come yet.`,
    `If it was earlier: momconnect call held ${number} --on today`,
  );
}

/** null for none. */
export function readNoteKept(typed: string | undefined): string | null {
  const problem = textProblem(typed ?? '');
  if (problem !== null) throw usage(`--note: ${problem}`, 'Shorten it, or save it as two.');
  return typed?.trim() || null;
}

/** Whoever is named, guest or not; else those who said yes, after a question on a terminal. */
export async function whoCame(
  deps: Deps,
  call: Call,
  typed: readonly string[] | null,
): Promise<readonly Friend[]> {
  const command = `call held ${call.number} --came`;
  if (typed !== null) return findGuests(deps, typed, command);
  const { store, prompter } = deps;
  const guests = guestsOf(call, store.read());
  const yes = guests.filter(({ answer }) => answer === 'yes').map(({ friend }) => friend);
  if (prompter.isInteractive) return askWhoCame(deps, yes, command);
  if (yes.length > 0) return yes;
  const names =
    guests.length === 0
      ? 'NAME'
      : namesToType(
          guests.slice(0, namesInHint).map(({ friend }) => friend),
          store.read(),
        );
  throw usage('Who came? Nobody had said yes before.', `Add, for instance: --came ${names}`);
}

async function askWhoCame(deps: Deps, yes: readonly Friend[], command: string): Promise<readonly Friend[]> {
  const { output, prompter } = deps;
  const these = yes.length > 0 ? 'these' : '';
  if (yes.length > 0)
    output.say(
      output.style.wrap(sanitiseText(`Yes had come from ${namesInWords(yes.map(({ name }) => name))}.`)),
    );
  for (;;) {
    const answer = await askNeeded(prompter, {
      message: 'Who came?  Names, with commas',
      fallback: these,
    });
    if (these !== '' && answer.trim().toLowerCase() === these) return yes;
    const came = await orSaid(deps, () => findGuests(deps, splitNames(answer), command));
    if (came !== null) return came;
  }
}
