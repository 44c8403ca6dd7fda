/** `local edit`: change or take away what is known of one. */

import type { Deps, Style } from '../../deps.ts';
import type { Local } from '../../domain/local/local.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { Command } from '../command.ts';
import { usage } from '../read-values.ts';
import { refuseKnown } from './local-add.ts';
import { comingDayInWords, findLocal, type LocalData, localData, whenInWords } from './local-data.ts';
import { type LocalOptions, readLocalName, readLocalOptions, withLocalOptions } from './local-options.ts';

interface EditOptions extends LocalOptions {
  readonly name?: string;
}

export interface EditedLocal extends LocalData {
  readonly undo: string;
}

export function localEditCommand(deps: Deps): Command {
  return withLocalOptions(
    new Command('edit')
      .description('change what you know of one; an empty value takes it away')
      .argument('<which...>', 'its number or name'),
  )
    .option('--name <name>', 'a new name')
    .addHelpText(
      'after',
      examples([
        'momconnect local edit 1 --every "other thu" --at 9:30',
        'momconnect local edit library --place "the small room"',
        'momconnect local edit 1 --ask ""          (an empty value takes it away)',
      ]),
    )
    .action(async (words: string[], options: EditOptions) => {
      present(deps, await runLocalEdit(deps, words.join(' '), options), renderLocalEdit);
    });
}

export async function runLocalEdit(deps: Deps, typed: string, options: EditOptions): Promise<EditedLocal> {
  const { store, today } = deps;
  const { id, number } = findLocal(deps, typed);
  const name = options.name === undefined ? null : readLocalName(options.name);
  if (name !== null) refuseKnown(deps, name, id);
  const set = { ...(await readLocalOptions(options, deps)), ...(name === null ? {} : { name }) };
  if (Object.keys(set).length === 0)
    throw usage(
      'Nothing to change was named.',
      `As in: momconnect local edit ${number} --every thu --at 10:00`,
    );
  const undo = store.append('local edit', [{ type: 'local.edited', local: id, on: today, set }]);
  const edited = store.read().locals.find((local) => local.id === id) as Local;
  return { ...localData(edited, today), undo };
}

export function renderLocalEdit(edited: EditedLocal, style: Style): string {
  const { name, next, every } = edited;
  const when = whenInWords(edited, style.dates);
  const coming =
    every !== null && next !== null ? ` The next one is ${comingDayInWords(next, style.dates)}.` : '';
  return [
    style.wrap(`${name} is changed${when === null ? '' : `: ${when}`}.${coming}`),
    style.wrap('Saved. To take it back: momconnect undo'),
  ].join('\n');
}
