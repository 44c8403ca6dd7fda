/**
 * Turns the physical lines of a vCard file into content lines, as phones and address books really write them: folded
 * with a space (RFC 6350 3.2), with the soft line breaks of quoted-printable (vCard 2.1), with base64 that continues
 * without a fold space, and with any line end. Works on byte strings.
 */

import { afterCard, shortestGlue, ungluedLines } from './glued-lines.ts';

export interface ContentLine {
  /** The physical line it starts on, counted from 1. */
  readonly line: number;
  /** `TEL;HOME:+1 555`, unfolded, with soft breaks joined. Pictures, sounds and keys lose their value. */
  readonly text: string;
  /** False for a line that belongs to no property. */
  readonly isProperty: boolean;
}

interface OpenLine {
  readonly line: number;
  readonly parts: string[];
  readonly isQuotedPrintable: boolean;
  /** A picture, sound or key: we don't need it, and it's most of a big file. */
  readonly isBinary: boolean;
  /** Text in base64, which may continue without a fold space. */
  readonly isBase64: boolean;
  /** The last part ended in a soft line break. */
  isSoft: boolean;
}

/** No property has a longer name, so don't search a line of megabytes for one. */
const longestName = 256;
const propertyStart = /^\s*(?:[\w-]+\.)?[A-Za-z][\w/-]*\s*[;:]/;
const boundary = /^\s*(?:BEGIN|END)\s*:\s*V(?:CARD|LIST)\s*$/i;
const softBreak = /=[ \t]*$/;
const quotedPrintable = /[;=]\s*QUOTED-PRINTABLE\s*[;:]/i;
const binary = /^\s*(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)\s*[;:]/i;
const base64 = /;\s*(?:ENCODING\s*=\s*)?"?(?:BASE64|B)"?\s*[;:]/i;
/** The text fields we read; any other base64 is left out. */
const textField =
  /^\s*(?:[\w-]+\.)?(?:FN|N|NICKNAME|ORG|TEL|EMAIL|ADR|BDAY|NOTE|CATEGORIES|UID|KIND|(?:X-[\w-]*)?(?:ANNIVERSARY|ABDATE|ABLABEL|ABRELATEDNAMES|DEATHDATE|CHILD(?:REN)?)|RELATED)\s*[;:]/i;
const base64Line = /^[A-Za-z0-9+/]+={0,2}\s*$/;

export function* contentLines(text: string): Generator<ContentLine> {
  let open: OpenLine | null = null;
  let strayLine: number | null = null;
  for (const { line, text: part } of physicalLines(text)) {
    if (open !== null && goesOn(open, part)) {
      add(open, part);
      continue;
    }
    if (part.trim() === '' || part.startsWith('#')) continue;
    const isProperty = propertyStart.test(part.slice(0, longestName));
    if (!isProperty && open?.isBinary) continue;
    if (!isProperty && open?.isBase64 && base64Line.test(part)) {
      append(open, part);
      continue;
    }
    if (open !== null) yield closeLine(open);
    open = isProperty ? openLine(line, part) : null;
    // Report several stray lines in a row only once.
    if (!isProperty && strayLine !== line - 1) yield { line, text: part, isProperty };
    strayLine = isProperty ? null : line;
  }
  if (open !== null) yield closeLine(open);
}

/** Line ends are CRLF, LF, CR, or CR CR LF, from a CRLF file that was converted once more. */
function* physicalLines(text: string): Generator<{ line: number; text: string }> {
  const lineEnd = /\r{0,2}\n|\r/g;
  let start = 0;
  for (let line = 1; start < text.length; line++) {
    const end = lineEnd.exec(text);
    const unmarkedLine = withoutMark(text.slice(start, end?.index));
    if (unmarkedLine.length < shortestGlue) yield { line, text: unmarkedLine };
    else {
      const next = end === null ? text.length : lineEnd.lastIndex;
      const isLast = () => afterCard.test(text.slice(next, next + longestName));
      for (const part of ungluedLines(unmarkedLine, isLast)) yield { line, text: part };
    }
    if (end === null) return;
    start = lineEnd.lastIndex;
  }
}

/** Files joined with `cat` have a byte order mark in the middle. */
function withoutMark(part: string): string {
  return part.startsWith('\xef\xbb\xbf') ? part.slice(3) : part;
}

function openLine(line: number, part: string): OpenLine {
  const colon = part.indexOf(':');
  const head = colon === -1 ? part : part.slice(0, colon + 1);
  const isEncoded = base64.test(head);
  const isBinary = binary.test(head) || (isEncoded && !textField.test(head));
  const isQuotedPrintable = !isBinary && quotedPrintable.test(head);
  const isBase64 = isEncoded && !isBinary;
  const open: OpenLine = { line, parts: [], isQuotedPrintable, isBinary, isBase64, isSoft: false };
  append(open, isBinary ? head : part);
  return open;
}

function goesOn(open: OpenLine, part: string): boolean {
  if (part.length < longestName && boundary.test(part)) return /^[ \t]/.test(part) && isInsideAgent(open);
  return open.isSoft || part.startsWith(' ') || part.startsWith('\t');
}

/** The value is a complete, folded card: its lines aren't lines of the file. */
function isInsideAgent({ parts }: OpenLine): boolean {
  return (
    /^(?:[\w-]+\.)?AGENT\b[^:]*:\s*BEGIN\s*:\s*VCARD/i.test(parts[0] ?? '') &&
    !parts.some((part) => boundary.test(part))
  );
}

function add(open: OpenLine, part: string): void {
  if (open.isBinary) return;
  append(open, open.isSoft ? part : part.slice(1));
}

function append(open: OpenLine, part: string): void {
  open.isSoft = open.isQuotedPrintable && softBreak.test(part);
  open.parts.push(open.isSoft ? part.replace(softBreak, '') : part);
}

function closeLine({ line, parts }: OpenLine): ContentLine {
  const text = parts.join('');
  return { line, text, isProperty: text.includes(':') };
}
