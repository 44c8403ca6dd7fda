import { describe, expect, it } from 'vitest';
import type { ContactCard } from '../../../src/domain/import/contact-card.ts';
import { readVcard } from '../../../src/formats/vcard/read-vcard.ts';
import { times } from '../../support/long-run.ts';

const read = (...lines: readonly string[]) => readVcard(lines.join('\n'), false);
const readOne = (...lines: readonly string[]): ContactCard | undefined =>
  read('BEGIN:VCARD', ...lines, 'END:VCARD').cards[0];

describe('a card', () => {
  it('of a phone says all of this', () => {
    expect(
      readOne(
        'VERSION:3.0',
        'N:Sample;Ana;Mari;Dr.;Jr.',
        'FN:Dr. Ana Mari Sample Jr.',
        'NICKNAME:Annie,Ani',
        'TEL;type=CELL;type=pref:+1 555 010 0100',
        'TEL;type=HOME;type=FAX:+1 555 010 0101',
        'item1.EMAIL;type=INTERNET:Ana@Example.org',
        'item1.X-ABLabel:_$!<HomePage>!$_',
        'ADR;type=WORK:;;9 Office Park;Smallville;;00002;',
        'ADR;type=HOME:;Flat 2;1 Main St.\\nBack door;Old Town;CA;00001;USA',
        'BDAY;value=date;X-APPLE-OMIT-YEAR=1604:1604-04-12',
        'NOTE:Met at story time\\, likes tea.\\nTwo cats.',
        'CATEGORIES:choir,myContacts,School run',
        'ORG:Sample Ltd.;Tea',
      ),
    ).toEqual({
      line: 1,
      format: 'vcard',
      uid: null,
      familyInFront: null,
      name: 'Dr. Ana Mari Sample Jr.',
      kind: 'person',
      nicknames: ['Annie', 'Ani'],
      phones: ['+1 555 010 0100', '+1 555 010 0101'],
      faxes: ['+1 555 010 0101'],
      emails: ['Ana@Example.org'],
      address: 'Flat 2, 1 Main St., Back door, Old Town, CA, 00001, USA',
      city: 'Old Town',
      birthday: '--04-12',
      anniversaries: [],
      hardDays: [],
      children: [],
      diedOn: null,
      notes: ['Met at story time, likes tea.\nTwo cats.'],
      tags: ['choir', 'School run'],
    });
  });

  it.each([
    ['FN', ['FN:Ana Sample', 'N:Other;Name'], 'Ana Sample'],
    ['FN, with a comma that nobody escaped', ['FN:Sample, Ana'], 'Sample, Ana'],
    ['FN that is folded within a letter', ['FN:Zo\xc3', ' \xab Example'], 'Zoë Example'],
    ['the first FN that says something', ['FN:', 'FN: ', 'FN:Ana'], 'Ana'],
    ['N, in the order of speech', ['N:Sample;Ana;Mari;Dr.;Jr.'], 'Dr. Ana Mari Sample Jr.'],
    ['N with few parts', ['N:Sample;Ana'], 'Ana Sample'],
    ['N of one part', ['N:Ana'], 'Ana'],
    ['N with several names in one part', ['N:Sample;Ana;Mari,Lou;;'], 'Ana Mari Lou Sample'],
    ['N when FN is empty', ['FN:', 'N:Sample;Ana;;;'], 'Ana Sample'],
    ['the nickname', ['N:;;;;', 'NICKNAME:Annie'], 'Annie'],
    ['the company', ['N:;;;;', 'ORG:Sample Bakery;Bread'], 'Sample Bakery'],
    ['no control characters, no double spaces', ['FN:Ana\\n\x07  Sample\t'], 'Ana Sample'],
    ['emoji as they are', ['FN:Ana \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7'], 'Ana 👩‍👧'],
  ])('is called by %s', (_, lines, name) => expect(readOne(...lines)?.name).toBe(name));

  it.each([
    ['a person', ['FN:Ana', 'ORG:Sample Ltd.'], 'person'],
    ['an organisation of vCard 4', ['FN:Sample Ltd.', 'KIND:org'], 'company'],
    ['a group of vCard 4', ['FN:Choir', 'KIND:group'], 'group'],
    ['a group of Apple', ['FN:Choir', 'X-ADDRESSBOOKSERVER-KIND:group'], 'group'],
    ['a company of Apple', ['FN:Sample Ltd.', 'X-ABShowAs:COMPANY'], 'company'],
    ['a company with nobody in it', ['FN:Sample Ltd.', 'N:;;;;', 'ORG:Sample Ltd.;'], 'company'],
    ['somebody named as her company', ['FN:Ana Sample', 'N:Sample;Ana', 'ORG:Ana Sample'], 'person'],
  ])('is %s', (_, lines, kind) => expect(readOne(...lines)?.kind).toBe(kind));

  it.each([
    ['TEL;HOME;VOICE:(404) 555-0100', '(404) 555-0100'],
    ['TEL;TYPE=work:+1-800-SAMPLE x12', '+1-800-SAMPLE x12'],
    ['TEL;VALUE=uri;TYPE="voice,home":tel:+1-555-010-0100;ext=55', 'tel:+1-555-010-0100;ext=55'],
    ['TEL:555\\,0100', '555,0100'],
    ['TEL:p1234p5678w9', 'p1234p5678w9'],
    ['TEL:+33\xc2\xa06  12', '+33\u00a06  12'],
    ['item2.TEL:\x20123 ', '123'],
  ])('keeps the phone of %j', (line, phone) => expect(readOne('FN:Ana', line)?.phones).toEqual([phone]));

  it.each(['TEL:', 'TEL;HOME: ', 'TEL:-'])('finds no phone in %j', (line) => {
    expect(readOne('FN:Ana', line)?.phones).toEqual([]);
  });

  it.each([
    ['EMAIL:ana@example.org', 'ana@example.org'],
    ['EMAIL;INTERNET:"Ana" <ana@example.org>', 'ana@example.org'],
    ['EMAIL:mailto:ana@example.org', 'ana@example.org'],
  ])('reads %j', (line, email) => expect(readOne('FN:Ana', line)?.emails).toEqual([email]));

  it('keeps a birthday that is no day as a note', () => {
    expect(readOne('FN:Ana', 'BDAY;VALUE=text:circa 1800')).toMatchObject({
      birthday: null,
      notes: ['Birthday: circa 1800'],
    });
    expect(readOne('FN:Ana', 'BDAY:1975-02-30')).toMatchObject({
      birthday: null,
      notes: ['Birthday: 1975-02-30'],
    });
  });

  it.each([
    ['the home address', ['ADR;WORK:;;1 Work St.;A', 'ADR;HOME:;;2 Home St.;B'], '2 Home St., B', 'B'],
    ['the preferred one', ['ADR:;;1 St.;A', 'ADR;TYPE=pref:;;2 St.;B'], '2 St., B', 'B'],
    ['not the one at work', ['ADR;WORK:;;1 Work St.;A', 'ADR:;;2 St.;B'], '2 St., B', 'B'],
    [
      'the one at work for want of another, without its city',
      ['ADR;WORK:;;1 Work St.;A'],
      '1 Work St., A',
      null,
    ],
    ['nothing', ['ADR;HOME:;;;;;;'], null, null],
  ])('takes %s', (_, lines, address, city) => {
    expect(readOne('FN:Ana', ...lines)).toMatchObject({ address, city });
  });

  it('reads the lists of other programs', () => {
    expect(readOne('FN:Ana', 'CATEGORIES:choir\\, school;run')?.tags).toEqual(['choir', 'school', 'run']);
    expect(
      readOne('FN:Ana', 'X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Annie;1;;;')?.nicknames,
    ).toEqual(['Annie']);
  });
});

