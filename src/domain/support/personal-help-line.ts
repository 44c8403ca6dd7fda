/** Her own person for `help-now`, as she set it: `Bea, 555 0100, after eight`. */

export interface PersonalHelpLine {
  readonly name: string;
  readonly number: string;
  /** May be `''`. */
  readonly when: string;
}

/** In characters, so that each takes one line of 80 columns, and built-in lines still fit next to a long number. */
const longest = { whole: 60, number: 20 } as const;

/** null when the name or the number is missing, or it's too long for one line. */
export function readPersonalHelpLine(text: string): PersonalHelpLine | null {
  const [name = '', number = '', ...rest] = text.split(',').map((part) => part.trim());
  const isNumber = (number.match(/\d/g)?.length ?? 0) >= 3 || /^\S+\.\S+$/.test(number);
  if (name === '' || !isNumber || number.length > longest.number || text.length > longest.whole) return null;
  return { name, number, when: rest.join(', ') };
}
