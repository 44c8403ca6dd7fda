/** `Did Maya answer?`, at the end of today: yes is a contact, no is nothing, and later asks the next day too. */

import type { Deps } from '../../deps.ts';
import { afterQuestion } from '../../domain/contact/answer-questions.ts';
import type { Unanswered } from '../../domain/contact/unanswered.ts';
import { firstNameOf } from '../../domain/friend/friend.ts';

const answers = ['yes', 'no', 'later'] as const;
type Answer = (typeof answers)[number];

const answerNamed = (typed: string): Answer | undefined => {
  const word = typed.trim().toLowerCase();
  return word === '' ? undefined : answers.find((each) => each.startsWith(word));
};

/** Call it after the screen, and only where she can be asked. */
export async function askWhoAnswered(deps: Deps, waiting: readonly Unanswered[]): Promise<void> {
  let { answerQuestions } = deps.store.visits();
  for (const each of waiting) {
    const answer = await askAbout(deps, each);
    answerQuestions = afterQuestion(answerQuestions, deps.today, each.friend.id, answer === 'later');
    deps.store.rememberVisit({ answerQuestions });
    if (answer === 'yes') await deps.run(commandFor(deps, each));
  }
}

async function askAbout({ prompter }: Deps, { friend }: Unanswered): Promise<Answer> {
  const typed = await prompter.ask({
    message: `Did ${firstNameOf(friend)} answer?  ${answers.join(', ')}`,
    fallback: 'no',
    problem: (text) => (answerNamed(text) === undefined ? 'Please type yes, no or later.' : null),
  });
  return answerNamed(typed) ?? 'no';
}

/**
 * The attempt becomes a contact. One that others were part of stays, because they may not have answered: then the
 * contact is a new entry of that day.
 */
function commandFor({ store }: Deps, { friend, on }: Unanswered): readonly string[] {
  const attempt = store
    .history(friend.id)
    .findLast((entry) => entry.on === on && entry.outcome === 'attempt' && entry.by !== 'friend');
  if (attempt?.friends.length === 1) return ['log', 'edit', attempt.id, '--no-attempt'];
  return ['log', friend.id, '--on', on, '--via', attempt?.way ?? 'text'];
}
