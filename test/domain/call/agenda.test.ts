import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaFor } from '../../../src/domain/call/agenda.ts';
import { callLengths } from '../../../src/domain/call/call.ts';
import { instantOf } from '../../../src/domain/time/zoned-time.ts';
import { agendaWords } from './call-content.ts';

const agenda = (people: number, minutes: number) => agendaFor({ people, minutes, begins: null }, agendaWords);
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
    fc.assert(
      fc.property(people, fc.constantFrom(...callLengths), (count, minutes) => {
        const parts = agenda(count, minutes);
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
  const rejoiningIn = (minutes: number) =>
    agenda(8, minutes).flatMap(({ what }, at) =>
      what.includes('everyone comes back with the same link')
        ? [[at, what.match(/minutes? (.+), so/)?.[1]]]
        : [],
    );

  test.each([
    [60, [[3, '40']]],
    [
      90,
      [
        [3, '40'],
        [6, '80'],
      ],
    ],
    [
      120,
      [
        [3, '40'],
        [5, '80'],
      ],
    ],
  ])('in %i minutes', (minutes, expected) => {
    expect(rejoiningIn(minutes)).toEqual(expected);
  });

  test('is said in words', () => {
    expect(agenda(8, 60)[3]?.what).toBe(
      'Back together: what you heard, and a second question (your video service may end a free call here, at minute 40, so everyone comes back with the same link)',
    );
  });
});

describe('the parts begin', () => {
  const zone = 'America/Chicago';
  const beginsOf = (at: string | null) => {
    const begins = at === null ? null : { instant: instantOf({ at, zone }), zone };
    return agendaFor({ people: 3, minutes: 60, begins }, agendaWords).map((part) => part.begins);
  };

  test.each([
    ['an evening', '2026-12-03T23:30', ['23:30', '23:35', '23:40', '00:27']],
    ['a night in which clocks go forward', '2026-03-08T01:30', ['01:30', '01:35', '01:40', '03:27']],
    ['a night in which clocks go back', '2026-11-01T01:15', ['01:15', '01:20', '01:25', '01:12']],
  ])('on the clock of %s', (_, at, expected) => {
    expect(beginsOf(at)).toEqual(expected);
  });

  test('at a minute while the time is open', () => {
    expect(beginsOf(null)).toEqual(['minute 0', 'minute 5', 'minute 10', 'minute 57']);
  });
});
