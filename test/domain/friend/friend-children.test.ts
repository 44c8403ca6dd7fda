import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  childEntry,
  childrenInWords,
  childrenOf,
  entriesOfChild,
  entriesReplacedBy,
} from '../../../src/domain/friend/friend-children.ts';
import { readChild } from '../../../src/domain/friend/read-child.ts';

const parseChild = (input: string) => readChild(input, { today: '2026-11-20', country: 'US' });

describe('a child as she types it', () => {
  test.each([
    ['Mia', 'Mia'],
    ['  Mia   Rose ', 'Mia Rose'],
    ['Mia 04-12', 'Mia --04-12'],
    ['Mia --04-12', 'Mia --04-12'],
    ['Mia 02-29', 'Mia --02-29'],
    ["D'Arcy 12-31", "D'Arcy --12-31"],
    ['Jean-Luc', 'Jean-Luc'],
    ['अनिका 01-05', 'अनिका --01-05'],
    ['Mia april 12', 'Mia --04-12'],
    ['Mia, 12 april', 'Mia --04-12'],
    ['Mia (4/12)', 'Mia --04-12'],
    ['Mia Rose 12.4.2021', 'Mia Rose --04-12'],
    ['Mia 2019-04-12', 'Mia --04-12'],
    ['April 4/12', 'April --04-12'],
    ['April', 'April'],
  ])('%j is kept as %j', (input, entry) => {
    const reading = parseChild(input);
    expect('child' in reading ? childEntry(reading.child) : reading.problem).toBe(entry);
  });

  test.each([
    ['', '"" isn\'t a first name by itself, or a first name with a month and day.'],
    ['--04-12', '"--04-12" isn\'t a first name by itself, or a first name with a month and day.'],
    ['Mia 4', '"Mia 4" isn\'t a first name by itself, or a first name with a month and day.'],
    ['Mia, Tom', '"Mia, Tom" isn\'t a first name by itself, or a first name with a month and day.'],
    ['Mia 02-30', "There's no day 02-30 in the calendar."],
    ['Mia 13-13', "There's no day 13-13 in the calendar."],
  ])('%j is refused', (input, problem) => {
    expect(parseChild(input)).toEqual({ problem });
  });

  test('what is kept reads as what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (input) => {
        const reading = parseChild(input);
        if ('child' in reading) expect(parseChild(childEntry(reading.child))).toEqual(reading);
      }),
    );
  });
});

describe('children of a friend', () => {
  test.each([
    [[], null],
    [['Mia'], 'Mia'],
    [['Mia --04-12', 'Tom'], 'Mia and Tom'],
    [['Mia', 'Tom', 'Zoe --01-01'], 'Mia, Tom and Zoe'],
    [['Mia', 'mia --04-12'], 'mia'],
  ])('%j in words: %j', (children, words) => {
    expect(childrenInWords({ children })).toBe(words);
  });

  test.each([
    [['Mia', 'Mia --04-12'], '--04-12'],
    [['Mia --04-12', 'Mia'], '--04-12'],
    [['Mia --04-12', 'Mia --04-13'], '--04-13'],
  ])('of %j, one child is known, with the last day told', (children, birthday) => {
    expect(childrenOf({ children })).toEqual([{ name: 'Mia', birthday }]);
  });

  test('an entry nobody typed is a name', () => {
    expect(childrenOf({ children: ['No 5'] })).toEqual([{ name: 'No 5', birthday: null }]);
  });

  test.each([
    ['mía', ['Mia', 'Mia --04-12']],
    ['Mia 05-01', ['Mia', 'Mia --04-12']],
    ['Tom', []],
  ])('%j is who is meant by %j', (input, entries) => {
    expect(entriesOfChild({ children: ['Mia', 'Mia --04-12', 'Zoe'] }, input)).toEqual(entries);
  });

  test.each([
    ['Mia --05-01', ['Mia --04-12']],
    ['Mia', []],
  ])('%j replaces %j', (entry, replaced) => {
    expect(entriesReplacedBy(entry, { children: ['Mia --04-12', 'Zoe'] })).toEqual(replaced);
  });
});
