import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaFor } from '../../../src/domain/call/agenda.ts';
import { callLengths } from '../../../src/domain/call/call.ts';
import { agendaWords } from './call-content.ts';

const agenda = (people: number, minutes: number, rejoinAt: number | null = null) =>
  agendaFor({ people, minutes, rejoinAt }, agendaWords);
const minutesOf = (people: number, minutes: number) => agenda(people, minutes).map((part) => part.minutes);
const checkInOf = (people: number, minutes: number) => agenda(people, minutes)[1];

describe('the minutes', () => {
  test.each([
    [60, 5, [5, 10, 25, 10, 7, 3]],
    [60, 8, [5, 10, 25, 10, 7, 3]],
    [90, 8, [7, 12, 10, 15, 15, 18, 10, 3]],
    [90, 12, [7, 12, 10, 15, 15, 18, 10, 3]],
    [90, 14, [7, 12, 10, 15, 15, 18, 10, 3]],
    [120, 13, [10, 10, 15, 30, 10, 25, 15, 5]],
    [120, 20, [10, 10, 15, 30, 10, 25, 15, 5]],
  ])('of %i minutes are those planned for %i people', (minutes, people, expected) => {
    expect(minutesOf(people, minutes)).toEqual(expected);
  });

  test.each([
    ['fewer take shorter turns', 60, 4, [5, 6, 29, 10, 7, 3]],
    ['two have one long talk', 60, 2, [5, 3, 49, 3]],
    ['three have one long talk', 120, 3, [10, 5, 100, 5]],
    ['more take longer turns', 60, 12, [5, 12, 23, 10, 7, 3]],
    ['the chat is quick', 60, 13, [5, 5, 30, 10, 7, 3]],
    ['fewer take shorter turns', 90, 5, [7, 8, 10, 19, 15, 18, 10, 3]],
    ['turns of twelve take twelve minutes', 120, 12, [10, 12, 15, 28, 10, 25, 15, 5]],
  ])('move between check-in and topic: %s (%i minutes, %i people)', (_, minutes, people, expected) => {
    expect(minutesOf(people, minutes)).toEqual(expected);
  });

  test('always come to the length, with time for every turn', () => {
    const people = fc.integer({ min: 2, max: 60 });
    const rejoinAt = fc.option(fc.integer({ min: 1, max: 130 }));
    fc.assert(
      fc.property(people, fc.constantFrom(...callLengths), rejoinAt, (count, minutes, rejoin) => {
        const parts = agenda(count, minutes, rejoin);
        expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
        expect(parts.every((part) => Number.isInteger(part.minutes) && part.minutes > 0)).toBe(true);
        const turns = count <= 6 ? count * 1.5 : count <= 12 ? count : 0;
        expect(parts[1]?.minutes).toBeGreaterThanOrEqual(turns);
        expect(parts.map(({ what }) => what).join()).not.toMatch(/[{}]|undefined/);
      }),
    );
  });

  test('are known for the three lengths only', () => {
    expect(() => agenda(8, 45)).toThrow('no agenda of 45 minutes');
  });
});

describe('the words', () => {
  test.each([
    [2, 'A check-in question, about a minute and a half each'],
    [6, 'A check-in question, about a minute and a half each'],
    [7, 'A check-in question, about a minute each'],
    [12, 'A check-in question, about a minute each'],
    [13, 'A check-in: one word each in the chat, read aloud'],
    [60, 'A check-in: one word each in the chat, read aloud'],
  ])('of the check-in of %i people: %s', (people, what) => {
    for (const minutes of callLengths) expect(checkInOf(people, minutes)?.what).toBe(what);
  });

  test.each([
    [6, false],
    [7, true],
  ])('speak of rooms only where there are more than one: %i people, %s', (people, hasRooms) => {
    for (const minutes of callLengths) {
      const words = agenda(people, minutes).map(({ what }) => what);
      expect(/\brooms?\b/i.test(words.join())).toBe(hasRooms);
    }
  });
});

describe('where to rejoin', () => {
  const rejoiningIn = (minutes: number, rejoinAt: number | null) =>
    agenda(8, minutes, rejoinAt).flatMap(({ what }, at) =>
      what.includes('everyone comes back with the same link')
        ? [[at, what.match(/minutes? (.+), so/)?.[1]]]
        : [],
    );

  test.each([
    [60, 40, [[3, '40']]],
    [60, 39, [[2, '39']]],
    [60, 60, []],
    [60, null, []],
    [
      90,
      40,
      [
        [3, '40'],
        [6, '80'],
      ],
    ],
    [
      120,
      45,
      [
        [3, '45'],
        [5, '90'],
      ],
    ],
  ])('in %i minutes that end after %s', (minutes, rejoinAt, expected) => {
    expect(rejoiningIn(minutes, rejoinAt)).toEqual(expected);
  });

  test('is said in words', () => {
    expect(agenda(8, 60, 40)[3]?.what).toBe(
      'Back together: what you heard, and a second question (your video service may end a free call here, at minute 40, so everyone comes back with the same link)',
    );
  });
});
