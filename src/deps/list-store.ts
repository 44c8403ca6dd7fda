/** What the store offers for looking at her list. */

import type { DataFolders } from '../domain/journal/check-up.ts';
import type { State } from '../domain/state.ts';
import type { Proposal, Proposals, SaidToday } from '../domain/suggest/proposal.ts';
import type { Visits } from '../domain/suggest/visits.ts';

export interface ListStore {
  /**
   * Reads the files. It comes before all the rest, once her words make sense: what brings help never waits for it.
   * Called again, it reads what was saved since: by another command of this run, for example. From the snapshot alone it
   * does so only once the whole store is open.
   */
  open(): Promise<void>;
  /** Today's state, from the snapshot and whatever is new in the journals. Writes at most the snapshot. */
  read(): State;
  /** True before anything was ever written in this home. */
  isNew(): boolean;
  /** The friends from the last list, in order, for numbers she types after it; and what was proposed today, by id. */
  shown(): readonly string[];
  rememberShown(friends: readonly string[], proposals?: Proposals, saidToday?: SaidToday): void;
  /** What she said about today. It counts only for that day. */
  saidToday(): SaidToday;
  proposed(friend: string): Proposal | null;
  /** When she was here before this run. */
  visits(): Visits;
  /** Saved after the answer, in no journal. Failing is no error. */
  rememberVisit(change: Partial<Visits>): void;
  folders(): DataFolders;
}
