/** What every command of calls reads: no zone in it is one that is not known here. */

import type { Deps, Store } from '../../deps.ts';
import { onHerClock, unknownZonesIn } from '../../domain/call/known-zones.ts';
import type { State } from '../../domain/state.ts';

/** The same world, where times in a zone that is not known stand on her clock. */
export function withKnownZones(deps: Deps): Deps {
  const { store, zone, output } = deps;
  let last: { readonly found: State; readonly state: State } | null = null;
  const read = () => {
    const found = store.read();
    if (last?.found !== found) last = { found, state: known(found) };
    return last.state;
  };
  const known = (state: State) => {
    const unknown = unknownZonesIn(state.calls);
    if (unknown.length === 0) return state;
    if (last === null)
      output.say(
        "A call has a time zone that isn't known here, so its times are on your clock. To see more: momconnect doctor",
      );
    return { ...state, calls: state.calls.map((call) => onHerClock(call, zone(), unknown)) };
  };
  // Help is shown without a look at the store.
  const get = (target: Store, name: string | symbol) => (name === 'read' ? read : Reflect.get(target, name));
  return { ...deps, store: new Proxy(store, { get }) };
}
