/** The commands a step may run in a topic that somebody else wrote: those that read, or draft without saving. */

import { findTopic, type TopicEntry } from '../../domain/support/topic-search.ts';
import type { TopicStep } from '../../formats/topic.ts';
import { commands } from '../index.ts';
import { groupsByOtherName, otherNames } from '../shared/groups.ts';

/** Options that choose what is read or drafted. Other options start a program, skip a question, or use another home. */
const options = new Set(
  'all circle code country days demo detail discreet energy fact for kind limit long new news not-since online place poll private seed short since sort sources state tag time via why'.split(
    ' ',
  ),
);

/**
 * What is wrong with the command, with a correct example; null when it may run.
 *
 * @param topic the topic with the step
 * @param index all topics that it may name, including itself
 */
export function problemOfStepCommand(
  { words, kind }: Pick<TopicStep, 'words' | 'kind'>,
  topic: string,
  index: readonly TopicEntry[],
): string | null {
  const [first = '', second = ''] = words.map((word) => word.toLowerCase());
  const commandNamed = (input: string) =>
    commands.find(({ name }) => name === (otherNames.get(input) ?? input));
  const entry = commandNamed(`${first} ${second}`) ?? commandNamed(first);
  // What a group's name alone leads to depends on the words after it.
  if (entry === undefined || groupsByOtherName.has(first))
    return `a step runs a command by the name it has in momconnect --help, which "${first}" isn't, for example: \`momconnect text NAME\``;
  const own = words.slice(commandNamed(`${first} ${second}`) === entry ? 2 : 1);
  const odd = own.find((word) => word.startsWith('-') && !isAllowed(word));
  if (odd !== undefined) return `a step has no "${odd}", for example: \`momconnect suggest --time 5m\``;
  if (kind === 'contact') return null;
  if (entry.touches === 'writes' || entry.makesFile === true)
    return `a step saves nothing and makes no file; a closing line may name it: - \`momconnect ${words.join(' ')}\``;
  if (entry.name !== 'faq') return null;
  const commandWords = own.filter((word) => !word.startsWith('-')).join(' ');
  return findTopic(commandWords, index).entry?.topic === topic
    ? 'a step has to lead somewhere else, and this one leads back to its own topic'
    : null;
}

function isAllowed(word: string): boolean {
  const [, name = ''] = /^--([a-z-]+)(?:=|$)/.exec(word) ?? [];
  return options.has(name);
}
