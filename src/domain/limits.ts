/** How much one entry holds. */

/** Bytes a note may take in UTF-8. */
export const longestNote = 4096;
/** Letters a name may have. */
export const longestName = 200;

export function isTooLongForNote(text: string): boolean {
  return new TextEncoder().encode(text).length > longestNote;
}
