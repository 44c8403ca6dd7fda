/** The store as commands see it. */

import type { Store } from '../deps.ts';
import { stateOf } from '../domain/journal/ledger.ts';
import { checkUp } from './check-up.ts';
import type { StoreOptions } from './first-look.ts';
import { changesToForgetFriend, changesToForgetLine } from './forget.ts';
import { readHistory } from './history.ts';
import { journalFiles } from './journal-files.ts';
import { acceptMissing, restore } from './restore.ts';
import { Session } from './session.ts';
import { planRedo, planUndo, planUndoOf, type UndoPlace, undoable } from './undo.ts';

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
    undo: (request) => undo(session, request),
    undoable: (count) => session.read(() => undoable(undoPlace(session), count)),
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

function undo(session: Session, { redo, id }: Parameters<Store['undo']>[0]): ReturnType<Store['undo']> {
  const plan = session.read(() => {
    const place = undoPlace(session);
    return id !== null ? planUndoOf(place, id, !redo) : redo ? planRedo(place) : planUndo(place);
  });
  if (plan?.change) session.write([{ command: 'undo', changes: [plan.change] }]);
  return plan?.undone ?? null;
}

function undoPlace(session: Session): UndoPlace {
  return {
    journal: session.folders().journal,
    ownFile: session.ownFile(),
    undone: session.view().folded.undone,
  };
}
