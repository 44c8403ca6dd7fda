/**
 * `skip`: not today, or not for a while. Nothing is counted, and a contact ends it. `snooze` is the same for a week.
 */

import type { Deps, Style } from '../../deps.ts';
import { firstNameOf } from '../../domain/friend/friend.ts';
import { dayInWords } from '../../domain/time/date-words.ts';
import { addDays } from '../../domain/time/day.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { type EndOptions, readEnd, splitEnd } from '../shared/read-end.ts';

export function skipCommand(deps: Deps): Command {
  return skipping(deps, new Command('skip').description('skip someone for today, or for a while'), 1, [
    'momconnect skip 2',
    'momconnect skip ana --for 2w',
    'momconnect skip ana --until "march 1"',
  ]);
}

export function snoozeCommand(deps: Deps): Command {
  return skipping(deps, new Command('snooze').description('skip someone for a while'), 7, [
    'momconnect snooze 3 --for 2w',
    'momconnect snooze ana --until "march 1"',
  ]);
}

function skipping(deps: Deps, command: Command, days: number, lines: readonly string[]): Command {
  return command
    .argument('<name...>', 'a name, or the number from the last list')
    .option('--for <span>', `how long: 3d, 2w, 1m; ${days === 1 ? 'today' : 'a week'} if you leave it out`)
    .option('--until <day>', 'the day they can come up again')
    .examples(...lines)
    .action(async (words: string[], options: EndOptions) => {
      const { name, ...end } = splitEnd(words.join(' '));
      printAnswer(deps, await runSkip(deps, name, { ...end, ...options }, days), renderSkip);
    });
}

/** A skip for today never shortens a longer one. `until` is the first day the friend may come up again. */
async function runSkip(deps: Deps, input: string, options: EndOptions, days: number) {
  const { store, today } = deps;
  const typedEnd = await readEnd(options, deps);
  const end = typedEnd ?? addDays(today, days);
  const { id, name, snooze } = await findFriend(deps, input);
  const isLonger = typedEnd === null && days === 1 && snooze !== null && snooze.until > end;
  const until = isLonger ? snooze.until : end;
  const undo = await store.append('skip', [{ type: 'friend.snoozed', friend: id, on: today, until }]);
  return { friend: { id, name }, until, undo };
}

function renderSkip({ friend, until }: Awaited<ReturnType<typeof runSkip>>, style: Style): string {
  const forToday = `Skipped for today, and that's fine. ${firstNameOf(friend)} will come up again.`;
  const forLonger = `${friend.name} can come up again on ${dayInWords(until, style.dates)}.`;
  return screen(style, [undoWay(until === addDays(style.dates.today, 1) ? forToday : forLonger)]);
}
