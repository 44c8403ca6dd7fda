import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAboutWhen } from '../../../src/domain/time/about-when.ts';
import { aboutInWords } from '../../../src/domain/time/spans.ts';

const today = '2026-11-20';
const read = (text: string, country: string | null = 'US') => {
  const about = readAboutWhen(text, { today, country });
  return about === null ? null : [about.day, about.words];
};

describe('roughly when they were last in touch', () => {
  test.each([
    ['last summer', '2026-07-16', 'in the summer of 2026'],
    ['this summer', '2026-07-16', 'in the summer of 2026'],
    ['in the summer', '2026-07-16', 'in the summer of 2026'],
    ['probably last spring', '2026-04-15', 'in the spring of 2026'],
    ['last fall', '2025-10-16', 'in the fall of 2025'],
    ['this fall', '2026-10-11', 'in the fall of 2026'],
    ['last winter', '2026-01-14', 'in the winter of 2025-26'],
    ['the summer before last', '2025-07-16', 'in the summer of 2025'],
    ['two summers ago', '2025-07-16', 'in the summer of 2025'],
    ['summer 2024', '2024-07-16', 'in the summer of 2024'],
    ['the fall of 2023', '2023-10-16', 'in the fall of 2023'],
    ['end of last summer', '2026-08-16', 'late in the summer of 2026'],
    ['in march', '2026-03-16', 'in March 2026'],
    ['March', '2026-03-16', 'in March 2026'],
    ['back in june', '2026-06-15', 'in June 2026'],
    ['last may', '2026-05-16', 'in May 2026'],
    ['last december', '2025-12-16', 'in December 2025'],
    ['last november', '2025-11-15', 'in November 2025'],
    ['in november', '2026-11-10', 'in November 2026'],
    ['march of 2024', '2024-03-16', 'in March 2024'],
    ['march last year', '2025-03-16', 'in March 2025'],
    ['early in march', '2026-03-06', 'early in March 2026'],
    ['last month', '2026-10-16', 'in October 2026'],
    ['christmas', '2025-12-25', 'around Christmas 2025'],
    ['at Christmas', '2025-12-25', 'around Christmas 2025'],
    ['since xmas', '2025-12-25', 'around Christmas 2025'],
    ['over the holidays', '2025-12-25', 'around Christmas 2025'],
    ['two christmases ago', '2024-12-25', 'around Christmas 2024'],
    ["new year's eve", '2025-12-31', "around New Year's Eve 2025"],
    ['thanksgiving', '2025-11-27', 'around Thanksgiving 2025'],
    ['easter', '2026-04-05', 'around Easter 2026'],
    ['easter 2024', '2024-03-31', 'around Easter 2024'],
    ["mother's day", '2026-05-10', "around Mother's Day 2026"],
    ['halloween', '2026-10-31', 'around Halloween 2026'],
    ['fourth of july', '2026-07-04', 'around the Fourth of July 2026'],
    ['2019', '2019-07-02', 'in 2019'],
    ['early 2019', '2019-03-02', 'early in 2019'],
    ['sometime in 2020', '2020-07-01', 'in 2020'],
    ['last year', '2025-07-02', 'in 2025'],
    ['earlier this year', '2026-06-11', 'in 2026'],
    ['the year before last', '2024-07-01', 'in 2024'],
    ['two years ago', '2024-11-20', null],
    ['about 3 years ago', '2023-11-20', null],
    ['a year and a half ago', '2025-05-20', null],
    ['more than a year ago', '2025-11-20', null],
    ['a few months ago', '2026-08-20', null],
    ['half a year ago', '2026-05-20', null],
    ['a couple of weeks back', '2026-11-06', null],
    ['last weekend', '2026-11-14', null],
    ['years ago', '2021-11-21', 'years ago'],
    ['ages ago', '2021-11-21', 'years ago'],
    ['a long time ago', '2021-11-21', 'years ago'],
    ['forever', '2021-11-21', 'years ago'],
  ])('%j is about %s, said as %j', (text, day, words) => expect(read(text)).toEqual([day, words]));

  test.each([
    ['last summer', 'AU', '2026-01-14', 'in the summer of 2025-26'],
    ['last winter', 'NZ', '2026-07-16', 'in the winter of 2026'],
    ['thanksgiving', 'CA', '2026-10-12', 'around Thanksgiving 2026'],
    ["mother's day", 'GB', '2026-03-15', "around Mother's Day 2026"],
  ])('%j in %s is about %s', (text, country, day, words) =>
    expect(read(text, country)).toEqual([day, words]),
  );

  test.each([
    '',
    '?',
    'soon',
    'never',
    'not sure',
    'next summer',
    'summer 2027',
    'december 2026',
    '2030',
    '1850',
    '500 years ago',
    'when leo was born',
    'june or july',
    'a while ago',
    'memorial',
    'constructor',
    '12',
  ])('%j is left to be asked again', (text) => expect(read(text)).toBeNull());
  test('a holiday of elsewhere is none here', () => expect(read('memorial day', 'IE')).toBeNull());

  test('whatever is typed, the day is not in the future, on any day of the year', () => {
    const words =
      'last this early late summer winter christmas thanksgiving march year month ago two before 2025 of in the easter'.split(
        ' ',
      );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 5 }),
        fc.integer({ min: 1, max: 12 }),
        (input, month) => {
          const day = `2026-${String(month).padStart(2, '0')}-28`;
          const about = readAboutWhen(input.join(' '), { today: day, country: 'US' });
          if (about !== null) expect(about.day <= day).toBe(true);
        },
      ),
    );
  });
});

test.each([
  ['in the summer of 2026', 'in the summer'],
  ['in the summer of 2025', 'in the summer of 2025'],
  ['in March 2026', 'in March'],
  ['early in 2026', 'early this year'],
  ['in 2026', 'this year'],
  ['in 2025', 'in 2025'],
  ['around Christmas 2025', 'around Christmas 2025'],
  ['years ago', 'years ago'],
])('%j is said this year as %j', (words, now) => expect(aboutInWords(words, today)).toBe(now));
