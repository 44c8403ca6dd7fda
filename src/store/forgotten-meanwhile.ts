/** Refuses to write about someone who was deleted in another terminal while a question was open here. */

import { registry } from '../domain/changes.ts';
import type { FoldedJournal } from '../domain/journal/fold-appended.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { addedIn, peopleIn } from '../domain/journal/registry.ts';
import { resolveId } from '../domain/journal/resolve-id.ts';
import { UserError } from '../errors.ts';

/** Throws UserError `not_found` when the lines name someone who isn't there. Call it when something was forgotten. */
export function refuseForgotten(
  { foldState }: FoldedJournal,
  lines: readonly Pick<JournalLine, 'changes'>[],
): void {
  const changes = lines.flatMap((line) => line.changes);
  const addedIds = new Set(changes.map((change) => addedIn(change, registry)));
  const isThere = (id: string) => addedIds.has(id) || foldState.friends.has(resolveId(foldState, id));
  if (changes.every((change) => peopleIn(change, registry).every(isThere))) return;
  throw new UserError('Someone in this was deleted for good just now.', {
    code: 'not_found',
    ways: [{ text: "Everyone you've saved:", command: 'momconnect friend list --all' }],
  });
}
