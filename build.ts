/** Builds dist: the program, split by command; the content, compiled to JSON; and the licenses of everything bundled. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { everydayOutputs, sharingChunks } from './build/chunks.ts';
import { asCommonJs, inAscii, loadingLate, shortNames, withoutStubs } from './build/common-js.ts';
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
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  chunkNames: 'chunks/[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.dirname': '__dirname' },
} satisfies BuildOptions;

const minified = { minify: true, format: 'esm', target: options.target } as const;

const { metafile: first } = await build({ ...options, plugins: [withoutUnused(), loadingLate(root)] });
const { metafile, outputFiles } = await build({
  ...options,
  plugins: [withoutUnused(), loadingLate(root), sharingChunks(first, root)],
});

rmSync(dist, { recursive: true, force: true });
const isEveryday = everydayOutputs(metafile);
const nameIn = shortNames(metafile, isEveryday);
const files = new Map<string, string>();
for (const { path, text } of outputFiles) {
  const output = relative(root, path).replaceAll('\\', '/');
  // What loads all day is minified, and the rest can be read.
  const code = isEveryday.has(output) ? inAscii((await transform(text, minified)).code) : text;
  files.set(output, asCommonJs(code, output, nameIn));
}
for (const [path, code] of withoutStubs(files)) write(join(root, path), code);
for (const [path, value] of compileContent())
  write(join(dist, 'content', `${path}.json`), JSON.stringify(value));
write(
  join(dist, 'THIRD-PARTY-NOTICES.txt'),
  notices(Object.keys(metafile.inputs).map((path) => resolve(root, path))),
);

/**
 * Commander can start other programs as its commands; ours never does, and loading for it costs milliseconds. conf asks
 * env-paths for a folder where it is given none, and that throws while it loads where no home folder is known. It also
 * loads what checks a schema, carries over old versions and watches the file, and we use none of these. Of inquirer we
 * ask for lines and lists alone, and its editor brings half a megabyte of encodings.
 */
function withoutUnused(): Plugin {
  const unused =
    /^(?:node:child_process|env-paths|ajv\/dist\/2020\.js|ajv-formats|semver|debounce-fn|@inquirer\/[a-z]+)$/;
  return {
    name: 'without-unused',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: unused }, ({ path, importer }) =>
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

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
