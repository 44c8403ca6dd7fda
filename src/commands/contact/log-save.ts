/** Writes what was planned, all of it in one line of the journal. */

import type { Deps } from '../../deps.ts';
import type { InteractionLogged } from '../../domain/contact/changes.ts';
import type { FriendEdited } from '../../domain/friend/changes.ts';
import { attemptRestDays, cadenceDaysOf, type Friend, firstNameOf } from '../../domain/friend/friend.ts';
import { type Day, daysBetween } from '../../domain/time/day.ts';
import { typedName } from '../shared/typed-name.ts';
import type { LoggedInteraction, Resting } from './log-lines.ts';
import type { LogPlan } from './log-plan.ts';
import { rememberCommand } from './log-refusals.ts';

/** What an interaction is made of. */
export type Told = Pick<LogPlan, 'on' | 'way' | 'what' | 'note' | 'outcome' | 'by' | 'isPrivate'> & {
  readonly friends: readonly { readonly id: string; readonly name: string }[];
};

export interface Logged {
  readonly interactions: readonly LoggedInteraction[];
  /** The line to name in `momconnect undo ID`. */
  readonly undo: string;
  readonly today: Day;
  /** How long each active friend who was reached out to is left in peace from now on. */
  readonly resting: readonly Resting[];
  /** Friends who were put on the list by it. */
  readonly added: readonly { readonly id: string; readonly name: string }[];
  /** The command that remembers a day to come of which the note speaks; null without one. */
  readonly toRemember: string | null;
  /** Whether who, when and the note were on the screen before the last question. */
  readonly isShown: boolean;
}

export function saveLog(deps: Deps, plan: LogPlan, isShown: boolean): Logged {
  const { store, today } = deps;
  const { friends, on, next, outcome, by } = plan;
  const change = loggedChange(deps, plan);
  const undo = store.append('log', [
    ...plan.added,
    change,
    ...friends.flatMap((friend) => nextChange(friend, plan, today)),
  ]);
  return {
    interactions: [interactionOf(change.interaction, plan)],
    undo,
    today,
    added: plan.added.map(({ friend, name }) => ({ id: friend, name })),
    resting:
      outcome === 'attempt' && by !== 'friend' ? friends.flatMap((each) => restOf(each, on, today)) : [],
    isShown,
    toRemember: next === null ? toRememberOf(deps, plan) : null,
  };
}

/** What is left out is not known, or the usual. */
export function loggedChange({ newId }: Pick<Deps, 'newId'>, plan: Told): InteractionLogged {
  const { friends, on, way, what, note, outcome, by, isPrivate } = plan;
  return {
    type: 'interaction.logged',
    interaction: newId(),
    on,
    friends: friends.map((friend) => friend.id),
    ...(way === null ? {} : { way }),
    ...(what === null ? {} : { what }),
    ...(note === null ? {} : { note }),
    ...(outcome === 'connected' ? {} : { outcome }),
    ...(by === null ? {} : { by }),
    ...(isPrivate && note !== null ? { isPrivate } : {}),
  };
}

export function interactionOf(id: string, plan: Told): LoggedInteraction {
  const { friends, on, way, what, note, outcome, by, isPrivate } = plan;
  const friendNames = friends.map((friend) => ({ id: friend.id, name: friend.name }));
  return {
    id,
    on,
    way,
    what,
    outcome,
    by,
    note,
    isPrivate: isPrivate && note !== null,
    friends: friendNames,
  };
}

/** The command that remembers a day to come of which the note speaks. */
function toRememberOf({ store, today }: Deps, { friends, sentence }: LogPlan): string | null {
  const [friend] = friends;
  if (friend === undefined || !sentence?.toRemember) return null;
  return rememberCommand(typedName(friend, store.read().friends.values()), sentence.toRemember, today);
}

/**
 * What to ask next time. Without a new one, a contact today clears the old: it was the line offered for today, and would be
 * offered word for word again. A contact of an earlier day leaves it, since it may have been set after that day, and so does
 * one that is kept back until later.
 */
function nextChange({ id, next }: Friend, plan: LogPlan, today: Day): FriendEdited[] {
  const isAsked = plan.outcome === 'connected' && plan.on === today;
  const newNext = plan.next === null ? (isAsked ? null : next) : plan.next || null;
  if (newNext === next) return [];
  return [{ type: 'friend.edited', friend: id, on: today, set: { next: newNext } }];
}

/** Only active friends are ever suggested, so only they can be left in peace. */
function restOf(friend: Friend, on: Day, today: Day): Resting[] {
  const days = attemptRestDays(cadenceDaysOf(friend)) - daysBetween(on, today);
  return friend.state === 'active' && days > 0 ? [{ name: firstNameOf(friend), days }] : [];
}
