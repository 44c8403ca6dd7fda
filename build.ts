/** Builds dist: the program, split by command; the content, compiled to JSON; and the licenses of everything bundled. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { everydayChunks, sharingChunks } from './build/chunks.ts';
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
} satisfies BuildOptions;

const { metafile: first } = await build({ ...options, plugins: [withoutUnused()] });
const { metafile, outputFiles } = await build({
  ...options,
  plugins: [withoutUnused(), sharingChunks(first, root)],
});

rmSync(dist, { recursive: true, force: true });
const everyday = everydayChunks(metafile.outputs);
for (const { path, text } of outputFiles) {
  const isEveryday = everyday.has(relative(root, path).replaceAll('\\', '/'));
  write(path, await asCommonJs(text, isEveryday));
}
for (const [path, value] of compileContent())
  write(join(dist, 'content', `${path}.json`), JSON.stringify(value));
write(
  join(dist, 'THIRD-PARTY-NOTICES.txt'),
  notices(Object.keys(metafile.inputs).map((path) => resolve(root, path))),
);

/**
 * Commander can start other programs as its commands; ours never does, and loading for it costs milliseconds. conf asks
 * env-paths for a folder where it is given none, and that throws while it loads where no home folder is known.
 */
function withoutUnused(): Plugin {
  return {
    name: 'without-unused',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /^(?:node:child_process|env-paths)$/ }, ({ importer }) =>
        /node_modules[\\/](?:commander|conf)[\\/]/.test(importer)
          ? { path: 'nothing', namespace: 'nothing' }
          : null,
      );
      onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({
        contents: 'module.exports = {};',
        loader: 'js',
      }));
    },
  };
}

/**
 * Splitting needs ES modules; starting is faster without them. On Node 20 their loader takes about a tenth of a
 * command's time, and importing a module of Node's own reads every one of its exports: node:fs its promises, and with
 * them all streams. So what was split is turned into CommonJS.
 */
async function asCommonJs(text: string, minify: boolean): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: options.target,
    minify,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.dirname': '__dirname' },
  });
  return code;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
