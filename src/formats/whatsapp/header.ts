/**
 * The start of a message in an exported WhatsApp chat: its date, its time and what comes after them. Each phone writes
 * them the way its country does, and a whole file in one style.
 */

import { isPeriodOfDay } from './day-periods.ts';

export interface Header {
  /** Day, month and year as written, in the order of the file. */
  readonly date: readonly [string, string, string];
  /** What all headers of one file have in common. A line that looks like a header of another style is text. */
  readonly style: string;
  /** Where the sender starts. */
  readonly end: number;
  /** True for `26. 11. 13.`, as Korea writes years of two digits. */
  readonly isYearFirst: boolean;
}

/** No header is longer. */
const longestHead = 90;

/** Marks for the direction of text, and the mark that a file starts with: they show nothing. */
const mark = '\u200e';
const marks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g;
const commas = /[\u060c\uff0c\u3001]/g;
/** The zero of each script whose digits phones write. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0xff10,
];
const otherDigits = new RegExp(
  `[${zeros.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`,
  'g',
);

/** Everything that can be written several ways, in one. Each character stays one, so positions don't change. */
function plainHead(line: string): string {
  const head = line.slice(0, longestHead);
  if (!/[^\x20-\x7e]/.test(head)) return head;
  return head
    .replace(marks, mark)
    .replace(spaces, ' ')
    .replace(commas, ',')
    .replace(otherDigits, (digit) => String(digitOf(digit.charCodeAt(0))));
}

function digitOf(code: number): number {
  return code - (zeros.findLast((zero) => zero <= code) ?? code);
}

const m = `${mark}*`;
const number = `(\\d{1,4})${m}`;
/** `13/11/2026`, `13. 11. 2026.`, `2026年11月13日`, `3/27/R4` (a year of a Japanese emperor), `3/27/2565 BE`. */
const date =
  `(?:${number}(?<sep> ?[./-] ?)${m}${number}\\k<sep>${m}([RHS]?\\d{1,4})${m}(\\.?)|` +
  `${number}[年년] ?${number}[月월] ?${number}[日일])(?: ?(?:BE|AD|CE|AH|AP|г\\.?|هـ|ه\u200d?))?`;
const word = `[^\\d\\s\\[\\](),:${mark}–—-][^\\d\\[\\](),:${mark}–—-]{0,17}?`;
/** `21:15`, `9:15:22 PM`, `21.15`, `21 h 15 min 22 s`, `21:15 ч.` */
const time =
  `(\\d{1,2})${m}(?:[:.]${m}| ?h ?)(\\d{2})${m}(?: ?min)?(?:[:. ]${m}(\\d{2})${m}(?: ?s)?)?` +
  `(?: ?${m}(${word}))?${m}`;
const between = `${m},?${m} ?${m}(?:(${word}) ?)?`;
const ends = '(?:\\] ?|:? [-–—] |: )';

/** Date first, time first, and without a sign after the time, as older phones wrote it. */
const forms = [
  new RegExp(`^${m}(\\[?)${m}${date}${between}${time}(${ends})`, 'u'),
  new RegExp(`^${m}(\\[?)${m}${time},? ${m}${date}${m}(${ends})`, 'u'),
  new RegExp(`^${m}(\\[?)${m}${date}${between}${time}( )(?=\\S)`, 'u'),
];

/** null for a line that starts no message. */
export function readHeader(line: string): Header | null {
  if (!mayStart(line.charCodeAt(0))) return null;
  const head = plainHead(line);
  return dateFirst(head, 0) ?? timeFirst(head) ?? dateFirst(head, 2);
}

/** A bracket, a digit, or anything outside of ASCII, where other digits and the marks are. */
const mayStart = (code: number): boolean => code === 0x5b || (code >= 0x30 && code <= 0x39) || code > 0x7f;

function dateFirst(head: string, form: 0 | 2): Header | null {
  const match = (forms[form] as RegExp).exec(head);
  if (match === null) return null;
  const [all, bracket = '', ...rest] = match;
  const dated = rest.slice(0, 8);
  const [before, , , seconds, after, end = ''] = rest.slice(8);
  if (form === 2 && (seconds === undefined || bracket !== '')) return null;
  return made(all, dated, { bracket, before, seconds, after, end, form: 'date' });
}

function timeFirst(head: string): Header | null {
  const match = (forms[1] as RegExp).exec(head);
  if (match === null) return null;
  const [all, bracket = '', , , seconds, after, ...rest] = match;
  return made(all, rest.slice(0, 8), {
    bracket,
    before: undefined,
    seconds,
    after,
    end: rest[8] ?? '',
    form: 'time',
  });
}

interface Parts {
  readonly bracket: string;
  readonly before: string | undefined;
  readonly seconds: string | undefined;
  readonly after: string | undefined;
  readonly end: string;
  readonly form: 'date' | 'time';
}

function made(all: string, dated: readonly (string | undefined)[], parts: Parts): Header | null {
  const { bracket, before, seconds, after, end, form } = parts;
  if ((bracket === '[') !== end.startsWith(']')) return null;
  // Inside brackets, nothing else can be meant.
  if (after !== undefined && bracket === '' && !isPeriodOfDay(after)) return null;
  const [a, separator = '年', b, c, lastDot = '', year, month, day] = dated;
  const triple = [a ?? year, b ?? month, c ?? day];
  if (triple.some((part) => part === undefined)) return null;
  const hasPeriod = after !== undefined || (before !== undefined && isPeriodOfDay(before));
  const style = [
    bracket,
    form,
    separator.trim(),
    seconds === undefined ? '' : 's',
    hasPeriod ? 'period' : '',
    end.trim(),
  ].join(' ');
  return {
    date: triple as [string, string, string],
    style,
    end: all.length,
    isYearFirst: separator === '. ' && lastDot === '.',
  };
}
