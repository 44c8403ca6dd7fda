import { describe, expect, test } from 'vitest';
import { drawQr, fitsTerminal, makeQr, type QrCode } from '../../src/ui/qr.ts';
import { makeStyle } from '../../src/ui/style.ts';

const style = (width: number, showsUnicode = true) =>
  makeStyle({ width, paint: null, hasLinks: false, showsUnicode });

/** What a camera sees: each half of each cell, light or dark, on a terminal of that background. */
function seen(drawn: string, isInkDark: boolean): boolean[][] {
  const lines = drawn.split('\n').map((line) => line.replace(/\u001b\[[\d;]*m/g, ''));
  return lines.flatMap((line) => {
    const cells = [...line];
    return [
      cells.map((cell) => '█▀'.includes(cell) === isInkDark),
      cells.map((cell) => '█▄'.includes(cell) === isInkDark),
    ];
  });
}

describe('the drawing', () => {
  test.each([
    ['in colour, dark ink on a light ground', true],
    ['without colour, light ink on a dark terminal', false],
  ])('%s', async (_, hasColor) => {
    const code = (await makeQr('sms:+15550100?&body=Hello')) as QrCode;
    const drawn = seen(drawQr(code, { hasColor }), hasColor);
    expect(drawn.slice(0, code.length)).toEqual(code);
    // A code has an odd number of rows: the last half line is quiet zone.
    expect(
      drawn
        .slice(code.length)
        .flat()
        .some((isDark) => isDark),
    ).toBe(false);
  });

  test('sets both colours on each line, and ends them', async () => {
    const code = (await makeQr('hello')) as QrCode;
    const lines = drawQr(code, { hasColor: true }).split('\n');
    expect(
      lines.every((line) => line.startsWith('\u001b[38;5;16;48;5;231m') && line.endsWith('\u001b[0m')),
    ).toBe(true);
  });

  test('has a quiet zone of two modules around', async () => {
    const code = (await makeQr('hello')) as QrCode;
    const edges = code.flatMap((row, y) =>
      row.filter((_, x) => Math.min(x, y, row.length - 1 - x, code.length - 1 - y) < 2),
    );
    expect(edges.some((isDark) => isDark)).toBe(false);
    expect(code[2]?.[2]).toBe(true);
  });
});

describe('where it cannot be drawn', () => {
  test.each([
    ['wide enough', style(25), true],
    ['too narrow', style(24), false],
    ['a terminal that shows ASCII only', style(80, false), false],
  ])('%s', async (_, where, fits) => {
    expect(fitsTerminal((await makeQr('hello')) as QrCode, where)).toBe(fits);
  });

  test('a text that no code can hold', async () => {
    expect(await makeQr('x'.repeat(3000))).toBeNull();
  });
});
