/** Turns bytes into text: by a byte order mark, by a given name, or by what the bytes can be. Never throws. */

import { fromByteString, toByteString } from './byte-string.ts';

type Utf16 = 'utf-16le' | 'utf-16be';

/**
 * UTF-16 by its byte order mark, or because every other byte is zero, as in Latin text without a mark. null for 8-bit
 * text.
 */
export function utf16Of(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 64);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 5;
  if (even > many && odd < even / 8) return 'utf-16be';
  return odd > many && even < odd / 8 ? 'utf-16le' : null;
}

export function isUtf8(bytes: Uint8Array): boolean {
  return decodeAs(bytes, 'utf-8') !== null;
}

/** A whole text in one encoding: UTF-16, UTF-8, or windows-1252, where every byte means something. Drops the mark. */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  return utf16 === null ? decodeEightBit(bytes) : new TextDecoder(utf16).decode(bytes);
}

/** A whole text in an encoding that she names. What doesn't fit becomes U+FFFD. */
export function decodeNamed(bytes: Uint8Array, encoding: string): string {
  return decodeAs(bytes, encoding) ?? new TextDecoder(encoding).decode(bytes);
}

/** False for a name that no encoding has. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/**
 * One value, as a byte string, in the encoding it names if that fits. Otherwise in UTF-8, the file's encoding, or
 * windows-1252.
 */
export function decodeValue(bytes: string, charset: string | null, ofFile: string | null = null): string {
  if (!/[^\x00-\x7f]/.test(bytes) && !isSevenBit(charset)) return bytes;
  const raw = fromByteString(bytes);
  const textAsNamed = charset === null ? null : decodeAs(raw, charset);
  return (
    textAsNamed ??
    decodeAs(raw, 'utf-8') ??
    (ofFile === null ? null : decodeAs(raw, ofFile)) ??
    decodeEightBit(raw)
  );
}

function decodeEightBit(bytes: Uint8Array): string {
  return decodeAs(bytes, 'utf-8') ?? decodeWindows1252(bytes);
}

/** Encodings that write other scripts in plain ASCII bytes, as old Japanese phones do. */
function isSevenBit(charset: string | null): boolean {
  return charset !== null && /^iso-2022/i.test(charset);
}

/** null when the bytes don't fit the encoding, or the encoding is unknown. */
/** null when it doesn't fit. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The characters 0x80 to 0x9F of windows-1252, where Latin-1 has control characters: the euro, curly quotes, dashes.
 */
const upperControls = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Our own decoder: TextDecoder in Node 20 treats windows-1252 as Latin-1 and loses every curly quote. */
function decodeWindows1252(bytes: Uint8Array): string {
  return toByteString(bytes).replace(
    /[\x80-\x9f]/g,
    (character) => upperControls[character.charCodeAt(0) - 0x80] ?? '',
  );
}
