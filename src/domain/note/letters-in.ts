/**
 * Letters of any script, as few ranges: `\p{L}` takes a millisecond to compile in each pattern it stands in, and an answer
 * is read with two dozen patterns. The same ranges, `A-Za-z\u00c0-\u1fff\u2c00-\ud7ff`, stand in the patterns of these files.
 */

const firstSign = /[A-Za-z0-9\u00c0-\u1fff\u2c00-\ud7ff]/;

export const hasLetterOrNumber = (text: string): boolean => firstSign.test(text);

const beginsLarge = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();

/** Its first letter or number is a large letter: `"Mia` begins so, `3B` does not. */
export function isCapitalized(text: string): boolean {
  return beginsLarge(firstSign.exec(text)?.[0] ?? '');
}

/** `LEO`, `NICU`, but not `I`. */
export const isInCapitals = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

export function withFirstLetter(text: string, size: 'large' | 'small'): string {
  return text.replace(firstSign, (letter) =>
    size === 'large' ? letter.toUpperCase() : letter.toLowerCase(),
  );
}
