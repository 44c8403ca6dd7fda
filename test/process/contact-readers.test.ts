/** Our cards and tables in programs of others. Skipped by name where one isn't installed. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import type { ExportedPerson } from '../../src/domain/export/people-to-export.ts';
import { visibleName } from '../../src/domain/text/visible-name.ts';
import { unguardCell } from '../../src/formats/csv/formula-guard.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import { readContactsOrTable } from '../../src/formats/read-contacts.ts';
import { writeVcards } from '../../src/formats/vcard/write-vcard.ts';
import { hostile, person } from '../formats/exported-people.ts';
import { temporaryFolder } from '../store/temporary-home.ts';
import { firstThatRuns, pythonWithVobject } from './calendar-programs.ts';

const khard = firstThatRuns(['khard', '--version'], ['/usr/bin/khard', '--version']);
const python = firstThatRuns(['python3', '--version']);
const ssconvert = firstThatRuns(['ssconvert', '--version']);
const env = { LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' };

const one = (value: string) => visibleName(value).trim();
const names = [
  'Ana Sample',
  'Zoë Müßig',
  'Dr. Bea Example',
  'Sample, Cleo',
  'a;b\\c',
  '名前',
  "Nia's Mom",
  '👩‍👧 Dana',
  ...hostile.map(one),
];
const birthdays = ['--04-12', '1990-04-12', null, '--03-01', '2001-12-31'];
const people: readonly ExportedPerson[] = names.map((name, at) =>
  person(
    name,
    { phones: [`+1 555 01${at}`, `${at};1,2`], birthday: birthdays[at % birthdays.length] ?? null },
    ['a note\nof two lines'],
  ),
);
const monthAndDay = (day: string) => day.replace(/\D/g, '').slice(-4);

describe.each([3, 4] as const)('cards of version %i', (version) => {
  const file = writeVcards(people, { version, hasAllFields: true });

  test.skipIf(pythonWithVobject === null)('are read by vobject', async () => {
    const script = `
import json, sys, vobject
cards = [c for c in vobject.readComponents(sys.stdin.read())]
print(json.dumps([{
  'name': c.fn.value, 'phones': [t.value for t in c.contents.get('tel', [])],
  'birthday': c.bday.value if 'bday' in c.contents else None} for c in cards]))`;
    const { stdout } = await execa(pythonWithVobject ?? '', ['-c', script], { input: file, env });
    expect(JSON.parse(stdout)).toEqual(
      people.map(({ friend }) => ({
        name: friend.name,
        phones: friend.phones,
        birthday: version === 4 ? (friend.birthday?.replace(/(\d)-/g, '$1') ?? null) : friend.birthday,
      })),
    );
  });

  test.skipIf(khard === null)('are read by khard', async () => {
    const home = temporaryFolder();
    mkdirSync(join(home, 'book'));
    for (const [at, each] of people.entries())
      writeFileSync(
        join(home, 'book', `${at}.vcf`),
        writeVcards([{ ...each, friend: { ...each.friend, id: `p${at}` } }], { version, hasAllFields: true }),
      );
    const config = join(home, 'khard.conf');
    writeFileSync(
      config,
      `[addressbooks]\n[[hers]]\npath = ${home}/book\n[general]\neditor = true\nmerge_editor = true\n`,
    );
    const fields = 'formatted_name,phone_numbers,birthday';
    const { stdout } = await execa(khard ?? '', ['-c', config, 'list', '--parsable', '--fields', fields], {
      env,
    });
    const read = stdout.split('\n').map((line) => {
      const [name = '', phones = '', birthday = ''] = line.split('\t');
      return [
        name,
        phones.match(/\d+[ ;\d,]*/g)?.join() ?? '',
        birthday === '' ? '' : monthAndDay(birthday.slice(0, 10)),
      ];
    });
    expect(read.sort()).toEqual(
      people
        .map(({ friend }) => [
          friend.name,
          friend.phones.map((phone) => phone.replace('+', '')).join(),
          monthAndDay(friend.birthday ?? ''),
        ])
        .sort(),
    );
  });
});

const sheet: readonly ExportedPerson[] = hostile.map((value, at) =>
  person(one(value), { phones: [value], emails: [value], birthday: birthdays[at % 5] ?? null, city: value }, [
    value,
  ]),
);
const form = { isForGoogle: false, hasNotes: true, hasAllFields: true };

test.skipIf(python === null)('a table is read by Python', async () => {
  const table = writeCsv(sheet, form);
  const program = `import io, csv, json, sys\nprint(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode('utf-8'), newline='')))))`;
  const { stdout } = await execa(python ?? '', ['-c', program], { input: table, env });
  expect(JSON.parse(stdout)).toEqual(parse(table));
});

describe.skipIf(ssconvert === null)('a table in a spreadsheet, which works out formulas', () => {
  const through = async (table: string): Promise<string> => {
    const home = temporaryFolder();
    const [from, to] = [join(home, 'in.csv'), join(home, 'out.csv')];
    writeFileSync(from, table);
    await execa(ssconvert ?? '', ['-T', 'Gnumeric_stf:stf_csv', from, to], { env: { ...env, HOME: home } });
    return readFileSync(to, 'utf8');
  };

  test('works out what nobody guards', async () => {
    expect(await through('Name\n=1+1\n')).toBe('Name\n2\n');
  });

  test('keeps every value as it is', async () => {
    const table = writeCsv(sheet, form);
    const [heading, ...rows] = parse(await through(table)) as string[][];
    const [, ...before] = parse(table) as string[][];
    // It takes off the apostrophe itself, and writes days and line ends its own way.
    const ownWay = (cell: string) =>
      cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1/$2/$3').replace(/\r\n?/g, '\n');
    expect(heading).toContain('Phone');
    expect(rows.map((row) => row.map(ownWay))).toEqual(
      before.map((row) => row.map((cell) => ownWay(unguardCell(cell)))),
    );
  });

  test('comes back with the same people', async () => {
    const read = async (table: string) => {
      const options = { encoding: null, maps: [], today: '2026-11-20', country: 'US', isTable: true };
      const answer = await readContactsOrTable(new TextEncoder().encode(table), options);
      if (answer.format === null) throw new Error('No table.');
      return answer.cards.map(({ name, phones, emails, birthday }) => ({ name, phones, emails, birthday }));
    };
    // It can't tell an apostrophe that was there from ours.
    const plainNames = names.filter((name) => !name.startsWith("'"));
    const friends = plainNames.map((name, at) =>
      person(name, { phones: [`0170 55${at}`, '+1 555 0100'], birthday: birthdays[at % 5] ?? null }),
    );
    const table = writeCsv(friends, form);
    expect(await read(await through(table))).toEqual(await read(table));
  });
});
