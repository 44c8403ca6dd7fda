/** Phone numbers as a phone dials them; they are kept as they were written. */

import type { PhoneNumber } from 'libphonenumber-js/min';

const keypad = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
/** `x12`, `ext. 12`, `;ext=12`, `#12`, or a pause (`,` or `;`) at the end. */
const extension = /(?:\s*;?\s*\bext(?:ension|n)?\b\.?|\s*x|\s*[#,;])[\s.:=]*\d+#?\s*$/i;
/** A zero in brackets is dialled only inside the country. */
const trunkZero = /\(0\)/;
const fewestDigits = 3;
/** A number without its area code is never this long. */
const surelyWhole = 9;
/** Shorter ones are services, which only phones of the country reach. */
const fewestAbroad = 7;

/**
 * A leading + and digits where the number is one of `country` or says its own; else the digits alone, for her phone to make
 * sense of. Letters are dialled by the keypad, extensions left out. Null for what is no number.
 *
 * @param country two letters; null when it is not known
 */
export async function dialable(phone: string, country: string | null): Promise<string | null> {
  const digits = digitsOf(phone);
  // The library is large, so it loads only for a number that it can do something for.
  if (digits === null || digits.startsWith('+') || country === null) return digits;
  return (await abroad(digits, country)) ?? digits;
}

function digitsOf(phone: string): string | null {
  const bare = phone.trim().replace(/^tel:/i, '').replace(extension, '');
  const isInternational = bare.startsWith('+');
  const digits = (isInternational ? bare.replace(trunkZero, '') : bare)
    .toLowerCase()
    .replace(/[a-z]/g, (letter) => String(keypad.findIndex((letters) => letters.includes(letter))))
    .replace(/\D/g, '');
  return digits.length < fewestDigits || !/\d/.test(bare) ? null : `${isInternational ? '+' : ''}${digits}`;
}

/** As it is dialled from anywhere; null where that is not certain. */
async function abroad(digits: string, country: string): Promise<string | null> {
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('./phone-library.ts');
  if (!isSupportedCountry(country)) return null;
  const found = parsePhoneNumberFromString(digits, country);
  if (found?.isPossible() === true) return isWhole(found, digits) ? found.number : null;
  // 00 is how most of the world writes +, whatever this country dials for it.
  const other = digits.startsWith('00') ? parsePhoneNumberFromString(`+${digits.slice(2)}`) : undefined;
  return other?.isPossible() === true ? other.number : null;
}

/** False where the area code may be missing: with a country code before it, it would ring at a stranger's. */
function isWhole(number: PhoneNumber, digits: string): boolean {
  if (digits.length >= surelyWhole || digits !== number.nationalNumber) return true;
  const isWrittenSo = number.formatNational().replace(/\D/g, '') === digits;
  return digits.length >= fewestAbroad && number.isValid() && isWrittenSo;
}
