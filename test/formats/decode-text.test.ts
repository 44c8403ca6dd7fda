import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromByteString, toByteString } from '../../src/formats/byte-string.ts';
import { decodeText, decodeValue, isUtf8, utf16Of } from '../../src/formats/decode-text.ts';
import { utf16 } from './encode.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('Zoë 🌸'), 'Zoë 🌸'],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Zoë')]), 'Zoë'],
    ['UTF-16 little-endian with a mark', utf16('Zoë Example', { mark: true }), 'Zoë Example'],
    ['UTF-16 big-endian with a mark', utf16('Zoë Example', { mark: true, bigEndian: true }), 'Zoë Example'],
    ['UTF-16 little-endian without a mark', utf16('BEGIN:VCARD\r\nFN:Ľ'), 'BEGIN:VCARD\r\nFN:Ľ'],
    [
      'UTF-16 big-endian without a mark',
      utf16('BEGIN:VCARD\r\nFN:Ľ', { bigEndian: true }),
      'BEGIN:VCARD\r\nFN:Ľ',
    ],
    ['windows-1252 when it cannot be UTF-8', bytes(0x5a, 0x6f, 0xeb, 0x92, 0x73, 0x80), 'Zoë’s€'],
    ['nothing', bytes(), ''],
  ])('%s', (_, from, text) => expect(decodeText(from)).toBe(text));

  it('any bytes are some text', () => {
    fc.assert(fc.property(fc.uint8Array(), (from) => typeof decodeText(from) === 'string'));
  });

  it('what is UTF-8 is not taken for UTF-16', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        (text) => utf16Of(utf8(`A${text}`)) === null && isUtf8(utf8(text)),
      ),
    );
  });
});

describe('decodeValue', () => {
  it.each([
    ['ASCII', 'Ana', null, 'Ana'],
    ['UTF-8 without being told', 'Zo\xc3\xab', null, 'Zoë'],
    ['the charset it names', 'Zo\xeb', 'ISO-8859-1', 'Zoë'],
    ['curly quotes, which Latin-1 is often used for', 'Ana\x92s', 'ISO-8859-1', 'Ana’s'],
    ['Central Europe', '\xa3ucja', 'iso-8859-2', 'Łucja'],
    ['Shift_JIS, where a second byte may look like a backslash', '\x94\\', 'SHIFT_JIS', '能'],
    ['Japanese in seven bits', '\x1b$B;3ED\x1b(B', 'ISO-2022-JP', '山田'],
    ['bytes that are not what was said', 'Zo\xeb', 'UTF-8', 'Zoë'],
    ['a charset nobody knows', 'Zo\xc3\xab', 'X-PHONE', 'Zoë'],
  ])('%s', (_, value, charset, text) => expect(decodeValue(value, charset)).toBe(text));
});

describe('byte strings', () => {
  it('there and back is the same', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (from) => {
        expect(fromByteString(toByteString(from))).toEqual(from);
      }),
      { numRuns: 20 },
    );
  });
});
