/** What is special about a table of people: its columns, and a look at the first names before anything is saved. */

import type { Deps } from '../../deps.ts';
import type { TableRead } from '../../domain/import/contact-card.ts';
import type { PlannedFriend } from '../../domain/import/contact-changes.ts';
import { UserError } from '../../errors.ts';
import type { ColumnMap } from '../../formats/csv/find-columns.ts';
import { type Mappable, mappable } from '../../formats/csv/headings.ts';
import { isEncoding } from '../../formats/decode-text.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { askYes } from '../shared/ask.ts';
import { forExample, usage } from '../shared/read-values.ts';
import { fewInWords, shorten } from '../shared/shorten.ts';

interface TableOptions {
  readonly map?: readonly ColumnMap[];
  readonly encoding?: string;
}

const firstNames = 5;
const mostHeadings = 12;

/** One more `--map "Nick=nickname"`. A heading may have an equals sign, so the last one counts. */
export function readMap(input: string, before: readonly ColumnMap[]): ColumnMap[] {
  const [, column = '', field = ''] = /^(.*)=([^=]*)$/s.exec(input) ?? [];
  const name = field.trim().toLowerCase().replaceAll(' ', '-');
  if (column.trim() === '' || !Object.hasOwn(mappable, name)) {
    const fields = `A column can be: ${Object.keys(mappable).join(', ')}`;
    throw usage(
      column.trim() === ''
        ? `"${input}" doesn't say which column is what.`
        : `A column can't be "${field.trim()}".`,
      forExample('momconnect import list.csv --map "Nick=nickname"'),
      fields,
    );
  }
  return [...before, { column: column.trim(), field: name as Mappable }];
}

/** How to read the files. Throws UserError `usage` for an encoding that nobody has. */
export function readingOptions(deps: Deps, { map, encoding }: TableOptions) {
  if (encoding !== undefined && !isEncoding(encoding))
    throw usage(
      `There's no encoding "${encoding}".`,
      'For example: windows-1252, macintosh, iso-8859-2, shift_jis',
    );
  return {
    encoding: encoding ?? null,
    maps: map ?? [],
    today: deps.today,
    country: deps.settings.get('country') ?? deps.localeCountry,
  };
}

/** Throws UserError `usage` for a column that isn't there, or when there is no table at all. */
export function checkMaps(maps: readonly ColumnMap[], table: TableRead | undefined): void {
  const [missing] = table === undefined ? maps.map(({ column }) => column) : table.missing;
  if (missing === undefined) return;
  if (table === undefined) throw usage("Only a table (CSV) has columns, and this isn't one.");
  const more = table.headings.length > mostHeadings ? ', …' : '';
  const headings = table.headings.slice(0, mostHeadings).map((heading) => shorten(heading));
  throw usage(
    `There's no column "${missing}".`,
    headings.length === 0
      ? 'This table has no headings, so count the columns: --map 2=phone'
      : `There are: ${headings.join(', ')}${more}`,
  );
}

/** Shows the first names, because a table can be read in more than one way. Asks whether they're right where it can. */
export async function confirmTable(
  { prompter, output, globals }: Deps,
  files: readonly string[],
  people: readonly PlannedFriend[],
  isAsking: boolean,
): Promise<void> {
  const living = people.filter(({ state }) => state !== 'died' && state !== 'hidden');
  const names = output.mark(living.map(({ name }) => ({ name }))).map(({ name }) => name);
  if (names.length === 0) return;
  const shortNames = names.map((name) => shorten(name));
  output.say(output.style.wrap(`In the table: ${fewInWords(shortNames, firstNames)}.`));
  if (!isAsking || globals.yes) return;
  if (await askYes(prompter, 'Are the names right?', 'yes')) return;
  throw new UserError("Then it's better to stop here.", {
    code: 'cancelled',
    ways: [
      {
        text: 'To say which column has the names:',
        command: `momconnect import ${files.map(shellQuote).join(' ')} --map 1=name`,
      },
      'If letters look wrong, name the encoding: --encoding macintosh',
    ],
  });
}
