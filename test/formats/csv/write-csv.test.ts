import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, unguardCell } from '../../../src/formats/csv/formula-guard.ts';
import { writeCsv } from '../../../src/formats/csv/write-csv.ts';
import { readContactsOrTable } from '../../../src/formats/read-contacts.ts';
import { anyText } from '../../support/any-text.ts';
import { times } from '../../support/long-run.ts';
import { anyPerson, hostile, person } from '../exported-people.ts';

const plain = { isForGoogle: false, hasNotes: false, hasAllFields: false };
const google = { ...plain, isForGoogle: true };
const rowsIn = (table: string) => parse(table) as string[][];
async function cardsIn(table: string) {
  const options = { encoding: null, maps: [], today: '2026-11-20', country: 'US', isTable: true };
  const read = await readContactsOrTable(new TextEncoder().encode(table), options);
  if (read.format === null) throw new Error('No table.');
  return read.cards;
}

const ana = person(
  'Ana Maria Sample',
  {
    nicknames: ['Annie'],
    phones: ['+1 555 0100', '005550101'],
    emails: ['ana@example.org'],
    birthday: '--04-12',
    anniversaries: ['2015-06-20'],
    address: '12 Elm St, Springfield',
    city: 'Springfield',
    tags: ['school', 'choir'],
    everyDays: 14,
  },
  ['=1+1', 'Likes tea'],
);

it('a table for a spreadsheet', () => {
  const [heading, row] = rowsIn(writeCsv([ana], { ...plain, hasNotes: true, hasAllFields: true }));
  expect(Object.fromEntries((heading ?? []).map((name, at) => [name, row?.[at]]))).toEqual({
    Name: 'Ana Maria Sample',
    Nickname: 'Annie',
    Phone: "'+1 555 0100 ::: 005550101",
    Email: 'ana@example.org',
    Birthday: "'--04-12",
    Anniversary: '2015-06-20',
    Address: '12 Elm St, Springfield',
    City: 'Springfield',
    Tags: 'school ::: choir',
    Notes: "'=1+1 ::: Likes tea",
    Circle: 'close',
    Every: '14 days',
    'Last contact': '2026-10-01',
    State: 'active',
    Children: '',
    'Hard days': '',
  });
  expect(rowsIn(writeCsv([], plain))).toHaveLength(1);
});

it('a table for Google has raw numbers and days, and its columns', async () => {
  const table = writeCsv([ana, person('Example Inc', { tags: ['company'] })], google);
  const [heading, row, firm] = rowsIn(table);
  const cell = (name: string, of = row) => of?.[heading?.indexOf(name) ?? -1];
  expect(cell('First Name')).toBe('Ana');
  expect(cell('Middle Name')).toBe('Maria');
  expect(cell('Last Name')).toBe('Sample');
  expect(cell('Phone 1 - Value')).toBe('+1 555 0100 ::: 005550101');
  expect(cell('Birthday')).toBe('--04-12');
  expect(cell('Labels')).toBe('school ::: choir ::: * myContacts');
  expect(cell('Organization Name', firm)).toBe('Example Inc');
  expect(await cardsIn(table)).toMatchObject([
    {
      name: 'Ana Maria Sample',
      phones: ['+1 555 0100', '005550101'],
      birthday: '--04-12',
      tags: ['school', 'choir'],
    },
    { name: 'Example Inc', kind: 'company' },
  ]);
});

it('a table for Google loses nothing of a name', async () => {
  const names = [
    'Ana Sample 🌸',
    '=HYPERLINK("x")',
    'Dr. Bea Example',
    'Zoë Sample, Jr.',
    "Nia's Mom",
    '名前',
  ];
  const cards = await cardsIn(
    writeCsv(
      names.map((name) => person(name)),
      google,
    ),
  );
  expect(cards.map(({ name }) => name)).toEqual(names);
});

describe('no cell can run as a formula', () => {
  const runs = /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

  it('in a table for a spreadsheet', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 3 }), (people) => {
        const cells = rowsIn(
          writeCsv(people, { isForGoogle: false, hasNotes: true, hasAllFields: true }),
        ).flat();
        expect(cells.filter((cell) => runs.test(cell))).toEqual([]);
      }),
      { numRuns: times(100, 2000) },
    );
  });

  it('and for Google only what is nothing but a number or a day begins with such a sign', () => {
    const people = hostile.map((value) =>
      person(`x${value}`, { phones: [value], birthday: '--04-12', emails: [value] }),
    );
    const cells = rowsIn(writeCsv(people, google)).flat();
    expect(cells.filter((cell) => runs.test(cell) && !/^[+-][\d\s-]+$/.test(cell))).toEqual([]);
  });

  it.each(['0123', '1234567890123456', '1e5', '12E34'])('nor %s change as a number', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  it('one apostrophe goes on, and the same one comes off', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.constantFrom(...hostile)), (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
        expect(guardCell(text).length - text.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('what is in it comes back', async () => {
  const word = fc.constantFrom(
    'Ana',
    'Bea "B" Example',
    'Sample; Zoë',
    '=Cleo',
    '＝Dana',
    "'=Eve",
    '名前',
    '+1 555',
    '-5',
    '0170 5',
  );
  const day = fc.option(fc.constantFrom('--04-12', '1990-04-12'));
  const someone = fc.record({
    name: word,
    phones: fc.uniqueArray(word),
    emails: fc.uniqueArray(word.map((name) => `${name}@example.org`)),
    nicknames: fc.array(word),
    birthday: day,
    city: fc.option(word),
    tags: fc.uniqueArray(word),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(someone, { minLength: 1, maxLength: 4 }),
      fc.array(word),
      async (people, notes) => {
        const table = writeCsv(
          people.map(({ name, ...more }) => person(name, more, notes)),
          { ...plain, hasNotes: true },
        );
        const cards = await cardsIn(table);
        expect(
          cards.map(({ name, phones, emails, birthday, city, tags }) => ({
            name,
            phones,
            emails,
            birthday,
            city,
            tags,
          })),
        ).toEqual(
          people.map(({ nicknames: _, ...one }) => ({
            ...one,
            phones: one.phones.filter((phone) => /[\p{L}\p{N}]/u.test(phone)),
          })),
        );
        expect(cards.every((card) => card.notes.join() === notes.join())).toBe(true);
      },
    ),
    { numRuns: times(50, 1000) },
  );
});
