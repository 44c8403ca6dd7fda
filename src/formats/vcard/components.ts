/**
 * Turns content lines into cards: finds where each one starts and ends, even when an END is missing or a card is inside
 * another.
 */

import type { ImportProblem } from '../../domain/import/contact-card.ts';
import { contentLines } from './content-lines.ts';
import { type FileEncoding, type Property, readProperty } from './property.ts';

export interface RawCard {
  /** The line of its BEGIN, counted from 1. */
  readonly line: number;
  readonly properties: readonly Property[];
}

export interface RawCards {
  /** In the order of the file. */
  readonly cards: readonly RawCard[];
  readonly problems: readonly ImportProblem[];
}

interface OpenCard {
  readonly line: number;
  readonly properties: Property[];
  /** Complete cards found inside. They count only if this one never ends. */
  readonly inside: RawCard[];
  /** True after an AGENT (vCard 2.1): the next card is somebody's assistant. */
  readonly isAgent: boolean;
}

interface Reading {
  readonly cards: RawCard[];
  readonly problems: ImportProblem[];
  /** Cards that have started and not ended, the outermost first. */
  readonly open: OpenCard[];
  /** An open component that isn't a card, such as `VLIST`; its properties belong to nobody. */
  foreign: string | null;
}

/** @param text the file as a byte string */
export function readRawCards(text: string, encoding: FileEncoding): RawCards {
  const reading: Reading = { cards: [], problems: [], open: [], foreign: null };
  for (const { line, text: content, isProperty } of contentLines(text)) {
    if (isProperty) take(reading, readProperty(line, content, encoding));
    else if (reading.open.length > 0 && reading.foreign === null) {
      reading.problems.push({ line, reason: "this line doesn't belong to a field, so it was left out" });
    }
  }
  for (const card of reading.open) endUnclosed(reading, card);
  const { cards, problems } = reading;
  return { cards: cards.sort((a, b) => a.line - b.line), problems: problems.sort((a, b) => a.line - b.line) };
}

function take(reading: Reading, property: Property): void {
  const kind = property.value.trim().toUpperCase();
  const isCard = kind === 'VCARD';
  if (property.name === 'BEGIN') {
    if (isCard) reading.open.push(begin(reading, property.line));
    reading.foreign = isCard ? null : (reading.foreign ?? kind);
  } else if (property.name === 'END') {
    if (isCard) end(reading);
    if (isCard || kind === reading.foreign) reading.foreign = null;
  } else if (reading.foreign === null) {
    reading.open.at(-1)?.properties.push(property);
    if (property.isUnreadable)
      reading.problems.push({
        line: property.line,
        reason: "this field couldn't be read, so it was left out",
      });
    if (isAgentCard(property) && reading.open.length > 0) reading.open.push(begin(reading, property.line));
  }
}

/** `AGENT:BEGIN:VCARD`, followed by the card. A card that is completely on this line is an ordinary value. */
const isAgentCard = ({ name, value }: Property): boolean =>
  name === 'AGENT' && /^\s*BEGIN\s*:\s*VCARD\s*$/i.test(value);

function begin({ open }: Reading, line: number): OpenCard {
  const last = open.at(-1)?.properties.at(-1);
  const isAgent = last?.name === 'AGENT' && (last.value.trim() === '' || isAgentCard(last));
  return { line, properties: [], inside: [], isAgent };
}

/** Closes the innermost card; ignores an END without one. */
function end({ open, cards, problems }: Reading): void {
  const card = open.pop();
  if (card === undefined) return;
  const { line, properties, inside, isAgent } = card;
  for (const innerCard of inside)
    problems.push({ line: innerCard.line, reason: 'a card inside another card was left out' });
  const around = open.at(-1);
  if (around === undefined) cards.push({ line, properties });
  else if (!isAgent) around.inside.push({ line, properties });
}

/** A card without END swallows the cards after it. They are separate cards. */
function endUnclosed({ cards, problems }: Reading, { line, properties, inside }: OpenCard): void {
  for (const card of inside) cards.push(card);
  cards.push({ line, properties });
  problems.push({ line, reason: 'this card is cut off, so something may be missing from it' });
}
