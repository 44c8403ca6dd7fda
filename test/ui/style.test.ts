import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { describe, expect, test } from 'vitest';
import { cellsIn, isNarrow } from '../../src/ui/cells.ts';
import { makeStyle } from '../../src/ui/style.ts';
import { styleFor } from '../../src/ui/terminal.ts';

const style = makeStyle({ width: 30, paint: null, hasLinks: false });

describe('wrapping', () => {
  test.each([
    ['leaves a short line', 'Ana Sample', [], 'Ana Sample'],
    [
      'breaks a long one between words',
      'one two three four five six seven',
      [],
      'one two three four five six\nseven',
    ],
    ['keeps line ends and blank lines', 'one\n\ntwo', [], 'one\n\ntwo'],
    [
      'never breaks a word, an address for one',
      `see https://example.org/${'x'.repeat(30)} now`,
      [],
      `see\nhttps://example.org/${'x'.repeat(30)}\nnow`,
    ],
    [
      'indents every line',
      'one two three four five six seven',
      ['  '],
      '  one two three four five six\n  seven',
    ],
    [
      'indents the first line in its own way',
      'one two three four five six seven',
      ['1  ', '   '],
      '1  one two three four five six\n   seven',
    ],
    ['leaves no spaces at the end of a line', 'one\n', ['  '], '  one\n'],
    ['counts wide letters as two', '\u6f22'.repeat(14), [], '\u6f22'.repeat(14)],
    [
      'counts what is not seen as nothing',
      `\u001b[1m${'x'.repeat(30)}\u001b[22m`,
      [],
      `\u001b[1m${'x'.repeat(30)}\u001b[22m`,
    ],
  ])('%s', (_, text, indents, expected) => {
    expect(style.wrap(text, ...indents)).toBe(expected);
  });

  test('gives lines that fit and loses no word, whatever the text and the width', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 80 }), (all, width) => {
        const wrapped = makeStyle({ width, paint: null, hasLinks: false }).wrap(all.join(' '), '- ', '  ');
        expect(wrapped.split('\n').every((line) => line.length <= width)).toBe(true);
        expect(wrapped.replace('- ', '').split(/\s+/)).toEqual(all);
      }),
    );
  });

  test('narrow text wraps as the library wraps it', () => {
    const letter = fc.constantFrom('a', 'B', '7', '.', ' ', '\u00e9', '\u2019', '\u2014', '\u2007');
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 150 }),
        fc.integer({ min: 10, max: 40 }),
        (letters, width) => {
          const text = letters.join('');
          expect(isNarrow(text)).toBe(true);
          const expected = stringWidth(text) <= width ? text : wrapAnsi(text, width, { trim: true });
          const lines = expected.replaceAll('\u2007', ' ').split('\n');
          const spaced = stringWidth(text) <= width ? text : lines.map((line) => line.trimEnd()).join('\n');
          expect(makeStyle({ width, paint: null, hasLinks: false }).wrap(text)).toBe(spaced.trimEnd());
        },
      ),
    );
  });

  test('every narrow letter takes one cell', () => {
    const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isNarrow);
    expect(letters.length).toBeGreaterThan(200);
    expect(letters.filter((letter) => stringWidth(letter) !== 1)).toEqual([]);
    expect(cellsIn('\u6f22x')).toBe(3);
  });
});

describe('a link', () => {
  const url = 'https://example.org';

  test('is its words and its address', () => {
    expect([style.link('the study', url), style.link(url, url)]).toEqual([`the study: ${url}`, url]);
  });

  test('hides the address where a terminal can open it', () => {
    expect(makeStyle({ width: 80, paint: null, hasLinks: true }).link('the study', url)).toBe(
      `\u001b]8;;${url}\u0007the study\u001b]8;;\u0007`,
    );
  });
});

describe('what a place can show', () => {
  const terminal = { isTTY: true, columns: 120 };
  const pipe = { isTTY: false, columns: undefined };
  const wanted = { color: true, json: false };
  const unicode = { LANG: 'en_US.UTF-8', TERM: 'xterm' };
  const look = async (stdout: typeof terminal | typeof pipe, env: NodeJS.ProcessEnv, options = wanted) => {
    const { bold, width, showsUnicode } = await styleFor(
      { env, stdout: { rows: undefined, ...stdout } },
      options,
      {},
    );
    return [bold('x') !== 'x', showsUnicode, width];
  };

  test.each([
    ['a terminal', { isTTY: true, columns: 80, rows: 24 }, 24],
    ['a terminal that does not say', { isTTY: true, columns: 80, rows: 0 }, null],
    ['a pipe', { ...pipe, rows: undefined }, null],
  ])('the height of %s', async (_, stdout, height) => {
    expect((await styleFor({ env: unicode, stdout }, wanted, {})).height).toBe(height);
  });

  test.each([
    ['a terminal: colour, to a width that can be read', terminal, unicode, wanted, [true, true, 80]],
    ['a narrow terminal: its own width', { isTTY: true, columns: 50 }, unicode, wanted, [true, true, 50]],
    [
      'a terminal of no width: what can be read at all',
      { isTTY: true, columns: 3 },
      unicode,
      wanted,
      [true, true, 20],
    ],
    ['a terminal that is no UTF-8: plain letters', terminal, { LANG: 'C' }, wanted, [true, false, 80]],
    [
      'a terminal whose letters are set apart',
      terminal,
      { LANG: 'C', LC_ALL: 'C.UTF-8' },
      wanted,
      [true, true, 80],
    ],
    ['a simple terminal: no colour', terminal, { ...unicode, TERM: 'dumb' }, wanted, [false, true, 80]],
    ['NO_COLOR', terminal, { ...unicode, NO_COLOR: '1' }, wanted, [false, true, 80]],
    ['an empty NO_COLOR is none', terminal, { ...unicode, NO_COLOR: '' }, wanted, [true, true, 80]],
    ['--no-color', terminal, unicode, { color: false, json: false }, [false, true, 80]],
    ['a pipe: no colour, letters as they are', pipe, { LANG: 'C' }, wanted, [false, true, 80]],
    ['a pipe with FORCE_COLOR', pipe, { FORCE_COLOR: '1' }, wanted, [true, true, 80]],
    ['FORCE_COLOR=0', terminal, { ...unicode, FORCE_COLOR: '0' }, wanted, [false, true, 80]],
    ['NO_COLOR before FORCE_COLOR', pipe, { NO_COLOR: '1', FORCE_COLOR: '1' }, wanted, [false, true, 80]],
    [
      'JSON: no colour',
      terminal,
      { ...unicode, FORCE_COLOR: '1' },
      { color: true, json: true },
      [false, true, 80],
    ],
  ])('%s', async (_, stdout, env, options, expected) => {
    expect(await look(stdout, env, options)).toEqual(expected);
  });
});

test.each([
  [true, 'one two\nthree'],
  [false, 'one two three'],
])('words to send are wrapped on a terminal alone: %s', (isTerminal, expected) => {
  const style = makeStyle({ width: 8, paint: null, hasLinks: false, isTerminal });
  expect(style.forSending('one two three')).toBe(expected);
});
