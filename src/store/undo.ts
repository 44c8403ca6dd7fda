/** Finds what `undo` takes back, saves that it's taken back, and lists what could be. Only `undo` loads this file. */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { NotUndone, Store, UndoneLine } from '../deps.ts';
import type { LineUndone } from '../domain/journal/changes.ts';
import { isForget } from '../domain/journal/forgotten.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { comparePositions, isUndone } from '../domain/journal/order.ts';
import { linesHolding } from './find-lines.ts';
import { journalFiles, journalPath } from './journal-folder.ts';
import type { JournalState } from './journal-state.ts';
import { readLines } from './read-lines.ts';
import type { Session } from './session.ts';
import type { SettingsStore } from './settings.ts';

interface UndoPlan {
  readonly undone: UndoneLine;
  readonly change: LineUndone;
}

interface UndoContext {
  readonly journal: string;
  /** The journals of every id this device has or had. */
  readonly ownFiles: readonly string[];
  readonly undone: ReadonlySet<string>;
  /** When she last changed a setting; null if never. */
  readonly setAt: string | null;
}

/** The journals with these ids, including those that a move gave a number. */
function ownFilesIn(journal: string, ids: readonly string[]): string[] {
  const isOwn = (name: string) => ids.some((id) => name === `${id}.jsonl` || name.startsWith(`${id}.moved-`));
  return journalFiles(journal)
    .filter(isOwn)
    .map((name) => journalPath(journal, name));
}

/** True when the line only says something about other lines. */
const isControlLine = (line: JournalLine): boolean =>
  isForget(line) || line.changes.every(({ type }) => type === 'line.undone');
const targetOf = ({ id, batch }: JournalLine): string => batch ?? id;

/** The newest thing she did here, when it's something that undo can't take back. */
interface LastingChange {
  readonly refused: NotUndone['refused'];
  /** Unique for this command. */
  readonly key: string;
}

function lastingNewest({ ownFiles, setAt }: UndoContext): LastingChange | null {
  const [newest, before] = firstOf(
    newestFirst(ownFiles, () => true),
    2,
  );
  if (setAt !== null && setAt > (newest?.at ?? '')) return { refused: 'setting', key: setAt };
  if (newest === undefined || !isForget(newest) || isOfUndo(newest, before)) return null;
  return { refused: 'forget', key: newest.id };
}

/** When she undoes words of danger, they are deleted for good right after. */
function isOfUndo(forget: JournalLine, before: JournalLine | undefined): boolean {
  const undoneChange = before?.changes[0];
  return (
    undoneChange?.type === 'line.undone' &&
    forget.changes.some((change) => change.type === 'line.forgotten' && change.line === undoneChange.target)
  );
}

function firstOf<T>(all: Iterable<T>, count: number): T[] {
  const results: T[] = [];
  for (const item of all) if (results.push(item) === count) break;
  return results;
}

/** Takes back this device's newest command that is on; null when there is none left. */
function planUndo(context: UndoContext): UndoPlan | null {
  const [line] = firstOf(linesOn(context), 1);
  return line === undefined ? null : planFor(context, line, true);
}

/** This device's newest commands that are on, at most `count`. */
function undoable(context: UndoContext, count: number): UndoneLine[] {
  const undoneLines = new Map<string, UndoneLine>();
  for (const line of linesOn(context)) {
    if (undoneLines.has(targetOf(line))) continue;
    if (undoneLines.size >= count) break;
    undoneLines.set(targetOf(line), planFor(context, line, true).undone);
  }
  return [...undoneLines.values()];
}

const linesOn = ({ ownFiles, undone: undoneChange }: UndoContext): Generator<JournalLine> =>
  newestFirst(ownFiles, (line) => !isControlLine(line) && !isUndone(line, undoneChange));

/** Brings back what was taken back last and is still off; null when there is none. */
function planRedo(context: UndoContext): UndoPlan | null {
  for (const { changes } of newestFirst(context.ownFiles, isControlLine)) {
    const [change] = changes;
    if (change?.type !== 'line.undone' || !change.off || !context.undone.has(change.target)) continue;
    const [target] = linesNamed(context.journal, change.target);
    if (target !== undefined) return planFor(context, target, false);
  }
  return null;
}

/** @param id of a line, a batch or an interaction; null when no line has it, or nothing would change */
function planUndoOf(context: UndoContext, id: string, off: boolean): UndoPlan | null {
  const line = linesNamed(context.journal, id).find(
    (line) => !isControlLine(line) && isUndone(line, context.undone) !== off,
  );
  return line === undefined ? null : planFor(context, line, off);
}

