/**
 * Reads JSON (RFC 8259) and keeps the line of every value, so that a file she wrote by hand can be put right where it is
 * wrong. JSON.parse says no line on Node 20.
 */

export type JsonNode = { readonly line: number } & (
  | { readonly kind: 'object'; readonly entries: readonly JsonEntry[] }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'word'; readonly value: boolean | null }
);

interface JsonEntry {
  readonly key: string;
  /** The line of the key, counted from 1. */
  readonly line: number;
  readonly value: JsonNode;
}

/** What is wrong, and on which line, counted from 1. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

interface Token {
  readonly text: string;
  readonly line: number;
}

interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
}

class Unreadable extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const tokenPattern =
  /[{}[\],:]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const spacePattern = /[ \t\r\n]*/y;
/** Deeper than any file of ours, and far from the end of the stack. */
const deepest = 20;
const words: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Never throws: the whole value, or the first thing that is wrong. */
export function readJson(text: string): { readonly node: JsonNode } | { readonly problem: Problem } {
  try {
    const cursor = { tokens: tokensOf(text), at: 0 };
    const node = readValue(cursor, 0);
    const { text: rest, line } = take(cursor);
    if (rest !== '')
      throw new Unreadable(line, `${quoted(rest)} comes after the end: one { … } is the whole file.`);
    return { node };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: { line: error.line, message: error.message } };
  }
}

/** Ends with an empty token at the end of the text. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  for (let at = 0; ; ) {
    const space = matchAt(spacePattern, text, at) ?? '';
    line += space.match(/\r\n?|\n/g)?.length ?? 0;
    at += space.length;
    const token = at === text.length ? '' : matchAt(tokenPattern, text, at);
    if (token === null) throw new Unreadable(line, whyNoToken(text.slice(at)));
    tokens.push({ text: token, line });
    if (token === '') return tokens;
    at += token.length;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function whyNoToken(rest: string): string {
  const [lineOfText = ''] = rest.split(/[\r\n]/, 1);
  if (/^[“”„‘’']/.test(rest)) return 'Only straight double quotes stand around text, as in "title".';
  if (/^\/[/*]/.test(rest)) return 'There is no place for remarks in such a file.';
  if (!rest.startsWith('"'))
    return `${quoted(lineOfText)} is not understood: text stands in quotes, as in "title".`;
  return /^"[^"\\]*(?:\\.[^"\\]*)*"/.test(lineOfText)
    ? 'A backslash or a tab has no place in text here.'
    : 'This text has no end: it begins and ends with a double quote, on one line.';
}

function readValue(cursor: Cursor, depth: number): JsonNode {
  const token = take(cursor);
  const { text, line } = token;
  if (depth > deepest) throw new Unreadable(line, 'Too many brackets lie in each other.');
  if (text === '{') {
    const entries = readMembers(cursor, token, '}', () => readEntry(cursor, depth + 1));
    return { kind: 'object', line, entries };
  }
  if (text === '[') {
    return { kind: 'list', line, items: readMembers(cursor, token, ']', () => readValue(cursor, depth + 1)) };
  }
  if (text.startsWith('"')) return { kind: 'text', line, value: JSON.parse(text) as string };
  if (/^[-\d]/.test(text)) return { kind: 'number', line, value: Number(text) };
  const value = words.get(text);
  if (value === undefined) throw new Unreadable(line, `${quoted(text)} stands where a value should be.`);
  return { kind: 'word', line, value };
}

function readEntry(cursor: Cursor, depth: number): JsonEntry {
  const { text, line } = take(cursor);
  if (!text.startsWith('"')) {
    throw new Unreadable(
      line,
      `${quoted(text)} stands where a name in quotes should be, as in "title": "…".`,
    );
  }
  const colon = take(cursor);
  if (colon.text !== ':') throw new Unreadable(line, `A colon is missing after ${text}.`);
  return { key: JSON.parse(text) as string, line, value: readValue(cursor, depth) };
}

function readMembers<T>(cursor: Cursor, opened: Token, close: string, read: () => T): T[] {
  const members: T[] = [];
  if (peek(cursor).text === close) {
    take(cursor);
    return members;
  }
  for (;;) {
    members.push(read());
    const { text, line } = take(cursor);
    if (text === close) return members;
    if (text === '')
      throw new Unreadable(line, `The file ends before the ${opened.text} of line ${opened.line} is closed.`);
    if (text !== ',') throw new Unreadable(line, `A comma is missing before ${quoted(text)}.`);
    if (peek(cursor).text === close)
      throw new Unreadable(line, `The comma before the closing ${close} has to go.`);
  }
}

function peek({ tokens, at }: Cursor): Token {
  return tokens[Math.min(at, tokens.length - 1)] as Token;
}

function take(cursor: Cursor): Token {
  const token = peek(cursor);
  cursor.at += 1;
  return token;
}

/** The beginning of what stands there, in quotes of our own. */
function quoted(text: string): string {
  if (text === '') return 'The end of the file';
  const bare = text.replace(/^"|"$/g, '');
  return `"${bare.length > 30 ? `${bare.slice(0, 30)}…` : bare}"`;
}
