/** When she last used the program, and what it said by itself: so that it doesn't say too much. */

import type { AnswerQuestions } from '../contact/answer-questions.ts';
import { type Day, daysBetween } from '../time/day.ts';

export interface Visits {
  /** The last day she used any command; null when that isn't known. */
  readonly used: Day | null;
  /** The last day she came back after being away. */
  readonly back: Day | null;
  /** The day of the last line that came by itself, and whether she used any command after it. */
  readonly line: Day | null;
  readonly isLineFollowed: boolean;
  /** The last day a fresh start was offered. */
  readonly offered: Day | null;
  /** So that she's asked about an answer once. Left out before the first time. */
  readonly answerQuestions?: AnswerQuestions;
}

export const noVisits: Visits = { used: null, back: null, line: null, isLineFollowed: false, offered: null };

/** In days. */
const awayAfter = 14;
const betweenOffers = 30;
/** How long after she came back a fresh start is still worth offering. */
const backFor = 7;

/**
 * What a use changes. A `--today` in the past counts as a use, but doesn't move the days back.
 * @param latest the later of today and the real day: a day after it came from a clock that was wrong, or a `--today`
 */
export function afterUse(before: Visits, today: Day, latest: Day): Visits {
  const { used } = before;
  const isEarlier = used !== null && used > today && used <= latest;
  if (isEarlier) return { ...before, isLineFollowed: true };
  return { ...before, used: today, back: isAway(before, today) ? today : before.back, isLineFollowed: true };
}

/** She used no command for two weeks or longer. */
function isAway({ used }: Visits, today: Day): boolean {
  return used !== null && daysBetween(used, today) >= awayAfter;
}

/** @param pauseEnded the day her last pause ended by itself; null when there was none */
export function isFreshStartDue(visits: Visits, today: Day, pauseEnded: Day | null = null): boolean {
  const { back, offered } = visits;
  if (offered !== null && Math.abs(daysBetween(offered, today)) < betweenOffers) return false;
  const isLately = (day: Day | null) =>
    day !== null && daysBetween(day, today) >= 0 && daysBetween(day, today) < backFor;
  return isAway(visits, today) || isLately(back) || isLately(pauseEnded);
}

/** At most one line a day, and none after one that nothing followed, until she is back. */
export function mayComeByItself({ line, isLineFollowed }: Visits, today: Day): boolean {
  return line === null || (line !== today && isLineFollowed);
}
