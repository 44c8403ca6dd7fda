/** How much one entry may hold. */

/** The most bytes a note may have in UTF-8. */
export const longestNote = 4096;
/** The most letters a name may have. */
export const longestName = 200;
/** The most characters in one word of the command line, or in one answer: a note plus the sentence around it. */
export const longestWord = 5000;
/** The most characters in a whole command line, not counting file names. */
export const longestLine = 20_000;

export function isTooLongForNote(text: string): boolean {
  return new TextEncoder().encode(text).length > longestNote;
}
