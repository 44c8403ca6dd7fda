/** The store as commands see it. */

import type { Store } from '../deps.ts';
import { lookUp } from '../domain/text/look-up.ts';
import { type CommandHint, textOfWay } from '../errors.ts';
import { journalFiles } from './journal-folder.ts';
import { latestDay } from './local-day.ts';
import type { StoreOptions } from './open-journal.ts';
import { type SaveStatus, Session } from './session.ts';
import { stateReader } from './state-reader.ts';
import { visitsOfRun } from './visits.ts';

/** The store, plus what only the end of the program needs. */
export interface OpenStore extends Store {
  /** Looks again if the command hasn't read her list yet. Once it has, what it read stays the same until it writes. */
  openUnread(): Promise<void>;
  /** What this run has put on disk, possibly only part of a batch. */
  saved(): SaveStatus;
  /** Runs after the answer: makes the day's backup if this process wrote something. */
  finish(): Promise<void>;
}

export async function openStore(options: StoreOptions): Promise<OpenStore> {
  const store = createStore(options);
  await store.open();
  return store;
}

export function createStore(options: StoreOptions): OpenStore {
  const session = new Session({ ...options, say: onceEach(options.say) });
  const journal = () => session.folders().journal;
  const visits = visitsOfRun(options, () => session.state().folded.newest?.at ?? null);
  const forgetStore = async () => (await import('./forget-store.ts')).forgetStoreOf(session);
  const store: OpenStore = {
    ...opening(session, stateReader(options)),
    whole: async () => store,
    isNew: () => journalFiles(journal()).length === 0 && !session.isEmptied(),
    append: async (command, changes) => (await session.write([{ command, changes }]))[0] as string,
    appendBatch: (...args) => appendBatch(options.newId(), session, ...args),
    wholeJournal: async () => (await import('./adopt.ts')).wholeJournalOf(session, options.newId),
    history: async (friend) => {
      const { readHistory } = await import('./history.ts');
      return session.read((journal, state) => readHistory(journal, state, friend));
    },
    entriesOff: async () => {
      const { readEntriesOff } = await import('./read-entries-off.ts');
      return session.read(readEntriesOff);
    },
    undo: async (request) => (await import('./undo.ts')).runUndo(options.settings, session, request),
    undoable: async (count) => (await import('./undo.ts')).undoableNow(options.settings, session, count),
    shown: () => session.state().shown,
    rememberShown: (friends, proposals, saidToday) => session.rememberShown(friends, proposals, saidToday),
    saidToday: () => session.proposedToday()?.said ?? {},
    visits: visits.before,
    rememberVisit: visits.remember,
    proposed: (friend) => lookUp(session.proposedToday()?.acts ?? {}, friend) ?? null,
    forgetFriend: async (friend) => (await forgetStore()).forgetFriend(friend),
    forgetLine: async (id) => (await forgetStore()).forgetLine(id),
    linesAbout: async (id) => (await forgetStore()).linesAbout(id),
    controlLines: async () => (await forgetStore()).controlLines(),
    forgetEverywhere: () => session.scrub('rewritten'),
    moveData: (folder, isNew = false) => session.moveData(folder, isNew),
    eraseEverything: () => session.erase(),
    folders: () => session.folders(),
    checkUp: async () => {
      const { checkUp } = await import('./check-up.ts');
      const here = { device: options.settings.deviceId(), today: latestDay(options) };
      return session.read((_, state) => checkUp(session.folders(), here, state));
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

function opening(
  session: Session,
  stateIn: ReturnType<typeof stateReader>,
): Pick<OpenStore, 'open' | 'openUnread' | 'read'> {
  let isUnread = false;
  return {
    open: () => {
      isUnread = true;
      return session.look(true);
    },
    openUnread: async () => {
      if (isUnread) await session.look(true);
    },
    read: () => {
      isUnread = false;
      return stateIn(session.state().folded.foldState);
    },
  };
}

async function appendBatch(
  batch: string,
  session: Session,
  ...[command, entries, onLine]: Parameters<Store['appendBatch']>
): Promise<string> {
  const lines = entries.map((changes) => ({ command, batch, changes }));
  await session.write(lines, onLine && { onLine });
  return batch;
}

/** Every look finds the same problems again, so each one is said only once. */
function onceEach(say: (text: string | CommandHint) => void): (text: string | CommandHint) => void {
  const before = new Set<string>();
  return (message) => {
    const text = textOfWay(message);
    if (!before.has(text)) say(message);
    before.add(text);
  };
}
