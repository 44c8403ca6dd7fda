/** How a line or an invitation gets to the friends of a tradition. */

import type { Deps, Style } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { sanitise } from '../../ui/sanitise.ts';
import type { Line } from '../../ui/screen.ts';
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
export async function printToSend<T extends { readonly id: string | null; readonly reach?: Delivery | null }>(
  deps: Deps,
  data: T,
  options: DeliveryOptions,
  render: (data: T, style: Style, reach: readonly Line[]) => string,
): Promise<void> {
  const reach = (isDeliveryAsked(options) && data.reach) || null;
  const code = deps.globals.json || reach === null ? null : await codeOf(reach, options);
  printAnswer(deps, data, (safe, style) => {
    const lines = reach === null ? [] : renderDelivery(sanitise(reach), style, code);
    return render(
      safe,
      style,
      lines.map((verbatim) => ({ verbatim })),
    );
  });
}
