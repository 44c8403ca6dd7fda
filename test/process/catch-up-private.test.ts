/** No word of any message is left anywhere: not in the home, its backups, or what is printed, with --debug too. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { makeZip } from '../system/make-zip.ts';
import { momconnect } from './program.ts';

const marker = 'zxqmarkerqxz';

const android = [
  `13/11/2026, 21:15 - Ana Sample: ${marker} one`,
  `${marker} on a line of its own`,
  `14/11/2026, 00:05 - Sam: ${marker}: with a colon`,
  `15/11/2026, 00:05 - Ana Sample: Missed voice call ${marker}`,
  `15/11/2026, 00:06 - Ana Sample: ${marker}.pdf (file attached)`,
  `16/11/2026, 00:06 - Priya: ${marker}`,
].join('\n');
const iphone = [
  `[13.11.26, 21:15:22] Ana Sample: \u200e<attached: 0001-${marker}.jpg>`,
  `[14.11.26, 21:15:22] Sam: \u200ePOLL:\n${marker}\nOPTION: ${marker}`,
  `[14.11.26, 21:15:22] Sam: ${'x'.repeat(5000)}${marker}`,
].join('\n');
const contradicting = `13/11/2026, 21:15 - Ana Sample: ${marker}\n11/14/2026, 21:15 - Ana Sample: ${marker}`;

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) yield join(entry.parentPath, entry.name);
}

function contentOf(path: string): string {
  const bytes = readFileSync(path);
  return `${path}\n${bytes.toString('latin1')}\n${bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes).toString('latin1') : ''}`;
}

test('no word of a message is kept, shown, or put into an error', async () => {
  const [home, chats] = [temporaryFolder(), temporaryFolder()];
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(chats, name), content);
    return join(chats, name);
  };
  const a = file('a.txt', android);
  const b = file('b.zip', makeZip([{ name: '_chat.txt', content: iphone }]));
  const bad = file('bad.txt', contradicting);
  const damaged = file('damaged.zip', makeZip([{ name: '_chat.txt', content: android, size: 3 }]));
  const plain = file('plain.txt', `${marker}\n`.repeat(30));
  await momconnect(home, 'friend', 'add', 'Ana Sample');
  const runs = [
    [a, b, '--me', 'Sam'],
    [a, b, '--me', 'Sam', '--json'],
    [a, b, '--me', 'Sam', '--yes', '--debug'],
    [a, b, '--yes', '--add', 'Priya', '--debug'],
    [a, '--as', 'Nobody=ana', '--debug'],
    [bad, '--debug'],
    [damaged, '--debug'],
    [plain, '--debug'],
    [chats, '--debug'],
  ];
  const printed: string[] = [];
  for (const words of runs) {
    const { out, err } = await momconnect(home, 'catch-up', ...words);
    printed.push(out, err);
  }
  for (const words of [['log', 'list'], ['friend', 'show', 'ana'], ['undo', '--list'], ['doctor']])
    printed.push((await momconnect(home, ...words)).out);
  expect(printed.join('\n')).toContain('Saved.');
  expect(printed.join('\n')).not.toContain(marker);
  const stored = [...filesIn(home)].map(contentOf);
  expect(stored.length).toBeGreaterThan(3);
  expect(stored.filter((content) => content.includes('day-2026-11-13-text')).length).toBeGreaterThan(1);
  expect(stored.filter((content) => content.includes(marker))).toEqual([]);
}, 60_000);
