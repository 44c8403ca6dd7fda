/** `local add`: a place or group to try is kept. */

import type { Deps, Style } from '../../deps.ts';
import { foldText } from '../../domain/fold-text.ts';
import type { Local } from '../../domain/local/local.ts';
import { UserError } from '../../errors.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { usage } from '../read-values.ts';
import { comingDayInWords, keptLocals, type LocalData, localData, whenInWords } from './local-data.ts';
import { type LocalOptions, readLocalName, readLocalOptions, withLocalOptions } from './local-options.ts';
import { askAboutLocal } from './local-questions.ts';

export interface AddedLocal extends LocalData {
  readonly undo: string;
}

export function localAddCommand(deps: Deps): Command {
  return withLocalOptions(
    new Command('add').description('a place or group to try; with no words it asks').argument('[name...]'),
  )
    .addHelpText(
      'after',
      examples([
        'momconnect local add "Story time" --kind story-time --every thu --at 10:00',
        'momconnect local add "Park walk" --every "1st sat" --place "the north gate"',
        'momconnect local add "Winter market" --kind outing --on 2026-12-05',
      ]),
    )
    .action(async (words: string[], options: LocalOptions) => {
      present(deps, await runLocalAdd(deps, words.join(' '), options), renderLocalAdd);
    });
}

export async function runLocalAdd(deps: Deps, typed: string, options: LocalOptions): Promise<AddedLocal> {
  const { store, today } = deps;
  if (typed.trim() === '' && !deps.prompter.isInteractive)
    throw usage('It needs a name.', 'As in: momconnect local add "Library story time"');
  const fields = await readLocalOptions(options, deps);
  const asked = await askAboutLocal(deps, {
    name: typed,
    options,
    refuse: (name) => refuseKnown(deps, name),
  });
  const name = readLocalName(asked.name);
  refuseKnown(deps, name);
  const id = deps.newId();
  const undo = store.append('local add', [
    { type: 'local.added', local: id, on: today, kind: 'other', ...fields, ...asked.fields, name },
  ]);
  const added = store.read().locals.find((local) => local.id === id) as Local;
  return { ...localData(added, today), undo };
}

/** @param except its own id, when the name is to be changed */
export function refuseKnown(deps: Pick<Deps, 'store'>, name: string, except: string | null = null): void {
  const folded = foldText(name);
  const known = keptLocals(deps).find(
    (local) =>
      local.id !== except && (local.name === name || (folded !== '' && foldText(local.name) === folded)),
  );
  if (known === undefined) return;
  throw new UserError(`${known.name} is kept already, as ${known.number}.`, {
    code: 'exists',
    hint: `To change something: momconnect local edit ${known.number}`,
  });
}

export function renderLocalAdd(added: AddedLocal, style: Style): string {
  const { number, name, next, every } = added;
  const when = whenInWords(added, style.dates);
  const coming =
    every !== null && next !== null ? ` The next one is ${comingDayInWords(next, style.dates)}.` : '';
  return [
    style.wrap(`${name} is kept as ${number}${when === null ? '' : `: ${when}`}.${coming}`),
    withCommand('When it is on, and what to say there:', 'momconnect local next', style),
    style.wrap('Saved. To take it back: momconnect undo'),
  ].join('\n');
}
