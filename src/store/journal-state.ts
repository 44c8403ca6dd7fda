/** The state as this process sees it: from the snapshot where it still holds, and from the journals for the rest. */

import { copyFoldState, trimDays } from '../domain/fold-state.ts';
import { foldAppended } from '../domain/journal/fold.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { comparePlaces } from '../domain/journal/order.ts';
import type { Day } from '../domain/time/day.ts';
import { foldOptions } from './fold-options.ts';
import { type FullFold, foldFully } from './full-fold.ts';
import { type FileMark, journalFiles, journalPath, readBeyond } from './journal-files.ts';
import { type Before, type Loss, lacksSomeOf, laterOf, lossSince, newestOf, noLoss } from './loss.ts';
import { deleteSeen, readSeen } from './seen.ts';
import { deleteSnapshot, type Proposed, readSnapshot, type Snapshot, writeSnapshot } from './snapshot.ts';

export interface JournalStateOptions {
  readonly journal: string;
  readonly cache: string;
  readonly version: string;
  readonly today: Day;
}

export interface JournalState extends FullFold {
  readonly shown: readonly string[];
  readonly proposed?: Proposed;
  /** Bytes folded that the snapshot does not hold yet; Infinity after a fold from the start. */
  readonly unsavedBytes: number;
  readonly loss: Loss;
  /** More is missing than the last look knew of. */
  readonly hasNewLoss: boolean;
}

/** A tail longer than this costs more on every start than writing the snapshot costs once. */
const longTailBytes = 32_768;

export function loadJournalState(options: JournalStateOptions): JournalState {
  const snapshot = readSnapshot(options.cache);
  const isUsable = snapshot?.version === options.version && snapshot.journal === options.journal;
  const seen = readSeen(options.cache);
  const view = isUsable ? unlessThrown(() => foldOn(options, fromSnapshot(snapshot))) : null;
  if (view !== null && (seen === null || !lacksSomeOf(view, seen))) return view;
  // Of another program or another folder a snapshot still says how much there was.
  return foldFromStart(options, laterOf(snapshot, seen));
}

/** The view with whatever was written since, by this process or another. What was read of the old one stays as it was. */
export function refreshJournalState(options: JournalStateOptions, view: JournalState): JournalState {
  const folded = { ...view.folded, ledger: copyFoldState(view.folded.ledger) };
  return (
    unlessThrown(() => foldOn(options, { ...view, folded })) ??
    foldFromStart(options, { ...view, newest: view.folded.newest })
  );
}

/** Whatever goes wrong with a snapshot, the journals say it all again. If they are what is wrong, they will say so. */
function unlessThrown(look: () => JournalState | null): JournalState | null {
  try {
    return look();
  } catch {
    return null;
  }
}

/**
 * A fold from the start after something was really deleted.
 * @param isSaved false where some of it could not be deleted: the next run sees it as new, and tries again
 */
export function rebuildJournalState(
  options: JournalStateOptions,
  before: Pick<JournalState, 'loss' | 'shown' | 'proposed'>,
  { isSaved }: { readonly isSaved: boolean },
): JournalState {
  const view = { ...foldFromStart(options, null), loss: before.loss, ...shownOf(before) };
  if (isSaved) return saveLongTail(options, view);
  deleteSnapshot(options.cache);
  return view;
}

/** Saves what would cost the next run more to read again than it costs now. */
export function saveLongTail(options: JournalStateOptions, view: JournalState): JournalState {
  if (view.unsavedBytes <= longTailBytes) return view;
  saveJournalState(options, view);
  return { ...view, unsavedBytes: 0 };
}

export function saveJournalState(
  { cache, version, today, journal }: JournalStateOptions,
  view: JournalState,
): void {
  if (Object.keys(view.files).length === 0) return;
  trimDays(view.folded.ledger, today);
  const { folded, files, tally, loss, accepted, badLines, newerLines, forgotten } = view;
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
    tally,
    loss,
    accepted,
    badLines,
    newerLines,
    forgotten,
    ...shownOf(view),
  });
  deleteSeen(cache);
}

function fromSnapshot(snapshot: Snapshot): JournalState & { readonly day: Day } {
  const { ledger, newest, undone, version: _, journal: __, ...rest } = snapshot;
  return {
    ...rest,
    folded: { ledger, undone: new Set(undone), newest, hasForgotten: snapshot.forgotten > 0 },
    upTo: snapshot.tally,
    unsavedBytes: 0,
    hasNewLoss: false,
  };
}

/** What no journal says, and goes along. */
export function shownOf({
  shown,
  proposed,
}: Pick<JournalState, 'shown' | 'proposed'>): Pick<JournalState, 'shown' | 'proposed'> {
  return { shown, ...(proposed === undefined ? {} : { proposed }) };
}

/** null when only a fold from the start can be right. */
function foldOn(
  { journal, today }: JournalStateOptions,
  view: JournalState & { readonly day?: Day },
): JournalState | null {
  // Made for a later day, the snapshot has dropped contact days that the look-back from today still needs.
  if (view.day !== undefined && view.day > today) return null;
  const names = journalFiles(journal);
  if (Object.keys(view.files).some((name) => !names.includes(name))) return null;
  const files: Record<string, FileMark> = {};
  const lines: JournalLine[] = [];
  const counts: Record<string, number> = {};
  let { badLines, newerLines, unsavedBytes } = view;
  let { all, bad } = view.tally;
  for (const name of names) {
    const beyond = readBeyond(journalPath(journal, name), name, view.files[name] ?? null);
    if (beyond === null) return null;
    const { read } = beyond;
    for (const line of read.lines) lines.push(line);
    badLines += read.bad.length;
    newerLines += read.newer.length;
    unsavedBytes += beyond.bytes;
    files[name] = beyond.mark;
    counts[name] = (view.tally.files[name] ?? 0) + read.lines.length;
    bad += read.bad.length;
  }
  all += new Set(lines.map(({ id }) => id)).size;
  // Some of what was missing has come back: how much of it, only a fold from the start says.
  const { newest } = view.loss;
  if (newest !== null && lines.some((line) => comparePlaces(line, newest) <= 0)) return null;
  const folded = lines.length === 0 ? view.folded : foldAppended(view.folded, lines, foldOptions.registry);
  if (folded === null) return null;
  const tally = { files: counts, all, bad };
  return { ...view, folded, files, tally, badLines, newerLines, unsavedBytes, hasNewLoss: false };
}

function foldFromStart({ journal }: JournalStateOptions, before: Before | null): JournalState {
  const newest = before === null ? null : newestOf(before);
  const whole = foldFully(journal, newest);
  const loss = before === null ? noLoss : lossSince(before, whole);
  const shown = before === null ? { shown: [] } : shownOf(before);
  const hasNewLoss = loss.lines > (before?.loss.lines ?? 0);
  return { ...whole, ...shown, unsavedBytes: Number.POSITIVE_INFINITY, loss, hasNewLoss };
}
