/** What a call is about: one of our topics (`content/calls/topics.json`), or her own words. */

import type topics from '../../content/calls/topics.json';
import type { Content, Deps } from '../../deps.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { stableHash } from '../../domain/text/stable-hash.ts';
import { readContent } from '../shared/read-content.ts';
import { forExample, usage } from '../shared/read-values.ts';

const longestTopic = 100;
const anyQuestions = [
  "What's the first thing that comes to mind?",
  "What's hard about it, and what makes it easier?",
  'What do you want to ask the others about it?',
];

/** `optIn`: too heavy to propose, a group has to choose it. */
type CallTopic = (typeof topics)[number];

const readTopics = (content: Content): readonly CallTopic[] => readContent(content, 'calls/topics');

/** Her own words are their own title and get general questions. */
export function topicOf(content: Content, topic: string): Pick<CallTopic, 'title' | 'questions'> {
  const builtIn = readTopics(content).find(({ name }) => name === topic);
  return builtIn ?? { title: topic, questions: anyQuestions };
}

/** The name of one of our topics, or else her words. Throws UserError `usage`. */
export function readTopic(content: Content, input: string): string {
  const words = input.replace(/\s+/g, ' ').trim();
  if (words === '') throw usage('A call needs a topic.', forExample('--topic "asking for help"'));
  if ([...words].length > longestTopic)
    throw usage('That topic is too long for an invitation.', 'Use a few words.');
  const withoutArticle = (text: string) => foldText(text).replace(/^(?:the|an?) (?=.)/, '');
  const builtIn = readTopics(content).find(
    ({ name, title }) =>
      name === foldText(words).replaceAll(' ', '-') ||
      // The whole title, or the part before a comma.
      [title, title.split(',')[0] ?? title].map(withoutArticle).includes(withoutArticle(words)),
  );
  return builtIn?.name ?? words;
}

/** Topics she hasn't had yet come first, shuffled by the seed. */
export function proposedTopics({ content, store }: Deps, seed: number): readonly CallTopic[] {
  const had = new Set(store.read().calls.map(({ topic }) => topic));
  const place = ({ name }: CallTopic) => stableHash(`${seed}/${name}`);
  return readTopics(content)
    .filter(({ optIn }) => optIn !== true)
    .toSorted((a, b) => Number(had.has(a.name)) - Number(had.has(b.name)) || place(a) - place(b));
}
