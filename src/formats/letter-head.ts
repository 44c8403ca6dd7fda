/**
 * The head of a letter file: YAML, with every value checked. Says what is wrong with its line and a correct example.
 */

import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { type AnswerKind, answerKinds } from '../domain/note/answer-kinds.ts';
import { type Occasion, tones } from '../domain/note/occasion.ts';
import type { Ask } from '../domain/note/read-answer.ts';
import { nearestWord } from '../domain/text/typos.ts';
import { unseenIn } from './clean-text.ts';

/** Takes the line, counted from 1, and what is wrong there. */
export type Report = (line: number, message: string) => void;

type Head = Omit<Occasion, 'occasion' | 'letters'>;

/** For each possible key, a correct line. */
const headLines = {
  title: 'title: a new puppy',
  order: 'order: 30',
  also: 'also: [puppy, new dog]',
  names: 'names: [puppy]',
  grave: 'grave: true',
  refuses: 'refuses: light',
  asks: 'asks:',
};
const askLines = {
  slot: 'slot: name',
  sentence: 'sentence: The puppy is called',
  takes: `takes: thing    (one or more of: ${answerKinds.join(', ')})`,
  example: 'example: Biscuit',
  article: 'article: the    (or: your)',
  says: 'says: [I hear the puppy is called]',
  about: 'about: friend',
  from: 'from: inspires',
  after: 'after: help    (the slot it goes with)',
  opens: "opens: I'd like to",
  subject: 'subject: That',
};
const longestText = 200;
const mostAsks = 6;

/** @param builtIn a file that adds letters takes its title, order and names */
export function readLetterHead(yaml: string, report: Report, builtIn: Occasion | null): Head {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  // The head starts on the second line of the file.
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  for (const { pos, message } of document.errors.slice(0, 1))
    report(lineAt(pos[0]), `This isn't YAML (${message}). For example: ${headLines.title}`);
  const root = document.contents;
  if (document.errors.length === 0 && !isMap(root))
    report(2, `This needs a title, for example: ${headLines.title}`);
  const fields = new Fields(isMap(root) ? root : null, headLines, lineAt, report);
  const asks = fields.list('asks').map((node) => readAsk(node, lineAt, report));
  if (asks.length > mostAsks)
    report(fields.line('asks'), `There can be up to ${mostAsks} asks, and here are ${asks.length}.`);
  for (const [at, { slot, after }] of asks.entries()) {
    const earlier = asks.slice(0, at).map((ask) => ask.slot);
    if (earlier.includes(slot)) report(fields.line('asks'), `Two asks have the slot "${slot}".`);
    if (after !== undefined && !earlier.includes(after))
      report(fields.line('asks'), `"after: ${after}" has to name a slot that is asked before "${slot}".`);
  }
  const adds = builtIn !== null && asks.length === 0;
  return {
    title: fields.text('title') ?? (adds ? builtIn.title : fields.missing('title')),
    order: fields.number('order') ?? builtIn?.order ?? 100,
    also: fields.has('also') || builtIn === null ? fields.texts('also') : builtIn.also,
    names: fields.has('names') || !adds ? fields.texts('names') : builtIn.names,
    grave: fields.oneOf('grave', ['true', 'false'] as const)[0] === 'true' || (adds && builtIn.grave),
    refuses: fields.has('refuses') || !adds ? fields.oneOf('refuses', tones) : builtIn.refuses,
    asks,
  };
}

