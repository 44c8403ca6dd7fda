/** Turns the bytes of her file into people. */

import type { ContactsRead } from '../domain/import/contact-card.ts';
import { fromByteString, toByteString } from './byte-string.ts';
import { decodeText, isUtf8, utf16Of } from './decode-text.ts';
import { detectFormat, type OtherFormat } from './detect-format.ts';
import { readFriendsMd } from './friends-md.ts';
import { withPlainLineEnds } from './line-ends.ts';
import { readVcard } from './vcard/read-vcard.ts';

export interface NotContacts {
  readonly format: null;
  readonly looksLike: OtherFormat;
}

/**
 * Detects the format by content. Bad rows are in `problems`. For any other format, says what it looks like. Never
 * throws.
 */
export function readContacts(bytes: Uint8Array): ContactsRead | NotContacts {
  const eightBit = utf16Of(bytes) === null ? bytes : new TextEncoder().encode(decodeText(bytes));
  const text = withPlainLineEnds(toByteString(eightBit));
  const format = detectFormat(text);
  if (format === 'vcard') return readVcard(text, isUtf8(eightBit));
  if (format === 'friends.md') return readFriendsMd(decodeText(fromByteString(text)));
  return { format: null, looksLike: format };
}
