/** The changes of contacts: times they were in touch, or tried. */

import { type FoldState, friendOf, wait } from '../fold-state.ts';
import { touch } from '../friend/record.ts';
import * as is from '../journal/checks.ts';
import { type ChangesOf, type Definitions, leavesNothing } from '../journal/registry.ts';
import { resolveId } from '../journal/resolve-id.ts';
import type { Day } from '../time/day.ts';
import { initiators, outcomes, ways } from './interaction.ts';

const logged = {
  interaction: is.id,
  on: is.day,
  friends: is.ids,
  way: is.optional(is.orNull(is.oneOf(ways))),
  what: is.optional(is.text),
  note: is.optional(is.text),
  /** Left out for `connected`. */
  outcome: is.optional(is.oneOf(outcomes)),
  /** Left out when nobody said who started it. */
  by: is.optional(is.oneOf(initiators)),
  /** The note shows only when she asks for it. */
  isPrivate: is.optional(is.oneOf([true])),
  /** Nobody but the friend wrote that day. If nothing came after it, it's her turn. */
  isHerTurn: is.optional(is.oneOf([true])),
};

/**
 * Removes an entry, or replaces it in the same line. Undoing the line brings it back. The day and the friends say what
 * it was.
 */
const removedFields = { interaction: is.id, on: is.day, friends: is.texts };

export type ContactChange = ChangesOf<{
  'interaction.logged': typeof logged;
  'interaction.removed': typeof removedFields;
}>;
export type InteractionLogged = Extract<ContactChange, { readonly type: 'interaction.logged' }>;

export const contactChanges: Definitions<ContactChange> = {
  'interaction.logged': {
    check: logged,
    apply: logInteraction,
    rules: {
      people: { one: [], many: ['friends'], role: 'needed' },
      notes: ['note'],
      undone: leavesNothing,
      folds: 'on-top',
      thing: { key: 'interaction', list: null, says: 'entry' },
    },
  },
  'interaction.removed': {
    check: removedFields,
    // Nothing to do: the fold leaves out the entry it names.
    apply: () => {},
    rules: {
      people: { one: [], many: ['friends'], role: 'named' },
      notes: [],
      undone: leavesNothing,
      folds: 'from-start',
      thing: { key: 'interaction', list: null, says: 'removal' },
    },
  },
};

function logInteraction(foldState: FoldState, change: InteractionLogged): void {
  const month = monthOf(change.on);
  // Two ids may be one friend by now. Touching a friend twice does no harm.
  for (const id of change.friends) {
    const friend = friendOf(foldState, id);
    endReminders(foldState, friend?.id ?? resolveId(foldState, id), change);
    if (friend !== undefined) touch(friend, change);
    else wait(foldState, id, { ...change, friends: [id] });
  }
  foldState.countsByMonth[month] = (foldState.countsByMonth[month] ?? 0) + 1;
}

/**
 * Many lines have the same day. A newly cut string would be slow to look up in a table, so we remember the last one.
 */
let lastAsked: { readonly on: Day; readonly month: string } = { on: '1970-01-01', month: '1970-01' };

function monthOf(on: Day): string {
  if (on !== lastAsked.on) lastAsked = { on, month: on.slice(0, 7) };
  return lastAsked.month;
}

/** Being in touch on a reminder's day or later ends it. */
function endReminders(foldState: FoldState, friend: string, { on, outcome }: InteractionLogged): void {
  if (foldState.reminders.length === 0 || outcome === 'attempt') return;
  foldState.reminders = foldState.reminders.filter(
    (reminder) => reminder.friend !== friend || reminder.day === null || reminder.day > on,
  );
}
