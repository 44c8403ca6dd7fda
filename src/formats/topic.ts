/**
 * A topic of the FAQ, from markdown that non-programmers can edit. It starts with title, group and aliases between two
 * lines of three dashes. Then come paragraphs, one numbered list of steps (a bold title, a few words, the command in
 * backticks at the end), a list of closing lines, and the sources: `[1]: https://… "Who, year"`. Ours are compiled when
 * the program is built, so that no parser loads later; those of others when they are read.
 */

import { lexer, type Token, type Tokens } from 'marked';
import { namesOf, type TopicEntry } from '../domain/support/topic-search.ts';
import { tellingWords } from '../domain/support/topic-words.ts';
import { foldText } from '../domain/text/fold-text.ts';

export interface TopicStep {
  readonly title: string;
  /** Everything shown of the step, title first. */
  readonly body: string;
  readonly command: string;
  /** Those after the program's name, as they run. */
  readonly words: readonly string[];
  readonly kind: StepKind;
}

/** `contact` asks for the address of the support team, and `setting` for another setting. */
type StepKind = 'contact' | 'setting' | 'deletion' | 'other';

/** A final line has words, and most often a command to copy: in backticks, at the end. */
export interface ClosingLine {
  readonly text: string;
  readonly command: string | null;
}

export interface TopicLink {
  readonly text: string;
  readonly url: string;
}

export interface Topic {
  readonly topic: string;
  readonly title: string;
  readonly group: string;
  readonly aliases: readonly string[];
  readonly paragraphs: readonly string[];
  /** The steps come after this many paragraphs. */
  readonly stepsAfter: number;
  readonly steps: readonly TopicStep[];
  readonly closing: readonly ClosingLine[];
  /** Sources, in the order of their numbers `[1]`, `[2]`. */
  readonly links: readonly TopicLink[];
}

/** Throws an error that names the line and the problem. */
export type Fail = (line: number, problem: string) => never;
interface Block {
  readonly token: Token;
  readonly line: number;
}

const headKeys = ['title', 'group', 'aliases'] as const;
const address = /^(?:https:\/\/|mailto:[^\s@]+@[^\s@]+$|tel:\+?[\d().-]+$)/;
type HeadKey = (typeof headKeys)[number];

/**
 * @param name the file's name without `.md`, which is the topic's name
 * @param fail takes the line and what is wrong, with a correct example; throws an Error that says it
 */
export function compileTopic(markdown: string, name: string, fail: Fail = failIn(name)): Topic {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
  const headEnd = lines.indexOf('---', 1);
  if (lines[0] !== '---' || headEnd < 0) fail(1, 'begin with ---, then title: and group:, then --- again');
  const head = readHead(lines.slice(1, headEnd), fail);
  const blocks = blocksOf(lines.slice(headEnd + 1).join('\n'), headEnd + 2);
  return { topic: name, ...head, ...readBody(blocks, fail) };
}

function failIn(name: string): Fail {
  return (line, problem) => {
    throw new Error(`${name}.md, line ${line}: ${problem}`);
  };
}

/** All topics, in the given order, and the index for listing and searching them. */
export function compileTopics(files: readonly { readonly name: string; readonly markdown: string }[]): {
  topics: Topic[];
  index: TopicEntry[];
} {
  const topics = files.map(({ name, markdown }) => compileTopic(markdown, name));
  const owners = new Map<string, string>();
  for (const { topic, aliases } of topics)
    for (const alias of [topic, ...aliases].map(foldText)) {
      const owner = owners.get(alias);
      if (owner !== undefined)
        throw new Error(`${topic}.md: the alias "${alias}" belongs to ${owner}.md already`);
      owners.set(alias, topic);
    }
  return { topics, index: topics.map(entryOf) };
}

/** What a list and a search need. */
export function entryOf({ topic, title, group, aliases, paragraphs, steps }: Topic): TopicEntry {
  const text = [...paragraphs, ...steps.map(({ body }) => body)].join(' ');
  return { topic, title, group, aliases, ...namesOf({ topic, title, aliases }), words: tellingWords(text) };
}

function readHead(lines: readonly string[], fail: Fail): Pick<Topic, 'title' | 'group' | 'aliases'> {
  const values: Partial<Record<HeadKey, string>> = {};
  lines.forEach((line, at) => {
    const [, key = '', value = ''] = /^([a-z]+): *(.*)$/.exec(line.trim()) ?? [];
    if (!isHeadKey(key) || value === '')
      fail(at + 2, `"${line}" should be one of title: … group: … aliases: one, two`);
    else values[key] = value;
  });
  const { title, group, aliases = '' } = values;
  if (title === undefined || group === undefined) return fail(1, 'a topic needs both title: and group:');
  return {
    title,
    group,
    aliases: aliases
      .split(',')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
  };
}

