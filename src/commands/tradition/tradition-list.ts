/** `daily list`: every text a day, and who it's with. */

import type { Deps, Style } from '../../deps.ts';
import { timeInWords } from '../../domain/time/date-words.ts';
import { examples } from '../../ui/examples.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';
import { traditionsWithSomebody } from './find-tradition.ts';
import { type TraditionData, traditionData, whoInWords } from './tradition-data.ts';
import { sharedInWords, themeInWords } from './tradition-words.ts';

export function traditionListCommand(deps: Deps): Command {
  return new Command('list')
    .description('who you share a text a day with')
    .option('--all', 'show those that have ended too')
    .addHelpText('after', examples(['momconnect daily list', 'momconnect daily list --all']))
    .action(({ all }: { all?: boolean }) => {
      printAnswer(deps, runTraditionList(deps, all === true), renderTraditionList);
    });
}

/** In the order they were started. */
export function runTraditionList({ store }: Pick<Deps, 'store'>, includeEnded: boolean): TraditionData[] {
  const state = store.read();
  return traditionsWithSomebody(state)
    .filter((each) => includeEnded || each.state !== 'ended')
    .map((each) => traditionData(each, state));
}

export function renderTraditionList(traditions: readonly TraditionData[], style: Style): string {
  const [first] = traditions;
  if (first === undefined) {
    const none = "You don't have a text a day yet. To start one with one to three friends:";
    return withCommand(none, 'momconnect daily start NAME', style);
  }
  const lines = traditions.map((each) => style.wrap(lineOf(each, style), `${each.number}  `, '   '));
  return [...lines, '', withCommand('To see one:', `momconnect daily ${first.number}`, style)].join('\n');
}

function lineOf({ friends, theme, time, state, isAtRest, daysShared }: TraditionData, style: Style): string {
  const parts = [
    `${whoInWords(friends)}: ${themeInWords[theme]}`,
    ...(time === null ? [] : [`around ${timeInWords(time, style.dates)}`]),
    ...(daysShared === 0 ? [] : [sharedInWords(daysShared)]),
    ...(state === 'ended' ? ['ended'] : state === 'paused' || isAtRest ? ['resting'] : []),
  ];
  return parts.join(', ');
}
