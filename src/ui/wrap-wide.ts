/**
 * Wraps scripts without spaces, whose letters are two cells wide. A line may end after any letter, but not before a
 * closing mark. Emoji of several code points stay whole.
 */

import { cellsIn } from './cells.ts';

/** Hangul, kana, ideographs, full-width forms, emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Never starts a line: closing marks and small kana. */
const closing =
  /^[\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1a\uff1b\u300d\u300f\uff09\u3011\u30fc\u3041\u3043\u3063\u3083\u3085\u3087,.!?;:)\]"'\u2019\u201d]/u;
const escapes = /\u001b(?:\[[\d;]*m|\]8;;[^\u0007]*\u0007)/;

export function hasWide(line: string): boolean {
  return wide.test(line);
}

/** @param room in cells */
export function wrapWide(line: string, room: number): string[] {
  const lines: string[] = [];
  let current = '';
  // Measure each unit only once: an emoji takes long, and a line may have a thousand.
  let cells = 0;
  for (const unit of unitsOf(line)) {
    const isFull = current !== '' && cells + cellsIn(unit.trimEnd()) > room;
    if (isFull) lines.push(current.trimEnd());
    const unitText = isFull ? unit.trimStart() : unit;
    current = isFull ? unitText : current + unitText;
    cells = (isFull ? 0 : cells) + cellsIn(unitText);
  }
  return [...lines, current.trimEnd()];
}

/** What stays together: a word with the space after it, or a wide letter with the closing marks after it. */
function unitsOf(line: string): string[] {
  const units: string[] = [];
  let isOpen = false;
  for (const piece of piecesOf(line)) {
    const isEscape = escapes.test(piece);
    const isGlued = isEscape || piece === ' ' || closing.test(piece) || (isOpen && !hasWide(piece));
    if (units.length > 0 && isGlued) units.push((units.pop() ?? '') + piece);
    else units.push(piece);
    if (!isEscape) isOpen = piece !== ' ' && !hasWide(piece);
  }
  return units;
}

/** A segmenter copies its whole text for each segment, so give it long text in parts. */
const longestPart = 500;

function graphemesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const lines: string[] = [];
  for (let start = 0; start < text.length; ) {
    const part = text.slice(start, start + longestPart);
    const graphemes = [...segmenter.segment(part)].map(({ segment }) => segment);
    // The last one may continue in the next part.
    const isCut = start + part.length < text.length && graphemes.length > 1;
    const sure = isCut ? graphemes.slice(0, -1) : graphemes;
    for (const grapheme of sure) {
      lines.push(grapheme);
      start += grapheme.length;
    }
  }
  return lines;
}

function piecesOf(line: string): string[] {
  return line
    .split(new RegExp(`(${escapes.source})`))
    .flatMap((part) => (escapes.test(part) ? [part] : graphemesOf(part)))
    .filter((piece) => piece !== '');
}
