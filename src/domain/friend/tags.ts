/** Tags are her own words; `#School`, `@school` and `school` are the same. */

import { foldText } from '../text/fold-text.ts';

export function hasTag(tags: readonly string[], typed: string): boolean {
  const folded = foldText(typed);
  return tags.some((tag) => foldText(tag) === folded);
}
