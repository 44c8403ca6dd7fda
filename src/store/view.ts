/** The state as this process sees it: from the snapshot where it still holds, and from the journals for the rest. */

import type { JournalLine } from '../domain/change.ts';
import type { Day } from '../domain/day.ts';
import { foldTail } from '../domain/journal/fold.ts';
import { copyLedger, trimDays } from '../domain/journal/ledger.ts';
import { type FileMark, journalFiles, journalPath, readBeyond } from './journal-files.ts';
import { type Proposed, readSnapshot, type Snapshot, writeSnapshot } from './snapshot.ts';
import { foldWhole, type Whole } from './whole.ts';

export interface ViewOptions {
  readonly journal: string;
  readonly cache: string;
  readonly version: string;
  readonly today: Day;
}

export interface View extends Whole {
  readonly shown: readonly string[];
  readonly proposed?: Proposed;
  /** Bytes folded that the snapshot does not hold yet; Infinity after a fold from the start. */
  readonly unsavedBytes: number;
  /** Journal files that were there and are gone, or are shorter than before. */
  readonly shrunk: readonly string[];
}

/** A tail longer than this costs more on every start than writing the snapshot costs once. */
const longTailBytes = 32_768;

export function loadView(options: ViewOptions): View {
  const snapshot = usableSnapshot(options);
  const view = snapshot === null ? null : foldOn(options, fromSnapshot(snapshot));
  return view ?? foldFromStart(options, snapshot);
}

/** The view with whatever was written since, by this process or another. What was read of the old one stays as it was. */
export function refreshView(options: ViewOptions, view: View): View {
  const folded = { ...view.folded, ledger: copyLedger(view.folded.ledger) };
  return (
    foldOn(options, { ...view, folded }) ?? {
      ...foldFromStart(options, null),
      ...shownOf(view),
    }
  );
}

/** A fold from the start that keeps nothing of before: the list shown last may name who was forgotten. */
export function rebuildView(options: ViewOptions): View {
  return saveLongTail(options, foldFromStart(options, null));
}

/** Saves what would cost the next run more to read again than it costs now. */
export function saveLongTail(options: ViewOptions, view: View): View {
  if (view.unsavedBytes <= longTailBytes) return view;
  saveView(options, view);
  return { ...view, unsavedBytes: 0 };
}

export function saveView({ cache, version, today, journal }: ViewOptions, view: View): void {
  if (Object.keys(view.files).length === 0) return;
  trimDays(view.folded.ledger, today);
  const { folded, files, badLines, newerLines, forgotten } = view;
  const { ledger, newest } = folded;
  const undone = [...folded.undone];
  writeSnapshot(cache, {
    version,
    day: today,
    journal,
    files,
    ledger,
    undone,
    newest,
    badLines,
    newerLines,
    forgotten,
    ...shownOf(view),
  });
}

function usableSnapshot({ cache, version, journal }: ViewOptions): Snapshot | null {
  const snapshot = readSnapshot(cache, version);
  return snapshot === null || snapshot.journal !== journal ? null : snapshot;
}

function fromSnapshot(snapshot: Snapshot): View & { readonly day: Day } {
  const { ledger, newest, files, badLines, newerLines, forgotten, day } = snapshot;
  const folded = { ledger, undone: new Set(snapshot.undone), newest };
  return {
    day,
    folded,
    files,
    badLines,
    newerLines,
    forgotten,
    ...shownOf(snapshot),
    unsavedBytes: 0,
    shrunk: [],
  };
}

/** What no journal says, and goes along. */
function shownOf({ shown, proposed }: Pick<View, 'shown' | 'proposed'>): Pick<View, 'shown' | 'proposed'> {
  return { shown, ...(proposed === undefined ? {} : { proposed }) };
}

/** null when only a fold from the start can be right. */
function foldOn({ journal, today }: ViewOptions, view: View & { readonly day?: Day }): View | null {
  // Made for a later day, the snapshot has dropped contact days that the look-back from today still needs.
  if (view.day !== undefined && view.day > today) return null;
  const names = journalFiles(journal);
  if (Object.keys(view.files).some((name) => !names.includes(name))) return null;
  const files: Record<string, FileMark> = {};
  const lines: JournalLine[] = [];
  let { badLines, newerLines, unsavedBytes } = view;
  for (const name of names) {
    const beyond = readBeyond(journalPath(journal, name), name, view.files[name] ?? null);
    if (beyond === null) return null;
    const { read } = beyond;
    for (const line of read.lines) lines.push(line);
    badLines += read.bad.length;
    newerLines += read.newer.length;
    unsavedBytes += beyond.bytes;
    files[name] = beyond.mark;
  }
  const folded = lines.length === 0 ? view.folded : foldTail(view.folded, lines);
  return folded === null ? null : { ...view, folded, files, badLines, newerLines, unsavedBytes };
}

function foldFromStart({ journal }: ViewOptions, before: Snapshot | null): View {
  const whole = foldWhole(journal);
  // What was really deleted since, here or by another device, makes its journal shorter, and that is no loss.
  const mayTell = before !== null && before.journal === journal && whole.forgotten <= before.forgotten;
  return {
    ...whole,
    ...(before === null ? { shown: [] } : shownOf(before)),
    unsavedBytes: Number.POSITIVE_INFINITY,
    shrunk: mayTell ? shrunkFiles(before.files, whole.files) : [],
  };
}

function shrunkFiles(before: Snapshot['files'], now: Readonly<Record<string, FileMark>>): string[] {
  return Object.keys(before).filter((name) => (now[name]?.size ?? -1) < (before[name] as FileMark).size);
}
