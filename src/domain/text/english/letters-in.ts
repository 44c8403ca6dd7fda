/**
 * Letters of any script as a few ranges: `\p{L}` takes a millisecond to compile in every pattern, and an answer is read
 * with two dozen. The patterns in these files use the same ranges, `A-Za-z\u00c0-\u1fff\u2c00-\ud7ff`.
 */

const firstSign = /[A-Za-z0-9\u00c0-\u1fff\u2c00-\ud7ff]/;

export const hasLetterOrNumber = (text: string): boolean => firstSign.test(text);

const beginsLarge = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();

/** Whether its first letter or number is a capital: true for `"Mia`, false for `3B`. */
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

/** Words without the signs around them, in lower case: `“Leo’s` is `leo's`. */
export function wordsOf(text: string): string[] {
  return text
    .split(' ')
    .map((word) =>
      word
        .toLowerCase()
        .replaceAll('’', "'")
        .replace(/^[^\w\u00c0-\u1fff\u2c00-\ud7ff]+|[^\w\u00c0-\u1fff\u2c00-\ud7ff]+$/g, ''),
    )
    .filter((word) => word !== '');
}
