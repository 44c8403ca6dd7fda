/** `export csv`: her people as a table, for a spreadsheet or for Google Contacts. */

import type { Deps } from '../../deps.ts';
import type { ExportedPerson } from '../../domain/export/people-to-export.ts';
import { writeCsv } from '../../formats/csv/write-csv.ts';
import type { Command } from '../shared/command.ts';
import { readOneOf } from '../shared/read-values.ts';
import { deliverExport, type Export } from './deliver-export.ts';
import { exportPeople, exportPeopleCommand, type PeopleOptions } from './export-people.ts';

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
  const isForGoogle = options.for !== undefined && readOneOf(options.for, ['google'], 'program') === 'google';
  const form = {
    isForGoogle,
    hasNotes: options.withNotes === true,
    hasAllFields: options.allFields === true,
  };
  const write = (people: readonly ExportedPerson[]) => writeCsv(people, form);
  return exportPeople(deps, options, { format: 'csv', command: 'export csv', write });
}
