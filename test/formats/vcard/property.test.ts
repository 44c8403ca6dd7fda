import { describe, expect, it } from 'vitest';
import { readProperty } from '../../../src/formats/vcard/property.ts';
import { splitValue, unescapeText } from '../../../src/formats/vcard/value.ts';

const read = (text: string, isUtf8 = false) => readProperty(1, text, { isUtf8, charset: null });

describe('readProperty', () => {
  it.each([
    ['TEL:1', { name: 'TEL', types: [], value: '1' }],
    ['tel;Home;VOICE:1', { name: 'TEL', types: ['home', 'voice'], value: '1' }],
    ['TEL;TYPE=home,fax;TYPE=pref:1', { types: ['home', 'fax', 'pref'] }],
    [
      'TEL;TYPE="voice,home";PREF=1:tel:+1;ext=2',
      { types: ['voice', 'home', 'pref'], value: 'tel:+1;ext=2' },
    ],
    ['TEL;TYPE="A,B:C",PREF:1', { types: ['a', 'b:c', 'pref'], value: '1' }],
    ['item1.TEL;type=CELL:1', { name: 'TEL', types: ['cell'], value: '1' }],
    ['my-group.TEL:1', { name: 'TEL' }],
    ['TEL;:1', { name: 'TEL', value: '1' }],
    ['ADR;LABEL="a;b":x', { name: 'ADR', value: 'x' }],
    ['ADR;LABEL="never closed:x', { name: 'ADR', value: 'x' }],
    ['URL:http://example.org', { value: 'http://example.org' }],
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12', { omitYear: '1604', value: '1604-04-12' }],
    ['FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zo=C3=AB', { value: 'Zoë' }],
    ['FN;QUOTED-PRINTABLE:Zo=c3=ab', { value: 'Zoë' }],
    ['FN;ENCODING=QUOTED-PRINTABLE:Zo=EB', { value: 'Zoë' }],
    ['FN;ENCODING=QUOTED-PRINTABLE:1=2 =zz', { value: '1=2 =zz' }],
    ['FN;CHARSET=ISO-8859-1:Zo\xeb', { value: 'Zoë' }],
    ['FN;CHARSET=SHIFT_JIS:\x94\\;\x94\\', { value: '能;能' }],
  ])('%j', (text, expected) => expect(read(text)).toMatchObject(expected));

  it('does not decode twice what a converted file still calls by its old charset', () => {
    expect(read('FN;CHARSET=ISO-8859-1:Zo\xc3\xab', true).value).toBe('Zoë');
    expect(read('FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Zo=EB', true).value).toBe('Zoë');
  });
});

describe('values', () => {
  it.each([
    ['one\\ntwo\\Nthree', 'one\ntwo\nthree'],
    ['a\\, b\\; c\\: d\\\\ \\"e\\"', 'a, b; c: d\\ "e"'],
    ['A;B\\C', 'A;B\\C'],
    ['end\\', 'end\\'],
  ])('%j says %j', (text, plain) => expect(unescapeText(text)).toBe(plain));

  it.each([
    ['a;b;;c', ['a', 'b', '', 'c']],
    ['a\\;b;c', ['a\\;b', 'c']],
    ['a\\\\;b', ['a\\\\', 'b']],
    ['', ['']],
    ['a\\', ['a\\']],
  ])('%j has the parts %j', (text, parts) => expect(splitValue(text, ';')).toEqual(parts));
});
