/** The store as commands see it. */

import type { NotUndone, Store } from '../deps.ts';
import { type FoldState, stateOf } from '../domain/fold-state.ts';
import type { ForgetStore, Unreached } from '../domain/forgetting.ts';
import { withCircleCadences } from '../domain/friend/circle-cadences.ts';
import { withoutFarDays } from '../domain/friend/far-days.ts';
import type { FriendForgotten, LineForgotten } from '../domain/journal/changes.ts';
import { keptLines } from '../domain/journal/fold.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import type { State } from '../domain/state.ts';
import { afterUse, type Visits } from '../domain/suggest/visits.ts';
import { lookUp } from '../domain/text/look-up.ts';
import type { Day } from '../domain/time/day.ts';
import { readControlLines } from './control-lines.ts';
import { foldOptions } from './fold-options.ts';
import { readHistory } from './history.ts';
import { journalFiles } from './journal-files.ts';
import { localDay } from './local-day.ts';
import type { StoreOptions } from './open-journal.ts';
import { readVisits, writeVisits } from './seen.ts';
import { type SaveStatus, Session } from './session.ts';
import type { SettingsStore } from './settings.ts';
import {
  lastingNewest,
  ownFilesIn,
  planRedo,
  planUndo,
  planUndoOf,
  type UndoContext,
  undoable,
} from './undo.ts';

/** The store, plus what only the end of the program needs. */
export interface OpenStore extends Store {
  /** What this run has put on disk, possibly only part of a batch. */
  saved(): SaveStatus;
  /** Runs after the answer: makes the day's backup if this process wrote something. */
  finish(): Promise<void>;
}

export function openStore(options: StoreOptions): OpenStore {
  const session = new Session({ ...options, say: onceEach(options.say) });
  const journal = () => session.folders().journal;
  let toRemember: Partial<Visits> = {};
  /** Commands read several times in a run, mostly the same. */
  let lastRead: { readonly foldState: FoldState; readonly state: State } | null = null;
  return {
    read: () => {
      const { foldState } = session.state().folded;
      if (lastRead?.foldState !== foldState)
        lastRead = { foldState, state: withoutFarDays(stateOf(foldState), latestDay(options)) };
      return withCircleCadences(lastRead.state, options.settings.circleCadences());
    },
    isNew: () => journalFiles(journal()).length === 0 && !session.isEmptied(),
    append: (command, changes) => session.write([{ command, changes }])[0] as string,
    appendBatch: (...typed) => appendBatch(options.newId(), session, ...typed),
    wholeJournal: async () => (await import('./adopt.ts')).wholeJournalOf(session, options.newId),
    history: (friend) => session.read((journal) => readHistory(journal, session.state(), friend)),
    entriesOff: async () => {
      const { readEntriesOff } = await import('./read-entries-off.ts');
      return session.read((journal) => readEntriesOff(journal, session.state()));
    },
    undo: (request) => undo(options, session, request),
    undoable: (count) => session.read(() => undoable(undoContext(options.settings, session), count)),
    shown: () => session.state().shown,
    rememberShown: (friends, proposals, saidToday) => session.rememberShown(friends, proposals, saidToday),
    saidToday: () => session.proposedToday()?.said ?? {},
    visits: () => visitsOf(options, session),
    rememberVisit: (change) => {
      toRemember = { ...toRemember, ...change };
    },
    proposed: (friend) => lookUp(session.proposedToday()?.acts ?? {}, friend) ?? null,
    ...forgetStoreOf(session),
    moveData: (folder, isNew = false) => session.moveData(folder, isNew),
    eraseEverything: () => session.erase(),
    folders: () => session.folders(),
    checkUp: async () => {
      const { checkUp } = await import('./check-up.ts');
      const here = { device: options.settings.deviceId(), today: latestDay(options) };
      return session.read(() => checkUp(session.folders(), here, session.state()));
    },
    restore: async (request) => (await import('./restore.ts')).restore(session, options.newId, request),
    moveAside: async () => (await import('./move-aside.ts')).moveSetAside(session, options.settings),
    acceptMissing: async () => (await import('./restore.ts')).acceptMissing(session, options.newId),
    saved: () => session.saved,
    finish: async () => {
      await session.finish();
      saveVisit(options, session, toRemember);
    },
  };
}

