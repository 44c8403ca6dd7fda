/** Turns the bytes of her file into people. */

import type { ContactsRead } from '../domain/import/contact-card.ts';
import { fromByteString, toByteString } from './byte-string.ts';
import type { ColumnMap } from './csv/find-columns.ts';
import type { DayContext } from './csv/read-days.ts';
import { decodeNamed, decodeText, decodeValue, isUtf8, utf16Of } from './decode-text.ts';
import { detectFormat, type OtherFormat } from './detect-format.ts';
import { readFriendsMd } from './friends-md.ts';
import { guessEncoding, noDoubt, unnamedEncoding } from './guess-encoding.ts';
import { readVcard } from './vcard/read-vcard.ts';

export interface NotContacts {
  readonly format: null;
  readonly looksLike: OtherFormat;
}

export interface ContactsOptions extends DayContext {
  /** The encoding she named; null to find it out. */
  readonly encoding: string | null;
  /** What she says about the columns of a table. */
  readonly maps: readonly ColumnMap[];
  /** The name of the file says that it's a table. */
  readonly isTable: boolean;
  /** @param part how much of a table is read, from 0 to 1 */
  readonly onRow?: (part: number) => void;
}

/**
 * Detects the format by content. Bad rows are in `problems`. For any other format, says what it looks like. Never
 * throws.
 */
export function readContacts(bytes: Uint8Array, encoding: string | null = null): ContactsRead | NotContacts {
  const { text, isAllUtf8 } = byteTextOf(bytes, encoding);
  const format = detectFormat(text);
  if (format === 'vcard') return readVcard(text, isAllUtf8);
  if (format === 'friends.md') return readFriendsMd(decodeText(fromByteString(text)));
  return { format: null, looksLike: format };
}

/** The same, and tables too: their reader loads only for them. */
export async function readContactsOrTable(
  bytes: Uint8Array,
  { encoding, ...options }: ContactsOptions,
): Promise<ContactsRead | NotContacts> {
  const contacts = readContacts(bytes, encoding);
  if (
    contacts.format !== null ||
    !(contacts.looksLike === 'spreadsheet' || (contacts.looksLike === 'other' && options.isTable))
  )
    return contacts;
  const { text, isAllUtf8 } = byteTextOf(bytes, encoding);
  const { charset, isDoubtful } = isAllUtf8 ? noDoubt : guessEncoding(text);
  const { readCsv } = await import('./csv/read-csv.ts');
  const table = readCsv(decodeValue(text, charset), options);
  if (table === null) return contacts;
  const doubt = isDoubtful ? [{ line: 1, reason: `${unnamedEncoding}, or name it with --encoding` }] : [];
  return { ...table, problems: [...doubt, ...table.problems].sort((a, b) => a.line - b.line) };
}

/** The file as a byte string, in UTF-8 where that is known. */
function byteTextOf(bytes: Uint8Array, encoding: string | null): { text: string; isAllUtf8: boolean } {
  const isWide = encoding !== null || utf16Of(bytes) !== null;
  const decoded = encoding === null ? decodeText(bytes) : decodeNamed(bytes, encoding);
  const eightBit = isWide ? new TextEncoder().encode(decoded) : bytes;
  return { text: withPlainLineEnds(toByteString(eightBit)), isAllUtf8: isUtf8(eightBit) };
}

/**
 * What may be the line end in a file without a usual one: NUL, vertical tab, form feed, record separator, NEL, U+2028,
 * U+2029.
 */
const oddEnds = ['\x00', '\x0b', '\x0c', '\x1e', '\xc2\x85', '\xe2\x80\xa8', '\xe2\x80\xa9', '\x85'];
const hasOdd = /[\x00\x0b\x0c\x1a\x1e]/;

/**
 * Replaces unusual line ends and stray bytes, so that readers only meet CRLF, LF and CR.
 *
 * @param text a file as a byte string
 */
function withPlainLineEnds(text: string): string {
  if (!/[\r\n]/.test(text)) {
    // The form in QR codes and source code.
    if (/BEGIN:VCARD\\n/i.test(text)) return text.replaceAll('\\n', '\n');
    const end = oddEnds.find((lineEnd) => text.includes(lineEnd));
    return end === undefined ? text : text.replaceAll(end, '\n').replaceAll('\x00', '');
  }
  // Some old programs write LF CR. CR LF CR LF would look the same after the first CR.
  const straightened = text.includes('\n\r') && !text.includes('\r\n') ? text.replaceAll('\n\r', '\n') : text;
  if (!hasOdd.test(straightened)) return straightened;
  return straightened
    .replaceAll('\x00', '')
    .replace(/[\x0b\x0c\x1a\x1e]+(?=[\r\n]|$)/g, '')
    .replace(/([\r\n])[\x0b\x0c\x1a\x1e]+/g, '$1');
}
