import { describe, expect, test } from 'vitest';
import { findFriend } from '../../../src/commands/shared/find-friend.ts';
import type { Change } from '../../../src/domain/changes.ts';
import type { FriendAdded } from '../../../src/domain/friend/changes.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

const added = (id: string, name: string, more: Partial<FriendAdded> = {}): Change[] => [
  { type: 'friend.added', friend: id, on: '2026-01-01', name, ...more },
];
const journal = [
  added('ana', 'Ana'),
  added('ana-2', 'Ana'),
  added('bea-example', 'Bea Example'),
  added('dana-example', 'Dana Example', { state: 'hidden' }),
];
const ids = [...'abcdefg'].map((letter) => added(`ida-${letter}`, `Ida ${letter.toUpperCase()}`));

describe('namesakes', () => {
  test('are asked about on a terminal, told apart by their ids', async () => {
    const deps = fakeDeps({ journal, answers: ['2'] });
    expect((await findFriend(deps, 'Ana')).id).toBe('ana-2');
    expect(deps.questions).toEqual(['Which one?  1 Ana (ana), 2 Ana (ana-2)']);
  });

  test('an id stands for itself where nobody can be asked', async () => {
    expect((await findFriend(fakeDeps({ journal }), 'ana')).id).toBe('ana');
    expect((await findFriend(fakeDeps({ journal }), 'ana-2')).id).toBe('ana-2');
  });

  test('of many, a few are listed', async () => {
    await expect(findFriend(fakeDeps({ journal: ids }), 'ida', { command: 'log' })).rejects.toMatchObject({
      code: 'ambiguous',
      message:
        '"ida" could be Ida A (ida-a), Ida B (ida-b), Ida C (ida-c), Ida D (ida-d), Ida E (ida-e) or 2 more.',
      hint: 'For example: momconnect log ida-a',
    });
  });
});

describe('who is kept out of sight', () => {
  test('is nobody', async () => {
    await expect(findFriend(fakeDeps({ journal }), 'dana example')).rejects.toMatchObject({
      code: 'not_found',
      message: 'Nobody called "dana example" is on your list.',
    });
  });

  test('is found when all are asked for', async () => {
    expect((await findFriend(fakeDeps({ journal }), 'dana', { includeAll: true })).id).toBe('dana-example');
  });
});

describe('numbers from the last list', () => {
  test.each([
    ['1', 'bea-example'],
    [' 2 ', 'ana'],
  ])('%s is %s', async (input, id) => {
    const deps = fakeDeps({ journal });
    deps.store.rememberShown(['bea-example', 'ana', 'dana-example']);
    expect((await findFriend(deps, input)).id).toBe(id);
  });

  test.each(['0', '3', '4', '99999999999999999999'])('%s is nobody', async (input) => {
    const deps = fakeDeps({ journal });
    deps.store.rememberShown(['bea-example', 'ana', 'dana-example']);
    await expect(findFriend(deps, input)).rejects.toMatchObject({
      code: 'not_found',
      hint: 'To see one: momconnect suggest',
    });
  });
});

describe('without a command to go on with', () => {
  test('nobody new is offered', async () => {
    const deps = fakeDeps({ journal, answers: ['no'] });
    await expect(findFriend(deps, 'beea exmpl')).rejects.toMatchObject({
      code: 'not_found',
      hint: 'Someone new: momconnect friend add "Beea Exmpl"        Everyone you\'ve saved: momconnect friend list --all',
    });
    expect(deps.questions).toEqual(['Did you mean Bea Example?  yes, no']);
  });
});

test('two who are equally near are both offered', async () => {
  const near = [added('ina-example', 'Ina Example'), added('ino-example', 'Ino Example')];
  const deps = fakeDeps({ journal: near, answers: ['2'] });
  expect((await findFriend(deps, 'inu', { command: 'log' })).id).toBe('ino-example');
  expect(deps.questions).toEqual([
    'Did you mean one of these?  1 Ina Example, 2 Ino Example, no, someone new',
  ]);
});

test('a name that would mean something to a shell is quoted', async () => {
  await expect(findFriend(fakeDeps({ journal }), '$(reboot)')).rejects.toMatchObject({
    hint: "Someone new: momconnect friend add '$(reboot)'        Everyone you've saved: momconnect friend list --all",
  });
});

test('someone new with a name like a friend is added, and what she was about to do goes on with her', async () => {
  const deps = fakeDeps({ journal: [added('ina-example', 'Ina Example')], answers: ['someone new', 'text'] });
  const { code } = await runMain(['log', 'inu'], deps);
  const people = [...deps.store.read().friends.values()].map(({ name, contactDays }) => [
    name,
    contactDays.length,
  ]);
  expect(deps.questions[0]).toBe('Did you mean Ina Example?  yes, no, someone new');
  expect([code, people]).toEqual([
    0,
    [
      ['Ina Example', 0],
      ['Inu', 1],
    ],
  ]);
});

describe('a tag in the place of a name', () => {
  const school = (...names: string[]) =>
    names.map((name) => added(name.toLowerCase(), name, { tags: ['school'] }));

  test('is the one friend who has it, and says so', async () => {
    const deps = fakeDeps({ journal: school('Ana') });
    expect((await findFriend(deps, 'school')).id).toBe('ana');
    expect(deps.said).toEqual(['Reading "school" as Ana.']);
  });

  test('is refused when several have it', async () => {
    await expect(findFriend(fakeDeps({ journal: school('Ana', 'Bea') }), 'school')).rejects.toMatchObject({
      code: 'ambiguous',
    });
  });

  test('with a slip is refused, and named as it is written', async () => {
    await expect(findFriend(fakeDeps({ journal: school('Ana') }), 'schoool')).rejects.toMatchObject({
      code: 'not_found',
      message: 'Nobody called "schoool" is on your list. Did you mean the tag school?',
    });
  });
});
