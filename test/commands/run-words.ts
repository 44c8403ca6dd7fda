/** Runs one command in a fake world with words as typed after its name. */

import { Command } from 'commander';
import type { Deps } from '../../src/deps.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../fake-deps.ts';

export async function runWords(
  command: (deps: Deps) => Command,
  words: readonly string[],
  options: FakeOptions = {},
  change: (deps: FakeDeps) => FakeDeps = (deps) => deps,
): Promise<FakeDeps> {
  const deps = change(fakeDeps(options));
  const declared = command(deps)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  await new Command()
    .exitOverride()
    .addCommand(declared)
    .parseAsync([declared.name(), ...words], { from: 'user' });
  return deps;
}

export const linesOf = ({ answered }: FakeDeps): string[] => answered.join('\n').split('\n');
export const dataOf = ({ answered }: FakeDeps) => JSON.parse(answered.join(''));
export const json = { globals: { json: true } };
