import { describe, expect, it } from 'vitest';
import { parseBirthday } from '../../src/domain/birthday.ts';

describe('parseBirthday', () => {
  it.each([
    ['1990-04-12', '1990-04-12'],
    ['04-12', '--04-12'],
    ['--04-12', '--04-12'],
    ['12 april', '--04-12'],
    ['12 Apr', '--04-12'],
    ['April 12', '--04-12'],
    ['april 12th', '--04-12'],
    ['12th of April', '--04-12'],
    ['April 12, 1990', '1990-04-12'],
    ['12 april 1990', '1990-04-12'],
    ['29 february', '--02-29'],
    ['1992-02-29', '1992-02-29'],
  ])('reads %j as %j', (text, birthday) => {
    expect(parseBirthday(text, '2026-11-20')).toEqual({ birthday });
  });

  it.each(['30 february', '1990-02-29', '13-45', 'spring', '', '2030-01-01', '0003-01-01', '1799-12-31'])(
    'refuses %j',
    (text) => {
      expect(parseBirthday(text, '2026-11-20')).toMatchObject({
        problem: expect.stringContaining('A birthday can be'),
      });
    },
  );
});
