/** Turns one row of a table into the person it describes. */

import type { ContactCard, ContactKind, ImportProblem } from '../../domain/import/contact-card.ts';
import { visibleName } from '../../domain/text/visible-name.ts';
import { cleanLine, cleanLines, cleanPhone } from '../clean-text.ts';
import { type Columns, kindOf } from './find-columns.ts';
import type { Field } from './headings.ts';
import type { ReadDay } from './read-days.ts';
import type { Row } from './read-table.ts';
import { type Cell, daysOf, valuesIn } from './row-days.ts';

/** What to say about the person besides: days that couldn't be read. */
export interface PersonRead {
  readonly card: ContactCard;
  readonly problems: readonly ImportProblem[];
}

/** The groups that everybody is in. */
const everybody = /^(?:my ?contacts|starred(?: in android)?|other contacts)$/i;

export function readRow(row: Row, columns: Columns, readDay: ReadDay): PersonRead | ImportProblem {
  const { line } = row;
  const tooWide = tooWideReason(row, columns);
  if (tooWide !== null) return { line, reason: tooWide };
  const cells = cellsOf(row, columns);
  const byField = cellsByField(cells);
  const of = (field: Field) => byField.get(field) ?? [];
  const values = (field: Field) => of(field).flatMap(({ text }) => valuesIn(text));
  const phones = phonesOf(cells);
  const emails = emailsOf(values('email'), line);
  // Most fields are empty, and looking for invisible characters takes long.
  const textOf = (field: Field) => (of(field).length === 0 ? '' : visibleName(of(field)[0]?.text ?? ''));
  const company = textOf('company');
  const hasFamilies = columns.columns.some(({ field }) => field === 'family');
  const person = nameOf(textOf, hasFamilies);
  const name = person || company;
  if (name === '')
    return { line, reason: namelessReason(emails.addresses[0] ?? phones[0]?.text ?? emails.others[0]) };
  const days = daysOf(cells, readDay, line);
  const tags = tagsOf(values('tag'), of('category'));
  const card: ContactCard = {
    line,
    format: 'csv',
    uid: null,
    name,
    familyInFront: null,
    kind: isCompany(person, company, of) ? 'company' : kindByTag(tags),
    nicknames: values('nickname')
      .map(visibleName)
      .filter((nickname) => nickname !== '' && nickname !== name),
    phones: phones.map(({ text }) => text),
    faxes: phones.filter(({ isFax }) => isFax).map(({ text }) => text),
    emails: emails.addresses,
    ...addressOf(cells),
    birthday: days.birthday,
    anniversaries: days.anniversaries,
    hardDays: [],
    children: values('child')
      .flatMap((text) => text.split(/[,;&\n]/))
      .map(visibleName)
      .filter(Boolean),
    diedOn: null,
    notes: [...values('note').map(cleanLines).filter(Boolean), ...emails.notes, ...days.notes],
    tags,
  };
  return { card, problems: [...emails.problems, ...days.problems] };
}

/** null when the row has no more values than there are columns. Empty cells behind the last column are no values. */
function tooWideReason({ cells }: Row, { width }: Columns): string | null {
  if (width === null || cells.length <= width) return null;
  const count = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return count <= width
    ? null
    : `this row has ${count} values for ${width} columns, so it isn't clear which is which`;
}

