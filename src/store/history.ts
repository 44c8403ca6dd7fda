/** Interactions as they are today, from the whole journal. */

import type { InteractionLogged } from '../domain/contact/changes.ts';
import type { Interaction } from '../domain/contact/interaction.ts';
import { onceEach } from '../domain/contact/once-each.ts';
import type { FoldState } from '../domain/fold-state.ts';
import { effectiveLines, keptLines } from '../domain/journal/fold.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { isRemoved, isUndone, orderLines } from '../domain/journal/order.ts';
import { resolveId } from '../domain/journal/resolve-id.ts';
import { readControlLines } from './control-lines.ts';
import { readEverything } from './every-line.ts';
import { linesHolding } from './find-lines.ts';
import { foldOptions } from './fold-options.ts';
import type { JournalState } from './journal-state.ts';

/** Oldest first; within a day, in the order they were logged. */
export function readHistory(journal: string, state: JournalState, friend: string | null): Interaction[] {
  const { foldState, undone } = state.folded;
  const lines =
    friend === null
      ? effectiveLines(readEverything(journal).lines, foldOptions)
      : linesOf(journal, state, friend);
  const interactions = lines
    .filter((line) => !isUndone(line, undone))
    .flatMap(({ changes }) => changes)
    .filter((change): change is InteractionLogged => change.type === 'interaction.logged')
    .filter((change) => !isRemoved(change, undone, foldOptions.registry))
    .map((change) => interactionOf(foldState, change))
    .filter(({ friends }) => friend === null || friends.includes(friend));
  return onceEach(interactions).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Searches a long journal and parses only the lines that name this friend. */
function linesOf(journal: string, state: JournalState, friend: string): JournalLine[] {
  const { merged } = state.folded.foldState;
  const names = [
    friend,
    ...Object.keys(merged).filter((id) => resolveId(state.folded.foldState, id) === friend),
  ];
  const lines = orderLines(
    linesHolding(
      journal,
      names.map((id) => JSON.stringify(id)),
    ),
  );
  if (state.forgotten === 0) return lines;
  return keptLines(lines, readControlLines(journal), foldOptions).filter((line) => line !== null);
}

function interactionOf(foldState: FoldState, change: InteractionLogged): Interaction {
  const { interaction, on, friends, way, what, note, outcome, by, isPrivate, isHerTurn } = change;
  return {
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
  };
}
