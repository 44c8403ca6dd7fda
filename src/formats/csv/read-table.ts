/** Turns the text of a table into rows of cells, each with its line. The separator is found by what the rows hold. */

import { parse } from 'csv-parse/sync';
import type { ImportProblem } from '../../domain/import/contact-card.ts';
import { unguardCell } from './formula-guard.ts';

export interface Row {
  /** Counts from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly rows: readonly Row[];
  readonly problems: readonly ImportProblem[];
}

type Separator = ',' | ';' | '\t' | '|';

const separators: readonly Separator[] = [',', ';', '\t', '|'];
const lineEnds = ['\r\n', '\n', '\r'];
/** Excel's own first line: `sep=;` */
const namedSeparator = /^\ufeff?"?sep=([,;|\t])"?[ \t]*(?:\r\n|\n|\r|$)/i;
/** So much of a table tells how its rows are separated. */
const headLength = 20_000;
const headRows = 30;
/** After so many quotation marks without an end, the rest is read as if they were letters. */
const mostUnclosed = 20;

/** @param score how likely rows are those of a table of people; higher is better */
export function readTable(text: string, score: (rows: readonly Row[]) => number): Table {
  const [line = '', separatorNamed] = namedSeparator.exec(text) ?? [];
  const body = text.slice(line.length).replace(/^\ufeff/, '');
  const first = line === '' ? 1 : 2;
  const separator = (separatorNamed as Separator | undefined) ?? likeliest(body, score);
  return rowsOf(body, separator, first);
}

function likeliest(text: string, score: (rows: readonly Row[]) => number): Separator {
  const head = text.slice(0, headLength);
  const scored = separators.map((separator) => {
    const rows = rowsOf(head, separator, 1).rows.slice(0, headRows);
    return { separator, score: score(rows) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

function rowsOf(text: string, separator: Separator, first: number): Table {
  const bytes = Buffer.from(text);
  const rows: Row[] = [];
  const problems: ImportProblem[] = [];
  let [start, line] = [0, first];
  while (start < bytes.length) {
    const hasQuotes = problems.length < mostUnclosed;
    const read = readRows(bytes.subarray(start), separator, { line, hasQuotes });
    for (const row of read.rows) rows.push(row);
    if (read.unclosed === null) break;
    const { at, line: badLine } = read.unclosed;
    problems.push({
      line: badLine,
      reason: 'a quotation mark opens a value here, and none closes it, so this line was left out',
    });
    start = nextLine(bytes, start + at);
    line = badLine + 1;
  }
  return { rows, problems };
}

const [lineFeed, carriageReturn] = [10, 13];

/** Where the line that has the byte `at` ends, and the next one begins. */
function nextLine(bytes: Uint8Array, at: number): number {
  const end = bytes.subarray(at).findIndex((byte) => byte === lineFeed || byte === carriageReturn);
  if (end === -1) return bytes.length;
  const isPair = bytes[at + end] === carriageReturn && bytes[at + end + 1] === lineFeed;
  return at + end + (isPair ? 2 : 1);
}

function lineEndsIn(cell: string): number {
  // Few cells have any, and the pattern takes longer than looking for the two characters.
  if (!cell.includes('\n') && !cell.includes('\r')) return 0;
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}

const unclosed = new Error('A quotation mark without an end.');

/**
 * The parser reads on to the next quotation mark, which opens a value of another row, and then takes both as letters.
 *
 * @param raw the row as the file has it
 */
function isUnclosed(cell: string, raw: () => string): boolean {
  return cell.startsWith('"') && /[\r\n]/.test(cell) && !raw().includes(`"${cell.replaceAll('"', '""')}"`);
}

interface RowsRead {
  readonly rows: readonly Row[];
  /** The byte where the row begins in which a quotation mark has no end; null when all are closed. */
  readonly unclosed: { readonly at: number; readonly line: number } | null;
}

/** The parser's own counts of lines are wrong where a value has line ends, so we count those in the values. */
function readRows(
  bytes: Buffer,
  separator: Separator,
  { line: first, hasQuotes }: { readonly line: number; readonly hasQuotes: boolean },
): RowsRead {
  const rows: Row[] = [];
  let [line, at] = [first, 0];
  /** @param end the byte after the row and its line end */
  const take = (record: readonly string[], { bytes: end }: { readonly bytes: number }) => {
    const raw = () => bytes.toString('utf8', at, end);
    if (hasQuotes && record.some((cell) => isUnclosed(cell, raw))) throw unclosed;
    if (record.some((cell) => cell.trim() !== '')) rows.push({ line, cells: record.map(unguardCell) });
    line += 1;
    for (const cell of record) line += lineEndsIn(cell);
    at = end;
    return null;
  };
  try {
    parse(bytes, {
      delimiter: separator,
      record_delimiter: lineEnds,
      quote: hasQuotes ? '"' : false,
      relax_quotes: true,
      relax_column_count: true,
      on_record: take as never,
    });
    return { rows, unclosed: null };
  } catch (error) {
    const isOpen =
      error === unclosed || (error as { readonly code?: string }).code === 'CSV_QUOTE_NOT_CLOSED';
    if (!isOpen) throw error;
    return { rows, unclosed: { at, line } };
  }
}
