/**
 * Restores what copies have and the journals don't. Restored lines go into this device's own file, whoever wrote them:
 * no device writes to another one's journal. Existing lines don't change.
 */

import type { Store } from '../deps.ts';
import type { Change } from '../domain/changes.ts';
import type { Restored } from '../domain/journal/check-up.ts';
import type { Day } from '../domain/time/day.ts';
import { UserError } from '../errors.ts';
import type { WriteOptions } from './append.ts';
import { backupNames } from './backup-names.ts';
import { notAccepted } from './check-up.ts';
import { findGone, type GoneLine, goneEntries, inParts } from './copies.ts';
import { readEverything } from './every-line.ts';
import { shorterFiles } from './loss.ts';
import type { Session } from './session.ts';

export async function restore(
  session: Session,
  newId: () => string,
  { from, dryRun }: Parameters<Store['restore']>[0],
): Promise<Restored> {
  const folders = session.folders();
  const days = [...new Set(backupNames(folders.backups).map(({ day }) => day))];
  if (from !== null && !days.includes(from)) throw noCopyOf(from, days);
  const { lines, copies, damaged } = findGone(folders, from);
  const undo = dryRun || lines.length === 0 ? null : await bringBack(session, newId, lines);
  return { ...goneEntries(lines), copies, damaged, missing: shorterFiles(await session.current()), undo };
}

async function bringBack(session: Session, newId: () => string, lines: readonly GoneLine[]): Promise<string> {
  const changes = inParts(lines.map(({ id }) => id)).map(
    (ids): Change => ({ type: 'journal.restored', lines: ids }),
  );
  const options = { restored: lines.map(({ text }) => text), after: lines.at(-1)?.at ?? '' };
  return writeParts(session, { command: 'restore', batch: newId(), changes }, options);
}

/** Accepts the loss of what is missing. Answers the id that takes this back; null when nothing is missing. */
export async function acceptMissing(session: Session, newId: () => string): Promise<string | null> {
  const state = await session.current();
  const files = shorterFiles(state);
  const { lines } = readEverything(session.folders().journal);
  const goneLines = notAccepted(findGone(session.folders(), null).lines, lines, state);
  if (files.length === 0 && goneLines.length === 0 && !session.isEmptied()) return null;
  const parts = goneLines.length === 0 ? [[]] : inParts(goneLines.map(({ id }) => id));
  const changes = parts.map((ids): Change => ({ type: 'journal.accepted', files, lines: ids }));
  return writeParts(session, { command: 'doctor', batch: newId(), changes }, {});
}

interface Parts {
  readonly command: string;
  readonly batch: string;
  readonly changes: readonly Change[];
}

/** Writes a line for each change, as one batch if there are several. Answers the id that takes them back. */
async function writeParts(
  session: Session,
  { command, batch, changes }: Parts,
  options: WriteOptions,
): Promise<string> {
  const isOne = changes.length === 1;
  const lines = changes.map((change) => ({ command, ...(isOne ? {} : { batch }), changes: [change] }));
  const ids = await session.write(lines, { ...options, isAnew: true });
  return isOne ? (ids[0] as string) : batch;
}

function noCopyOf(day: Day, days: readonly Day[]): UserError {
  const ways = days.length === 0 ? [] : [`There are copies from: ${days.slice(-9).join(', ')}`];
  return new UserError(`There's no copy of ${day}.`, { code: 'not_found', ways });
}
