/**
 * Loads the built program file by file, as `require` would, but with the compiled code of earlier runs. Bundled by
 * itself, into dist/launch.cjs; the launcher in bin calls it.
 */

import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { start } from '../start.ts';
import { defaultFolders } from '../store/folders.ts';
import { type CompiledCode, isFresh, keepCompiled, readCompiled, removeCompiled } from './compiled-code.ts';

type Run = (
  exports: unknown,
  require: (id: string) => unknown,
  module: { exports: unknown },
  __filename: string,
  __dirname: string,
) => void;

export async function launch(): Promise<void> {
  // What no command waits for, such as a terminal that goes away.
  process.on('uncaughtException', sayFailed);
  try {
    const loader = new Loader();
    const program = loader.load(join(import.meta.dirname, 'start.cjs')) as { start: typeof start };
    loader.hasStarted = true;
    await program.start();
    loader.keep();
  } catch (error) {
    sayFailed(error);
  }
}

/** Where even the program's own report has failed. Traces are for those who ask for them. */
function sayFailed(error: unknown): void {
  process.exitCode ||= 1;
  const { message = String(error), stack = message } = (error ?? {}) as Partial<Error>;
  const text = process.argv.includes('--debug')
    ? stack
    : `Something went wrong inside momconnect: ${message}\nThe same again with --debug shows where.`;
  try {
    writeSync(2, `${text}\n`);
  } catch {
    // There is nobody left to tell.
  }
}

/** That someone asked for help, or let go of someone, is recorded nowhere: a file of that name with its time would tell. */
const unrecorded = /^(?:faq|faq-check|help-now|hide|forget|erase)-/;
/** What erases everything takes the compiled code with it. */
const erasing = /^erase-/;

class Loader {
  readonly #modules = new Map<string, { exports: unknown }>();
  readonly #scripts = new Map<string, Script>();
  /** From here on the first file asked for is that of the command. */
  hasStarted = false;
  /** Where the compiled code of this command lies, and what it is; null until the command is known. */
  #path: string | null = null;
  #compiled: CompiledCode = new Map();
  #isAllKept = true;

  load(path: string): unknown {
    const known = this.#modules.get(path);
    if (known !== undefined) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    this.#modules.set(path, module);
    const run = this.#scriptOf(path).runInThisContext() as Run;
    run(module.exports, (id) => this.#require(id, dirname(path)), module, path, dirname(path));
    return module.exports;
  }

  keep(): void {
    if (this.#path === null) return;
    const command = basename(this.#path);
    if (erasing.test(command)) removeCompiled(dirname(this.#path));
    if (unrecorded.test(command)) return;
    if (this.#isAllKept && isFresh(this.#path)) return;
    keepCompiled(this.#path, this.#scripts);
  }

  /** The files name each other by where they lie, and else only Node's own modules: all packages are bundled. */
  #require(id: string, folder: string): unknown {
    return id.startsWith('.') ? this.load(join(folder, id)) : process.getBuiltinModule(id);
  }

  #scriptOf(path: string): Script {
    const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`;
    if (!this.hasStarted) return new Script(source, { filename: path });
    const name = basename(path);
    if (this.#path === null) this.#open(name);
    const cachedData = this.#compiled.get(name);
    const script = new Script(source, { filename: path, cachedData });
    this.#scripts.set(name, script);
    if (cachedData === undefined || script.cachedDataRejected) this.#isAllKept = false;
    return script;
  }

  /** @param command its file, whose name holds a hash of its content */
  #open(command: string): void {
    const { version, arch } = process;
    const folder = compiledFolder();
    if (folder === null) return;
    const ending = `-${version}-${arch}`;
    this.#path = join(folder, `${command}${ending}`);
    this.#compiled = readCompiled(unrecorded.test(command) ? anyIn(folder, ending) : this.#path);
  }
}

/** Null where the system knows no home folder: then nothing is kept. */
function compiledFolder(): string | null {
  try {
    return join(defaultFolders(null, process.env).cache, 'compiled');
  } catch {
    return null;
  }
}

/** Most of the program is the same for every command, so what another one has left serves as well. */
function anyIn(folder: string, ending: string): string {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(ending));
    return join(folder, names.find((name) => name.startsWith('suggest-')) ?? names[0] ?? 'none');
  } catch {
    return join(folder, 'none');
  }
}
