/** How much one entry holds. */

/** Bytes a note may take in UTF-8. */
export const longestNote = 4096;
/** Letters a name may have. */
export const longestName = 200;
/** Characters of one word of the command line, or of one answer: a note, with the sentence that it stands in. */
export const longestWord = 5000;
/** Characters of a whole command line, but for the names of files. */
export const longestLine = 20_000;

export function isTooLongForNote(text: string): boolean {
  return new TextEncoder().encode(text).length > longestNote;
}
