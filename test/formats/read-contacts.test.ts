import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleName } from '../../src/domain/text/visible-name.ts';
import { cleanLine } from '../../src/formats/clean-text.ts';
import { readContacts } from '../../src/formats/read-contacts.ts';
import { times } from '../support/long-run.ts';
import { card, quotedPrintable, utf16 } from './encode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const cardsOf = (bytes: Uint8Array) => {
  const read = readContacts(bytes);
  return read.format === null ? [] : read.cards;
};

describe('readContacts', () => {
  it.each([
    ['a vCard', card('FN:Ana Sample'), 'vcard'],
    [
      'a vCard in UTF-16 without a mark',
      utf16('BEGIN:VCARD\r\nFN:Ľana\r\nEND:VCARD\r\n', { bigEndian: true }),
      'vcard',
    ],
    ['friends.md', utf8('### Friends:\n- Ana Sample\n'), 'friends.md'],
    ['friends.md in UTF-16', utf16('### Friends:\n- Ana Sample\n', { mark: true }), 'friends.md'],
  ])('%s comes in', (_, bytes, format) => {
    const read = readContacts(bytes);
    expect(read.format).toBe(format);
    expect(cardsOf(bytes)).toHaveLength(1);
  });

  it('says what a picture looks like', () => {
    expect(readContacts(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toEqual({
      format: null,
      looksLike: 'picture',
    });
  });

  it('hears a charset for each property', () => {
    const bytes = new Uint8Array([
      ...utf8('BEGIN:VCARD\nFN;CHARSET=SHIFT_JIS:'),
      ...[0x88, 0xc9, 0x94, 0x5c],
      ...utf8('\nNICKNAME;CHARSET=ISO-8859-1:Zo'),
      ...[0xeb],
      ...utf8('\nNOTE:Zoë\nEND:VCARD'),
    ]);
    expect(cardsOf(bytes)).toMatchObject([{ name: '伊能', nicknames: ['Zoë'], notes: ['Zoë'] }]);
  });

  it('a card with a photo of some megabytes is quick', () => {
    const photo = ` ${'AbCd'.repeat(18)}\r\n`.repeat(70_000);
    const bytes = utf8(
      `BEGIN:VCARD\r\nFN:Ana Sample\r\nPHOTO;ENCODING=b:\r\n${photo}TEL:123\r\nEND:VCARD\r\n`,
    );
    expect(bytes.length).toBeGreaterThan(5_000_000);
    // Time of this process alone: a busy machine is no fault of the reader.
    const before = process.cpuUsage();
    expect(cardsOf(bytes)).toMatchObject([{ name: 'Ana Sample', phones: ['123'] }]);
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });

  it.each([
    ['a line of spaces', ' '],
    ['a line without end', 'A'],
    ['stars', '**'],
    ['brackets', '['],
    ['line ends', '\r'],
    ['equals signs', '='],
  ])('megabytes of %s are quick', (_, unit) => {
    // Time of this process alone: a busy machine is no fault of the reader.
    const before = process.cpuUsage();
    for (const opening of ['BEGIN:VCARD\nFN:Ana\nNOTE;QUOTED-PRINTABLE:\n', '### Friends:\n- Ana ', '### ']) {
      readContacts(utf8(opening + unit.repeat(times(200_000, 2_000_000) / unit.length)));
    }
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });
});

describe('any bytes', () => {
  it('are read without a fault', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => readContacts(bytes) !== undefined));
  });

  it('put into a card are read without a fault, and nobody comes in without a name', () => {
    const piece = fc.constantFrom(
      ...[
        'BEGIN:VCARD\r\n',
        'END:VCARD\r\n',
        'BEGIN:',
        'END:X\n',
        'FN:',
        'N:',
        'N;CHARSET=SHIFT_JIS:',
        'TEL;TYPE="',
      ],
      ...[
        'AGENT:\n',
        'BDAY:',
        'ADR;HOME:',
        'NOTE;ENCODING=QUOTED-PRINTABLE:=C3=\r\n',
        'PHOTO;BASE64:\n',
        ' ',
        '\t',
      ],
      ...[
        '=',
        ';',
        ':',
        ',',
        '\\',
        '"',
        '\r\n',
        '\n',
        '\r',
        'item1.',
        'X-A-',
        '--0412',
        '1604-02-29',
        'Ana',
        'KIND:group\n',
      ],
    );
    const chunk = fc.oneof(piece.map(utf8), fc.uint8Array({ maxLength: 8 }));
    const file = fc
      .array(chunk, { maxLength: 40 })
      .map((parts) => new Uint8Array([...utf8('BEGIN:VCARD\n'), ...parts.flatMap((part) => [...part])]));
    fc.assert(
      fc.property(file, (bytes) => cardsOf(bytes).every(({ name, line }) => name.trim() !== '' && line > 0)),
      { numRuns: times(100, 500) },
    );
  });
});

describe('a card that was written in any usual way', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map(cleanLine)
    .filter((text) => text !== '');
  /** A name that nobody can see is no name, and what is hidden in one goes. */
  const name = words.filter((text) => visibleName(text) === text && text.trim() !== '');
  const phone = fc.stringMatching(/^\+?\d[\d -]{3,12}\d$/);
  const person = fc.record({ name, phone, note: words });
  type Person = { readonly name: string; readonly phone: string; readonly note: string };

  const escapeText = (text: string) => text.replace(/[\\,;]/g, '\\$&');
  /** Folded at bytes, also within a letter, as old writers do. */
  const fold = (line: string, width: number) => {
    const bytes = utf8(line);
    const lines: number[][] = [];
    for (let start = 0; start < bytes.length; start += width)
      lines.push([...bytes.subarray(start, start + width)]);
    return new Uint8Array(lines.flatMap((part, index) => (index === 0 ? part : [...utf8('\r\n '), ...part])));
  };
  const folded = ({ name, phone: number, note }: Person, width: number) =>
    new Uint8Array(
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `FN:${escapeText(name)}`,
        `TEL:${number}`,
        `NOTE:${escapeText(note)}`,
        'END:VCARD',
      ].flatMap((line) => [...fold(line, Math.max(width, 12)), ...utf8('\r\n')]),
    );
  const quoted = ({ name, phone: number, note }: Person, width: number) =>
    card(
      'VERSION:2.1',
      `FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quotedPrintable(escapeText(name), width)}`,
      `TEL;CELL:${number}`,
      `NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${quotedPrintable(escapeText(note), width)}`,
    );
  const inUtf16 = (bigEndian: boolean, mark: boolean) => (each: Person) =>
    utf16(new TextDecoder().decode(folded(each, 5000)), { bigEndian, mark });
  const otherLineEnds = (end: string) => (each: Person) =>
    utf8(new TextDecoder().decode(folded(each, 5000)).replaceAll('\r\n', end));

  it.each<[string, (each: Person, width: number) => Uint8Array]>([
    ['folded anywhere', folded],
    ['quoted-printable', quoted],
    ['UTF-16 with a mark', inUtf16(false, true)],
    ['UTF-16 without a mark', inUtf16(false, false)],
    ['UTF-16 big-endian', inUtf16(true, false)],
    ['LF', otherLineEnds('\n')],
    ['CR', otherLineEnds('\r')],
    ['CR CR LF', otherLineEnds('\r\r\n')],
  ])('%s: is the person again', (_, write) => {
    fc.assert(
      fc.property(person, fc.integer({ min: 12, max: 80 }), (each, width) => {
        const [read] = cardsOf(write(each, width));
        expect(read).toMatchObject({ name: each.name, phones: [each.phone], notes: [each.note] });
      }),
    );
  });
});
