/** `faq`: a calm, true answer, and one step to take now. Reads only content and settings; writes nothing. */

import type { Deps } from '../../deps.ts';
import type { DangerKind } from '../../domain/support/danger.ts';
import { isPlea } from '../../domain/support/plea.ts';
import { findTopic, type TopicEntry } from '../../domain/support/topic-search.ts';
import type { Topic } from '../../formats/topic.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { usage } from '../shared/read-values.ts';
import { withCustomTopics } from './custom-topics.ts';
import { type DangerHelp, dangerHelpFor } from './danger-help.ts';
import {
  type FaqAnswer,
  renderFaq,
  renderFaqDiscreetly,
  renderTopicList,
  renderTopicListDiscreetly,
  type TopicList,
} from './faq-view.ts';
import { withContact } from './support-contact.ts';
import { offerSteps, type StepToTake, takeStep } from './take-step.ts';

interface FaqOptions {
  /**
   * Counts from one, and goes right to that step. `true` when the number is missing. Checked last: words of harm come
   * first.
   */
  readonly step?: string | true;
}

type Answering = Pick<Deps, 'content' | 'settings' | 'localeCountry' | 'guessedCountry'>;

export function faqCommand(plainDeps: Deps): Command {
  return new Command('faq')
    .description("a calm answer to what's on your mind, and one small step")
    .argument(
      '[words...]',
      "a topic, or your own words; leave it out and it asks, so your words don't stay in the terminal's history",
    )
    .option('--step [number]', 'go right to this step of the topic')
    .allowUnknownOption()
    .examples(
      'momconnect faq',
      'momconnect faq isolated',
      'momconnect faq isolated --step 1',
      'momconnect faq privacy',
    )
    .action(async (words: string[], { step }: FaqOptions) => {
      const isHidden = isDiscreet(plainDeps);
      const input = words.length > 0 ? words.join(' ') : await askWhat(plainDeps);
      if (isPlea(input)) return void (await plainDeps.run(['help-now']));
      const deps = await withCustomTopics(plainDeps, input);
      if (input.trim() === '' && step !== undefined)
        throw usage('Which topic?', { text: '', command: 'momconnect faq isolated --step 1' });
      if (input.trim() === '')
        return printAnswer(deps, listTopics(deps), isHidden ? renderTopicListDiscreetly : renderTopicList);
      const answer = runFaq(deps, input);
      if (step !== undefined && !answer.helpFirst && answer.topic !== null)
        return takeStep(deps, stepOf(stepsToTake(deps, answer), answer.topic, step));
      printAnswer(deps, answer, isHidden ? renderFaqDiscreetly : renderFaq, stepsAfter(deps, answer));
      const steps = stepsToTake(deps, answer);
      const offersAnother = answer.topic === null || !answer.isExact;
      if (answer.topic !== null)
        await offerSteps(deps, steps, { message: 'Take a step now?', offersAnother });
      else if (!isHidden)
        await offerSteps(deps, steps, { message: 'Which one would you like to read?', offersAnother });
    });
}

function stepOf(steps: readonly StepToTake[], topic: string, input: string | true): StepToTake {
  const step = input === true ? undefined : steps[Number(input) - 1];
  if (step !== undefined) return step;
  if (steps.length === 0)
    throw usage(`"${topic}" has no steps.`, { text: 'To read it:', command: `momconnect faq ${topic}` });
  const way = { text: '', command: `momconnect faq ${topic} --step ${steps.length}` };
  if (input === true || !/^\d+$/.test(input))
    throw usage(`--step needs a whole number, from 1 to ${steps.length}.`, way);
  throw usage(`"${topic}" has steps 1 to ${steps.length}.`, way);
}

async function askWhat({ prompter }: Deps): Promise<string> {
  return prompter.isInteractive ? prompter.ask({ message: "What's on your mind?" }) : '';
}

function listTopics({ content }: Pick<Deps, 'content'>): TopicList {
  return { topics: readIndex(content).map(({ topic, title, group }) => ({ topic, title, group })) };
}

export function runFaq(deps: Answering, input: string): FaqAnswer {
  const index = readIndex(deps.content);
  const help = isTopicName(input, index) ? null : dangerHelpFor(deps, input);
  if (help !== null) return helpFirst(deps, help, input);
  return answerOf(deps, input, index);
}

/** One of our topics by its full name: these aren't her own words, so they needn't be checked. */
function isTopicName(input: string, index: readonly TopicEntry[]): boolean {
  return index.some(({ topic }) => topic === input);
}

