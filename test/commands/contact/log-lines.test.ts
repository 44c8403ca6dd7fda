import { expect, test } from 'vitest';
import { noteInShort } from '../../../src/commands/contact/log-lines.ts';

test.each([
  ['stays whole', 300, `"${'a'.repeat(300)}"`],
  ['is cut', 301, `"${'a'.repeat(300)}..."`],
])('a note %s with %i letters', (_, length, expected) => {
  expect(noteInShort('a'.repeat(length))).toBe(expected);
});
