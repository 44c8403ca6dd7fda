import { describe, expect, it } from 'vitest';
import type { ContactCard } from '../../../src/domain/import/contact-card.ts';
import { type ColumnMap, findColumns } from '../../../src/formats/csv/find-columns.ts';
import { readContactsOrTable } from '../../../src/formats/read-contacts.ts';
import { utf16 } from '../encode.ts';

interface Options {
  readonly maps?: readonly ColumnMap[];
  readonly country?: string | null;
  readonly encoding?: string | null;
}

async function read(
  content: string | Uint8Array,
  { maps = [], country = 'US', encoding = null }: Options = {},
) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const options = { encoding, maps, today: '2026-11-20', country, isTable: true };
  const table = await readContactsOrTable(bytes, options);
  if (table.format === null) throw new Error(`It looks like ${table.looksLike}.`);
  return table;
}

/** What a card has, without what it hasn't. */
function filled({ line: _, format: __, kind: ___, ...card }: ContactCard) {
  const entries = Object.entries(card);
  return Object.fromEntries(
    entries.filter(([, value]) => value !== null && (!Array.isArray(value) || value.length > 0)),
  );
}
const cardsIn = async (content: string | Uint8Array, options?: Options) =>
  (await read(content, options)).cards.map(filled);
const namesIn = async (content: string | Uint8Array, options?: Options) =>
  (await read(content, options)).cards.map(({ name }) => name);

describe('a table of contacts', () => {
  it('from Google, as it is today', async () => {
    const heading =
      'First Name,Middle Name,Last Name,Name Prefix,Nickname,File As,Organization Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Event 1 - Label,Event 1 - Value';
    const row =
      'Ana,Maria,Sample,Dr.,Annie,,Example Inc, --04-12,"Two\nlines",* myContacts ::: School moms,* Home,ana@example.org ::: a@example.com,Mobile,+1 555 0100 ::: +1 555 0101,Work Fax,+1 555 0109,Home,"12 Elm St\nSpringfield",12 Elm St,Springfield,Anniversary,2015-06-20';
    expect(await cardsIn(`${heading}\r\n${row}\r\n`)).toEqual([
      {
        name: 'Dr. Ana Maria Sample',
        nicknames: ['Annie'],
        phones: ['+1 555 0100', '+1 555 0101', '+1 555 0109'],
        faxes: ['+1 555 0109'],
        emails: ['ana@example.org', 'a@example.com'],
        address: '12 Elm St, Springfield',
        city: 'Springfield',
        birthday: '--04-12',
        anniversaries: ['2015-06-20'],
        notes: ['Two\nlines'],
        tags: ['School moms'],
      },
    ]);
  });

  it('from Google, as it was until 2024', async () => {
    const table =
      'Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name\n"Sample, Ana",Ana,Sample,* Friends ::: * My Contacts,* Home,ana@example.org,Mobile,555 0100,\n,,,,,,,,Example Inc\n';
    const { cards } = await read(table);
    expect(cards.map(({ name, kind, tags }) => [name, kind, tags])).toEqual([
      ['Ana Sample', 'person', ['Friends']],
      ['Example Inc', 'company', []],
    ]);
  });

  it('from Outlook in English, where 0/0/00 is no day', async () => {
    const table =
      'Title,First Name,Last Name,Company,Business Street,Business City,Home Street,Home City,Home Postal Code,Business Fax,Mobile Phone,E-mail Address,E-mail 2 Address,Birthday,Anniversary,Categories,Children,Sensitivity\nMrs.,Ana,Sample,,1 Work Rd,Worktown,12 Elm St,Springfield,12345,555 0199,555 0100,ana@example.org,a@example.com,4/25/1990,0/0/00,Book club;School,Mia,Normal\n,Bea,Example,,,,,,,,,,,4/5/1991,0/0/00,,,Normal\n';
    expect(await cardsIn(table, { country: null })).toEqual([
      {
        name: 'Ana Sample',
        phones: ['555 0199', '555 0100'],
        faxes: ['555 0199'],
        emails: ['ana@example.org', 'a@example.com'],
        address: '12 Elm St, Springfield, 12345',
        city: 'Springfield',
        birthday: '1990-04-25',
        children: ['Mia'],
        tags: ['Book club', 'School'],
      },
      { name: 'Bea Example', birthday: '1991-04-05' },
    ]);
  });

  it('from Outlook in German, with semicolons, in the encoding of Windows', async () => {
    const table =
      'Anrede;Vorname;Nachname;Straße privat;Ort privat;Postleitzahl privat;Telefon geschäftlich;Mobiltelefon;E-Mail-Adresse;Geburtstag;Kategorien;Vertraulichkeit\r\nFrau;Jörg;Müßig;Lange Straße 1;Köln;50667;030 555 0101;0170 5550100;joerg@example.org;12.4.1990;Schule;Normal\r\nHerr;Bea;Example;;;;;;;0.0.00;;Normal\r\n';
    const bytes = Uint8Array.from(table, (letter) => letter.charCodeAt(0));
    expect(await cardsIn(bytes, { country: 'DE' })).toEqual([
      {
        name: 'Jörg Müßig',
        phones: ['030 555 0101', '0170 5550100'],
        emails: ['joerg@example.org'],
        address: 'Lange Straße 1, Köln, 50667',
        city: 'Köln',
        birthday: '1990-04-12',
        tags: ['Schule'],
      },
      { name: 'Bea Example' },
    ]);
  });

  it('from Thunderbird, with the birthday in three columns', async () => {
    const table =
      'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Fax Number,Mobile Number,Home Address,Home Address 2,Home City,Birth Year,Birth Month,Birth Day,Custom 1,Notes,\nAna,Sample,Ana S.,Annie,ana@example.org,a@example.com,555 0101,555 0109,555 0100,12 Elm St,Apt 3,Springfield,,4,12,x,"Likes ""tea""",\n';
    const { cards, table: about } = await read(table);
    expect(filled(cards[0] as ContactCard)).toEqual({
      name: 'Ana S.',
      nicknames: ['Annie'],
      phones: ['555 0101', '555 0109', '555 0100'],
      faxes: ['555 0109'],
      emails: ['ana@example.org', 'a@example.com'],
      address: '12 Elm St, Apt 3, Springfield',
      city: 'Springfield',
      birthday: '--04-12',
      notes: ['Likes "tea"'],
    });
    expect(about?.unread).toEqual(['Custom 1']);
  });
});

