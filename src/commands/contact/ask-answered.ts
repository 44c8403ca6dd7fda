/** `Did Maya answer?`, at the end of today: yes is a contact, no is nothing, and later asks the next day too. */

import type { ListDeps } from '../../deps.ts';
import { afterQuestion } from '../../domain/contact/answer-questions.ts';
import type { Unanswered } from '../../domain/contact/unanswered.ts';
import { firstNameOf } from '../../domain/friend/friend.ts';
import { stillListed } from './still-listed.ts';

const answers = ['yes', 'no', 'later'] as const;
type Answer = (typeof answers)[number];

const answerNamed = (input: string): Answer | undefined => {
  const word = input.trim().toLowerCase();
  return word === '' ? undefined : answers.find((each) => each.startsWith(word));
};

/** Call it after the screen, and only where she can be asked. */
export async function askWhoAnswered(deps: ListDeps, waiting: readonly Unanswered[]): Promise<void> {
  let { answerQuestions } = deps.store.visits();
  for (const each of waiting) {
    const answer = await askAbout(deps, each);
    answerQuestions = afterQuestion(answerQuestions, deps.today, each.friend.id, answer === 'later');
    deps.store.rememberVisit({ answerQuestions });
    if (answer !== 'yes') continue;
    await stillListed({ ...deps, store: await deps.store.whole() }, [each.friend]);
    await deps.run(await commandFor(deps, each));
  }
}

async function askAbout({ prompter }: ListDeps, { friend }: Unanswered): Promise<Answer> {
  const input = await prompter.ask({
    message: `Did ${firstNameOf(friend)} answer?  ${answers.join(', ')}`,
    fallback: 'no',
    problem: (text) => (answerNamed(text) === undefined ? 'Please type yes, no or later.' : null),
  });
  return answerNamed(input) ?? 'no';
}

/**
 * The attempt becomes a contact. One that others were part of stays, because they may not have answered: then the
 * contact is a new entry of that day.
 */
async function commandFor({ store }: ListDeps, { friend, on }: Unanswered): Promise<readonly string[]> {
  const history = await (await store.whole()).history(friend.id);
  const attempt = history.findLast(
    (entry) => entry.on === on && entry.outcome === 'attempt' && entry.by !== 'friend',
  );
  if (attempt?.friends.length === 1) return ['log', 'edit', attempt.id, '--no-attempt'];
  return ['log', friend.id, '--on', on, '--via', attempt?.way ?? 'text'];
}
