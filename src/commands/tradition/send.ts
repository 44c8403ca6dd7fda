/** How a line or an invitation gets to the friends of a tradition. */

import type { Deps, Style } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { present } from '../../ui/present.ts';
import { sanitise } from '../../ui/sanitise.ts';
import { codeOf, isReachAsked, type Reach, type ReachOptions, reachOut } from '../contact/reach.ts';
import { renderReach } from '../contact/reach-view.ts';

/** null when she did not ask: dialling takes a while to load. Several are picked on the phone. */
export async function reachIfAsked(
  deps: Deps,
  friends: readonly Friend[],
  words: string,
  options: ReachOptions,
): Promise<Reach | null> {
  const [first = null] = friends;
  const friend = friends.length === 1 ? first : null;
  return isReachAsked(options) ? reachOut(deps, { words, subject: 'A text a day', friend }, options) : null;
}

/** @param render gets the lines that stand under the words; none when she asked for nothing */
export async function presentToSend<T>(
  deps: Deps,
  data: T,
  reach: Reach | null,
  options: ReachOptions,
  render: (data: T, style: Style, reach: readonly string[]) => string,
): Promise<void> {
  const code = deps.globals.json || reach === null ? null : await codeOf(reach, options);
  const lines = (style: Style) => (reach === null ? [] : renderReach(sanitise(reach), style, code));
  present(deps, data, (safe, style) => render(safe, style, lines(style)));
}
