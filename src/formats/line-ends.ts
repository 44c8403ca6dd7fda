/** Replaces unusual line ends and stray bytes, so that readers only meet CRLF, LF and CR. */

/**
 * What may be the line end in a file without a usual one: NUL, vertical tab, form feed, record separator, NEL, U+2028,
 * U+2029.
 */
const oddEnds = ['\x00', '\x0b', '\x0c', '\x1e', '\xc2\x85', '\xe2\x80\xa8', '\xe2\x80\xa9', '\x85'];
const hasOdd = /[\x00\x0b\x0c\x1a\x1e]/;

/** @param text a file as a byte string */
export function withPlainLineEnds(text: string): string {
  if (!/[\r\n]/.test(text)) {
    // The form in QR codes and source code.
    if (/BEGIN:VCARD\\n/i.test(text)) return text.replaceAll('\\n', '\n');
    const end = oddEnds.find((lineEnd) => text.includes(lineEnd));
    return end === undefined ? text : text.replaceAll(end, '\n').replaceAll('\x00', '');
  }
  // Some old programs write LF CR. CR LF CR LF would look the same after the first CR.
  const straightened = text.includes('\n\r') && !text.includes('\r\n') ? text.replaceAll('\n\r', '\n') : text;
  if (!hasOdd.test(straightened)) return straightened;
  return straightened
    .replaceAll('\x00', '')
    .replace(/[\x0b\x0c\x1a\x1e]+(?=[\r\n]|$)/g, '')
    .replace(/([\r\n])[\x0b\x0c\x1a\x1e]+/g, '$1');
}
