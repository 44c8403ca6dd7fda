/** Checks the moves and phrases of an occasion that she wrote. */

import { keysOf } from '../domain/note/fill-phrase.ts';
import { givenSlots, type Move, type Phrase, type Tone, tones } from '../domain/note/occasion.ts';
import type { JsonNode } from './json-nodes.ts';
import { Fields, nearestOf, type Report, type RightLines, readText } from './node-fields.ts';

const moveLines: RightLines = {
  move: '"move": "opening"',
  required: '"required": true',
  newParagraph: '"newParagraph": true',
  phrases: '"phrases": ["A hello, the slow kind.", "I thought of you when I {detail}."]',
};
const phraseLines: RightLines = {
  text: '"text": "I thought of you when I {detail}."',
  tones: '"tones": ["warm", "light"]',
  needs: '"needs": ["detail"]',
  says: '"says": ["thought"]',
};
const longestPhrase = 300;
const mostPhrases = 100;

/** What a phrase may name, and what was said before. */
export interface Told {
  /** Slots asked for; null when that could not be read, and nothing is said of slots then. */
  readonly asked: readonly string[] | null;
  /** Every phrase so far, folded to lower case, with the line it stands on; 0 is the program's own. */
  readonly said: Map<string, number>;
}

export function readMove(node: JsonNode, told: Told, report: Report): Move {
  const fields = new Fields(node, moveLines, report);
  const move = fields.text('move', 40);
  if (move !== '' && !/^[a-z]+(?:-[a-z]+)*$/.test(move))
    report(fields.lineOf('move'), `The name of a move is one lower-case word, as in: ${moveLines.move}`);
  return {
    move,
    ...(fields.flag('required') ? { required: true } : {}),
    ...(fields.flag('newParagraph') ? { newParagraph: true } : {}),
    phrases: fields.list('phrases', mostPhrases).map((each) => readPhrase(each, told, report)),
  };
}

/** A phrase is a sentence, or an object with the sentence as its text. */
function readPhrase(node: JsonNode, told: Told, report: Report): string | Phrase {
  if (node.kind !== 'object') {
    const text = readText(node, longestPhrase, report);
    checkText(text, node.line, told, report);
    return text;
  }
  const fields = new Fields(node, phraseLines, report);
  const text = fields.text('text', longestPhrase);
  const needs = fields.texts('needs', 40);
  const inTones = fields.texts('tones', 40);
  const says = fields.texts('says', 40);
  checkText(text, fields.lineOf('text'), told, report);
  for (const slot of needs) checkSlot(slot, fields.lineOf('needs'), told, report);
  if (!inTones.every(isTone))
    report(fields.lineOf('tones'), `A tone can be: ${tones.join(', ')}. As in: ${phraseLines.tones}`);
  return {
    text,
    ...(inTones.length > 0 ? { tones: inTones.filter(isTone) } : {}),
    ...(needs.length > 0 ? { needs } : {}),
    ...(says.length > 0 ? { says } : {}),
  };
}

function isTone(word: string): word is Tone {
  return tones.some((tone) => tone === word);
}

function checkText(text: string, line: number, told: Told, report: Report): void {
  if (text === '') return;
  const before = told.said.get(text.toLowerCase());
  if (before === undefined) told.said.set(text.toLowerCase(), line);
  else report(line, `This phrase is there already, ${before === 0 ? 'built in' : `on line ${before}`}.`);
  if (!/[.?!…。।][”’"')»]?$/.test(text))
    report(line, 'A phrase ends as a sentence does, as in: "A hello, the slow kind."');
  checkSlots(text, line, told, report);
}

function checkSlots(text: string, line: number, told: Told, report: Report): void {
  const keys = keysOf(text);
  if (/[{}]/.test(text.replace(/\{(?:whole )?[a-z-]+\}/g, '')))
    report(line, `Between { and } stands one word in lower case, as in: ${phraseLines.text}`);
  for (const key of keys) {
    const slot = key.replace(/^whole /, '');
    checkSlot(slot, line, told, report);
    const mayStandAnywhere = givenSlots.includes(slot);
    if (mayStandAnywhere && key !== slot) report(line, `{${key}} is a name; make it {${slot}}.`);
    if (mayStandAnywhere || told.asked?.includes(slot) !== true) continue;
    const parts = text.split(`{${key}}`).slice(1);
    if (!parts.every((after) => /^[.?](?: |$)/.test(after)))
      report(
        line,
        `{${key}} stands at the end of its sentence, before a full stop, as in: ${phraseLines.text}`,
      );
  }
}

function checkSlot(slot: string, line: number, { asked }: Told, report: Report): void {
  if (asked === null || asked.includes(slot) || givenSlots.includes(slot)) return;
  const near = nearestOf(slot, asked);
  const way =
    near === null
      ? `There can be: ${[...asked, ...givenSlots].map((each) => `{${each}}`).join(', ')}`
      : `Did you mean {${near}}?`;
  report(line, `Nothing asks for {${slot}}. ${way}`);
}
