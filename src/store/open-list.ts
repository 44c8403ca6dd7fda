/**
 * The store of commands that only look at her list. Nearly always the snapshot has all of the journal, and then nothing
 * must be read or folded: this opens with a third of the code that the whole store takes.
 */

import type { ListDeps } from '../deps.ts';
import { lookUp } from '../domain/text/look-up.ts';
import { type Folders, isDataThere, withData } from './folders.ts';
import { isUnchanged, journalFiles, journalPath, oddEntries } from './journal-folder.ts';
import type { OpenStore } from './open.ts';
import type { StoreOptions } from './open-journal.ts';
import { lacksSomeOf, readSeen } from './seen.ts';
import { proposedToo, readSnapshot, type Snapshot, saveSnapshot } from './snapshot.ts';
import { stateReader } from './state-reader.ts';
import { visitsOfRun } from './visits.ts';

export type OpenList = ListDeps['store'] & Pick<OpenStore, 'openUnread' | 'saved' | 'finish'>;

/** null when the journal has more than the snapshot, or something to say about it: then the whole store must look. */
export function openList(options: StoreOptions, openWhole: () => Promise<OpenStore>): OpenList | null {
  const folders = foldersIn(options);
  const current = folders && currentSnapshot(folders, options);
  if (folders === null || current === null) return null;
  let snapshot: Snapshot = current;
  const { today } = options;
  const { ledger, newest } = snapshot;
  const stateIn = stateReader(options);
  const visits = visitsOfRun(options, () => newest?.at ?? null);
  const proposedToday = () => (snapshot.proposed?.on === today ? snapshot.proposed : null);
  let wholeStore: OpenStore | null = null;
  return {
    open: async () => wholeStore?.open(),
    openUnread: async () => {},
    whole: async () => {
      wholeStore ??= await openWhole();
      return wholeStore;
    },
    read: () => stateIn(ledger),
    isNew: () => false,
    shown: () => snapshot.shown,
    rememberShown: (friends, acts = {}, wordsSaid = {}) => {
      const { shown, proposed: before } = snapshot;
      const proposed = proposedToo(proposedToday(), { on: today, acts, said: wordsSaid });
      if (JSON.stringify([friends, proposed]) === JSON.stringify([shown, before])) return;
      snapshot = { ...snapshot, day: today, shown: [...friends], proposed };
      saveSnapshot(folders.cache, snapshot);
    },
    saidToday: () => proposedToday()?.said ?? {},
    proposed: (friend) => lookUp(proposedToday()?.acts ?? {}, friend) ?? null,
    visits: visits.before,
    rememberVisit: visits.remember,
    folders: () => folders,
    saved: () => wholeStore?.saved() ?? 'nothing',
    finish: async () => {
      await wholeStore?.finish();
      visits.save(() => folders.journal);
    },
  };
}

/** null when she set a data folder that isn't there. */
function foldersIn({ folders, settings }: StoreOptions): Folders | null {
  const data = settings.get('data');
  if (!isDataThere(data)) return null;
  return data === null ? folders : withData(folders, data);
}

/** null for a snapshot that isn't right anymore, or knows of anything wrong. */
function currentSnapshot({ cache, journal }: Folders, { version, today }: StoreOptions): Snapshot | null {
  const snapshot = readSnapshot(cache);
  if (snapshot?.version !== version || snapshot.journal !== journal || snapshot.day > today) return null;
  const { files, badLines, newerLines, loss } = snapshot;
  const isFine =
    badLines === 0 && newerLines === 0 && loss.lines === 0 && Object.keys(loss.files).length === 0;
  const lastSeen = readSeen(cache);
  if (!isFine || (lastSeen !== null && lacksSomeOf(snapshot, lastSeen))) return null;
  try {
    const { strange, notHere } = oddEntries(journal);
    const names = journalFiles(journal);
    if (strange.length + notHere.length > 0 || names.length !== Object.keys(files).length) return null;
    const isSame = names.every((name) => {
      const mark = files[name];
      return mark !== undefined && isUnchanged(journalPath(journal, name), mark);
    });
    return isSame && names.length > 0 ? snapshot : null;
  } catch {
    return null;
  }
}
