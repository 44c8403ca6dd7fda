/** Builds the real world for a run. Alone in reading the environment, the clock and the streams. */

import { join } from 'node:path';
import about from '../package.json' with { type: 'json' };
import type { World } from './cli/main.ts';
import type { Connection, Host } from './connect.ts';
import { type HeldStream, heldStream } from './ui/held-stream.ts';
import { columnsOf, type PlainStream, plainStream } from './ui/plain-stream.ts';

/** The world, and what is left to do after the last answer. */
export interface RealWorld extends World {
  readonly finish: () => Promise<void>;
}

export function wire(): RealWorld {
  const connections: Connection[] = [];
  const { env } = process;
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
  const content = join(import.meta.dirname, 'content');
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
  return {
    version: about.version,
    print: (text) => stdout.write(`${text}\n`),
    width: columnsOf(stdout),
    complaintWidth: columnsOf(stderr),
    complain: (text) => stderr.write(`${text}\n`),
    shape: (text) => connections.at(-1)?.shape(text) ?? text,
    saved: () => {
      const all = connections.map((connection) => connection.saved());
      return all.find((saved) => saved === 'maybe') ?? all.find((saved) => saved === 'some') ?? 'nothing';
    },
    // Help and versions need none of it, so it loads when a command does.
    connect: async (...request) => {
      const { connect } = await import('./late.ts');
      const connection = await connect(host, ...request);
      connections.push(connection);
      return connection.deps;
    },
    finish: async () => {
      try {
        for (const connection of connections) await connection.finish();
      } finally {
        await showHeld(stdout, env);
      }
    },
  };
}

/** What is longer than the window, page by page. */
async function showHeld(stdout: HeldStream, env: NodeJS.ProcessEnv): Promise<void> {
  const text = stdout.take();
  if (text === '') return;
  const { pagerFor, showPages } = await import('./system/pager.ts');
  const pager = pagerFor(env);
  if (pager === null || !(await showPages(text, pager, env))) stdout.print(text);
}