function isHeadKey(key: string): key is HeadKey {
  return headKeys.some((headKey) => headKey === key);
}

function blocksOf(markdown: string, firstLine: number): Block[] {
  let line = firstLine;
  return lexer(markdown).map((token) => {
    const block = { token, line };
    line += token.raw.split('\n').length - 1;
    return block;
  });
}

function readBody(
  blocks: readonly Block[],
  fail: Fail,
): Omit<Topic, 'topic' | 'title' | 'group' | 'aliases'> {
  const paragraphs: string[] = [];
  const steps: TopicStep[] = [];
  const closing: ClosingLine[] = [];
  const links: TopicLink[] = [];
  let stepsAfter = 0;
  for (const { token, line } of blocks) {
    if (token.type === 'space') continue;
    if (token.type === 'paragraph') paragraphs.push(plain(token.raw, line, fail));
    else if (token.type === 'def') links.push(readSource(token as Tokens.Def, links.length + 1, line, fail));
    else if (token.type !== 'list')
      fail(line, 'only paragraphs, steps (1. 2. 3.), closing lines (-) and sources go here');
    else if (!token.ordered) closing.push(...readItems(token as Tokens.List, line, readClosing, fail));
    else if (steps.length > 0) fail(line, 'the steps are one list: 1. 2. 3. with no paragraph in between');
    else {
      stepsAfter = paragraphs.length;
      steps.push(...readItems(token as Tokens.List, line, readStep, fail));
    }
  }
  if (steps.length === 0)
    fail(1, 'a topic needs steps: 1. **A short title.** A few words. `momconnect suggest`');
  for (const { token, line } of blocks) checkCitations(token.raw, links.length, line, fail);
  return { paragraphs, stepsAfter, steps, closing, links };
}

function readItems<T>(
  list: Tokens.List,
  line: number,
  read: (text: string, line: number, fail: Fail) => T,
  fail: Fail,
): T[] {
  let at = line;
  return list.items.map(({ text, raw }) => {
    const item = read(text, at, fail);
    at += raw.split('\n').length - 1;
    return item;
  });
}

function readStep(text: string, line: number, fail: Fail): TopicStep {
  const [, words = '', command] = /^([\s\S]*\S)\s+`([^`]+)`$/.exec(text.trim()) ?? [];
  if (command === undefined || !command.startsWith('momconnect '))
    return fail(line, 'a step ends with its command in backticks: `momconnect suggest`');
  const title = /^\*\*([^*]+)\*\*/.exec(words)?.[1];
  if (title === undefined) return fail(line, 'a step begins with its title in bold: **A short title.**');
  return {
    title: title.replace(/[.,:]$/, ''),
    body: plain(words, line, fail),
    command,
    ...readCommand(command),
  };
}

/** The one place where a step's command is taken apart. */
export function readCommand(command: string): Pick<TopicStep, 'words' | 'kind'> {
  const words = command.split(' ').slice(1);
  return { words, kind: kindOf(words) };
}

function kindOf([first = '', second = '', name = '']: readonly string[]): StepKind {
  if (/^(?:forget|erase)$/i.test(first)) return 'deletion';
  if (!/^config set$/i.test(`${first} ${second}`)) return 'other';
  return name.startsWith('support.') ? 'contact' : 'setting';
}

function readClosing(text: string, line: number, fail: Fail): ClosingLine {
  const [, words, command] = /^(|[\s\S]*\s)`(momconnect\s[^`]+)`$/.exec(text.trim()) ?? [];
  return words === undefined || command === undefined
    ? { text: plain(text, line, fail), command: null }
    : { text: plain(words, line, fail), command: plain(command, line, fail) };
}

function readSource({ tag, href, title }: Tokens.Def, number: number, line: number, fail: Fail): TopicLink {
  if (tag !== String(number)) fail(line, `sources are numbered in order: this one is [${number}]`);
  if (!address.test(href)) fail(line, `"${href}" should begin with https:// (or mailto: or tel:)`);
  if (title === undefined) return fail(line, `a source says whose it is: [${number}]: ${href} "Who, year"`);
  return { text: title, url: href };
}

/** The bare words, on one line. */
function plain(text: string, line: number, fail: Fail): string {
  if (/\]\(|<[a-z/]/i.test(text))
    fail(line, 'addresses go at the end, as sources: [1]: https://… "Who, year"');
  return text
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function checkCitations(raw: string, sources: number, line: number, fail: Fail): void {
  for (const [, number = ''] of raw.matchAll(/\[(\d+)\](?!:)/g))
    if (Number(number) > sources)
      fail(line, `[${number}] has no source at the end: [${number}]: https://… "Who, year"`);
}
