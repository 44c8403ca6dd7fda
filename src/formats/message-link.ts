/** Addresses that open a message with words in it. She sends it there herself. */

import { withoutMarks } from '../domain/text/name-marks.ts';

/** A text message (RFC 5724); with no number she picks the person there. */
export function smsLink(number: string | null, words: string): string {
  // `?&` because phones differ in which of the two begins the words (RFC 5724 says ?, iOS wants &).
  return `sms:${number ?? ''}?&body=${encoded(words)}`;
}

/** An email (RFC 6068), its lines ended as emails end them. */
export function mailtoLink(address: string | null, subject: string, words: string): string {
  const to = (address ?? '').split('@').map(encoded).join('@');
  const title = encoded(subject.replace(/\s+/g, ' ').trim());
  return `mailto:${to}?subject=${title}&body=${encoded(words.replace(/\r\n?|\n/g, '\r\n'))}`;
}

/** @param number with its +; without one she picks the person in WhatsApp */
export function whatsappLink(number: string | null, words: string): string {
  return `https://wa.me/${(number ?? '').replace(/\D/g, '')}?text=${encoded(words)}`;
}

/** Bytes that words take in a link. */
export function bytesInLink(words: string): number {
  return encoded(words).length;
}

/** Half of a pair that makes one letter cannot be written in an address. */
function encoded(words: string): string {
  return encodeURIComponent(withoutMarks(words).replace(/\p{Surrogate}/gu, '\uFFFD'));
}
