/** How the answers of `faq` look. */

import type { Style } from '../../deps.ts';
import type { DangerKind } from '../../domain/support/danger.ts';
import type { HelpLine } from '../../domain/support/help-numbers.ts';
import type { TopicEntry } from '../../domain/support/topic-search.ts';
import type { ClosingLine, TopicLink } from '../../formats/topic.ts';
import { commandInColumn, withCommand } from '../../ui/with-command.ts';
import { renderHelpLines } from './help-now-view.ts';
import type { Step } from './take-step.ts';

export interface FaqAnswer {
  /** null when help comes first, and when no topic fits: then the steps are the closest topics. */
  readonly topic: string | null;
  readonly title: string;
  /** Paragraphs with an empty line between. */
  readonly body: string;
  readonly steps: readonly Step[];
  readonly links: readonly TopicLink[];
  readonly others: readonly string[];
  readonly helpFirst: boolean;
  readonly helpKind: DangerKind | null;
  /** Comes before anything else after words of danger; '' when there were none. */
  readonly firstLine: string;
  readonly helpLines: readonly HelpLine[];
  readonly closing: readonly ClosingLine[];
  /** False when the topic is only the nearest one. */
  readonly isExact: boolean;
}

export interface TopicList {
  readonly topics: readonly Pick<TopicEntry, 'topic' | 'title' | 'group'>[];
}

/** Groups that aren't listed here come last. */
const groupOrder = [
  'Feeling alone',
  'Reaching out',
  'Making friends',
  'When things are hard',
  'At home',
  'About momconnect',
];
/** The names of their topics reveal a situation. */
export const privateGroups: readonly string[] = ['When things are hard', 'At home'];

/** @param stepsAfter how many paragraphs come before the steps */
export function renderFaq(answer: FaqAnswer, style: Style, stepsAfter: number): string {
  const title = answer.title === '' ? '' : style.bold(style.wrap(answer.title));
  return [...renderHelpFirst(answer, style), title, renderBelowTitle(answer, style, stepsAfter)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** For a screen that others can see: without the title and the names of topics close to what she typed. */
export function renderFaqDiscreetly(answer: FaqAnswer, style: Style, stepsAfter: number): string {
  const isOnlyClosest = answer.topic === null && !answer.helpFirst;
  const answerShown = { ...answer, isExact: true, steps: isOnlyClosest ? [] : answer.steps };
  return [...renderHelpFirst(answer, style), renderBelowTitle(answerShown, style, stepsAfter)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function renderHelpFirst({ firstLine, helpLines }: FaqAnswer, style: Style): string[] {
  return [style.wrap(firstLine), renderHelpLines(helpLines, style)];
}

function renderBelowTitle(answer: FaqAnswer, style: Style, stepsAfter: number): string {
  const { body, steps } = answer;
  const paragraphs = body === '' ? [] : body.split('\n\n').map((paragraph) => style.wrap(paragraph));
  const last = renderLastLines(answer, style);
  const before = paragraphs.slice(0, stepsAfter).join('\n\n');
  return [
    // Words that introduce the steps go right above them.
    [before, renderSteps(steps, style)].filter((part) => part !== '').join(/:$/.test(before) ? '\n' : '\n\n'),
    ...paragraphs.slice(stepsAfter),
    last,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const stepIndent = '   ';
/** Where commands start, so that the longest one fits. Further left than `least`, there is no room for words. */
const commandColumn = { least: 30, most: 48 } as const;

/**
 * All commands of a topic start in one column, next to the words if there is room. On a narrow screen, they go below.
 */
function renderSteps(steps: readonly Step[], style: Style): string {
  const longest = Math.max(...steps.map(({ command }) => command?.length ?? 0));
  const column = Math.min(commandColumn.most, style.width - longest);
  return steps.map((step, at) => renderStep(step, at + 1, column, style)).join('\n');
}

function renderStep({ title, body, command }: Step, number: number, column: number, style: Style): string {
  const text = body.startsWith(title) ? `${style.bold(title)}${body.slice(title.length)}` : body;
  const linked = text.replace(/https:\/\/[^\s,]+/gi, (url) => style.link(url, url));
  const words = style.wrap(linked, `${number}  `, stepIndent);
  if (command === null) return words;
  if (column < commandColumn.least) return `${words}\n${stepIndent}${command}`;
  return commandInColumn(words, command, column);
}

function renderLastLines({ isExact, helpFirst, others, closing, links }: FaqAnswer, style: Style): string {
  const near = isExact || helpFirst ? [] : others.map((topic) => `momconnect faq ${topic}`);
  return [
    ...(near.length === 0 ? [] : [withCommand('See also:', near, style)]),
    ...closing.map(({ text, command }) =>
      command === null ? style.wrap(text) : withCommand(text, command, style),
    ),
    ...links.map(({ text, url }, at) => style.wrap(`[${at + 1}] ${style.link(text, url)}`)),
  ].join('\n');
}

/** Only names, so that she can see all of them at a glance. */
export function renderTopicList({ topics }: TopicList, style: Style): string {
  const groups = groupsOf(topics).map((group) => {
    const names = topics.filter((topic) => topic.group === group).map(({ topic }) => topic);
    return `${style.bold(group)}\n${style.wrap(names.join(', '), '  ')}`;
  });
  return [
    ...groups,
    '',
    withCommand('To read one:', 'momconnect faq isolated', style),
    withCommand('People who pick up:', 'momconnect help-now', style),
  ].join('\n');
}

export function renderTopicListDiscreetly({ topics }: TopicList, style: Style): string {
  const open = topics.filter(({ group }) => !privateGroups.includes(group));
  const moreTopics = 'There are more topics than this. To find one, ask in your own words:';
  return `${renderTopicList({ topics: open }, style)}\n${withCommand(moreTopics, 'momconnect faq', style)}`;
}

/** Every group once, in the order shown. */
function groupsOf(topics: readonly Pick<TopicEntry, 'group'>[]): string[] {
  const groups = [...new Set(topics.map(({ group }) => group))];
  const groupsInOrder = groupOrder.filter((group) => groups.includes(group));
  return [...groupsInOrder, ...groups.filter((group) => !groupsInOrder.includes(group))];
}
