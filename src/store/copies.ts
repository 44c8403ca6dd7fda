/** What copies have that the journals don't: the backups of all devices, whatever names a sync service gave them. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isOnlyLogged } from '../domain/contact/quick-line.ts';
import type { GoneEntries } from '../domain/journal/check-up.ts';
import { keptLines } from '../domain/journal/fold.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { takenBackLines, undoneTargets } from '../domain/journal/lines-off.ts';
import { comparePositions, type LinePosition } from '../domain/journal/order.ts';
import type { Day } from '../domain/time/day.ts';
import { allBackups, backupNames } from './backup-names.ts';
import { textCrc } from './crc32.ts';
import { foldOptions } from './fold-options.ts';
import type { Folders } from './folders.ts';
import { readBeyond } from './journal-files.ts';
import { journalFiles, journalPath } from './journal-folder.ts';
import { localDay } from './local-day.ts';
import { readLine } from './read-lines.ts';
import { textOfLine } from './sums.ts';

/** A line that is in no journal anymore. */
export interface GoneLine extends LinePosition {
  /** The text to write into a journal. */
  readonly text: string;
  /** The parsed line; null when a newer version wrote it. */
  readonly line: JournalLine | null;
}

export interface GoneLines {
  /** In journal order. */
  readonly lines: readonly GoneLine[];
  /** Names of the copies we read, newest first, and of those we couldn't read completely. */
  readonly copies: readonly string[];
  readonly damaged: readonly string[];
}

/** @param day reads only the copies of this day; null reads all */
export function findGone(
  { journal, backups }: Pick<Folders, 'journal' | 'backups'>,
  day: Day | null,
): GoneLines {
  const journals = readJournals(journal);
  const linesById = new Map<string, GoneLine>();
  const fuller = new Map<string, GoneLine>();
  const copies: string[] = [];
  const damagedCopies: string[] = [];
  const blocks: Buffer[] = [...journals.bytes];
  for (const name of copiesToRead(backups, day)) {
    const { bytes, isWhole } = unzip(join(backups, name));
    copies.push(name);
    if (!isWhole) damagedCopies.push(name);
    // Most copies are the start of the next one or of the journal, so they hold nothing new.
    if (blocks.some((longer) => beginsWith(longer, bytes))) continue;
    blocks.push(bytes);
    for (const line of linesIn(bytes)) {
      if (!journals.ids.has(line.id)) {
        if (!linesById.has(line.id)) linesById.set(line.id, line);
      } else if (line.line !== null && !isOnlyLogged(line.line)) {
        if (line.text.length > (fuller.get(line.id)?.text.length ?? 0)) fuller.set(line.id, line);
      }
    }
  }
  // A forget may have shortened a line here. What began in the lost part is forgotten too, and only the copy still says it.
  const lines = journals.lines.map((line) => fuller.get(line.id)?.line ?? line);
  return { lines: withoutForgotten([...linesById.values()], lines), copies, damaged: damagedCopies };
}

/** Newest first, because it holds the most. Names without a day come last. */
function copiesToRead(backups: string, day: Day | null): string[] {
  const backupsNewestFirst = backupNames(backups).reverse();
  if (day !== null) return backupsNewestFirst.filter((copy) => copy.day === day).map(({ name }) => name);
  const names = backupsNewestFirst.map(({ name }) => name);
  return [...names, ...allBackups(backups).filter((name) => !names.includes(name))];
}

/** Longer journals aren't held in memory at once. */
const manyBytes = 67_108_864;

function readJournals(journal: string) {
  const bytes: Buffer[] = [];
  const lines: JournalLine[] = [];
  const newerLines: string[] = [];
  for (const name of journalFiles(journal)) {
    const path = journalPath(journal, name);
    const linesRead = readBeyond(path, name, null)?.read;
    for (const line of linesRead?.lines ?? []) lines.push(line);
    for (const text of linesRead?.newer ?? []) newerLines.push(text);
    if (statSync(path).size <= manyBytes) bytes.push(readFileSync(path));
  }
  const off = takenBackLines(lines, undoneTargets([...lines].sort(comparePositions), foldOptions.registry));
  // What a restore brought back, and an undo of it removed, may be restored again.
  const ids = new Set(
    [...lines, ...newerLines.flatMap(positionIn)].map(({ id }) => id).filter((id) => !off.has(id)),
  );
  return { bytes: off.size === 0 ? bytes : [], lines, ids };
}

