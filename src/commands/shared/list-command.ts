/** `list` of a group: what she has, each with the number she types for it. */

import type { Deps, Style } from '../../deps.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type CommandHint, type Line, numbered, screen } from '../../ui/screen.ts';
import { Command } from './command.ts';

interface NumberedList<T> {
  readonly about: string;
  /** What `--all` shows too. */
  readonly all: string;
  readonly examples: readonly string[];
  readonly run: (deps: Deps, includesAll: boolean) => readonly T[];
  /** For an empty list. */
  readonly none: CommandHint;
  readonly row: (item: T, style: Style) => string;
  /** A second line of a row. */
  readonly below?: (item: T, style: Style, indent: string) => Line;
  readonly ways: (items: readonly [T, ...T[]]) => readonly CommandHint[];
}

export function listCommand<T extends { readonly number: number }>(
  deps: Deps,
  list: NumberedList<T>,
): Command {
  return new Command('list')
    .description(list.about)
    .option('--all', list.all)
    .examples(...list.examples)
    .action(({ all = false }: { readonly all?: boolean }) =>
      printAnswer(deps, list.run(deps, all), (items, style) => renderList(items, list, style)),
    );
}

function renderList<T extends { readonly number: number }>(
  items: readonly T[],
  { none, row, below, ways }: NumberedList<T>,
  style: Style,
): string {
  const [first, ...others] = items;
  if (first === undefined) return screen(style, [none]);
  const digits = Math.max(...items.map(({ number }) => String(number).length));
  const rows = items.flatMap((item) => [
    numbered(item.number, row(item, style), digits),
    below?.(item, style, ' '.repeat(digits + 2)),
  ]);
  return screen(style, [...rows, '', ...ways([first, ...others])]);
}
