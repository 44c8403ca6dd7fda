/** A store in memory that folds its lines with the real domain code; test/store/contract.test.ts holds it to the real one. */

import { createHash } from 'node:crypto';
import type { Store, UndoneLine } from '../../src/deps.ts';
import { type Change, registry } from '../../src/domain/changes.ts';
import type { InteractionLogged } from '../../src/domain/contact/changes.ts';
import { entriesOff } from '../../src/domain/contact/entries-off.ts';
import type { Interaction } from '../../src/domain/contact/interaction.ts';
import { onceEach } from '../../src/domain/contact/once-each.ts';
import { isOnlyLogged } from '../../src/domain/contact/quick-line.ts';
import { type FoldState, stateOf } from '../../src/domain/fold-state.ts';
import { circleCadencesIn, withCircleCadences } from '../../src/domain/friend/circle-cadences.ts';
import type { FriendForgotten, LineForgotten } from '../../src/domain/journal/changes.ts';
import { effectiveLines, foldLines, keptLines } from '../../src/domain/journal/fold.ts';
import { forgettingLines, isAbout, linesToForgetFor } from '../../src/domain/journal/forgetting.ts';
import { isForget } from '../../src/domain/journal/forgotten.ts';
import type { JournalLine } from '../../src/domain/journal/line.ts';
import { undoneTargets } from '../../src/domain/journal/lines-off.ts';
import { numberedKind, withNumbers } from '../../src/domain/journal/numbers.ts';
import { isRemoved, isUndone } from '../../src/domain/journal/order.ts';
import { resolveId } from '../../src/domain/journal/resolve-id.ts';
import type { SettingName } from '../../src/domain/settings/setting-names.ts';
import type { Proposal, SaidToday } from '../../src/domain/suggest/proposal.ts';
import { noVisits, type Visits } from '../../src/domain/suggest/visits.ts';
import { missingHere } from '../../src/store/adopt.ts';
import { changesToForgetLines } from '../../src/store/forget.ts';

const folders = { journal: '/journal', backups: '/backups', cache: '/cache', config: '/config' };
const nothingGone = { entries: 0, commands: {}, first: null, last: null };

export const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex');
const fold = { hashOf, registry };

/**
 * @param lines the journal, which grows as things are appended
 * @param earlier the changes of earlier commands
 */
export function fakeStore(
  lines: JournalLine[],
  newId: () => string,
  settings: Partial<Record<SettingName, string>>,
  earlier: readonly (readonly Change[])[] = [],
): Store {
  let shown: readonly string[] = [];
  let refused: string | null = null;
  let saidToday: SaidToday = {};
  let visits: Visits = noVisits;
  let proposed: Readonly<Record<string, Proposal>> = {};
  let folded: { readonly lines: readonly JournalLine[]; readonly foldState: FoldState } | null = null;
  /** Folds the lines anew when there are others, so that what was read stays as it was. */
  const foldState = (): FoldState => {
    if (folded === null || !areSame(folded.lines, lines))
      folded = { lines: [...lines], foldState: foldLines(lines, fold).foldState };
    return folded.foldState;
  };
  const write = (command: string, changes: readonly Change[], batch?: string): string => {
    const id = newId();
    const at = new Date(Date.UTC(2026, 0, 1) + lines.length * 1000).toISOString();
    const line = { v: 1, id, at, command, ...(batch === undefined ? {} : { batch }), changes };
    const isNumbered = changes.some((change) => numberedKind(change, registry) !== null);
    lines.push(...(isNumbered ? withNumbers([line], foldState().numbers, registry) : [line]));
    return id;
  };
  const forget = (forgotten: readonly (FriendForgotten | LineForgotten)[]): void => {
    for (const changes of forgettingLines(forgotten, lines, fold)) write('forget', changes);
  };
  for (const changes of earlier) write('earlier', changes);
  const linesAbout = (id: string) =>
    linesToForgetFor(id, registry, (each) => lines.filter((line) => isAbout(line, each, registry)));
  const store: Store = {
    open: async () => {},
    whole: async () => store,
    read: () => withCircleCadences(stateOf(foldState()), circleCadencesIn(settings, {})),
    isNew: () => lines.length === 0,
    append: async (command, changes) => write(command, changes),
    appendBatch: async (command, entries) => {
      const batch = newId();
      for (const changes of entries) write(command, changes, batch);
      return batch;
    },
    wholeJournal: async () => ({
      copy: async () => ({ lines: [...lines], newer: [] }),
      stateOf: (others) => stateOf(foldLines(others, fold).foldState),
      missing: async (copy) => missingHere({ lines, newer: [] }, copy),
      adopt: async ({ lines: others }, { changes }) => {
        lines.push(...others);
        const batch = newId();
        for (const change of [
          { type: 'journal.restored', lines: others.map(({ id }) => id) } as Change,
          ...changes,
        ])
          write('import', [change], batch);
        return batch;
      },
    }),
    history: async (friend) =>
      historyOf(lines, foldState()).filter(({ friends }) => friend === null || friends.includes(friend)),
    entriesOff: async () =>
      entriesOff(
        keptLines(lines, lines, fold).filter((line) => line !== null),
        undoneTargets(lines, registry),
      ),
    undo: async ({ redo, id }) => {
      const last = lines.at(-1);
      if (!redo && id === null && last !== undefined && isForget(last) && refused !== last.id) {
        refused = last.id;
        return { refused: 'forget' };
      }
      const line = lineToUndo(lines, redo, id);
      if (line === undefined) return null;
      const target = line.batch ?? line.id;
      const count = lines.filter(({ batch }) => batch !== undefined && batch === line.batch).length;
      write('undo', [{ type: 'line.undone', target, off: !redo }]);
      return {
        id: target,
        command: line.command,
        changes: line.changes,
        lines: Math.max(1, count),
      } satisfies UndoneLine;
    },
    undoable: async (count) => {
      const off = undoneTargets(lines, registry);
      const on = lines
        .filter((line, at) => !isControlLine(line) && !isUndone(line, off) && !isBatchedLater(lines, at))
        .reverse();
      return on.slice(0, count).map(({ id, batch, command, changes }) => ({
        id: batch ?? id,
        command,
        changes,
        lines: lines.filter((line) => batch !== undefined && line.batch === batch).length || 1,
      }));
    },
    shown: () => shown,
    proposed: (friend) => proposed[friend] ?? null,
    saidToday: () => saidToday,
    visits: () => visits,
    rememberVisit: (change) => {
      visits = { ...visits, ...change };
    },
    rememberShown: (friends, proposals, more) => {
      shown = friends;
      saidToday = { ...saidToday, ...more };
      proposed = { ...proposed, ...proposals };
    },
    forgetFriend: async (friend) => {
      const { merged } = foldState();
      const ids = [friend, ...Object.keys(merged).filter((id) => resolveId({ merged }, id) === friend)];
      forget(ids.map((id) => ({ type: 'friend.forgotten', hash: hashOf(id) })));
      return [];
    },
    forgetLine: async (id) => {
      const about = linesAbout(id);
      forget(changesToForgetLines(about));
      return about.length > 0 ? [] : null;
    },
    linesAbout: async (id) => linesAbout(id),
    controlLines: async () =>
      keptLines(lines, lines, fold).filter((line) => line !== null && !isOnlyLogged(line)) as JournalLine[],
    forgetEverywhere: async () => [],
    moveData: async (folder) => {
      if (folder === null) delete settings.data;
      else settings.data = folder;
    },
    eraseEverything: async () => {
      lines.length = 0;
    },
    folders: () => folders,
    checkUp: async () => ({
      folders,
      device: 'device',
      journals: [{ file: 'device.jsonl', bytes: 100 }],
      lines: lines.length,
      badLines: [],
      newerLines: 0,
      farDays: [],
      backups: [],
      damaged: [],
      missing: [],
      gone: nothingGone,
      ownMissing: null,
      openToOthers: [],
    }),
    restore: async () => ({ ...nothingGone, copies: [], damaged: [], missing: [], undo: null }),
    moveAside: async () => null,
    acceptMissing: async () => null,
  };
  return store;
}

