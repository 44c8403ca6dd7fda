/** Says in sentences what is missing from the journal. */

import type { ShorterFile } from '../../domain/journal/changes.ts';

export function missingFiles(files: readonly ShorterFile[]): string[] {
  return files.map(({ file, had, has }) => {
    const entries = countInWords(had, 'entry', 'entries');
    return has === 0
      ? `Missing: the journal ${file}. It had ${entries}.`
      : `Missing: part of the journal ${file}. It had ${entries}, and now it has ${has}.`;
  });
}

export function countInWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