/** What deletes for good. */
function forgetStoreOf(session: Session): ForgetStore {
  return {
    forgetFriend: async (friend) => {
      const { changesToForgetFriend } = await import('./forget.ts');
      return (await forget(session, changesToForgetFriend(session.state(), friend))) ?? [];
    },
    forgetLine: async (id) => {
      const { changesToForgetLines, linesAbout } = await import('./forget.ts');
      return forget(session, changesToForgetLines(session.read((journal) => linesAbout(journal, id))));
    },
    linesAbout: async (id) => {
      const { linesAbout } = await import('./forget.ts');
      return session.read((journal) => linesAbout(journal, id));
    },
    controlLines: () => session.read(linesLeft),
    forgetEverywhere: () => session.scrub('rewritten'),
  };
}

/** Without a saved day, she was last here when she last changed something. */
function visitsOf({ folders }: StoreOptions, session: Session): Visits {
  const visits = readVisits(folders.cache);
  if (visits.used !== null) return visits;
  return { ...visits, used: session.state().folded.newest?.at.slice(0, 10) ?? null };
}

/** After the answer. Only for a home that has a journal, and no failure is an error. */
function saveVisit(options: StoreOptions, session: Session, change: Partial<Visits>): void {
  const { folders, today, isUse = false } = options;
  if (!isUse && Object.keys(change).length === 0) return;
  try {
    if (journalFiles(session.folders().journal).length === 0) return;
    const before = readVisits(folders.cache);
    const after = isUse ? afterUse(before, today, latestDay(options)) : before;
    writeVisits(folders.cache, { ...after, ...change });
  } catch {
    // The answer was given. Without this, something may be offered once more.
  }
}

function appendBatch(
  batch: string,
  session: Session,
  ...[command, entries, onLine]: Parameters<Store['appendBatch']>
): string {
  const lines = entries.map((changes) => ({ command, batch, changes }));
  session.write(lines, onLine && { onLine });
  return batch;
}

function linesLeft(journal: string): JournalLine[] {
  const lines = readControlLines(journal);
  return keptLines(lines, lines, foldOptions).filter((line) => line !== null);
}

/** null when there was nothing to forget. */
async function forget(
  session: Session,
  forgotten: readonly (FriendForgotten | LineForgotten)[],
): Promise<readonly Unreached[] | null> {
  if (forgotten.length === 0) return null;
  const { linesToForget } = await import('./forget.ts');
  session.write(linesToForget(session.folders().journal, forgotten));
  return session.scrub('named');
}

/** With `--today` on an earlier day, later entries are real, so they aren't dated in the future. */
function latestDay({ today, now }: StoreOptions): Day {
  const real = localDay(now());
  return real > today ? real : today;
}

/** Every look finds the same problems again, so each one is said only once. */
function onceEach(say: (text: string) => void): (text: string) => void {
  const before = new Set<string>();
  return (text) => {
    if (!before.has(text)) say(text);
    before.add(text);
  };
}

type UndoRequest = Parameters<Store['undo']>[0];

/** Only one process at a time, so that two undos take back two things. */
function undo(options: StoreOptions, session: Session, request: UndoRequest): ReturnType<Store['undo']> {
  const { settings } = options;
  return settings.exclusively(() => {
    session.lookAnew();
    const { redo, id } = request;
    const refusalNow = redo || id !== null ? null : session.read(() => refusal(settings, session));
    if (refusalNow !== null) return refusalNow;
    const plan = session.read(() => {
      const context = undoContext(settings, session);
      return id !== null ? planUndoOf(context, id, !redo) : redo ? planRedo(context) : planUndo(context);
    });
    if (plan !== null) session.write([{ command: 'undo', changes: [plan.change] }]);
    return plan?.undone ?? null;
  });
}

/** Refuses the first time. If she asks again right away, undo takes back what came before. */
function refusal(settings: SettingsStore, session: Session): NotUndone | null {
  const lasting = lastingNewest(undoContext(settings, session));
  if (lasting === null) return null;
  const { shown } = session.state();
  const mark = `undo after ${lasting.key}`;
  if (shown.includes(mark)) return null;
  // Goes at the end of the last list, so that its numbers stay valid.
  session.rememberShown([...shown, mark]);
  return { refused: lasting.refused };
}

function undoContext(settings: SettingsStore, session: Session): UndoContext {
  return {
    journal: session.folders().journal,
    ownFiles: ownFilesIn(session.folders().journal, settings.deviceIds()),
    undone: session.state().folded.undone,
    setAt: settings.setAt(),
  };
}
