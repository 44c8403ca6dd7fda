import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeDeps } from '../support/fake-deps.ts';
import { added } from '../support/fixtures-people.ts';
import { runMain } from '../support/run-main.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Each block that begins with `$ momconnect …`, and what it says is printed. */
const blocks = [...readme.matchAll(/^```\n\$ momconnect (.*)\n([\s\S]*?)\n```$/gm)].map(
  ([, input = '', printed = '']) => ({ input, printed }),
);
const wordsOf = (input: string) =>
  [...input.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

test.each(blocks)('README: $typed prints what it says there', async ({ input, printed }) => {
  const deps = fakeDeps({ today: '2026-11-20', journal: [added('Ana Sample')], seed: 7 });
  const { code, out } = await runMain(wordsOf(input), deps);
  expect(code).toBe(0);
  expect(out.trim()).toBe(printed.replace(/^\n/, '').trim());
});

test('README shows more than one command at work', () => expect(blocks.length).toBeGreaterThan(1));

const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);

test.each(links)('README links %s, which is there and is packed', (path) => {
  expect(existsSync(join(root, path))).toBe(true);
  const isPacked = manifest.files.some((packed: string) => path === packed || path.startsWith(`${packed}/`));
  expect(isPacked || /^(?:README|LICENSE)/.test(path)).toBe(true);
});
