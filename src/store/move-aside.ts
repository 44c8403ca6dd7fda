/**
 * Moves lines that are set aside from this device's journals to a file next to them. That file has a journal's name and
 * is read like one, so `forget`, a move and `erase` reach it, and an `undo` makes its lines count again.
 */

import { closeSync, fstatSync, openSync, realpathSync } from 'node:fs';
import type { SetAside } from '../domain/journal/check-up.ts';
import { appendTexts } from './append.ts';
import { readControlLines } from './control-lines.ts';
import { foldOptions } from './fold-options.ts';
import { blocksOf, wholeLinesEnd } from './journal-files.ts';
import { asideEnding, isAsideFile, journalFiles, journalPath } from './journal-folder.ts';
import { readLines } from './read-lines.ts';
import { kindOf } from './regular-file.ts';
import { type FileSwap, swapHere } from './replace-file.ts';
import { linesIn, rewriteJournal } from './scrub-files.ts';
import type { Session } from './session.ts';
import { hashesAside } from './set-aside.ts';
import type { SettingsStore } from './settings.ts';

/** null when no line left a journal. */
export async function moveSetAside(session: Session, settings: SettingsStore): Promise<SetAside | null> {
  return settings.exclusively(async () => {
    session.lookAnew();
    const { undone } = (await session.current()).folded;
    const { journal } = session.folders();
    const hashes = hashesAside(readControlLines(journal), undone);
    const result = moveAside({ journal, devices: settings.deviceIds(), swap: swapHere() }, (hash) =>
      hashes.has(hash),
    );
    session.lookAnew();
    await session.current();
    return result;
  });
}

interface Moving {
  readonly journal: string;
  /** Every id this device has or had, today's first. */
  readonly devices: readonly string[];
  readonly swap: FileSwap;
}

/** @param isAside gets the hash of a line */
function moveAside({ journal, devices, swap }: Moving, isAside: (hash: string) => boolean): SetAside | null {
  const [device] = devices;
  if (device === undefined) return null;
  const to = journalPath(journal, `${device}${asideEnding}`);
  const names = journalFiles(journal).filter(
    (name) => devices.some((id) => name.startsWith(id)) && !isAsideFile(name),
  );
  const from = names.filter((name) => moveOut(realpathSync(journalPath(journal, name)), to));
  return from.length === 0 ? null : { from, to };

  function moveOut(path: string, target: string): boolean {
    const aside = linesAside(path, isAside);
    if (aside.size === 0) return false;
    // An earlier run may have been killed after it moved some of them here.
    const there = kindOf(target) === 'file' ? linesAside(target, isAside) : new Map<string, Buffer>();
    const missingLines = [...aside].flatMap(([hash, bytes]) => (there.has(hash) ? [] : [bytes]));
    if (missingLines.length > 0) appendTexts(target, missingLines);
    rewriteJournal(path, (block) => withoutAside(block, (hash) => aside.has(hash)), swap);
    return true;
  }
}

/** The bytes of each line, by hash. */
function linesAside(path: string, isAside: (hash: string) => boolean): Map<string, Buffer> {
  const file = openSync(path, 'r');
  try {
    const linesByHash = new Map<string, Buffer>();
    for (const block of blocksOf(file, 0, wholeLinesEnd(file, 0, fstatSync(file).size))) {
      for (const line of readLines(block, '').bad.length === 0 ? [] : linesIn(block)) {
        const hash = hashIfBad(line);
        // Copy it: the block's memory is used again.
        if (hash !== null && isAside(hash)) linesByHash.set(hash, Buffer.from(line));
      }
    }
    return linesByHash;
  } finally {
    closeSync(file);
  }
}

function withoutAside(block: Buffer, isAside: (hash: string) => boolean): Buffer {
  if (readLines(block, '').bad.length === 0) return block;
  const end = Buffer.from('\n');
  const linesLeft = linesIn(block).filter((line) => {
    const hash = hashIfBad(line);
    return hash === null || !isAside(hash);
  });
  return Buffer.concat(linesLeft.flatMap((line) => [line, end]));
}

function hashIfBad(line: Buffer): string | null {
  const [bad] = readLines(line, '').bad;
  return bad === undefined ? null : foldOptions.hashOf(bad.text);
}
