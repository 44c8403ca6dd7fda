/** Reads a table of people: exported from Google, Outlook, Thunderbird or momconnect, or made by hand. */

import type { ContactCard, ContactsRead, ImportProblem } from '../../domain/import/contact-card.ts';
import { type ColumnMap, findColumns, scoreTable } from './find-columns.ts';
import type { Field } from './headings.ts';
import { type DayContext, dayReader } from './read-days.ts';
import { readRow } from './read-row.ts';
import { readTable } from './read-table.ts';

export interface CsvOptions extends DayContext {
  readonly maps: readonly ColumnMap[];
  /** The name of the file says that it's a table. */
  readonly isTable: boolean;
  /** @param part how much of the table is read, from 0 to 1 */
  readonly onRow?: (part: number) => void;
}

const dayFields: readonly Field[] = ['birthday', 'anniversary', 'event'];

/**
 * Answers the readable rows, and the unreadable ones with the reason; null when these may not be people at all. Never
 * throws.
 */
export function readCsv(text: string, { maps, isTable, onRow, ...context }: CsvOptions): ContactsRead | null {
  const table = readTable(text, scoreTable);
  const layout = findColumns(table.rows, maps);
  if (!layout.isSure && !isTable) return null;
  const people = table.rows.slice(layout.before);
  const days = layout.columns.filter(({ field }) => dayFields.includes(field));
  const readDay = dayReader(
    people.flatMap(({ cells }) => days.map(({ at }) => cells[at] ?? '')),
    context,
  );
  const cards: ContactCard[] = [];
  const problems: ImportProblem[] = [...table.problems];
  for (const { line } of table.rows.slice(0, Math.max(0, layout.before - 1)))
    problems.push({ line, reason: 'this comes before the headings, so it was left out' });
  for (const [at, row] of people.entries()) {
    onRow?.(at / people.length);
    const rowRead = readRow(row, layout, readDay);
    if ('reason' in rowRead) problems.push(rowRead);
    else {
      cards.push(rowRead.card);
      for (const problem of rowRead.problems) problems.push(problem);
    }
  }
  const { unread, missing, headings } = layout;
  return { format: 'csv', cards, activities: [], notes: [], problems, table: { unread, missing, headings } };
}
