/** Links that open a message with words in it. She sends it there herself. */

import { withoutMarks } from '../domain/text/name-marks.ts';

/** A text message (RFC 5724). Without a number, she picks the person there. */
export function smsLink(number: string | null, words: string): string {
  // `?&` works everywhere: phones differ in which of the two starts the words (RFC 5724 says ?, iOS wants &).
  return `sms:${number ?? ''}?&body=${encodeForLink(words)}`;
}

/** An email (RFC 6068), with line ends as in emails. */
export function mailtoLink(address: string | null, subject: string, words: string): string {
  const to = (address ?? '').split('@').map(encodeForLink).join('@');
  const title = encodeForLink(subject.replace(/\s+/g, ' ').trim());
  return `mailto:${to}?subject=${title}&body=${encodeForLink(words.replace(/\r\n?|\n/g, '\r\n'))}`;
}

/** @param number with its +; without one, she picks the person in WhatsApp */
export function whatsappLink(number: string | null, words: string): string {
  return `https://wa.me/${(number ?? '').replace(/\D/g, '')}?text=${encodeForLink(words)}`;
}

/** How many bytes words take in a link. */
export function bytesInLink(words: string): number {
  return encodeForLink(words).length;
}

/** Half of a surrogate pair can't be encoded in a link. */
function encodeForLink(words: string): string {
  return encodeURIComponent(withoutMarks(words).replace(/\p{Surrogate}/gu, '\uFFFD'));
}
