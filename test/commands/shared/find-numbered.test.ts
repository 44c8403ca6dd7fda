import { describe, expect, test } from 'vitest';
import { findNumbered } from '../../../src/commands/shared/find-numbered.ts';
import { UserError } from '../../../src/errors.ts';

const calls = [
  { id: 'k3m9x', number: 1, topic: 'Sleep and sanity' },
  { id: 'k3p7q', number: 2, topic: 'Café memories' },
  { id: '2b4c6', number: 4, topic: 'Sleep, once more' },
];
const words = {
  what: 'call',
  wordsOf: ({ topic }: { topic: string }) => topic,
  way: { text: 'Calls you planned:', command: 'momconnect call list' },
};
const numberFor = (input: string, among = calls) => findNumbered(among, input, words).number;

function refusal(input: string, among = calls): UserError {
  try {
    findNumbered(among, input, words);
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error(`${input} was found`);
}

describe('something she named before', () => {
  test.each([
    ['its number', '2', 2],
    ['its number with a sign', '#4', 4],
    ['its id', '2b4c6', 4],
    ['the beginning of its id', 'k3m', 1],
    ['a number before the beginning of an id', '2', 2],
    ['a part of its words', 'sanity', 1],
    ['without case and accents', 'CAFE', 2],
    ['with spaces around', '  more ', 4],
    ['all its words before a part of others', 'sleep', 5],
  ])('is found by %s', (_, input, number) => {
    expect(numberFor(input, [...calls, { id: 'z', number: 5, topic: 'Sleep' }])).toBe(number);
  });

  test('is the only one there is when nothing is typed', () => {
    expect(numberFor('', calls.slice(1, 2))).toBe(2);
  });

  test.each([
    ['3', calls, 'not_found', 'There\'s no call "3".'],
    ['tea', calls, 'not_found', 'There\'s no call "tea".'],
    ['7', [{ id: 'a', number: 1, topic: '7 good things' }], 'not_found', 'There\'s no call "7".'],
    ['🎉', calls.slice(0, 1), 'not_found', 'There\'s no call "🎉".'],
    ['k3', calls, 'not_found', 'There\'s no call "k3".'],
    ['', [], 'not_found', "There's no call yet."],
    [
      '',
      calls.slice(0, 2),
      'ambiguous',
      "There's more than one call: 1 (Sleep and sanity), 2 (Café memories).",
    ],
    ['sleep', calls, 'ambiguous', "There's more than one call: 1 (Sleep and sanity), 4 (Sleep, once more)."],
  ])('%j among %j is refused', (input, among, code, message) => {
    const error = refusal(input, among);
    expect([error.code, error.message, error.hint]).toEqual([
      code,
      message,
      'Calls you planned: momconnect call list',
    ]);
  });
});
