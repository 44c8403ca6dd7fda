/** A week of a tradition, to send: what she wrote on its days. Notes of the log are not in it. */

import type { Friend } from '../friend/friend.ts';
import { addDays, type Day, weekdayOf } from '../time/day.ts';
import { type TraditionWords, withNames } from './invitation.ts';
import { type PromptWords, promptFor } from './prompt.ts';
import type { Tradition } from './tradition.ts';

export interface SharedDay {
  readonly on: Day;
  readonly prompt: string;
  /** What she wrote; null where she didn't save it. */
  readonly answer: string | null;
}

/** The seven days up to and with the given one, oldest first; only those on which something was shared. */
export function weekShared(tradition: Tradition, last: Day, prompts: PromptWords): readonly SharedDay[] {
  const first = addDays(last, -6);
  return tradition.sharedOn
    .filter((on) => on >= first && on <= last)
    .map((on) => ({
      on,
      prompt: promptFor(tradition, on, prompts).prompt,
      answer: tradition.answers.find((each) => each.on === on)?.text ?? null,
    }));
}

/** null for a week without an answer that she saved. */
export function recapText(
  friends: readonly Friend[],
  week: readonly SharedDay[],
  { recap: { opening, line, closing, closingOfOne } }: TraditionWords,
): string | null {
  const lines = week.flatMap(({ on, answer }) =>
    answer === null ? [] : [line.replace('{day}', () => weekdayOf(on)).replace('{answer}', () => answer)],
  );
  if (lines.length === 0) return null;
  return [withNames(opening, friends), ...lines, lines.length === 1 ? closingOfOne : closing].join('\n');
}
