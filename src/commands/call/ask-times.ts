/** Asking when a call could be, and how a refusal is said where she is asked. */

import type { Deps } from '../../deps.ts';
import type { WallTime } from '../../domain/wall-time.ts';
import { UserError } from '../../errors.ts';
import { sanitiseText } from '../../ui/sanitise.ts';
import { saidAtPrompt } from '../problem-of.ts';
import { inOrder, isSameTime, mostTimes, readTime } from './read-times.ts';

/** Several at once with commas, or one at a time; Enter ends. What cannot be read is said, and asked again. */
export async function askTimes(deps: Deps): Promise<readonly WallTime[]> {
  let times: readonly WallTime[] = [];
  while (times.length < mostTimes) {
    const message =
      times.length === 0
        ? 'When?  As in: thursday 7pm, sat 10:00. Enter skips'
        : 'Another time to choose from?  Enter ends';
    const typed = await deps.prompter.ask({ message });
    if (typed.trim() === '') break;
    const read = await orSaid(deps, () => timesIn(deps, typed));
    times = joined(deps, times, read ?? []);
  }
  return inOrder(times);
}

/** A comma can stand within one time as well: `Thursday, 7 pm`. */
async function timesIn(deps: Deps, typed: string): Promise<readonly WallTime[]> {
  const parts = typed.split(/[,;]/).filter((part) => part.trim() !== '');
  if (parts.length < 2) return [await readTime(deps, typed)];
  try {
    return [await readTime(deps, typed)];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  const times: WallTime[] = [];
  for (const part of parts) times.push(await readTime(deps, part));
  return times;
}

function joined(
  { output }: Deps,
  before: readonly WallTime[],
  more: readonly WallTime[],
): readonly WallTime[] {
  const times = [...before];
  for (const time of more) {
    if (times.some((other) => isSameTime(other, time))) output.say('That time is there already.');
    else if (times.length === mostTimes) output.say(`${mostTimes} times are enough to choose from.`);
    else times.push(time);
  }
  return times;
}

/** What she typed, read; null where it could not be, which is said. */
export async function orSaid<T>({ output }: Deps, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UserError) || error.code === 'cancelled') throw error;
    output.say(output.style.wrap(sanitiseText(saidAtPrompt(error))));
    return null;
  }
}
