/** The escapes and the parts of a value (RFC 6350 3.4). */

const escaped = /\\([nN,;:\\"])/g;

/** `\n`, `\,`, `\;`, `\:`, `\\` and `\"` say what they stand for; any other backslash is one. */
export function unescapeText(text: string): string {
  return text.replace(escaped, (_, character: string) =>
    character.toLowerCase() === 'n' ? '\n' : character,
  );
}

/** The parts between separators that are not escaped; escapes are still in them. */
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
