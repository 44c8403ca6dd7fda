/** Times of calls whose zone is not known here: a line of the journal may say anything. */

import type { WallTime } from '../time/wall-time.ts';
import { isZone } from '../time/zone-name.ts';
import type { Call } from './call.ts';

/** The names that stand for no zone, each once. */
export function unknownZonesIn(
  calls: readonly Pick<Call, 'options' | 'picked' | 'suits'>[],
): readonly string[] {
  const times = calls.flatMap(({ options, picked, suits }) =>
    [options, picked ?? [], Object.values(suits)].flat(2),
  );
  return [...new Set(times.map(({ zone }) => zone))].filter((zone) => !isZone(zone));
}

/** Such times are taken to be on her clock. @param own her zone */
export function onHerClock(call: Call, own: string, unknown: readonly string[]): Call {
  const known = (time: WallTime): WallTime => (unknown.includes(time.zone) ? { ...time, zone: own } : time);
  const suits = Object.entries(call.suits).map(([id, times]) => [id, times.map(known)] as const);
  return {
    ...call,
    options: call.options.map(known),
    picked: call.picked === null ? null : known(call.picked),
    suits: Object.fromEntries(suits),
  };
}
