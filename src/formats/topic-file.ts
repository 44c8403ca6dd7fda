/**
 * Reads a topic that an organization wrote, in the format of `content/faq`. It comes from outside, so its rules are
 * stricter than ours: only words, nothing that controls a terminal, and only steps that run our commands and delete
 * nothing. Says what is wrong with its line and a correct example.
 */

import { unseenIn } from './clean-text.ts';
import type { Problem } from './problem.ts';
import { type ClosingLine, compileTopic, type Topic, type TopicStep } from './topic.ts';

/** The end of every topic, whoever wrote it. */
export const lastStepLine: ClosingLine = {
  text: "If it's more than this, or home isn't safe:",
  command: 'momconnect help-now',
};

/** Words with another meaning after `faq`, and a file of our own. */
const reservedNames = ['check', 'index'];
/** In letters. */
const longest = { name: 40, title: 100, group: 40 } as const;
/** Allows nothing that a shell would interpret, because she may copy a command there. */
const plainWord = /^[\p{L}\p{N}@+._:/=,~-]+$/u;
const wordOfHers = /^[A-Z]{2,}$/;

/** Ends the reading of one file. */
class NoTopic extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** @param fileName `opening-hours.md` */
export function readTopicFile(
  text: string,
  fileName: string,
): { readonly topic: Topic } | { readonly problems: readonly Problem[] } {
  const markdown = text.replace(/^\ufeff/, '').replaceAll('\t', '    ');
  const outside = [...problemsOfName(fileName), ...problemsOfLines(markdown)];
  if (outside.length > 0) return { problems: outside };
  const compiled = compile(markdown, fileName.replace(/\.md$/, ''));
  if ('problems' in compiled) return compiled;
  const problems = [
    ...problemsOfHead(compiled.topic, markdown),
    ...problemsOfCommands(compiled.topic, markdown),
  ];
  return problems.length > 0 ? { problems } : { topic: withHelpLine(compiled.topic) };
}

/** The first line that has it, counted from 1; 1 when there is none. */
export function lineWith(markdown: string, what: string | RegExp): number {
  const isIn = (line: string) => (typeof what === 'string' ? line.includes(what) : what.test(line));
  return 1 + Math.max(0, linesOf(markdown).findIndex(isIn));
}

function linesOf(markdown: string): string[] {
  return markdown.split(/\r\n?|\n/);
}

function problemsOfName(fileName: string): Problem[] {
  const name = fileName.replace(/\.md$/, '');
  if (reservedNames.includes(name))
    return [{ line: 0, message: `"${name}" is a name momconnect needs; give the file another name` }];
  if (/^[a-z\d]+(?:-[a-z\d]+)*$/.test(name) && name.length <= longest.name) return [];
  const message = `the file name can have up to ${longest.name} characters, in lower-case words with hyphens, for example: opening-hours.md`;
  return [{ line: 0, message }];
}

function problemsOfLines(markdown: string): Problem[] {
  return linesOf(markdown).flatMap((text, at) =>
    [problemOfCharacters(text), problemOfMarkup(text), problemOfAddress(text)].flatMap((message) =>
      message === null ? [] : { line: at + 1, message },
    ),
  );
}

function problemOfCharacters(text: string): string | null {
  const unseen = unseenIn(text);
  return unseen === null ? null : `there's a character in it that you can't see (${unseen}); type it again`;
}

function problemOfMarkup(text: string): string | null {
  if (text.includes('![')) return "pictures don't work here; describe them in words instead";
  return /<[a-z/!?]/i.test(text)
    ? "HTML doesn't work here; use plain words, and **bold** for the title of a step"
    : null;
}

function problemOfAddress(text: string): string | null {
  const schemes = [
    ...text.matchAll(/([a-z][a-z\d+.-]{0,30}):\/\/|\b(javascript|vbscript|data|file|blob):\S/gi),
  ];
  const [odd] = schemes
    .map(([, before = '', problems = '']) => (before || problems).toLowerCase())
    .filter((scheme) => scheme !== 'https');
  if (odd === undefined) return null;
  return odd === 'http'
    ? "http:// isn't safe; use https://, for example: https://example.org"
    : `an address can't begin with "${odd}:". It can begin with: https://, mailto:, tel:`;
}

function compile(markdown: string, name: string): ReturnType<typeof readTopicFile> {
  const fail = (line: number, message: string): never => {
    throw new NoTopic({ line, message });
  };
  try {
    return { topic: compileTopic(markdown, name, fail) };
  } catch (error) {
    if (error instanceof NoTopic) return { problems: [error.problem] };
    // The parser itself gives up, for example on thousands of nested lists.
    return {
      problems: [
        {
          line: 0,
          message: "this can't be read; to see an example:",
          command: 'momconnect faq check --help',
        },
      ],
    };
  }
}

function problemsOfHead(topic: Topic, markdown: string): Problem[] {
  return (['title', 'group'] as const)
    .filter((key) => topic[key].length > longest[key])
    .map((key) => ({
      line: lineWith(markdown, new RegExp(`^\\s*${key}:`)),
      message: `a ${key} can have up to ${longest[key]} characters`,
    }));
}

function problemsOfCommands({ steps, closing }: Topic, markdown: string): Problem[] {
  const problems = [
    ...steps.map((step) => ({
      command: step.command,
      message: problemOfCommand(step) ?? problemOfStep(step),
    })),
    ...closing.map(({ command }) => ({ command: command ?? '', message: problemOfLast(command ?? '') })),
  ];
  return problems.flatMap(({ command, message }) =>
    message === null ? [] : { line: lineWith(markdown, command), message },
  );
}

function problemOfLast(command: string): string | null {
  return /[;|&<>$\\]/.test(command)
    ? 'a command is plain words, with no shell symbols: `momconnect help-now`'
    : null;
}

function problemOfCommand({ words }: TopicStep): string | null {
  if (words.every((word) => plainWord.test(word))) return null;
  return 'a command is plain words on one line, one space apart: `momconnect friend add NAME`';
}

/** Checks what runs when she picks the step: it must not do anything that can't be taken back, or decide for her. */
function problemOfStep({ words, kind }: TopicStep): string | null {
  if (kind === 'deletion')
    return "a step can't delete anything, but a closing line can say how: - To delete one friend: `momconnect forget NAME`";
  if (kind === 'other') return null;
  const values = words.slice(3);
  if (values.length === 0 || !values.every((word) => wordOfHers.test(word)))
    return 'in a step, she types the value of a setting herself: `momconnect config set support.contact ADDRESS`';
  return null;
}

function withHelpLine(topic: Topic): Topic {
  const isThere = topic.closing.some(({ command }) => command === lastStepLine.command);
  return isThere ? topic : { ...topic, closing: [...topic.closing, lastStepLine] };
}
