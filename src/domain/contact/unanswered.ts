/** Friends she reached out to the day before, with no answer since. Silence counts against nobody: it's only asked once. */

import { type Friend, isHiddenFromLists } from '../friend/friend.ts';
import { addDays, type Day, dayFromNumber } from '../time/day.ts';
import type { AnswerQuestions } from './answer-questions.ts';

export interface Unanswered {
  readonly friend: Friend;
  /** When she reached out. */
  readonly on: Day;
}

/** Few: more would be a list to work through. */
const most = 3;

/** The newest attempts first. @param questions undefined before the first one */
export function unanswered(
  friends: Iterable<Friend>,
  today: Day,
  questions: AnswerQuestions | undefined,
): readonly Unanswered[] {
  const yesterday = addDays(today, -1);
  const isAsked = (id: string) => questions?.on === today && questions.about.includes(id);
  const isLater = (id: string) => questions?.on === yesterday && questions.later.includes(id);
  const waiting: Unanswered[] = [];
  for (const friend of friends) {
    const on = openAttempt(friend);
    if (on === null || on > yesterday || isHiddenFromLists(friend) || friend.state === 'archived') continue;
    if (!isAsked(friend.id) && (on === yesterday || isLater(friend.id))) waiting.push({ friend, on });
  }
  return waiting.sort((a, b) => (a.on === b.on ? 0 : a.on > b.on ? -1 : 1)).slice(0, most);
}

/** The day of her newest attempt, if they haven't been in touch and the friend hasn't tried since. */
function openAttempt({ attemptDays, contactDays, triedDays, lastTold }: Friend): Day | null {
  const attempt = attemptDays.at(-1);
  if (attempt === undefined || Math.max(contactDays.at(-1) ?? 0, triedDays.at(-1) ?? 0) >= attempt)
    return null;
  const on = dayFromNumber(attempt);
  return lastTold !== null && lastTold >= on ? null : on;
}
