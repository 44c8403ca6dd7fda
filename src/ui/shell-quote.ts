/** Quotes her words in the commands we print, so that pasting one does what it says. For POSIX shells; fish agrees. */

/** Most words are like this. */
const plainAscii = /^[a-z0-9][\w./:@%,-]*$/i;
/** Not a literal: Node would work out its large character classes each time it loads this file. */
const plainSource = String.raw`^[\p{L}\p{N}][\p{L}\p{N}._/:@%,-]*$`;
/** A shell interprets these even in double quotes; `!` recalls history in an interactive bash. */
const strange = /["$`\\!]/;

/** Bare when a shell takes it as one word, otherwise quoted. */
export function shellQuote(text: string): string {
  return plainAscii.test(text) || new RegExp(plainSource, 'u').test(text) ? text : inQuotes(text);
}

/** Always quoted: for names, where the quotes show that it may be longer. */
export function inQuotes(text: string): string {
  return strange.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}
