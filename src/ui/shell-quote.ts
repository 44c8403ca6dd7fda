/** Her words in the commands we print, so that pasting one runs what it says. POSIX shells; fish agrees. */

/** Most words; the large character classes below take most of a millisecond to compile. */
const plainAscii = /^[a-z0-9][\w./:@%,-]*$/i;
const plain = /^[\p{L}\p{N}][\p{L}\p{N}._/:@%,-]*$/u;
/** These mean something to a shell even between double quotes; `!` recalls history in an interactive bash. */
const strange = /["$`\\!]/;

/** Bare where a shell takes it as one word, quoted otherwise. */
export function shellQuote(text: string): string {
  return plainAscii.test(text) || plain.test(text) ? text : inQuotes(text);
}

/** Always quoted: for names, where the quotes show that a longer one may stand there. */
export function inQuotes(text: string): string {
  return strange.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}
