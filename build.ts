/** Builds dist: the program, split by command; the content, compiled to JSON; and the licenses of everything bundled. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { sharingChunks } from './build/chunks.ts';
import { compileContent } from './build/content.ts';
import { notices } from './build/notices.ts';

const root = import.meta.dirname;
const dist = join(root, 'dist');

const options = {
  entryPoints: ['src/main.ts'],
  outdir: dist,
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  chunkNames: 'chunks/[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.dirname': '__dirname' },
} satisfies BuildOptions;

const { metafile: first } = await build({ ...options, plugins: [withoutUnused()] });
const { metafile, outputFiles } = await build({
  ...options,
  plugins: [withoutUnused(), sharingChunks(first, root)],
});

rmSync(dist, { recursive: true, force: true });
for (const { path, text } of outputFiles) write(path, asCommonJs(text));
for (const [path, value] of compileContent())
  write(join(dist, 'content', `${path}.json`), JSON.stringify(value));
write(
  join(dist, 'THIRD-PARTY-NOTICES.txt'),
  notices(Object.keys(metafile.inputs).map((path) => resolve(root, path))),
);

/**
 * Commander can start other programs as its commands; ours never does, and loading for it costs milliseconds. conf asks
 * env-paths for a folder where it is given none, and that throws while it loads where no home folder is known. Of
 * inquirer we ask for lines and lists alone, and its editor brings half a megabyte of encodings.
 */
function withoutUnused(): Plugin {
  return {
    name: 'without-unused',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /^(?:node:child_process|env-paths|@inquirer\/[a-z]+)$/ }, ({ path, importer }) =>
        !['@inquirer/input', '@inquirer/select'].includes(path) &&
        /node_modules[\\/](?:commander|conf|@inquirer[\\/]prompts)[\\/]/.test(importer)
          ? { path: 'nothing', namespace: 'nothing' }
          : null,
      );
      onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({
        contents: 'module.exports = {};',
        loader: 'js',
      }));
      // Of our own package.json the version is all that's asked for.
      onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) =>
        path === join(root, 'package.json') ? { contents: `export default ${onlyVersion(path)};` } : null,
      );
    },
  };
}

function onlyVersion(path: string): string {
  const { version } = JSON.parse(readFileSync(path, 'utf8'));
  return JSON.stringify({ version });
}

/**
 * Splitting needs ES modules; starting is faster without them. On Node 20 their loader takes about a tenth of a
 * command's time, and importing a module of Node's own reads every one of its exports: node:fs its promises, and with
 * them all streams. So what was split is turned into CommonJS. esbuild could do that too, but then every use of an
 * import goes through a getter, and every dynamic import copies all of them.
 */
function asCommonJs(text: string): string {
  const code = text
    // Chunks are imported without a name only to run in order, and ours don't do anything when they're imported.
    .replace(/import ?"\.[^"]+";/g, '')
    .replace(/import ?\{([^}]*)\} ?from ?("[^"]+");/g, (_, names: string, path: string) => {
      return `var{${names.replaceAll(' as ', ':')}}=require(${path});`;
    })
    .replace(/import(?: | ?\* ?as )([\w$]+) ?from ?("[^"]+");/g, 'var $1=require($2);')
    .replace(/\bimport\(("[^"]+")\)/g, 'Promise.resolve().then(()=>require($1))')
    .replace(/export default ([^;]+);\s*$/, 'module.exports={default:$1};\n')
    .replace(/export ?\{([^}]*)\};\s*$/, (_, names: string) => {
      return `module.exports={${names.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1')}};\n`;
    });
  // Throws if anything of a module is left.
  new Script(`(function(module,require,__dirname){${code}})`);
  return `"use strict";${code}`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
