/** The beginning of each line of a text that comes in pieces, however long a line is. Nothing else is held in memory. */

import { decodeText, utf16Of } from '../decode-text.ts';

/** In bytes. The date, the sender and the words of a call are in the first few hundred. */
const longestStart = 2048;
const [lineFeed, carriageReturn] = [0x0a, 0x0d];

export interface LineStart {
  readonly text: string;
  /** It isn't UTF-8, so its letters are a guess. */
  readonly isGuessed: boolean;
}

export async function* lineStarts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly LineStart[]> {
  let start: Uint8Array = new Uint8Array(0);
  // The start of this line is out already; the rest of it goes by.
  let isOut = false;
  let newline: number | null = null;
  for await (const chunk of asUtf8(chunks)) {
    newline ??= newlineOf(chunk);
    const lines: LineStart[] = [];
    let at = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, at)) {
      if (!isOut) lines.push(decodeStart(joined(start, chunk.subarray(at, end))));
      start = new Uint8Array(0);
      isOut = false;
      at = end + 1;
    }
    if (!isOut) start = joined(start, chunk.subarray(at));
    if (start.length === longestStart && !isOut) {
      lines.push(decodeStart(start));
      isOut = true;
    }
    yield lines;
  }
  if (start.length > 0 && !isOut) yield [decodeStart(start)];
}

/** Files of old Macs have only carriage returns. */
function newlineOf(chunk: Uint8Array): number {
  return chunk.includes(carriageReturn) && !chunk.includes(lineFeed) ? carriageReturn : lineFeed;
}

/** Never longer than a start. */
function joined(start: Uint8Array, more: Uint8Array): Uint8Array {
  if (start.length === 0) return more.subarray(0, longestStart);
  if (start.length >= longestStart) return start;
  const both = new Uint8Array(Math.min(longestStart, start.length + more.length));
  both.set(start);
  both.set(more.subarray(0, both.length - start.length), start.length);
  return both;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function decodeStart(bytes: Uint8Array): LineStart {
  const complete = bytes.length < longestStart ? bytes : withoutHalfCharacter(bytes);
  const text = decoder.decode(complete);
  const isGuessed = text.includes('\ufffd') && !includesBytes(complete);
  return { text: trimmed(isGuessed ? decodeText(complete) : text), isGuessed };
}

const trimmed = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);

/** The sign for a broken character may have been in the chat itself: in UTF-8 it is EF BF BD. */
function includesBytes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 writes a character in up to four bytes, and all but the first begin with the bits 10. */
function withoutHalfCharacter(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > bytes.length - 4 && ((bytes[end - 1] as number) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, Math.max(0, end - 1));
}

async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let utf16: InstanceType<typeof TextDecoder> | null = null;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) {
      const encoding = utf16Of(chunk);
      utf16 = encoding === null ? null : new TextDecoder(encoding);
      isFirst = false;
    }
    yield utf16 === null ? chunk : new TextEncoder().encode(utf16.decode(chunk, { stream: true }));
  }
}
