/** Reads people from the files and folders she names. */

import type { Deps } from '../../deps.ts';
import type { ContactsRead, FilePosition, ImportProblem } from '../../domain/import/contact-card.ts';
import { UserError } from '../../errors.ts';
import type { OtherFormat } from '../../formats/detect-format.ts';
import { readContacts } from '../../formats/read-contacts.ts';
import { notContacts, whatItIs } from './import-problems.ts';

/**
 * Reads all files as if they were one. A folder means the address books in it. Anything else is a problem next to other
 * files, and a UserError `unreadable` alone; so is a path that doesn't exist.
 */
export function readFiles({ files }: Deps, paths: readonly string[]): ContactsRead {
  const names = [...new Set(paths.flatMap((path) => booksAt(files, path)))];
  const reads = names.map((file) => ({ file, read: readContacts(files.read(file)) }));
  const books = reads.flatMap(({ file, read }) => (read.format === null ? [] : [{ file, read }]));
  const others = reads.flatMap(({ file, read }) =>
    read.format === null ? [{ file, looksLike: read.looksLike }] : [],
  );
  const [book] = books;
  const [other] = others;
  if (book === undefined) throw notContacts(other?.file ?? '', other?.looksLike ?? 'empty');
  if (reads.length === 1) return book.read;
  return {
    format: books.some(({ read }) => read.format === 'vcard') ? 'vcard' : 'friends.md',
    cards: books.flatMap(({ file, read }) => withFile(file, read.cards)),
    activities: books.flatMap(({ file, read }) => withFile(file, read.activities)),
    notes: books.flatMap(({ file, read }) => withFile(file, read.notes)),
    problems: [...books.flatMap(({ file, read }) => withFile(file, read.problems)), ...others.map(noBook)],
  };
}

function booksAt(files: Deps['files'], path: string): readonly string[] {
  const inside = files.addressBooksIn(path);
  if (inside === null) return [path];
  if (inside.length > 0) return inside;
  throw new UserError(`There's no address book in the folder "${path}".`, {
    code: 'unreadable',
    ways: ['Import reads files that end in .vcf, and friends.md.'],
  });
}

function withFile<T extends FilePosition>(file: string, rows: readonly T[]): T[] {
  return rows.map((row) => ({ ...row, file }));
}

function noBook({ file, looksLike }: { file: string; looksLike: OtherFormat }): ImportProblem {
  return { file, line: 1, reason: `this file ${whatItIs(looksLike)}` };
}