/** Those that aren't empty. */
function cellsOf(row: Row, { columns, width }: Columns): Cell[] {
  const cells: Cell[] = [];
  for (const { at, field, group } of columns) {
    const text = row.cells[at] ?? '';
    // A column that was only guessed may hold something else in this row.
    const isName = width !== null || field !== 'name' || kindOf(text) === 'words';
    if (isName && text.trim() !== '') cells.push({ field, group, text });
  }
  return cells;
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

/**
 * The whole name, unless a comma in it hides which part is which; else its parts.
 *
 * @param hasFamilies the table has a column of last names
 */
function nameOf(part: (field: Field) => string, hasFamilies: boolean): string {
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
  // Beside "surname", a column "name" has the first names; beside "first name" alone, the last ones.
  const hasPart = (word: string) => ` ${name} `.toLowerCase().includes(` ${word} `.toLowerCase());
  if (family !== '' && given === '' && !hasPart(family)) return `${name} ${family}`;
  return given !== '' && !hasFamilies && !hasPart(given) ? `${given} ${name}` : name;
}

/** A row with nothing but the name of a company, perhaps twice. */
function isCompany(name: string, company: string, of: (field: Field) => readonly Cell[]): boolean {
  if (company === '') return false;
  return name === '' || (name === company && of('given').length + of('family').length === 0);
}

/** Our own table says it with the tag that the list has. */
function kindByTag(tags: readonly string[]): ContactKind {
  return (['group', 'company'] as const).find((kind) => tags.includes(kind)) ?? 'person';
}

function phonesOf(cells: readonly Cell[]): { readonly text: string; readonly isFax: boolean }[] {
  const labels = cells.filter(({ field }) => field === 'label');
  return cells
    .filter(({ field }) => field === 'phone' || field === 'fax')
    .flatMap(({ text, field, group }) => {
      const label = labels.find((cell) => cell.group === group)?.text ?? '';
      return valuesIn(text).map((phone) => ({
        text: cleanPhone(phone),
        isFax: field === 'fax' || /fax/i.test(label),
      }));
    })
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

interface Emails {
  readonly addresses: readonly string[];
  /** What isn't an address. */
  readonly others: readonly string[];
  readonly notes: readonly string[];
  readonly problems: readonly ImportProblem[];
}

/** What isn't an address goes into the notes, and is listed: nobody can write to it. */
function emailsOf(values: readonly string[], line: number): Emails {
  const texts = values.map(emailOf).filter(Boolean);
  const others = texts.filter((text) => !text.includes('@'));
  return {
    addresses: texts.filter((text) => text.includes('@')),
    others,
    notes: others.map((text) => `Email: ${text}`),
    problems: others.map((text) => ({
      line,
      reason: `"${text}" isn't an email address, so it's in the notes`,
    })),
  };
}

/** Reduces `"Ana" <ana@example.org>` to the address. */
function emailOf(text: string): string {
  return (/<([^<>]+)>/.exec(text)?.[1] ?? cleanLine(text)).replace(/^mailto:/i, '').trim();
}

const addressFields: readonly Field[] = ['street', 'city', 'region', 'postalCode', 'country'];

/** The home address, or else the first one that isn't a work address, or else the first. */
function addressOf(cells: readonly Cell[]): Pick<ContactCard, 'address' | 'city'> {
  const parts = cells.filter(({ field }) => addressFields.includes(field));
  if (parts.length === 0) return { address: null, city: null };
  const places = [...new Set(parts.map(({ group }) => group))].map((group) => {
    const label = cells.find((cell) => cell.field === 'label' && cell.group === group)?.text ?? group;
    return { parts: parts.filter((part) => part.group === group), label: label.toLowerCase() };
  });
  const isWork = ({ label }: { readonly label: string }) => /work|business/.test(label);
  const place =
    places.find(({ label }) => label.includes('home')) ?? places.find((each) => !isWork(each)) ?? places[0];
  if (place === undefined) return { address: null, city: null };
  const city = cleanLine(place.parts.find(({ field }) => field === 'city')?.text ?? '');
  const isJustCity = place.parts.every(({ field }) => field === 'city');
  return {
    address: isJustCity ? null : oneLineOf(place.parts) || null,
    city: isWork(place) || city === '' ? null : city,
  };
}

/** The address is cut to less than this anyway, and a damaged cell may have thousands of lines. */
const longEnough = 2000;

/** A whole address often has its parts once more in columns of their own, so each text is there once. */
function oneLineOf(parts: readonly Cell[]): string {
  const texts: string[] = [];
  let before = ' ';
  for (const field of addressFields)
    for (const { text } of parts.filter((part) => part.field === field))
      for (const line of linesOf(text)) {
        const words = `${line.replaceAll(',', ' ')} `;
        if (before.length > longEnough || before.includes(` ${words}`)) continue;
        texts.push(line);
        before += words;
      }
  return texts.join(', ');
}

const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n]+|:::/)
    .map((line) => cleanLine(line).replace(/,$/, ''))
    .filter(Boolean);

/** Google puts an asterisk before its own groups. Outlook has commas or semicolons between categories. */
function tagsOf(tags: readonly string[], categories: readonly Cell[]): string[] {
  const groups = categories.flatMap(({ text }) =>
    text.includes(':::') ? valuesIn(text) : text.split(/[,;]/),
  );
  return [...tags, ...groups]
    .map((tag) => visibleName(tag.replace(/^\s*\*\s*/, '')))
    .filter((tag) => tag !== '' && !everybody.test(tag));
}

function namelessReason(reach: string | undefined): string {
  return reach === undefined ? "there's no name in this row" : `there's no name in this row, only ${reach}`;
}
