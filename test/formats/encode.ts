/** Texts as the bytes of other encodings, for tests. */

export interface Utf16Options {
  readonly mark?: boolean;
  readonly bigEndian?: boolean;
}

export function utf16(text: string, { mark = false, bigEndian = false }: Utf16Options = {}): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index++)
    view.setUint16(index * 2, marked.charCodeAt(index), !bigEndian);
  return new Uint8Array(view.buffer);
}

/** Every byte as quoted-printable, with soft line breaks at the given width. */
export function quotedPrintable(text: string, width = 72): string {
  const units = [...new TextEncoder().encode(text)].map(
    (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const perLine = Math.max(1, Math.floor(width / 3));
  const lines: string[] = [];
  for (let start = 0; start < units.length; start += perLine)
    lines.push(units.slice(start, start + perLine).join(''));
  return lines.join('=\r\n');
}

/** vCard lines joined with CRLF, as bytes. */
export function card(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n'));
}
