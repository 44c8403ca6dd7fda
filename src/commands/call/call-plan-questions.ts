/** What `call plan` still has to know: asked on a terminal, named in an error elsewhere. */

import type { Deps } from '../../deps.ts';
import { type CallFields, type CallTopic, callLengths } from '../../domain/call/call.ts';
import { proposeGuests } from '../../domain/call/propose.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { nameBook, namesInWords } from '../../domain/friend/names.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import type { UserError } from '../../errors.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { errorMessageOf } from '../shared/problem-of.ts';
import { notFound, usage } from '../shared/read-values.ts';
import { askGuests, namesToType } from './find-call.ts';
import { readLink, readMinutes, usualCall } from './read-choices.ts';
import { askTimes } from './read-times.ts';
import { proposedTopics, readTopics, topicNamed } from './topics.ts';

export interface CallPlan extends Omit<CallFields, 'options' | 'picked' | 'cancelledOn'> {
  readonly guests: readonly Friend[];
  readonly times: readonly WallTime[];
  /** Whether nothing was said of a link, neither now nor by an earlier call. */
  readonly mayAskLink: boolean;
}

/** What can be asked for may be left out. */
export type PlanInput = Omit<CallPlan, Asked> & Partial<Pick<CallPlan, Asked>>;
type Asked = 'topic' | 'minutes' | 'guests' | 'times';

/** So many topics are shown at once. */
const shownTopics = 5;
const namesInHint = 3;
/** How many guests are proposed for a call of that many minutes. */
const proposedGuests: Readonly<Record<number, number>> = { 60: 5, 90: 9, 120: 13 };

/** @throws UserError `usage` where something is missing and nobody can be asked; `not_found` with an empty list */
export async function completePlan(deps: Deps, input: PlanInput): Promise<CallPlan> {
  const { isInteractive } = deps.prompter;
  if (nameBook(deps.store.read().friends.values()).entries.length === 0)
    throw notFound(
      "Your list is still empty, so there's nobody to invite yet. Start with one name:",
      'momconnect friend add "Ana Sample"',
    );
  if (!isInteractive && (input.topic === undefined || input.guests === undefined)) throw missing(deps, input);
  const topic = input.topic ?? (await askTopic(deps));
  const minutes = input.minutes ?? (isInteractive ? await askMinutes(deps) : usualCall.minutes);
  const proposed = input.guests === undefined ? proposalFor(deps, minutes) : [];
  const words = 'You could invite';
  const guests =
    input.guests ??
    (await askGuests(deps, 'Who do you want to invite?  Names, with commas', { proposed, words }, '--with'));
  const times = input.times ?? (isInteractive ? await askTimes(deps) : []);
  // Who typed all the rest has left it out on purpose.
  const asksLink = isInteractive && input.mayAskLink && input.times === undefined;
  const link = asksLink ? await askLink(deps) : input.link;
  return { ...input, topic, minutes, guests, times, link };
}

/** Only what is missing is named: the rest of what she typed stands as it is. */
function missing(deps: Deps, { topic, minutes, guests }: PlanInput): UserError {
  const proposed = proposalFor(deps, minutes ?? usualCall.minutes).slice(0, namesInHint);
  const names = namesToType(proposed, deps.store.read()) || 'NAME';
  const title = shellQuote(proposals(deps)[0]?.title ?? 'NAME');
  const lacks = [
    ...(topic === undefined ? [['a topic', `--topic ${title}`] as const] : []),
    ...(guests === undefined ? [['guests', `--with ${names}`] as const] : []),
  ];
  const add = lacks.map(([, option]) => option).join(' ');
  return usage(`A call needs ${namesInWords(lacks.map(([what]) => what))}.`, `For example, add: ${add}`);
}

/** Friends near and far; fewer where the list is short. */
function proposalFor({ store, today, newSeed }: Deps, minutes: number): readonly Friend[] {
  const count = proposedGuests[minutes] ?? 5;
  return proposeGuests([...store.read().friends.values()], today, { count, seed: newSeed() });
}

function proposals({ content, store, newSeed }: Deps): readonly CallTopic[] {
  return proposedTopics(readTopics(content), store.read().calls, newSeed());
}

async function askTopic(deps: Deps): Promise<string> {
  const all = proposals(deps);
  const topics = readTopics(deps.content);
  const { output, prompter } = deps;
  output.say('What do you want to talk about?');
  for (let from = 0; ; from += shownTopics) {
    const shown = all.slice(from, from + shownTopics);
    const seen = from + shown.length;
    const isNumber = (typed: string) => /^\d+$/.test(typed.trim());
    output.say(shown.map(({ title }, index) => `  ${from + index + 1}  ${title}`).join('\n'));
    const typed = await prompter.ask({
      message: `A number${all.length > seen ? ', more' : ''}, or your own words`,
      fallback: String(from + 1),
      problem: (answer) =>
        isNumber(answer) && (Number(answer) < 1 || Number(answer) > seen)
          ? `A number from 1 to ${seen}, please.`
          : errorMessageOf(() => topicNamed(answer, topics)),
    });
    if (all.length > seen && typed.trim().toLowerCase() === 'more') continue;
    const numbered = isNumber(typed) ? all[Number(typed) - 1] : undefined;
    return numbered?.name ?? topicNamed(typed, topics);
  }
}

async function askMinutes({ prompter }: Deps): Promise<number> {
  const typed = await prompter.ask({
    message: `How many minutes?  ${callLengths.join(', ')}`,
    fallback: String(usualCall.minutes),
    problem: (answer) => errorMessageOf(() => readMinutes(answer)),
  });
  return readMinutes(typed);
}

/** Last, since it is often made later on. */
async function askLink({ prompter }: Deps): Promise<string | null> {
  const typed = await prompter.ask({
    message: 'Do you have a link?  Enter skips',
    problem: (answer) => (answer.trim() === '' ? null : errorMessageOf(() => readLink(answer))),
  });
  return typed.trim() === '' ? null : readLink(typed);
}
