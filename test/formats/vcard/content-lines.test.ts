import { describe, expect, it } from 'vitest';
import { contentLines } from '../../../src/formats/vcard/content-lines.ts';

const properties = (text: string) =>
  [...contentLines(text)].filter((each) => each.isProperty).map((each) => each.text);
const strays = (text: string) =>
  [...contentLines(text)].filter((each) => !each.isProperty).map(({ line }) => line);

describe('contentLines', () => {
  it.each([
    ['CRLF', 'FN:Ana\r\nTEL:1\r\n'],
    ['LF', 'FN:Ana\nTEL:1\n'],
    ['CR alone', 'FN:Ana\rTEL:1\r'],
    ['CR CR LF', 'FN:Ana\r\r\nTEL:1\r\r\n'],
    ['no last line end', 'FN:Ana\nTEL:1'],
    ['empty lines between', '\n\nFN:Ana\n\n\nTEL:1\n\n'],
    ['a mark in the middle', 'FN:Ana\n\xef\xbb\xbfTEL:1'],
    ['comment lines', '# one\nFN:Ana\n# two: three\nTEL:1'],
  ])('splits at %s', (_, text) => expect(properties(text)).toEqual(['FN:Ana', 'TEL:1']));

  it.each([
    ['a space', 'NOTE:some\r\n thing\r\nTEL:1', ['NOTE:something', 'TEL:1']],
    ['a tab', 'NOTE:some\r\n\tthing', ['NOTE:something']],
    ['one space only, the rest is text', 'NOTE:some\n  thing', ['NOTE:some thing']],
    ['an empty fold', 'NOTE:some\n \n thing', ['NOTE:something']],
    ['a fold within the head', 'ADR;TYPE=home\n ;LABEL="x":;;Main', ['ADR;TYPE=home;LABEL="x":;;Main']],
    ['a colon in the folded part', 'URL:http\n ://example.org', ['URL:http://example.org']],
  ])('unfolds %s', (_, text, expected) => expect(properties(text)).toEqual(expected));

  it.each([
    [
      'a soft break',
      'NOTE;ENCODING=QUOTED-PRINTABLE:one =\r\ntwo\r\nTEL:1',
      ['NOTE;ENCODING=QUOTED-PRINTABLE:one two', 'TEL:1'],
    ],
    ['bare, as in 2.1', 'NOTE;QUOTED-PRINTABLE:=41=\n=42\nTEL:1', ['NOTE;QUOTED-PRINTABLE:=41=42', 'TEL:1']],
    [
      'a continuation that looks like a comment',
      'NOTE;ENCODING=QUOTED-PRINTABLE:=\n#1',
      ['NOTE;ENCODING=QUOTED-PRINTABLE:#1'],
    ],
    [
      'a continuation that looks like a property',
      'NOTE;ENCODING=QUOTED-PRINTABLE:=\nTEL:1',
      ['NOTE;ENCODING=QUOTED-PRINTABLE:TEL:1'],
    ],
    [
      'a soft break before an empty line',
      'NOTE;ENCODING=QUOTED-PRINTABLE:one=\n\nTEL:1',
      ['NOTE;ENCODING=QUOTED-PRINTABLE:one', 'TEL:1'],
    ],
    [
      'a soft break at the end of the card',
      'NOTE;ENCODING=QUOTED-PRINTABLE:one=\nEND:VCARD',
      ['NOTE;ENCODING=QUOTED-PRINTABLE:one', 'END:VCARD'],
    ],
    [
      'blanks after the sign',
      'NOTE;ENCODING=QUOTED-PRINTABLE:one= \ntwo',
      ['NOTE;ENCODING=QUOTED-PRINTABLE:onetwo'],
    ],
    ['an equals sign of plain text', 'NOTE:one=\nTEL:1', ['NOTE:one=', 'TEL:1']],
  ])('quoted-printable: %s', (_, text, expected) => expect(properties(text)).toEqual(expected));

  it.each([
    ['folded', 'PHOTO;ENCODING=b:AAAA\n BBBB\n CCCC\nTEL:1'],
    ['without a fold space', 'PHOTO;ENCODING=BASE64;JPEG:AAAA\nBBBB\nCCCC==\nTEL:1'],
    ['after an empty first line, with an empty last one', 'PHOTO;BASE64:\n  AAAA\n  BBBB\n\nTEL:1'],
    ['as a data address', 'PHOTO:data:image/png;base64\\,AAAA\n BBBB\nTEL:1'],
    ['in a group', 'item1.LOGO;VALUE=uri:AAAA\nTEL:1'],
  ])('leaves out the value of a picture %s', (_, text) => {
    const [picture = '', ...rest] = properties(text);
    expect(picture).toMatch(/:$/);
    expect(rest).toEqual(['TEL:1']);
  });

  it('names the line each one begins on', () => {
    expect([...contentLines('FN:A\n na\n\nTEL:1')].map(({ line }) => line)).toEqual([1, 4]);
  });

  it('tells of lines that belong to nothing, once for a run of them', () => {
    expect(strays('FN:Ana\nlost words\nmore lost words\nTEL:1\nFN\n')).toEqual([2, 5]);
  });
});
