/** Files as odd programs write them: read as they are meant, or told. */

import { describe, expect, it, test } from 'vitest';
import { readContacts } from '../../../src/formats/read-contacts.ts';

/** Each character is one byte; `utf8` makes several of one. */
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
const base64 = (text: string) => btoa(utf8(text));

function read(text: string) {
  const contacts = readContacts(bytesOf(text));
  if (contacts.format === null) throw new Error(`This looks like ${contacts.looksLike}`);
  return contacts;
}
const namesIn = (text: string) => read(text).cards.map(({ name }) => name);
const cardWith = (...lines: readonly string[]) =>
  read(['BEGIN:VCARD', 'FN:Jo Host', ...lines, 'END:VCARD', ''].join('\n')).cards[0];

test.each([
  ['END:VCARDBEGIN:VCARD', 'BEGIN:VCARD\nFN:One\nEND:VCARDBEGIN:VCARD\nFN:Two\nEND:VCARD\n'],
  ['END:VCARD BEGIN:VCARD', 'BEGIN:VCARD\nFN:One\nEND:VCARD BEGIN:VCARD\nFN:Two\nEND:VCARD\n'],
  ['small letters', 'begin:vcard\nFN:One\nend:vcardbegin:vcard\nFN:Two\nend:vcard\n'],
  ['an end right behind a value', 'BEGIN:VCARD\nFN:OneEND:VCARD\nBEGIN:VCARD\nFN:Two\nEND:VCARD\n'],
  [
    'a field right behind the begin',
    'BEGIN:VCARD VERSION:3.0\nFN:One\nEND:VCARD\nBEGIN:VCARD\nFN:Two\nEND:VCARD',
  ],
  ['semicolons', 'BEGIN:VCARD;\nFN:One\nEND:VCARD;\nBEGIN:VCARD;\nFN:Two\nEND:VCARD;\n'],
  ['whole cards on a line', 'BEGIN:VCARD VERSION:3.0 FN:One TEL:1 END:VCARD\nBEGIN:VCARD FN:Two END:VCARD'],
  ['line ends spelled out', 'BEGIN:VCARD\\nFN:One\\nEND:VCARD\\nBEGIN:VCARD\\nFN:Two\\nEND:VCARD'],
])('two cards, with %s', (_, text) => {
  expect(namesIn(text)).toEqual(['One', 'Two']);
  expect(read(text).problems).toEqual([]);
});

test.each([
  ['and its lines follow', ['AGENT:BEGIN:VCARD', 'FN:Pat', 'TEL:2', 'END:VCARD']],
  ['with a space', ['AGENT: BEGIN:VCARD', 'FN:Pat', 'TEL:2', 'END:VCARD']],
  ['in a group, with a type', ['item1.AGENT;TYPE=x:BEGIN:VCARD', 'FN:Pat', 'TEL:2', 'END:VCARD']],
  ['and stands on the line whole', ['AGENT:BEGIN:VCARD FN:Pat TEL:2 END:VCARD']],
  ['and its line ends are escaped', ['AGENT:BEGIN:VCARD\\nFN:Pat\\nTEL:2\\nEND:VCARD\\n']],
  ['folded', ['AGENT:BEGIN:VCARD', ' FN:Pat', ' TEL:2', ' END:VCARD']],
  ['after an empty value', ['AGENT:', 'BEGIN:VCARD', 'FN:Pat', 'TEL:2', 'END:VCARD']],
])('a card within AGENT %s is nobody here', (_, agent) => {
  expect(cardWith('TEL:1', ...agent, 'TEL:3')).toMatchObject({ name: 'Jo Host', phones: ['1', '3'] });
});

describe('text in base64', () => {
  const long = base64('a note that is longer than one line of base64, as old phones write it: Zoë, Ana, Bea');

  it.each([
    ['a nickname', [`NICKNAME;ENCODING=b;CHARSET=UTF-8:${base64('Zoë')}`], { nicknames: ['Zoë'] }],
    ['a note of lines', [`NOTE;ENCODING=BASE64:${base64('tea\ncats')}`], { notes: ['tea\ncats'] }],
    ['a number', [`TEL;CELL;BASE64:${base64('+12125550101')}`], { phones: ['+12125550101'] }],
    [
      'folded',
      ['NOTE;ENCODING=BASE64:', ` ${long.slice(0, 60)}`, ` ${long.slice(60)}`, ''],
      { notes: [expect.stringContaining('Zoë, Ana')] },
    ],
    [
      'not folded',
      [`NOTE;ENCODING=B:${long.slice(0, 60)}`, long.slice(60), ''],
      { notes: [expect.stringContaining('Zoë, Ana')] },
    ],
    ['an anniversary', [`ANNIVERSARY;ENCODING=B:${base64('2015-06-20')}`], { anniversaries: ['2015-06-20'] }],
  ])('%s is read', (_, lines, expected) => expect(cardWith(...lines)).toMatchObject(expected));

  it('in the charset it names', () => {
    const name = `N;ENCODING=BASE64;CHARSET=ISO-8859-1:${btoa('M\xfcller;Zo\xeb')}`;
    expect(namesIn(`BEGIN:VCARD\n${name}\nEND:VCARD`)).toEqual(['Zoë Müller']);
  });

  it.each([
    ['is none', '***'],
    ['is a picture', btoa('\x89PNG\x00\x01\x02')],
  ])('that %s is told', (_, value) => {
    const { cards, problems } = read(`BEGIN:VCARD\nFN:Ana\nNOTE;ENCODING=BASE64:${value}\nEND:VCARD`);
    expect(cards).toMatchObject([{ name: 'Ana', notes: [] }]);
    expect(problems).toEqual([{ line: 3, reason: "this field couldn't be read, so it was left out" }]);
  });
});

