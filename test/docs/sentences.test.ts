/**
 * `sentences.md`, generated: every sentence that a person can see, under the file it comes from, so that you can read them
 * all. {…} is a hole. {yes|no} is a hole that takes one of two texts.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { builtContent } from '../support/built-content.ts';

const src = join(import.meta.dirname, '../../src');
/** We look for these in what she types, and never show them. */
const heardContent = /^(?:avoid|cities|danger|idioms|proper-names|ways|zone-countries)$|^spelling\/|\/index$/;
const heardKeys = /^(?:about|aliases|also|but|names|only|phrases|says|source)$/;
const group = /^(?:call|config|daily|faq|friend|local|log|note|tradition|ways) [a-z-]+$/;
const pattern = /\(\?|\\[a-zA-Z]|\([^)]*\||\w\|\w+\||\{ [a-z-]+:/;

/** The text that an expression makes, or undefined if it isn't text. */
function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral')
    return node.quasis.map(({ value }, at) => value.cooked + holeOf(node.expressions[at])).join('');
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined && right === undefined ? undefined : (left ?? '{…}') + (right ?? '{…}');
}

function holeOf(node: Node | undefined): string {
  if (node === undefined) return '';
  if (node.type !== 'ConditionalExpression') return '{…}';
  const [yes, no] = [textOf(node.consequent), textOf(node.alternate)];
  return yes === undefined || no === undefined ? '{…}' : `{${yes}|${no}}`;
}

/** No imports, types, names of fields, texts compared or split into words, and no errors that only we can cause. */
function isUnseen(node: Node): boolean {
  if (node.type === 'BinaryExpression') return node.operator !== '+';
  if (node.type === 'MemberExpression') return 'name' in node.property && node.property.name === 'split';
  if (node.type === 'NewExpression') return 'name' in node.callee && node.callee.name === 'Error';
  return /^(?:Import|ExportAll|TS(?:Type|Interface|Literal))/.test(node.type);
}

function textsBelow(node: Node): string[] {
  if (isUnseen(node)) return [];
  const text = textOf(node) ?? '';
  const texts = partsOf(node).flatMap(textsBelow);
  return text === '' ? texts : [text, ...texts.filter((part) => !text.includes(part))];
}

const isNode = (value: unknown): value is Node => (value as Node | null | undefined)?.type !== undefined;

function partsOf(node: Node): Node[] {
  const parts: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'key' || value === null || typeof value !== 'object') continue;
    for (const part of Array.isArray(value) ? value : [value]) if (isNode(part)) parts.push(part);
  }
  return parts;
}

/** A sentence ends at a full stop outside of quotation marks. */
const sentences = /(?:"[^"]*"|[^"\n])+?(?:(?<=[.?!]["')\]]*)(?=\s+["'([{\p{Lu}])|$|(?=\n))/gu;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.match(sentences) ?? [];
  return Object.entries(value ?? {}).flatMap(([key, each]) => (heardKeys.test(key) ? [] : textsIn(each)));
}

/** Two words or more, or one that is written like a sentence; no command, option, address, pattern or list of words. */
function isSentence(text: string, path: string): boolean {
  if (/^(?:momconnect |https?:|[-<@^$*(]\S)/.test(text) || group.test(text) || pattern.test(text))
    return false;
  const inDomain = /^src\/domain\/(?!import\/(?!nicknames))/.test(path);
  if (inDomain && /^[\p{Ll}\p{M}{…} '⏎|:-]+$/u.test(text) && text.split(' ').length > 4) return false;
  return /\p{L}{2}.* |(?:^| ).* .*\p{L}{2}|^[A-Z][a-z]+[.?!:]$/u.test(text.replaceAll('{…}', '…'));
}

function section([path, texts]: readonly [string, readonly string[]]): string[] {
  const lines = new Set(texts.map((text) => text.trim().replaceAll('\n', ' ⏎ ')));
  const seen = [...lines].filter((line) => isSentence(line, path)).map((line) => `- ${line}`);
  return seen.length === 0 ? [] : [`## ${path}\n\n${seen.join('\n')}`];
}

test('lists every sentence', async () => {
  const content = [...builtContent()]
    .filter(([path]) => !heardContent.test(path))
    .map(([path, value]) => [`src/content/${path}`, textsIn(value)] as const);
  const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const { program } = parseSync(path, readFileSync(join(src, path), 'utf8'));
      return [`src/${path.replaceAll('\\', '/')}`, textsBelow(program)] as const;
    });
  const sections = [...code, ...content].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(section);
  const page = ['# Every sentence', ...sections].join('\n\n');
  await expect(
    `${page}\n`,
    'A sentence changed. `npx vitest run test/docs/sentences.test.ts -u` writes the page again.',
  ).toMatchFileSnapshot('sentences.md');
});
