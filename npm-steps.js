/**
 * What npm runs around installing and packing. Plain JavaScript, for it also runs where the build tools are missing.
 *
 *   prepare   builds after `npm install`, where the build tools are
 *   prepack   takes out of the manifest what only someone who builds needs: an installed package runs no scripts
 *   postpack  puts the whole manifest back
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest = join(import.meta.dirname, 'package.json');
const wholeManifest = join(import.meta.dirname, '.package.json.whole');
const tsx = join(import.meta.dirname, 'node_modules/tsx/dist/cli.mjs');

const steps = {
  prepare() {
    if (!existsSync(tsx)) {
      console.error(
        'momconnect was not built: the build tools are missing. To bring them: npm install --include=dev',
      );
      return;
    }
    const { status } = spawnSync(process.execPath, [tsx, 'build.ts'], {
      cwd: import.meta.dirname,
      stdio: 'inherit',
    });
    process.exitCode = status ?? 1;
  },
  prepack() {
    // One that was cut short has left the whole manifest here.
    if (existsSync(wholeManifest)) renameSync(wholeManifest, manifest);
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(wholeManifest, text);
    const { scripts, devDependencies, allowScripts, knip, ...packed } = JSON.parse(text);
    writeFileSync(manifest, `${JSON.stringify(packed, null, 2)}\n`);
  },
  postpack() {
    renameSync(wholeManifest, manifest);
  },
};

steps[process.argv[2]]();
