import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialable, smsLink } from '../../src/domain/dial.ts';

describe('a number as a phone dials it', () => {
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
  ])('%s', (phone, number) => {
    expect(dialable(phone)).toBe(number);
  });

  test('is a plus and digits, whatever was written', () => {
    fc.assert(
      fc.property(fc.string(), (phone) => {
        expect(dialable(phone) ?? '000').toMatch(/^\+?\d{3,}$/);
      }),
    );
  });
});

describe('the link', () => {
  test.each([
    ['+15550100', 'Hi', 'sms:+15550100?&body=Hi'],
    [null, 'a & b, "c"?', 'sms:?&body=a%20%26%20b%2C%20%22c%22%3F'],
    [null, 'naïve ☕', 'sms:?&body=na%C3%AFve%20%E2%98%95'],
    [null, 'broken \ud83d', 'sms:?&body=broken%20%EF%BF%BD'],
  ])('%s: %s', (number, words, link) => {
    expect(smsLink(number, words)).toBe(link);
  });
});
