/** Tags are her own words; `#School`, `@school` and `school` are the same. */

import { foldText } from '../text/fold-text.ts';
import { visibleName } from '../text/visible-name.ts';

/** What two spellings of a tag have in common. A tag can be just an emoji. */
export function tagKey(tag: string): string {
  return foldText(tag) || visibleName(tag.replace(/^\s*[#@]/, ''));
}

export function hasTag(tags: readonly string[], input: string): boolean {
  const key = tagKey(input);
  return tags.some((tag) => tagKey(tag) === key);
}

/** Whether anybody has a tag. */
export function haveTags(friends: Iterable<{ readonly tags: readonly string[] }>): boolean {
  for (const { tags } of friends) if (tags.length > 0) return true;
  return false;
}
