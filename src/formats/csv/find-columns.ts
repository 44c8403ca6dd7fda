/** Finds out what each column of a table holds: by its heading, by what she says, or by the cells themselves. */

import { foldText } from '../../domain/text/fold-text.ts';
import { type Field, type Mappable, type Meaning, mappable, meaningOf } from './headings.ts';
import type { Row } from './read-table.ts';

/** What she says about a column: its heading or its number, and what it holds. */
export interface ColumnMap {
  readonly column: string;
  readonly field: Mappable;
}

interface Column extends Meaning {
  readonly at: number;
}

export interface Columns {
  readonly columns: readonly Column[];
  /** False when nothing but words tells that these are people: it may be any text with commas. */
  readonly isSure: boolean;
  /**
   * Headings of columns that aren't read although they have something in them: we don't know the heading, or an earlier
   * column has the same thing. A column without a heading is `column 3`; if two have the same heading, `Phone (column 3)`.
   */
  readonly unread: readonly string[];
  /** How many rows there are before the first person. */
  readonly before: number;
  /** How many cells a row may have; null without headings. */
  readonly width: number | null;
  /** What she said about columns that aren't there. */
  readonly missing: readonly string[];
  /** The headings as written; empty without any. */
  readonly headings: readonly string[];
}

/** LinkedIn, for one, begins with a few lines of words. */
const mostBefore = 10;
/** A heading that is enough to find the row of headings. */
const tellsName: readonly Field[] = ['name', 'given', 'family'];
const tellsWho: readonly Field[] = [...tellsName, 'nickname', 'phone', 'email', 'fileAs'];

/** What a person has once: the first of several columns counts, in each row the first with something in it. */
const onlyOnce: ReadonlySet<Field> = new Set([
  'name',
  'prefix',
  'given',
  'middle',
  'family',
  'suffix',
  'birthday',
  'birthYear',
  'birthMonth',
  'birthDay',
] satisfies Field[]);

export function findColumns(rows: readonly Row[], maps: readonly ColumnMap[]): Columns {
  const headingRow = rows.slice(0, mostBefore).findIndex((row) => isHeading(row, maps));
  const at = headingRow === -1 && isForeignHeading(rows) ? 0 : headingRow;
  const headings = at === -1 ? [] : (rows[at]?.cells ?? []);
  const people = rows.slice(at + 1);
  const width = Math.max(widest(people), headings.length);
  const places = Array.from({ length: width }, (_, place) => place);
  const meaningsSaid = new Map(
    places.flatMap((place) => {
      const map = maps.find(({ column }) => isColumn(column, headings[place] ?? '', place));
      return map === undefined ? [] : [[place, { field: mappable[map.field], group: `said ${place}` }]];
    }),
  );
  const meaningsFound = headingRow === -1 ? guessColumns(people, width) : meaningsOf(headings);
  const columns = places.flatMap((place): Column[] => {
    const meaning = meaningsSaid.get(place) ?? meaningsFound.get(place);
    return meaning === undefined ? [] : [{ at: place, ...meaning }];
  });
  const readAt = new Set(columns.map((column) => column.at));
  const isUsed = (place: number) => people.some(({ cells }) => textAt(cells, place) !== '');
  const second = passedOver(columns, people);
  const isUnread = (place: number) => (readAt.has(place) ? second.has(place) : isUsed(place));
  return {
    columns,
    isSure:
      headingRow !== -1 ||
      maps.length > 0 ||
      [...meaningsFound.values()].some(({ field }) => isContact(field)),
    unread: columnNames(places.filter(isUnread), headings),
    before: at + 1,
    width: at === -1 ? null : headings.length,
    missing: maps
      .filter(({ column }) => !places.some((place) => isColumn(column, headings[place] ?? '', place)))
      .map(({ column }) => column),
    headings: headings.filter((heading) => heading.trim() !== ''),
  };
}

const textAt = (cells: readonly string[], place: number): string => (cells[place] ?? '').trim();

/** Thousands of rows are more than a call may have arguments. */
const widest = (rows: readonly Row[]): number =>
  rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);

/** If two columns are for the same thing, the later one is here when somebody has something else in it. */
function passedOver(columns: readonly Column[], people: readonly Row[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const field of onlyOnce) {
    const own = columns.filter((column) => column.field === field);
    if (own.length < 2) continue;
    for (const { cells } of people) {
      const first = own.find(({ at }) => textAt(cells, at) !== '');
      if (first === undefined) continue;
      for (const { at } of own)
        if (!['', textAt(cells, first.at)].includes(textAt(cells, at))) places.add(at);
    }
  }
  return places;
}

