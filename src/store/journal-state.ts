/** What this process knows of the journal: from the snapshot while it is still right, and from the journals for the rest. */

import { copyFoldState } from '../domain/fold-state.ts';
import { foldAppended } from '../domain/journal/fold-appended.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { comparePositions } from '../domain/journal/order.ts';
import type { Day } from '../domain/time/day.ts';
import { foldOptions } from './fold-options.ts';
import type { FullFold } from './full-fold.ts';
import { readBeyond } from './journal-files.ts';
import { type FileMark, journalFiles, journalPath } from './journal-folder.ts';
import { type LastSeen, type Loss, lacksSomeOf, readSeen } from './seen.ts';
import { type ProposedActs, readSnapshot, type Snapshot, saveSnapshot } from './snapshot.ts';

export interface JournalStateOptions {
  readonly journal: string;
  readonly cache: string;
  readonly version: string;
  readonly today: Day;
}

export interface JournalState extends FullFold {
  readonly shown: readonly string[];
  readonly proposed?: ProposedActs;
  /** How many folded bytes aren't in the snapshot yet; Infinity after a fold from the start. */
  readonly unsavedBytes: number;
  readonly loss: Loss;
  /** More is missing than the last run noticed. */
  readonly hasNewLoss: boolean;
}

/** In bytes. Reading a longer tail at every start costs more than writing the snapshot once in a while. */
const longTailBytes = 8192;

export async function loadJournalState(options: JournalStateOptions): Promise<JournalState> {
  const snapshot = readSnapshot(options.cache);
  const isUsable = snapshot?.version === options.version && snapshot.journal === options.journal;
  const lastSeen = readSeen(options.cache);
  const state = isUsable ? unlessThrown(() => foldOn(options, fromSnapshot(snapshot))) : null;
  if (state !== null && (lastSeen === null || !lacksSomeOf(state, lastSeen))) return state;
  // A snapshot of another version or folder can't be folded on, but it still says how much there was.
  return (await import('./state-from-start.ts')).stateFromStart(options, snapshot, lastSeen);
}

/** Adds what this process or another one has written since. Doesn't change `state`. */
export async function refreshJournalState(
  options: JournalStateOptions,
  state: JournalState,
): Promise<JournalState> {
  const folded = { ...state.folded, foldState: copyFoldState(state.folded.foldState) };
  const refreshed = unlessThrown(() => foldOn(options, { ...state, folded }));
  if (refreshed !== null) return refreshed;
  const { stateFromStart } = await import('./state-from-start.ts');
  return stateFromStart(options, { ...state, newest: state.folded.newest }, null);
}

/** Whatever is wrong with a snapshot, the journals have it all. If they are the broken ones, the fold from the start throws. */
function unlessThrown(look: () => JournalState | null): JournalState | null {
  try {
    return look();
  } catch {
    return null;
  }
}

/** Saves a snapshot when reading the tail again would cost the next run more than saving costs now. */
export function saveLongTail(options: JournalStateOptions, state: JournalState): JournalState {
  if (state.unsavedBytes <= longTailBytes) return state;
  saveJournalState(options, state);
  return { ...state, unsavedBytes: 0 };
}

/** Answers whether it's written. */
export function saveJournalState(
  { cache, version, today, journal }: JournalStateOptions,
  state: JournalState,
): boolean {
  if (Object.keys(state.files).length === 0) return false;
  const { folded, files, tally, loss, accepted, badLines, newerLines, forgotten } = state;
  const { foldState, newest } = folded;
  const undone = [...folded.undone];
  return saveSnapshot(cache, {
    version,
    day: today,
    journal,
    files,
    ledger: foldState,
    undone,
    newest,
    tally,
    loss,
    accepted,
    badLines,
    newerLines,
    forgotten,
    ...shownOf(state),
  });
}

function fromSnapshot(snapshot: Snapshot): JournalState & { readonly day: Day } {
  const { ledger: foldState, newest, undone, version: _, journal: __, ...rest } = snapshot;
  return {
    ...rest,
    folded: { foldState, undone: new Set(undone), newest, hasForgotten: snapshot.forgotten > 0 },
    upTo: snapshot.tally,
    unsavedBytes: 0,
    hasNewLoss: false,
  };
}

/** What is in no journal, so it has to be copied along. */
export function shownOf({
  shown,
  proposed,
}: Pick<JournalState, 'shown' | 'proposed'>): Pick<JournalState, 'shown' | 'proposed'> {
  return { shown, ...(proposed === undefined ? {} : { proposed }) };
}

/** Adds the lines after the snapshot. Answers null when only a fold from the start can be right. */
function foldOn(
  { journal, today }: JournalStateOptions,
  state: JournalState & { readonly day?: Day },
): JournalState | null {
  // A snapshot of a later day has dropped contact days that the look-back from today still needs.
  if (state.day !== undefined && state.day > today) return null;
  const names = journalFiles(journal);
  if (Object.keys(state.files).some((name) => !names.includes(name))) return null;
  const files: Record<string, FileMark> = {};
  const lines: JournalLine[] = [];
  const counts: Record<string, number> = {};
  let { badLines, newerLines, unsavedBytes } = state;
  let { all, bad } = state.tally;
  for (const name of names) {
    const beyond = readBeyond(journalPath(journal, name), name, state.files[name] ?? null);
    if (beyond === null) return null;
    const { read } = beyond;
    for (const line of read.lines) lines.push(line);
    badLines += read.bad.length;
    newerLines += read.newer.length;
    unsavedBytes += beyond.bytes;
    files[name] = beyond.mark;
    counts[name] = (state.tally.files[name] ?? 0) + read.lines.length;
    bad += read.bad.length;
  }
  all += new Set(lines.map(({ id }) => id)).size;
  // Some of the missing lines came back. Only a fold from the start can tell how many.
  const { newest } = state.loss;
  if (newest !== null && lines.some((line) => comparePositions(line, newest) <= 0)) return null;
  const folded = lines.length === 0 ? state.folded : foldAppended(state.folded, lines, foldOptions.registry);
  if (folded === null) return null;
  const tally = { files: counts, all, bad };
  return { ...state, folded, files, tally, badLines, newerLines, unsavedBytes, hasNewLoss: false };
}

/** What there is now, for later runs to compare with. */
export const seenIn = (state: JournalState): LastSeen => ({ ...state, newest: state.folded.newest });
