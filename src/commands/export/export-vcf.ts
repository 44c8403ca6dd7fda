/** `export vcf`: her people as cards, for a phone or another address book. */

import type { Deps } from '../../deps.ts';
import type { ExportedPerson } from '../../domain/export/people-to-export.ts';
import { writeVcards } from '../../formats/vcard/write-vcard.ts';
import type { Command } from '../shared/command.ts';
import { readOneOf } from '../shared/read-values.ts';
import { deliverExport, type Export } from './deliver-export.ts';
import { exportPeople, exportPeopleCommand, type PeopleOptions } from './export-people.ts';

interface VcfOptions extends PeopleOptions {
  readonly version: string;
}

export function exportVcfCommand(deps: Deps): Command {
  return exportPeopleCommand('vcf')
    .description('your people as vCards, for a phone or an address book')
    .option('--version <number>', '3 or 4: phones read 3', '3')
    .examples(
      'momconnect export vcf --out friends.vcf',
      'momconnect export vcf --circle close --out close.vcf',
      'momconnect export vcf --version 4 --all-fields > everyone.vcf',
    )
    .action(async (options: VcfOptions) => deliverExport(deps, await runExportVcf(deps, options), options));
}

export async function runExportVcf(deps: Deps, options: VcfOptions): Promise<Export> {
  const version = readOneOf(options.version.replace(/\.0$/, ''), ['3', '4'], 'version') === '4' ? 4 : 3;
  const form = { version, hasAllFields: options.allFields === true } as const;
  const write = (people: readonly ExportedPerson[]) => writeVcards(people, form);
  return exportPeople(deps, options, { format: 'vcard', command: 'export vcf', write });
}
