/** Finds an entry by its number in the last list, or by its id. */

import type { Deps } from '../../deps.ts';
import type { Interaction } from '../../domain/contact/interaction.ts';
import { resolveId } from '../../domain/journal/resolve-id.ts';
import { notFound } from '../shared/read-values.ts';
import type { LoggedInteraction } from './log-lines.ts';

/** The last list also has ids of friends. This keeps the two apart. */
const prefix = 'log:';

export function rememberEntries({ store }: Pick<Deps, 'store'>, ids: readonly string[]): void {
  store.rememberShown(ids.map((id) => `${prefix}${id}`));
}

/** @throws UserError `not_found` */
export async function findEntry(deps: Pick<Deps, 'store'>, input: string): Promise<LoggedInteraction> {
  const idStart = input.trim().replace(/^#/, '');
  const idFromList = deps.store.shown()[Number(idStart) - 1];
  const id =
    /^\d{1,3}$/.test(idStart) && idFromList?.startsWith(prefix) ? idFromList.slice(prefix.length) : idStart;
  const entry = (await deps.store.history(null)).find((interaction) => interaction.id === id);
  if (entry !== undefined) return withNames(deps, entry);
  const message = /^\d{1,3}$/.test(idStart)
    ? `There's no ${idStart} on the last list of times you were in touch.`
    : `There's no entry "${idStart}".`;
  throw notFound(message, { text: 'To see them with their numbers:', command: 'momconnect log list' });
}

export function withNames({ store }: Pick<Deps, 'store'>, entry: Interaction): LoggedInteraction {
  const { friends, merged } = store.read();
  return {
    ...entry,
    friends: entry.friends.map((id) => ({ id, name: friends.get(resolveId({ merged }, id))?.name ?? id })),
  };
}
