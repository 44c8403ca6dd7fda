/** All rules through all scenarios and seeds, and what the figures come to. */

import { type Figures, measure } from './measures.ts';
import { others, ours, type Rule } from './rules.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import { simulate } from './simulate.ts';
import { makeTrace } from './trace.ts';

/** Seeds that nothing was chosen with: while this was written, 1 to 9 were looked at. */
const seeds: readonly number[] = Array.from({ length: 16 }, (_, index) => 101 + index);

export const rules: readonly Rule[] = [ours, ...others];

/** One figure for each seed, by scenario and rule. */
export type Results = ReadonlyMap<Scenario, ReadonlyMap<Rule, readonly Figures[]>>;

export function runAll(): Results {
  return new Map(
    scenarios.map((scenario) => {
      const traces = seeds.map((seed) => ({ seed, trace: makeTrace(scenario, seed) }));
      const byRule = rules.map((rule): [Rule, Figures[]] => [
        rule,
        traces.map(({ seed, trace }) => measure(scenario, trace, simulate(rule, trace, seed))),
      ]);
      return [scenario, new Map(byRule)];
    }),
  );
}

export interface Range {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function rangeOf(values: readonly number[]): Range {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
  return { median, least: sorted[0] as number, most: sorted.at(-1) as number };
}

/** The figures of one kind of scenario, all seeds; null figures are left out. */
export function valuesOf(
  results: Results,
  rule: Rule,
  key: keyof Figures,
  isWanted: (scenario: Scenario) => boolean,
): number[] {
  return [...results]
    .filter(([scenario]) => isWanted(scenario))
    .flatMap(([, byRule]) => (byRule.get(rule) ?? []).flatMap((figures) => figures[key] ?? []));
}