function answerOf(deps: Answering, input: string, index: readonly TopicEntry[]): FaqAnswer {
  const match = findTopic(input, index);
  const topic = match.entry && readTopic(deps.content, match.entry.topic);
  if (topic === null) return closestOf(match.others);
  return {
    topic: topic.topic,
    title: topic.title,
    body: topic.paragraphs.join('\n\n'),
    steps: topic.steps.map((step, at) => withContact(step, deps.settings, topic.topic, at + 1)),
    links: topic.links,
    others: match.others.map((other) => other.topic),
    ...noHelp,
    closing: topic.closing,
    isExact: match.isExact,
  };
}

function stepsToTake({ content }: Answering, { topic, steps, others }: FaqAnswer): readonly StepToTake[] {
  const words =
    topic === null
      ? others.map((other) => ['faq', other])
      : readTopic(content, topic)?.steps.map((step) => step.words);
  return steps.map((step, at) => ({ step, words: words?.[at] ?? [] }));
}

/** Only the screen needs it. */
function stepsAfter({ content }: Answering, { topic }: FaqAnswer): number {
  return topic === null ? 0 : (readTopic(content, topic)?.stepsAfter ?? 0);
}

function readTopic(content: Deps['content'], topic: string): Topic | null {
  return content.json<Topic>(`faq/${topic}`);
}

function readIndex(content: Deps['content']): readonly TopicEntry[] {
  return content.json<readonly TopicEntry[]>('faq/index') ?? [];
}

/** Doesn't present any topic as the answer: she sees what there is, and picks. */
function closestOf(topics: readonly TopicEntry[]): FaqAnswer {
  return {
    topic: null,
    title: 'The closest topics:',
    body: '',
    steps: topics.map(({ topic, title }) => ({ title, body: title, command: `momconnect faq ${topic}` })),
    links: [],
    others: topics.map(({ topic }) => topic),
    ...noHelp,
    closing: [
      { text: "If it can't wait:", command: 'momconnect help-now' },
      { text: 'If you feel alone:', command: 'momconnect faq isolated' },
    ],
    isExact: true,
  };
}

const noHelp = { helpFirst: false, helpKind: null, firstLine: '', helpLines: [] } as const;

/**
 * Help comes first, and below it the matching page or just its name. Nothing repeats her words or guesses how she is.
 */
function helpFirst(deps: Answering, help: DangerHelp, input: string): FaqAnswer {
  // For scripts, whoever is hurt or ill is one kind.
  const helpKind = help.kind === 'ill' ? 'hurt' : help.kind;
  const first = { helpFirst: true, helpKind, firstLine: help.firstLine, helpLines: help.lines };
  const page = pageBelow(deps, help, input);
  if (page !== null) return { ...page, ...first, isExact: true };
  const topic = topicsNamed[help.kind ?? 'self'];
  return {
    ...first,
    topic: null,
    title: '',
    body: '',
    steps: [],
    links: [],
    others: topic === undefined ? [] : [topic],
    closing: [
      topic === undefined
        ? { text: 'More numbers:', command: 'momconnect help-now' }
        : { text: "When you're ready:", command: `momconnect faq ${topic}` },
    ],
    isExact: false,
  };
}

/** Named after the numbers, for later. */
const topicsNamed: Partial<Record<DangerKind, string>> = {
  self: 'more-than-tired',
  taken: 'more-than-tired',
  child: 'scary-thoughts',
  mind: 'more-than-tired',
  other: 'friend-is-low',
};

/** Under words that may mean she wants to be gone, a page about texts or plans would be cold. */
const heavyGroups: readonly string[] = ['When things are hard', 'At home', 'Feeling alone'];

function pageBelow(deps: Answering, { kind, isSure }: DangerHelp, input: string): FaqAnswer | null {
  const index = readIndex(deps.content);
  if (kind === null) return answerOf(deps, 'more-than-tired', index);
  if (kind === 'scary') return answerOf(deps, 'scary-thoughts', index);
  if (kind === 'home') return answerOf(deps, 'not-safe-at-home', index);
  if (isSure || (kind !== 'self' && kind !== 'ill')) return null;
  const { entry } = findTopic(input, index);
  const isHeavy = entry !== null && (heavyGroups.includes(entry.group) || entry.topic === 'too-tired');
  return answerOf(deps, isHeavy ? entry.topic : 'more-than-tired', index);
}
