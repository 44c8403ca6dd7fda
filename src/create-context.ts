/**
 * Makes what a run needs from the environment, the clock and the streams. Only this file and `create-deps.ts` read
 * them.
 */

import about from '../package.json' with { type: 'json' };
import type { RunContext } from './cli/run-context.ts';
import type { Connection, Host } from './create-deps.ts';
import type { Content } from './deps.ts';
import { CompileCache, type EnableCompileCache } from './store/compile-cache.ts';
import { defaultFolders } from './store/folders.ts';
import type { SaveStatus } from './store/session.ts';
import { type HeldStream, heldStream } from './ui/held-stream.ts';
import { columnsOf, type PlainStream, plainStream } from './ui/plain-stream.ts';
import { sanitizeText } from './ui/sanitize.ts';

export interface RealContext extends RunContext {
  /** Runs after the last answer. */
  readonly finish: () => Promise<void>;
}

export function createContext(content: Content): RealContext {
  const connections: Connection[] = [];
  const { env } = process;
  const { stdout, stderr } = openStreams();
  const compileCache = new CompileCache(about.version, enableCompileCache());
  let cacheFolder: () => string = () => defaultFolders(null, env).cache;
  const host: Host = {
    env,
    stdout,
    stderr,
    content,
    version: about.version,
    now: () => new Date(),
    // Opening it costs milliseconds, and most commands never ask.
    get stdin() {
      return process.stdin;
    },
  };
  const saved = () => savedBy(connections);
  return {
    version: about.version,
    print: (text) => stdout.write(`${text}\n`),
    width: columnsOf(stdout),
    errorWidth: columnsOf(stderr),
    printError: (text) => stderr.write(`${sanitizeText(text)}\n`),
    // An error may come after a look for words of danger, which knows no names: so every mask counts.
    finishText: (text) => connections.reduce((soFar, connection) => connection.finishText(soFar), text),
    maskData: (data) => connections.reduce((soFar, connection) => connection.maskData(soFar), data),
    saved,
    // Help and versions don't need it, so it loads with a command.
    createDeps: async (...request) => {
      const { createDeps } = await import('./create-deps.ts');
      const connection = await createDeps(host, ...request);
      connections.push(connection);
      return connection.deps;
    },
    useCompileCache: ({ home }, isAllowed) => {
      cacheFolder = () => defaultFolders(home ?? (env.MOMCONNECT_HOME || null), env).cache;
      if (isAllowed) compileCache.start(cacheFolder);
      else compileCache.leaveNoTrace();
    },
    finish: async () => {
      try {
        for (const connection of connections) await connection.finish();
        if (saved() !== 'nothing') compileCache.removeOlder(cacheFolder);
      } finally {
        await showHeld(stdout, env);
      }
    },
  };
}

function openStreams(): Pick<Host, 'stdout' | 'stderr'> {
  const stdout = heldStream(plainStream(1, () => process.stdout));
  const errors = plainStream(2, () => process.stderr);
  const stderr: PlainStream = {
    isTTY: errors.isTTY,
    get columns() {
      return errors.columns;
    },
    get rows() {
      return errors.rows;
    },
    write: (text) => {
      stdout.flush();
      errors.write(text);
    },
  };
  return { stdout, stderr };
}

/** Node 20 doesn't have it, nor do its types, and there loading the module it would be in costs two milliseconds. */
function enableCompileCache(): EnableCompileCache | undefined {
  if (process.versions.node.startsWith('20.')) return undefined;
  const module: object = process.getBuiltinModule('node:module');
  return (module as { enableCompileCache?: EnableCompileCache }).enableCompileCache;
}

function savedBy(connections: readonly Connection[]): SaveStatus {
  const all = connections.map((connection) => connection.saved());
  return all.find((status) => status === 'maybe') ?? all.find((status) => status === 'some') ?? 'nothing';
}

/** Shows a text longer than the window page by page. */
async function showHeld(stdout: HeldStream, env: NodeJS.ProcessEnv): Promise<void> {
  const text = stdout.take();
  if (text === '') return;
  const { pagerFor, showPages } = await import('./system/pager.ts');
  const pager = pagerFor(env);
  if (pager === null || !(await showPages(text, pager, env))) stdout.print(text);
}
