/** `skip`: not today. Nothing is counted; it is a snooze until tomorrow. */

import { Command } from 'commander';
import type { Deps, Style } from '../deps.ts';
import { addDays } from '../domain/day.ts';
import { examples } from '../ui/examples.ts';
import { present } from '../ui/present.ts';
import { withCommand } from '../ui/with-command.ts';
import { findFriend } from './find-friend.ts';
import type { Snoozed } from './snooze.ts';

export function skipCommand(deps: Deps): Command {
  return new Command('skip')
    .description('not today')
    .argument('<name...>', 'a name, or the number from the last list')
    .addHelpText('after', examples(['momconnect skip 2', 'momconnect skip ana']))
    .action(async (words: string[]) => present(deps, await runSkip(deps, words.join(' ')), renderSkip));
}

/** Never shortens a snooze she set for longer. */
export async function runSkip(deps: Deps, typed: string): Promise<Snoozed> {
  const { today, store } = deps;
  const { id, name, snooze } = await findFriend(deps, typed);
  const tomorrow = addDays(today, 1);
  const until = snooze !== null && snooze.until > tomorrow ? snooze.until : tomorrow;
  const undo = store.append('skip', [{ type: 'friend.snoozed', friend: id, on: today, until }]);
  return { friend: { id, name }, until, undo };
}

export function renderSkip({ friend }: Snoozed, style: Style): string {
  return withCommand(
    `Not today, and that's fine. ${friend.name} stays on your list. To take it back:`,
    'momconnect undo',
    style,
  );
}
