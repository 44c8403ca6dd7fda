import { expect, test } from 'vitest';
import { fillIn } from '../../../src/domain/text/look-up.ts';

test.each([
  ['{group} meets {when}.', { group: 'Tots', when: 'today' }, 'Tots meets today.'],
  ['{group}', { group: '{when}', when: 'today' }, '{when}'],
  ['{group}', { group: '$& $1' }, '$& $1'],
  ['{other}', {}, '{other}'],
])('%j with %j', (words, values, expected) => {
  expect(fillIn(words, values)).toBe(expected);
});
