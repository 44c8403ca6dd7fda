import { describe, expect, test } from 'vitest';
import { nameKeyOf, whoIsIn } from '../../../src/domain/catch-up/who-is.ts';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import { hashOf } from '../../support/fake-store.ts';
import { makeFriend } from '../suggest/make-friend.ts';

const friends: readonly Friend[] = [
  { ...makeFriend({ id: 'ana-sample', name: 'Ana Sample' }), nicknames: ['Annie'], phones: ['+12125550101'] },
  makeFriend({ id: 'bea-example', name: 'Bea Example' }),
  { ...makeFriend({ id: 'rex-hidden', name: 'Rex Hidden' }), state: 'hidden', phones: ['+12125550199'] },
  { ...makeFriend({ id: 'gone-example', name: 'Gone Example' }), isRemoved: true },
  { ...makeFriend({ id: 'dora-late', name: 'Dora Late' }), state: 'died' },
];

const who = (name: string, contactNames: Readonly<Record<string, string | null>> = {}) => {
  const known = {
    friends: new Map(friends.map((friend) => [friend.id, friend])),
    merged: { bea: 'bea-example' },
    contactNames,
  };
  const met = whoIsIn(known, hashOf)(name);
  return met.kind === 'friend'
    ? met.friend.id
    : met.kind === 'nobody'
      ? `nobody, ${met.guess?.id ?? 'no guess'}`
      : met.kind;
};

describe('who a name in a chat is', () => {
  test.each([
    ['Ana Sample', 'ana-sample'],
    ['ana sämple', 'ana-sample'],
    ['Sample Ana', 'ana-sample'],
    ['Annie', 'ana-sample'],
    ['Ana', 'nobody, ana-sample'],
    ['+1 (212) 555-0101', 'ana-sample'],
    ['+91 99999 00000', 'nobody, no guess'],
    ['Priya', 'nobody, no guess'],
    ['Rex Hidden', 'unseen'],
    ['Rex', 'unseen'],
    ['+1 212 555 0199', 'unseen'],
    ['Gone Example', 'unseen'],
    ['Dr. Ana Sample (school)', 'nobody, ana-sample'],
    ['Ana Samples', 'nobody, no guess'],
    ['Rex Hidden (school)', 'unseen'],
    ['Réx hidden 🌸 and Ana Sample', 'unseen'],
    ['Tyrex Hidden', 'nobody, no guess'],
    ['Dora Late', 'unseen'],
  ])('%s is %s', (name, expected) => {
    expect(who(name)).toBe(expected);
  });

  test('what she said before counts, after a merge too', () => {
    const key = hashOf(nameKeyOf('Bee 🐝'));
    expect([
      who('Bee 🐝', { [key]: 'bea' }),
      who('bee', { [key]: 'bea' }),
      who('Bee 🐝', { [key]: null }),
    ]).toEqual(['bea-example', 'bea-example', 'unseen']);
  });

  test('a name for somebody hidden since then is unseen', () => {
    expect(who('R', { [hashOf(nameKeyOf('R'))]: 'rex-hidden' })).toBe('unseen');
  });
});