/** Each with its text unchanged, checksum included. */
export function linesIn(bytes: Buffer): GoneLine[] {
  const crc = textCrc(bytes.length);
  return textsIn(bytes).flatMap((text): GoneLine[] => {
    const lineRead = readLine(text, crc);
    if (lineRead.kind === 'line')
      return [{ id: lineRead.line.id, at: lineRead.line.at, line: lineRead.line, text }];
    if (lineRead.kind === 'bad') return [];
    return positionIn(text).map((position) => ({ ...position, line: null, text }));
  });
}

/** The position of a line that a newer version wrote; none when it doesn't say. */
function positionIn(text: string): LinePosition[] {
  const { id, at } = JSON.parse(text) as Partial<LinePosition>;
  return typeof id === 'string' && typeof at === 'string' ? [{ id, at }] : [];
}

const textsIn = (bytes: Buffer): string[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** What was forgotten stays forgotten, even if the line that says so is among the missing ones. */
function withoutForgotten(goneLines: readonly GoneLine[], journalLines: readonly JournalLine[]): GoneLine[] {
  const lines = goneLines.flatMap(({ line }) => line ?? []);
  const remaining = keptLines(lines, [...journalLines, ...lines], foldOptions);
  const keptById = new Map(lines.map(({ id }, at) => [id, remaining[at] ?? null]));
  return goneLines
    .flatMap((goneLine) => {
      const line = goneLine.line === null ? null : (keptById.get(goneLine.id) ?? null);
      if (goneLine.line === null || line === goneLine.line) return [goneLine];
      return line === null ? [] : [{ ...goneLine, line, text: textOfLine(line) }];
    })
    .sort(comparePositions);
}

const beginsWith = (longer: Buffer, bytes: Buffer): boolean =>
  longer.length >= bytes.length && longer.subarray(0, bytes.length).equals(bytes);

/**
 * A copy that was cut short, say by a stopped sync, still gives what it has. zlib is rarely needed and takes
 * milliseconds to load.
 */
export function unzip(path: string): { readonly bytes: Buffer; readonly isWhole: boolean } {
  const { gunzipSync, constants } = process.getBuiltinModule('node:zlib');
  const bytes = readFileSync(path);
  for (const isWhole of [true, false]) {
    try {
      const finishFlush = isWhole ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
      return { bytes: gunzipSync(bytes, { finishFlush }), isWhole };
    } catch {
      // It is incomplete, or nothing can be read.
    }
  }
  return { bytes: Buffer.alloc(0), isWhole: false };
}

/** Counts what the lines are about. */
export function goneEntries(lines: readonly GoneLine[]): GoneEntries {
  const commands: Record<string, number> = {};
  for (const { line, text } of lines) {
    const command = line?.command ?? (JSON.parse(text) as { command?: unknown }).command;
    const name = typeof command === 'string' ? command : 'other';
    commands[name] = (Object.hasOwn(commands, name) ? (commands[name] as number) : 0) + 1;
  }
  const [first, last] = [lines[0], lines.at(-1)].map((line) =>
    line === undefined ? null : localDay(new Date(line.at)),
  );
  return { entries: lines.length, commands, first: first ?? null, last: last ?? null };
}

const bytesOfIds = 12_000;

/** A journal line holds at most 16 KB, so many ids are split over several lines. */
export function inParts(ids: readonly string[]): string[][] {
  const parts: string[][] = [];
  let room = 0;
  for (const id of ids) {
    const size = Buffer.byteLength(JSON.stringify(id)) + 1;
    if (size > room) {
      parts.push([]);
      room = bytesOfIds;
    }
    parts.at(-1)?.push(id);
    room -= size;
  }
  return parts;
}
