/** What `call plan` still has to know: asked on a terminal, named in an error elsewhere. */

import type { Deps } from '../../deps.ts';
import { callLengths } from '../../domain/call/call.ts';
import { proposeGuests } from '../../domain/call/propose.ts';
import type { CallTopic } from '../../domain/call/topic.ts';
import type { Friend } from '../../domain/friend.ts';
import { nameBook, namesInWords } from '../../domain/names.ts';
import type { WallTime } from '../../domain/wall-time.ts';
import { UserError } from '../../errors.ts';
import { sanitiseText } from '../../ui/sanitise.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { askNeeded } from '../ask-needed.ts';
import { problemOf } from '../problem-of.ts';
import { usage } from '../read-values.ts';
import { askTimes, orSaid } from './ask-times.ts';
import type { PlanInput } from './call-plan-input.ts';
import { findGuests, namesToType } from './guests.ts';
import { readLink, readMinutes, usualMinutes } from './read-choices.ts';
import { proposedTopics, readTopics, topicNamed } from './topics.ts';

export interface CallPlan extends PlanInput {
  readonly topic: string;
  readonly minutes: number;
  readonly guests: readonly Friend[];
  readonly times: readonly WallTime[];
}

/** So many topics are shown at once. */
const shownTopics = 5;
const namesInHint = 3;
/** How many guests are proposed for a call of that many minutes. */
const proposedGuests: Readonly<Record<number, number>> = { 60: 5, 90: 9, 120: 13 };

/** @throws UserError `usage` where something is missing and nobody can be asked; `not_found` with an empty list */
export async function completePlan(deps: Deps, input: PlanInput): Promise<CallPlan> {
  checkSomebody(deps);
  const { isInteractive } = deps.prompter;
  if (!isInteractive) checkWhole(deps, input);
  const topic = input.topic ?? (await askTopic(deps));
  const minutes = input.minutes ?? (isInteractive ? await askMinutes(deps) : usualMinutes);
  const guests = input.guests ?? (await askGuests(deps, minutes));
  const times = input.times ?? (isInteractive ? await askTimes(deps) : []);
  // Who typed all the rest has left it out on purpose.
  const asksLink = isInteractive && input.mayAskLink && input.times === null;
  const link = asksLink ? await askLink(deps) : input.link;
  return { ...input, topic, minutes, guests, times, link };
}

function checkSomebody({ store }: Deps): void {
  if (nameBook(store.read().friends.values()).entries.length > 0) return;
  throw new UserError(
    'Your list is still empty, so there is nobody to invite yet. One name is a good start:',
    {
      code: 'not_found',
      hint: 'momconnect friend add "Ana Sample"',
    },
  );
}

/** Only what is missing is named: the rest of what she typed stands as it is. */
function checkWhole(deps: Deps, { topic, minutes, guests }: PlanInput): void {
  if (topic !== null && guests !== null) return;
  const proposed = proposalFor(deps, minutes ?? usualMinutes).slice(0, namesInHint);
  const names = proposed.length === 0 ? 'NAME' : namesToType(proposed, deps.store.read());
  const add = [
    ...(topic === null ? [`--topic ${shellQuote(proposals(deps)[0]?.title ?? 'NAME')}`] : []),
    ...(guests === null ? [`--with ${names}`] : []),
  ].join(' ');
  const missing = [...(topic === null ? ['a topic'] : []), ...(guests === null ? ['guests'] : [])];
  throw usage(`A call needs ${namesInWords(missing)}.`, `Add, for instance: ${add}`);
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
  const { output, prompter } = deps;
  output.say('What would you talk about?');
  for (let from = 0; ; from += shownTopics) {
    const shown = all.slice(from, from + shownTopics);
    const hasMore = all.length > from + shownTopics;
    output.say(shown.map(({ title }, index) => `  ${from + index + 1}  ${title}`).join('\n'));
    const typed = await prompter.ask({
      message: `A number${hasMore ? ', more' : ''}, or your own words`,
      fallback: String(from + 1),
      problem: (answer) => topicProblem(answer, all, from + shown.length),
    });
    if (!hasMore || typed.trim().toLowerCase() !== 'more') return topicTyped(typed, all, deps);
  }
}

/** @param count how many she has seen */
function topicProblem(answer: string, all: readonly CallTopic[], count: number): string | null {
  const isNumber = /^\d+$/.test(answer.trim());
  if (isNumber && (Number(answer) < 1 || Number(answer) > count))
    return `A number from 1 to ${count}, please.`;
  return problemOf(() => topicNamed(answer, all));
}

function topicTyped(typed: string, all: readonly CallTopic[], { content }: Deps): string {
  const numbered = /^\d+$/.test(typed.trim()) ? all[Number(typed) - 1] : undefined;
  return numbered?.name ?? topicNamed(typed, readTopics(content));
}

async function askMinutes({ prompter }: Deps): Promise<number> {
  const typed = await prompter.ask({
    message: `How many minutes?  ${callLengths.join(', ')}`,
    fallback: String(usualMinutes),
    problem: (answer) => problemOf(() => readMinutes(answer)),
  });
  return readMinutes(typed);
}

async function askGuests(deps: Deps, minutes: number): Promise<readonly Friend[]> {
  const { output, prompter } = deps;
  const proposed = proposalFor(deps, minutes);
  const names = namesInWords(proposed.map(({ name }) => name));
  if (proposed.length > 0)
    output.say(output.style.wrap(sanitiseText(`Some near and some far, if that suits: ${names}.`)));
  const these = proposed.length > 0 ? 'these' : '';
  for (;;) {
    const typed = await askNeeded(prompter, {
      message: 'Who with?  Names, with commas',
      fallback: these,
    });
    if (these !== '' && typed.trim().toLowerCase() === these) return proposed;
    const found = await orSaid(deps, () => findGuests(deps, splitNames(typed), 'call plan --with'));
    if (found !== null) return found;
  }
}

/** Last, since it is often made later on. */
async function askLink(deps: Deps): Promise<string | null> {
  const typed = await deps.prompter.ask({
    message: 'A link, if you have one?  Enter skips',
    problem: (answer) => (answer.trim() === '' ? null : problemOf(() => readLink(deps, { link: answer }))),
  });
  return typed.trim() === '' ? null : (readLink(deps, { link: typed }) ?? null);
}

/** `ana, bea and dana`. Names without commas are told apart as on the command line. */
export function splitNames(typed: string): readonly string[] {
  const parts = typed
    .split(/,|;|\s+and\s+/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 ? parts : typed.trim().split(/\s+/);
}
