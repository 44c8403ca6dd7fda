/** `faq`: a calm, true answer, and one step to take now. Reads content and settings only; nothing is written. */

import { Command } from 'commander';
import type { Deps, Style } from '../deps.ts';
import { soundsLikeHarm } from '../domain/harm.ts';
import { findTopic, type TopicEntry } from '../domain/topic-search.ts';
import { UserError } from '../errors.ts';
import type { Topic, TopicLink } from '../formats/topic.ts';
import { examples } from '../ui/examples.ts';
import { present } from '../ui/present.ts';
import { type HelpNow, renderFirstLines, runHelpNow } from './help-now.ts';
import { withOwnTopics } from './own-topics.ts';
import { offerSteps, type Step } from './take-step.ts';

interface FaqAnswer {
  /** Null when help comes first. */
  readonly topic: string | null;
  readonly title: string;
  /** Paragraphs with an empty line between them. */
  readonly body: string;
  readonly steps: readonly Step[];
  readonly links: readonly TopicLink[];
  readonly others: readonly string[];
  readonly helpFirst: boolean;
  readonly help: HelpNow | null;
  /** The steps are shown after this many paragraphs. */
  readonly stepsAfter: number;
  readonly closing: readonly string[];
  /** False when the topic is only the nearest one to the words. */
  readonly isExact: boolean;
}

interface TopicList {
  readonly topics: readonly Pick<TopicEntry, 'topic' | 'title' | 'group'>[];
}

type Answering = Pick<Deps, 'content' | 'settings' | 'localeCountry'>;

export function faqCommand(given: Deps): Command {
  return new Command('faq')
    .description('a calm answer to what is on your mind, and one small step')
    .argument(
      '[words...]',
      'a topic, or your own words; with none it asks, so that they stay out of the history',
    )
    .addHelpText('after', examples(['momconnect faq', 'momconnect faq isolated', 'momconnect faq privacy']))
    .action(async (words: string[]) => {
      const typed = words.length > 0 ? words.join(' ') : await askWhat(given);
      const deps = await withOwnTopics(given, typed);
      if (typed.trim() === '') return present(deps, listTopics(deps), renderTopicList);
      const answer = runFaq(deps, typed);
      present(deps, answer, renderFaq);
      await offerSteps(deps, answer.steps);
    });
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
  const topics = index.map(({ topic }) => topic).join(', ');
  return new UserError(`No topic fits "${typed}". There are: ${topics}.`, {
    code: 'not_found',
    hint: 'If it cannot wait: momconnect help-now',
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

export function renderFaq(answer: FaqAnswer, style: Style): string {
  const { title, body, steps, stepsAfter, help } = answer;
  const paragraphs = body.split('\n\n').map((paragraph) => style.wrap(paragraph));
  const last = renderLastLines(answer, style);
  if (help !== null) return [...paragraphs, renderFirstLines(help, style), last].join('\n\n');
  return [
    style.bold(style.wrap(title)),
    ...paragraphs.slice(0, stepsAfter),
    steps.map((step, at) => renderStep(step, at + 1, style)).join('\n'),
    ...paragraphs.slice(stepsAfter),
    last,
  ].join('\n\n');
}

function renderStep({ title, body, command }: Step, number: number, style: Style): string {
  const text = body.startsWith(title) ? `${style.bold(title)}${body.slice(title.length)}` : body;
  const linked = text.replace(/https:\/\/[^\s,]+/gi, (url) => style.link(url, url));
  const words = style.wrap(linked, `${number}  `, '   ');
  return command === null ? words : `${words}\n${style.wrap(command, '   ')}`;
}

function renderLastLines({ isExact, helpFirst, others, closing, links }: FaqAnswer, style: Style): string {
  const near =
    isExact || helpFirst
      ? []
      : [`Close to it: ${others.map((topic) => `momconnect faq ${topic}`).join(', ')}`];
  return [
    ...[...near, ...closing].map((line) => style.wrap(line)),
    ...links.map(({ text, url }, at) => style.wrap(`[${at + 1}] ${style.link(text, url)}`)),
  ].join('\n');
}

function renderTopicList({ topics }: TopicList, style: Style): string {
  const column = Math.max(0, ...topics.map(({ topic }) => topic.length)) + 5;
  const groups = [...new Set(topics.map(({ group }) => group))].map((group) =>
    [
      style.bold(group),
      ...topics
        .filter((topic) => topic.group === group)
        .map(({ topic, title }) => style.wrap(title, `  ${topic}`.padEnd(column), ' '.repeat(column))),
    ].join('\n'),
  );
  const ways = ['To read one: momconnect faq isolated', 'People who pick up: momconnect help-now'];
  return [...groups, ways.map((way) => style.wrap(way)).join('\n')].join('\n\n');
}
