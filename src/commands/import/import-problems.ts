/** What `import` says of a file that brings nobody in. */

import { namesInWords } from '../../domain/friend/names.ts';
import type { ImportProblem } from '../../domain/import/contact-card.ts';
import { UserError } from '../../errors.ts';
import type { OtherFormat } from '../../formats/detect-format.ts';

const wayOut =
  'In your contacts app, choose export or share, as a vCard (.vcf). Then: momconnect import contacts.vcf';

/** A file that is no address book at all. */
export function notContacts(file: string, looksLike: OtherFormat): UserError {
  return new UserError(`${calledFile(file)} ${whatItIs(looksLike)}.`, { code: 'unreadable', hint: wayOut });
}

export function whatItIs(looksLike: OtherFormat): string {
  const what: Readonly<Record<OtherFormat, string>> = {
    empty: 'is empty',
    picture: 'is a picture, not an address book',
    pdf: 'is a PDF, not an address book',
    archive: 'is a zip or office file, not an address book',
    calendar: 'is a calendar, not an address book',
    spreadsheet: "looks like a spreadsheet (CSV), which can't be read yet",
    page: 'looks like a web page or XML, not an address book',
    other: "isn't an address book that can be read",
  };
  return what[looksLike];
}

/** An address book with nobody in it who can come in. */
export function nobodyCameIn(files: readonly string[], [first]: readonly ImportProblem[]): UserError {
  const from = namesInWords(files.map((file) => (file === '-' ? 'what was piped in' : file)));
  const where = first?.file === undefined ? '' : ` of ${first.file}`;
  const message =
    first === undefined
      ? `There's nobody in ${from}.`
      : `Nobody could be brought in from ${from}. Line ${first.line}${where}: ${first.reason}.`;
  return new UserError(message, { code: 'unreadable', hint: wayOut });
}

const calledFile = (file: string): string => (file === '-' ? 'What was piped in' : file);
