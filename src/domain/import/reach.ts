/** Numbers and addresses by which two entries can be known as one person, however they were written. */

export interface Reach {
  /** Digits only, without leading zeros, nine or more. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

interface Reachable {
  readonly phones: readonly string[];
  /** Fax numbers are shared by an office, so they tell nobody. */
  readonly faxes?: readonly string[];
  readonly emails: readonly string[];
}

/** Shorter numbers are extensions, service numbers, or lack an area code: many people can have the same. */
const fewestDigits = 9;
const written = /^[\s+\d().\\/\p{Pd}]*/u;

export function reachOf({ phones, faxes = [], emails }: Reachable): Reach {
  const own = phones.filter((phone) => !faxes.includes(phone));
  return { phones: own.map(phoneDigits).filter((digits) => digits !== null), emails: emails.map(emailKey) };
}

/** Numbers that end alike share this key; `shareReach` then looks closer. */
export function reachKeys({ phones, emails }: Reach): string[] {
  return [...phones.map((digits) => digits.slice(-fewestDigits)), ...emails];
}

export function shareReach(one: Reach, other: Reach): boolean {
  return (
    one.emails.some((email) => other.emails.includes(email)) ||
    one.phones.some((phone) => other.phones.some((each) => endAlike(phone, each)))
  );
}

/** Two numbers as written; those too short to compare must be written alike. */
export function isSamePhone(one: string, other: string): boolean {
  const [digits, others] = [phoneDigits(one), phoneDigits(other)];
  return digits === null || others === null ? one === other : endAlike(digits, others);
}

/** `+33 6 12 34 56 78`, `0033612345678` and `06 12 34 56 78`: one of them ends the other, once leading zeros are gone. */
function endAlike(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}

/** What stands before an extension or a letter; null for a number too short to tell a person. */
export function phoneDigits(phone: string): string | null {
  // In `+44 (0)20 …` the zero is dialled only inside the country.
  const [number = ''] = written.exec(phone.replace(/^tel:/i, '').replace('(0)', '')) ?? [];
  const digits = number.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length < fewestDigits ? null : digits;
}

export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}
