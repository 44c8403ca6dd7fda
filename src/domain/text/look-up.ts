/** Tables of words. */

/**
 * What a table has for a word that somebody typed, or that a file holds. Every object answers to `constructor` and the like,
 * so such a word is never looked up by itself.
 */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
