/** `local list`: places and groups she is trying. */

import type { Deps, Style } from '../../deps.ts';
import { type DateForm, dayInWords } from '../../domain/date-words.ts';
import type { Day } from '../../domain/day.ts';
import type { Local } from '../../domain/local/local.ts';
import { isOnce } from '../../domain/local/meets.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { comingDayInWords, type LocalData, localData, whenInWords } from './local-data.ts';

interface ListedLocal extends LocalData {
  readonly isRemoved: boolean;
  /** It was once, and the day has passed. */
  readonly isOver: boolean;
}

export function localListCommand(deps: Deps): Command {
  return new Command('list')
    .description('places and groups you are trying')
    .option('--all', 'also those you let go')
    .addHelpText('after', examples(['momconnect local list', 'momconnect local list --all']))
    .action(({ all }: { all?: boolean }) => {
      present(deps, runLocalList(deps, all === true), renderLocalList);
    });
}

/** In the order they were added; what is over comes last. */
export function runLocalList({ store, today }: Pick<Deps, 'store' | 'today'>, all: boolean): ListedLocal[] {
  return store
    .read()
    .locals.filter(({ isRemoved }) => all || !isRemoved)
    .map((local) => ({
      ...localData(local, today),
      isRemoved: local.isRemoved,
      isOver: isOver(local, today),
    }))
    .sort((a, b) => Number(a.isOver) - Number(b.isOver));
}

function isOver({ meets }: Local, today: Day): boolean {
  return isOnce(meets) && meets < today;
}

export function renderLocalList(locals: readonly ListedLocal[], style: Style): string {
  if (locals.length === 0)
    return withCommand('Nothing is kept here yet. Places to look at:', 'momconnect local ideas', style);
  const indent = ' '.repeat(`${Math.max(...locals.map(({ number }) => number))}`.length + 2);
  const lines = locals.map((local) =>
    style.wrap(lineOf(local, style.dates), `${local.number}`.padEnd(indent.length), indent),
  );
  return [...lines, '', withCommand('What is on this week:', 'momconnect local next', style)].join('\n');
}

function lineOf(local: ListedLocal, dates: DateForm): string {
  const { name, place, next, every, isRemoved } = local;
  if (isRemoved) return `${name}: let go`;
  const when = local.isOver && local.on !== null ? `was on ${dayInWords(local.on, dates)}` : null;
  const facts = [when ?? whenInWords(local, dates), place].filter((fact) => fact !== null).join(', ');
  const coming = every !== null && next !== null ? `. Next: ${comingDayInWords(next, dates)}` : '';
  return `${name}${facts === '' ? '' : `: ${facts}`}${coming}`;
}
