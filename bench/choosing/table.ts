/** The figures as tables of text, for the screen and for the page. */

import type { Outcome } from './bounds.ts';
import { type Figures, type Measure, measures } from './measures.ts';
import { type Range, type Results, rangeOf, rules, valuesOf } from './results.ts';
import { ours } from './rules.ts';
import type { Scenario } from './scenarios.ts';

const isEnough = ({ kind }: Scenario): boolean => kind === 'enough';
const isOverload = ({ kind }: Scenario): boolean => kind === 'overload';
const isStuck = ({ kind }: Scenario): boolean => kind === 'stuck';
const hasGaps = ({ gaps }: Scenario): boolean => gaps !== undefined;

/** Median, and from the least to the most. */
function cell(values: readonly number[], digits: number): string {
  if (values.length === 0) return '';
  const { median, least, most }: Range = rangeOf(values);
  return `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}

const isWantedFor = (key: keyof Figures, isWanted: (scenario: Scenario) => boolean) =>
  key === 'recovery' ? hasGaps : isWanted;

function table(
  results: Results,
  columns: readonly Measure[],
  isWanted: (scenario: Scenario) => boolean,
): string {
  const head = ['rule', ...columns.map(({ name }) => name)];
  const rows = rules.map((rule) => [
    rule === ours ? `**${rule.name}**` : rule.name,
    ...columns.map(({ key, digits }) =>
      cell(valuesOf(results, rule, key, isWantedFor(key, isWanted)), digits),
    ),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const named = (...keys: readonly (keyof Figures)[]) => measures.filter(({ key }) => keys.includes(key));

/** By name of the place in the page. */
export function tables(results: Results): Readonly<Record<string, string>> {
  return {
    overload: table(results, named('missed', 'worstCircle', 'longestWait'), isOverload),
    enough: table(results, named('missed', 'worstCircle', 'longestWait', 'contacts'), isEnough),
    more: table(results, named('tooSoon', 'recovery', 'fourTimes'), isEnough),
    stuck: table(results, named('missed', 'worstCircle', 'longestWait'), isStuck),
    measures: measures.map(({ name, means }) => `- **${name}**: ${means}`).join('\n'),
    scenarios: [...results.keys()].map(({ name, about }) => `- **${name}**: ${about}`).join('\n'),
    rules: rules.map(({ name, about }) => `- **${name}**: ${about}`).join('\n'),
  };
}

export function claimsTable(outcomes: readonly Outcome[]): string {
  const head = ['claim', 'life', 'found', 'held to', ''];
  const rows = outcomes.map(({ key, other, scenario, found, atMost }) => {
    const { name = key } = measures.find((each) => each.key === key) ?? {};
    const claim = other === null ? name : `${name}, of that of "${other}"`;
    return [
      claim,
      scenario,
      found.toFixed(2),
      atMost.toFixed(2),
      found <= atMost ? 'reached' : '**not reached**',
    ];
  });
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
