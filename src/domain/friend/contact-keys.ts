/** Numbers and addresses that identify two entries as one person, however they were written. */

export interface ContactKeys {
  /** All keys together; see `allKeys`. */
  readonly keys: ReadonlySet<string>;
  /** Digits without leading zeros, and an extension after an `x`. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

interface Contacts {
  readonly phones: readonly string[];
  /** An office shares a fax number, so it identifies nobody. */
  readonly faxes?: readonly string[];
  readonly emails: readonly string[];
}

/** A shorter number has no area code. It is the same only if all its digits are. */
const fewestDigits = 9;
/** Anything shorter is an extension or a service number. */
const fewestLocalDigits = 5;
const phonePattern = /^[\s+\d().\\/\p{Pd}]*/u;
/** `x12`, `ext. 12`, `;ext=12`: many people share a switchboard. */
const extension = /(?:x|ext(?:ension)?\.?|;\s*ext=|#)\s*(\d{1,6})\s*$/i;

export function contactKeysOf({ phones, faxes = [], emails }: Contacts): ContactKeys {
  const own = phones.filter((phone) => !faxes.includes(phone));
  return withAllKeys(
    own.map(dialedDigits).filter((digits) => digits !== null),
    emails.map(emailKey),
  );
}

/**
 * A person with this many numbers is a mistake in the file, and comparing them all with every card would take forever.
 */
const mostCompared = 200;

/** Both together. */
export function joinContactKeys(one: ContactKeys, other: ContactKeys): ContactKeys {
  if (one.keys.size >= mostCompared) return one;
  return withAllKeys(
    [...new Set([...one.phones, ...other.phones])],
    [...new Set([...one.emails, ...other.emails])],
  );
}

function withAllKeys(phones: readonly string[], emails: readonly string[]): ContactKeys {
  return { phones, emails, keys: new Set(allKeys(phones, emails)) };
}

/** Numbers that end the same share a key; `sharedContactKey` then looks closer. */
function allKeys(phones: readonly string[], emails: readonly string[]): string[] {
  return [...phones.map((digits) => (digits.split('x')[0] ?? '').slice(-fewestDigits)), ...emails];
}

export type SharedContactKey = 'number' | 'email';

/** What both have. An email address goes before a number: a whole family often has the same number. */
export function sharedContactKey(one: ContactKeys, other: ContactKeys): SharedContactKey | null {
  // Most share nothing, and thousands of namesakes are compared.
  if (!haveCommon(one.keys, other.keys)) return null;
  if (one.emails.some((email) => other.emails.includes(email))) return 'email';
  return one.phones.some((phone) => other.phones.some((otherPhone) => endAlike(phone, otherPhone)))
    ? 'number'
    : null;
}

function haveCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  for (const key of fewer) if (more.has(key)) return true;
  return false;
}

/** Compares two numbers as written. If they are too short to compare, they must be written the same. */
export function isSamePhone(one: string, other: string): boolean {
  const [digits, others] = [phoneDigits(one), phoneDigits(other)];
  return digits === null || others === null ? one === other : endAlike(digits, others);
}

/** `+33 6 12 34 56 78`, `0033612345678` and `06 12 34 56 78`: without leading zeros, one is the end of the other. */
function endAlike(first: string, second: string): boolean {
  const [one = '', oneExtension] = first.split('x');
  const [other = '', otherExtension] = second.split('x');
  if (oneExtension !== undefined && otherExtension !== undefined && oneExtension !== otherExtension)
    return false;
  if (one.length < fewestDigits || other.length < fewestDigits) return one === other;
  return one.endsWith(other) || other.endsWith(one);
}

/** The digits before an extension or a letter; null for a number without an area code. */
export function phoneDigits(phone: string): string | null {
  const digits = digitsOf(phone);
  return digits === null || digits.length < fewestDigits ? null : digits;
}

function dialedDigits(phone: string): string | null {
  const digits = digitsOf(phone);
  const behind = extension.exec(phone)?.[1];
  return digits === null || behind === undefined ? digits : `${digits}x${behind}`;
}

function digitsOf(phone: string): string | null {
  // In `+44 (0)20 …`, the zero is dialed only inside the country.
  const [number = ''] = phonePattern.exec(phone.replace(/^tel:/i, '').replace('(0)', '')) ?? [];
  const digits = number.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length < fewestLocalDigits ? null : digits;
}

export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}
