/** Deletes for good in the files that this run has opened, and then opens them again. */

import type { Unreached } from '../deps/forget-store.ts';
import { journalStateOptions, type OpenedJournal, type StoreOptions } from './open-journal.ts';
import { type Others, scrub } from './scrub.ts';
import { scrubTask } from './scrub-task.ts';
import { rebuildJournalState } from './state-from-start.ts';

interface Done {
  readonly opened: OpenedJournal;
  readonly unreached: readonly Unreached[];
}

export async function scrubOpened(
  options: StoreOptions,
  opened: OpenedJournal,
  others: Others,
): Promise<Done> {
  const { folders, state, mustScrub } = opened;
  const unreached = await scrub(scrubTask(options, folders), others);
  const hasFailed = unreached.some(({ problem }) => problem !== null);
  // An earlier list may name someone who was forgotten. A list that was shown after that doesn't.
  const { proposed: _, ...rest } = state;
  const before = mustScrub ? state : { ...rest, shown: [] };
  const after = rebuildJournalState(journalStateOptions(options, folders), before, { isSaved: !hasFailed });
  return { opened: { ...opened, state: after, mustScrub: hasFailed }, unreached };
}

export function sayUnreached(unreached: readonly Unreached[], say: (text: string) => void): void {
  for (const { problem } of unreached)
    if (problem !== null)
      say(`Something you deleted for good on another device couldn't be deleted here yet. ${problem}`);
}
