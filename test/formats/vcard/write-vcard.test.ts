import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanWord } from '../../../src/formats/clean-text.ts';
import { readContacts } from '../../../src/formats/read-contacts.ts';
import { foldLine, writeVcards } from '../../../src/formats/vcard/write-vcard.ts';
import { anyText } from '../../support/any-text.ts';
import { times } from '../../support/long-run.ts';
import { anyPerson, hostile, person } from '../exported-people.ts';

const versions = [3, 4] as const;
const linesOf = (file: string) => file.split('\r\n').slice(0, -1);
const cardsIn = (file: string) => {
  const read = readContacts(new TextEncoder().encode(file));
  if (read.format === null) throw new Error('No cards.');
  expect(read.problems).toEqual([]);
  return read.cards;
};

const ana = person(
  'Ana Maria Sample',
  {
    nicknames: ['Annie', 'A, B'],
    phones: ['+1 555 0100', '1;2,3\r\n4'],
    emails: ['ana@example.org'],
    birthday: '--04-12',
    anniversaries: ['2015-06-20'],
    address: '12 Elm St, Springfield, 12345',
    city: 'Springfield',
    tags: ['school'],
    children: ['Mia --04-12'],
    hardDays: ['--03-04 the day her mother died'],
    everyDays: 14,
    circle: 'inner',
  },
  ['Likes tea;\nno milk'],
);

describe('a card', () => {
  it('of version 3', () => {
    expect(linesOf(writeVcards([ana], { version: 3, hasAllFields: false }))).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      expect.stringMatching(/^UID:momconnect-[a-z0-9]+$/),
      'FN:Ana Maria Sample',
      'N:Sample;Ana;Maria;;',
      'NICKNAME:Annie,A\\, B',
      'TEL:+1 555 0100',
      'TEL:1\\;2\\,3\\n4',
      'EMAIL:ana@example.org',
      'ADR:;;12 Elm St;Springfield;12345;;',
      'BDAY:--04-12',
      'X-ANNIVERSARY:2015-06-20',
      'CATEGORIES:school',
      'NOTE:Likes tea\\;\\nno milk',
      'END:VCARD',
    ]);
  });

  it('of version 4 writes days without hyphens', () => {
    const days = linesOf(writeVcards([ana], { version: 4, hasAllFields: false })).filter((line) =>
      /BDAY|ANNIV/.test(line),
    );
    expect(days).toEqual(['BDAY:--0412', 'ANNIVERSARY:20150620']);
    expect(
      writeVcards([person('Ana', { birthday: '1990-04-12' })], { version: 4, hasAllFields: false }),
    ).toContain('BDAY:19900412\r\n');
  });

  it('has what only momconnect knows when she asks for it', () => {
    const own = linesOf(writeVcards([ana], { version: 3, hasAllFields: true })).filter((line) =>
      line.startsWith('X-MOM'),
    );
    expect(own).toEqual([
      'X-MOMCONNECT-CIRCLE:inner',
      'X-MOMCONNECT-EVERY:14 days',
      'X-MOMCONNECT-LAST-CONTACT:2026-10-01',
      'X-MOMCONNECT-CHILD:Mia --04-12',
      'X-MOMCONNECT-HARD-DAY:--03-04 the day her mother died',
    ]);
    expect(writeVcards([ana], { version: 3, hasAllFields: false })).not.toMatch(/X-MOM|Mia|mother/);
  });

  it('of somebody who died, or of a company, comes back as that', () => {
    const people = [
      person('Ana Sample', { state: 'died', hardDays: ['2019-03-04 the day Ana died'] }),
      person('Bea Example', { state: 'died' }),
      person('Example Inc', { tags: ['company'] }),
    ];
    for (const version of versions) {
      const cards = cardsIn(writeVcards(people, { version, hasAllFields: false }));
      expect(cards.map(({ diedOn, kind }) => [diedOn, kind])).toEqual([
        ['2019-03-04', 'person'],
        ['', 'person'],
        [null, 'company'],
      ]);
    }
  });
});

describe('whatever anybody is called', () => {
  it('no line is over 75 octets, and none is of another card', () => {
    fc.assert(
      fc.property(
        fc.array(anyPerson, { maxLength: 3 }),
        fc.constantFrom(...versions),
        fc.boolean(),
        (people, version, hasAllFields) => {
          const lines = linesOf(writeVcards(people, { version, hasAllFields }));
          for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(lines.filter((line) => line === 'BEGIN:VCARD')).toHaveLength(people.length);
          expect(lines.filter((line) => line === 'END:VCARD')).toHaveLength(people.length);
          expect(lines.join('')).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/);
        },
      ),
      { numRuns: times(100, 2000) },
    );
  });

  it('names, numbers and birthdays come back', () => {
    fc.assert(
      fc.property(anyPerson, fc.constantFrom(...versions), (one, version) => {
        const [card, ...others] = cardsIn(writeVcards([one], { version, hasAllFields: false }));
        const { friend } = one;
        expect(others).toEqual([]);
        expect(card?.name).toBe(friend.name);
        expect(card?.birthday).toBe(friend.birthday);
        const oneSpace = (text: string) => cleanWord(text.replace(/\s+/g, ' ')).replace(/\s+/g, '');
        const numbers = friend.phones.filter((phone) =>
          /[\p{L}\p{N}]/u.test(phone.replace(/[\x00-\x1f]/g, '')),
        );
        expect(card?.phones.map(oneSpace)).toEqual(numbers.map(oneSpace));
      }),
      { numRuns: times(100, 2000) },
    );
  });

  it('folding takes nothing away, and cuts no character', () => {
    fc.assert(
      fc.property(anyText(), (line) => {
        const folded = foldLine(line);
        expect(folded.endsWith('\r\n')).toBe(true);
        expect(folded.slice(0, -2).replaceAll('\r\n ', '')).toBe(line);
      }),
    );
    expect(
      foldLine('é'.repeat(60))
        .split('\r\n ')
        .map((part) => part.trim().length),
    ).toEqual([37, 23]);
  });

  it('hostile values stay values', () => {
    const people = hostile.map((value) => person('Ana', { phones: [value], nicknames: [value] }, [value]));
    expect(cardsIn(writeVcards(people, { version: 3, hasAllFields: true })).map(({ name }) => name)).toEqual(
      hostile.map(() => 'Ana'),
    );
  });
});
