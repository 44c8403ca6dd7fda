/** What is claimed, and whether the figures bear it out. */

import type { Figures } from './measures.ts';
import { type Results, rangeOf, valuesOf } from './results.ts';
import { others, ours } from './rules.ts';
import type { Scenario } from './scenarios.ts';

interface Claim {
  readonly kind: Scenario['kind'];
  readonly key: keyof Figures;
  /** Ours is held to this share of the other rule's; without one, to the number itself. */
  readonly other: string | null;
  readonly atMost: number;
}

const claims: readonly Claim[] = [
  { kind: 'enough', key: 'missed', other: 'any of the due', atMost: 0.35 },
  { kind: 'enough', key: 'missed', other: 'most days past due', atMost: 0.85 },
  { kind: 'enough', key: 'contacts', other: null, atMost: 1.05 },
  { kind: 'overload', key: 'worstCircle', other: 'any of the due', atMost: 0.75 },
  { kind: 'stuck', key: 'missed', other: 'any of the due', atMost: 0.8 },
];

export interface Outcome extends Claim {
  readonly scenario: string;
  /** The median over the seeds of ours over the other's, life by life. */
  readonly found: number;
}

/** Each claim for all lives of its kind together, where there is more than one, and for each of them. */
export function outcomesOf(results: Results): Outcome[] {
  return claims.flatMap((claim) => {
    const scenarios = [...results.keys()].filter(({ kind }) => kind === claim.kind);
    const together = { ...claim, scenario: 'all together', found: foundFor(results, claim, scenarios) };
    const single = scenarios.map((scenario) => ({
      ...claim,
      scenario: scenario.name,
      found: foundFor(results, claim, [scenario]),
    }));
    return single.length > 1 ? [together, ...single] : single;
  });
}

function foundFor(results: Results, { key, other }: Claim, scenarios: readonly Scenario[]): number {
  const isIt = (each: Scenario) => scenarios.includes(each);
  const own = valuesOf(results, ours, key, isIt);
  const rule = others.find(({ name }) => name === other);
  if (rule === undefined) return rangeOf(own).median;
  const theirs = valuesOf(results, rule, key, isIt);
  return rangeOf(own.map((value, index) => value / (theirs[index] as number))).median;
}
