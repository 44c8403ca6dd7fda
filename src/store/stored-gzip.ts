/**
 * gzip without compression, by hand (RFC 1952, with stored blocks as in RFC 1951, 3.2.4). Any tool can open it, and a
 * small file is packed before zlib would even be loaded.
 */

import { crc32 } from './crc32.ts';

const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const longestBlock = 0xffff;

export function packStored(bytes: Buffer): Buffer {
  const parts: Buffer[] = [header];
  for (let at = 0; at === 0 || at < bytes.length; at += longestBlock) {
    const block = bytes.subarray(at, at + longestBlock);
    const before = Buffer.alloc(5);
    before[0] = at + longestBlock < bytes.length ? 0 : 1;
    before.writeUInt16LE(block.length, 1);
    before.writeUInt16LE(0xffff - block.length, 3);
    parts.push(before, block);
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes), 0);
  trailer.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([...parts, trailer]);
}

/** null when it was packed another way, or is damaged. */
export function unpackStored(packed: Buffer): Buffer | null {
  if (packed.length < header.length || !packed.subarray(0, header.length).equals(header)) return null;
  const blocks: Buffer[] = [];
  for (let at = header.length; at + 5 <= packed.length; ) {
    const [kind, length] = [packed[at] as number, packed.readUInt16LE(at + 1)];
    if (kind > 1 || packed.readUInt16LE(at + 3) !== 0xffff - length) return null;
    blocks.push(packed.subarray(at + 5, at + 5 + length));
    at += 5 + length;
    if (kind === 0) continue;
    const bytes = Buffer.concat(blocks);
    return packed.length === at + 8 && packed.readUInt32LE(at) === crc32(bytes) ? bytes : null;
  }
  return null;
}
