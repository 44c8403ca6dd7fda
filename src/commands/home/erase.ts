/** `erase --everything`: deletes everything she saved on this computer. */

import type { Deps, Style } from '../../deps.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { confirmRemoval } from '../shared/confirm-removal.ts';
import { usage } from '../shared/read-values.ts';

export function eraseCommand(deps: Deps): Command {
  return new Command('erase')
    .description("delete everything for good; you can't undo it")
    .option('--everything', 'your journal, backups, drafts and settings')
    .examples('momconnect erase --everything')
    .action(async ({ everything }: { everything?: boolean }) => {
      printAnswer(deps, await runErase(deps, everything === true), renderErase);
    });
}

export async function runErase(deps: Deps, everything: boolean): Promise<{ readonly erased: true }> {
  if (!everything) {
    throw usage("This deletes everything you've saved. To go ahead, type the whole command.", [
      { text: '', command: 'momconnect erase --everything' },
      { text: 'For one person only:', command: 'momconnect forget NAME' },
    ]);
  }
  await confirmRemoval(deps, 'Delete all your people, notes, drafts, backups and settings for good?');
  if (deps.settings.get('calendar') !== null)
    await (await import('../calendar/keep-calendar.ts')).emptyCalendar(deps);
  await deps.store.eraseEverything();
  return { erased: true };
}

export function renderErase(_: { readonly erased: true }, style: Style): string {
  return style.wrap(
    'Everything is deleted here. A sync service, another backup or another device may still have a copy.',
  );
}
