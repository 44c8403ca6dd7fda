/** Turns a chunk that esbuild made, an ES module, into CommonJS. */

import { join, posix } from 'node:path';
import { Script } from 'node:vm';
import type { Metafile, Plugin } from 'esbuild';

/** The name that a chunk has for one of its exports. */
type NameIn = (chunk: string, name: string) => string;

/** Chunks that load all day export by short names, except to imports that run later, which use them as they are. */
export function shortNames({ outputs }: Metafile, isEveryday: ReadonlySet<string>): NameIn {
  const shared = Object.entries(outputs).filter(
    ([path, { entryPoint }]) => entryPoint === undefined && isEveryday.has(path),
  );
  const tables = new Map(
    shared.map(([path, { exports }]) => [
      path,
      new Map(exports.map((name, index) => [name, shortName(index)])),
    ]),
  );
  return (chunk, name) => tables.get(chunk)?.get(name) ?? name;
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function shortName(index: number): string {
  const before = Math.floor(index / letters.length);
  return (before === 0 ? '' : shortName(before - 1)) + letters.charAt(index % letters.length);
}

/**
 * Splitting needs ES modules; starting is faster without them. On Node 20 their loader takes about a tenth of a
 * command's time, and importing a module of Node's own reads every one of its exports: node:fs its promises, and with
 * them all streams. So what was split is turned into CommonJS. esbuild could do that too, but then every use of an
 * import goes through a getter, and every dynamic import copies all of them.
 */
export function asCommonJs(text: string, output: string, nameIn: NameIn): string {
  const pairs = (names: string, chunk: string) =>
    names.split(',').flatMap((each) => {
      const [from = '', to = from] = each.trim().split(' as ');
      return from === '' ? [] : [[from, to, (name: string) => nameIn(chunk, name)] as const];
    });
  const code = text
    // Chunks are imported without a name only to run in order, and ours don't do anything when they're imported.
    .replace(/import ?"\.[^"]+";/g, '')
    .replace(/import ?\{([^}]*)\} ?from ?"([^"]+)";/g, (_, names: string, path: string) => {
      const chunk = posix.join(posix.dirname(output), path);
      const parts = pairs(names, chunk).map(([from, to, short]) =>
        short(from) === to ? to : `${short(from)}:${to}`,
      );
      return `var{${parts.join()}}=require("${path}");`;
    })
    .replace(/import(?: | ?\* ?as )([\w$]+) ?from ?("[^"]+");/g, 'var $1=require($2);')
    .replace(/\blate\(import\(("[^"]+")\)\)/g, 'require($1)')
    .replace(/\bimport\(("[^"]+")\)/g, 'Promise.resolve().then(()=>require($1))')
    .replace(/export default ([^;]+);\s*$/, 'module.exports={default:$1};\n')
    .replace(/export ?\{([^}]*)\};\s*$/, (_, names: string) => {
      const parts = pairs(names, output).map(([from, to, short]) =>
        short(to) === from ? from : `${short(to)}:${from}`,
      );
      return `module.exports={${parts.join()}};\n`;
    });
  // Throws if anything of a module is left.
  new Script(`(function(module,require,__dirname){${code}})`);
  return `"use strict";${code}`;
}

/** An entry that only passes on another chunk, as minified: in the table of commands, the others would take more room. */
const stub = /^"use strict";var(\{[^}]*\})=require\("([^"]+)"\);module\.exports=(\{[^}]*\});\s*$/;
const lateRequire = /\(\)=>require\("([^"]+)"\)/g;

/**
 * Where an entry is in one file with what it loads, esbuild leaves a stub that only passes it on. Opening a file takes
 * time, so whatever imports a stub takes it from where it is, and the stub is left out. Throws if anything else still
 * needs it.
 *
 * @param files texts by their paths
 */
export function withoutStubs(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const beside = (path: string, file: string) => posix.join(posix.dirname(path), file);
  const withoutStub = (path: string, code: string) =>
    code.replace(lateRequire, (call, file: string) => {
      const stubPath = beside(path, file);
      const [, importNames, chunk = '', exportNames] = stub.exec(files.get(stubPath) ?? '') ?? [];
      if (importNames === undefined) return call;
      const chunkPath = posix.relative(posix.dirname(path), beside(stubPath, chunk));
      return `()=>{var${importNames}=require("./${chunkPath}");return${exportNames}}`;
    });
  const rest = [...files].filter(([, code]) => !stub.test(code));
  const chunks = new Map(rest.map(([path, code]) => [path, withoutStub(path, code)]));
  for (const [path, code] of chunks)
    for (const [, file = ''] of code.matchAll(/\brequire\("(\.[^"]+)"\)/g))
      if (!chunks.has(beside(path, file))) throw new Error(`${path} needs ${file}, which was left out`);
  return chunks;
}

/**
 * Escapes all but ASCII: Node reads such a file faster and stores it in half the room. It's for minified code, where only
 * patterns and their sources in `String.raw` have other letters.
 */
export function inAscii(code: string): string {
  if (/\\[^\0-\x7f]/.test(code)) throw new Error('a backslash before a letter that has to be escaped');
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Loads libraries for wide or colored text with the first call, with `require`: the caller can't wait for a promise. */
export function loadingLate(root: string): Plugin {
  const exported: Readonly<Record<string, string>> = {
    'fast-string-width': 'default',
    'fast-wrap-ansi': 'wrapAnsi',
  };
  return {
    name: 'loading-late',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /^fast-(?:string-width|wrap-ansi)$/ }, ({ path, importer, namespace }) =>
        namespace === 'late' || !importer.startsWith(join(root, 'src')) ? null : { path, namespace: 'late' },
      );
      onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => {
        const call = `(...values) => late(import('${path}')).${exported[path]}(...values)`;
        return { contents: `const call = ${call}; export { call as ${exported[path]} };`, resolveDir: root };
      });
    },
  };
}
