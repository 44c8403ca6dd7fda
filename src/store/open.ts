/** The store as commands see it. */

import type { NotUndone, Store } from '../deps.ts';
import { stateOf } from '../domain/journal/ledger.ts';
import { checkUp } from './check-up.ts';
import type { StoreOptions } from './first-look.ts';
import { changesToForgetFriend, changesToForgetLine } from './forget.ts';
import { readHistory } from './history.ts';
import { journalFiles } from './journal-files.ts';
import { acceptMissing, restore } from './restore.ts';
import { Session } from './session.ts';
import type { SettingsStore } from './settings.ts';
import {
  lastingNewest,
  ownFilesIn,
  planRedo,
  planUndo,
  planUndoOf,
  type UndoPlace,
  undoable,
} from './undo.ts';

/** The store, and what only the program's end needs. */
export interface OpenStore extends Store {
  /** Something of this run is on disk, perhaps only a part of a batch. */
  hasWritten(): boolean;
  /** After the answer: the day's backup, when this process wrote something. */
  finish(): Promise<void>;
}

export function openStore(options: StoreOptions): OpenStore {
  const session = new Session(options);
  const journal = () => session.folders().journal;
  return {
    read: () => stateOf(session.view().folded.ledger),
    isNew: () => journalFiles(journal()).length === 0 && !session.isEmptied(),
    append: (command, changes) => session.write([{ command, changes }])[0] as string,
    appendBatch: (command, entries) => {
      const batch = options.newId();
      session.write(entries.map((changes) => ({ command, batch, changes })));
      return batch;
    },
    history: (friend) => session.read((journal) => readHistory(journal, session.view(), friend)),
    undo: (request) => undo(options, session, request),
    undoable: (count) => session.read(() => undoable(undoPlace(options.settings, session), count)),
    shown: () => session.view().shown,
    rememberShown: (friends, proposals, said) => session.rememberShown(friends, proposals, said),
    saidToday: () => session.proposedToday()?.said ?? {},
    proposed: (friend) => session.proposedToday()?.acts[friend] ?? null,
    forgetFriend: (friend) => void session.forget(changesToForgetFriend(session.view(), friend)),
    forgetLine: (id) => session.forget(session.read((journal) => changesToForgetLine(journal, id))),
    moveData: (folder) => session.moveData(folder),
    eraseEverything: () => session.erase(),
    folders: () => session.folders(),
    checkUp: () =>
      session.read(() => checkUp(session.folders(), options.settings.deviceId(), session.view())),
    restore: (request) => restore(session, options.newId, request),
    acceptMissing: () => acceptMissing(session, options.newId),
    hasWritten: () => session.hasWritten,
    finish: () => session.finish(),
  };
}

type UndoRequest = Parameters<Store['undo']>[0];

/** One at a time, so that two at once take back two things. */
function undo(options: StoreOptions, session: Session, request: UndoRequest): ReturnType<Store['undo']> {
  const { settings } = options;
  return settings.exclusively(() => {
    session.lookAnew();
    const { redo, id } = request;
    const refused = redo || id !== null ? null : session.read(() => refusal(settings, session));
    if (refused !== null) return refused;
    const plan = session.read(() => {
      const place = undoPlace(settings, session);
      return id !== null ? planUndoOf(place, id, !redo) : redo ? planRedo(place) : planUndo(place);
    });
    if (plan !== null) session.write([{ command: 'undo', changes: [plan.change] }]);
    return plan?.undone ?? null;
  });
}

/** Asked for once more, right after it was refused, it takes back what came before. */
function refusal(settings: SettingsStore, session: Session): NotUndone | null {
  const lasting = lastingNewest(undoPlace(settings, session));
  if (lasting === null) return null;
  const { shown } = session.view();
  const mark = `undo after ${lasting.key}`;
  if (shown.includes(mark)) return null;
  // At the end of the list shown last, so that its numbers stay.
  session.rememberShown([...shown, mark]);
  return { refused: lasting.refused };
}

function undoPlace(settings: SettingsStore, session: Session): UndoPlace {
  return {
    journal: session.folders().journal,
    ownFiles: ownFilesIn(session.folders().journal, settings.deviceIds()),
    undone: session.view().folded.undone,
    setAt: settings.setAt(),
  };
}
