import { describe, expect, test } from 'vitest';
import { fakeDeps } from '../../support/fake-deps.ts';
import { added } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const ana = added('Ana Sample', {
  anniversaries: ['--06-20'],
  hardDays: ['--03-04 the day her mother died', '2019-07-01 the accident'],
});
const edit = (...options: string[]) =>
  runMain(['friend', 'edit', 'ana', ...options], fakeDeps({ journal: [ana] }));
const dates = ({ deps }: Awaited<ReturnType<typeof edit>>) => {
  const friend = deps.store.read().friends.get('ana-sample');
  return [friend?.anniversaries, friend?.hardDays];
};

test('anniversaries and hard days are kept with someone new, and read by scripts', async () => {
  const words = ['--anniversary', 'june 20 2015', '--hard-day', 'march 4 the day her mother died'];
  const { out } = await runMain(['friend', 'add', 'Ana Sample', ...words, '--json']);
  expect(JSON.parse(out)).toMatchObject({
    anniversaries: ['2015-06-20'],
    hardDays: [{ day: '--03-04', words: 'the day her mother died' }],
  });
});

test('they are shown with what is known of a friend', async () => {
  const { out } = await runMain(['friend', 'show', 'ana'], fakeDeps({ journal: [ana] }));
  expect(out).toMatch(/\n {2}Anniversary: .*June/);
  expect(out).toMatch(/\n {2}Hard day: .*March.*, the day her mother died; .*July.* 2019, the accident/);
});

test('for a screen that others see, hard days are left out', async () => {
  const { out } = await runMain(['friend', 'show', 'ana', '--discreet'], fakeDeps({ journal: [ana] }));
  expect(out).not.toContain('mother');
});

const mother = '--03-04 the day her mother died';
const accident = '2019-07-01 the accident';

test.each([
  [
    ['--anniversary', 'june 20 2015'],
    [['2015-06-20'], [mother, accident]],
  ],
  [
    ['--anniversary', 'sep 1'],
    [
      ['--06-20', '--09-01'],
      [mother, accident],
    ],
  ],
  [
    ['--take-anniversary', 'june 20'],
    [[], [mother, accident]],
  ],
  [
    ['--hard-day', '09-01'],
    [['--06-20'], [mother, accident, '--09-01']],
  ],
  [
    ['--take-hard-day', 'march 4'],
    [['--06-20'], [accident]],
  ],
  [
    ['--take-hard-day', 'accident'],
    [['--06-20'], [mother]],
  ],
  [
    ['--drop', 'her mother'],
    [['--06-20'], [accident]],
  ],
  [
    ['--drop', '06-20'],
    [[], [mother, accident]],
  ],
])('friend edit ana %j', async (options, expected) => {
  expect(dates(await edit(...options))).toEqual(expected);
});

describe('what cannot be is refused, and nothing is changed', () => {
  test.each([
    [['--anniversary', 'someday'], '"someday"'],
    [['--hard-day', 'her mother died'], 'It can be: march 4 the day her mother died'],
    [['--take-anniversary', '09-01'], 'There\'s no anniversary "09-01" saved for Ana Sample.'],
    [['--take-hard-day', 'the fire'], 'There\'s no hard day "the fire" saved for Ana Sample.'],
  ])('friend edit ana %j', async (options, sentence) => {
    const { code, err, deps } = await edit(...options);
    expect([code, deps.lines.length]).toEqual([2, 1]);
    expect(err).toContain(sentence);
  });
});

test('combine two entries for the same person have the days of both', async () => {
  const other = added('Ana S', { anniversaries: ['2015-06-20'], hardDays: ['--09-01'] });
  const deps = fakeDeps({ journal: [ana, other] });
  await runMain(['friend', 'merge', 'ana-s', 'ana-sample'], deps);
  const { out } = await runMain(['friend', 'show', 'ana-sample', '--json'], deps);
  expect(JSON.parse(out)).toMatchObject({
    anniversaries: ['2015-06-20'],
    hardDays: [{ words: 'the day her mother died' }, { words: 'the accident' }, { words: null }],
  });
});
