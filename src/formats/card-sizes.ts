/** Cards and envelopes at true size, and how large the writing on them can be. Lengths are in inches unless noted. */

import { lookUp } from '../domain/text/look-up.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface CardSize extends Size {
  /** As shown on the page: `4.25 × 5.5 in`. */
  readonly inWords: string;
  /** The area for words, without the margins. */
  readonly writing: Size;
  /** null for a postcard, which has the address on it. */
  readonly envelope: Size | null;
}

const millimetre = 1 / 25.4;
const margin = 0.35;

/** A folded card, measured by one panel of its inside. Envelopes are the usual ones: A2, C6 and A7. */
const sizes: Readonly<Record<string, Pick<CardSize, 'width' | 'height' | 'inWords' | 'envelope'>>> = {
  postcard: { width: 6, height: 4, inWords: '6 × 4 in', envelope: null },
  a2: { width: 4.25, height: 5.5, inWords: '4.25 × 5.5 in', envelope: { width: 5.75, height: 4.375 } },
  a6: {
    width: 105 * millimetre,
    height: 148 * millimetre,
    inWords: '105 × 148 mm',
    envelope: { width: 162 * millimetre, height: 114 * millimetre },
  },
  '5x7': { width: 5, height: 7, inWords: '5 × 7 in', envelope: { width: 7.25, height: 5.25 } },
};

/** @param card as in `cards.json`; null when we don't know its size */
export function sizeOfCard(card: string): CardSize | null {
  const size = lookUp(sizes, card);
  if (size === undefined) return null;
  const panel = size.envelope === null ? size.width / 2 : size.width;
  return { ...size, writing: { width: panel - 2 * margin, height: size.height - 2 * margin } };
}

/** Words divided over panels, and the size in points at which they fit. */
export interface FittedWords {
  readonly points: number;
  readonly panels: readonly string[];
}

/** In points. */
export interface SizeRange {
  readonly largest: number;
  readonly smallest: number;
}

const handwriting: SizeRange = { largest: 17, smallest: 7 };
const pointsAnInch = 72;
export const lineHeight = 1.45;
/** Widths in em, slightly more than wide fonts need. */
const letterWidth = 0.66;
const wideLetterWidth = 1.05;
const capitalWidth = 0.85;
const wideLetter =
  /[MWmw@%]|[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;

/** Tries larger writing first. If even the smallest is too large, the last panel gets the rest, and nothing is cut. */
export function fitWords(
  text: string,
  { width, height }: Size,
  panels: number,
  { largest, smallest }: SizeRange = handwriting,
): FittedWords {
  const lines = text.split('\n');
  for (let points = largest; ; points -= 0.5) {
    const em = pointsAnInch / points;
    const panelLines = shareOut(lines, width * em, Math.floor((height * em) / lineHeight), panels);
    if (panelLines.fits || points <= smallest) return { points, panels: panelLines.panels };
  }
}

/**
 * @param width of a panel in em
 * @param room lines that fit on a panel
 */
function shareOut(lines: readonly string[], width: number, room: number, count: number) {
  const panels: string[][] = [[]];
  let roomLeft = room;
  let fits = true;
  for (const line of lines) {
    const lineCount = wrappedLines(line, width);
    if (lineCount > roomLeft && panels.length < count) {
      panels.push([]);
      roomLeft = room;
    }
    roomLeft -= lineCount;
    if (roomLeft < 0) fits = false;
    panels.at(-1)?.push(line);
  }
  return { fits, panels: panels.map((panel) => panel.join('\n').trim()) };
}

/** How many lines one of her lines becomes. Words stay whole where they fit. */
function wrappedLines(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const wide = widthOf(word);
    if (used > 0 && used + wide > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.ceil(wide / width) - 1 || 0;
    used += (wide % width) + letterWidth;
  }
  return lines;
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word)
    width += wideLetter.test(letter) ? wideLetterWidth : /\p{Lu}/u.test(letter) ? capitalWidth : letterWidth;
  return width;
}
