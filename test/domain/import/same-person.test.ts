import { describe, expect, it } from 'vitest';
import type { ContactCard } from '../../../src/domain/import/contact-card.ts';
import { joinCards } from '../../../src/domain/import/join-cards.ts';
import { haveCompatibleNames } from '../../../src/domain/import/same-person.ts';
import { card } from './people.ts';

describe('haveCompatibleNames', () => {
  it.each([
    ['Ana Sample', 'Ana Sample', true],
    ['Ana', 'Ana Sample', true],
    ['Sample', 'Ana Sample', true],
    ['Ana Sample', 'Ana Example', true],
    ['Dr. Ana M. Sample', 'Ana Sample', true],
    ['Sample, Ana', 'Ana Sample', true],
    ['Zoë Example', 'zoe', true],
    ['Ana Sample', 'Bea Sample', false],
    ['Mrs. Sample', 'Mrs. Example', false],
    ['Ana Sample', 'Ana Sample Jr.', false],
    ['Ana Sample Sr.', 'Ana Sample Jr.', false],
    ['🌸', '🌸', true],
    ['🌸', '🌻', false],
  ])('%j and %j: %j', (one, other, expected) => {
    expect(haveCompatibleNames(one, other)).toBe(expected);
    expect(haveCompatibleNames(other, one)).toBe(expected);
  });
});

describe('joinCards', () => {
  const home = ['+1 555 010 0100'];
  const [mobile, other] = [['+1 555 010 0199'], ['+1 555 010 0155']];
  const mail = ['a@example.org'];
  const otherMail = ['b@example.org'];

  it.each<[string, ContactCard[], string[]]>([
    ['the same name twice', [card('Ana Sample'), card('ana sample')], ['Ana Sample']],
    [
      'one name, a card for each number, as on a SIM card',
      [card('Ana', { phones: home }), card('Ana', { phones: mobile })],
      ['Ana'],
    ],
    [
      'one name, the phone here and the email there',
      [card('Ana', { phones: home }), card('Ana', { emails: mail })],
      ['Ana'],
    ],
    [
      'one name, a full card and a thin one',
      [card('Ana', { phones: home, emails: mail }), card('Ana', { phones: mobile })],
      ['Ana'],
    ],
    [
      'one name, two full cards that share nothing',
      [card('Ana', { phones: home, emails: mail }), card('Ana', { phones: other, emails: otherMail })],
      ['Ana', 'Ana'],
    ],
    [
      'one name, two full cards that share a phone',
      [card('Ana', { phones: home, emails: mail }), card('Ana', { phones: home, emails: otherMail })],
      ['Ana'],
    ],
    [
      'one name, two birthdays',
      [card('Ana', { birthday: '--04-12' }), card('Ana', { birthday: '1990-04-13' })],
      ['Ana', 'Ana'],
    ],
    [
      'one name, a birthday with and without the year',
      [card('Ana', { birthday: '--04-12' }), card('Ana', { birthday: '1990-04-12' })],
      ['Ana'],
    ],
    [
      'a home phone of two people',
      [card('Ana Sample', { phones: home }), card('Bea Sample', { phones: home })],
      ['Ana Sample', 'Bea Sample'],
    ],
    [
      'a short and a full name with one phone',
      [card('Ana', { phones: home }), card('Ana Sample', { phones: home })],
      ['Ana Sample'],
    ],
    ['a short and a full name with nothing else', [card('Ana'), card('Ana Sample')], ['Ana', 'Ana Sample']],
    [
      'a fax of an office',
      [card('Ana', { phones: home, faxes: home }), card('Ana Sample', { phones: home, faxes: home })],
      ['Ana', 'Ana Sample'],
    ],
    [
      'a company and somebody who answers its phone',
      [card('Ana Sample', { phones: home }), card('Ana’s', { phones: home, kind: 'company' })],
      ['Ana Sample', 'Ana’s'],
    ],
  ])('%s', (_, cards, names) => expect(joinCards(cards).map(({ name }) => name)).toEqual(names));

  it('puts everything of a person together', () => {
    const [joined] = joinCards([
      card('Ana', { line: 3, phones: home, birthday: '--04-12', notes: ['tea'], tags: ['choir'] }),
      card('Ana Sample', {
        line: 9,
        phones: [...home, ...mobile],
        birthday: '1990-04-12',
        notes: ['cats'],
        city: 'Old Town',
      }),
    ]);
    expect(joined).toMatchObject({
      line: 3,
      name: 'Ana Sample',
      nicknames: ['Ana'],
      phones: [...home, ...mobile],
      birthday: '1990-04-12',
      notes: ['tea', 'cats'],
      tags: ['choir'],
      city: 'Old Town',
    });
  });
});
