import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber } from '../../../src/domain/time/day.ts';
import { readBirthday } from '../../../src/formats/vcard/birthday.ts';

describe('readBirthday', () => {
  it.each([
    ['1975-12-12', '1975-12-12'],
    ['19751212', '1975-12-12'],
    ['1975-2-3', '1975-02-03'],
    ['19531015T231000Z', '1953-10-15'],
    ['1996-04-15T201243+04:00', '1996-04-15'],
    ['1996-04-15 00:00:00', '1996-04-15'],
    ['--0412', '--04-12'],
    ['--04-12', '--04-12'],
    ['--0229', '--02-29'],
    ['1604-04-12', '--04-12'],
    ['16040412', '--04-12'],
    ['0000-04-12', '--04-12'],
    ['1975-02-30', null],
    ['1975-02-29', null],
    ['--0230', null],
    ['1975', null],
    ['1975-12', null],
    ['197512', null],
    ['---12', null],
    ['T102200', null],
    ['circa 1800', null],
    ['12/12/1975', null],
    ['', null],
  ])('%j is %j', (text, birthday) => expect(readBirthday(text, null)).toBe(birthday));

  it('the year Apple leaves out may be any', () => {
    expect(readBirthday('1900-04-12', '1900')).toBe('--04-12');
    expect(readBirthday('1975-04-12', '1604')).toBe('1975-04-12');
  });

  it('every day, with hyphens or without, is itself', () => {
    const day = fc.integer({ min: -130_000, max: 60_000 }).map(dayFromNumber);
    fc.assert(
      fc.property(day, (each) => {
        expect(readBirthday(each, null)).toBe(each);
        expect(readBirthday(each.replaceAll('-', ''), null)).toBe(each);
      }),
    );
  });
});
