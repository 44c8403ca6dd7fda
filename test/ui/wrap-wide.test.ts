import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { makeStyle } from '../../src/ui/style.ts';
import { wrapWide } from '../../src/ui/wrap-wide.ts';

describe('letters of two cells', () => {
  test.each([
    ['田中さんと公園で散歩しました', 10, ['田中さんと', '公園で散歩', 'しました']],
    ['今日は、元気。', 6, ['今日', 'は、元', '気。']],
    ['Hi 田中, how are you?', 12, ['Hi 田中, how', 'are you?']],
    ['👩‍👧👩‍👧👩‍👧', 4, ['👩‍👧👩‍👧', '👩‍👧']],
    ['see https://example.org/ab 公園', 12, ['see', 'https://example.org/ab', '公園']],
  ])('%s in %i cells', (line, room, lines) => {
    expect(wrapWide(line, room)).toEqual(lines);
  });

  test('a hundred thousand of them are wrapped at once, each whole', () => {
    const before = process.cpuUsage();
    const lines = wrapWide('👩‍👧'.repeat(20_000), 80);
    expect(new Set(lines)).toEqual(new Set(['👩‍👧'.repeat(40)]));
    expect(lines).toHaveLength(500);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });

  test('no line is wider than the terminal, and nothing is lost but spaces', () => {
    const letter = fc.constantFrom('田', '中', 'さ', '안', 'a', 'b', ' ', '👩‍👧', '🌻', 'é');
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 60 }), fc.integer({ min: 20, max: 40 }), (letters, width) => {
        const text = letters.join('').replace(/[a-bé]{8,}/g, 'a');
        const { wrap } = makeStyle({ width, paint: null, hasLinks: false });
        const lines = wrap(text).split('\n');
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('colour does not count', () => {
    expect(wrapWide('\u001b[1m田中\u001b[22m: 公園', 7)).toEqual(['\u001b[1m田中\u001b[22m:', '公園']);
  });
});
