import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialable } from '../../src/formats/dial.ts';

describe('a number as a phone dials it, the country not known', () => {
  test.each([
    ['+1 555 0100', '+15550100'],
    ['(555) 010-0', '5550100'],
    ['+44 (0)20 7946 0018', '+442079460018'],
    ['020 7946 0018', '02079460018'],
    ['0044 20 7946 0018', '00442079460018'],
    ['1-800-FLOWERS', '18003569377'],
    ['tel:+1-555-0100', '+15550100'],
    ['555-0100 x12', '5550100'],
    ['555-0100 ext. 12', '5550100'],
    ['555 0100 extension 12', '5550100'],
    ['555-0100;ext=12', '5550100'],
    ['555-0100,,12#', '5550100'],
    ['555-0100 #12', '5550100'],
    ['911', '911'],
    ['12', null],
    ['', null],
    ['n/a', null],
    ['at her mum’s', null],
  ])('%s', async (phone, number) => {
    expect(await dialable(phone, null)).toBe(number);
  });
});

describe('a number as it is dialled from anywhere', () => {
  test.each([
    ['US', '(212) 555-0100', '+12125550100'],
    ['US', '212.555.0100', '+12125550100'],
    ['US', '1 212 555 0100', '+12125550100'],
    ['US', '212-555-0100 ext. 12', '+12125550100'],
    ['US', 'tel:212-555-0100;ext=12', '+12125550100'],
    ['US', '1-800-FLOWERS', '+18003569377'],
    ['US', '011 44 20 7946 0018', '+442079460018'],
    ['US', '0044 20 7946 0018', '+442079460018'],
    ['GB', '020 7946 0018', '+442079460018'],
    ['GB', '(020) 7946 0018', '+442079460018'],
    ['GB', '07700 900123', '+447700900123'],
    ['GB', '44 (0)20 7946 0018', '+442079460018'],
    ['GB', '0044 20 7946 0018', '+442079460018'],
    ['GB', '0800 1111', '+448001111'],
    ['IE', '(01) 679 0011', '+35316790011'],
    ['IE', '085-1234567', '+353851234567'],
    ['IE', '353 85 123 4567', '+353851234567'],
    ['IN', '98765 43210', '+919876543210'],
    ['IN', '098765-43210', '+919876543210'],
    ['IN', '91 98765 43210', '+919876543210'],
    ['IN', '022 2658 0000', '+912226580000'],
    ['AU', '0412 345 678', '+61412345678'],
    ['AU', '(02) 9123 4567', '+61291234567'],
    ['AU', '0011 44 20 7946 0018', '+442079460018'],
    ['AU', '1300 726 306', '+611300726306'],
    ['ZA', '082 123 4567', '+27821234567'],
    ['ZA', '(011) 234-5678', '+27112345678'],
    // Countries without area codes, and one whose numbers keep their zero.
    ['SG', '8123 4567', '+6581234567'],
    ['NO', '40 61 23 45', '+4740612345'],
    ['IT', '06 1234 5678', '+390612345678'],
  ])('%s: %s', async (country, phone, number) => {
    expect(await dialable(phone, country)).toBe(number);
  });
});

describe('left to the phone, the area code missing or the number a service of the country', () => {
  test.each([
    ['US', '555-0100', '5550100'],
    ['US', '555-0100 x12', '5550100'],
    ['US', '911', '911'],
    ['US', '88788', '88788'],
    ['GB', '7946 0018', '79460018'],
    ['GB', '794 6001', '7946001'],
    ['GB', '116 123', '116123'],
    ['IE', '679 0011', '6790011'],
    ['IE', '112', '112'],
    ['IN', '2658 0000', '26580000'],
    ['IN', '14416', '14416'],
    ['AU', '9123 4567', '91234567'],
    ['AU', '13 11 14', '131114'],
    ['AU', '13 CABS', '132227'],
    ['ZA', '10111', '10111'],
    ['NZ', '1737', '1737'],
    ['US', '123456789012345678901', '123456789012345678901'],
    ['XX', '020 7946 0018', '02079460018'],
    ['', '020 7946 0018', '02079460018'],
  ])('%s: %s', async (country, phone, number) => {
    expect(await dialable(phone, country)).toBe(number);
  });

  test.each(['see card', '', '+', 'n/a', '☎'])('no number at all: %j', async (phone) => {
    expect(await dialable(phone, 'GB')).toBeNull();
  });
});

describe('words, or two numbers in one, are left to her', () => {
  test.each([
    '555 0100 or 555 0199',
    '555 0100 / 555 0199',
    '555 0100/555 0199',
    '555 0100, 555 0199',
    '555 0100, 0199',
    '555 0100,0199 or 0198',
    '555-0100; 555-0199',
    '555-0100;5550199',
    '555 0100 & 555 0199',
    '555 0100 555 0199',
    '555 555 0100 555 555 0199',
    '555 0100\n555 0199',
    '+1 555 0100 555 0199',
    '+1 555 555 0100 +1 555 555 0199',
    '+1 555 555 0100 555 555 0199',
    '555 0100 (or 0199)',
    'ask her sister',
    'ask her sister, 555 0100',
    'call after 6 555-0100 x12',
    'after 6pm: 555-0100',
    '555-0100 after 18:00',
    '555 0100 (home)',
    '555 0100 HOME',
    '911 HELP',
    'home 555 0100',
    '555-0100 x12 or x13',
    'n/a 555',
    'tel:555-0100;phone-context=+1',
    '#31#5550100',
    '*67 555 0100',
    '$555',
    'ana5550100@example.org',
    '555 ٠١٠٠',
    '+1 +44 555 0100',
    '555+0100',
    '1-800-flowers for you',
    '1-800-555-0100 CELL',
  ])('%j', async (phone) => {
    for (const country of [null, 'US', 'GB', 'DE']) expect(await dialable(phone, country)).toBeNull();
  });

  test.each([
    ['0171/555 0100', '01715550100'],
    ['+49 171/5550100', '+491715550100'],
    ['(+44) 20 7946 0018', '+442079460018'],
    ['\u202a+1 555 0100\u202c', '+15550100'],
    ['1-800-GO-FEDEX', '18004633339'],
    ['555\u20110100 X 12', '5550100'],
    ['555 0100 EXT:12', '5550100'],
  ])('but %j is one', async (phone, number) => {
    expect(await dialable(phone, null)).toBe(number);
  });
});

describe('whatever was written', () => {
  const country = fc.constantFrom(null, 'US', 'GB', 'IE', 'IN', 'AU', 'ZA', 'XX');
  const written = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'+00123456789 ()-.x#a'), maxLength: 24 }),
  );

  test('it is a plus and digits', async () => {
    await fc.assert(
      fc.asyncProperty(written, country, async (phone, where) => {
        expect((await dialable(phone, where)) ?? '000').toMatch(/^\+?\d{3,}$/);
      }),
    );
  });

  test('what came out goes in again unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(written, country, async (phone, where) => {
        const once = await dialable(phone, where);
        expect(await dialable(once ?? '', where)).toBe(once);
      }),
    );
  });

  test('a number with a plus is hers, in any country', async () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 3, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(digits, country, async (number, where) => {
        expect(await dialable(`+${number}`, where)).toBe(`+${number}`);
      }),
    );
  });
});
