/** What `import` says about a file that adds nobody. */

import { namesInWords } from '../../domain/friend/names.ts';
import type { ImportProblem } from '../../domain/import/contact-card.ts';
import { UserError, type WayOut } from '../../errors.ts';
import type { OtherFormat } from '../../formats/detect-format.ts';
import { shellQuote } from '../../ui/shell-quote.ts';

const wayOut = {
  text: 'In your contacts app, choose export or share, as a vCard (.vcf). Then:',
  command: 'momconnect import contacts.vcf',
};

/** For a file that isn't an address book. */
export function notContacts(file: string, looksLike: OtherFormat): UserError {
  const ways = [waysOf[looksLike]?.(file) ?? wayOut];
  return new UserError(`${calledFile(file)} ${whatItIs(looksLike)}.`, { code: 'unreadable', ways });
}

const waysOf: Readonly<Partial<Record<OtherFormat, (file: string) => WayOut>>> = {
  spreadsheet: (file) => ({
    text: 'If the first one does:',
    command: `momconnect import ${shellQuote(file)} --map 1=name`,
  }),
  chat: (file) => ({
    text: 'To fill your list from it:',
    command: `momconnect catch-up ${shellQuote(file)}`,
  }),
  encrypted: (file) => ({
    text: 'If it was encrypted with age:',
    command: `age -d ${shellQuote(file)} | momconnect import -`,
  }),
};

export function whatItIs(looksLike: OtherFormat): string {
  const what: Readonly<Record<OtherFormat, string>> = {
    empty: 'is empty',
    picture: 'is a picture, not an address book',
    pdf: 'is a PDF, not an address book',
    everything: 'is a whole momconnect list, so import it by itself',
    encrypted: 'is encrypted',
    archive: 'is a zip or office file, not an address book',
    calendar: 'is a calendar, not an address book',
    chat: 'is a chat, not an address book',
    spreadsheet: "may be a table, but it isn't clear which column has the names",
    page: 'looks like a web page or XML, not an address book',
    binary: "isn't a text file, so it can't be read as an address book",
    other: "isn't an address book that can be read",
  };
  return what[looksLike];
}

/** For an address book in which nobody can be added. */
export function nobodyCameIn(files: readonly string[], [first]: readonly ImportProblem[]): UserError {
  const from = namesInWords(files.map((file) => (file === '-' ? 'what was piped in' : file)));
  const where = first?.file === undefined ? '' : ` of ${first.file}`;
  const message =
    first === undefined
      ? `There's nobody in ${from}.`
      : `Nobody could be imported from ${from}. Line ${first.line}${where}: ${first.reason}.`;
  return new UserError(message, { code: 'unreadable', ways: [wayOut] });
}

const calledFile = (file: string): string => (file === '-' ? 'What was piped in' : file);
