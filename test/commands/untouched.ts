/** A world whose store may not even be looked at. */

import type { Deps } from '../../src/deps.ts';
import type { FakeDeps } from '../support/fake-deps.ts';

/** @param what is named in the failure: `faq` */
export function untouched(deps: FakeDeps, what: string): Deps {
  const store = new Proxy(deps.store, {
    get: () => {
      throw new Error(`${what} touched the store`);
    },
  });
  return { ...deps, store };
}
