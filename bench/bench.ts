/**
 * How long the everyday commands take, as whole processes, in multiples of a bare `node -e 0` of the same Node.
 * Each run of a command is paired with a bare run just before it; the figure is the median of the ratios of 41 pairs.
 * Fails when a figure is over its bound. `npm run bench`, or for one other Node:
 * `npx -y node@24 node_modules/tsx/dist/cli.mjs bench/bench.ts`.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosingCost } from './choosing-cost.ts';
import { makeHome } from './make-home.ts';

const rounds = 41;
const program = join(import.meta.dirname, '../bin/momconnect.cjs');
const isOldNode = Number(process.versions.node.split('.')[0]) < 22;

interface Case {
  readonly name: string;
  readonly words: readonly string[];
  /** On Node 20, which compiles anew each time, and on newer ones. */
  readonly bounds: { readonly node20: number; readonly newer: number };
  /** Where a further gain would be felt. */
  readonly goals?: { readonly node20: number; readonly newer: number };
  readonly losesSnapshot?: true;
}

const cases: readonly Case[] = [
  { name: '--help', words: ['--help'], bounds: { node20: 1.5, newer: 1.4 } },
  {
    name: 'suggest',
    words: ['suggest'],
    bounds: { node20: 2.5, newer: 2.2 },
    goals: { node20: 2.2, newer: 2.0 },
  },
  { name: 'today', words: ['today'], bounds: { node20: 2.5, newer: 2.2 } },
  { name: 'log', words: ['log', 'sample 7'], bounds: { node20: 2.5, newer: 2.2 } },
  // It leaves no trace, so that its compiled code isn't saved on any Node.
  { name: 'faq isolated', words: ['faq', 'isolated'], bounds: { node20: 2.6, newer: 2.5 } },
  { name: 'friend show', words: ['friend', 'show', 'sample 7'], bounds: { node20: 3.2, newer: 2.8 } },
  {
    name: 'suggest, snapshot lost',
    words: ['suggest'],
    bounds: { node20: 8, newer: 8 },
    losesSnapshot: true,
  },
];

interface Home {
  readonly interactions: number;
  readonly folder: string;
}

interface Figure {
  readonly ratio: number;
  readonly milliseconds: number;
}

const env = {
  ...process.env,
  NODE_EXTRA_CA_CERTS: undefined,
  MOMCONNECT_HOME: undefined,
  MOMCONNECT_TODAY: undefined,
};

function run(words: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')} failed: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function wordsFor({ words }: Case, { folder }: Home): string[] {
  return [program, ...words, '--home', folder];
}

/** One round of every case in every home, so that a slow minute of the machine falls on all alike. */
function measure(homes: readonly Home[]): Map<Case, Map<Home, Figure[]>> {
  const figures = new Map(
    cases.map((each) => [each, new Map(homes.map((home): [Home, Figure[]] => [home, []]))]),
  );
  for (let round = -1; round < rounds; round += 1) {
    for (const each of cases) {
      for (const home of homes) {
        if (each.losesSnapshot) rmSync(join(home.folder, 'snapshot.json'), { force: true });
        const bare = run(['-e', '0']);
        const milliseconds = run(wordsFor(each, home));
        if (round >= 0)
          figures
            .get(each)
            ?.get(home)
            ?.push({ ratio: milliseconds / bare, milliseconds });
      }
    }
  }
  return figures;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** Peak memory in MB, from the process itself at its end. */
function peakMemory(words: readonly string[]): number {
  const hook =
    "data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))";
  const peaks = Array.from({ length: 7 }, () => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', hook, ...words], {
      env,
      encoding: 'utf8',
    });
    const peak = /peak (\d+)/.exec(stderr)?.[1];
    if (status !== 0 || peak === undefined) throw new Error(`${words.join(' ')} failed: ${stderr}`);
    return Number(peak) / 1024;
  });
  return median(peaks);
}

function report(figures: Map<Case, Map<Home, Figure[]>>, homes: readonly Home[]): string[] {
  const failures: string[] = [];
  console.log(
    `Node ${process.versions.node}: medians of ${rounds} pairs, in multiples of node -e 0 (milliseconds)`,
  );
  const which = isOldNode ? 'node20' : 'newer';
  for (const [each, byHome] of figures) {
    const bound = each.bounds[which];
    const columns = homes.map((home) => {
      const samples = byHome.get(home) ?? [];
      const ratio = median(samples.map((figure) => figure.ratio));
      const time = median(samples.map((figure) => figure.milliseconds));
      if (ratio > bound) failures.push(`${each.name} ${ratio.toFixed(2)}, bound ${bound}`);
      return `${home.interactions.toLocaleString('en')} interactions: ${ratio.toFixed(2)} (${time.toFixed(0)} ms)`;
    });
    const goal = each.goals === undefined ? '' : `, goal ${each.goals[which]}`;
    console.log(`  ${each.name.padEnd(23)} ${columns.join('   ')}   bound ${bound}${goal}`);
  }
  return failures;
}

const homes = [1_000, 100_000].map((interactions): Home => {
  const folder = mkdtempSync(join(tmpdir(), 'momconnect-bench-'));
  makeHome(folder, { friends: 200, interactions });
  return { interactions, folder };
});
try {
  const figures = measure(homes);
  const failures = report(figures, homes);
  const suggest = cases.find(({ name }) => name === 'suggest') as Case;
  const [small, large] = homes.map((home) =>
    median((figures.get(suggest)?.get(home) ?? []).map(({ ratio }) => ratio)),
  );
  const growth = (large as number) / (small as number);
  console.log(`  suggest at 100,000 over suggest at 1,000: ${growth.toFixed(2)}, bound 1.15`);
  if (growth > 1.15) failures.push(`suggest grows by ${growth.toFixed(2)}`);
  const memory = peakMemory(wordsFor(suggest, homes[1] as Home)) - peakMemory(['-e', '0']);
  console.log(`  peak memory of suggest over bare Node: ${memory.toFixed(1)} MB, bound 20`);
  if (memory > 20) failures.push(`suggest takes ${memory.toFixed(1)} MB more than bare Node`);
  const cost = await choosingCost((homes[0] as Home).folder);
  for (const line of cost.lines) console.log(`  ${line}`);
  failures.push(...cost.failures);
  for (const failure of failures) console.error(`over the bound: ${failure}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  for (const { folder } of homes) rmSync(folder, { recursive: true, force: true });
}
