/** Finds the occasion she means among those there are. */

import { foldText } from '../text/fold-text.ts';
import { typoDistance, typosAllowed } from '../text/typos.ts';
import type { OccasionEntry } from './occasion.ts';

/**
 * One when it is clear, several when it is not (`baby`: a new baby, or a loss), none when it is unknown. A file's own name
 * is always clear. Else a name, whole; a name's beginning; a name inside what was typed; a name with a slip in it.
 */
export function findOccasions<T extends OccasionEntry>(typed: string, entries: readonly T[]): readonly T[] {
  const own = entries.filter(({ occasion }) => occasion === typed.trim().toLowerCase());
  if (own.length > 0) return own;
  const spokenName = spoken(typed);
  if (spokenName === '') return [];
  const namedOccasions = entries.map((entry) => ({ entry, names: namesOf(entry) }));
  const fits = [
    (name: string) => name === spokenName,
    (name: string) => name.startsWith(spokenName),
    (name: string) => ` ${spokenName} `.includes(` ${name} `),
    (name: string) => typoDistance(spokenName, name) <= typosAllowed(spokenName.length),
  ];
  for (const fit of fits) {
    const occasions = namedOccasions.filter(({ names }) => names.some(fit)).map(({ entry }) => entry);
    if (occasions.length > 0) return occasions;
  }
  return [];
}

function namesOf({ occasion, title, also }: OccasionEntry): readonly string[] {
  return [occasion, title, ...also].map(spoken);
}

/** `Mother's Day` and `mothers-day` are the same. */
function spoken(name: string): string {
  return foldText(name.replaceAll('-', ' ').replace(/['’]/g, ''));
}
