/**
 * An occasion and its letters, from markdown that someone who does not program can edit: a head in YAML between two lines
 * of three dashes, then `## warm`, `## light` and `## brief`, or `## text` for text messages, each with its letters
 * divided by lines of three dashes. Ours are read when the program is built; those in her folder, when it is set.
 */

import { partPattern } from '../domain/note/fill-letter.ts';
import { type Letter, type Occasion, ownLine, tones } from '../domain/note/occasion.ts';
import { type Report, readLetterHead } from './letter-head.ts';
import type { Problem } from './problem.ts';

interface LetterFile {
  readonly occasion: Occasion;
  /** Without asks of its own, a file adds its letters to the built-in occasion with its name. */
  readonly adds: boolean;
}

const longestLetter = 4096;
/** A longer one would take YAML seconds to read. */
const longestHead = 8192;
const sections = [...tones, 'text'] as const;

/** @param fileName `birthday.md`; its name is the occasion's */
export function readLetterFile(
  text: string,
  fileName: string,
  builtIn: Occasion | null = null,
): LetterFile | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (line, message) => problems.push({ line, message });
  const name = fileName.replace(/\.md$/, '');
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(name))
    report(0, 'The file name should be lower-case words with hyphens, for example: new-puppy.md');
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const headEnd = lines.findIndex((line, at) => at > 0 && isFence(line));
  if (!isFence(lines[0] ?? '') || headEnd < 0) {
    report(1, 'Start the file with ---, then title: and asks:, then --- again.');
    return { problems };
  }
  const yaml = lines.slice(1, headEnd).join('\n');
  if (yaml.length > longestHead) {
    report(
      2,
      `The part between the dashes can be up to ${longestHead} characters long; this is ${yaml.length}.`,
    );
    return { problems };
  }
  const head = readLetterHead(yaml, report, builtIn);
  const asks = head.asks.length > 0 ? head.asks : (builtIn?.asks ?? []);
  const slots = new Set([...asks.map(({ slot }) => slot), ownLine.slot]);
  const letters = readLetters(lines.slice(headEnd + 1), headEnd + 2, name, slots, report);
  if (letters.length === 0 && problems.length === 0)
    report(headEnd + 2, "There's no letter here yet. Start one with: ## warm");
  const isText = letters.every(({ tone }) => tone === null);
  const withLine = isText || asks.some(({ slot }) => slot === ownLine.slot) ? asks : [...asks, ownLine];
  const occasion = { ...head, occasion: name, asks: withLine, letters };
  return problems.length > 0 ? { problems } : { occasion, adds: head.asks.length === 0 };
}

const isFence = (line: string): boolean => /^-{3,}\s*$/.test(line);

interface Block {
  readonly section: string;
  readonly line: number;
  readonly text: string;
}

function readLetters(
  lines: readonly string[],
  firstLine: number,
  occasion: string,
  slots: ReadonlySet<string>,
  report: Report,
): readonly Letter[] {
  const counts = new Map<string, number>();
  return blocksOf(lines, firstLine, report).flatMap((block) => {
    const number = (counts.get(block.section) ?? 0) + 1;
    counts.set(block.section, number);
    const letter = readLetter(block, `${occasion}.${block.section}.${number}`, report);
    for (const problem of letter === null ? [] : problemsOfParts(letter, slots)) report(block.line, problem);
    return letter ?? [];
  });
}

