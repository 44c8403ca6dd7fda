/** Links that open a message with words in it. She sends it there herself. */

import { withoutMarks } from '../domain/text/name-marks.ts';

/** A text message (RFC 5724). Without a number, she picks the person there. */
export function smsLink(number: string | null, words: string): string {
  // `?&` works everywhere: phones differ in which of the two starts the words (RFC 5724 says ?, iOS wants &).
  return `sms:${number ?? ''}?&body=${encoded(words)}`;
}

/** An email (RFC 6068), with line ends as in emails. */
export function mailtoLink(address: string | null, subject: string, words: string): string {
  const to = (address ?? '').split('@').map(encoded).join('@');
  const title = encoded(subject.replace(/\s+/g, ' ').trim());
  return `mailto:${to}?subject=${title}&body=${encoded(words.replace(/\r\n?|\n/g, '\r\n'))}`;
}

/** @param number with its +; without one, she picks the person in WhatsApp */
export function whatsappLink(number: string | null, words: string): string {
  return `https://wa.me/${(number ?? '').replace(/\D/g, '')}?text=${encoded(words)}`;
}

/** How many bytes words take in a link. */
export function bytesInLink(words: string): number {
  return encoded(words).length;
}

/** Half of a surrogate pair can't be encoded in a link. */
function encoded(words: string): string {
  return encodeURIComponent(withoutMarks(words).replace(/\p{Surrogate}/gu, '\uFFFD'));
}
