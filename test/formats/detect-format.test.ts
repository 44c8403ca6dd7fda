import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/formats/detect-format.ts';

describe('detectFormat', () => {
  it.each([
    ['BEGIN:VCARD\r\nFN:Ana Sample\r\nEND:VCARD', 'vcard'],
    ['begin:vcard\nfn:Ana\nend:vcard', 'vcard'],
    ['\n\n  BEGIN:vCard\nFN:Ana', 'vcard'],
    ['\xef\xbb\xbfBEGIN:VCARD\rFN:Ana', 'vcard'],
    ['BEGIN:VLIST\nEND:VLIST\nBEGIN:VCARD\nEND:VCARD', 'vcard'],
    ['### Activities:\n\n### Friends:\n- Ana Sample', 'friends.md'],
    ['## Friends:\n- Ana Sample', 'friends.md'],
    ['### Notes about friends\nnothing here', 'other'],
    ['', 'empty'],
    [' \n ', 'empty'],
    ['\xff\xd8\xff\xe0\x00\x10JFIF BEGIN:VCARD', 'picture'],
    ['\x89PNG\r\n\x1a\n', 'picture'],
    ['GIF89a', 'picture'],
    ['\x00\x00\x00\x18ftypheic', 'picture'],
    ['%PDF-1.7', 'pdf'],
    ['PK\x03\x04', 'archive'],
    ['BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'calendar'],
    ['Name,Given Name,E-mail 1 - Value\nAna Sample,Ana,ana@example.org', 'spreadsheet'],
    ['type;name;date\nBIRTHDAY;Ana;2000-01-01', 'spreadsheet'],
    ['First Name\tLast Name\nAna\tSample', 'spreadsheet'],
    ['Ana Sample,Ana,Sample\nBea Example,Bea,Example', 'spreadsheet'],
    ['<!doctype html><html>', 'page'],
    ['{"name": "Ana", "phone": "1"}', 'other'],
    ['Dear Ana,\nhow are you, really?', 'other'],
    ['\x00\x00\x00', 'binary'],
    // A picture or program that nobody here knows may have commas in any line.
    ['\x7fELF\x02\x01\x01\x00\x00\x00,a,b\n\x03\x00>\x00\x01,c,d\n', 'binary'],
    [
      `Name,phone\nAna \x1b[31mSample,+1 555 0100\nBea\x07,555 0101\n${'Cleo Example,555 0102\n'.repeat(3)}`,
      'spreadsheet',
    ],
  ])('%j is %s', (text, format) => expect(detectFormat(text)).toBe(format));
});
