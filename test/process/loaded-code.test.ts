/** The engine reads all code that a command loads before it runs any of it, on Node 20 anew at each start. */

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { added, type Home, logged, temporaryFolder, temporaryHome } from '../store/temporary-home.ts';
import { momconnectIn } from './program.ts';

const dist = join(import.meta.dirname, '../../dist');
const spy = `process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.LOADED, JSON.stringify(Object.keys(require.cache))));`;

/** As `friend add` and `log` leave a home, without two more processes for each test; a day ago, in any zone. */
async function begin(home: Home): Promise<void> {
  const now = new Date(Date.now() - 24 * 60 * 60_000).toISOString();
  const on = now.slice(0, 10);
  const { store } = await home.run({ version: manifest.version, today: on, now });
  await store.append('friend add', [added('ana-sample', { name: 'Ana Sample', on })]);
  await store.append('log', [logged('i1', ['ana-sample'], on)]);
  store.read();
  await store.finish();
}

/** The sizes of the chunks that these words load. */
async function loadedBy(...words: readonly string[]): Promise<number[]> {
  const folder = temporaryFolder();
  const [home, script, LOADED] = ['home', 'spy.cjs', 'loaded.json'].map((name) => join(folder, name));
  writeFileSync(script as string, spy);
  await begin(temporaryHome(home));
  const env = { NODE_OPTIONS: `--require "${script}"`, LOADED: LOADED as string };
  expect((await momconnectIn(env, home as string, ...words)).code).toBe(0);
  const paths: string[] = JSON.parse(readFileSync(LOADED as string, 'utf8'));
  return paths.filter((path) => path.startsWith(dist)).map((path) => statSync(path).size);
}

test.each([
  { words: ['--help'], bytes: 43_000, chunks: 5 },
  { words: ['suggest'], bytes: 114_000, chunks: 6 },
  { words: ['today'], bytes: 124_000, chunks: 8 },
  { words: [], bytes: 124_000, chunks: 8 },
  { words: ['today', '--brief'], bytes: 124_000, chunks: 8 },
  { words: ['log', 'ana'], bytes: 138_000, chunks: 6 },
  { words: ['log', 'coffee with ana today: talked about sleep'], bytes: 200_000, chunks: 10 },
])('$words loads at most $bytes bytes in $chunks files', async ({ words, bytes, chunks }) => {
  const sizes = await loadedBy(...words);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.length).toBeLessThanOrEqual(chunks);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(bytes);
});
