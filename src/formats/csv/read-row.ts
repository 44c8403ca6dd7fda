/** Turns one row of a table into the person it describes. */

import type { ContactCard, ImportProblem } from '../../domain/import/contact-card.ts';
import { visibleName } from '../../domain/text/visible-name.ts';
import type { Birthday } from '../../domain/time/birthday.ts';
import { cleanLine, cleanLines, cleanWord } from '../clean-text.ts';
import { type Column, type Columns, kindOf } from './find-columns.ts';
import type { Field } from './headings.ts';
import type { ReadDay } from './read-days.ts';
import type { Row } from './read-table.ts';

/** A cell that isn't empty. */
interface Cell extends Column {
  readonly text: string;
}

/** What to say about the person besides: days that couldn't be read. */
export interface PersonRead {
  readonly card: ContactCard;
  readonly problems: readonly ImportProblem[];
}

/** Google's way to put several values into one cell, and ours. */
const between = /\s*:::\s*/;
/** The groups that everybody is in. */
const everybody = /^(?:my ?contacts|starred(?: in android)?|other contacts)$/i;

export function readRow(row: Row, { columns, width }: Columns, readDay: ReadDay): PersonRead | ImportProblem {
  const { line } = row;
  const count = row.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (width !== null && count > width)
    return {
      line,
      reason: `this row has ${count} values for ${width} columns, so it isn't clear which is which`,
    };
  const cells = columns.flatMap((column): Cell[] => {
    const text = row.cells[column.at] ?? '';
    // A column that was only guessed may hold something else in this row.
    const isName = width !== null || column.field !== 'name' || kindOf(text) === 'words';
    return text.trim() === '' || !isName ? [] : [{ ...column, text }];
  });
  const byField = cellsByField(cells);
  const of = (field: Field) => byField.get(field) ?? [];
  const values = (field: Field) => of(field).flatMap(({ text }) => text.split(between));
  const phones = phonesOf(cells);
  const emails = values('email').map(emailOf).filter(Boolean);
  const company = cleanLine(values('company')[0] ?? '');
  const person = nameOf((field) => visibleName(of(field)[0]?.text ?? ''));
  const name = person || visibleName(company);
  if (name === '') return { line, reason: namelessReason(emails[0] ?? phones[0]?.text) };
  const days = daysOf(cells, readDay, line);
  const place = addressOf(cells);
  const card: ContactCard = {
    line,
    format: 'csv',
    uid: null,
    name,
    familyInFront: null,
    kind: isCompany(person, company, of) ? 'company' : 'person',
    nicknames: values('nickname')
      .map(visibleName)
      .filter((nickname) => nickname !== '' && nickname !== name),
    phones: phones.map(({ text }) => text),
    faxes: phones.filter(({ isFax }) => isFax).map(({ text }) => text),
    emails,
    ...place,
    birthday: days.birthday,
    anniversaries: days.anniversaries,
    hardDays: [],
    children: values('child')
      .flatMap((text) => text.split(/[,;&\n]/))
      .map(visibleName)
      .filter(Boolean),
    diedOn: null,
    notes: [...values('note').map(cleanLines).filter(Boolean), ...days.notes],
    tags: tagsOf(values('tag'), of('category')),
  };
  return { card, problems: days.problems };
}

/** Looked up many times for each row. */
function cellsByField(cells: readonly Cell[]): Map<Field, Cell[]> {
  const byField = new Map<Field, Cell[]>();
  for (const cell of cells) {
    const others = byField.get(cell.field);
    if (others === undefined) byField.set(cell.field, [cell]);
    else others.push(cell);
  }
  return byField;
}

/** Before a given name, it says nothing. */
const isForEverybody = (title: string): boolean =>
  /^(?:mrs?|ms|miss|mx|herrn?|frau|hr|fr|mme|mlle|m|sr|sra|srta)\.?$/i.test(title);

/** The whole name, unless a comma in it hides which part is which; else its parts. */
function nameOf(part: (field: Field) => string): string {
  const [name, given, family, prefix] = [part('name'), part('given'), part('family'), part('prefix')];
  const parts = [
    isForEverybody(prefix) && given !== '' ? '' : prefix,
    given,
    part('middle'),
    family,
    part('suffix'),
  ]
    .filter(Boolean)
    .join(' ');
  const isTurned = name.includes(',') && given !== '' && family !== '';
  if (name === '' || isTurned)
    return given === '' && family === '' ? name || part('nickname') || part('fileAs') : parts;
  // A table with the columns "name" and "surname" has only the first name in the first one.
  const isFirst =
    family !== '' && given === '' && !` ${name} `.toLowerCase().includes(` ${family} `.toLowerCase());
  return isFirst ? `${name} ${family}` : name;
}

/** A row with nothing but the name of a company, perhaps twice. */
function isCompany(name: string, company: string, of: (field: Field) => readonly Cell[]): boolean {
  if (company === '') return false;
  return name === '' || (name === company && of('given').length + of('family').length === 0);
}

