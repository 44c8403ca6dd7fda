/** The store as commands see it. */

import type { NotUndone, Store } from '../deps.ts';
import type { ForgetStore, Unreached } from '../domain/forgetting.ts';
import type { FriendForgotten, LineForgotten } from '../domain/journal/changes.ts';
import { keptLines } from '../domain/journal/fold.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { lookUp } from '../domain/text/look-up.ts';
import { readControlLines } from './control-lines.ts';
import { foldOptions } from './fold-options.ts';
import { readHistory } from './history.ts';
import { journalFiles } from './journal-folder.ts';
import { latestDay } from './local-day.ts';
import type { StoreOptions } from './open-journal.ts';
import { type SaveStatus, Session } from './session.ts';
import type { SettingsStore } from './settings.ts';
import { stateReader } from './state-reader.ts';
import {
  lastingNewest,
  ownFilesIn,
  planRedo,
  planUndo,
  planUndoOf,
  type UndoContext,
  undoable,
} from './undo.ts';
import { visitsOfRun } from './visits.ts';

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
  const stateIn = stateReader(options);
  const visits = visitsOfRun(options, () => session.state().folded.newest?.at ?? null);
  const store: OpenStore = {
    whole: async () => store,
    read: () => stateIn(session.state().folded.foldState),
    isNew: () => journalFiles(journal()).length === 0 && !session.isEmptied(),
    append: async (command, changes) => session.write([{ command, changes }])[0] as string,
    appendBatch: async (...typed) => appendBatch(options.newId(), session, ...typed),
    wholeJournal: async () => (await import('./adopt.ts')).wholeJournalOf(session, options.newId),
    history: async (friend) => session.read((journal) => readHistory(journal, session.state(), friend)),
    entriesOff: async () => {
      const { readEntriesOff } = await import('./read-entries-off.ts');
      return session.read((journal) => readEntriesOff(journal, session.state()));
    },
    undo: async (request) => undo(options, session, request),
    undoable: async (count) => session.read(() => undoable(undoContext(options.settings, session), count)),
    shown: () => session.state().shown,
    rememberShown: (friends, proposals, saidToday) => session.rememberShown(friends, proposals, saidToday),
    saidToday: () => session.proposedToday()?.said ?? {},
    visits: visits.before,
    rememberVisit: visits.remember,
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
      visits.save(() => session.folders().journal);
    },
  };
  return store;
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
    controlLines: async () => session.read(linesLeft),
    forgetEverywhere: () => session.scrub('rewritten'),
  };
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
function undo(
  options: StoreOptions,
  session: Session,
  request: UndoRequest,
): Awaited<ReturnType<Store['undo']>> {
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
