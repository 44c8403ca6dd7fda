import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clockAfter,
  composeInvitation,
  type InvitationWords,
  reviewDay,
  type StartStep,
  startPath,
  startsOf,
  stepsNamed,
} from '../../../src/domain/place/started-groups.ts';
import { fillIn } from '../../../src/domain/text/look-up.ts';
import { builtContent } from '../../built-content.ts';

const { steps } = builtContent().get('local-start/checklist') as { readonly steps: readonly StartStep[] };
const names = steps.map(({ name }) => name);

describe('the next step', () => {
  test.each([
    ['is the first when nothing is settled', [], 'families'],
    ['comes after what is settled', ['families', 'purpose'], 'ages'],
    ['is an earlier one that was passed over', ['families', 'ages'], 'purpose'],
    ['is none when all are settled', names, null],
    ['does not mind steps of a newer program', ['families', 'balloons'], 'purpose'],
  ])('%s', (_, done, next) => {
    expect(startPath(steps, { steps: done }).next?.name ?? null).toBe(next);
  });

  test('walked from anywhere, the path ends and settles each step once', () => {
    fc.assert(
      fc.property(fc.subarray([...names]), (done) => {
        let now = startPath(steps, { steps: done });
        const walked = [...done];
        while (now.next !== null) {
          expect(walked).not.toContain(now.next.name);
          walked.push(now.next.name);
          now = startPath(steps, { steps: walked });
        }
        expect(now.settled).toEqual(names);
      }),
    );
  });
});

describe('a step is meant by', () => {
  test.each([
    ['time', ['time']],
    ['4', ['time']],
    ['First-Meeting', ['first-meeting']],
    ['first meeting', ['first-meeting']],
    ['permit', ['permit']],
    ['insurance', ['permit']],
    ['shade', ['place']],
    ['first', ['first-aid', 'first-meeting']],
    ['99', []],
    ['0', []],
    ['', []],
    ['...', []],
    ['balloons', []],
  ])('%j', (typed, expected) => {
    expect(stepsNamed(steps, typed).map(({ name }) => name)).toEqual(expected);
  });
});

describe('words with slots', () => {
  test.each([
    ['{group} meets {when}.', { group: 'Tots', when: 'today' }, 'Tots meets today.'],
    ['{group}', { group: '{when}', when: 'today' }, '{when}'],
    ['{group}', { group: '$& $1' }, '$& $1'],
    ['{other}', {}, '{other}'],
  ])('%j with %j', (words, values, expected) => {
    expect(fillIn(words, values)).toBe(expected);
  });
});

const words = builtContent().get('local-start/invitation') as InvitationWords;
const about = {
  group: 'Tuesday Tots',
  friend: 'Ana',
  when: 'every Tuesday',
  where: 'Hill Park',
  from: 'Sam',
};
const seeds = Array.from({ length: 60 }, (_, at) => at + 1);

test('the same seed gives the same words, and others give others', () => {
  const texts = seeds.map((seed) => composeInvitation(words, { ...about, seed }));
  expect(texts).toEqual(seeds.map((seed) => composeInvitation(words, { ...about, seed })));
  expect(new Set(texts).size).toBe(words.texts.length);
});

describe('says what is known', () => {
  test.each([
    ['all of it', about, /^Hi Ana, .*Tuesday Tots.*We meet at Hill Park every Tuesday\..* Sam$/],
    ['nobody in particular, unsigned', { ...about, friend: null, from: null }, /^Hi, .*[.?]$/],
    ['no place', { ...about, where: null }, /We meet every Tuesday, and I'll send you the place\./],
    ['no time', { ...about, when: null }, /We meet at Hill Park, and I'll tell you when\./],
    ['a place with its at', { ...about, where: 'at the library' }, /We meet at the library every Tuesday\./],
    ['neither', { ...about, when: null, where: null }, /I'll tell you when and where\./],
  ])('%s', (_, values, expected) => {
    for (const seed of seeds) {
      const text = composeInvitation(words, { ...values, seed });
      expect(text).toMatch(expected);
      expect(text).not.toMatch(/[{}!]|null|undefined| {2}/);
      expect(text.split(' ').length).toBeLessThan(40);
    }
  });

  test('and always asks one question, and that a no is fine', () => {
    for (const seed of seeds)
      expect(composeInvitation(words, { ...about, seed })).toMatch(
        /^[^?]*\? (?:No worries if|Totally (?:okay|fine) if|It's (?:okay|fine) (?:if|to say no))[^?]* Sam$/,
      );
  });
});

describe('later the same day', () => {
  test.each([
    ['10:00', 15, '10:15'],
    ['10:50', 25, '11:15'],
    ['23:30', 90, '01:00'],
    ['00:00', 0, '00:00'],
  ])('%s and %i minutes', (time, minutes, expected) => {
    expect(clockAfter(time, minutes)).toBe(expected);
  });

  test('parts follow on each other, and the last ends where all of them together do', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), parts, (hour, minutes) => {
        const time = `${String(hour).padStart(2, '0')}:05`;
        const starts = startsOf(time, minutes);
        expect(starts[0]).toBe(time);
        const end = clockAfter(starts.at(-1) as string, minutes.at(-1) as number);
        expect(end).toBe(
          clockAfter(
            time,
            minutes.reduce((sum, each) => sum + each, 0),
          ),
        );
      }),
    );
  });

  test('without a first time there are none', () => {
    expect(startsOf(null, [15, 20])).toEqual([null, null]);
  });
});

describe('four weeks', () => {
  const visit = (on: string) => ({ on, felt: null, note: null });
  test.each([
    ['after it was started', [], '2026-12-18'],
    ['after the first visit, in whatever order visits were kept', ['2026-12-08', '2026-12-01'], '2026-12-29'],
  ])('%s', (_, days, expected) => {
    expect(reviewDay({ on: '2026-11-20', visits: days.map(visit) })).toBe(expected);
  });
});
