/** A line of the journal may have any text as a zone. A time in a zone this machine doesn't know is on her clock. */

import type { Deps, Store } from '../../deps.ts';
import type { Call } from '../../domain/call/call.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { isZone } from '../../domain/time/zone-name.ts';

export function unknownZonesIn(calls: readonly Call[]): readonly string[] {
  const times = calls.flatMap(({ options, picked, suits }) =>
    [options, picked ?? [], Object.values(suits)].flat(2),
  );
  return [...new Set(times.map(({ zone }) => zone))].filter((zone) => !isZone(zone));
}

export function withKnownZones(deps: Deps): Deps {
  const { store, zone, output } = deps;
  let isSaid = false;
  const read = () => {
    const state = store.read();
    if (unknownZonesIn(state.calls).length === 0) return state;
    if (!isSaid)
      output.say(
        "A call has a time zone momconnect doesn't know, so its times are in your time. To see more: momconnect doctor",
      );
    isSaid = true;
    return { ...state, calls: state.calls.map((call) => onOwnClock(call, zone())) };
  };
  // Only looked at when a command runs: help must not open the store.
  const get = (target: Store, name: keyof Store) => (name === 'read' ? read : target[name]);
  return { ...deps, store: new Proxy(store, { get }) };
}

function onOwnClock(call: Call, ownZone: string): Call {
  const onClock = (time: WallTime): WallTime => (isZone(time.zone) ? time : { ...time, zone: ownZone });
  const suits = Object.entries(call.suits).map(([id, times]) => [id, times.map(onClock)] as const);
  return {
    ...call,
    options: call.options.map(onClock),
    picked: call.picked && onClock(call.picked),
    suits: Object.fromEntries(suits),
  };
}
