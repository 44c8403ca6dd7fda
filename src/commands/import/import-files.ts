/** Reads people from the files and folders she names. */

import type { Deps } from '../../deps.ts';
import type {
  ContactsFormat,
  ContactsRead,
  FilePosition,
  ImportProblem,
  TableRead,
} from '../../domain/import/contact-card.ts';
import { UserError } from '../../errors.ts';
import type { OtherFormat } from '../../formats/detect-format.ts';
import { type ContactsOptions, readContactsOrTable } from '../../formats/read-contacts.ts';
import { notContacts, whatItIs } from './import-problems.ts';

/**
 * Reads all files as if they were one. A folder means the address books in it. Anything else is a problem next to other
 * files, and a UserError `unreadable` alone; so is a path that doesn't exist.
 */
export async function readFiles(
  { files }: Pick<Deps, 'files'>,
  paths: readonly string[],
  options: Omit<ContactsOptions, 'isTable'>,
): Promise<ContactsRead> {
  const names = [...new Set(paths.flatMap((path) => booksAt(files, path)))];
  const books: { readonly file: string; readonly read: ContactsRead }[] = [];
  const others: { readonly file: string; readonly looksLike: OtherFormat }[] = [];
  for (const file of names) {
    const isTable = tableName.test(file) || options.maps.length > 0;
    const read = await readContactsOrTable(files.read(file), { ...options, isTable });
    if (read.format === null) others.push({ file, looksLike: read.looksLike });
    else books.push({ file, read });
  }
  const [book] = books;
  const [other] = others;
  if (book === undefined) throw notContacts(other?.file ?? '', other?.looksLike ?? 'empty');
  if (names.length === 1) return book.read;
  const tables = books.flatMap(({ read }) => read.table ?? []);
  return {
    format: books.map(({ read }) => read.format).reduce(moreUsual),
    cards: books.flatMap(({ file, read }) => withFile(file, read.cards)),
    activities: books.flatMap(({ file, read }) => withFile(file, read.activities)),
    notes: books.flatMap(({ file, read }) => withFile(file, read.notes)),
    problems: [...books.flatMap(({ file, read }) => withFile(file, read.problems)), ...others.map(noBook)],
    ...(tables.length > 0 && { table: joinTables(tables) }),
  };
}

const tableName = /\.(?:csv|tsv|tab)$/i;

/** An import of several files is called after the one that most phones write. */
const rank: Readonly<Record<ContactsFormat, number>> = { vcard: 1, csv: 2, 'friends.md': 3 };

const moreUsual = (one: ContactsFormat, other: ContactsFormat): ContactsFormat =>
  rank[other] < rank[one] ? other : one;

function joinTables(tables: readonly TableRead[]): TableRead {
  const all = (of: (table: TableRead) => readonly string[]) => [...new Set(tables.flatMap(of))];
  return {
    unread: all(({ unread }) => unread),
    // A column that one table has isn't missing.
    missing: all(({ missing }) => missing).filter((column) =>
      tables.every(({ missing }) => missing.includes(column)),
    ),
    headings: all(({ headings }) => headings),
  };
}

/** Piped input can be read only once. */
export function readingOnce(files: Deps['files']): Deps['files'] {
  const contents = new Map<string, Uint8Array>();
  const read = (path: string) => {
    const bytes = contents.get(path) ?? files.read(path);
    contents.set(path, bytes);
    return bytes;
  };
  return { ...files, read };
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
