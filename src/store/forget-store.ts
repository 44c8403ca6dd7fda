/** What the store offers for deleting something for good. */

import type { ForgetStore, Unreached } from '../deps/forget-store.ts';
import type { FriendForgotten, LineForgotten } from '../domain/journal/changes.ts';
import { keptLines } from '../domain/journal/fold.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { readControlLines } from './control-lines.ts';
import { foldOptions } from './fold-options.ts';
import { changesToForgetFriend, changesToForgetLines, linesAbout, linesToForget } from './forget.ts';
import type { Session } from './session.ts';

export function forgetStoreOf(session: Session): Omit<ForgetStore, 'forgetEverywhere'> {
  return {
    forgetFriend: async (friend) =>
      (await forget(session, changesToForgetFriend(await session.current(), friend))) ?? [],
    forgetLine: async (id) =>
      forget(session, changesToForgetLines(await session.read((journal) => linesAbout(journal, id)))),
    linesAbout: (id) => session.read((journal) => linesAbout(journal, id)),
    controlLines: () => session.read(linesLeft),
  };
}

/** null when there was nothing to forget. */
async function forget(
  session: Session,
  forgotten: readonly (FriendForgotten | LineForgotten)[],
): Promise<readonly Unreached[] | null> {
  if (forgotten.length === 0) return null;
  await session.write(linesToForget(session.folders().journal, forgotten));
  return session.scrub('named');
}

/** The lines that do more than log interactions, without what was forgotten. */
function linesLeft(journal: string): JournalLine[] {
  const lines = readControlLines(journal);
  return keptLines(lines, lines, foldOptions).filter((line) => line !== null);
}
