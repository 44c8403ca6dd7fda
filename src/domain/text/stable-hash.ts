/** The same text gives the same number on every device, so two machines show the same list. */

/**
 * FNV-1a over UTF-16 code units, then the last step of MurmurHash3: without it, texts that differ only at the end
 * (namesakes, days) get similar numbers. 0 to 2^32 - 1.
 */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
