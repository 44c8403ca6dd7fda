/**
 * Reads an occasion that she wrote herself, in the format of `content/notes`: words as data, nothing of it ever runs.
 * What is wrong is said with its line and what a right line looks like.
 */

import { slotsOf } from '../domain/note/fill-phrase.ts';
import type { Ask, Move, Occasion, Phrase } from '../domain/note/occasion.ts';
import { givenSlots, tones } from '../domain/note/occasion.ts';
import type { OwnOccasion } from '../domain/note/own-occasions.ts';
import { type JsonNode, type Problem, readJson } from './json-nodes.ts';
import { Fields, nearestOf, type Report, type RightLines } from './node-fields.ts';
import { readMove, type Told } from './occasion-phrases.ts';

export type ReadOccasion = { readonly occasion: OwnOccasion } | { readonly problems: readonly Problem[] };

const occasionLines: RightLines = {
  occasion: '"occasion": "new-puppy"',
  title: '"title": "a new puppy"',
  order: '"order": 30',
  asks: '"asks": [{ "slot": "detail", "sentence": "I thought of you when I", "gap": "one small thing" }]',
  moves: '"moves": [{ "move": "close", "required": true, "phrases": ["No need to answer."] }]',
};
const addingLines: RightLines = {
  occasion: '"occasion": "just-because"',
  adds: '"adds": true',
  moves: '"moves": [{ "move": "opening", "phrases": ["A hello, the slow kind."] }]',
};
const askLines: RightLines = {
  slot: '"slot": "detail"',
  sentence: '"sentence": "I thought of you when I"',
  alsoBegins: '"alsoBegins": ["I thought of you because I"]',
  gap: '"gap": "one small thing you saw or did"',
  from: '"from": "inspires"',
  about: '"about": "another"',
  isName: '"isName": true',
};
/** Files of the program's own in the same folder. */
const taken = ['cards', 'index'];

/**
 * @param fileName `new-puppy.json`
 * @param builtIn the program's occasion of that name, which a file that adds is checked against; null when there is none
 */
export function readOccasionFile(
  text: string,
  fileName: string,
  builtIn: Occasion | null = null,
): ReadOccasion {
  const read = readJson(text.replace(/^\ufeff/, ''));
  if ('problem' in read) return { problems: [read.problem] };
  const problems: Problem[] = [];
  const report: Report = (line, message) => void problems.push({ line, message });
  const isAdding =
    read.node.kind === 'object' &&
    read.node.entries.some(({ key, value }) => key === 'adds' && isTrue(value));
  const occasion = isAdding
    ? readAdding(new Fields(read.node, addingLines, report), fileName, builtIn, report)
    : readWhole(
        new Fields(read.node, { ...occasionLines, adds: addingLines.adds ?? '' }, report),
        fileName,
        report,
      );
  return problems.length === 0 ? { occasion } : { problems: problems.sort((a, b) => a.line - b.line) };
}

function isTrue(node: JsonNode): boolean {
  return node.kind === 'word' && node.value === true;
}

function readName(fields: Fields, fileName: string, report: Report): string {
  const name = fields.text('occasion', 40);
  const wanted = fileName.replace(/\.json$/, '');
  const line = fields.lineOf('occasion');
  if (taken.includes(wanted)) report(line, `"${wanted}" is a name the program needs; give the file another.`);
  else if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(wanted))
    report(line, 'The name of the file is lower-case words with hyphens, as in: new-puppy.json');
  else if (name !== '' && name !== wanted)
    report(line, `The occasion is called like its file. As in: "occasion": "${wanted}"`);
  return name;
}

function readAdding(fields: Fields, fileName: string, builtIn: Occasion | null, report: Report): OwnOccasion {
  const occasion = readName(fields, fileName, report);
  if (builtIn === null)
    report(
      fields.lineOf('adds'),
      `There is no built-in occasion "${occasion}" to add to. Without "adds" it is one of its own.`,
    );
  const said = new Map(builtIn?.moves.flatMap(phrasesOf).map(({ text }) => [text.toLowerCase(), 0] as const));
  const told: Told = { asked: builtIn?.asks.map(({ slot }) => slot) ?? null, said };
  const nodes = fields.list('moves', 20);
  const moves = nodes.map((node) => readMove(node, told, report));
  const known = builtIn?.moves.map(({ move }) => move) ?? [];
  for (const [index, { move }] of moves.entries()) {
    if (builtIn === null || move === '' || known.includes(move)) continue;
    const near = nearestOf(move, known);
    const way = near === null ? `There can be: ${known.join(', ')}` : `Did you mean "${near}"?`;
    report(nodes[index]?.line ?? 1, `"${occasion}" has no move "${move}". ${way}`);
  }
  return { occasion, adds: true, moves };
}

