import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillIn, type StartStep, startPath, stepsNamed } from '../../../src/domain/local/start-path.ts';
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
  ])('%j with %j', (words, known, expected) => {
    expect(fillIn(words, known)).toBe(expected);
  });
});