test.each([
  ['LF CR', '\n\r'],
  ['CR CR LF', '\r\r\n'],
  ['NUL', '\0'],
  ['NUL behind each line', '\0\n'],
  ['NUL before each line', '\n\0'],
  ['vertical tabs', '\x0b'],
  ['form feeds', '\x0c'],
  ['form feeds behind each line', '\n\x0c'],
  ['record marks', '\x1e'],
  ['NEL', utf8('\u0085')],
  ['U+2028', utf8('\u2028')],
])('lines that end with %s', (_, end) => {
  const lines = [
    'BEGIN:VCARD',
    `FN:Zo${utf8('ë')}`,
    'TEL:1',
    'END:VCARD',
    'BEGIN:VCARD',
    'FN:Bea',
    'END:VCARD',
    '',
  ];
  expect(read(lines.join(end)).cards).toMatchObject([{ name: 'Zoë', phones: ['1'] }, { name: 'Bea' }]);
});

test('NUL within a name, and the mark of an old system at the end', () => {
  expect(namesIn('BEGIN:VCARD\nFN:A\0na\nEND:VCARD\n\x1a')).toEqual(['Ana']);
});

describe('letters in an encoding that nobody named', () => {
  const doubt = "this file doesn't say how its letters are encoded, so check that the names look right";

  test.each([
    ['windows-1252', 'Zo\xeb M\xfcller', 'Zoë Müller', []],
    ['windows-1252 with quotes', 'Ana \x93Annie\x94 O\x92Brien', 'Ana “Annie” O’Brien', []],
    [
      'UTF-8 in one card, windows-1252 in another',
      `Zo${utf8('ë')}\nEND:VCARD\nBEGIN:VCARD\nFN:Ren\xe9`,
      'Zoë',
      [],
    ],
    ['windows-1251', '\xcc\xe0\xf0\xe8\xff \xc8\xe2\xe0\xed\xee\xe2\xe0', 'Мария Иванова', [doubt]],
    ['KOI8-R', '\xed\xc1\xd2\xc9\xd1 \xe9\xd7\xc1\xce\xcf\xd7\xc1', 'Мария Иванова', [doubt]],
    ['Shift_JIS', '\x88\xc9\x94\x5c \x8c\x5c\x88\xea', '伊能 圭一', [doubt]],
    ['something else', '\xc0\xee\xc4\xc8', 'ÀîÄÈ', [doubt]],
  ])('%s', (_, name, expected, reasons) => {
    const { cards, problems } = read(`BEGIN:VCARD\nFN:${name}\nEND:VCARD\n`);
    expect(cards[0]?.name).toBe(expected);
    expect(problems.map(({ reason }) => reason)).toEqual(reasons);
  });
});

describe('days', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['ANNIVERSARY', ['ANNIVERSARY:20181206'], ['2018-12-06']],
    ['without a year', ['ANNIVERSARY:--0704'], ['--07-04']],
    ['X-ANNIVERSARY', ['X-ANNIVERSARY:2011-05-06'], ['2011-05-06']],
    ['Evolution', ['X-EVOLUTION-ANNIVERSARY:2012-05-06'], ['2012-05-06']],
    ['KDE', ['X-KADDRESSBOOK-X-Anniversary:2013-05-06'], ['2013-05-06']],
    ['Android', ['X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2014-06-20;1;;;;'], ['2014-06-20']],
    ['Apple', ['item1.X-ABDATE;type=pref:2015-09-18', 'item1.X-ABLABEL:_$!<Anniversary>!$_'], ['2015-09-18']],
    [
      'Apple, the label first',
      ['item1.X-ABLabel:_$!<Anniversary>!$_', 'item1.X-ABDate:2015-09-18'],
      ['2015-09-18'],
    ],
    ['Apple without a year', ['X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-09-18'], ['--09-18']],
    [
      'two',
      ['ANNIVERSARY:20181206', 'X-ABDATE:2015-09-18', 'X-ANNIVERSARY:2018-12-06'],
      ['2018-12-06', '2015-09-18'],
    ],
    ['a birthday that stands among them', ['item1.X-ABDATE:1990-04-12', 'item1.X-ABLabel:Birthday'], []],
  ])('%s', (_, lines, days) => expect(cardWith(...lines)?.anniversaries).toEqual(days));

  it('keeps what a day is of, and what is no day', () => {
    const lines = ['item1.X-ABDATE:2016-06-20', 'item1.X-ABLabel:First met', 'ANNIVERSARY:in spring'];
    expect(cardWith(...lines)).toMatchObject({
      anniversaries: ['2016-06-20'],
      notes: ['First met: 2016-06-20', 'Anniversary: in spring'],
    });
  });

  it('a label that speaks of a death makes a hard day, and nobody dies by it', () => {
    const lines = ['item1.X-ABDATE:2019-03-04', 'item1.X-ABLabel:The day her mom died'];
    expect(cardWith(...lines)).toMatchObject({
      hardDays: ['2019-03-04 The day her mom died'],
      anniversaries: [],
      diedOn: null,
    });
  });

  test.each([
    ['DEATHDATE:20200101', '2020-01-01', []],
    ['X-DEATHDATE:2020-01-02', '2020-01-02', []],
    ['DEATHDATE;VALUE=text:circa 1800', '', ['Died: circa 1800']],
    ['DEATHDATE:', null, []],
  ])('%s', (line, diedOn, notes) => expect(cardWith(line)).toMatchObject({ diedOn, notes }));
});

