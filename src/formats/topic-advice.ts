/** Suggests improvements to a readable topic. The topic is used anyway. */

import { foldText } from '../domain/text/fold-text.ts';
import type { Problem } from './problem.ts';
import type { Topic } from './topic.ts';
import { lineWith } from './topic-file.ts';

interface Known {
  /** Phrases that blame or dismiss. */
  readonly phrases: readonly string[];
  /** The program's commands, without its name: `friend add`. */
  readonly commands: readonly string[];
}

const length = { least: 120, most: 300 } as const;

/** @param markdown the topic's text, for finding the lines */
export function adviceOn(topic: Topic, markdown: string, { phrases, commands }: Known): Problem[] {
  const text = [...topic.paragraphs, ...topic.steps.map(({ body }) => body)].join(' ');
  const closing = topic.closing.flatMap((line) => [line.text, line.command ?? '']);
  const folded = ` ${foldText([topic.title, text, ...closing].join(' '))} `;
  const avoided = phrases.filter((phrase) => folded.includes(` ${foldText(phrase)} `));
  const unknown = topic.steps.filter(({ words }) => !isKnown(words, commands));
  return [
    ...adviceOnLength(text),
    ...avoided.map((phrase) => ({
      line: lineOfPhrase(markdown, phrase),
      message: `"${phrase}" can hurt someone or brush them off; say it in other words`,
    })),
    ...unknown.map(({ command }) => ({
      line: lineWith(markdown, command),
      message: `there's no command "${command}"; all of them:`,
      command: 'momconnect --help',
    })),
    ...(topic.links.length > 0
      ? []
      : [
          {
            line: 0,
            message: 'it doesn\'t name a source. For example: [1]: https://example.org "Who, year"',
          },
        ]),
  ].sort((a, b) => a.line - b.line);
}

function adviceOnLength(text: string): Problem[] {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  if (words >= length.least && words <= length.most) return [];
  return [{ line: 0, message: `it has ${words} words; ${length.least} to ${length.most} is a good length` }];
}

/** 0 when the phrase runs over the end of a line. */
function lineOfPhrase(markdown: string, phrase: string): number {
  const lines = markdown.split(/\r\n?|\n/);
  return 1 + lines.findIndex((line) => ` ${foldText(line)} `.includes(` ${foldText(phrase)} `));
}

function isKnown(words: readonly string[], commands: readonly string[]): boolean {
  return [1, 2].some((count) => commands.includes(words.slice(0, count).join(' ')));
}
