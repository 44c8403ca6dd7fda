/** The printed page as a real browser lays it out. MOMCONNECT_CHROMIUM names the browser's program. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { type CardSize, sizeOfCard } from '../../src/formats/card-sizes.ts';
import { notePage } from '../../src/formats/note-page.ts';
import { temporaryFolder } from '../store/temporary-home.ts';

const chromium = process.env.MOMCONNECT_CHROMIUM;
const millimetresAnInch = 25.4;
const pixelsAnInch = 96;

/** In millimetres: the card, and how far its words reach. The page itself allows no script, so this one lets it. */
async function measure(card: string, words: number) {
  const page = notePage({
    number: 1,
    text: `Dear Ana,\n\n${'thinking '.repeat(words)}\n\nSam`,
    panels: 1,
    called: 'a card',
    card: sizeOfCard(card) as CardSize,
    name: 'Ana Sample',
    address: null,
    writer: 'Sam',
  });
  const script = `<script>
    const of = (name) => document.querySelector(name).getBoundingClientRect();
    const [card, words] = [of('.card'), of('.words')];
    document.title = [card.width, card.height, words.right - card.left, words.bottom - card.top].join(' ');
  </script></body>`;
  const folder = temporaryFolder();
  const path = join(folder, 'page.html');
  writeFileSync(path, page.replace(/<meta http-equiv[^>]*>/, '').replace('</body>', script));
  const { stdout } = await execa(chromium ?? '', [
    '--headless',
    '--disable-gpu',
    // Without it Chromium refuses to run as root, as it does in a container; the page is our own.
    '--no-sandbox',
    `--user-data-dir=${join(folder, 'browser')}`,
    '--dump-dom',
    `file://${path}`,
  ]);
  const [width = 0, height = 0, right = 0, bottom = 0] = (/<title>(.*?)<\/title>/.exec(stdout)?.[1] ?? '')
    .split(' ')
    .map((pixels) => (Number(pixels) / pixelsAnInch) * millimetresAnInch);
  return { width, height, right, bottom };
}

describe.skipIf(chromium === undefined)('in the browser named by MOMCONNECT_CHROMIUM', () => {
  test.each([
    ['postcard', 152.4, 101.6, 40],
    ['a2', 107.95, 139.7, 74],
    ['a6', 105, 148, 77],
    ['5x7', 127, 177.8, 120],
  ])(
    'the card %s is true to a millimetre and holds as many words as it takes',
    async (card, width, height, words) => {
      const seen = await measure(card, words);
      expect(Math.abs(seen.width - width)).toBeLessThan(1);
      expect(Math.abs(seen.height - height)).toBeLessThan(1);
      expect(seen.bottom).toBeLessThan(height);
      expect(seen.right).toBeLessThan(width);
    },
  );
});
