/** So that `Did Maya answer?` is asked once. In no journal: if it's lost, it's asked again. */

import type { Day } from '../time/day.ts';

/** Who she was asked about on the last day she was asked, by id. */
export interface AnswerQuestions {
  readonly on: Day;
  readonly about: readonly string[];
  /** Those of them to ask about the next day too. */
  readonly later: readonly string[];
}

/** After a question about one more friend. */
export function afterQuestion(
  questions: AnswerQuestions | undefined,
  today: Day,
  friend: string,
  isLater: boolean,
): AnswerQuestions {
  const before = questions?.on === today ? questions : { on: today, about: [], later: [] };
  return {
    on: today,
    about: [...before.about, friend],
    later: isLater ? [...before.later, friend] : before.later,
  };
}
