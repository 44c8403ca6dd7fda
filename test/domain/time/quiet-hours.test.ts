import { describe, expect, test } from 'vitest';
import { readQuiet } from '../../../src/commands/home/setting-values.ts';
import { endOf, isWithin } from '../../../src/domain/time/quiet-hours.ts';

test.each([
  ['21:00-8:00', '21:00-8:00'],
  ['21:00 - 08:00', '21:00-8:00'],
  ['9pm-8am', '21:00-8:00'],
  ['9 pm to 8 am', '21:00-8:00'],
  ['1:30pm–3pm', '13:30-15:00'],
  ['midnight to 7am', '0:00-7:00'],
  ['from 9 p.m. until 8 a.m.', '21:00-8:00'],
  ['Between 9pm and 8am', '21:00-8:00'],
  ['21-8', '21:00-8:00'],
  ['22 to 06', '22:00-6:00'],
  ['21:30-8', '21:30-8:00'],
  ['8-21', '8:00-21:00'],
  ['0-7', '0:00-7:00'],
  ['9-8', null],
  ['12-8', null],
  ['9pm-8', null],
  ['09:30pm-8', null],
  ['21-24', null],
  ['21-21:00', null],
  ['from 21', null],
  ['9pm', null],
  ['9pm-9pm', null],
  ['9pm-8am-9am', null],
  ['25:00-8:00', null],
  ['', null],
])('%j is read as %j', (input, expected) => {
  expect(readQuiet(input)).toBe(expected);
});

describe('21:30-8:00', () => {
  test.each([
    ['21:29', false],
    ['21:30', true],
    ['23:59', true],
    ['00:00', true],
    ['07:59', true],
    ['08:00', false],
    ['12:00', false],
  ])('has %s in it: %s', (time, expected) => {
    expect(isWithin('21:30-8:00', time)).toBe(expected);
  });
});

test('hours within one day, and what cannot be read', () => {
  expect(['12:59', '13:00', '14:59', '15:00'].map((time) => isWithin('13:00-15:00', time))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isWithin('nonsense', '13:00')).toBe(false);
  expect(endOf('21:00-8:00')).toBe('08:00');
});
