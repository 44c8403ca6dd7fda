/**
 * A spreadsheet runs a cell that begins with one of these signs as a formula, whoever wrote it. An apostrophe in front
 * makes it text. https://owasp.org/www-community/attacks/CSV_Injection
 */

/** Full-width signs count too, and so do a tab and a line end: some programs drop them first. */
const formula = /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** With apostrophes in front of it, so that what we add is the only one that is taken off again. */
const guarded = /^'+(?:[\s\ufeff]*[=+\-@＝＋－＠]|[\t\r\n])/;

export function guardCell(text: string): string {
  return formula.test(text) || guarded.test(text) ? `'${text}` : text;
}

/** Takes off the apostrophe that `guardCell`, or another program, put there. */
export function unguardCell(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
