/** What choosing costs in process: cold, in a fresh process each time, and how it grows once it is warm. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

const rounds = 21;
/** Contacts in the last 180 days: five a day. */
const contacts = 900;

export interface Cost {
  readonly lines: readonly string[];
  readonly failures: readonly string[];
}

/** @param folder for the bundle, which is all that is written */
export async function choosingCost(folder: string): Promise<Cost> {
  const script = join(folder, 'cost-run.cjs');
  const entryPoints = [join(import.meta.dirname, 'choosing/cost-run.ts')];
  await build({ entryPoints, outfile: script, bundle: true, platform: 'node', format: 'cjs', minify: true });
  const few = cold(script, 200);
  const many = cold(script, 2000);
  const byFriends = warm(script, 4000, contacts) / warm(script, 2000, contacts);
  const byContacts = warm(script, 2000, 40_000) / warm(script, 2000, 20_000);
  return {
    lines: [
      `choosing, cold: 200 friends ${few.toFixed(1)} ms, bound 10; 2,000 friends ${many.toFixed(1)} ms, bound 60`,
      `choosing, warm: twice the friends takes ${byFriends.toFixed(2)} times as long, twice the contacts ${byContacts.toFixed(2)}, bound 2.5`,
    ],
    failures: [
      ...(few > 10 ? [`choosing among 200 takes ${few.toFixed(1)} ms`] : []),
      ...(many > 60 ? [`choosing among 2,000 takes ${many.toFixed(1)} ms`] : []),
      ...(Math.max(byFriends, byContacts) > 2.5 ? ['choosing grows faster than what it looks at'] : []),
    ],
  };
}

function cold(script: string, friends: number): number {
  return median(rounds, () => milliseconds(script, friends, contacts, 1));
}

function warm(script: string, friends: number, days: number): number {
  return median(5, () => milliseconds(script, friends, days, 60));
}

function median(count: number, measure: () => number): number {
  const times = Array.from({ length: count }, measure).sort((a, b) => a - b);
  return times[Math.floor(count / 2)] as number;
}

/** With code compiled before where Node saves it, as the program itself starts. */
const runner = `const [path] = process.argv.slice(1);
require('node:module').enableCompileCache?.(path + '.compiled');
require(path);`;

function milliseconds(script: string, ...numbers: readonly number[]): number {
  const words = ['-e', runner, script, ...numbers.map(String)];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return Number(stdout);
}
