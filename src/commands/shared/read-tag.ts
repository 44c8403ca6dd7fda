/** Reads a tag she typed: `#school-moms`, `school moms`. */

import type { Deps } from '../../deps.ts';
import { tagKey } from '../../domain/friend/tags.ts';
import { visibleName } from '../../domain/text/visible-name.ts';
import { forExample, usage } from './read-values.ts';

const longestTag = 60;

/**
 * The tag as she wrote it the first time, or else as she typed it now.
 * @throws UserError `usage` for anything that couldn't be typed as a name later
 */
export function readTag(input: string, { store }: Pick<Deps, 'store'>): string {
  const tag = visibleName(input.replace(/^\s*[#@]+/, '').replace(/[,;&]+/g, ' ')).replace(/\s+/g, ' ');
  const example = forExample('momconnect friend tag school-moms ana bea');
  if (tag === '') throw usage('A tag needs a word.', example);
  if (/^\d+$/.test(tag)) throw usage("A tag can't be only a number.", example);
  if (tag.length > longestTag) throw usage(`A tag can have up to ${longestTag} letters.`, example);
  const key = tagKey(tag);
  for (const friend of store.read().friends.values())
    for (const each of friend.tags) if (tagKey(each) === key) return each;
  return tag;
}
