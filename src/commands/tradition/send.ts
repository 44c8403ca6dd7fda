/** How a line or an invitation gets to the friends of a tradition. */

import type { Deps, Style } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { sanitise } from '../../ui/sanitise.ts';
import {
  codeOf,
  type Delivery,
  type DeliveryOptions,
  deliver,
  isDeliveryAsked,
} from '../contact/delivery.ts';
import { renderDelivery } from '../contact/delivery-view.ts';

/** null when she did not ask: dialling takes a while to load. Several are picked on the phone. */
export async function reachIfAsked(
  deps: Deps,
  friends: readonly Friend[],
  words: string,
  options: DeliveryOptions,
): Promise<Delivery | null> {
  const [first = null] = friends;
  const friend = friends.length === 1 ? first : null;
  return isDeliveryAsked(options) ? deliver(deps, { words, subject: 'A text a day', friend }, options) : null;
}

/** @param render gets the lines that stand under the words; none when she asked for nothing */
export async function printToSend<T>(
  deps: Deps,
  data: T,
  reach: Delivery | null,
  options: DeliveryOptions,
  render: (data: T, style: Style, reach: readonly string[]) => string,
): Promise<void> {
  const code = deps.globals.json || reach === null ? null : await codeOf(reach, options);
  const lines = (style: Style) => (reach === null ? [] : renderDelivery(sanitise(reach), style, code));
  printAnswer(deps, data, (safe, style) => render(safe, style, lines(style)));
}