describe('a file of cards', () => {
  const names = (...lines: readonly string[]) => read(...lines).cards.map(({ name }) => name);
  const ana = ['BEGIN:VCARD', 'FN:Ana', 'END:VCARD'];
  const bea = ['BEGIN:VCARD', 'FN:Bea', 'END:VCARD'];

  it.each([
    ['one after the other', [...ana, '', ...bea], ['Ana', 'Bea']],
    ['in small letters', ['begin:vcard', 'fn:Ana', 'end:vcard'], ['Ana']],
    ['no END before the next', ['BEGIN:VCARD', 'FN:Ana', ...bea], ['Ana', 'Bea']],
    ['no END at all, twice', ['BEGIN:VCARD', 'FN:Ana', 'BEGIN:VCARD', 'FN:Bea'], ['Ana', 'Bea']],
    ['an END too many', [...ana, 'END:VCARD', ...bea], ['Ana', 'Bea']],
    ['an END of nothing', ['BEGIN:VCARD', 'END:', 'FN:Ana', 'END:VCARD'], ['Ana']],
    ['an assistant inside', ['BEGIN:VCARD', 'FN:Ana', 'AGENT:', ...bea, 'TEL:1', 'END:VCARD'], ['Ana']],
    [
      'an assistant in one line',
      ['BEGIN:VCARD', 'FN:Ana', 'AGENT:BEGIN:VCARD\\nFN:Bea\\nEND:VCARD', 'END:VCARD'],
      ['Ana'],
    ],
    ['a list of another kind', [...ana, 'BEGIN:VLIST', 'FN:Choir', 'END:VLIST', ...bea], ['Ana', 'Bea']],
    [
      'a list inside a card',
      ['BEGIN:VCARD', 'BEGIN:VLIST', 'FN:Choir', 'END:VLIST', 'FN:Ana', 'END:VCARD'],
      ['Ana'],
    ],
    ['a list that never ends', ['BEGIN:VLIST', 'FN:Choir', ...ana, ...bea], ['Ana', 'Bea']],
    ['text around', ['Hello', ...ana, 'Bye: Sam'], ['Ana']],
  ])('%s', (_, lines, expected) => expect(names(...lines)).toEqual(expected));

  it('a card without its end does not swallow a whole phone', () => {
    const count = times(2_000, 200_000);
    const file = `BEGIN:VCARD\nFN:Zoe\n${`${ana.join('\n')}\n`.repeat(count)}`;
    expect(readVcard(file, true).cards).toHaveLength(count + 1);
  });

  it('an assistant takes nothing from the card around', () => {
    const inside = [
      'BEGIN:VCARD',
      'FN:Ana',
      'AGENT:',
      'BEGIN:VCARD',
      'FN:Bea',
      'TEL:2',
      'END:VCARD',
      'TEL:1',
      'END:VCARD',
    ];
    expect(read(...inside).cards).toMatchObject([{ name: 'Ana', phones: ['1'] }]);
  });

  it.each([
    ['no name', ['BEGIN:VCARD', 'END:VCARD'], 1, "there's no name on this card"],
    [
      'no name, but an email',
      ['', 'BEGIN:VCARD', 'EMAIL:a@example.org', 'END:VCARD'],
      2,
      "there's no name on this card, only a@example.org",
    ],
    ['no end', ['BEGIN:VCARD', 'FN:Ana'], 1, 'this card is cut off, so something may be missing from it'],
    [
      'a lost line',
      ['BEGIN:VCARD', 'FN:Ana', 'lost', 'END:VCARD'],
      3,
      "this line doesn't belong to a field, so it was left out",
    ],
    [
      'a card in a card',
      ['BEGIN:VCARD', 'FN:Ana', ...bea, 'END:VCARD'],
      3,
      'a card inside another card was left out',
    ],
  ])('lists %s', (_, lines, line, reason) => expect(read(...lines).problems).toEqual([{ line, reason }]));
});
