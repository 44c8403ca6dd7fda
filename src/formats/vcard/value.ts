/** The escapes and parts of a value (RFC 6350 3.4). */

const escaped = /\\(r\\n|[nN,;:\\"])/g;

/** Unescapes `\n`, `\r\n`, `\,`, `\;`, `\:`, `\\` and `\"`; any other backslash is just one. */
export function unescapeText(text: string): string {
  return text.replace(escaped, (_, character: string) => (/n$/i.test(character) ? '\n' : character));
}

/** Splits at separators that aren't escaped; the parts still have their escapes. */
export function splitValue(text: string, separator: ';' | ','): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === separator) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
