/** Writes what was planned, all in one line of the journal. */

import type { Deps } from '../../deps.ts';
import type { InteractionLogged } from '../../domain/contact/changes.ts';
import type { FriendEdited } from '../../domain/friend/changes.ts';
import { attemptRestDays, cadenceDaysOf, type Friend, firstNameOf } from '../../domain/friend/friend.ts';
import { type Day, daysBetween } from '../../domain/time/day.ts';
import { typedName } from '../shared/typed-name.ts';
import type { LoggedInteraction, Resting } from './log-lines.ts';
import type { LogPlan } from './log-plan.ts';

/** What an interaction consists of. */
export type InteractionParts = Pick<
  LogPlan,
  'on' | 'way' | 'what' | 'note' | 'outcome' | 'by' | 'isPrivate'
> & {
  readonly friends: readonly { readonly id: string; readonly name: string }[];
};

export interface Logged {
  readonly interactions: readonly LoggedInteraction[];
  /** The id of the line, for `momconnect undo ID`. */
  readonly undo: string;
  /** How long each active friend rests after this attempt. */
  readonly resting: readonly Resting[];
  /** Friends who were added by it. */
  readonly added: readonly { readonly id: string; readonly name: string }[];
  /** The command that remembers a future day mentioned in the note; null without one. */
  readonly toRemember: string | null;
}

export async function saveLog(deps: Deps, plan: LogPlan): Promise<Logged> {
  const { store, today } = deps;
  const { friends, on, next, outcome, by } = plan;
  const change = loggedChange(deps, plan);
  const undo = await store.append('log', [
    ...plan.added,
    change,
    ...friends.flatMap((friend) => nextChange(friend, plan, today)),
  ]);
  return {
    interactions: [interactionOf(change.interaction, plan)],
    undo,
    added: plan.added.map(({ friend, name }) => ({ id: friend, name })),
    resting:
      outcome === 'attempt' && by !== 'friend' ? friends.flatMap((each) => restOf(each, on, today)) : [],
    toRemember: next === null ? await toRememberOf(deps, plan) : null,
  };
}

/** What is left out is unknown, or the default. */
export function loggedChange({ newId }: Pick<Deps, 'newId'>, plan: InteractionParts): InteractionLogged {
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

export function interactionOf(id: string, plan: InteractionParts): LoggedInteraction {
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

/** The command that remembers a future day mentioned in the note. */
async function toRememberOf({ store, today }: Deps, { friends, sentence }: LogPlan): Promise<string | null> {
  const [friend] = friends;
  if (friend === undefined || !sentence?.toRemember) return null;
  const { rememberCommand } = await import('./log-refusals.ts');
  return rememberCommand(typedName(friend, store.read().friends.values()), sentence.toRemember, today);
}

/**
 * What to ask next time. If she gives nothing new, a contact today clears the old one: it was today's first line, and
 * would come again word for word. A contact on an earlier day keeps it, because she may have set it after that day, and
 * so does one held back until later.
 */
function nextChange({ id, next }: Friend, plan: LogPlan, today: Day): FriendEdited[] {
  const isAsked = plan.outcome === 'connected' && plan.on === today;
  const newNext = plan.next === null ? (isAsked ? null : next) : plan.next || null;
  if (newNext === next) return [];
  return [{ type: 'friend.edited', friend: id, on: today, set: { next: newNext } }];
}

/** We only suggest active friends, so only they can rest. */
function restOf(friend: Friend, on: Day, today: Day): Resting[] {
  const days = attemptRestDays(cadenceDaysOf(friend)) - daysBetween(on, today);
  return friend.state === 'active' && days > 0 ? [{ name: firstNameOf(friend), days }] : [];
}
