/**
 * Most lines of a long journal log one interaction without anything to unescape. A pattern reads those four times
 * faster than JSON.parse, which decides how long a fold from the start takes. It must answer exactly what JSON.parse
 * and `parseJournalLine` answer, or null: then the line is parsed the usual way.
 */

import { atPattern, type JournalLine } from '../journal/line.ts';
import { type Day, isDay } from '../time/day.ts';
import { initiators, outcomes, ways } from './interaction.ts';

/** Called for each line, so that most need no closer look. */
export function isOnlyLogged({ changes }: Pick<JournalLine, 'changes'>): boolean {
  return changes.length === 1 && changes[0]?.type === 'interaction.logged';
}

/** JSON allows no control characters in a string, and a backslash would need unescaping. */
const text = '[^"\\\\\\u0000-\\u001f]';
const id = `"(${text}+)"`;
const at = atPattern.source.slice(1, -1);

export interface QuickLine {
  readonly line: JournalLine;
  /** The start of the next line. */
  readonly end: number;
  /** It ends with a checksum, which the caller must check. */
  readonly hasSum: boolean;
}

/**
 * Reads the lines of one text; answers null for a line that doesn't have the form. It skips at most the two line ends
 * between lines: skipping any number would take forever in a file full of blank lines.
 */
export function quickReader(lines: string): (start: number) => QuickLine | null {
  const pattern = quickPattern();
  let lastDay = '';
  return (start) => {
    pattern.lastIndex = start;
    const match = pattern.exec(lines);
    if (match === null) return null;
    // Many lines in a row have the same day, so we check it once.
    const day = match[5] as Day;
    if (day !== lastDay && !isDay(day)) return null;
    lastDay = day;
    return { line: lineFromMatch(match), end: pattern.lastIndex, hasSum: match[14] !== undefined };
  };
}

/** Finds the end of a line that has the form; null for another one. */
export function quickSkipper(lines: string): (start: number) => number | null {
  const pattern = quickPattern();
  return (start) => {
    pattern.lastIndex = start;
    return pattern.test(lines) ? pattern.lastIndex : null;
  };
}

const quickPattern = () =>
  new RegExp(
    `\\n{0,2}\\{"v":1,"id":${id},"at":"(${at})","command":"(${text}*)",` +
      `"changes":\\[\\{"type":"interaction\\.logged","interaction":${id},"on":"(\\d{4}-\\d\\d-\\d\\d)",` +
      `"friends":\\[("${text}+"(?:,"${text}+")*)\\](?:,"way":(?:"(${ways.join('|')})"|(null)))?` +
      `(?:,"what":"(${text}*)")?(?:,"note":"(${text}*)")?(?:,"outcome":"(${outcomes.join('|')})")?` +
      `(?:,"by":"(${initiators.join('|')})")?(?:,"isPrivate":(true))?\\}\\](,"sum":"[0-9a-f]{8}")?\\}(?:\\n|$)`,
    'y',
  );

/**
 * Every field is always there, even if undefined: objects with the same shape are several times faster to make and
 * read.
 */
function lineFromMatch([
  ,
  id,
  at,
  command,
  interaction,
  on,
  friends,
  way,
  noWay,
  what,
  note,
  outcome,
  by,
  isPrivate,
]: RegExpExecArray) {
  const change = {
    type: 'interaction.logged',
    interaction,
    on,
    friends: idsIn(friends as string),
    way: noWay === undefined ? way : null,
    what,
    note,
    outcome,
    by,
    isPrivate: isPrivate === undefined ? undefined : true,
  };
  return { v: 1, id, at, command, changes: [change] } as unknown as JournalLine;
}

/** @param idList one or more ids: `"ana-sample","bea-example"` */
function idsIn(idList: string): string[] {
  const bare = idList.slice(1, -1);
  return bare.includes('"') ? bare.split('","') : [bare];
}
