/** When she was here: read before the answer, and saved after it. */

import { afterUse, type Visits } from '../domain/suggest/visits.ts';
import { journalFiles } from './journal-folder.ts';
import { latestDay } from './local-day.ts';
import type { StoreOptions } from './open-journal.ts';
import { readVisits, writeVisits } from './seen.ts';

export interface VisitsOfRun {
  before(): Visits;
  remember(change: Partial<Visits>): void;
  /** Only for a home that has a journal, and no failure is an error. */
  save(journal: () => string): void;
}

/** @param newestAt when something in the journal last changed */
export function visitsOfRun(options: StoreOptions, newestAt: () => string | null): VisitsOfRun {
  const { folders, today, isUse = false } = options;
  let toRemember: Partial<Visits> = {};
  return {
    before: () => {
      const visits = readVisits(folders.cache);
      // Without a saved day, she was last here when she last changed something.
      return visits.used !== null ? visits : { ...visits, used: newestAt()?.slice(0, 10) ?? null };
    },
    remember: (change) => {
      toRemember = { ...toRemember, ...change };
    },
    save: (journal) => {
      if (!isUse && Object.keys(toRemember).length === 0) return;
      try {
        if (journalFiles(journal()).length === 0) return;
        const before = readVisits(folders.cache);
        const after = isUse ? afterUse(before, today, latestDay(options)) : before;
        writeVisits(folders.cache, { ...after, ...toRemember });
      } catch {
        // The answer was given. Without this, something may be offered once more.
      }
    },
  };
}
