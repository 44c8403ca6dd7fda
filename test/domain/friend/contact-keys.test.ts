import { describe, expect, it } from 'vitest';
import { contactKeysOf, phoneDigits, sharedContactKey } from '../../../src/domain/friend/contact-keys.ts';

const share = (one: string, other: string) =>
  sharedContactKey(
    contactKeysOf({ phones: [one], emails: [] }),
    contactKeysOf({ phones: [other], emails: [] }),
  ) !== null;

describe('phones', () => {
  it.each([
    ['+33 6 12 34 56 78', '33612345678'],
    ['06 12 34 56 78', '612345678'],
    ['tel:+1-555-010-0100;ext=55', '15550100100'],
    ['(212) 555-0100 x12', '2125550100'],
    ['+33\u00a06\u00a012\u00a034\u00a056\u00a078', '33612345678'],
    ['555-0100', null],
    ['112', null],
    ['+1-800-SAMPLE', null],
    ['p1234567890', null],
    ['work phone', null],
  ])('%j has the digits %j', (phone, digits) => expect(phoneDigits(phone)).toBe(digits));

  it.each([
    ['+33 6 12 34 56 78', '06 12 34 56 78', true],
    ['+33612345678', '0033612345678', true],
    ['+44 (0)20 7946 0100', '+442079460100', true],
    ['+1 (212) 555-0100', '212.555.0100', true],
    ['(212) 555-0100', '(312) 555-0100', false],
    ['+44 20 7946 0100', '+49 20 7946 0100', false],
    ['555-0100', '555-0100', true],
    ['555-0100', '(212) 555-0100', false],
    ['112', '112', false],
    ['(212) 555-0100 x12', '212 555 0100 ext. 12', true],
    ['(212) 555-0100 x12', '(212) 555-0100 x34', false],
    ['(212) 555-0100', '(212) 555-0100 x34', true],
  ])('%j and %j: one number is %j', (one, other, isOne) => expect(share(one, other)).toBe(isOne));

  it('a fax tells nobody apart', () => {
    const fax = { phones: ['+1 212 555 0100'], faxes: ['+1 212 555 0100'], emails: [] };
    expect(
      sharedContactKey(contactKeysOf(fax), contactKeysOf({ phones: ['+1 212 555 0100'], emails: [] })),
    ).toBeNull();
  });
});

it('emails are the same without case', () => {
  const one = contactKeysOf({ phones: [], emails: ['Ana@Example.org '] });
  expect(sharedContactKey(one, contactKeysOf({ phones: [], emails: ['ana@example.org'] }))).toBe('email');
});