function areSame(some: readonly JournalLine[], others: readonly JournalLine[]): boolean {
  return some.length === others.length && some.every((line, at) => line === others[at]);
}

function historyOf(lines: readonly JournalLine[], foldState: FoldState): Interaction[] {
  const off = undoneTargets(lines, registry);
  const interactions = effectiveLines(lines, fold)
    .flatMap(({ changes }) => changes)
    .filter((change): change is InteractionLogged => change.type === 'interaction.logged')
    .filter((change) => !isRemoved(change, off, registry))
    .map(({ interaction, on, friends, way, what, note, outcome, by, isPrivate, isHerTurn }) => ({
      id: interaction,
      on,
      friends: [...new Set(friends.map((id) => resolveId(foldState, id)))],
      way: way ?? null,
      what: what ?? null,
      note: note ?? null,
      outcome: outcome ?? 'connected',
      by: by ?? null,
      isPrivate: isPrivate === true,
      ...(isHerTurn === undefined ? {} : { isHerTurn }),
    }));
  return onceEach(interactions).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function lineToUndo(
  lines: readonly JournalLine[],
  redo: boolean,
  id: string | null,
): JournalLine | undefined {
  const off = undoneTargets(lines, registry);
  const fits = (line: JournalLine) => !isControlLine(line) && isUndone(line, off) === redo;
  if (id !== null) return lines.find((line) => isNamed(line, id) && fits(line));
  if (!redo) return lines.findLast(fits);
  const undos = lines.flatMap(({ changes }) => changes).filter((change) => change.type === 'line.undone');
  const newest = undos.findLast((undo) => undo.off && off.has(undo.target));
  return lines.find((line) => newest !== undefined && isNamed(line, newest.target));
}

/** By its own id, its batch, or the interaction it logged. */
function isNamed({ id, batch, changes }: JournalLine, name: string): boolean {
  return (
    [id, batch].includes(name) ||
    changes.some((change) => 'interaction' in change && change.interaction === name)
  );
}

function isControlLine({ changes }: JournalLine): boolean {
  return changes.every(({ type }) => /^line\.(?:undone|forgotten)$|^friend\.forgotten$/.test(type));
}

/** A batch stands in a list once. */
function isBatchedLater(lines: readonly JournalLine[], at: number): boolean {
  const batch = lines[at]?.batch;
  return batch !== undefined && lines.slice(at + 1).some((line) => line.batch === batch);
}
