/** Reads a folder of topics, and adds them to ours. Loads the markdown parser. */

import type { Content, Deps } from '../../deps.ts';
import { namesOf, type TopicEntry } from '../../domain/support/topic-search.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { decodeText } from '../../formats/decode-text.ts';
import type { Problem } from '../../formats/problem.ts';
import { entryOf, type Topic, type TopicStep } from '../../formats/topic.ts';
import { lineWith, readTopicFile } from '../../formats/topic-file.ts';
import { withValues } from '../shared/custom-files.ts';
import { problemOfStepCommand } from './step-commands.ts';

/** A file of the folder: its content, or everything that is wrong with it. */
export type CustomTopicFile = {
  readonly file: string;
} /** Without the steps that may not run; what is wrong with those is in `left`. */ & (
  | { readonly topic: Topic; readonly markdown: string; readonly left: readonly Problem[] }
  /** Line 0 means the whole file. */
  | { readonly problems: readonly Problem[] }
);

/** Reads and checks every file of the folder. Throws UserError `unreadable` when there is no such folder. */
export function readCustomTopics({ files, content }: Pick<Deps, 'files' | 'content'>, folder: string) {
  const topicFiles = files.markdownIn(files.folder(folder)).map((file): CustomTopicFile => {
    if ('problem' in file) return { file: file.name, problems: [{ line: 0, message: file.problem }] };
    const markdown = decodeText(file.bytes);
    const topic = readTopicFile(markdown, file.name);
    return 'problems' in topic
      ? { file: file.name, ...topic }
      : { file: file.name, markdown, topic: topic.topic, left: [] };
  });
  const builtIn = builtInTopics(content);
  return withoutSharedAliases(topicFiles, builtIn).map((file) =>
    'topic' in file ? withSafeSteps(file, builtIn) : file,
  );
}

/** Removes steps that do more than read, and reports them. */
function withSafeSteps(
  file: Extract<CustomTopicFile, { readonly topic: Topic }>,
  builtIn: readonly TopicEntry[],
): CustomTopicFile {
  const { topic, markdown } = file;
  const index = [entryOf(topic), ...builtIn.filter((entry) => entry.topic !== topic.topic)];
  const problemOfStep = (step: TopicStep) => problemOfStepCommand(step, topic.topic, index);
  const unsafeSteps = topic.steps.flatMap((step) => {
    const message = problemOfStep(step);
    return message === null ? [] : { line: lineWith(markdown, step.command), message };
  });
  return {
    ...file,
    left: unsafeSteps,
    topic: { ...topic, steps: topic.steps.filter((step) => problemOfStep(step) === null) },
  };
}

export function builtInTopics(content: Content): readonly TopicEntry[] {
  return content.json<readonly TopicEntry[]>('faq/index') ?? [];
}

/** No topic may use the name of another one. If two files have the same alias, the first one gets it. */
function withoutSharedAliases(
  files: readonly CustomTopicFile[],
  builtIn: readonly TopicEntry[],
): readonly CustomTopicFile[] {
  const names = [...builtIn, ...files.flatMap((file) => ('topic' in file ? file.topic : []))];
  const owners = new Map(names.map(({ topic }) => [foldText(topic), topic] as const));
  return files.map((file) => {
    if (!('topic' in file)) return file;
    const { topic, aliases } = file.topic;
    const sharedAlias = aliases.find((alias) => (owners.get(foldText(alias)) ?? topic) !== topic);
    if (sharedAlias === undefined) {
      for (const alias of aliases) owners.set(foldText(alias), topic);
      return file;
    }
    const message = `the alias "${sharedAlias}" already belongs to the topic ${owners.get(foldText(sharedAlias))}`;
    return { file: file.file, problems: [{ line: lineWith(file.markdown, /^aliases:/), message }] };
  });
}

/** A topic with the name of one of ours replaces it. Her names and aliases are taken from the topics that had them. */
export function contentWithTopics(content: Content, topics: readonly Topic[]): Content {
  const builtIn = builtInTopics(content);
  const own = topics.map(entryOf);
  const namesTaken = new Set(own.flatMap(({ topic, aliases }) => [topic, ...aliases].map(foldText)));
  const builtInEntries = builtIn.map((entry) => {
    const aliases = entry.aliases.filter((alias) => !namesTaken.has(foldText(alias)));
    const isWhole = aliases.length === entry.aliases.length;
    const same = isWhole ? entry : { ...entry, aliases, ...namesOf({ ...entry, aliases }) };
    return own.find(({ topic }) => topic === entry.topic) ?? same;
  });
  const newEntries = own.filter(({ topic }) => !builtIn.some((entry) => entry.topic === topic));
  return withValues(
    content,
    new Map<string, unknown>([
      ...topics.map((topic) => [`faq/${topic.topic}`, topic] as const),
      ['faq/index', [...builtInEntries, ...newEntries]],
    ]),
  );
}
