/**
 * Bytes as a string of characters 0 to 255. So we can cut, join and match lines before we know the encoding of each: in
 * one vCard, every property may name another CHARSET, and old writers fold lines in the middle of a UTF-8 character.
 */

/** As many arguments as every engine takes in one call. */
const chunk = 8192;

export function toByteString(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += chunk) {
    parts.push(Reflect.apply(String.fromCharCode, null, bytes.subarray(start, start + chunk)));
  }
  return parts.join('');
}

export function fromByteString(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
