/** `--help` without loading any command: what there is, on a screen of 24 lines. */

import { type CommandEntry, commands } from '../commands/index.ts';
import { groupNamed } from '../commands/shared/groups.ts';
import { globalHelp } from './globals.ts';

/** What she may need on any day. Every other command is one `--help` away. */
const everyday: readonly (readonly [
  title: string,
  rows: readonly (readonly [name: string, summary: string])[],
])[] = [
  [
    'Every day',
    [
      ['suggest', 'a few people you could reach today'],
      ['log', 'save a time you were in touch'],
      ['text', 'words to text someone, ready on your phone'],
      ['note', 'words for a handwritten note'],
    ],
  ],
  [
    'Ways to be around people',
    [
      ['call', 'a video call of 5 to 20 friends'],
      ['daily', 'a text a day with one to three friends'],
      ['local', "what's on this week, or where to look"],
    ],
  ],
  [
    'When things are hard',
    [
      ['faq', 'calm answers: momconnect faq isolated'],
      ['help-now', 'people who pick up; works offline'],
    ],
  ],
  [
    'Your people',
    [
      ['friend', 'add, change or look someone up'],
      ['import', 'add people from an address book'],
      ['undo', 'take back the last thing you did'],
    ],
  ],
];

const isListed = ({ summary }: CommandEntry): boolean => summary !== null;
const listedCommands = () => commands.filter(isListed);

/** @param width the columns of her window */
export function helpText(width = 80): string {
  const rows = everyday.flatMap(([, rows]) => rows.map(([name]) => name));
  const others = new Set(
    listedCommands()
      .map(({ name }) => firstWord(name))
      .filter((name) => !rows.includes(name)),
  );
  const lines = [
    'momconnect: a few people you could reach today, and one small way to do it.',
    '',
    ...everyday.flatMap(([title, rows]) => [
      `${title}:`,
      ...rows.map(([name, summary]) => `  ${name.padEnd(15)}  ${summary}`),
    ]),
    ...wrapNames('Also: ', [...others]),
    'To see more: momconnect log --help      With any: --json --today DATE',
    '--home DIR --discreet --quiet --yes --no-color --no-pager --debug --version',
  ];
  return inWindow(lines.join('\n'), width);
}

/** @param width columns of her window */
export function inWindow(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => inWidth(line, width))
    .join('\n');
}

/** A long line continues below itself, and a command's purpose below its name. */
function inWidth(line: string, width: number): readonly string[] {
  if (line.length <= width) return [line];
  const [, name, summary] = /^( {2}\S.*?) {2,}(\S.*)$/.exec(line) ?? [];
  if (name !== undefined && summary !== undefined) return [name, ...inLines(summary, width, '      ')];
  const [indent = ''] = /^ */.exec(line) ?? [];
  return inLines(line, width, `${indent}  `).map((each, at) => (at === 0 ? each.slice(2) : each));
}

function inLines(text: string, width: number, indent: string): string[] {
  const lines = [indent];
  for (const word of text.trim().split(/ +/)) {
    const line = lines.at(-1) as string;
    const longer = line === indent ? line + word : `${line} ${word}`;
    if (line !== indent && longer.length > width) lines.push(indent + word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

export function groupHelpText(name: string, entries: readonly CommandEntry[], width = 80): string {
  const lines = [
    `momconnect ${name}:`,
    ...groupRows(name, entries).map((entry) => `  ${entry.name.padEnd(20)}  ${entry.summary}`),
    '',
    `To see more: momconnect ${entries[0]?.name} --help`,
  ];
  return inWindow(lines.join('\n'), width);
}

function groupRows(name: string, entries: readonly CommandEntry[]) {
  const steps = (groupNamed(name).steps ?? []).map(({ word }) => word).join(', ');
  return [
    ...entries.filter(isListed),
    ...(steps === '' ? [] : [{ name: `${name} 1`, summary: `one of them: ${steps}` }]),
  ];
}

/** Listed in the help of a command that others start with: `faq` and `faq check`. Empty for any other. */
export function subcommandsHelpText(name: string): string {
  const subcommands = listedCommands().filter((entry) => entry.name.startsWith(`${name} `));
  if (subcommands.length === 0) return '';
  return [
    '',
    "There's also:",
    ...subcommands.map((entry) => `  ${entry.name.padEnd(20)}  ${entry.summary}`),
    '',
  ].join('\n');
}

/** The options that work everywhere, listed in the help of each command. */
export function globalHelpText(): string {
  return [
    '',
    'With any command:',
    ...globalHelp.map(([flag, meaning]) => `  ${flag.padEnd(14)}  ${meaning}`),
  ].join('\n');
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
