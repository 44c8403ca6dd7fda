/**
 * CRC-32 as in ISO 3309, the one gzip uses. This one is for a line or a small file: node's zlib is five times faster,
 * but takes milliseconds to load.
 */

let table: Uint32Array | null = null;

export function crc32(bytes: Uint8Array): number {
  table ??= makeTable();
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A plain loop: calling a function per entry made the first line of a run five times slower. */
function makeTable(): Uint32Array {
  const table = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    table[byte] = rest;
  }
  return table;
}

/** The CRC-32 of a text's UTF-8 bytes. */
export type TextCrc = (text: string) => number;

/** From this many bytes on, zlib is worth the time it takes to load. */
const manyBytes = 262_144;

/** @param bytes how many bytes there are to check in total */
export function textCrc(bytes: number): TextCrc {
  return bytes > manyBytes
    ? process.getBuiltinModule('node:zlib').crc32
    : (text) => crc32(Buffer.from(text, 'utf8'));
}
