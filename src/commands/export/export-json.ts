/** `export json`: everything she saved, in one file. `import` of it on another computer makes the same list. */

import type { Deps } from '../../deps.ts';
import { mayLeave } from '../../domain/settings/settings-to-export.ts';
import { writeHome } from '../../formats/home-json.ts';
import { safeJson } from '../../ui/sanitize.ts';
import { Command } from '../shared/command.ts';
import type { FileOptions } from '../shared/write-file.ts';
import { deliverExport, type Export, refuseOnDiscreetScreen, withDelivery } from './deliver-export.ts';

export function exportJsonCommand(deps: Deps): Command {
  return withDelivery(new Command('json'))
    .description('everything you saved, to keep it or to move it: people, times, notes, drafts and settings')
    .examples(
      'momconnect export json --out everything.json',
      'momconnect export json | age -p > everything.age',
      'momconnect import everything.json',
    )
    .action(async (options: FileOptions) => deliverExport(deps, await runExportJson(deps, options), options));
}

export async function runExportJson(deps: Deps, options: FileOptions): Promise<Export> {
  refuseOnDiscreetScreen(deps, options, 'export json');
  const { store, settings, today } = deps;
  const copy = await (await store.wholeJournal()).copy();
  const settingsThatLeave = Object.entries(settings.all()).filter(([name]) => mayLeave(name));
  const people = [...store.read().friends.values()].filter(({ isRemoved }) => !isRemoved).length;
  const text = writeHome({ ...copy, settings: Object.fromEntries(settingsThatLeave) }, today, (value) =>
    safeJson(value),
  );
  return { format: 'json', people, text };
}
