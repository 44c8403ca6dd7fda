import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { friendId } from '../../../src/domain/friend/friend-id.ts';

const free = () => false;

describe('friendId', () => {
  it.each([
    ['Priya Shah', 'priya-shah'],
    ['Zoë  O’Example-Łuk', 'zoe-oexample-luk'],
    ['प्रिया शाह', 'प्रिया-शाह'],
    ['山田 花子', '山田-花子'],
    ['🌸', 'friend-1f338'],
    ['', 'friend'],
    ['..', 'friend-2e-2e'],
  ])('%j is %j', (name, id) => expect(friendId(name, free)).toBe(id));

  it('counts namesakes from two', () => {
    const taken = new Set(['priya-shah', 'priya-shah-2']);
    expect(friendId('Priya Shah', (id) => taken.has(id))).toBe('priya-shah-3');
  });

  it('keeps room for the number of a long name', () => {
    const long = 'a'.repeat(100);
    expect(friendId(long, free)).toHaveLength(64);
    expect(friendId(long, (id) => !id.endsWith('-2'))).toBe(`${'a'.repeat(62)}-2`);
  });

  it('any name has an id of 1 to 64 whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const id = friendId(name, free);
        return id.length > 0 && id.length <= 64 && !/[\ud800-\udfff]/u.test(id) && !/\s/.test(id);
      }),
    );
  });
});
