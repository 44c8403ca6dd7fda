/** `export csv`: her people as a table, for a spreadsheet or for Google Contacts. */

import type { Deps } from '../../deps.ts';
import { writeCsv } from '../../formats/csv/write-csv.ts';
import type { Command } from '../shared/command.ts';
import { readOneOf } from '../shared/read-values.ts';
import { deliverExport, type Export, refuseOnDiscreetScreen } from './deliver-export.ts';
import { choosePeople, exportPeopleCommand, type PeopleOptions } from './export-people.ts';

interface CsvOptions extends PeopleOptions {
  readonly for?: string;
}

export function exportCsvCommand(deps: Deps): Command {
  return exportPeopleCommand('csv')
    .description('your people as a table (CSV), for a spreadsheet or Google Contacts')
    .option('--for <program>', 'google: in the columns that Google Contacts imports')
    .examples(
      'momconnect export csv --out friends.csv',
      'momconnect export csv --for google --out google.csv',
      'momconnect export csv --tag school',
    )
    .action(async (options: CsvOptions) => deliverExport(deps, await runExportCsv(deps, options), options));
}

export async function runExportCsv(deps: Deps, options: CsvOptions): Promise<Export> {
  refuseOnDiscreetScreen(deps, options, 'export csv');
  const forGoogle = options.for !== undefined && readOneOf(options.for, ['google'], 'program') === 'google';
  const people = await choosePeople(deps, options);
  const text = writeCsv(people, {
    forGoogle,
    withNotes: options.withNotes === true,
    allFields: options.allFields === true,
  });
  return { format: 'csv', people: people.length, text };
}
