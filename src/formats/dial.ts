/** Phone numbers as a phone dials them. We store them as written. */

import type { PhoneNumber } from 'libphonenumber-js/min';

const keypad = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
/**
 * `x12`, `ext. 12`, `;ext=12`, `#12`, or a pause (`,` or `;`) at the end. An extension never has as many digits as a
 * number.
 */
const extension = /(?:(?:\s*;?\s*\bext(?:ension|n)?\b\.?|\s*x|\s*#)[\s.:=]*|[,;]+)\d{1,6}#?\s*$/i;
/** Only digits and what may be between them, with a plus only at the start. */
const plainNumber = /^\(?\+?[\d\s().\p{Pd}\u00b7]*$/u;
/**
 * An area code before a slash, as in `0171/555 0100`. Anything longer is a number, with a second one after the slash.
 */
const areaAndSlash = /^(?:\+[\d\s()]{1,12}|[\d()]{2,5})\s?\/\s?[^/]*$/;
/** `1-800-FLOWERS`, `13 CABS`: words count as digits only in capitals and after numbers that take them. */
const withWord =
  /^(?:(?:\+?1[\s.-]?)?\(?8(?:00|33|44|55|66|77|88)\)?|0800|1[38]00|13)[\s.-]?[A-Z\d][A-Z\d-]*$/;
const lengthsWithWord = [6, 10, 11];
/** A zero in brackets is dialed only inside the country. */
const trunkZero = /\(0\)/;
const fewestDigits = 3;
/** A number without its area code is never this long. */
const surelyWhole = 9;
/** Shorter ones are services, which only phones in that country can reach. */
const fewestAbroad = 7;
/**
 * The most digits of a number written in groups, and of one with a country code (E.164, with what is dialed before it).
 */
const most = 13;
const mostAbroad = 18;
/** Halves with this many digits are two numbers. */
const fewestTwice = 7;

/**
 * A + and digits if the number belongs to `country` or has its own country code; otherwise bare digits, which her phone
 * may understand. Drops extensions. null for anything that isn't exactly one number: words or two numbers would ring at
 * a stranger's.
 *
 * @param country two letters; null when unknown
 */
export async function dialable(phone: string, country: string | null): Promise<string | null> {
  const digits = digitsOf(phone);
  // The library is large, so it loads only for a number it can help with.
  if (digits === null || digits.startsWith('+') || country === null) return digits;
  return (await abroad(digits, country)) ?? digits;
}

/** False for words, for two numbers in one, and for too few digits. */
export function isOneNumber(phone: string): boolean {
  return digitsOf(phone) !== null;
}

function digitsOf(phone: string): string | null {
  const number = phone.replace(/\p{Cf}/gu, '').trim();
  const bare = number.replace(/^tel:/i, '').trim().replace(extension, '');
  const digits = withWord.test(bare) && /[A-Z]{3}/.test(bare) ? digitsOfWord(bare) : digitsOfPlain(bare);
  if (digits === null || digits.length < fewestDigits) return null;
  return /^\(?\+/.test(bare) ? `+${digits}` : digits;
}

function digitsOfWord(bare: string): string | null {
  const digits = bare
    .toLowerCase()
    .replace(/[a-z]/g, (letter) => String(keypad.findIndex((letters) => letters.includes(letter))))
    .replace(/\D/g, '');
  return lengthsWithWord.includes(digits.length) ? digits : null;
}

function digitsOfPlain(bare: string): string | null {
  const number = areaAndSlash.test(bare) ? bare.replace('/', ' ') : bare;
  if (!plainNumber.test(number) || isTwo(number)) return null;
  return (/^\(?\+/.test(number) ? number.replace(trunkZero, '') : number).replace(/\D/g, '');
}

/** `555 0100 555 0199`: too many digits for one number, or the same groups twice. */
function isTwo(number: string): boolean {
  const groups = number.match(/\d+/g) ?? [];
  if (groups.length < 2) return false;
  const saysCountry = /^\(?(?:\+|00|011)/.test(number);
  if (groups.join('').length > (saysCountry ? mostAbroad : most)) return true;
  const rest = groups.slice(number.startsWith('+') ? 1 : 0);
  const half = rest.slice(0, rest.length / 2);
  const isTwice = half.every((group, at) => group.length === rest[half.length + at]?.length);
  return rest.length % 2 === 0 && half.join('').length >= fewestTwice && isTwice;
}

/** As dialed from anywhere; null when that isn't certain. */
async function abroad(digits: string, country: string): Promise<string | null> {
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('./phone-library.ts');
  if (!isSupportedCountry(country)) return null;
  const parsed = parsePhoneNumberFromString(digits, country);
  if (parsed?.isPossible() === true) return isWhole(parsed, digits) ? parsed.number : null;
  // Most of the world writes + as 00, whatever this country dials for it.
  const other = digits.startsWith('00') ? parsePhoneNumberFromString(`+${digits.slice(2)}`) : undefined;
  return other?.isPossible() === true ? other.number : null;
}

/** False when the area code may be missing: with a country code in front, it would ring at a stranger's. */
function isWhole(number: PhoneNumber, digits: string): boolean {
  if (digits.length >= surelyWhole || digits !== number.nationalNumber) return true;
  const isWrittenSo = number.formatNational().replace(/\D/g, '') === digits;
  return digits.length >= fewestAbroad && number.isValid() && isWrittenSo;
}
