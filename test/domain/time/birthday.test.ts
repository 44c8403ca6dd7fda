import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type BirthdayContext, parseBirthday } from '../../../src/domain/time/birthday.ts';
import { addDays, isDay, months } from '../../../src/domain/time/day.ts';

const today = '2026-11-20';
const read = (text: string, country: string | null = 'US') => {
  const reading = parseBirthday(text, { today, country } satisfies BirthdayContext);
  return 'birthday' in reading ? reading.birthday : reading.problem;
};

describe('a birthday with the month in words', () => {
  it.each([
    ['12 april', '--04-12'],
    ['12 Apr', '--04-12'],
    ['April 12', '--04-12'],
    ['april 12th', '--04-12'],
    ['12th of April', '--04-12'],
    ['the 12th of april', '--04-12'],
    ['april the 12th', '--04-12'],
    ['sept 12', '--09-12'],
    ['Sept. 12', '--09-12'],
    ['sep 12th', '--09-12'],
    ['12.april', '--04-12'],
    ['12. April 1990', '1990-04-12'],
    ['12-apr-1990', '1990-04-12'],
    ['12apr1990', '1990-04-12'],
    ['Apr12', '--04-12'],
    ['April 12, 1990', '1990-04-12'],
    ['12 april 1990', '1990-04-12'],
    ['1990 april 12', '1990-04-12'],
    ["march 3, '85", '1985-03-03'],
    ['thursday april 12 1990', '1990-04-12'],
    ['may 3', '--05-03'],
    ['29 february', '--02-29'],
    ['1 JUNE', '--06-01'],
  ])('%j is %s', (text, birthday) => expect(read(text)).toBe(birthday));
});

describe('a birthday in numbers', () => {
  it.each([
    ['1990-04-12', null, '1990-04-12'],
    ['1990/4/12', null, '1990-04-12'],
    ['1990.4.12', 'HU', '1990-04-12'],
    ['19900412', null, '1990-04-12'],
    ['1992-02-29', null, '1992-02-29'],
    ['04-12', 'GB', '--04-12'],
    ['--04-12', 'GB', '--04-12'],
    ['25-12', 'US', '--12-25'],
    ['12.4.1990', 'US', '1990-04-12'],
    ['12.4.1990', null, '1990-04-12'],
    ['12.4.', 'DE', '--04-12'],
    ['12. 4. 1990', 'DE', '1990-04-12'],
    ['4.12.', 'HU', '--04-12'],
    ['4/12', 'US', '--04-12'],
    ['4/12', null, '--04-12'],
    ['4/12', 'IE', '--12-04'],
    ['4/12', 'AU', '--12-04'],
    ['4/12', 'JP', '--04-12'],
    ['4/12/1990', 'US', '1990-04-12'],
    ['4/12/1990', 'GB', '1990-12-04'],
    ['4/12/90', 'US', '1990-04-12'],
    ['4/12/26', 'US', '2026-04-12'],
    ['4/12/27', 'US', '1927-04-12'],
    ['12-04-1990', 'NL', '1990-04-12'],
    ['12-04-1990', 'US', '1990-12-04'],
    ['13/4', 'US', '--04-13'],
    ['4/13', 'GB', '--04-13'],
    ['4/13', 'CA', '--04-13'],
    ['4/4', 'CA', '--04-04'],
    ['12 / 4 / 1990', 'GB', '1990-04-12'],
  ])('%j in %s is %s', (text, country, birthday) => expect(read(text, country)).toBe(birthday));
});

test('the examples are spelled the way Americans say a day', () => {
  expect(parseBirthday('spring', { today: '2026-11-20', country: 'US' })).toEqual({
    problem: '"spring" couldn\'t be read as a day. A birthday can be: april 12, or "april 12, 1990"',
  });
});

describe('what is no birthday is refused with the reason and examples', () => {
  it.each([
    ['30 february', "there's no February 30."],
    ['april 31', "there's no April 31."],
    ['1990-02-29', "there's no February 29 in 1990."],
    ['13-45', "there's no month 45."],
    ['0/4', "there's no month 0."],
    ['2026-11-21', "that day hasn't come yet."],
    ['2030-01-01', 'years go from 1900 to 2026.'],
    ['1899-12-31', 'years go from 1900 to 2026.'],
    ['0003-01-01', 'years go from 1900 to 2026.'],
    ['friday april 12 1990', 'that day was a Thursday.'],
    ['spring', "couldn't be read as a day."],
    ['april', "couldn't be read as a day."],
    ['april 1990', "couldn't be read as a day."],
    ['1990', "couldn't be read as a day."],
    ['12 april 99999', "couldn't be read as a day."],
    ['april 12 1990 at noon', "couldn't be read as a day."],
    ['april 12 april', "couldn't be read as a day."],
    ['constructor 12', "couldn't be read as a day."],
    ['', "couldn't be read as a day."],
    ['9'.repeat(5000), "couldn't be read as a day."],
  ])('%j', (text, reason) => {
    expect(read(text)).toContain(reason);
    expect(read(text)).toContain('A birthday can be: april 12');
  });

  it('says both readings where a country writes dates both ways', () => {
    expect(read('4/12', 'CA')).toContain('that could be April 12 or December 4.');
  });
});

const anyDay = fc
  .integer({ min: 0, max: 46_300 })
  .map((count) => addDays('1900-01-01', count))
  .filter((day) => day <= today);

test('every day of every year reads the same in whatever shape it is typed', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      const name = months[Number(month) - 1] ?? '';
      const [m, d] = [String(Number(month)), String(Number(date))];
      for (const text of [
        day,
        `${name} ${d}, ${year}`,
        `${d} ${name.slice(0, 3).toLowerCase()} ${year}`,
        `${d}.${m}.${year}`,
        `${year}/${m}/${d}`,
      ])
        expect(read(text)).toBe(day);
      expect(read(`${m}/${d}/${year}`, 'US')).toBe(day);
      expect(read(`${d}/${m}/${year}`, 'IE')).toBe(day);
      expect(read(`${name} ${d}`)).toBe(`--${month}-${date}`);
    }),
  );
});

test('whatever is typed, the answer is a day of the calendar, not in the future, or a problem', () => {
  const piece = fc.oneof(
    fc.integer({ min: 0, max: 2100 }).map(String),
    fc.constantFrom(...months, '/', '.', '-', ' ', ', ', 'th', 'of'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 20 }),
        fc.array(piece, { maxLength: 6 }).map((all) => all.join('')),
      ),
      (text) => {
        const reading = parseBirthday(text, { today, country: null });
        if ('problem' in reading) return;
        const day = reading.birthday.replace(/^-(?=-)/, '2000');
        expect(isDay(day)).toBe(true);
        if (!reading.birthday.startsWith('--')) expect(day >= '1900-01-01' && day <= today).toBe(true);
      },
    ),
  );
});
