/** Removes what doesn't belong in the text of a file. Emoji and accents stay. */

/** Control characters, and the bidi controls of Unicode TR9, which could reverse a line. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const controlsButLineEnds = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Most texts are like these, and a look at them is quicker than replacing what they don't have. */
const plainLine = /^[!-~]+(?: [!-~]+)*$/;
const plainWord = /^[ -~]*$/;

/** One line with single spaces: a name, a tag. */
export function cleanLine(text: string): string {
  if (plainLine.test(text)) return text;
  return cleanWord(text.replace(/\s+/g, ' ')).replace(/ {2,}/g, ' ');
}

/** Unchanged, except for invisible characters: a phone number keeps its spaces. */
export function cleanWord(text: string): string {
  if (plainWord.test(text)) return text.trim();
  return text.replace(controls, '').trim();
}

/** A phone number, which is on one line whatever a program wrote. */
export function cleanPhone(text: string): string {
  return cleanWord(text.replace(/[ \r\n\t]+/g, (run) => (/[\r\n\t]/.test(run) ? ' ' : run)));
}

/** Several lines: a note. */
export function cleanLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(controlsButLineEnds, '')
    .trim();
}

/** The first character that doesn't belong in one line of text, as `U+202E`; null when there is none. */
export function unseenIn(text: string): string | null {
  const [character] = text.match(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u) ?? [];
  return character === undefined
    ? null
    : `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