describe('a list made by hand', () => {
  it.each([
    ['Name, phone', 'Name, Phone\nAna Sample, +1 555 0100\nBea, 555 0101\n'],
    ['without a heading', 'Ana Sample, +1 555 0100\nBea, 555 0101\n'],
    ['with tabs', 'Ana Sample\t+1 555 0100\nBea\t555 0101\n'],
    ['with bars', 'Ana Sample | +1 555 0100\nBea | 555 0101\n'],
    ['the number first', '+1 555 0100;Ana Sample\n555 0101;Bea\n'],
    ['a line that names the separator', 'sep=;\r\nName;Phone\r\nAna Sample;+1 555 0100\r\nBea;555 0101\r\n'],
    ['a comma in quotes, and sep=', 'sep=,\n"Sample, Ana",+1 555 0100\nBea,555 0101'],
    ['old line ends', 'Name,Phone\rAna Sample,+1 555 0100\rBea,555 0101'],
    ['blank lines', '\n\nName,Phone\n\nAna Sample,+1 555 0100\n,\nBea,555 0101\n\n'],
    ['a heading in another language', 'Imię;Telefon\nAna Sample;+1 555 0100\nBea;555 0101\n'],
  ])('%s', async (_, table) => {
    const cards = await read(table);
    expect(cards.cards.map(({ name }) => name.replace('Sample, Ana', 'Ana Sample'))).toEqual([
      'Ana Sample',
      'Bea',
    ]);
    expect(cards.cards.map(({ phones }) => phones)).toEqual([['+1 555 0100'], ['555 0101']]);
    expect(cards.problems).toEqual([]);
  });

  it.each([
    ['UTF-16', utf16('Name;Phone\r\nĽana;555 0100\r\n', { mark: true }), null],
    ['a byte order mark', '\ufeffName;Phone\nĽana;555 0100\n', null],
    [
      'an encoding she names',
      Uint8Array.from([...'Name\n', '\xa5', ...'ana\n'], (letter) => letter.charCodeAt(0)),
      'iso-8859-2',
    ],
  ])('in %s', async (_, table, encoding) => {
    expect(await namesIn(table, { encoding })).toEqual(['Ľana']);
  });

  it('takes the word of a map for a column, by heading or number', async () => {
    const table = 'Nick,Who is it,Tel\nAnnie,Ana Sample,555 0100\n';
    expect(
      await cardsIn(table, {
        maps: [
          { column: 'nick', field: 'nickname' },
          { column: '2', field: 'name' },
        ],
      }),
    ).toEqual([{ name: 'Ana Sample', nicknames: ['Annie'], phones: ['555 0100'] }]);
    expect((await read('Nick,Name\nAnnie,Ana\n')).table?.unread).toEqual(['Nick']);
    expect(
      (await read('Name\nAna\n', { maps: [{ column: 'Nick', field: 'nickname' }] })).table?.missing,
    ).toEqual(['Nick']);
  });

  it.each([
    [
      'beside first names',
      'Name;Vorname;Telefon\nSample;Ana;1\nExample;Bea;2\n',
      ['Ana Sample', 'Bea Example'],
    ],
    ['beside last names', 'Name;Nachname;Telefon\nAna;Sample;1\n', ['Ana Sample']],
    [
      'with the first name in it',
      'Name,First Name,Phone\nAna Sample,Ana,1\n"Example, Bea",Bea,2\n',
      ['Ana Sample', 'Example, Bea'],
    ],
    [
      'that somebody has chosen',
      'Display Name,First Name,Last Name\nMom,Ana,Sample\nNana,Bea,\n',
      ['Mom', 'Nana'],
    ],
  ])('a column of names %s', async (_, table, names) => {
    expect(await namesIn(table)).toEqual(names);
  });

  it('takes what our own table tags as a company or a group for one', async () => {
    const { cards } = await read('Name,Tags\nSample Bakery,company\nChoir,group ::: old\nAna,companies\n');
    expect(cards.map(({ kind, tags }) => [kind, tags])).toEqual([
      ['company', ['company']],
      ['group', ['group', 'old']],
      ['person', ['companies']],
    ]);
  });

  it('reads one column of names, when the name of the file says that it is a table', async () => {
    expect(await namesIn('Ana Sample\nBea Example\n')).toEqual(['Ana Sample', 'Bea Example']);
  });
});