function phonesOf(cells: readonly Cell[]): { readonly text: string; readonly isFax: boolean }[] {
  return cells
    .filter(({ field }) => field === 'phone' || field === 'fax')
    .flatMap(({ text, field, group }) => {
      const label = cells.find((cell) => cell.field === 'label' && cell.group === group)?.text ?? '';
      return text.split(between).map((phone) => ({
        text: cleanWord(phone.replace(/[\r\n\t]+/g, ' ')),
        isFax: field === 'fax' || /fax/i.test(label),
      }));
    })
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Reduces `"Ana" <ana@example.org>` to the address. */
function emailOf(text: string): string {
  return (/<([^<>]+)>/.exec(text)?.[1] ?? cleanLine(text)).replace(/^mailto:/i, '').trim();
}

const addressFields: readonly Field[] = ['street', 'city', 'region', 'postalCode', 'country'];

/** The home address, or else the first one that isn't a work address, or else the first. */
function addressOf(cells: readonly Cell[]): Pick<ContactCard, 'address' | 'city'> {
  const parts = cells.filter(({ field }) => addressFields.includes(field));
  const places = [...new Set(parts.map(({ group }) => group))].map((group) => {
    const label = cells.find((cell) => cell.field === 'label' && cell.group === group)?.text ?? group;
    return { parts: parts.filter((part) => part.group === group), label: label.toLowerCase() };
  });
  const isWork = ({ label }: { readonly label: string }) => /work|business/.test(label);
  const place =
    places.find(({ label }) => label.includes('home')) ?? places.find((each) => !isWork(each)) ?? places[0];
  if (place === undefined) return { address: null, city: null };
  const texts: string[] = [];
  for (const field of addressFields)
    for (const { text } of place.parts.filter((part) => part.field === field))
      for (const part of linesOf(text)) if (!isIn(texts, part)) texts.push(part);
  const city = cleanLine(place.parts.find(({ field }) => field === 'city')?.text ?? '');
  const isJustCity = place.parts.every(({ field }) => field === 'city');
  return {
    address: isJustCity ? null : texts.join(', ') || null,
    city: isWork(place) || city === '' ? null : city,
  };
}

const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n]+|:::/)
    .map((line) => cleanLine(line).replace(/,$/, ''))
    .filter(Boolean);

/** A whole address often has its parts once more in columns of their own. */
const isIn = (texts: readonly string[], part: string): boolean =>
  ` ${texts.join(' ').replaceAll(',', ' ')} `.includes(` ${part.replaceAll(',', ' ')} `);

interface Days {
  readonly birthday: Birthday | null;
  readonly anniversaries: readonly Birthday[];
  readonly notes: readonly string[];
  readonly problems: readonly ImportProblem[];
}

const dayFields: ReadonlySet<Field> = new Set(['birthday', 'birthDay', 'anniversary', 'event']);

/** A day that can't be read goes into the notes, and is listed: nobody can be reminded of it. */
function daysOf(cells: readonly Cell[], readDay: ReadDay, line: number): Days {
  const texts = cells.flatMap((cell) => (dayFields.has(cell.field) ? labeledDay(cell, cells) : []));
  const parts = (field: Field) => cells.find((cell) => cell.field === field)?.text.trim() ?? '';
  const [year, month, date] = [parts('birthYear'), parts('birthMonth'), parts('birthDay')];
  if (month !== '' && date !== '') {
    const day = `${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    texts.push({ label: 'Birthday', text: /^[1-9]\d{3}$/.test(year) ? `${year}-${day}` : `--${day}` });
  }
  const days = texts.flatMap(({ label, text }) => {
    const day = readDay(text);
    return day === 'none' ? [] : [{ label, text: cleanLine(text), day }];
  });
  const isOf = (label: string) =>
    days.flatMap((each) => (each.label === label && 'day' in each.day ? [each.day.day] : []));
  const unread = days.filter(({ day }) => !('day' in day));
  const others = days.filter(
    ({ label, day }) => 'day' in day && label !== 'Birthday' && label !== 'Anniversary',
  );
  return {
    birthday: isOf('Birthday')[0] ?? null,
    anniversaries: [
      ...new Set([...isOf('Anniversary'), ...others.map(({ day }) => ('day' in day ? day.day : ''))]),
    ],
    notes: [
      ...unread.map(({ label, text }) => `${label}: ${text}`),
      ...others.map(({ label, day }) => `${label}: ${'day' in day ? day.day : ''}`),
    ],
    problems: unread.flatMap(({ text, day }) =>
      'problem' in day ? [{ line, reason: `"${text}" ${day.problem}, so it's in the notes` }] : [],
    ),
  };
}

/** With the words of its label, where Google has one: `Graduation`. */
function labeledDay({ field, text, group }: Cell, cells: readonly Cell[]): { label: string; text: string }[] {
  if (field === 'birthday' || field === 'birthDay') {
    // Thunderbird in German calls the day of the month "Geburtstag", too.
    const isPart = cells.some((cell) => cell.field === 'birthMonth');
    return isPart ? [] : [{ label: 'Birthday', text }];
  }
  if (field === 'anniversary')
    return text.split(between).map((each) => ({ label: 'Anniversary', text: each }));
  if (field !== 'event') return [];
  const label = cleanLine(cells.find((cell) => cell.field === 'label' && cell.group === group)?.text ?? '');
  const plain = label.replace(/^\*\s*/, '');
  return text.split(between).map((each) => ({
    label: /^(?:|anniversary|other|custom)$/i.test(plain) ? 'Anniversary' : plain,
    text: each,
  }));
}

/** Google puts an asterisk before its own groups. Outlook has commas or semicolons between categories. */
function tagsOf(tags: readonly string[], categories: readonly Cell[]): string[] {
  const groups = categories.flatMap(({ text }) => text.split(between.test(text) ? between : /[,;]/));
  return [...tags, ...groups]
    .map((tag) => visibleName(tag.replace(/^\s*\*\s*/, '')))
    .filter((tag) => tag !== '' && !everybody.test(tag));
}

function namelessReason(reach: string | undefined): string {
  return reach === undefined ? "there's no name in this row" : `there's no name in this row, only ${reach}`;
}
