/** Writes what was found, as one thing to undo. */

import type { Deps } from '../../deps.ts';
import type { Findings } from './findings.ts';

/** Answers what `undo` takes; null when nothing was new. */
export async function saveFindings(
  { store, settings }: Deps,
  { data: { me }, entries }: Findings,
): Promise<string | null> {
  // Before the entries: after a setting, undo would stop once and ask.
  if (me !== null && settings.get('me') !== me) await settings.set('me', me);
  return entries.length === 0 ? null : await store.appendBatch('catch-up', entries);
}
