import { describe, expect, test } from 'vitest';
import { type HelpLines, helpNumbersFor } from '../../../src/domain/support/help-numbers.ts';
import { builtContent } from '../../support/built-content.ts';

const lines = builtContent().get('help-lines') as HelpLines;
const numbersOf = (country: string | null) => helpNumbersFor(lines, country);

describe('the numbers of a country', () => {
  test.each([
    ['US', '911', 'call or text 988', '1-800-222-1222', '1-800-799-7233', 'ER'],
    ['CA', '911', 'call or text 988', '1-844-764-7669', null, 'ER'],
    ['GB', '999', 'call 116 123, or text SHOUT to 85258', '111', '0808 2000 247', 'A&E'],
    [
      'IE',
      '112 or 999',
      'call 116 123, or text HELLO to 50808',
      '01 809 2166 (8:00 to 22:00; at night, 112 or 999)',
      '1800 341 900',
      'A&E',
    ],
    ['AU', '000', 'call 13 11 14, or text 0477 13 11 14', '13 11 26', '1800 737 732', 'ER'],
    ['NZ', '111', 'call or text 1737', '0800 764 766', '0800 733 843', 'ER'],
    ['IN', '112', 'call 14416', null, '181', 'ER'],
    ['DE', '112', 'find a line near you at findahelpline.com', null, null, 'ER'],
    ['JP', '119 (police: 110)', 'find a line near you at findahelpline.com', null, null, 'ER'],
    ['XX', null, 'find a line near you at findahelpline.com', null, null, 'ER'],
    [null, null, 'find a line near you at findahelpline.com', null, null, 'ER'],
  ])('of %s', (country, emergency, crisis, poison, home, er) => {
    expect(numbersOf(country)).toMatchObject({ emergency, crisis, poison, home, er });
  });

  test('where there is no number for home there is a site', () => {
    expect(numbersOf('CA').homeSite).toBe('sheltersafe.ca');
    expect(numbersOf(null).homeSite).toBe('findahelpline.com');
  });

  test('Spanish words get the lines that answer in Spanish', () => {
    expect(numbersOf('US').spanish).toEqual({
      crisis: 'llama al 988 y oprime 2, o manda AYUDA por texto al 988',
      maternal: '1-833-852-6262',
      home: '1-800-799-7233',
    });
    expect(numbersOf(null).spanish).toEqual({
      crisis: 'busca una línea cerca de ti en findahelpline.com',
      maternal: null,
      home: null,
    });
  });
});

test('nothing but a line of the country stands in its phrases', () => {
  for (const { code, crisis, crisisInSpanish, lines: own } of lines.countries) {
    const ownNumbers = own.map(({ number, how }) => `${number} ${how}`).join(' ');
    for (const phrase of [crisis, crisisInSpanish])
      for (const number of phrase.match(/\d[\d ]*\d/g) ?? [])
        expect([code, ownNumbers]).toEqual([code, expect.stringContaining(number)]);
  }
});

test('"text" is said only of a line that takes texts', () => {
  for (const { code, crisis, lines: own } of lines.countries) {
    const takesTexts = own.some(({ kind, how }) => kind === 'crisis' && /\btext\b/i.test(how));
    expect([code, /\btext\b/.test(crisis)]).toEqual([code, takesTexts]);
  }
});

describe('the table of emergency numbers', () => {
  const rows = lines.emergencyNumbers.flatMap(({ number, countries, source }) =>
    countries.split(' ').map((country) => ({ country, number, source })),
  );

  test('has each country once, none of those with lines, and a source for each', () => {
    const countries = rows.map(({ country }) => country);
    expect(countries).toEqual([...new Set(countries)]);
    expect(countries.filter((country) => lines.countries.some(({ code }) => code === country))).toEqual([]);
    for (const { country, number, source } of rows) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(number).toMatch(/^\d{2,4}(?: or \d{3})?(?: \(police: \d{2,3}\))?$/);
      expect(source).toMatch(/^https:\/\//);
    }
  });

  test('gives 911 to nobody beyond the Americas, but for territories of the US and three that have it', () => {
    const with911 = rows.filter(({ number }) => /\b911\b/.test(number)).map(({ country }) => country);
    const american = 'PR VI MX AR UY PA CR EC HN SV DO PY VE BM KY BZ BS'.split(' ');
    expect(with911.filter((country) => !american.includes(country))).toEqual([
      'GU',
      'AS',
      'MP',
      'PH',
      'JO',
      'FJ',
    ]);
  });
});
