/** Attempts that ended well: she had reached out, and what's new in the chats is that they were in touch after it. */

import type { CatchUpPlan } from '../../domain/catch-up/plan.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { type Day, dayFromNumber, dayNumber } from '../../domain/time/day.ts';
import type { AnsweredAttempt } from './catch-up-data.ts';

/** Being in touch much later isn't an answer. */
const longestWait = 30;

export function answeredAttempts(
  { changes }: CatchUpPlan,
  friends: ReadonlyMap<string, Friend>,
): AnsweredAttempt[] {
  const firstAfter = (id: string, day: Day): Day | undefined =>
    changes.find((change) => change.friends[0] === id && change.outcome !== 'attempt' && change.on >= day)
      ?.on;
  return [...friends.values()].flatMap(({ id, name, attemptDays, contactDays }): AnsweredAttempt[] => {
    const attempt = attemptDays.at(-1);
    // Somebody answered already, as far as she knew.
    if (attempt === undefined || (contactDays.at(-1) ?? 0) >= attempt) return [];
    const tried = dayFromNumber(attempt);
    const on = firstAfter(id, tried);
    return on === undefined || dayNumber(on) - attempt > longestWait ? [] : [{ id, name, tried, on }];
  });
}
