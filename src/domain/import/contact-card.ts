/** What the readers of address books answer, for every format. */

import type { Birthday } from '../time/birthday.ts';
import type { Day } from '../time/day.ts';

export type ContactsFormat = 'vcard' | 'friends.md' | 'csv';

export type ContactKind = 'person' | 'company' | 'group';

export interface FilePosition {
  /** The file as she named it; undefined when there is only one. */
  readonly file?: string | undefined;
  /** Counts from 1. */
  readonly line: number;
}

/** One card or list entry. Text is as written, without control characters. Lengths aren't checked yet. */
export interface ContactCard extends FilePosition {
  readonly format: ContactsFormat;
  /** The address book's own id of the card, which survives edits; null when there is none. */
  readonly uid: string | null;
  /** Never empty. */
  readonly name: string;
  /** The family name, if `name` starts with it and the card says so; else null. */
  readonly familyInFront: string | null;
  readonly kind: ContactKind;
  readonly nicknames: readonly string[];
  /** As the card has them, including letters, extensions, `tel:` and fax numbers. */
  readonly phones: readonly string[];
  /** The fax numbers among `phones`. Many people may share a fax, so it identifies nobody. */
  readonly faxes: readonly string[];
  readonly emails: readonly string[];
  /** Parts joined with a comma and a space. */
  readonly address: string | null;
  readonly city: string | null;
  readonly birthday: Birthday | null;
  /** Wedding days and the like, with or without a year. */
  readonly anniversaries: readonly Birthday[];
  /** Each is a day and why it's hard, in the form the list stores. */
  readonly hardDays: readonly string[];
  /** First names. */
  readonly children: readonly string[];
  /** null for the living; `''` when the card doesn't say the day. */
  readonly diedOn: Day | '' | null;
  readonly notes: readonly string[];
  readonly tags: readonly string[];
}

/** A line with a day about people: a time together, or something to remember about them. */
export interface DatedEntry extends FilePosition {
  readonly on: Day;
  readonly text: string;
  /** Full names, as written; may be empty. */
  readonly names: readonly string[];
}

export interface ImportProblem extends FilePosition {
  /** A clause that goes after "line 12: ". */
  readonly reason: string;
}

export interface ContactsRead {
  readonly format: ContactsFormat;
  readonly cards: readonly ContactCard[];
  readonly activities: readonly DatedEntry[];
  readonly notes: readonly DatedEntry[];
  readonly problems: readonly ImportProblem[];
  /** What there is to say about the columns of a table; only for `csv`. */
  readonly table?: TableRead;
}

export interface TableRead {
  /** Headings of columns that weren't read, though there is something in them. */
  readonly unread: readonly string[];
  /** Columns that she named and the table doesn't have. */
  readonly missing: readonly string[];
  /** All headings, as written. */
  readonly headings: readonly string[];
}
