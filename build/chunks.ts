/**
 * Which files of the program become one chunk. By itself esbuild makes one for each set of commands that share a file,
 * dozens of them, and opening a chunk costs more than reading it. So files that the same everyday commands use belong
 * together: whatever loads one of them loads all.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

/** Every command loads these. */
const main = 'src/main.ts';
const core = [main, 'src/create-deps.ts'];
/** Whatever isn't typed all day, and help, loads these. */
const table = ['src/cli/find-command.ts', 'src/cli/help.ts'];
const list = ['src/store/open-list.ts'];
/** Every write makes the backup, so it loads with the store. */
const whole = ['src/store/open.ts', 'src/store/backup.ts'];
const suggest = 'suggest/suggest';
const log = 'contact/log';
const faq = 'support/faq';
const sentence = 'contact/log-sentence';
/** What people type all day, and what it opens of the store. */
const fastest: readonly (readonly [name: string, store: readonly string[]])[] = [
  [suggest, list],
  [log, whole],
  [faq, []],
  ['friend/friend-show', whole],
  ['contact/text', whole],
  ['support/hear-danger', []],
  // A sentence is read after all that `log` begins with.
  [sentence, whole],
];
/** What else loads with them; nothing of it is shared. */
const besides = ['src/commands/suggest/today.ts', 'src/cli/danger-doors.ts'];
const pathOf = (name: string): string => `src/commands/${name}.ts`;
/** Entries that go into their group's chunk. In a chunk of its own, each costs one more file to open. */
const openers = [...core.slice(1), ...list, ...whole, ...fastest.map(([name]) => pathOf(name))];

type Inputs = Metafile['inputs'];

/** Whatever loads with some files, themselves included; not what is imported later. */
function loadedWith(files: readonly string[], inputs: Inputs): Set<string> {
  const loaded = new Set(files);
  for (const file of loaded)
    for (const { path, kind } of inputs[file]?.imports ?? [])
      if (kind !== 'dynamic-import' && path in inputs) loaded.add(path);
  return loaded;
}

/** @param metafile of a build without it, which says who imports what */
export function sharingChunks({ inputs, outputs }: Metafile, root: string): Plugin {
  const entries = Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  const groups = groupFiles(inputs, entries);
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
        const entry = entries.find((each) => join(root, each) === path);
        const imports = entry === undefined ? '' : groupImports([entry]);
        return imports === '' ? null : { contents: imports + readFileSync(path, 'utf8'), loader: 'ts' };
      });
    },
  };
}

/** Paths of all that the everyday commands load, of the final build. */
export function everydayOutputs({ outputs }: Metafile): ReadonlySet<string> {
  const entries = new Set([
    ...core,
    ...table,
    ...list,
    ...whole,
    ...besides,
    ...fastest.map(([name]) => pathOf(name)),
  ]);
  const isEntry = ([, { entryPoint = '' }]: readonly [string, Metafile['outputs'][string]]) =>
    entries.has(entryPoint);
  const loaded = new Set(
    Object.entries(outputs)
      .filter(isEntry)
      .map(([path]) => path),
  );
  for (const path of loaded)
    for (const { path: other, kind } of outputs[path]?.imports ?? [])
      if (kind !== 'dynamic-import' && other in outputs) loaded.add(other);
  return loaded;
}

function groupFiles(inputs: Inputs, entries: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  const isOfGroup = (file: string) =>
    /\.[mc]?[jt]s$/.test(file) && (openers.includes(file) || !entries.includes(file));
  const [inMain, inCore, inTable] = [[main], core, table].map((files) => loadedWith(files, inputs));
  const users = fastest.map(([name, store]) => [name, loadedWith([pathOf(name), ...store], inputs)] as const);
  const nameFor = (file: string): string => {
    const names = users.flatMap(([name, loaded]) => (loaded.has(file) ? [name] : []));
    const isEveryday = inCore?.has(file) || names.length > 0;
    if (inMain?.has(file) || (isEveryday && inTable?.has(file))) return 'main';
    if (inTable?.has(file)) return 'table';
    if (list.includes(file)) return 'list';
    if (whole.includes(file)) return 'store';
    return inCore?.has(file) ? 'core' : groupFor(names);
  };
  for (const file of Object.keys(inputs).filter(isOfGroup)) {
    const name = nameFor(file);
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  return groups;
}

/**
 * What `suggest` and `log` share, or any three of them, loads with every command, or with her list where `faq` does
 * without it, or with the whole store where `suggest` does.
 */
function groupFor(names: readonly string[]): string {
  const users = names.includes(log) ? names.filter((name) => name !== sentence) : names;
  const areBoth = users.includes(suggest) && users.includes(log);
  if (!areBoth && users.length < 3) return users.join('-');
  if (users.includes(faq)) return 'core';
  return users.includes(suggest) ? 'list' : 'store';
}
