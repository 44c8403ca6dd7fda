/** How text may look where it goes. Chalk loads only when there is color. */

import { wrapAnsi } from 'fast-wrap-ansi';
import type { Style } from '../deps.ts';
import type { DateForm } from '../domain/time/date-words.ts';
import { cellsIn, isNarrow } from './cells.ts';
import { hasWide, wrapWide } from './wrap-wide.ts';

export interface StyleOptions {
  readonly width: number;
  /** null when it never ends. */
  readonly height?: number | null;
  /** A function, because it reads the settings: call it only when needed. */
  readonly isDiscreet?: () => boolean;
  /** A function for the same reason. Left out when only errors are wrapped, which have no dates. */
  readonly dates?: () => DateForm;
  /** null without color. */
  readonly paint: { bold(text: string): string; dim(text: string): string } | null;
  /** True when the terminal supports links behind words (OSC 8). */
  readonly hasLinks: boolean;
  readonly showsUnicode?: boolean;
  /** False for a pipe or a file. */
  readonly isTerminal?: boolean;
}

const linkStart = '\u001b]8;;';
const linkEnd = '\u0007';

export function makeStyle({
  width,
  height = null,
  isDiscreet = () => false,
  paint,
  hasLinks,
  showsUnicode = true,
  isTerminal = true,
  dates = () => ({ today: '', isMonthFirst: true, isTwelveHour: true }),
}: StyleOptions): Style {
  return {
    width,
    height,
    get isDiscreet() {
      return isDiscreet();
    },
    get dates() {
      return dates();
    },
    isTerminal,
    hasColor: paint !== null,
    showsUnicode,
    bold: (text) => paint?.bold(text) ?? text,
    dim: (text) => paint?.dim(text) ?? text,
    link: (text, url) => {
      if (hasLinks) return `${linkStart}${url}${linkEnd}${text}${linkStart}${linkEnd}`;
      return text === url ? url : `${text}: ${url}`;
    },
    wrap: (text, first = '', rest = first) => wrapText(text, width, first, rest),
    forSending: (text) => (isTerminal ? wrapText(text, width, '', '') : text),
  };
}

/** The spaces inside `7 pm`, `December 3` and `3 December`: don't break a line there. */
const inDates =
  /(?<=\d) (?=[ap]m\b)|(?<=\b(?:January|February|March|April|May|June|July|August|September|October|November|December)) (?=\d)|(?<=\d) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g;
/** A figure space, where lines don't break. */
const unbroken = '\u2007';

/** Wraps each line separately. A line is only wider than the width if a single word is. */
function wrapText(text: string, width: number, first: string, rest: string): string {
  const room = Math.max(10, width - Math.max(first.length, rest.length));
  const lines = text.split('\n').flatMap((line) => wrapLine(line, room));
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd()).join('\n');
}

function wrapLine(line: string, room: number): string[] {
  if (cellsIn(line) <= room) return [line];
  if (hasWide(line)) return wrapWide(line, room);
  const bound = line.replace(inDates, unbroken);
  const lines = isNarrow(bound)
    ? wrapNarrow(bound, room)
    : wrapAnsi(bound, room, { trim: true, wordWrap: true, hard: false }).split('\n');
  return lines.map((each) => each.replaceAll(unbroken, ' '));
}

function wrapNarrow(line: string, room: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > room) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