function readWhole(fields: Fields, fileName: string, report: Report): OwnOccasion {
  fields.flag('adds');
  const occasion = readName(fields, fileName, report);
  const title = fields.text('title', 60);
  const order = fields.number('order');
  const askNodes = fields.list('asks', 8);
  const asks = askNodes.map((node) => readAsk(node, report));
  const told: Told = { asked: askNodes.length === 0 ? null : asks.map(({ slot }) => slot), said: new Map() };
  const moveNodes = fields.list('moves', 20);
  const moves = moveNodes.map((node) => readMove(node, told, report));
  reportTwice(
    askNodes,
    asks.map(({ slot }) => slot),
    report,
  );
  reportTwice(
    moveNodes,
    moves.map(({ move }) => move),
    report,
  );
  checkAsked(asks, askNodes, moves, report);
  const last = moveNodes.at(-1);
  if (last !== undefined) checkClose(moves.at(-1), last.line, report);
  return { occasion, title, order, asks, moves };
}

function readAsk(node: JsonNode, report: Report): Ask {
  const fields = new Fields(node, askLines, report);
  const slot = fields.text('slot', 30);
  if (slot !== '' && (!/^[a-z]+$/.test(slot) || [...givenSlots, 'whole'].includes(slot)))
    report(
      fields.lineOf('slot'),
      `A slot is one lower-case word, not friend, mom, children or whole. As in: ${askLines.slot}`,
    );
  const sentence = fields.text('sentence', 120);
  const alsoBegins = fields.texts('alsoBegins', 120);
  const gap = fields.has('gap') ? fields.text('gap', 120) : '';
  const says = (key: string, word: string) =>
    fields.has(key) && fields.need(key, (each) => each.kind === 'text' && each.value === word) !== null;
  return {
    slot,
    sentence,
    ...(alsoBegins.length > 0 ? { alsoBegins } : {}),
    ...(gap === '' ? {} : { gap }),
    ...(says('from', 'inspires') ? { from: 'inspires' as const } : {}),
    ...(says('about', 'another') ? { about: 'another' as const } : {}),
    ...(fields.flag('isName') ? { isName: true as const } : {}),
  };
}

function reportTwice(nodes: readonly JsonNode[], names: readonly string[], report: Report): void {
  for (const [index, name] of names.entries())
    if (name !== '' && names.indexOf(name) < index)
      report(nodes[index]?.line ?? 1, `"${name}" is there already.`);
}

/** Whatever she answers has to be said somewhere. */
function checkAsked(
  asks: readonly Ask[],
  nodes: readonly JsonNode[],
  moves: readonly Move[],
  report: Report,
): void {
  const texts = moves.flatMap(phrasesOf).map(({ text }) => text);
  for (const [index, { slot }] of asks.entries())
    if (slot !== '' && !texts.some((text) => text.includes(`{${slot}}`)))
      report(nodes[index]?.line ?? 1, `No phrase holds {${slot}}, so the answer would be said nowhere.`);
}

function checkClose(close: Move | undefined, line: number, report: Report): void {
  if (close?.move !== 'close' || close.required !== true) {
    report(line, `The last move is a close that is always there. As in: "move": "close", "required": true`);
    return;
  }
  const open = phrasesOf(close).filter((phrase) => slotsOf(phrase).every((slot) => slot === 'friend'));
  const lacking = tones.filter((tone) => !open.some((phrase) => phrase.tones?.includes(tone) ?? true));
  if (lacking.length > 0)
    report(
      line,
      `The close needs a phrase that holds no answer for each tone; there is none for ${lacking.join(', ')}.`,
    );
}

function phrasesOf({ phrases }: Move): Phrase[] {
  return phrases.map((each) => (typeof each === 'string' ? { text: each } : each));
}
