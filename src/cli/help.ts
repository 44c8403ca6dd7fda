/** `--help` without loading any command: what there is, in a screenful of 24 lines. */

import { type CommandEntry, commands } from '../commands/index.ts';
import { globalHelp } from './globals.ts';

const sections: readonly (readonly [title: string, names: readonly string[]])[] = [
  ['Every day', ['suggest', 'log', 'text', 'note draft']],
  ['Ways to have company', ['ways', 'call plan', 'tradition start', 'local']],
  ['When it is heavy', ['faq', 'help-now']],
  ['Your people', ['friend add', 'friend list', 'import']],
];

/** @param width columns of her window */
export function helpText(width = 80): string {
  const named = new Set(sections.flatMap(([, names]) => names));
  const groups = new Set(commands.flatMap(({ name }) => (name.includes(' ') ? [firstWord(name)] : [])));
  const others = commands.filter(({ name }) => !named.has(name) && !groups.has(firstWord(name)));
  const lines = [
    'momconnect: a few people you could reach today, and the smallest next step.',
    '',
    ...sections.flatMap(([title, names]) => [`${title}:`, ...names.map(lineOf)]),
    ...wrapNames(
      'Also: ',
      others.map(({ name }) => name),
    ),
    `More: momconnect ${[...groups].join('|')} --help`,
    'More on one: momconnect log --help      Everywhere: --json --today DATE',
    '--home DIR --discreet --quiet --yes --no-color --no-pager --debug --version',
  ];
  return lines.flatMap((line) => inWidth(line, width)).join('\n');
}

/** A line that is too long goes on under itself; what a command is for, under its name. */
function inWidth(line: string, width: number): readonly string[] {
  if (line.length <= width) return [line];
  const [, name, summary] = /^( {2}\S.*?) {2,}(\S.*)$/.exec(line) ?? [];
  if (name !== undefined && summary !== undefined) return [name, ...inLines(summary, width, '      ')];
  return inLines(line, width, '  ').map((each, at) => (at === 0 ? each.slice(2) : each));
}

function inLines(text: string, width: number, indent: string): string[] {
  const lines = [indent];
  // `log|note|call` breaks after a bar.
  for (const word of text.trim().split(/ +|(?<=\|)/)) {
    const line = lines.at(-1) as string;
    const longer = line === indent || line.endsWith('|') ? line + word : `${line} ${word}`;
    if (line !== indent && longer.length > width) lines.push(indent + word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

export function groupHelpText(name: string, entries: readonly CommandEntry[], width = 80): string {
  const lines = [
    `momconnect ${name}:`,
    ...entries.map((entry) => `  ${entry.name.padEnd(20)}  ${entry.summary}`),
    '',
    `More on one: momconnect ${entries[0]?.name} --help`,
  ];
  return lines.flatMap((line) => inWidth(line, width)).join('\n');
}

/** Under the help of a command that others begin with: `faq` and `faq check`. Empty for any other. */
export function sistersHelpText(name: string): string {
  const sisters = commands.filter((entry) => entry.name.startsWith(`${name} `));
  if (sisters.length === 0) return '';
  return [
    '',
    'More under it:',
    ...sisters.map((entry) => `  ${entry.name.padEnd(20)}  ${entry.summary}`),
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
  return `  ${name.padEnd(15)}  ${summary}`;
}

function firstWord(name: string): string {
  return name.split(' ')[0] as string;
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
