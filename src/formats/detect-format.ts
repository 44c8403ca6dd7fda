/** Detects the format of a file by its content: a name like `contacts.vcf` proves nothing. */

import type { ContactsFormat } from '../domain/import/contact-card.ts';
import { homeStart } from './home-json.ts';

/** All but tables, which look like many other things: what reads them decides. */
export type ReadableFormat = Exclude<ContactsFormat, 'csv'>;

/** What else it looks like, for the error message. */
export type OtherFormat =
  | 'empty'
  | 'picture'
  | 'pdf'
  | 'archive'
  | 'encrypted'
  | 'everything'
  | 'calendar'
  | 'chat'
  | 'spreadsheet'
  | 'page'
  | 'binary'
  | 'other';

const starts: readonly (readonly [start: string, format: OtherFormat])[] = [
  ['\xff\xd8\xff', 'picture'], // JPEG
  ['\x89PNG', 'picture'],
  ['GIF8', 'picture'],
  ['RIFF', 'picture'], // WebP
  ['II*\x00', 'picture'], // TIFF
  ['MM\x00*', 'picture'],
  ['%PDF', 'pdf'],
  ['PK\x03\x04', 'archive'], // also what spreadsheets and text documents are packed in
  ['\x1f\x8b', 'archive'],
  ['age-encryption.org/', 'encrypted'],
  ['-----BEGIN AGE ENCRYPTED', 'encrypted'],
  ['-----BEGIN PGP MESSAGE', 'encrypted'],
];
const card = /(?:^|[\r\n])[ \t\xef\xbb\xbf]*BEGIN[ \t]*:[ \t]*VCARD/i;
const friendsSection = /^#{1,6}[ \t]*(?:Activities|Notes|Friends|Locations)[ \t]*:[ \t]*$/im;
const calendar = /^\s*BEGIN:VCALENDAR/i;
/** A day, a time and who wrote: a WhatsApp chat. Its commas make it look like a table. */
const chat =
  /^[\s\u200e\xe2\x80\x8e]*\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d\d[^\r\n]{0,24}?(?:\]| -) [^\r\n]/;
const page = /^\s*</;
const json = /^\s*[[{]/;
/** Text has none of these, but for a slip here and there. Escapes change alphabets in Japanese mail. */
const control = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/g;
const mostControls = 0.02;
/** Words in the heading of a table of people. */
const columnName = /name|mail|phone|birthday|address/i;
/** The heading of a table with one column, and Excel's line that names the separator. */
const onlyHeading = /^(?:"?(?:\w+ )?names?"?|"?(?:\w+ )?e-?mails?(?: address(?:es)?)?"?)[ \t]*[\r\n]/i;
const namedSeparator = /^"?sep=[,;|\t]/i;
/** Digits of a phone number, or an email address, between separators. */
const reach = /(?:^|[,;|\t])\s*"?(?:[^\s@,;|"]+@[^\s@,;|"]+|\+?[\d(][\d\s()./-]{4,})"?\s*(?:[,;|\t]|$)/;

/** @param text 8-bit text as a byte string; convert UTF-16 to UTF-8 first */
export function detectFormat(text: string): ReadableFormat | OtherFormat {
  const start = starts.find(([bytes]) => text.startsWith(bytes));
  if (start !== undefined) return start[1];
  if (text.slice(4, 8) === 'ftyp') return 'picture'; // HEIC, as iPhones take them
  if (homeStart.test(text.slice(0, 200))) return 'everything';
  if (card.test(text)) return 'vcard';
  if (friendsSection.test(text)) return 'friends.md';
  const head = text.trimStart().slice(0, 4096).trim();
  if (head === '') return 'empty';
  if ((head.match(control)?.length ?? 0) > head.length * mostControls) return 'binary';
  if (calendar.test(head)) return 'calendar';
  if (chat.test(head)) return 'chat';
  if (page.test(head)) return 'page';
  return isTable(head) && !json.test(head) ? 'spreadsheet' : 'other';
}

/** A heading that names columns, a phone number between separators, or two rows with the same number of separators. */
function isTable(head: string): boolean {
  if (onlyHeading.test(head) || namedSeparator.test(head)) return true;
  const rows = head.split(/\r\n|\n|\r/).slice(0, 10);
  return [',', ';', '\t', '|'].some((separator) => {
    const counts = rows.map((row) => row.split(separator).length - 1);
    return rows.some((row, index) => {
      const count = counts[index] ?? 0;
      return (
        count > 0 && (columnName.test(row) || reach.test(row) || (count > 1 && counts[index + 1] === count))
      );
    });
  });
}
