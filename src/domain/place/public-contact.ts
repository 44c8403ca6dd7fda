/** A contact that may hang on a wall: the group's, never a home. */

/** In letters: more wouldn't fit a flyer. */
const longestContact = 100;

const email = /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;.]+$/;
const link = /^https:\/\/[^\s<>"/.]+\.[^\s<>"]+$/i;
const phone = /^\+?[\d\s().\-/]+$/;
/** How many digits a phone number has (E.164 allows fifteen). */
const [fewestDigits, mostDigits] = [6, 15];

/** An email address, a page or a phone number, unchanged; null for anything else, above all for a street. */
export function readPublicContact(input: string): string | null {
  const contact = input.trim().replace(/\s+/g, ' ');
  if (contact.length > longestContact) return null;
  const digits = contact.replace(/\D/g, '').length;
  const isPhone = phone.test(contact) && digits >= fewestDigits && digits <= mostDigits;
  return email.test(contact) || link.test(contact) || isPhone ? contact : null;
}

const streetWords =
  /(?:^|[\s.,])(?:street|st|road|rd|avenue|ave|av|lane|ln|drive|dr|court|ct|close|crescent|terrace|boulevard|blvd|way|row|apartment|apt|flat|unit|rue|calle|via|rua|marg|nagar)(?:$|[\s.,])|(?:stra(?:ss|ß)e|straat|gasse|weg)(?:$|[\s.,])/i;

/** A house number and a word for a street, as far as we can tell. */
export function looksLikeStreet(text: string): boolean {
  return /\d/.test(text) && (streetWords.test(text) || /^\d+\s?[a-z]?[,\s]+\p{L}/iu.test(text));
}
