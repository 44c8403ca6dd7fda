/** Ids and secrets that nothing has yet. */

/**
 * Ten letters and digits, 50 random bits: no two lines or devices get the same. They're no secret, so they don't need
 * node:crypto, which takes milliseconds to load.
 */
export function newId(): string {
  return Array.from({ length: 10 }, () => Math.floor(Math.random() * 32).toString(32)).join('');
}

export function hashOf(text: string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
}

/** 100 random bits. */
export function newSecret(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => (byte % 32).toString(32)).join('');
}
