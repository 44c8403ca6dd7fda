/** Writes a table of people: one that reads well in a spreadsheet, or one for Google Contacts. */

import { stringify } from 'csv-stringify/sync';
import { namePartsOf } from '../../domain/export/name-parts.ts';
import type { ExportedPerson } from '../../domain/export/people-to-export.ts';
import { childrenOf } from '../../domain/friend/friend-children.ts';
import { anniversariesOf, hardDaysOf } from '../../domain/friend/friend-dates.ts';
import { guardCell } from './formula-guard.ts';

interface Column {
  readonly heading: string;
  readonly cell: (person: ExportedPerson) => string | readonly string[] | null;
  /** Google doesn't take off an apostrophe, so what can only be a phone number or a day has none. */
  readonly isRaw?: true;
}

export interface CsvForm {
  readonly isForGoogle: boolean;
  readonly hasNotes: boolean;
  /** With what only momconnect knows: circle, how often, last contact, children, hard days. */
  readonly hasAllFields: boolean;
}

export function writeCsv(people: readonly ExportedPerson[], form: CsvForm): string {
  const columns = form.isForGoogle ? googleColumns(form) : ownColumns(form);
  const rows = people.map((person) => columns.map((column) => cellOf(column, person)));
  return stringify([columns.map(({ heading }) => heading), ...rows], {
    record_delimiter: 'windows',
    quote_record_delimiter: true,
  });
}

function ownColumns({ hasNotes, hasAllFields }: CsvForm): Column[] {
  const own: readonly Column[] = [
    { heading: 'Circle', cell: ({ friend }) => friend.circle },
    {
      heading: 'Every',
      cell: ({ friend }) => (friend.everyDays === null ? null : `${friend.everyDays} days`),
    },
    { heading: 'Last contact', cell: ({ lastContact }) => lastContact },
    { heading: 'State', cell: ({ friend }) => friend.state },
    { heading: 'Children', cell: ({ friend }) => childrenOf(friend).map(({ name }) => name) },
    {
      heading: 'Hard days',
      cell: ({ friend }) =>
        hardDaysOf(friend).map(({ day, words }) => [day, words].filter(Boolean).join(' ')),
    },
  ];
  return [
    { heading: 'Name', cell: ({ friend }) => friend.name },
    { heading: 'Nickname', cell: ({ friend }) => friend.nicknames },
    { heading: 'Phone', cell: ({ friend }) => friend.phones },
    { heading: 'Email', cell: ({ friend }) => friend.emails },
    { heading: 'Birthday', cell: ({ friend }) => friend.birthday },
    { heading: 'Anniversary', cell: ({ friend }) => anniversariesOf(friend) },
    { heading: 'Address', cell: ({ friend }) => friend.address },
    { heading: 'City', cell: ({ friend }) => friend.city },
    { heading: 'Tags', cell: ({ friend }) => friend.tags },
    ...(hasNotes ? [{ heading: 'Notes', cell: ({ notes }: ExportedPerson) => notes }] : []),
    ...(hasAllFields ? own : []),
  ];
}

/** The layout Google Contacts has had since 2024. It takes a card without this label for somebody she only wrote to. */
const everybody = '* myContacts';

function googleColumns({ hasNotes }: CsvForm): Column[] {
  const isFirm = ({ friend }: ExportedPerson) => friend.tags.includes('company');
  const nameOf = (person: ExportedPerson) => namePartsOf(isFirm(person) ? '' : person.friend.name);
  return [
    { heading: 'First Name', cell: (person) => nameOf(person).given },
    { heading: 'Middle Name', cell: (person) => nameOf(person).middle },
    { heading: 'Last Name', cell: (person) => nameOf(person).family },
    { heading: 'Name Prefix', cell: (person) => nameOf(person).title },
    { heading: 'Name Suffix', cell: (person) => nameOf(person).generation },
    { heading: 'Nickname', cell: ({ friend }) => friend.nicknames },
    { heading: 'Organization Name', cell: (person) => (isFirm(person) ? person.friend.name : null) },
    { heading: 'Birthday', cell: ({ friend }) => friend.birthday, isRaw: true },
    ...(hasNotes ? [{ heading: 'Notes', cell: ({ notes }: ExportedPerson) => notes.join('\n\n') }] : []),
    { heading: 'Labels', cell: ({ friend }) => [...friend.tags, everybody] },
    { heading: 'E-mail 1 - Value', cell: ({ friend }) => friend.emails },
    { heading: 'Phone 1 - Value', cell: ({ friend }) => friend.phones, isRaw: true },
    { heading: 'Address 1 - Formatted', cell: ({ friend }) => friend.address },
    { heading: 'Address 1 - City', cell: ({ friend }) => friend.city },
    {
      heading: 'Event 1 - Label',
      cell: ({ friend }) => (anniversariesOf(friend).length > 0 ? 'Anniversary' : null),
    },
    { heading: 'Event 1 - Value', cell: ({ friend }) => anniversariesOf(friend), isRaw: true },
  ];
}

/** A number or a day is no formula that does anything. */
const harmless = /^[+(-]?[\d\s()./-]*(?:(?:x|ext\.?)\s*\d+)?$/i;
const between = ' ::: ';

function cellOf({ cell, isRaw }: Column, person: ExportedPerson): string {
  const value = cell(person) ?? [];
  const values = typeof value === 'string' ? [value] : value;
  const text = values.join(between);
  return isRaw === true && values.every((each) => harmless.test(each)) ? text : guardCell(text);
}
