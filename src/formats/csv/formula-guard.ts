/**
 * A spreadsheet runs a cell that begins with one of these signs as a formula, whoever wrote it. An apostrophe in front
 * makes it text. https://owasp.org/www-community/attacks/CSV_Injection
 */

/** Full-width signs count too, and so do a tab and a line end: some programs drop them first. */
const formula = String.raw`[\s\ufeff]*[=+\-@＝＋－＠]|[\t\r\n]`;
/** A spreadsheet drops the first zero of a phone number, and the last digits of a long one. */
const otherNumber = String.raw`(?:0\d+|\d{16,}|\d+[eE]\d+)$`;
/** A spreadsheet takes off an apostrophe that was there before, so that gets another one. */
const changes = new RegExp(`^(?:'|${formula}|${otherNumber})`);

export function guardCell(text: string): string {
  return changes.test(text) ? `'${text}` : text;
}

/** Takes off the apostrophe that `guardCell`, or another program, put there. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && changes.test(text.slice(1)) ? text.slice(1) : text;
}
