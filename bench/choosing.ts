/**
 * How well the choosing serves her, beside seven other rules, over two simulated years in ten kinds of life.
 * `npm run bench:choosing` prints the figures; with `-- --write` it also puts them into docs/how-it-chooses.md and draws
 * the plots beside it. Takes about two minutes. Fails when the page does not say what was found.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outcomesOf } from './choosing/bounds.ts';
import type { Figures } from './choosing/measures.ts';
import { plotRanges } from './choosing/plot.ts';
import { type Results, rangeOf, rules, runAll, valuesOf } from './choosing/results.ts';
import { ours } from './choosing/rules.ts';
import type { Scenario } from './choosing/scenarios.ts';
import { claimsTable, tables } from './choosing/table.ts';

const docs = join(import.meta.dirname, '../docs');
const page = join(docs, 'how-it-chooses.md');

function plot(results: Results, title: string, key: keyof Figures, kind: Scenario['kind']): string {
  const rows = rules.map((rule) => ({
    name: rule.name,
    isOurs: rule === ours,
    range: rangeOf(valuesOf(results, rule, key, (scenario) => scenario.kind === kind)),
  }));
  return plotRanges(title, 'dot: the median; line: from the least to the most of all lives', rows);
}

/** Each block stands between `<!-- name -->` and `<!-- end -->`. */
function withBlocks(text: string, blocks: Readonly<Record<string, string>>): string {
  return Object.entries(blocks).reduce((all, [name, block]) => {
    const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- end -->)`);
    if (!place.test(all)) throw new Error(`The page has no place for ${name}.`);
    return all.replace(place, (_: string, start: string, end: string) => `${start}\n${block}\n\n${end}`);
  }, text);
}

const results = runAll();
const claims = claimsTable(outcomesOf(results));
const blocks: Readonly<Record<string, string>> = { ...tables(results), claims };
for (const name of ['overload', 'enough', 'more', 'stuck', 'claims'])
  console.log(`${name}\n${blocks[name]}\n`);
const before = readFileSync(page, 'utf8');
if (process.argv.includes('--write')) {
  writeFileSync(page, withBlocks(before, blocks));
  writeFileSync(
    join(docs, 'time-missed.svg'),
    plot(results, 'Time missed, with enough energy', 'missed', 'enough'),
  );
  writeFileSync(
    join(docs, 'worst-circle.svg'),
    plot(results, 'The circle that waits most, with half the energy', 'worstCircle', 'overload'),
  );
} else if (withBlocks(before, blocks) !== before) {
  console.error('The page does not say what was found: npm run bench:choosing -- --write');
  process.exitCode = 1;
}
