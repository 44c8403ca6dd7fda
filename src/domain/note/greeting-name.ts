/** How a note begins: by the name she is called. */

import type { Friend } from '../friend.ts';

const titles =
  /^(?:my|our|the|a|an|mrs?|ms|miss|dr|prof|aunt|auntie|aunty|uncle|grandma|grandpa|grandmother|grandfather|sister)\.?$/i;

/** The first name; the whole name where it begins with a title or `my`, since nobody is called `Dr` or `my`. */
export function greetingName(friend: Pick<Friend, 'name'>): string {
  const [first = ''] = friend.name.trim().split(/\s+/);
  return titles.test(first) ? friend.name.trim() : first;
}
