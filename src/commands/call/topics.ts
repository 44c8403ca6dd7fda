/** What a call can be about: a topic of `content/calls`, or one in her own words. */

import type { Content } from '../../deps.ts';
import type { Call, CallTopic } from '../../domain/call/call.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { stableHash } from '../../domain/text/stable-hash.ts';
import { readContent } from '../shared/read-content.ts';
import { usage } from '../shared/read-values.ts';

const longestTopic = 100;
const anyQuestions = [
  "What's the first thing that comes to mind?",
  "What's hard about it, and what makes it easier?",
  'What do you want to ask the others about it?',
];

export function readTopics(content: Content): readonly CallTopic[] {
  return readContent(content, 'calls/topics');
}

/** Her own words stand as they are. */
export function titleOf(topic: string, topics: readonly CallTopic[]): string {
  return topics.find(({ name }) => name === topic)?.title ?? topic;
}

/** For the talk; a topic of her own has the ones that fit any. */
export function questionsOn(topic: string, topics: readonly CallTopic[]): readonly string[] {
  return topics.find(({ name }) => name === topic)?.questions ?? anyQuestions;
}

/** The name of a topic, or her words on one line. Throws UserError `usage` for none and for too many. */
export function topicNamed(typed: string, topics: readonly CallTopic[]): string {
  const words = typed.replace(/\s+/g, ' ').trim();
  if (words === '') throw usage('A call needs a topic.', 'As in: --topic "asking for help"');
  if ([...words].length > longestTopic)
    throw usage('That topic is too long for an invitation.', 'Use a few words.');
  const plainly = (text: string) => foldText(text).replace(/^(?:the|an?) (?=.)/, '');
  const found = topics.find(
    ({ name, title }) =>
      name === foldText(words).replaceAll(' ', '-') ||
      // The whole title, or what stands before a comma.
      [title, title.split(',')[0] ?? title].map(plainly).includes(plainly(words)),
  );
  return found?.name ?? words;
}

/** Those she had no call about first; otherwise in an order of their own for each seed. */
export function proposedTopics(
  topics: readonly CallTopic[],
  calls: readonly Pick<Call, 'topic'>[],
  seed: number,
): readonly CallTopic[] {
  const had = new Set(calls.map(({ topic }) => topic));
  const place = ({ name }: CallTopic) => stableHash(`${seed}/${name}`);
  return topics
    .filter(({ optIn }) => optIn !== true)
    .toSorted((a, b) => Number(had.has(a.name)) - Number(had.has(b.name)) || place(a) - place(b));
}
