/**
 * The line that a long journal is full of: one interaction logged, nothing in it escaped. Reading it by a pattern is
 * four times faster than JSON.parse, which decides how long a fold from the start takes. It must answer what JSON.parse
 * and `parseJournalLine` answer, or nothing: every other line goes their way.
 */

import { atPattern, type JournalLine } from '../journal/line.ts';
import { type Day, isDay } from '../time/day.ts';
import { beginners, outcomes, ways } from './interaction.ts';

/** Asked of each line, so that most need no closer look. */
export function isOnlyLogged({ changes }: Pick<JournalLine, 'changes'>): boolean {
  return changes.length === 1 && changes[0]?.type === 'interaction.logged';
}

/** JSON allows no control characters in a text; backslashes would need unescaping. */
const text = '[^"\\\\\\u0000-\\u001f]';
const id = `"(${text}+)"`;
const at = atPattern.source.slice(1, -1);

export interface QuickLine {
  readonly line: JournalLine;
  /** Where the next line begins. */
  readonly end: number;
  /** It ends with a sum, which the caller looks at. */
  readonly hasSum: boolean;
}

/**
 * A reader for lines of one text; answers null where a line does not have the form. It looks past the two line ends that
 * stand between lines, and no more: past any number of them, a file full of blank lines would take it forever.
 */
export function quickReader(lines: string): (start: number) => QuickLine | null {
  const pattern = new RegExp(
    `\\n{0,2}\\{"v":1,"id":${id},"at":"(${at})","command":"(${text}*)",` +
      `"changes":\\[\\{"type":"interaction\\.logged","interaction":${id},"on":"(\\d{4}-\\d\\d-\\d\\d)",` +
      `"friends":\\[("${text}+"(?:,"${text}+")*)\\](?:,"way":(?:"(${ways.join('|')})"|(null)))?` +
      `(?:,"what":"(${text}*)")?(?:,"note":"(${text}*)")?(?:,"outcome":"(${outcomes.join('|')})")?` +
      `(?:,"by":"(${beginners.join('|')})")?(?:,"isPrivate":(true))?\\}\\](,"sum":"[0-9a-f]{8}")?\\}(?:\\n|$)`,
    'y',
  );
  let lastDay = '';
  return (start) => {
    pattern.lastIndex = start;
    const match = pattern.exec(lines);
    if (match === null) return null;
    // A day stands on many lines in a row, and is looked at once.
    const day = match[5] as Day;
    if (day !== lastDay && !isDay(day)) return null;
    lastDay = day;
    return { line: lineFromMatch(match), end: pattern.lastIndex, hasSum: match[14] !== undefined };
  };
}

/** Each field is always there, if only as undefined: objects of one shape are made, and read, several times faster. */
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

/** @param quoted one or more, `"ana-sample","bea-example"` */
function idsIn(quoted: string): string[] {
  const bare = quoted.slice(1, -1);
  return bare.includes('"') ? bare.split('","') : [bare];
}
