/**
 * The text of an exported chat in pieces, from a text file, a zip or a pipe. Nothing is unpacked to the disk. Errors
 * carry no cause: its message could have the name of a file in the zip, which is somebody's name.
 */

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Entry, ZipFile } from 'yauzl';
import { UserError, type WayOut } from '../errors.ts';
import { unreadableFile } from './files.ts';

/** In bytes. A phone exports 40,000 messages at most, which take some megabytes. */
const longestText = 512 * 1024 * 1024;
/** A zip that comes through a pipe has to be in memory. */
const longestPiped = 64 * 1024 * 1024;
const mostEntries = 100_000;

/** @param path absolute, or `-`; @param name as she typed it */
export async function* chatText(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* textAt(path, name);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw unreadableFile(name, (cause as NodeJS.ErrnoException).code, cause);
  }
}

async function* textAt(path: string, name: string): AsyncGenerator<Uint8Array> {
  if (path === '-') yield* pipedText(name);
  else if (await isZip(path))
    yield* zippedText(name, (yauzl) => opened((done) => yauzl.open(path, lazily, done)));
  else yield* createReadStream(path);
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, null);
    return isZipStart(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

const isZipStart = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] as number) < 9;

async function* pipedText(name: string): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = [];
  let isPacked: boolean | null = null;
  let length = 0;
  // A file stream on it would fail where the pipe doesn't block.
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    isPacked ??= isZipStart(chunk);
    if (!isPacked) yield chunk;
    else {
      parts.push(chunk);
      length += chunk.length;
      if (length > longestPiped) throw refused(name, 'is too big to come through a pipe', useFile);
    }
  }
  if (isPacked)
    yield* zippedText(name, (yauzl) =>
      opened((done) => yauzl.fromBuffer(Buffer.concat(parts), lazily, done)),
    );
}

type Yauzl = typeof import('yauzl');
type Done = (error: Error | null, zip: ZipFile) => void;

/** It checks that the names lead nowhere else, and that an entry is as long as it says. */
const lazily = { autoClose: false, lazyEntries: true, validateEntrySize: true } as const;

const opened = (start: (done: Done) => void): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    start((error, zip) => (error === null ? resolve(zip) : reject(error)));
  });

async function* zippedText(
  name: string,
  openZip: (yauzl: Yauzl) => Promise<ZipFile>,
): AsyncGenerator<Uint8Array> {
  const yauzl = await import('yauzl');
  const zip = await openZip(yauzl.default ?? yauzl).catch(() => {
    throw damaged(name);
  });
  try {
    const entry = await chatIn(zip, name);
    let length = 0;
    for await (const chunk of unpacked(zip, entry, name)) {
      length += chunk.length;
      if (length > longestText) throw tooLong(name);
      yield chunk;
    }
  } finally {
    zip.close();
  }
}

async function chatIn(zip: ZipFile, name: string): Promise<Entry> {
  const found = await chatEntry(zip).catch((error: Error) => {
    throw /path|fileName/.test(error.message)
      ? refused(name, 'has a file in it that would land outside of its folder')
      : damaged(name);
  });
  if (found === null) throw refused(name, "doesn't have a chat in it", howToExport);
  if ((found.generalPurposeBitFlag & 1) === 1) throw refused(name, 'is locked with a password');
  if (found.uncompressedSize > longestText) throw tooLong(name);
  return found;
}

/** An iPhone names it `_chat.txt`, Android after the chat, in front of any document that was sent. */
function chatEntry(zip: ZipFile): Promise<Entry | null> {
  let first: Entry | null = null;
  let count = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(first));
    zip.on('entry', (entry: Entry) => {
      const file = entry.fileName.split('/').at(-1) ?? '';
      if (file === '_chat.txt' || ++count > mostEntries) resolve(count > mostEntries ? first : entry);
      else {
        if (/^[^.].*\.txt$/i.test(file) && !entry.fileName.startsWith('__MACOSX/')) first ??= entry;
        zip.readEntry();
      }
    });
    zip.readEntry();
  });
}

async function* unpacked(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Buffer> {
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error)));
    });
    yield* stream as AsyncIterable<Buffer>;
  } catch {
    throw damaged(name);
  }
}

const howToExport: WayOut = { text: 'How to export one:', command: 'momconnect catch-up sources' };
const exportAgain: WayOut = 'Export the chat again, and use that file.';
const useFile: WayOut = 'Name the file instead.';

const damaged = (name: string): UserError => refused(name, "is damaged, so it can't be read");
const tooLong = (name: string): UserError =>
  refused(name, 'unpacks to more than any chat, so it was left alone');

function refused(name: string, what: string, way: WayOut = exportAgain): UserError {
  const file = name === '-' ? 'What was piped in' : `"${name}"`;
  return new UserError(`${file} ${what}.`, { code: 'unreadable', ways: [way] });
}
