/** `--help` without loading any command: what there is, in a screenful of 24 lines. */

import { type CommandEntry, commands } from '../commands/index.ts';
import { globalHelp } from './globals.ts';

const sections: readonly (readonly [title: string, names: readonly string[]])[] = [
  ['Every day', ['suggest', 'log', 'text', 'note draft', 'undo']],
  ['When it is heavy', ['faq', 'help-now']],
  ['Your people', ['friend add', 'friend list', 'friend show', 'friend edit', 'import']],
];

export function helpText(): string {
  const named = new Set(sections.flatMap(([, names]) => names));
  const others = commands.filter(({ name }) => !named.has(name)).map(({ name }) => name);
  return [
    'momconnect: a few people you could reach today, and the smallest next step.',
    '',
    ...sections.flatMap(([title, names]) => [`${title}:`, ...names.map(lineOf)]),
    ...wrapNames('Also: ', grouped(others)),
    '',
    'More on one: momconnect log --help      Everywhere: --json --today DATE',
    '--home DIR --discreet --quiet --yes --no-color --debug --version',
  ].join('\n');
}

export function groupHelpText(name: string, entries: readonly CommandEntry[]): string {
  return [
    `momconnect ${name}:`,
    ...entries.map((entry) => `  ${entry.name.padEnd(18)}  ${entry.summary}`),
    '',
    `More on one: momconnect ${entries[0]?.name} --help`,
  ].join('\n');
}

/** The options that hold everywhere, under the help of each command. */
export function globalHelpText(): string {
  return ['', 'Everywhere:', ...globalHelp.map(([flag, meaning]) => `  ${flag.padEnd(14)}  ${meaning}`)].join(
    '\n',
  );
}

function lineOf(name: string): string {
  const summary = commands.find((entry) => entry.name === name)?.summary ?? '';
  return `  ${name.padEnd(12)}  ${summary}`;
}

/** `friend remove|pause`: words of one group together. */
function grouped(names: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const [first = name, second] = name.split(' ');
    groups.set(first, [...(groups.get(first) ?? []), ...(second === undefined ? [] : [second])]);
  }
  return [...groups].map(([first, seconds]) => [first, seconds.join('|')].join(' ').trim());
}

function wrapNames(start: string, names: readonly string[]): string[] {
  const lines = [start];
  for (const [index, name] of names.entries()) {
    const part = index === names.length - 1 ? name : `${name}, `;
    if ((lines.at(-1) as string).length + part.length > 78) lines.push('  ');
    lines.push((lines.pop() as string) + part);
  }
  return lines.map((line) => line.trimEnd());
}
