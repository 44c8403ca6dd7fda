import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { stateOf } from '../../../src/domain/fold-state.ts';
import { friendsAmong } from '../../../src/domain/friend/friends-among.ts';
import { foldLines } from '../../../src/domain/journal/fold.ts';
import { added, edited, hashing, line, merged, removed } from '../journal/lines.ts';

const among = (ids: readonly string[], ...changes: readonly Change[]) => {
  const lines = [added('ana'), added('bea'), added('anna'), ...changes].map((change, at) => line(at, change));
  return friendsAmong(stateOf(foldLines(lines, hashing).foldState), ids).map(({ id }) => id);
};

describe('the friends that something names', () => {
  test.each<[string, readonly string[], readonly Change[], readonly string[]]>([
    ['come in its order', ['bea', 'ana'], [], ['bea', 'ana']],
    ['each once', ['ana', 'ana'], [], ['ana']],
    ['under the name they have by now', ['anna', 'bea'], [merged('anna', 'ana')], ['ana', 'bea']],
    ['once when two of them are one', ['anna', 'bea', 'ana'], [merged('anna', 'ana')], ['ana', 'bea']],
    ['without whom nobody knows', ['dana', 'ana'], [], ['ana']],
    ['without names that every object answers to', ['constructor', '__proto__', 'ana'], [], ['ana']],
    ['without who is hidden', ['ana', 'bea'], [edited('ana', { set: { state: 'hidden' } })], ['bea']],
    ['without who died', ['ana', 'bea'], [edited('ana', { set: { state: 'died' } })], ['bea']],
    ['without who was removed', ['ana', 'bea'], [removed('ana')], ['bea']],
    ['with who is paused', ['ana', 'bea'], [edited('ana', { set: { state: 'paused' } })], ['ana', 'bea']],
    ['are none of none', [], [], []],
  ])('%s', (_, ids, changes, expected) => {
    expect(among(ids, ...changes)).toEqual(expected);
  });
});
