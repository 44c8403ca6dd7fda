/** Runs a whole command line in memory: `await runMain(['log', 'ana'], fakeDeps({ … }))`. */

import { main } from '../src/cli/main.ts';
import { type FakeDeps, fakeDeps } from './fake-deps.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly deps: FakeDeps;
}

export async function runMain(argv: readonly string[], deps: FakeDeps = fakeDeps()): Promise<Ran> {
  const complaints: string[] = [];
  const printed: string[] = [];
  const linesBefore = deps.lines.length;
  const code = await main(argv, {
    version: '0.0.0',
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
    shape: (text) => text,
    hasWritten: () => deps.lines.length > linesBefore,
    connect: async (globals, _, run) => ({ ...deps, run, globals: { ...deps.globals, ...globals } }),
  });
  const out = [...printed, ...deps.answered].join('\n');
  return { code, out, err: [...deps.said, ...complaints].join('\n'), deps };
}
