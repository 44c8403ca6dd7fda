/** The license texts of the packages in the bundle. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param inputs paths of all bundled files; by name of the package */
export function notices(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((path) => packageFolder(path) ?? []));
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}

function packageFolder(input: string): string | null {
  if (!input.includes('node_modules/')) return null;
  let folder = dirname(input);
  // Packages have bare package.json files in folders of their own, only to say how modules are read.
  while (!existsSync(join(folder, 'package.json')) || !hasName(folder)) folder = dirname(folder);
  return folder;
}

function hasName(folder: string): boolean {
  return typeof JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name === 'string';
}
