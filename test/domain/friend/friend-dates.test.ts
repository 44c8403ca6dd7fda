import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anniversariesOf,
  anniversariesReplacedBy,
  entriesMeant,
  hardDayEntry,
  hardDaysOf,
  readHardDay,
} from '../../../src/domain/friend/friend-dates.ts';
import { parseAnniversary, parseHardDay } from '../../../src/domain/friend/parse-friend-dates.ts';

describe('an anniversary as she types it', () => {
  test.each([
    ['2015-06-20', '2015-06-20'],
    ['june 20 2015', '2015-06-20'],
    ['june 20', '--06-20'],
    ['06-20', '--06-20'],
    ['--02-29', '--02-29'],
  ])('%j is kept as %j', (input, day) => {
    expect(parseAnniversary(input, { today: '2026-11-20', country: null })).toEqual({ day });
  });

  test.each(['', 'soon', 'june 31', '2030-06-20'])('%j is refused with an example', (input) => {
    const reading = parseAnniversary(input, { today: '2026-11-20', country: null });
    expect('problem' in reading && reading.problem).toContain('A day can be: ');
  });
});

describe('a hard day as she types it', () => {
  test.each([
    ['march 4 the day her mother died', '--03-04 the day her mother died'],
    ['March 4: her mother died', '--03-04 her mother died'],
    ['march 4, her mother', '--03-04 her mother'],
    ['4 march 2019 - the accident', '2019-03-04 the accident'],
    ['2019-03-04 the accident', '2019-03-04 the accident'],
    ['--03-04   the\nday  it  was ', '--03-04 the day it was'],
    ['march 4', '--03-04'],
    ['02-29 her brother', '--02-29 her brother'],
  ])('%j is kept as %j', (input, entry) => {
    expect(parseHardDay(input, { today: '2026-11-20', country: null })).toEqual({ entry });
  });

  test.each(['', 'the day her mother died', 'june 31 the accident', 'march 4 2150 the accident', 'may'])(
    '%j is refused',
    (input) => {
      expect(parseHardDay(input, { today: '2026-11-20', country: null })).toHaveProperty('problem');
    },
  );

  test('words longer than 200 letters are refused', () => {
    expect(parseHardDay(`march 4 ${'x'.repeat(201)}`, { today: '2026-11-20', country: null })).toHaveProperty(
      'problem',
    );
  });

  test('what is kept reads as what was typed', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(words, (input) => {
        const reading = parseHardDay(`2019-03-04 ${input}`, { today: '2026-11-20', country: null });
        if (!('entry' in reading)) return;
        const day = readHardDay(reading.entry);
        expect(day?.day).toBe('2019-03-04');
        expect(day && hardDayEntry(day)).toBe(reading.entry);
      }),
    );
  });
});

test('what no command wrote is no day', () => {
  const entries = ['someday', '--13-01 x', '2019-02-29'];
  expect([hardDaysOf({ hardDays: entries }), anniversariesOf({ anniversaries: entries })]).toEqual([[], []]);
});

test('an anniversary is known once, with its year where one is told', () => {
  const anniversaries = ['--06-20', '2015-06-20', '--06-20', '--09-01'];
  expect(anniversariesOf({ anniversaries })).toEqual(['2015-06-20', '--09-01']);
});

test.each([
  ['2015-06-20', ['--06-20']],
  ['--06-20', []],
  ['--09-01', ['2012-09-01']],
])('adding %s takes away %j', (entry, replaced) => {
  expect(anniversariesReplacedBy(entry, { anniversaries: ['--06-20', '2012-09-01'] })).toEqual(replaced);
});

const hardDays = ['--03-04 the day her mother died', '2019-07-01 the accident', '2020-07-01 the fire'];

test.each<[string, string | null, number[]]>([
  ['--03-04 the day her mother died', null, [0]],
  ['march 4', '--03-04', [0]],
  ['Mother died', null, [0]],
  ['july 1 2019', '2019-07-01', [1]],
  ['the', null, [0, 1, 2]],
  ['july 1', '--07-01', [1, 2]],
  ['', null, []],
  ['divorce', null, []],
])('%j means the right entries', (input, day, meant) => {
  expect(entriesMeant(hardDays, input, day)).toEqual(meant.map((at) => hardDays[at]));
});
