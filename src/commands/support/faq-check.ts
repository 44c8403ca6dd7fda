/** `faq check`: topics of an organization, what has to be fixed in their files, and what could be better. */

import type { Deps, Style } from '../../deps.ts';
import { adviceOn } from '../../formats/topic-advice.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { commands } from '../index.ts';
import { Command } from '../shared/command.ts';
import { type FileProblem, inFile, problemLines, toPutRight } from '../shared/custom-files.ts';
import { faqCommand } from './faq.ts';
import { builtInTopics, type CustomTopicFile, readCustomTopics } from './read-custom-topics.ts';

interface CustomTopics {
  /** null when none is set or typed. */
  readonly folder: string | null;
  readonly topics: readonly {
    readonly topic: string;
    readonly file: string;
    readonly title: string;
    readonly kind: 'new' | 'replaces';
  }[];
  /** Files named here aren't used. */
  readonly problems: readonly FileProblem[];
  /** Steps named here aren't shown. */
  readonly steps?: readonly FileProblem[];
  readonly warnings: readonly FileProblem[];
}

/** A complete topic, as small as possible. */
export const exampleTopic = `---
title: When can I call Malone House?
group: Malone House
aliases: opening hours, phone
---

Someone picks up on weekdays. You need no reason to call. [1]

1. **Tell one person that you will call.** It is easier to do then.
   \`momconnect text NAME\`

- If it cannot wait: \`momconnect help-now\`

[1]: https://malone.example/hours "Malone House, 2026"`;

export function faqCheckCommand(deps: Deps): Command {
  return new Command('check')
    .description('topics you wrote yourself, and anything in their files that needs fixing')
    .argument('[folder...]', 'the folder they\'re in; if you leave it out, the one set as "faq"')
    .examples(
      'momconnect faq check',
      'momconnect faq check ~/malone-topics',
      'momconnect config set faq ~/malone-topics',
    )
    .addHelpText(
      'after',
      `\nA file there could be opening-hours.md:\n${exampleTopic.replace(/^(?=.)/gm, '  ')}`,
    )
    .addHelpText('after', '\nA file named like one of our topics replaces it.')
    .action(async ([folder, ...more]: string[]) => {
      // "faq check on me" is a question, possibly one that can't wait.
      if (folder !== undefined && more.length > 0)
        return void (await faqCommand(deps).parseAsync(['check', folder, ...more], { from: 'user' }));
      const own = runFaqCheck(deps, folder);
      printAnswer(deps, own, renderFaqCheck);
      if (own.problems.length > 0) throw toPutRight(own.problems, 'momconnect faq check');
    });
}

export function runFaqCheck(
  deps: Pick<Deps, 'files' | 'content' | 'settings'>,
  input: string | undefined,
): CustomTopics {
  const folder = input ?? deps.settings.get('faq');
  if (folder === null) return { folder, topics: [], problems: [], warnings: [] };
  const files = readCustomTopics(deps, folder);
  const builtIn = builtInTopics(deps.content).map(({ topic }) => topic);
  const { phrases } = deps.content.json<{ phrases: readonly string[] }>('avoid') ?? { phrases: [] };
  const context = { phrases, commands: commands.map(({ name }) => name) };
  const steps = files.flatMap((file) => ('left' in file ? inFile(file.file, file.left) : []));
  return {
    folder: deps.files.folder(folder),
    topics: files.flatMap((file) => topicRow(file, builtIn)),
    problems: files.flatMap((file) => ('problems' in file ? inFile(file.file, file.problems) : [])),
    ...(steps.length === 0 ? {} : { steps }),
    warnings: files.flatMap((file) =>
      'topic' in file ? inFile(file.file, adviceOn(file.topic, file.markdown, context)) : [],
    ),
  };
}

function topicRow(own: CustomTopicFile, builtIn: readonly string[]): CustomTopics['topics'] {
  if (!('topic' in own)) return [];
  const { topic, title } = own.topic;
  return [{ topic, file: own.file, title, kind: builtIn.includes(topic) ? 'replaces' : 'new' }];
}

export function renderFaqCheck(
  { folder, topics, problems, steps = [], warnings }: CustomTopics,
  style: Style,
): string {
  if (folder === null)
    return screen(style, [
      "You haven't set a folder for topics of your own.",
      { text: 'To set one:', command: 'momconnect config set faq DIR' },
    ]);
  return screen(style, [
    `Your own topics, in ${folder}`,
    ...topics.map(({ topic, title, kind }) => ({
      text: `${topic}: ${title}${kind === 'new' ? '' : ' (replaces ours)'}`,
      first: '  ',
      rest: '    ',
    })),
    topics.length === 0 && problems.length === 0 && { verbatim: '  No topics here yet.' },
    ...problemLines('To fix:', problems),
    ...problemLines("Steps that aren't shown:", steps),
    ...problemLines('Could be better:', warnings),
  ]);
}
