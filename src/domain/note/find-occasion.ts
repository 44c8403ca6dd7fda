/** Finds the occasion she means. */

import { foldText } from '../text/fold-text.ts';
import { typoDistance, typosAllowed } from '../text/typos.ts';
import type { OccasionEntry } from './occasion.ts';

/**
 * One if it's clear, several if not (`baby`: a new baby, or a loss), none if it's unknown. A file's own name is always
 * clear. Otherwise: a full name; the start of a name; a name inside what she typed; a name with a slip.
 */
export function findOccasions<T extends OccasionEntry>(input: string, entries: readonly T[]): readonly T[] {
  const own = entries.filter(({ occasion }) => occasion === input.trim().toLowerCase());
  if (own.length > 0) return own;
  const spokenName = spokenForm(input);
  if (spokenName === '') return [];
  const namedOccasions = entries.map((entry) => ({ entry, names: namesOf(entry) }));
  const fits = [
    (name: string) => name === spokenName,
    (name: string) => name.startsWith(spokenName),
    (name: string) => ` ${spokenName} `.includes(` ${name} `),
    (name: string) => ` ${name} `.includes(` ${spokenName.replace(/\bmy\b/g, 'your')} `),
    (name: string) => typoDistance(spokenName, name) <= typosAllowed(spokenName.length),
  ];
  for (const fit of fits) {
    const occasions = namedOccasions.filter(({ names }) => names.some(fit)).map(({ entry }) => entry);
    if (occasions.length > 0) return occasions;
  }
  return [];
}

function namesOf({ occasion, title, also }: OccasionEntry): readonly string[] {
  return [occasion, title, ...also].map(spokenForm);
}

/** `Mother's Day` and `mothers-day` are the same. */
function spokenForm(name: string): string {
  return foldText(name.replaceAll('-', ' ').replace(/['’]/g, ''));
}
