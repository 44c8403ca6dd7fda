import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../src/system/files.ts';
import { temporaryFolder } from '../store/temporary-home.ts';
import { makeZip, type ZipEntry } from './make-zip.ts';

const files = filesOf({ absolute: (path) => path, isTyping: () => true });
const chat = '13/11/2026, 21:15 - Ana: hi';

async function textsOf(path: string): Promise<string[]> {
  const texts: string[] = [];
  for await (const text of files.chatTexts(path)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of text) chunks.push(chunk);
    texts.push(Buffer.concat(chunks).toString());
  }
  return texts;
}

const textOf = async (path: string): Promise<string> => (await textsOf(path)).join('\n---\n');

function zipWith(...entries: readonly ZipEntry[]): string {
  const path = join(temporaryFolder(), 'chat.zip');
  writeFileSync(path, makeZip(entries));
  return path;
}

describe('the chat in a zip', () => {
  test.each([
    [[{ name: '_chat.txt', content: chat }]],
    [
      [
        { name: '00000001-PHOTO.jpg', content: 'x' },
        { name: '00000002-list.txt', content: 'bread' },
        { name: '_chat.txt', content: chat },
      ],
    ],
    [
      [
        { name: '__MACOSX/._WhatsApp Chat with Ana.txt', content: 'x' },
        { name: 'WhatsApp Chat with Ana.txt', content: chat },
      ],
    ],
    [
      [
        { name: '__MACOSX/._chat.txt', content: 'x' },
        { name: 'WhatsApp Chat - Ana/_chat.txt', content: chat },
      ],
    ],
  ])('%#', async (entries) => {
    expect(await textOf(zipWith(...entries))).toBe(chat);
  });

  test('all of them, where there are several', async () => {
    const zip = zipWith(
      { name: 'Ana/_chat.txt', content: 'ana' },
      { name: 'Ana/00000002-list.txt', content: 'a document that was sent' },
      { name: 'WhatsApp Chat with Bea.txt', content: 'bea' },
      { name: 'WhatsApp Chat with Cleo.txt', content: 'cleo' },
      { name: 'Dana/_chat.txt', content: 'dana' },
      { name: 'Dana/_chat 2.txt', content: 'eve' },
      { name: 'WhatsApp Chat with Fay.zip', content: 'a zip that was sent' },
    );
    expect(await textsOf(zip)).toEqual(['ana', 'bea', 'cleo', 'dana', 'eve']);
  });

  test('a damaged one, and one that nobody reads to its end, leave the others alone', async () => {
    const zip = zipWith(
      { name: 'a.txt', content: chat, size: 3 },
      { name: 'b.txt', content: 'x'.repeat(300_000) },
      { name: 'c.txt', content: 'c' },
    );
    const found: string[] = [];
    for await (const text of files.chatTexts(zip))
      try {
        for await (const chunk of text) {
          found.push(String(chunk[0]));
          break;
        }
      } catch (error) {
        found.push((error as { code: string }).code);
      }
    expect(found).toEqual(['unreadable', '120', '99']);
  });

  test('they may be so long together, whatever the first ones are', async () => {
    const size = 300_000_000;
    const zip = zipWith({ name: 'a.txt', content: chat, size }, { name: 'b.txt', content: chat, size });
    const found: string[] = [];
    for await (const text of files.chatTexts(zip)) {
      const first = text[Symbol.asyncIterator]().next();
      found.push(await first.then(({ value }) => String(value), String));
    }
    expect(found).toEqual([chat, expect.stringContaining('is too big to be a chat')]);
  });

  test.each<readonly [string, readonly ZipEntry[], string]>([
    ['other zips', [{ name: 'WhatsApp Chat - Ana.zip', content: 'x' }], 'has other zips in it'],
    [
      'more texts than anybody has',
      Array.from({ length: 1001 }, (_, at) => ({ name: `${at}.txt`, content: 'x' })),
      'has more texts in it than anybody exports',
    ],
    ['no chat', [{ name: 'a.jpg', content: 'x' }], "doesn't have a chat in it"],
    [
      'a path that leads out',
      [{ name: '../../_chat.txt', content: chat }],
      'would land outside of its folder',
    ],
    ['an absolute path', [{ name: '/etc/_chat.txt', content: chat }], 'would land outside of its folder'],
    ['more than it says', [{ name: '_chat.txt', content: chat, size: 3 }], 'is damaged'],
    ['other bytes than it says', [{ name: '_chat.txt', content: chat, sum: 1 }], 'is damaged'],
    ['less than it says', [{ name: '_chat.txt', content: chat, size: 300 }], 'is damaged'],
    [
      'a size that no chat has',
      [{ name: '_chat.txt', content: chat, size: 4_000_000_000 }],
      'is too big to be a chat',
    ],
    ['a password', [{ name: '_chat.txt', content: chat, isEncrypted: true }], 'is locked with a password'],
  ])('is refused with %s', async (_, entries, message) => {
    const error = await textOf(zipWith(...entries)).catch((each: Error) => each);
    expect(error).toMatchObject({ code: 'unreadable', cause: undefined });
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain('_chat');
  });

  test('a zip that was cut off is damaged', async () => {
    const path = join(temporaryFolder(), 'cut.zip');
    writeFileSync(path, makeZip([{ name: '_chat.txt', content: chat }]).subarray(0, 40));
    await expect(textOf(path)).rejects.toThrow("is damaged, so it can't be read");
  });
});

describe('a file', () => {
  test('of text comes as it is', async () => {
    const path = join(temporaryFolder(), 'chat.txt');
    writeFileSync(path, chat);
    expect(await textOf(path)).toBe(chat);
  });

  test('that cannot be read is said', async () => {
    for (const path of ['/nowhere/chat.txt', temporaryFolder()])
      await expect(textOf(path)).rejects.toMatchObject({ code: 'unreadable' });
  });

  test('a dash without a pipe is refused', async () => {
    await expect(textOf('-')).rejects.toThrow('"-" only works with piped input');
  });

  test('chats in a folder, and below it', () => {
    const folder = temporaryFolder();
    for (const name of ['b.zip', 'a.txt', '.hidden.txt', 'c.jpg']) writeFileSync(join(folder, name), '');
    expect(files.chatsIn(folder)).toEqual([join(folder, 'a.txt'), join(folder, 'b.zip')]);
    expect(files.chatsIn(join(folder, 'a.txt'))).toBeNull();
  });
});
