/** Which lines are about an entry, or about a draft, a call or another thing of hers, by its id. */

import type { Change, JournalLine } from '../change.ts';
import { isForget } from './fold.ts';
import { numberedKind } from './numbers.ts';

/** The keys that a change has the id of its thing under. */
export const thingKeys = ['interaction', 'draft', 'call', 'tradition', 'local', 'idea', 'reminder'] as const;

/**
 * The line of this id, or one that says something about the thing of this id. A time she was in touch is an entry by
 * itself, so that a line which says of a thing no more than that stays: `call held` with who came. To forget a forget would
 * bring back what other devices have not deleted yet.
 */
export function isAbout(line: JournalLine, id: string): boolean {
  if (isForget(line)) return false;
  if (line.id === id) return true;
  const parts = line.changes.filter((change) => thingKeys.some((key) => idUnder(key, change) === id));
  const isLogged = line.changes.some(({ type }) => type === 'interaction.logged');
  return isLogged ? parts.some(holdsItsWords) : parts.length > 0;
}

function holdsItsWords(change: Change): boolean {
  return 'interaction' in change || change.type === 'draft.edited' || numberedKind(change) !== null;
}

function idUnder(key: (typeof thingKeys)[number], change: Change): unknown {
  return (change as Partial<Record<typeof key, unknown>>)[key];
}

/** The lines to forget: what was told anew is forgotten as it was told before, too. */
export function linesToForgetFor(id: string, find: (id: string) => readonly JournalLine[]): JournalLine[] {
  const lines = new Map<string, JournalLine>();
  const wanted = [id];
  for (const each of wanted) {
    for (const line of find(each)) {
      lines.set(line.id, line);
      for (const change of line.changes)
        if (change.type === 'interaction.removed' && !wanted.includes(change.interaction))
          wanted.push(change.interaction);
    }
  }
  return [...lines.values()];
}
