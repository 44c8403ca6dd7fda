/** Runs one command in a fake world with words as typed after its name. */

import type { Command } from '../../src/commands/shared/command.ts';
import type { Deps } from '../../src/deps.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../support/fake-deps.ts';

export async function runWords(
  command: (deps: Deps) => Command,
  words: readonly string[],
  options: FakeOptions = {},
  change: (deps: FakeDeps) => FakeDeps = (deps) => deps,
): Promise<FakeDeps> {
  const deps = change(fakeDeps(options));
  await command(deps).parseAsync(words, { from: 'user' });
  return deps;
}

export const linesOf = ({ answered }: FakeDeps): string[] => answered.join('\n').split('\n');
export const dataOf = ({ answered }: FakeDeps) => JSON.parse(answered.join(''));
export const json = { globals: { json: true } };
