/** `faq`: a calm, true answer, and one step to take now. Reads content and settings only; nothing is written. */

import { Command } from 'commander';
import type { Deps } from '../../deps.ts';
import { soundsLikeHarm } from '../../domain/harm.ts';
import { findTopic, type TopicEntry } from '../../domain/topic-search.ts';
import { UserError } from '../../errors.ts';
import type { Topic } from '../../formats/topic.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { runHelpNow } from '../help-now.ts';
import { usage, wholeNumber } from '../read-values.ts';
import {
  type FaqAnswer,
  groupsOf,
  renderFaq,
  renderFaqDiscreetly,
  renderTopicList,
  renderTopicListDiscreetly,
  type TopicList,
} from './faq-view.ts';
import { withOwnTopics } from './own-topics.ts';
import { offerSteps, type Step, takeStep } from './take-step.ts';

interface FaqOptions {
  /** Counted from one; goes right to it. */
  readonly step?: number;
}

type Answering = Pick<Deps, 'content' | 'settings' | 'localeCountry'>;

export function faqCommand(given: Deps): Command {
  return new Command('faq')
    .description('a calm answer to what is on your mind, and one small step')
    .argument(
      '[words...]',
      'a topic, or your own words; with none it asks, so that they stay out of the history',
    )
    .option('--step <number>', 'go right to this step of the topic', wholeNumber)
    .addHelpText(
      'after',
      examples([
        'momconnect faq',
        'momconnect faq isolated',
        'momconnect faq isolated --step 1',
        'momconnect faq privacy',
      ]),
    )
    .action(async (words: string[], { step }: FaqOptions) => {
      const isHidden = isDiscreet(given);
      const typed = words.length > 0 ? words.join(' ') : await askWhat(given);
      const deps = await withOwnTopics(given, typed);
      if (typed.trim() === '' && step !== undefined)
        throw usage('A topic is missing.', 'momconnect faq isolated --step 1');
      if (typed.trim() === '')
        return present(deps, listTopics(deps), isHidden ? renderTopicListDiscreetly : renderTopicList);
      const answer = runFaq(deps, typed);
      if (step !== undefined && !answer.helpFirst) return takeStep(deps, stepOf(answer, step));
      present(deps, answer, isHidden ? renderFaqDiscreetly : renderFaq);
      await offerSteps(deps, answer.steps);
    });
}

function stepOf({ topic, steps }: FaqAnswer, number: number): Step {
  const step = steps[number - 1];
  if (step !== undefined) return step;
  throw usage(`"${topic}" has steps 1 to ${steps.length}.`, `momconnect faq ${topic} --step ${steps.length}`);
}

async function askWhat({ prompter }: Deps): Promise<string> {
  return prompter.isInteractive ? prompter.ask({ message: 'What is on your mind?' }) : '';
}

function listTopics({ content }: Pick<Deps, 'content'>): TopicList {
  return { topics: readIndex(content).map(({ topic, title, group }) => ({ topic, title, group })) };
}

/** @throws UserError `not_found` when no topic fits */
export function runFaq(deps: Answering, typed: string): FaqAnswer {
  if (soundsLikeHarm(typed, deps.content.json<readonly string[]>('harm-phrases') ?? []))
    return helpFirst(deps);
  const index = readIndex(deps.content);
  const match = findTopic(typed, index);
  const topic = match && deps.content.json<Topic>(`faq/${match.entry.topic}`);
  if (match === null || topic === null) throw noTopic(typed, index);
  return {
    topic: topic.topic,
    title: topic.title,
    body: topic.paragraphs.join('\n\n'),
    steps: topic.steps.map((step) => withContact(step, deps.settings)),
    links: topic.links,
    others: match.others.map((other) => other.topic),
    helpFirst: false,
    help: null,
    stepsAfter: topic.stepsAfter,
    closing: topic.closing,
    isExact: match.isExact,
  };
}

function readIndex(content: Deps['content']): readonly TopicEntry[] {
  return content.json<readonly TopicEntry[]>('faq/index') ?? [];
}

function noTopic(typed: string, index: readonly TopicEntry[]): UserError {
  const groups = groupsOf(index).join(', ');
  return new UserError(`No topic fits "${typed}". There are topics on: ${groups}.`, {
    code: 'not_found',
    hint: 'Their names: momconnect faq        If it cannot wait: momconnect help-now',
  });
}

/** No topic, no menu, no guess about how she is. */
function helpFirst(deps: Answering): FaqAnswer {
  return {
    topic: null,
    title: '',
    body:
      'If you are thinking of dying or of hurting yourself, please talk to a person now. ' +
      'You do not have to explain it well.',
    steps: [],
    links: [],
    others: ['more-than-tired'],
    helpFirst: true,
    help: runHelpNow(deps, {}),
    stepsAfter: 0,
    closing: ['When there is room for it: momconnect faq more-than-tired'],
    isExact: false,
  };
}

/** The step that asks for the support team's address says the address instead, once there is one. */
function withContact(step: Step, settings: Deps['settings']): Step {
  if (!step.command?.startsWith('momconnect config set support.')) return step;
  const name = settings.get('support.name') ?? 'Malone';
  const title = step.title.replace('Malone', () => name);
  const body = step.body.replace('Malone', () => name);
  const contact = contactOf(settings);
  if (contact !== null) return { title, body: `${body} Write or call: ${contact}`, command: null };
  return {
    title,
    body: `${body} No address is set here. Another step will do, or, if you have it:`,
    command: step.command,
  };
}

function contactOf(settings: Deps['settings']): string | null {
  const url = settings.get('support.url');
  const addresses = [
    url !== null && /^https:\/\//i.test(url) ? url : null,
    settings.get('support.email')?.replace(/^mailto:/, ''),
    settings.get('support.phone')?.replace(/^tel:/, ''),
  ].filter((address) => typeof address === 'string');
  return addresses.length === 0
    ? null
    : [...addresses, settings.get('support.hours') ?? []].flat().join(', ');
}
