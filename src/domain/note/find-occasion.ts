/** Finds the occasion she means among those there are. */

import { foldText } from '../fold-text.ts';
import type { OccasionEntry } from './occasion.ts';

/** By name or title, whole or begun; one when it is clear, several when it is not, none when it is unknown. */
export function findOccasions<T extends Pick<OccasionEntry, 'occasion' | 'title'>>(
  typed: string,
  entries: readonly T[],
): readonly T[] {
  const wanted = foldText(typed);
  if (wanted === '') return [];
  const names = entries.map((entry) => ({
    entry,
    spellings: [foldText(entry.occasion), foldText(entry.title)],
  }));
  const exact = names.filter(({ spellings }) => spellings.includes(wanted));
  const found =
    exact.length > 0
      ? exact
      : names.filter(({ spellings }) => spellings.some((name) => name.startsWith(wanted)));
  return found.map(({ entry }) => entry);
}
