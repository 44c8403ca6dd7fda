/** Phone numbers as a phone dials them; they are kept as they were written. */

const keypad = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
/** `x12`, `ext. 12`, `;ext=12`, `#12`, or a pause (`,` or `;`) at the end. */
const extension = /(?:\s*;?\s*\bext(?:ension|n)?\b\.?|\s*x|\s*[#,;])[\s.:=]*\d+#?\s*$/i;
/** A zero in brackets is dialled only inside the country. */
const trunkZero = /\(0\)/;
const fewestDigits = 3;

/** A leading + and digits; letters by the keypad, without the extension. Null for what is no number. */
export function dialable(phone: string): string | null {
  const bare = phone.trim().replace(/^tel:/i, '').replace(extension, '');
  const isInternational = bare.startsWith('+');
  const digits = (isInternational ? bare.replace(trunkZero, '') : bare)
    .toLowerCase()
    .replace(/[a-z]/g, (letter) => String(keypad.findIndex((letters) => letters.includes(letter))))
    .replace(/\D/g, '');
  return digits.length < fewestDigits || !/\d/.test(bare) ? null : `${isInternational ? '+' : ''}${digits}`;
}

/** An address that opens a message with these words; with no number she picks the person there. */
export function smsLink(number: string | null, words: string): string {
  // `?&` because phones differ in which of the two begins the words (RFC 5724 says ?, iOS wants &).
  return `sms:${number ?? ''}?&body=${encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;
}
