/**
 * Builds dist: the program, split by command; the content, with markdown topics compiled to JSON; and the licences of
 * everything bundled.
 */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin, transform } from 'esbuild';
import { indexOccasions } from './src/domain/note/occasion.ts';
import { compileDanger } from './src/domain/support/compile-danger.ts';
import { compileLetters } from './src/formats/letter-file.ts';
import { compileTopics } from './src/formats/topic.ts';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const content = join(root, 'src/content');

/**
 * Where every run passes through; `suggest`, which is typed most; and `faq`, which may keep no compiled code of its own.
 * What these share with any command loads with the rest.
 */
const always = ['src/start.ts', 'src/late.ts', 'src/commands/suggest/suggest.ts', 'src/commands/faq/faq.ts'];
/** What people type all day; what these share is what has to load fast. */
const everyday = ['suggest/suggest', 'log/log', 'text', 'faq/faq', 'help-now', 'friend/friend-show'].map(
  (name) => `src/commands/${name}.ts`,
);

const options = {
  entryPoints: ['src/start.ts'],
  outdir: dist,
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  chunkNames: 'chunks/[name]-[hash]',
  outExtension: { '.js': '.cjs' },
} satisfies BuildOptions;

const { metafile: first } = await build({ ...options, write: false, plugins: [withoutUnused()] });
const { metafile, outputFiles } = await build({
  ...options,
  write: false,
  plugins: [withoutUnused(), sharingOneChunk(first)],
});

/**
 * Esbuild makes a chunk for each set of commands that share a file, dozens of them, and opening a chunk costs more
 * than reading what is in it. So every command is made to reach all that the everyday ones share, and this becomes
 * one chunk.
 */
function sharingOneChunk({ outputs }: Metafile): Plugin {
  const lateEntries = Object.values(outputs)
    .map(({ entryPoint }) => entryPoint)
    .filter((path) => path !== undefined && !options.entryPoints.includes(path));
  const shared = widelyShared(outputs);
  return {
    name: 'sharing-one-chunk',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /^shared-sources$/ }, ({ path }) => ({ path, namespace: 'shared' }));
      onLoad({ filter: /.*/, namespace: 'shared' }, () => ({
        contents: shared.map((path) => `import ${JSON.stringify(path)};`).join('\n'),
      }));
      // A package that says it has no side effects would not be reached by a bare import.
      onResolve({ filter: /./, namespace: 'shared' }, ({ path }) => ({
        path: join(root, path),
        sideEffects: true,
      }));
      onLoad({ filter: /\.(?:js|mjs|ts)$/ }, ({ path }) => {
        if (!lateEntries.includes(relative(root, path).replaceAll('\\', '/'))) return null;
        const loader = path.endsWith('.ts') ? 'ts' : 'js';
        return { contents: `import 'shared-sources';\n${readFileSync(path, 'utf8')}`, loader };
      });
    },
  };
}

/** Files that every run, or two everyday commands or more, take from chunks. */
function widelyShared(outputs: Metafile['outputs']): string[] {
  const weights = new Map<string, number>();
  for (const { entryPoint = '', imports } of Object.values(outputs)) {
    const weight = always.includes(entryPoint) ? 2 : everyday.includes(entryPoint) ? 1 : 0;
    const chunks = imports.filter(({ kind }) => kind === 'import-statement');
    for (const path of chunks.flatMap((chunk) => Object.keys(outputs[chunk.path]?.inputs ?? {}))) {
      weights.set(path, (weights.get(path) ?? 0) + weight);
    }
  }
  const isOurs = (path: string) =>
    path.startsWith('src/') || /node_modules\/(?:commander\/esm|fast-)/.test(path);
  return [...weights].filter(([path, weight]) => weight >= 2 && isOurs(path)).map(([path]) => path);
}

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
async function asCommonJs(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: options.target,
    minify: true,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.dirname': '__dirname' },
  });
  return code;
}

rmSync(dist, { recursive: true, force: true });
const { metafile: launching } = await build({
  ...options,
  entryPoints: ['src/launch/launch.ts'],
  splitting: false,
  format: 'cjs',
  define: { 'import.meta.dirname': '__dirname' },
});
for (const { path, text } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await asCommonJs(text));
}

buildContent();
writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices({ ...metafile.inputs, ...launching.inputs }));

function buildContent(): void {
  cpSync(content, join(dist, 'content'), { recursive: true, filter: (path) => !path.endsWith('.md') });
  const { topics, index } = compileTopics(
    filesIn('faq', '.md').map(({ name, text }) => ({ name, markdown: text })),
  );
  for (const topic of topics) writeJson(`faq/${topic.topic}`, topic);
  writeJson('faq/index', index);
  writeJson('danger', compileDanger(JSON.parse(readFileSync(join(content, 'danger.json'), 'utf8'))));
  const letters = compileLetters(lettersIn('letters'));
  for (const occasion of letters) writeJson(`letters/${occasion.occasion}`, occasion);
  writeJson('letters/index', indexOccasions(letters));
  for (const texts of compileLetters(lettersIn('texts'))) writeJson(`texts/${texts.occasion}`, texts);
}

function filesIn(folder: string, ending: string): { name: string; text: string }[] {
  return readdirSync(join(content, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => ({
      name: name.slice(0, -ending.length),
      text: readFileSync(join(content, folder, name), 'utf8'),
    }));
}

/** The guide for whoever writes letters, and the courtesies, are beside them. */
function lettersIn(folder: string): { name: string; markdown: string }[] {
  return filesIn(folder, '.md')
    .filter(({ name }) => !['README', 'courtesies'].includes(name))
    .map(({ name, text }) => ({ name, markdown: text }));
}

function writeJson(path: string, value: unknown): void {
  const file = join(dist, 'content', `${path}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}

/** The licence text of every package that is in the bundle, by name. */
function notices(inputs: Metafile['inputs']): string {
  const folders = new Set(Object.keys(inputs).flatMap((path) => packageFolder(path) ?? []));
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
  let folder = dirname(resolve(root, input));
  // Packages keep bare package.json files in folders of their own, only to say how modules are read.
  while (!existsSync(join(folder, 'package.json')) || !hasName(folder)) folder = dirname(folder);
  return folder;
}

function hasName(folder: string): boolean {
  return typeof JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name === 'string';
}
