/** What a reader of address books answers, whatever the format was. */

import type { Birthday } from '../time/birthday.ts';
import type { Day } from '../time/day.ts';

export type ContactsFormat = 'vcard' | 'friends.md';

export type ContactKind = 'person' | 'company' | 'group';

export interface FilePosition {
  /** As it was named; undefined where there is one file. */
  readonly file?: string | undefined;
  /** From 1. */
  readonly line: number;
}

/** One card or list entry. Text is as written, without control characters; nothing is checked for length yet. */
export interface ContactCard extends FilePosition {
  readonly format: ContactsFormat;
  /** As the address book knows the card, also after it was changed there; null when it does not say. */
  readonly uid: string | null;
  /** Never empty. */
  readonly name: string;
  /** The family name where `name` begins with it and the card says so; else null. */
  readonly familyInFront: string | null;
  readonly kind: ContactKind;
  readonly nicknames: readonly string[];
  /** As the card wrote them: letters, extensions, `tel:` and fax numbers too. */
  readonly phones: readonly string[];
  /** Those of `phones` that are fax numbers; a fax is often shared, so it tells nobody apart. */
  readonly faxes: readonly string[];
  readonly emails: readonly string[];
  /** Parts joined by a comma and a space. */
  readonly address: string | null;
  readonly city: string | null;
  readonly birthday: Birthday | null;
  /** Wedding days and the like, with their year or without. */
  readonly anniversaries: readonly Birthday[];
  /** Each a day and why it is hard, as the list keeps it. */
  readonly hardDays: readonly string[];
  /** First names. */
  readonly children: readonly string[];
  /** null for the living; `''` where the card does not say the day. */
  readonly diedOn: Day | '' | null;
  readonly notes: readonly string[];
  readonly tags: readonly string[];
}

/** A dated line about people: a time together, or something to remember about them. */
export interface DatedEntry extends FilePosition {
  readonly on: Day;
  readonly text: string;
  /** Full names, as written; may be empty. */
  readonly names: readonly string[];
}

export interface ImportProblem extends FilePosition {
  /** A clause to put after "line 12: ". */
  readonly reason: string;
}

export interface ContactsRead {
  readonly format: ContactsFormat;
  readonly cards: readonly ContactCard[];
  readonly activities: readonly DatedEntry[];
  readonly notes: readonly DatedEntry[];
  readonly problems: readonly ImportProblem[];
}
