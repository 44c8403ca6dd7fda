/** Entries with an id made from friend, day and way: two devices that read the same chat log the same one. */

import type { Interaction } from './interaction.ts';

/** What such an id starts with. */
export const sharedIdStart = 'day-';

/** Such an entry once, as the one that read more of the day has it, whichever came first. */
export function onceEach(interactions: readonly Interaction[]): Interaction[] {
  const shared = new Map<string, number>();
  const all: Interaction[] = [];
  for (const interaction of interactions) {
    const { id } = interaction;
    const at = id.startsWith(sharedIdStart) ? shared.get(id) : undefined;
    if (at === undefined) {
      shared.set(id, all.length);
      all.push(interaction);
    } else all[at] = better(all[at] as Interaction, interaction);
  }
  return all;
}

/** A contact beats an attempt, and a day on which she wrote too beats one on which she didn't yet. */
function better(one: Interaction, other: Interaction): Interaction {
  if (one.outcome !== other.outcome) return one.outcome === 'connected' ? one : other;
  return one.isHerTurn === true ? other : one;
}