function linesNamed(journal: string, id: string): JournalLine[] {
  const idAsJson = JSON.stringify(id);
  return linesHolding(journal, [`"id":${idAsJson}`, `"batch":${idAsJson}`, `"interaction":${idAsJson}`]);
}

function planFor({ journal }: UndoContext, line: JournalLine, off: boolean): UndoPlan {
  const lines = line.batch === undefined ? 1 : linesNamed(journal, line.batch).length;
  return {
    undone: { id: targetOf(line), command: line.command, changes: line.changes, lines },
    change: { type: 'line.undone', target: targetOf(line), off },
  };
}

const blockBytes = 65_536;
const longestRest = 1_048_576;

/** Reads the lines of several files from their ends, newest first. */
function* newestFirst(
  paths: readonly string[],
  isWanted: (line: JournalLine) => boolean,
): Generator<JournalLine> {
  const files = paths.map((path) => wantedFromEnd(path, isWanted));
  try {
    const heads = files.map((lines) => lines.next().value);
    for (;;) {
      const newest = heads.reduce((a, b) => (a && (!b || comparePositions(a, b) > 0) ? a : b), undefined);
      if (!newest) return;
      yield newest;
      const at = heads.indexOf(newest);
      heads[at] = files[at]?.next().value;
    }
  } finally {
    for (const lines of files) lines.return(undefined);
  }
}

function* wantedFromEnd(
  path: string,
  isWanted: (line: JournalLine) => boolean,
): Generator<JournalLine, undefined> {
  for (const line of fromEnd(path)) if (isWanted(line)) yield line;
}

/** Reads the lines of one file from its end, block by block, so the newest line costs no more in a long journal. */
function* fromEnd(path: string): Generator<JournalLine> {
  const file = openSync(path, 'r');
  try {
    let end = fstatSync(file).size;
    let rest = Buffer.alloc(0);
    while (end > 0) {
      const start = Math.max(0, end - blockBytes);
      const block = Buffer.alloc(end - start);
      readSync(file, block, 0, block.length, start);
      const bytes = Buffer.concat([block, rest]);
      const first = start === 0 ? 0 : bytes.indexOf(0x0a) + 1 || bytes.length;
      // Anything longer than the longest line isn't a line, so don't hold on to it.
      rest = first > longestRest ? Buffer.alloc(0) : bytes.subarray(0, first);
      yield* readLines(bytes.subarray(first), path).lines.reverse();
      end = start;
    }
  } finally {
    closeSync(file);
  }
}

type UndoRequest = Parameters<Store['undo']>[0];

/** Only one process at a time, so that two undos take back two things. */
export function runUndo(
  settings: SettingsStore,
  session: Session,
  { redo, id }: UndoRequest,
): ReturnType<Store['undo']> {
  return settings.exclusively(async () => {
    session.lookAnew();
    const refused = redo || id !== null ? null : await refusal(settings, session);
    if (refused !== null) return refused;
    const plan = await session.read((journal, state) => {
      const context = undoContext(settings, journal, state);
      return id !== null ? planUndoOf(context, id, !redo) : redo ? planRedo(context) : planUndo(context);
    });
    if (plan !== null) await session.write([{ command: 'undo', changes: [plan.change] }]);
    return plan?.undone ?? null;
  });
}

export function undoableNow(
  settings: SettingsStore,
  session: Session,
  count: number,
): Promise<readonly UndoneLine[]> {
  return session.read((journal, state) => undoable(undoContext(settings, journal, state), count));
}

/** Refuses the first time. If she asks again right away, undo takes back what came before. */
async function refusal(settings: SettingsStore, session: Session): Promise<NotUndone | null> {
  const lasting = await session.read((journal, state) =>
    lastingNewest(undoContext(settings, journal, state)),
  );
  if (lasting === null) return null;
  const { shown } = session.state();
  const mark = `undo after ${lasting.key}`;
  if (shown.includes(mark)) return null;
  // Goes at the end of the last list, so that its numbers stay valid.
  session.rememberShown([...shown, mark]);
  return { refused: lasting.refused };
}

function undoContext(settings: SettingsStore, journal: string, { folded }: JournalState): UndoContext {
  const ownFiles = ownFilesIn(journal, settings.deviceIds());
  return { journal, ownFiles, undone: folded.undone, setAt: settings.setAt() };
}
