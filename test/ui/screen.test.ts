import { expect, test } from 'vitest';
import { type Line, screen } from '../../src/ui/screen.ts';
import { makeStyle } from '../../src/ui/style.ts';

const style = makeStyle({ width: 20, paint: null, hasLinks: false });

test.each<readonly [string, readonly Line[], string]>([
  ['words, wrapped', ['one two three four five'], 'one two three four\nfive'],
  ['a blank line', ['one', '', 'two'], 'one\n\ntwo'],
  ['no line at all', [false, null, undefined, 'one'], 'one'],
  ['a command on the same line', [{ text: 'Next:', command: 'go on' }], 'Next: go on'],
  ['a command whole on its own', [{ text: 'The next thing:', command: 'go on' }], 'The next thing:\ngo on'],
  [
    'words in',
    [{ text: 'one two three four five', first: '1  ', rest: '   ' }],
    '1  one two three\n   four five',
  ],
])('shows %s', (_, lines, expected) => {
  expect(screen(style, lines)).toBe(expected);
});