/** With its number where the heading isn't enough to say which one. */
function columnNames(places: readonly number[], headings: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const heading of headings) counts.set(headingKey(heading), (counts.get(headingKey(heading)) ?? 0) + 1);
  return places.map((place) => {
    const heading = headings[place]?.trim() ?? '';
    if (heading === '') return `column ${place + 1}`;
    const isShared = (counts.get(headingKey(heading)) ?? 0) > 1;
    return isShared ? `${heading} (column ${place + 1})` : heading;
  });
}

/** Two headings with the same key can't be told apart by what she types. */
const headingKey = (heading: string): string => foldText(heading) || heading.trim();

/** How likely these are the rows of a table of people; higher is better. */
export function scoreTable(rows: readonly Row[]): number {
  const mostMeanings = Math.max(0, ...rows.slice(0, mostBefore).map(({ cells }) => meaningsOf(cells).size));
  const width = rows[0]?.cells.length ?? 0;
  const isEven = width > 1 && rows.every(({ cells }) => cells.length === width);
  return mostMeanings * 10 + (isEven ? 5 : 0) + Math.min(4, Math.max(0, widest(rows) - 1));
}

function meaningsOf(headings: readonly string[]): Map<number, Meaning> {
  const meanings = headings.flatMap((heading, at) => {
    const meaning = meaningOf(heading);
    return meaning === null ? [] : [[at, meaning] as const];
  });
  return new Map(meanings);
}

function isHeading({ cells }: Row, maps: readonly ColumnMap[]): boolean {
  const words = cells.filter((cell) => cell.trim() !== '');
  if (words.some((cell) => kindOf(cell) === 'email' || kindOf(cell) === 'phone')) return false;
  const isSaid = (cell: string) => maps.some(({ column }) => isColumn(column, cell, -1));
  const meanings = [...meaningsOf(cells).values()];
  const count = meanings.length + cells.filter((cell) => isSaid(cell) && meaningOf(cell) === null).length;
  const isWho = cells.some(isSaid) || meanings.some(({ field }) => tellsWho.includes(field));
  const isNamed = meanings.some(({ field }) => tellsName.includes(field));
  return isWho && (count > 1 || count === words.length || isNamed);
}

function isColumn(input: string, heading: string, at: number): boolean {
  const isNamed = heading.trim() !== '' && headingKey(input) === headingKey(heading);
  return isNamed || (/^\d+$/.test(input) && Number(input) === at + 1);
}

const isContact = (field: Field): boolean => field === 'phone' || field === 'email' || field === 'birthday';

/** In a language nobody here knows: words above columns of numbers, addresses or days. */
function isForeignHeading([first, ...people]: readonly Row[]): boolean {
  if (first === undefined || people.length === 0) return false;
  const guesses = guessColumns(people, widest(people));
  const contacts = [...guesses].filter(([, { field }]) => isContact(field));
  return contacts.length > 0 && contacts.every(([at]) => kindOf(first.cells[at] ?? '') === 'words');
}

/** Without headings: the first column of words is the name, and what looks like a number, an address or a day is one. */
function guessColumns(rows: readonly Row[], width: number): Map<number, Meaning> {
  const guesses = new Map<number, Meaning>();
  const kinds = Array.from({ length: width }, (_, at) => commonestKind(rows, at));
  for (const [at, kind] of kinds.entries())
    if (kind !== null && kind !== 'words') guesses.set(at, { field: kind, group: '' });
  const first = kinds.indexOf('words');
  if (first === -1) return guesses;
  const isSplit = kinds[first + 1] === 'words' && isInTwo(rows, first);
  guesses.set(first, { field: isSplit ? 'given' : 'name', group: '' });
  if (isSplit) guesses.set(first + 1, { field: 'family', group: '' });
  return guesses;
}

/** `Ana`, `Sample`: two columns of single words. */
function isInTwo(rows: readonly Row[], first: number): boolean {
  return rows.every(
    ({ cells }) => /^\S+$/.test(cells[first]?.trim() || '-') && /^\S+$/.test(cells[first + 1]?.trim() || '-'),
  );
}

type Kind = 'email' | 'phone' | 'birthday' | 'words';

function commonestKind(rows: readonly Row[], at: number): Kind | null {
  const counts = new Map<Kind, number>();
  for (const { cells } of rows) {
    const kind = kindOf(cells[at] ?? '');
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

const date =
  /^(?:--?\d{1,2}-\d{1,2}|\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}(?:\2(?:\d{4}|\d\d))?)$/;
const phone = /^(?:tel:)?\+?[\d\s()./-]*(?:(?:x|ext\.?)\s*\d+)?$/i;

const name = /\p{L}/u;

/** null for an empty cell, and for one that is none of these. */
export function kindOf(cell: string): Kind | null {
  const text = cell.trim();
  if (text === '') return null;
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return 'email';
  if (date.test(text)) return 'birthday';
  if (phone.test(text) && (text.match(/\d/g)?.length ?? 0) >= 5) return 'phone';
  return name.test(text) && !/\S@\S/.test(text) ? 'words' : null;
}
