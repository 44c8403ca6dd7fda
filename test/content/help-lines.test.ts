import { describe, expect, test } from 'vitest';
import { runHelpNow } from '../../src/commands/support/help-now.ts';
import type { HelpLine } from '../../src/domain/support/help-numbers.ts';
import { isDay } from '../../src/domain/time/day.ts';
import { fakeDeps } from '../support/fake-deps.ts';

const helpFor = (country: string) => runHelpNow(fakeDeps(), { country });
const everyLine: readonly HelpLine[] = ['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'IN', 'ZA', 'XX'].flatMap(
  (country) => helpFor(country).lines,
);

describe('the numbers', () => {
  test.each([
    [
      'US',
      '911',
      ['988', '1-833-852-6262', '1-800-799-7233', '800-656-4673', '1-800-222-1222', '1-800-944-4773'],
    ],
    ['CA', '911', ['988', '686868', 'sheltersafe.ca', '1-844-764-7669']],
    [
      'GB',
      '999',
      [
        ...['116 123', '85258', '111', '0808 808 8000', '0808 2000 247', '0808 80 10 800', '0800 027 1234'],
        ...['0808 802 1414', '111', '0800 1111'],
      ],
    ],
    ['IE', '112 or 999', ['116 123', '50808', '1800 341 900', '01 809 2166']],
    ['AU', '000', ['13 11 14', '13 92 76', '1300 726 306', '1800 737 732', '13 11 26', '1800 55 1800']],
    ['NZ', '111', ['1737', '0800 933 922', '0800 733 843', '0800 764 766']],
    ['IN', '112', ['14416', '181']],
    ['ZA', '112 from a mobile, else 10111', ['0800 567 567', '0800 428 428']],
    ['anywhere else', 'your local emergency number', ['findahelpline.com', 'befrienders.org']],
  ])('of %s', (country, emergency, numbers) => {
    const help = helpFor(country);
    expect(help.emergency).toBe(emergency);
    expect(help.lines.map(({ number }) => number)).toEqual(numbers);
  });
});

test.each(everyLine.map((line) => [line.number, line] as const))(
  '%s says how, whose, and where from',
  (_, line) => {
    expect(line.name).not.toBe('');
    expect(line.number).toMatch(/^(?:[\d ()-]{3,20}|[a-z0-9.-]+\.[a-z]{2,})$/);
    expect(['crisis', 'maternal', 'home', 'assault', 'poison', 'health', 'child', 'directory']).toContain(
      line.kind,
    );
    expect(line.how).toMatch(/^(Call|Text|Leave a message|Online|Any hour)/);
    expect(line.source).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(\/[a-z0-9./-]*)?$/);
    for (const day of [line.seen, line.confirmedOn]) expect(day === null || isDay(day)).toBe(true);
    expect(`${line.name} ${line.how} ${line.note}`).not.toMatch(/[!\p{Extended_Pictographic}]/u);
  },
);

test('"text" stands only with a number that takes texts', () => {
  const texting = everyLine.filter(({ how, note }) => /\btext\b/i.test(`${how} ${note}`));
  expect(new Set(texting.map(({ number }) => number))).toEqual(
    new Set([
      ...[
        '988',
        '1-833-852-6262',
        '1-800-799-7233',
        '1-800-944-4773',
        '686868',
        '85258',
        '50808',
        '13 11 14',
      ],
      ...['1737', 'findahelpline.com'],
    ]),
  );
});

test('a line for home gives nothing away but its number, and says which phone', () => {
  for (const line of everyLine.filter(({ kind }) => kind === 'home')) {
    expect(`${line.how} ${line.note}`).not.toMatch(/violen|abus|hit|domestic/i);
    if (line.where === undefined || line.where === 'England')
      expect(`${line.how} ${line.note}`).toMatch(/(phone they don't check|where nobody checks)/);
  }
});
