/**
 * Runs over a folder of real files that is not part of the project: `vcf`, `vcf-broken`, `friends-md`, `csv`, `names`, and
 * `expected.json`, which says what other readers made of each card. Name it in MOMCONNECT_CORPORA.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ContactCard } from '../../src/domain/import/contact-card.ts';
import { decodeText } from '../../src/formats/decode-text.ts';
import { readContacts, readContactsOrTable } from '../../src/formats/read-contacts.ts';
import { readBirthday } from '../../src/formats/vcard/birthday.ts';

const folder = process.env.MOMCONNECT_CORPORA ?? '';

interface Reading {
  readonly fn: readonly string[];
  readonly tel: readonly string[];
  readonly bday: readonly string[];
}

interface Expected {
  readonly file: string;
  /** Counts from 0 among the cards of the file. */
  readonly card: number;
  readonly readings: readonly Reading[];
}

/**
 * Readings that are wrong themselves, all of names: the readers took UTF-8 or Shift_JIS for windows-1252, or put U+FFFD
 * for a letter. These cards are held to what their bytes say in the charset they name.
 */
const misread: Readonly<Record<string, string>> = {
  'v21_japanese_2.vcf': '安藤 ロイド 1',
  'v21_japanese_3.vcf': '伊能 圭一 伊予',
  'v30_japanese.vcf': '伊能 圭一 伊予',
  'data__vcard9.vcf': 'βγδεαβγδ1'.repeat(11),
  'thebat.vcf': 'Piotr Iksiñski',
};

const oneSpace = (text: string) => text.replace(/\s+/g, ' ').trim();
const sorted = (values: readonly string[]) => values.map(oneSpace).sort();

/** A reading without FN says nothing about the name that stands in N or ORG; one without any name has no card to compare. */
function isRight(card: ContactCard | undefined, { fn, tel, bday }: Reading): boolean {
  const [name] = fn;
  if (card === undefined) return name === undefined;
  const birthday = bday.map((text) => readBirthday(text, null)).find((day) => day !== null) ?? null;
  return (
    (name === undefined || oneSpace(name) === card.name) &&
    sorted(card.phones).join('\n') === sorted(tel).join('\n') &&
    card.birthday === birthday
  );
}

/** The cards of a file in order; undefined for one without a name. */
function cardsOf(file: string): (ContactCard | undefined)[] {
  const read = readContacts(readFileSync(join(folder, file)));
  if (read.format === null) return [];
  const nameless = read.problems.filter(({ reason }) => /^there(?: i|')s no name/.test(reason));
  const byLine = new Map<number, ContactCard | undefined>(read.cards.map((card) => [card.line, card]));
  for (const { line } of nameless) byLine.set(line, undefined);
  return [...byLine].sort(([one], [other]) => one - other).map(([, card]) => card);
}

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((each) => statSync(each).isFile());
}

describe.skipIf(folder === '')('the corpora (named by MOMCONNECT_CORPORA)', () => {
  const expected = () => JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected[];

  it('at least 99 of 100 cards read as another reader reads them', () => {
    const judged = expected().filter(({ readings }) => readings.length > 0);
    const wrong: string[] = [];
    let corrected = 0;
    for (const { file, card, readings } of judged) {
      const read = cardsOf(file)[card];
      if (readings.some((reading) => isRight(read, reading))) continue;
      const truth = Object.entries(misread).find(([name]) => file.endsWith(name))?.[1];
      if (truth !== undefined && readings.some((reading) => isRight(read, { ...reading, fn: [truth] })))
        corrected++;
      else wrong.push(`${file} card ${card}: ${JSON.stringify(read)} instead of ${JSON.stringify(readings)}`);
    }
    const right = judged.length - wrong.length;
    const figure = `${right} of ${judged.length} right (${corrected} of them against a reading that is itself wrong)`;
    expect(right / judged.length, `${figure}\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.99);
  });

  it('nobody in the cards without a reading, the broken ones, the tables and the naughty strings makes it fail', () => {
    for (const file of ['vcf', 'vcf-broken', 'csv', 'names'].flatMap((name) =>
      filesUnder(join(folder, name)),
    )) {
      expect(() => readContacts(readFileSync(file)), file).not.toThrow();
    }
  });

  it('every row of every friends.md is read, or listed', () => {
    for (const file of filesUnder(join(folder, 'friends-md'))) {
      const bytes = readFileSync(file);
      const rows =
        bytes
          .toString('utf8')
          .split(/### Locations:/)[0]
          ?.match(/^- .+$/gm) ?? [];
      const read = readContacts(bytes);
      if (read.format === null) throw new Error(`${file} looks like ${read.looksLike}`);
      expect(
        read.cards.length + read.activities.length + read.notes.length + read.problems.length,
        file,
      ).toBe(rows.length);
    }
  });

  it('every row of every table comes in, or is listed with its reason', async () => {
    for (const file of filesUnder(join(folder, 'csv'))) {
      const bytes = readFileSync(file);
      const options = { encoding: null, maps: [], today: '2026-11-20', country: 'US', isTable: true };
      const read = await readContactsOrTable(bytes, options);
      if (read.format === null) throw new Error(`${file} looks like ${read.looksLike}`);
      const rows = decodeText(bytes)
        .replace(/"(?:[^"]|"")*"/g, 'cell')
        .split(/[\r\n]+/);
      // A heading is no person; the two lists without one are named for it.
      const headings = /no_header|mixed/.test(file) ? 0 : 1;
      const listed = new Set(
        read.problems.map(({ line }) => line).filter((line) => line > 1 || headings === 0),
      );
      const above = /linkedin/.test(file) ? 1 : 0;
      expect(read.cards.length + listed.size, file).toBe(
        rows.filter((row) => row.trim() !== '').length - headings - above,
      );
    }
  });

  it('a naughty string can be anybody’s name', () => {
    const strings = JSON.parse(
      readFileSync(filesUnder(join(folder, 'names')).find((each) => each.endsWith('.json')) ?? '', 'utf8'),
    ) as string[];
    const escapeText = (text: string) => text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');
    for (const name of strings) {
      const file = new TextEncoder().encode(`BEGIN:VCARD\nVERSION:4.0\nFN:${escapeText(name)}\nEND:VCARD\n`);
      const read = readContacts(file);
      expect(read.format, name).toBe('vcard');
    }
  });
});
