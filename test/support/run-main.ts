/** Runs a whole command line in memory: `await runMain(['log', 'ana'], fakeDeps({ … }))`. Switches come from the words alone; what is answered is of this run alone. */

import { main } from '../../src/main.ts';
import { type FakeDeps, fakeDeps } from './fake-deps.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly deps: FakeDeps;
}

export async function runMain(argv: readonly string[], deps: FakeDeps = fakeDeps()): Promise<Ran> {
  const errors: string[] = [];
  const printed: string[] = [];
  const before = { lines: deps.lines.length, answered: deps.answered.length, said: deps.said.length };
  const code = await main(argv, {
    version: '0.0.0',
    print: (text) => printed.push(text),
    // Tests look for sentences: how they are wrapped is looked at where wrapping is.
    width: 80,
    errorWidth: Number.POSITIVE_INFINITY,
    printError: (text) => errors.push(text),
    finishText: (text) => text,
    maskData: (data) => data,
    saved: () => (deps.lines.length > before.lines ? 'some' : 'nothing'),
    useCompileCache: () => {},
    createDeps: async (globals, _, run) => ({ ...deps, run, globals }),
  });
  const out = [...printed, ...deps.answered.slice(before.answered)].join('\n');
  return { code, out, err: [...deps.said.slice(before.said), ...errors].join('\n'), deps };
}
