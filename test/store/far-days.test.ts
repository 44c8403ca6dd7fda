/** What was logged under a clock that ran years ahead. */

import { expect, test } from 'vitest';
import { rankFriends } from '../../src/domain/suggest/rank.ts';
import { added, type Home, logged, type RunOptions, temporaryHome } from './temporary-home.ts';

const in2036 = { today: '2036-05-01', now: '2036-05-01T10:00:00.000Z' };
const again = { today: '2027-03-01', now: '2027-03-01T10:00:00.000Z' };

const isDue = (home: Home, options: RunOptions) =>
  home.once((store) => {
    const ranking = rankFriends(store.read().friends.values(), options.today as string);
    return ranking.candidates.length > 0 && !ranking.isNobodyDue;
  }, options);

async function homeOf2036(): Promise<Home> {
  const home = temporaryHome();
  await home.once((store) => store.append('friend add', [added('ana', { state: 'active', everyDays: 30 })]));
  await home.once((store) => store.append('log', [logged('i1', ['ana'], '2026-11-10')]));
  await home.once((store) => store.append('log', [logged('i2', ['ana'], '2036-05-01')]), in2036);
  return home;
}

test('does not hold her in touch until then', async () => {
  const home = await homeOf2036();
  expect([await isDue(home, in2036), await isDue(home, again)]).toEqual([false, true]);
  expect((await home.friend('ana', again))?.contactDays).toHaveLength(1);
  await home.once((store) => store.append('log', [logged('i3', ['ana'], '2027-03-01')]), again);
  expect(await isDue(home, again)).toBe(false);
});

test('is named by the check-up, and is right once its day is', async () => {
  const home = await homeOf2036();
  expect((await home.once((store) => store.checkUp(), again)).farDays).toEqual([
    { id: 'i2', on: '2036-05-01', friends: ['ana'] },
  ]);
  const change = logged('i3', ['ana'], '2027-02-27');
  const removed = {
    type: 'interaction.removed',
    interaction: 'i2',
    on: '2036-05-01',
    friends: ['ana'],
  } as const;
  await home.once((store) => store.append('log edit', [removed, change]), again);
  expect((await home.once((store) => store.checkUp(), again)).farDays).toEqual([]);
  expect((await home.friend('ana', again))?.contactDays).toHaveLength(2);
});

test('a friend who was added then is here today', async () => {
  const home = temporaryHome();
  const change = added('ana', { state: 'active', on: '2036-05-01' } as never);
  await home.once((store) => store.append('friend add', [change]), in2036);
  expect(await home.friend('ana', again)).toMatchObject({
    addedOn: '2027-03-01',
    activeSpans: [['2027-03-01', null]],
  });
});

test('a day or two ahead is the date line, and what came after an earlier `--today` is as it is', async () => {
  const home = temporaryHome();
  await home.once((store) => store.append('friend add', [added('ana')]));
  await home.once((store) => store.append('log', [logged('i1', ['ana'], '2026-11-22')]));
  expect((await home.friend('ana'))?.contactDays).toHaveLength(1);
  expect((await home.friend('ana', { today: '2026-11-01' }))?.contactDays).toHaveLength(1);
  expect((await home.once((store) => store.checkUp())).farDays).toEqual([]);
});
