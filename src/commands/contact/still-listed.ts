/** Another terminal may have removed someone while a question about her was open here. */

import type { ListDeps } from '../../deps.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { notFound } from '../shared/read-values.ts';

interface Listed {
  readonly id: string;
  readonly name: string;
}

/**
 * Those who are still on her list. Says who isn't.
 *
 * @throws UserError `not_found` when nobody is
 */
export async function stillListed<T extends Listed>(
  { store, output }: Pick<ListDeps, 'store' | 'output'>,
  friends: readonly T[],
): Promise<readonly T[]> {
  await store.open();
  const state = store.read();
  const [listed, missing]: [T[], T[]] = [[], []];
  for (const friend of friends) (friendsAmong(state, [friend.id]).length > 0 ? listed : missing).push(friend);
  if (missing.length === 0) return listed;
  const names = namesInWords(missing.map(({ name }) => name));
  const message = `${names} ${missing.length === 1 ? "isn't" : "aren't"} on your list anymore.`;
  if (listed.length > 0) output.say(message);
  else throw notFound(message, { text: "Everyone you've saved:", command: 'momconnect friend list --all' });
  return listed;
}
