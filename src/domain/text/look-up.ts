/** Looks up words in tables. */

/**
 * Looks up a word that somebody typed, or that a file has. Never write `table[word]` for such a word: every object
 * answers to `constructor` and the like.
 */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** `text` with a value in each `{slot}` that the table knows; any other stays as it is, as do braces within a value. */
export function fillIn(text: string, table: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => lookUp(table, name) ?? slot);
}
