import { expect, test } from 'vitest';
import { groupNames } from '../../../src/domain/friend/name-groups.ts';
import { nameBook } from '../../../src/domain/friend/names.ts';
import { makeFriend } from '../suggest/make-friend.ts';

const friends = ['Ana Sample', 'Ana Beacon', 'Bea Example', 'Priya Sample', 'Maria del Mar Example'].map(
  (name) => makeFriend({ id: name.toLowerCase().replaceAll(' ', '-'), name }),
);
const groups = (input: string) =>
  groupNames(input.split(' '), nameBook(friends)).map((group) =>
    group.isExact ? group.input : `${group.input}?`,
  );

test.each([
  ['ana', ['ana']],
  ['bea priya', ['bea', 'priya']],
  ['ana sample', ['ana sample']],
  ['sample ana', ['sample ana']],
  ['ana s', ['ana s']],
  ['bea priya sample ana sample', ['bea', 'priya sample', 'ana sample']],
  ['ana bea', ['ana', 'bea']],
  ['maria del mar example bea', ['maria del mar example', 'bea']],
  ['maria del bea', ['maria del', 'bea']],
  ['pria sampel', ['pria sampel?']],
  ['bea tanja', ['bea', 'tanja?']],
  ['tanja bea', ['tanja?', 'bea']],
  ['1 bea 12', ['1', 'bea', '12']],
])('%s', (input, expected) => {
  expect(groups(input)).toEqual(expected);
});
