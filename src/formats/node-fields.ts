/** Takes apart what was read from a file of hers: what is right is answered, what is not is reported with its line. */

import { typoDistance } from '../domain/typos.ts';
import { unseenIn } from './clean-text.ts';
import type { JsonNode } from './json-nodes.ts';

export type Report = (line: number, message: string) => void;

/** For each key that may stand there, a line as it should look: `"title": "a new puppy"`. */
export type RightLines = Readonly<Record<string, string>>;

/** The values of an object by key. Unknown keys, and keys that stand there twice, are reported. */
export class Fields {
  readonly line: number;
  readonly #values: ReadonlyMap<string, JsonNode>;
  readonly #right: RightLines;
  readonly #report: Report;

  constructor(node: JsonNode, right: RightLines, report: Report) {
    this.line = node.line;
    this.#right = right;
    this.#report = report;
    this.#values = valuesOf(node, right, report);
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  lineOf(key: string): number {
    return this.#values.get(key)?.line ?? this.line;
  }

  /** null when it is not there or not right, which is reported then. */
  need(key: string, read: (node: JsonNode) => boolean): JsonNode | null {
    const node = this.#values.get(key);
    if (node !== undefined && read(node)) return node;
    const what = node === undefined ? `${inQuotes(key)} is missing.` : `${inQuotes(key)} cannot be that.`;
    this.#report(node?.line ?? this.line, `${what} As in: ${this.#right[key]}`);
    return null;
  }

  /** '' when it is not there or not right. */
  text(key: string, longest: number): string {
    const node = this.need(key, ({ kind }) => kind === 'text');
    return node === null ? '' : readText(node, longest, this.#report);
  }

  number(key: string): number {
    const node = this.need(key, ({ kind }) => kind === 'number');
    return node?.kind === 'number' ? node.value : 0;
  }

  flag(key: string): boolean {
    if (!this.has(key)) return false;
    const node = this.need(key, (each) => each.kind === 'word' && each.value !== null);
    return node?.kind === 'word' && node.value === true;
  }

  list(key: string, longest: number): readonly JsonNode[] {
    const node = this.need(key, (each) => each.kind === 'list' && each.items.length > 0);
    if (node?.kind !== 'list') return [];
    if (node.items.length > longest)
      this.#report(node.line, `${inQuotes(key)} can hold ${longest}; these are ${node.items.length}.`);
    return node.items;
  }

  /** A list of texts that may be left out. */
  texts(key: string, longest: number): readonly string[] {
    if (!this.has(key)) return [];
    return this.list(key, 50).map((node) => readText(node, longest, this.#report));
  }
}

function valuesOf(node: JsonNode, right: RightLines, report: Report): ReadonlyMap<string, JsonNode> {
  const values = new Map<string, JsonNode>();
  const known = Object.keys(right);
  if (node.kind !== 'object') {
    report(node.line, `Something between { and } should stand here, as in: { ${right[known[0] ?? '']} }`);
    return values;
  }
  for (const { key, line, value } of node.entries) {
    if (!known.includes(key)) report(line, unknownKey(key, right));
    else if (values.has(key)) report(line, `${inQuotes(key)} stands here twice.`);
    else values.set(key, value);
  }
  return values;
}

function unknownKey(key: string, right: RightLines): string {
  const known = Object.keys(right);
  const near = nearestOf(key, known);
  const what = `${inQuotes(key)} is not known here.`;
  if (near === null) return `${what} There can be: ${known.join(', ')}`;
  return `${what} Did you mean "${near}"? As in: ${right[near]}`;
}

/** The text of a node, without spaces around it; '' when it will not do, which is reported then. */
export function readText(node: JsonNode, longest: number, report: Report): string {
  const text = node.kind === 'text' ? node.value.trim() : '';
  if (node.kind !== 'text') report(node.line, 'Text in double quotes should stand here.');
  else if (text === '') report(node.line, 'This text is empty.');
  else if (unseenIn(text) !== null)
    report(node.line, `There is a character in it that cannot be seen (${unseenIn(text)}); type it anew.`);
  else if (text.length > longest)
    report(node.line, `This has ${text.length} letters; ${longest} are the most.`);
  else return text;
  return '';
}

/** The word that was perhaps meant, within a third of its letters; null when none is near. */
export function nearestOf(typed: string, known: readonly string[]): string | null {
  const short = typed.slice(0, 40).toLowerCase();
  const [nearest] = known
    .map((word) => ({ word, distance: typoDistance(short, word.toLowerCase()) }))
    .filter(({ word, distance }) => distance <= Math.ceil(word.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.word ?? null;
}

function inQuotes(key: string): string {
  return `"${key.length > 40 ? `${key.slice(0, 40)}…` : key}"`;
}
