import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockAfter, readClockTime } from '../../../src/domain/time/clock-time.ts';

const two = (number: number) => String(number).padStart(2, '0');
const minutes = fc.integer({ min: 0, max: 59 }).map(two);

describe('a time of day', () => {
  test.each([
    ['19:00', '19:00'],
    ['7:05', '07:05'],
    ['07.30', '07:30'],
    ['19h30', '19:30'],
    ['19h', '19:00'],
    ['7pm', '19:00'],
    ['7 PM', '19:00'],
    ['7 p.m.', '19:00'],
    ['7 p. m.', '19:00'],
    ['7:30a', '07:30'],
    ['7.30 am', '07:30'],
    ['7:30\u202fpm', '19:30'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['12:15 am', '00:15'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
    [' Noon ', '12:00'],
  ])('%j is %s', (input, time) => {
    expect(readClockTime(input)).toBe(time);
  });

  test.each([
    '',
    '7',
    '19',
    '1900',
    '24:00',
    '23:60',
    '13pm',
    '0am',
    '7m',
    '7:',
    '7.',
    '7:5',
    ':30',
    '7:30:00',
    '-7:00',
    '7pmm',
    '7 o’clock',
    'midnight',
    'pm',
    '7pm 8pm',
  ])('%j is none', (input) => {
    expect(readClockTime(input)).toBeNull();
  });

  test('every time of the day reads back, on a clock of 24 hours and of twelve', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), minutes, (hour, minute) => {
        const time = `${two(hour)}:${minute}`;
        const half = hour < 12 ? 'am' : 'pm';
        expect(readClockTime(time)).toBe(time);
        expect(readClockTime(`${hour}:${minute}`)).toBe(time);
        expect(readClockTime(`${hour % 12 === 0 ? 12 : hour % 12}.${minute} ${half}`)).toBe(time);
      }),
    );
  });

  test('whatever is typed is a time as clocks show it, or none', () => {
    const input = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789:.hapm ') }));
    fc.assert(
      fc.property(input, (text) => {
        expect(readClockTime(text) ?? '00:00').toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
      }),
    );
  });
});

describe('minutes after a time', () => {
  test.each([
    ['10:00', 15, '10:15'],
    ['10:50', 25, '11:15'],
    ['23:30', 90, '01:00'],
    ['00:00', 0, '00:00'],
  ])('%s and %i minutes', (time, later, expected) => {
    expect(clockAfter(time, later)).toBe(expected);
  });
});
