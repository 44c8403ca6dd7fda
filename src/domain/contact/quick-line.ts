/**
 * Most lines of a long journal log one interaction. A pattern reads those four times faster than JSON.parse, which
 * decides how long a fold from the start takes. It must answer exactly what JSON.parse and `parseJournalLine` answer,
 * or null: then the line is parsed the usual way.
 */

import { atPattern, type JournalLine } from '../journal/line.ts';
import { type Day, isDay } from '../time/day.ts';
import { initiators, outcomes, ways } from './interaction.ts';

/** Called for each line, so that most need no closer look. */
export function isOnlyLogged({ changes }: Pick<JournalLine, 'changes'>): boolean {
  for (const { type } of changes) if (type !== 'interaction.logged') return false;
  return true;
}

/** JSON allows no control characters in a string, and a backslash would need unescaping. */
const text = '[^"\\\\\\u0000-\\u001f]';
const id = `"(${text}+)"`;
/** Her own words may hold quotes and line ends. The second group is there if there is anything to unescape. */
const words = `"(${text}*(?:(\\\\)(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})${text}*)*)"`;
const at = atPattern.source.slice(1, -1);

export interface QuickLine {
  readonly line: JournalLine;
  /** The start of the next line. */
  readonly end: number;
  /** The digits of its checksum, which the caller must check; undefined when there is none. */
  readonly sum: string | undefined;
  /** What the checksum is of. */
  readonly summed: string;
}

let quickPattern: RegExp | null = null;
/** Many lines in a row have the same day, so we check it once, and use the same text for all: that's quick to compare. */
let lastDay = '';

/**
 * Reads the line of a text that starts there; answers null for a line that doesn't have the form. It skips at most the
 * two line ends between lines: skipping any number would take forever in a file full of blank lines.
 */
export function readQuickly(lines: string, start: number): QuickLine | null {
  quickPattern ??= makePattern();
  quickPattern.lastIndex = start;
  const match = quickPattern.exec(lines);
  if (match === null) return null;
  const day = match[6] as Day;
  if (day !== lastDay) {
    if (!isDay(day)) return null;
    lastDay = day;
  }
  return {
    line: lineFromMatch(match),
    end: quickPattern.lastIndex,
    sum: match[18],
    summed: match[1] as string,
  };
}

const makePattern = () =>
  new RegExp(
    `\\n{0,2}(\\{"v":1,"id":${id},"at":"(${at})","command":"(${text}*)",` +
      `"changes":\\[\\{"type":"interaction\\.logged","interaction":${id},"on":"(\\d{4}-\\d\\d-\\d\\d)",` +
      `"friends":\\["(${text}+)((?:","${text}+)*)"\\](?:,"way":(?:"(${ways.join('|')})"|(null)))?` +
      `(?:,"what":${words})?(?:,"note":${words})?(?:,"outcome":"(${outcomes.join('|')})")?` +
      `(?:,"by":"(${initiators.join('|')})")?(?:,"isPrivate":(true))?\\}\\])(?:,"sum":"([0-9a-f]{8})")?\\}(?:\\n|$)`,
    'y',
  );

/**
 * Every field is always there, even if undefined: objects with the same shape are several times faster to make and
 * read.
 */
function lineFromMatch(match: RegExpExecArray): JournalLine {
  const change = {
    type: 'interaction.logged',
    interaction: match[5],
    on: lastDay,
    friends: match[8] === '' ? [match[7]] : `${match[7]}${match[8]}`.split('","'),
    way: match[10] === undefined ? match[9] : null,
    what: match[12] === undefined ? match[11] : unescaped(match[11]),
    note: match[14] === undefined ? match[13] : unescaped(match[13]),
    outcome: match[15],
    by: match[16],
    isPrivate: match[17] === undefined ? undefined : true,
  };
  return { v: 1, id: match[2], at: match[3], command: match[4], changes: [change] } as unknown as JournalLine;
}

const unescaped = (text: string | undefined): string => JSON.parse(`"${text}"`);
