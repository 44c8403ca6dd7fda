/** A week of a tradition, to send: the prompts of the days on which something was shared. Her notes are not in it. */

import { addDays, type Day, weekdayOf } from '../day.ts';
import type { Friend } from '../friend.ts';
import { type TraditionWords, withNames } from './invitation.ts';
import { type PromptWords, promptFor } from './prompt.ts';
import type { Tradition } from './tradition.ts';

export interface SharedPrompt {
  readonly on: Day;
  readonly prompt: string;
}

/** The seven days up to and with the given one, oldest first; only those on which something was shared. */
export function weekShared(tradition: Tradition, last: Day, prompts: PromptWords): readonly SharedPrompt[] {
  const first = addDays(last, -6);
  return tradition.sharedOn
    .filter((on) => on >= first && on <= last)
    .map((on) => ({ on, prompt: promptFor(tradition, on, prompts).prompt }));
}

export function recapText(
  friends: readonly Friend[],
  week: readonly SharedPrompt[],
  { recap: { opening, line, closing, closingOfOne } }: TraditionWords,
): string {
  const lines = week.map(({ on, prompt }) =>
    line.replace('{day}', () => weekdayOf(on)).replace('{prompt}', () => prompt),
  );
  return [withNames(opening, friends), ...lines, week.length === 1 ? closingOfOne : closing].join('\n');
}
