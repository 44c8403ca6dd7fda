import { describe, expect, test } from 'vitest';
import { zoneNamed } from '../../../src/domain/time/zone-name.ts';

describe('a time zone by its name', () => {
  test.each([
    ['America/Chicago', 'America/Chicago'],
    [' europe/london ', 'Europe/London'],
    ['america/port-au-prince', 'America/Port-au-Prince'],
    ['America/Argentina/Buenos_Aires', /Buenos_Aires$/],
    ['US/Pacific', 'America/Los_Angeles'],
    ['Singapore', 'Asia/Singapore'],
    ['utc', 'UTC'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    ['Australia/Lord_Howe', 'Australia/Lord_Howe'],
  ])('%j is a zone', (input, name) => {
    expect(zoneNamed(input)).toEqual(typeof name === 'string' ? name : expect.stringMatching(name));
  });

  test.each([
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['Asia/Rangoon', 'Asia/Yangon'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['America/Godthab', 'America/Nuuk'],
  ])('%s and %s are one place, called as it is today', (old, current) => {
    expect([zoneNamed(old), zoneNamed(current)]).toEqual([current, current]);
  });

  test.each([
    '',
    'Mars/Base',
    'London',
    'constructor',
    'toString',
    'Foo+05',
    'UTC+05:30',
    '+05:30',
    'GMT+2',
    'posix/Europe/London',
    '../etc',
  ])('%j is none', (input) => {
    expect(zoneNamed(input)).toBeNull();
  });

  test.each(['BST', 'IST', 'EST', 'CST', 'PST', 'est5edt'])('%s could be several, and is none', (input) => {
    expect(zoneNamed(input)).toBeNull();
  });
});
