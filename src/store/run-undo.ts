/** `undo` and its list. They load only for that command. */

import type { NotUndone, Store, UndoneLine } from '../deps.ts';
import type { JournalState } from './journal-state.ts';
import type { Session } from './session.ts';
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