test.each<[string, readonly string[], readonly string[]]>([
  ['Apple', ['item1.X-ABRELATEDNAMES:Mia Sample', 'item1.X-ABLabel:_$!<Daughter>!$_'], ['Mia']],
  [
    'Apple, a son and a husband',
    [
      'item1.X-ABRELATEDNAMES:Tom',
      'item1.X-ABLabel:_$!<Son>!$_',
      'item2.X-ABRELATEDNAMES:Paul',
      'item2.X-ABLabel:_$!<Spouse>!$_',
    ],
    ['Tom'],
  ],
  ['RELATED', ['RELATED;TYPE=child;VALUE=text:Zoe', 'RELATED;TYPE=spouse;VALUE=text:Bob'], ['Zoe']],
  [
    'RELATED by an address',
    ['RELATED;TYPE=child:urn:uuid:f81d4fae-7dec-11d0', 'RELATED;TYPE=child:mailto:mia@example.org'],
    [],
  ],
  [
    'X-CHILD',
    ['X-CHILD:Lou & Max', 'X-CHILDREN:Ida, Kai', 'X-MS-CHILD:Uma'],
    ['Lou', 'Max', 'Ida', 'Kai', 'Uma'],
  ],
  [
    'Android',
    [
      'X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Eli;3;;;',
      'X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Bob;13;;;',
    ],
    ['Eli'],
  ],
])('children as %s writes them', (_, lines, children) =>
  expect(cardWith(...lines)?.children).toEqual(children),
);

test('the UID', () => expect(cardWith('UID:urn:uuid:1')?.uid).toBe('urn:uuid:1'));

test.each([
  ['FN:Sample Lea', 'N:Sample;Lea;;;', 'Sample'],
  ['FN:Sample Lea Marie', 'N:Sample;Lea;Marie;;', 'Sample'],
  ['FN:Lea Sample', 'N:Sample;Lea;;;', null],
  ['FN:Lea', 'N:Lea;;;;', null],
])('%s with %s has in front: %j', (fn, n, family) => {
  expect(read(`BEGIN:VCARD\n${fn}\n${n}\nEND:VCARD\n`).cards[0]?.familyInFront).toBe(family);
});

test.each([
  ['in a note', 'NOTE:it says END:VCARD'],
  ['in small letters', 'NOTE:it says end:vcard'],
  ['folded', 'NOTE:it says\n  so: END:VCARD'],
])('an end of a card is words %s when the card goes on', (_, line) => {
  for (const next of ['TEL:+1 555 010 0100\n', '']) {
    const { cards, problems } = read(
      `BEGIN:VCARD\nFN:Ana\n${line}\n${next}END:VCARD\nBEGIN:VCARD\nFN:Bea\nEND:VCARD\n`,
    );
    expect(cards.map(({ name }) => name)).toEqual(['Ana', 'Bea']);
    expect(cards[0]?.notes[0]).toMatch(/end:vcard$/i);
    expect(cards[0]?.phones).toHaveLength(next === '' ? 0 : 1);
    expect(problems).toEqual([]);
  }
});

test.each(['555\\r\\n0100', '555\\n0100', '555\\r0100', '555 \\r\\n 0100', '555\\t0100\\r'])(
  'the line end in the number %s is a space',
  (value) => {
    const [phone = ''] = read(`BEGIN:VCARD\nFN:Ana\nTEL:${value}\nEND:VCARD`).cards[0]?.phones ?? [];
    expect(phone.replace('\\t', ' ')).toBe('555 0100');
  },
);

test('a line end spelled out in a note is one, and a backslash before an r is not', () => {
  const { cards } = read('BEGIN:VCARD\nFN:Ana\nNOTE:one\\r\\ntwo\\\\r\\nthree\nEND:VCARD');
  expect(cards[0]?.notes).toEqual(['one\ntwo\\r\nthree']);
});
