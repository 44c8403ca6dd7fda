/**
 * Which files of the program become one chunk. By itself esbuild makes one for each set of commands that share a file,
 * dozens of them, and opening a chunk costs more than reading it. So files that the same everyday commands use belong
 * together: whatever loads one of them loads all.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

/** Every command loads these. */
const core = ['src/main.ts', 'src/create-deps.ts', 'src/cli/run-command.ts'];
/** What people type all day, most often first, and whether it opens the store. */
const fastest = [
  ['suggest/suggest', true],
  ['contact/log', true],
  ['support/faq', false],
  ['friend/friend-show', true],
  ['contact/text', true],
  ['support/hear-danger', false],
  // A sentence is read after all that `log` begins with.
  ['contact/log-sentence', true],
] as const;
const [log, sentence] = [1, 6];
const store = 'src/store/open.ts';
const pathOf = (name: string): string => `src/commands/${name}.ts`;
const everyday = [...fastest.map(([name]) => pathOf(name)), pathOf('support/help-now'), store];

type Inputs = Metafile['inputs'];
type Outputs = Metafile['outputs'];

/** Whatever loads with some files, themselves included; not what is imported later. */
function loadedWith(files: readonly string[], inputs: Inputs): Set<string> {
  const loaded = new Set(files);
  for (const file of loaded)
    for (const { path, kind } of inputs[file]?.imports ?? [])
      if (kind !== 'dynamic-import' && path in inputs) loaded.add(path);
  return loaded;
}

/** Paths of the chunks that the everyday commands load. */
export function everydayChunks(outputs: Outputs): ReadonlySet<string> {
  const isStart = (entry = '') => [...core, ...everyday].includes(entry);
  const loaded = new Set(Object.keys(outputs).filter((path) => isStart(outputs[path]?.entryPoint)));
  for (const chunk of loaded)
    for (const { path, kind } of outputs[chunk]?.imports ?? [])
      if (kind === 'import-statement' && path in outputs) loaded.add(path);
  return loaded;
}

/** @param metafile of a build without it, which says who imports what */
export function sharingChunks({ inputs, outputs }: Metafile, root: string): Plugin {
  const late = Object.values(outputs).flatMap(({ entryPoint = '' }) =>
    entryPoint === '' || entryPoint === core[0] ? [] : [entryPoint],
  );
  const groups = groupFiles(inputs, late);
  const groupImports = (files: readonly string[]) => {
    const loaded = loadedWith(files, inputs);
    const wanted = [...groups].filter(([, members]) => members.some((file) => loaded.has(file)));
    return wanted.map(([name]) => `import 'group:${name}';`).join('');
  };
  // A group needs others of its own, which an entry alone may not.
  const contentsOf = (files: readonly string[]) =>
    groupImports(files) + files.map((file) => `import ${JSON.stringify(file)};`).join('\n');
  return {
    name: 'sharing-chunks',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /^group:/ }, ({ path }) => ({ path: path.slice(6), namespace: 'group' }));
      onLoad({ filter: /.*/, namespace: 'group' }, ({ path }) => ({
        contents: contentsOf(groups.get(path) ?? []),
      }));
      // A package that says it has no side effects would not be reached by a bare import.
      onResolve({ filter: /./, namespace: 'group' }, ({ path }) => ({
        path: join(root, path),
        sideEffects: true,
      }));
      onLoad({ filter: /\.[mc]?[jt]s$/ }, ({ path }) => {
        const entry = late.find((each) => join(root, each) === path);
        const imports = entry === undefined ? '' : groupImports([entry]);
        return imports === '' ? null : { contents: imports + readFileSync(path, 'utf8'), loader: 'ts' };
      });
    },
  };
}

function groupFiles(inputs: Inputs, late: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  const isShared = (file: string) => /\.[mc]?[jt]s$/.test(file) && file !== core[0] && !late.includes(file);
  const inMain = loadedWith(core.slice(0, 1), inputs);
  const inCore = loadedWith(core, inputs);
  const users = fastest.map(([name, opensStore]) =>
    loadedWith([pathOf(name), ...(opensStore ? [store] : [])], inputs),
  );
  for (const file of Object.keys(inputs).filter(isShared)) {
    const all = users.flatMap((loaded, index) => (loaded.has(file) ? [index] : []));
    const names = all.includes(log) ? all.filter((index) => index !== sentence) : all;
    const name = inMain.has(file) ? 'main' : inCore.has(file) ? 'core' : groupFor(names);
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  return groups;
}

/**
 * What `suggest` shares with `log` or with two others loads with every command, or with the store where `faq` does
 * without it.
 */
function groupFor(users: readonly number[]): string {
  if (!users.join().startsWith('0,1') && (users[0] !== 0 || users.length < 3)) return users.join('-');
  return users.includes(2) ? 'core' : 'store';
}
