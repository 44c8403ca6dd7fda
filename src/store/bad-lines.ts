/** Finds out what a damaged line was about, and where it still exists undamaged. */

import { join } from 'node:path';
import type { DamagedLine, LineAbout } from '../domain/journal/check-up.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { peopleIn } from '../domain/journal/registry.ts';
import { allBackups } from './backup-names.ts';
import { linesIn, unzip } from './copies.ts';
import { foldOptions } from './fold-options.ts';
import { localDay } from './local-day.ts';
import { type BadLine, parseJson } from './read-lines.ts';

/** What we can still read of a damaged line to find it by: its id, or else its time. */
interface LineKey {
  readonly id: string | null;
  readonly at: string | null;
}

/** @param lines the readable lines of the journals */
export function damagedLines(
  bad: readonly BadLine[],
  lines: readonly JournalLine[],
  backups: string,
): DamagedLine[] {
  if (bad.length === 0) return [];
  const inJournal = lineKeys(lines);
  const copies = allBackups(backups).map((name) => {
    const keys = lineKeys(linesIn(unzip(join(backups, name)).bytes));
    return { name, keys };
  });
  return bad.map(({ file, text, line }) => {
    const key = line ?? lineKeyIn(text);
    return {
      file,
      start: text.slice(0, 60),
      hash: foldOptions.hashOf(text),
      isChanged: line !== null,
      about: line === null ? aboutText(text) : aboutLine(line),
      isInJournal: isAmong(key, inJournal),
      // If the damage hit the id, the time still finds the line.
      copies: copies
        .filter(({ keys }) => isAmong(key, keys) || isAmong({ ...key, id: null }, keys))
        .map(({ name }) => name),
    };
  });
}

const lineKeys = (lines: readonly { readonly id: string; readonly at: string }[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ id, at }) => [`id ${id}`, `at ${at}`]));

const isAmong = ({ id, at }: LineKey, keys: ReadonlySet<string>): boolean =>
  id === null ? keys.has(`at ${at}`) : keys.has(`id ${id}`);

/** Only the id at the start is the line's own; one further on may belong to something else. */
function lineKeyIn(text: string): LineKey {
  return { id: /^\{"v":\d+,"id":"([^"]+)"/.exec(text)?.[1] ?? null, at: momentIn(text) };
}

const momentIn = (text: string): string | null => /"at":"(\d{4}-[^"]+)"/.exec(text)?.[1] ?? null;

function aboutLine({ at, command, changes }: JournalLine): LineAbout {
  const names = changes.flatMap((change) => (change.type === 'friend.added' ? change.name : []));
  return {
    ...writtenOn(at),
    command,
    friends: unique(changes.flatMap((change) => peopleIn(change, foldOptions.registry))),
    names: unique(names),
  };
}

function aboutText(text: string): LineAbout {
  const lists = stringsAfter(text, /"friends":\[([^\]]*)/g).flatMap((list) =>
    stringsAfter(list, /("[^"]+")/g),
  );
  const friends = [...stringsAfter(text, /"friend":("[^"]+")/g), ...lists].flatMap(stringIn);
  return {
    ...writtenOn(momentIn(text)),
    command: /"command":"([a-z][a-z -]{0,40})"/.exec(text)?.[1] ?? null,
    friends: unique(friends),
    names: unique(stringsAfter(text, /"name":("(?:[^"\\]|\\.)*")/g).flatMap(stringIn)),
  };
}

function writtenOn(at: string | null): Pick<LineAbout, 'writtenOn'> {
  const date = new Date(at ?? '');
  return { writtenOn: Number.isNaN(date.getTime()) ? null : localDay(date) };
}

const stringsAfter = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, id]) => id as string);

function stringIn(json: string): string[] {
  const value = parseJson(json);
  return typeof value === 'string' ? [value] : [];
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