/** Each letter with the line it starts on. */
function blocksOf(lines: readonly string[], firstLine: number, report: Report): readonly Block[] {
  const blocks: Block[] = [];
  let section: string | null = null;
  let start = 0;
  const close = (end: number) => {
    const text = lines.slice(start, end).join('\n');
    const lead = text.length - text.trimStart().length;
    const line = firstLine + start + (text.slice(0, lead).match(/\n/g)?.length ?? 0);
    if (text.trim() !== '' && section === null)
      report(
        line,
        `Put each letter under a heading, one of: ${sections.map((name) => `## ${name}`).join(', ')}`,
      );
    else if (text.trim() !== '') blocks.push({ section: section ?? '', line, text: text.trim() });
  };
  for (const [at, line] of [...lines, '---'].entries()) {
    const heading = /^##?#? *(.*)$/.exec(line)?.[1]?.trim().toLowerCase();
    if (heading === undefined && !isFence(line)) continue;
    close(at);
    start = at + 1;
    if (heading === undefined) continue;
    section = sections.find((name) => name === heading) ?? null;
    if (section === null)
      report(firstLine + at, `A heading can be: ${sections.map((name) => `## ${name}`).join(', ')}`);
  }
  return blocks;
}

function readLetter({ section, line, text }: Block, id: string, report: Report): Letter | null {
  if (text.length > longestLetter) {
    report(line, `This letter has ${text.length} characters. The most is ${longestLetter}.`);
    return null;
  }
  const paragraphs = text.split(/\n[ \t]*\n/).map((paragraph) => paragraph.trim());
  if (section === 'text') return { id, tone: null, greeting: '', body: oneLine(paragraphs), closing: '' };
  const [greeting = '', ...rest] = paragraphs;
  const signOff = rest.pop() ?? '';
  if (rest.length === 0 || !/\{me\}$/.test(signOff) || greeting.includes('\n')) {
    report(line, 'A letter is a greeting, an empty line, what you say, an empty line, and Love, above {me}.');
    return null;
  }
  const tone = tones.find((name) => name === section) ?? null;
  const closing = signOff.replace(/\s*\{me\}$/, '');
  const body = rest.map((paragraph) => oneLine([paragraph])).join('\n\n');
  return {
    id,
    tone,
    greeting,
    body: body.includes(`{${ownLine.slot}}`) ? body : `${body} [[{${ownLine.slot}}]]`,
    closing,
  };
}

function oneLine(paragraphs: readonly string[]): string {
  return paragraphs.join(' ').replace(/\s+/g, ' ');
}

/** Only checks that a letter can be filled in. Whether it reads well is up to its writer. */
function problemsOfParts({ greeting, body, closing }: Letter, slots: ReadonlySet<string>): readonly string[] {
  const problems: string[] = [];
  const parts = [...body.matchAll(partPattern)].map(([, part = '']) => part);
  const frame = `${greeting} ${closing} ${body.replace(partPattern, '')}`;
  if (slotsIn(greeting).length > 0 || /[{}]/.test(closing))
    problems.push("A greeting can only have the slot {friend}, and the line above {me} can't have one.");
  if (/[[\]]/.test(frame) || parts.some((part) => part.includes('[')))
    problems.push(
      "A part begins with [[ and ends with ]], and can't have another part inside, for example: [[It let me {let}.]]",
    );
  if (parts.some((part) => slotsIn(part).length !== 1))
    problems.push('A part has one slot, for example: [[It let me {let}.]]');
  const unknown = slotsIn(`${greeting} ${body}`).find((slot) => !slots.has(slot));
  if (unknown !== undefined)
    problems.push(
      `None of the asks has {${unknown}}. You can use: ${[...slots, 'friend'].map((slot) => `{${slot}}`).join(', ')}`,
    );
  if (/[{}]/.test(`${greeting} ${body}`.replace(/\{[a-z-]+\}/g, '')))
    problems.push('A slot is a word in curly brackets, for example: {let}');
  return problems;
}

/** Leaves out the friend's name, which is always known. */
function slotsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{([a-z-]+)\}/g)]
    .map(([, slot = '']) => slot)
    .filter((slot) => slot !== 'friend');
}

/** Ours, when the program is built. Throws an Error with file and line at the first mistake. */
export function compileLetters(
  files: readonly { readonly name: string; readonly markdown: string }[],
): Occasion[] {
  return files.map(({ name, markdown }) => {
    const letterFile = readLetterFile(markdown, `${name}.md`);
    if (!('problems' in letterFile)) return letterFile.occasion;
    const [problem] = letterFile.problems;
    throw new Error(`${name}.md, line ${problem?.line}: ${problem?.message}`);
  });
}
