/**
 * The texts of exported chats in pieces, from a text file, a zip or a pipe. Nothing is unpacked to the disk. Errors
 * carry no cause: its message could have the name of a file in the zip, which is somebody's name.
 */

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { UserError, type WayOut } from '../errors.ts';
import { unreadableFile } from './unreadable-file.ts';

/** In bytes, for all texts of a zip. A phone exports 40,000 messages at most, which take some megabytes. */
const longestText = 512 * 1024 * 1024;
/** A zip that comes through a pipe has to be in memory. */
const longestPiped = 64 * 1024 * 1024;
const mostEntries = 100_000;
const mostTexts = 1000;

type Text = AsyncIterable<Uint8Array>;

/**
 * One text, or as many as a zip has.
 * @param path absolute, or `-`; @param name as she typed it
 */
export function chatTexts(path: string, name: string): AsyncGenerator<Text> {
  return readable(path === '-' ? pipedTexts(name) : textsAt(path, name), name);
}

async function* readable<Item>(items: AsyncIterable<Item>, name: string): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw unreadableFile(name, (cause as NodeJS.ErrnoException).code, cause);
  }
}

async function* textsAt(path: string, name: string): AsyncGenerator<Text> {
  if (await isZip(path))
    yield* zippedTexts(name, (yauzl) => opened((done) => yauzl.open(path, lazily, done)));
  else yield readable(createReadStream(path), name);
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

async function* pipedTexts(name: string): AsyncGenerator<Text> {
  // A file stream on it would fail where the pipe doesn't block.
  const chunks = (process.stdin as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const start = await chunks.next();
  const first = start.done ? Buffer.alloc(0) : start.value;
  const piped = startingWith(first, chunks);
  if (!isZipStart(first)) yield readable(piped, name);
  else {
    const bytes = await inMemory(piped, name);
    yield* zippedTexts(name, (yauzl) => opened((done) => yauzl.fromBuffer(bytes, lazily, done)));
  }
}

async function* startingWith(first: Buffer, others: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield first;
    for (let next = await others.next(); !next.done; next = await others.next()) yield next.value;
  } finally {
    // Whoever writes into the pipe may stop.
    await others.return?.();
  }
}

async function inMemory(chunks: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > longestPiped) throw refused(name, 'is too big to come through a pipe', useFile);
  }
  return Buffer.concat(parts);
}

type Yauzl = typeof import('yauzl');
type Done = (error: Error | null, zip: ZipFile) => void;

/** It checks that the names lead nowhere else, and that an entry is as long as it says. */
const lazily = { autoClose: false, lazyEntries: true, validateEntrySize: true } as const;

const opened = (start: (done: Done) => void): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    start((error, zip) => (error === null ? resolve(zip) : reject(error)));
  });

async function* zippedTexts(name: string, openZip: (yauzl: Yauzl) => Promise<ZipFile>): AsyncGenerator<Text> {
  const yauzl = await import('yauzl');
  const zip = await openZip(yauzl.default ?? yauzl).catch(() => {
    throw damaged(name);
  });
  try {
    let room = longestText;
    for (const entry of await chatsIn(zip, name)) {
      room -= entry.uncompressedSize;
      yield unpacked(zip, entry, name, room);
    }
  } finally {
    zip.close();
  }
}

async function chatsIn(zip: ZipFile, name: string): Promise<readonly Entry[]> {
  const { texts, hasZips } = await listEntries(zip).catch((error: Error) => {
    throw /path|fileName/.test(error.message)
      ? refused(name, 'has a file in it that would land outside of its folder')
      : damaged(name);
  });
  if (texts.length > mostTexts) throw refused(name, 'has more texts in it than anybody exports', useFolder);
  if (texts.length === 0 && hasZips) throw refused(name, 'has other zips in it', useFolder);
  if (texts.length === 0) throw refused(name, "doesn't have a chat in it", howToExport);
  // An iPhone puts it next to the documents that were sent. Android names it after the chat, so any text may be one.
  const iPhoneFolders = new Set(texts.filter(isIPhoneChat).map(folderOf));
  return texts.filter((entry) => isIPhoneChat(entry) || !iPhoneFolders.has(folderOf(entry)));
}

const fileIn = ({ fileName }: Entry): string => fileName.slice(fileName.lastIndexOf('/') + 1);
const folderOf = ({ fileName }: Entry): string => fileName.slice(0, fileName.lastIndexOf('/') + 1);
/** `_chat.txt`, or `_chat 2.txt` where several were put together. */
const isIPhoneChat = (entry: Entry): boolean => /^_chat\b/.test(fileIn(entry));

interface Listing {
  readonly texts: readonly Entry[];
  readonly hasZips: boolean;
}

function listEntries(zip: ZipFile): Promise<Listing> {
  const texts: Entry[] = [];
  let hasZips = false;
  let count = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve({ texts, hasZips }));
    zip.on('entry', (entry: Entry) => {
      const isOfMac = entry.fileName.startsWith('__MACOSX/');
      if (!isOfMac && /^[^.].*\.txt$/i.test(fileIn(entry))) texts.push(entry);
      hasZips ||= !isOfMac && /\.zip$/i.test(entry.fileName);
      count += 1;
      if (count > mostEntries || texts.length > mostTexts) resolve({ texts, hasZips });
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

/** @param room how many bytes were left after it, had all texts been unpacked up to it */
async function* unpacked(zip: ZipFile, entry: Entry, name: string, room: number): AsyncGenerator<Buffer> {
  if (room < 0) throw tooLong(name);
  if ((entry.generalPurposeBitFlag & 1) === 1) throw refused(name, 'is locked with a password');
  let sum = 0;
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error)));
    });
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch {
    throw damaged(name);
  }
  if (sum !== entry.crc32) throw damaged(name);
}

const howToExport: WayOut = { text: 'How to export one:', command: 'momconnect catch-up sources' };
const exportAgain: WayOut = 'Export the chat again, and use that file.';
const useFile: WayOut = "Give the file's name instead.";
const useFolder: WayOut = 'Unpack it, and name the folder.';

const damaged = (name: string): UserError => refused(name, "is damaged, so it can't be read");
const tooLong = (name: string): UserError => refused(name, 'is too big to be a chat, so it was left alone');

function refused(name: string, what: string, way: WayOut = exportAgain): UserError {
  const file = name === '-' ? 'What was piped in' : `"${name}"`;
  return new UserError(`${file} ${what}.`, { code: 'unreadable', ways: [way] });
}
