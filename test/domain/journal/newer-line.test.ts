import { expect, test } from 'vitest';
import { forgottenIn } from '../../../src/domain/journal/forgotten.ts';
import { newerLineWithout } from '../../../src/domain/journal/newer-line.ts';
import { added, forgotten, hashing, line } from './lines.ts';

const all = forgottenIn([line(0, added('ana')), line(5, forgotten('ana'))], hashing);
const newer = (at: number, ...changes: readonly unknown[]) => ({ ...line(at), v: 2, changes });

test.each<readonly [string, unknown, unknown]>([
  ['stays as it is where it names nobody', newer(1, { type: 'x', friend: 'bea' }), 'same'],
  ['loses the changes that name her', newer(1, { type: 'x', whom: 'ana' }, { type: 'y' }), [{ type: 'y' }]],
  [
    'loses her from a list of friends, and the note',
    newer(1, { type: 'x', friends: ['ana', 'bea'], note: 'ana told us' }),
    [{ type: 'x', friends: ['bea'] }],
  ],
  ['goes where nothing is left', newer(1, { type: 'x', deep: [{ er: { ana: 1 } }] }), null],
  ['goes where she is named beside the changes', { ...newer(1, { type: 'y' }), about: 'ana' }, null],
  ['goes without changes too', { v: 2, about: 'ana' }, null],
  ['stays where it has no place and names nobody', { v: 2, new: true }, 'same'],
])('a line of a newer program %s', (_, value, expected) => {
  const remaining = newerLineWithout(value, all);
  if (expected === 'same') expect(remaining).toBe(value);
  else expect(remaining === null ? null : (remaining as { changes: unknown }).changes).toEqual(expected);
});
