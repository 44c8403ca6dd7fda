import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { longTime, momconnect } from './program.ts';

/** Every file below a folder, and what is in it. */
function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      const text = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
      return [join(parentPath, name), text.toString('latin1')];
    }),
  );
}

test('words of danger leave a home as it was, byte for byte, by every door that keeps nothing', {
  timeout: longTime,
}, async () => {
  const home = join(temporaryFolder(), 'home');
  await momconnect(home, 'friend', 'add', 'Ana Sample');
  const before = filesBelow(home);
  for (const words of [
    ['faq', 'zebra he hit me'],
    ['zebra', 'i', 'want', 'to', 'die'],
    ['help', 'suicide'],
  ]) {
    const { code, out } = await momconnect(home, ...words);
    expect([code, /911|emergency number/.test(out), /zebra/.test(out)]).toEqual([0, true, false]);
  }
  expect(filesBelow(home)).toEqual(before);
});

test('undo leaves words of danger in no file, backups too', { timeout: longTime }, async () => {
  const home = join(temporaryFolder(), 'home');
  await momconnect(home, 'friend', 'add', 'Ana Sample');
  await momconnect(home, 'log', 'ana', '--note', 'zebra i want to die');
  expect(Object.values(filesBelow(home)).join('')).toContain('zebra');
  const { out } = await momconnect(home, 'undo');
  expect(out.replace(/\s+/g, ' ')).toContain('Its words are deleted for good, from your backups here too.');
  expect(Object.values(filesBelow(home)).join('')).not.toContain('zebra');
});