describe('bad rows', () => {
  const problemsIn = async (table: string) =>
    (await read(table)).problems.map(({ line, reason }) => `${line}: ${reason}`);

  it('are named by their line, and the others come in', async () => {
    const table = 'Name,Phone,Notes\nAna,1,"two\r\nlines"\n,555 0101,\nBea,2,a,b\nCleo,3,"open\nDana,4,ok\n';
    expect(await namesIn(table)).toEqual(['Ana', 'Dana']);
    expect(await problemsIn(table)).toEqual([
      "4: there's no name in this row, only 555 0101",
      "5: this row has 4 values for 3 columns, so it isn't clear which is which",
      '6: a quotation mark opens a value here, and none closes it, so this line was left out',
    ]);
  });

  it('a day that could be two goes into the notes', async () => {
    const { cards, problems } = await read('Name,Birthday\nAna,4/5/1990\nBea,in spring\n', { country: 'CA' });
    expect(cards.map(({ birthday, notes }) => [birthday, notes])).toEqual([
      [null, ['Birthday: 4/5/1990']],
      [null, ['Birthday: in spring']],
    ]);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, '"4/5/1990" could be two different days, so it\'s in the notes'],
      [3, '"in spring" couldn\'t be read as a day, so it\'s in the notes'],
    ]);
  });

  it.each([
    ['names', 'First Name,First Name\nAna,Sample\n', ['First Name (column 2)']],
    ['names under two headings', 'Name,Full Name\nAna,Ana Sample\n', ['Full Name']],
    ['birthdays', 'Name,Birthday,Birthday\nAna,--04-12,--05-12\n', ['Birthday (column 3)']],
    ['headings that nobody knows', 'Name,Shoe,Shoe\nAna,39,40\n', ['Shoe (column 2)', 'Shoe (column 3)']],
    ['names, where each row has one', 'Name,Full Name\nAna,\n,Bea\nCleo,Cleo\n', []],
    ['numbers, which a person may have', 'Name,Phone,Phone\nAna,555 0100,555 0101\n', []],
  ])('a second column is named when it was not read: of %s', async (_, table, unread) => {
    expect((await read(table)).table?.unread).toEqual(unread);
  });

  it('what is no email address goes into the notes', async () => {
    const { cards, problems } = await read('Name,Email\nAna,ana at example\nBea,b@example.org ::: none\n');
    expect(cards.map(({ emails, notes }) => [emails, notes])).toEqual([
      [[], ['Email: ana at example']],
      [['b@example.org'], ['Email: none']],
    ]);
    expect(problems).toEqual([
      { line: 2, reason: '"ana at example" isn\'t an email address, so it\'s in the notes' },
      { line: 3, reason: '"none" isn\'t an email address, so it\'s in the notes' },
    ]);
    expect(await problemsIn('Name,Email\n,nobody\n')).toEqual([
      "2: there's no name in this row, only nobody",
    ]);
  });

  it('words above the headings are listed', async () => {
    const table = 'My list\nof people\n\nFirst Name,Last Name\nAna,Sample\n';
    expect(await namesIn(table)).toEqual(['Ana Sample']);
    expect(await problemsIn(table)).toHaveLength(2);
  });

  it('an apostrophe that hides a formula is taken off', async () => {
    const table = "Name,Phone,Notes\n'=1+1,'+1 555 0100,''=x\n'Ana,'5,'＝1\n";
    expect(await cardsIn(table)).toEqual([
      { name: '=1+1', phones: ['+1 555 0100'], notes: ["'=x"] },
      { name: "'Ana", phones: ["'5"], notes: ['＝1'] },
    ]);
  });

  it.each([
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
    ['\\r', '\r'],
  ])('a quotation mark without an end costs one line, with lines that end in %s', async (_, end) => {
    const people = Array.from({ length: 40 }, (_, at) => `Ana ${at},555 0100,"two${end}lines"`);
    const rows = ['Name,Phone,Notes', ...people, 'Zoë,"open', 'Bea,555 0101', 'Cleo,"555""0102"'];
    const { cards, problems } = await read(`${rows.join(end)}${end}`);
    expect(cards.map(({ name, line }) => [name, line]).slice(-3)).toEqual([
      ['Ana 39', 80],
      ['Bea', 83],
      ['Cleo', 84],
    ]);
    expect(cards).toHaveLength(42);
    expect(problems.map(({ line }) => line)).toEqual([82]);
  });

  it('thousands of quotation marks without an end take no long time', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `"Ana ${at},555 0100`);
    const { cards, problems } = await read(`Name,Phone\n${rows.join('\n')}\n`);
    expect(cards.length + problems.length).toBe(3000);
  });

  it('a table may have more rows than a call may have arguments', () => {
    const row = { line: 1, cells: ['Ana', '555 0100'] };
    const { columns } = findColumns(Array(200_000).fill(row), []);
    expect(columns.map(({ field }) => field)).toEqual(['name', 'phone']);
  });

  it('twenty thousand columns take no long time', async () => {
    const columns = Array.from({ length: 20_000 }, (_, at) => `Shoe ${at}`).join(',');
    expect((await read(`Name,${columns}\nAna,${columns}\n`)).table?.unread).toHaveLength(20_000);
  });

  it.each([
    ['blank lines before the headings', `${'\n'.repeat(100_000)}Name,Notes\nAna,x\n`],
    ['spaces between two values', `Name,Notes\nAna,a ::: b${' '.repeat(100_000)}c\n`],
    ['spaces in a day', `Name,Birthday\nAna,1990${' '.repeat(100_000)}x\n`],
    ['times in a day', `Name,Birthday\nAna,"${' 1:11'.repeat(20_000)}\nx"\n`],
  ])('a hundred thousand %s take no long time', async (_, table) => {
    expect((await read(table)).cards).toHaveLength(1);
  });

  it('a picture of five megabytes and a line end in a number do no harm', async () => {
    const table = `Name,Phone,Photo\nAna,"+1 555\r\n0100",${'A'.repeat(5_000_000)}\n=cmd|calc,＝1,\n`;
    const { cards, table: about } = await read(table);
    expect(cards.map(({ name, phones }) => [name, phones])).toEqual([
      ['Ana', ['+1 555 0100']],
      ['=cmd|calc', ['＝1']],
    ]);
    expect(about?.unread).toEqual([]);
  });
});
