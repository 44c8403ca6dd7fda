/** How text may look in the place it goes to. Chalk loads only where there is colour. */

import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Style } from '../deps.ts';
import type { DateForm } from '../domain/time/date-words.ts';
import { hasWide, wrapWide } from './wrap-wide.ts';

export interface StyleOptions {
  readonly width: number;
  /** null: no end. */
  readonly height?: number | null;
  /** Asked late: the settings are read for it. */
  readonly isDiscreet?: () => boolean;
  /** Asked late for the same reason. Left out where only errors are wrapped, which hold no days of their own. */
  readonly dates?: () => DateForm;
  /** null: no colour. */
  readonly paint: { bold(text: string): string; dim(text: string): string } | null;
  /** True where a terminal opens links behind words (OSC 8). */
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

/** The spaces within `7 pm`, `December 3` and `3 December`: a line that ends there reads badly. */
const inDates =
  /(?<=\d) (?=[ap]m\b)|(?<=\b(?:January|February|March|April|May|June|July|August|September|October|November|December)) (?=\d)|(?<=\d) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g;
/** A figure space, at which nothing is broken. */
const unbroken = '\u2007';

/** Each line of the text on its own, never wider than the width but for a word that is. */
function wrapText(text: string, width: number, first: string, rest: string): string {
  const room = Math.max(10, width - Math.max(first.length, rest.length));
  const lines = text.split('\n').flatMap((line) => wrapLine(line, room));
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd()).join('\n');
}

function wrapLine(line: string, room: number): string[] {
  if (stringWidth(line) <= room) return [line];
  if (hasWide(line)) return wrapWide(line, room);
  const bound = line.replace(inDates, unbroken);
  return wrapAnsi(bound, room, { trim: true, wordWrap: true, hard: false })
    .replaceAll(unbroken, ' ')
    .split('\n');
}
