/** The commands that give everything, or the people, to another program. Only the requested one is loaded. */

import { type CommandEntry, filing } from '../shared/command-entry.ts';

export const exportCommands: readonly CommandEntry[] = [
  filing(
    'export vcf',
    'your people, for a phone or an address book',
    async () => (await import('./export-vcf.ts')).exportVcfCommand,
  ),
  filing(
    'export csv',
    'your people, for a spreadsheet or Google',
    async () => (await import('./export-csv.ts')).exportCsvCommand,
  ),
  filing(
    'export json',
    'everything you saved, to move or keep it',
    async () => (await import('./export-json.ts')).exportJsonCommand,
  ),
];
