/**
 * Splits one content line: `item1.TEL;TYPE=home;CHARSET=UTF-8:+1 555` (RFC 6350 3.3, and the bare `TEL;HOME:` of 2.1).
 */

import { decodeValue } from '../decode-text.ts';

export interface Property {
  readonly line: number;
  /** In capitals, without the group. */
  readonly name: string;
  /** In capitals: `ITEM1`, which connects a label to a value; `''` without one. */
  readonly group: string;
  /** In lower case: `home`, `fax`, `pref`. */
  readonly types: readonly string[];
  /** The year that means "none" in Apple's cards; null when there is none. */
  readonly omitYear: string | null;
  /** Decoded, but still with escapes. */
  readonly value: string;
  /** It has a value, but in base64 that isn't text. */
  readonly isUnreadable: boolean;
}

export interface FileEncoding {
  /** True when the whole file is UTF-8. Then CHARSET is left over from before a conversion. */
  readonly isUtf8: boolean;
  /** The encoding of properties that name none and aren't UTF-8; null for windows-1252. */
  readonly charset: string | null;
}

interface Parameter {
  /** In capitals; `''` for a bare one. */
  readonly name: string;
  readonly value: string;
}

/** In characters. We use far less of any value, and megabytes of spaces take time. */
const longestValue = 50_000;

/** @param text a content line as a byte string */
export function readProperty(
  line: number,
  text: string,
  { isUtf8, charset: ofFile }: FileEncoding,
): Property {
  const { head, raw } = takeApart(text);
  const [first = '', ...rest] = head;
  const parameters = rest.map(readParameter);
  const parameter = (name: string) => parameters.find((candidate) => candidate.name === name)?.value ?? null;
  const isEncoded = (encoding: RegExp) =>
    parameters.some(
      (candidate) => ['', 'ENCODING'].includes(candidate.name) && encoding.test(candidate.value),
    );
  const charset = parameter('CHARSET');
  const value = isEncoded(/^QUOTED-PRINTABLE$/i)
    ? decodeValue(unquote(raw), charset, ofFile)
    : isEncoded(base64)
      ? decodeValue(fromBase64(raw), charset, ofFile)
      : decodeValue(raw, isUtf8 ? null : charset, ofFile);
  const dot = first.lastIndexOf('.');
  return {
    line,
    name: first
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    group: first.slice(0, Math.max(0, dot)).trim().toUpperCase(),
    types: typesOf(parameters),
    omitYear: parameter('X-APPLE-OMIT-YEAR'),
    value: value.slice(0, longestValue),
    isUnreadable: value === '' && raw.trim() !== '' && isEncoded(base64),
  };
}

/**
 * Name and parameters, then the value. Quotes protect a colon or semicolon, unless they never close: then they aren't
 * quotes.
 */
function takeApart(text: string): { head: string[]; raw: string } {
  const head: string[] = [];
  const hasQuotes = text.includes('"') && colonOutsideQuotes(text) !== -1;
  const colon = hasQuotes ? colonOutsideQuotes(text) : text.indexOf(':');
  let start = 0;
  let isQuoted = false;
  for (let index = 0; index <= colon; index++) {
    const character = text[index];
    if (hasQuotes && character === '"') isQuoted = !isQuoted;
    if (index < colon && (character !== ';' || isQuoted)) continue;
    head.push(text.slice(start, index));
    start = index + 1;
  }
  return { head, raw: text.slice(colon + 1) };
}

function colonOutsideQuotes(text: string): number {
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '"') isQuoted = !isQuoted;
    else if (text[index] === ':' && !isQuoted) return index;
  }
  return -1;
}

function readParameter(text: string): Parameter {
  const equals = text.indexOf('=');
  const value = text.slice(equals + 1).trim();
  return {
    name: text.slice(0, Math.max(0, equals)).trim().toUpperCase(),
    value: value.replace(/^"(.*)"$/, '$1'),
  };
}

function typesOf(parameters: readonly Parameter[]): string[] {
  return parameters.flatMap(({ name, value }) => {
    if (name === 'PREF') return ['pref'];
    return name === 'TYPE' || name === '' ? value.toLowerCase().replaceAll('"', '').split(',') : [];
  });
}

const base64 = /^(?:BASE64|B)$/i;

/** To bytes; `''` when it isn't base64 or isn't text, such as a picture instead of a note. */
function fromBase64(text: string): string {
  const letters = text.replace(/[\s=]/g, '').replaceAll('-', '+').replaceAll('_', '/');
  if (!/^[A-Za-z0-9+/]*$/.test(letters) || letters.length % 4 === 1) return '';
  const bytes = atob(letters);
  return /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(bytes) ? '' : bytes;
}

/** Quoted-printable (RFC 2045 6.7) to bytes. An equals sign without two hex digits stays. */
function unquote(text: string): string {
  return text.replace(/=([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