function readAsk(node: unknown, lineAt: (offset: number) => number, report: Report): Ask {
  const fields = new Fields(isMap(node) ? node : null, askLines, lineAt, report);
  const slot = fields.text('slot') ?? fields.missing('slot');
  if (!/^[a-z]+$/.test(slot) || ['friend', 'me'].includes(slot))
    report(fields.line('slot'), `A slot is one word in small letters, for example: ${askLines.slot}`);
  const takes = fields.oneOf<AnswerKind>('takes', answerKinds);
  if (takes.length === 0 && !fields.has('takes')) fields.missing('takes');
  const [article] = fields.oneOf('article', ['the', 'your'] as const);
  const [about] = fields.oneOf('about', ['friend'] as const);
  const [from] = fields.oneOf('from', ['inspires'] as const);
  const says = fields.texts('says');
  const after = fields.text('after');
  const opens = fields.text('opens');
  const subject = fields.text('subject');
  return {
    slot,
    sentence: fields.text('sentence') ?? fields.missing('sentence'),
    takes,
    example: fields.text('example') ?? fields.missing('example'),
    ...(says.length > 0 ? { says } : {}),
    ...(article ? { article } : {}),
    ...(about ? { about } : {}),
    ...(from ? { from } : {}),
    ...(after ? { after } : {}),
    ...(opens ? { opens } : {}),
    ...(subject ? { subject } : {}),
  };
}

/** The values of one map by key. Reports unknown keys. */
class Fields {
  readonly #map: YAMLMap | null;
  readonly #right: Readonly<Record<string, string>>;
  readonly #lineAt: (offset: number) => number;
  readonly #report: Report;

  constructor(
    map: YAMLMap | null,
    right: Readonly<Record<string, string>>,
    lineAt: (offset: number) => number,
    report: Report,
  ) {
    this.#map = map;
    this.#right = right;
    this.#lineAt = lineAt;
    this.#report = report;
    for (const { key } of map?.items ?? []) this.#checkKey(key);
  }

  has(key: string): boolean {
    return this.#map?.has(key) === true;
  }

  /** The line of the key's value, or of the map. */
  line(key: string): number {
    const node = this.#map?.get(key, true) as Node | undefined;
    return this.#lineAt(node?.range?.[0] ?? this.#map?.range?.[0] ?? 0);
  }

  missing(key: string): string {
    this.#report(this.line(key), `"${key}" is missing. For example: ${this.#right[key]}`);
    return '';
  }

  /** null when it isn't there. */
  text(key: string): string | null {
    return this.has(key) ? this.#read(this.#map?.get(key, true), key) : null;
  }

  number(key: string): number | null {
    const text = this.text(key);
    if (text === null || /^\d{1,6}$/.test(text)) return text === null ? null : Number(text);
    this.#report(this.line(key), `"${key}" has to be a whole number. For example: ${this.#right[key]}`);
    return null;
  }

  /** A single value counts as a list of one. */
  list(key: string): readonly unknown[] {
    const node = this.#map?.get(key, true);
    if (node === undefined) return [];
    return isSeq(node) ? node.items : [node];
  }

  texts(key: string): readonly string[] {
    return this.list(key).map((node) => this.#read(node, key));
  }

  oneOf<T extends string>(key: string, values: readonly T[]): readonly T[] {
    return this.texts(key).flatMap((text) => {
      const match = values.find((value) => value === text);
      if (match === undefined)
        this.#report(this.line(key), `"${key}" can't be "${text}". For example: ${this.#right[key]}`);
      return match ?? [];
    });
  }

  #read(node: unknown, key: string): string {
    const value = isScalar(node) ? node.value : undefined;
    const text = value === null || value === undefined ? '' : String(value).trim();
    const fault =
      text === '' || text.length > longestText
        ? `"${key}" has to be 1 to ${longestText} characters long.`
        : unseenIn(text) === null
          ? null
          : `There's a character here that you can't see (${unseenIn(text)}); type it again.`;
    if (fault !== null) this.#report(this.line(key), `${fault} For example: ${this.#right[key]}`);
    return text;
  }

  #checkKey(node: unknown): void {
    const key = isScalar(node) ? String(node.value) : '';
    const keys = Object.keys(this.#right);
    if (keys.includes(key)) return;
    const near = nearestWord(key, keys);
    const line = this.#lineAt((node as Node | null)?.range?.[0] ?? 0);
    const hint =
      near === null
        ? `You can use: ${keys.join(', ')}`
        : `Did you mean "${near}"? For example: ${this.#right[near]}`;
    this.#report(line, `There's no "${key.slice(0, 40)}" here. ${hint}`);
  }
}
