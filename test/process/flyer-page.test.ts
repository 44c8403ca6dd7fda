/** The flyer as a real browser lays it out and prints it. MOMCONNECT_CHROMIUM names the browser's program. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { type FlyerPage, flyerPage, type Paper } from '../../src/formats/flyer-page.ts';
import { temporaryFolder } from '../store/temporary-home.ts';

const chromium = process.env.MOMCONNECT_CHROMIUM;
const longest = 200;

const short: Omit<FlyerPage, 'paper'> = {
  title: 'Tots',
  about: 'Children play, grown-ups talk. Everyone stays with their own. Come once and see.',
  rows: filled('Hill Park'),
  contact: 'tots@example.org',
};
const wordy = 'Company for everyone on Wednesday and Friday mornings '.repeat(4).slice(0, longest);
const unbroken = 'W'.repeat(longest);
const wide = '火曜日の朝の会'.repeat(30).slice(0, longest);

function filled(value: string | null): FlyerPage['rows'] {
  return ['When', 'Where', 'Ages', 'Ask'].map((label) => ({ label, value }));
}

const sameEverywhere = (text: string) => ({ title: text, about: text, rows: filled(text), contact: null });
/** What each is for, and what is on it. */
const cases: readonly (readonly [string, Omit<FlyerPage, 'paper'>])[] = [
  ['short names', short],
  ['an address as long as one can be', { ...short, contact: `https://example.org/${'t'.repeat(80)}` }],
  ['a long name over strips', { ...short, title: 'The Tuesday morning company of Sampleton' }],
  ['nothing known', { ...short, rows: filled(null), contact: null }],
  ['very long names', sameEverywhere(wordy)],
  ['very long names without a space', sameEverywhere(unbroken)],
  ['very long names in wide letters', sameEverywhere(wide)],
];

async function browse(path: string, folder: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await execa(chromium ?? '', [
    '--headless',
    '--disable-gpu',
    // Without it Chromium refuses to run as root, as it does in a container; the page is our own.
    '--no-sandbox',
    `--user-data-dir=${join(folder, 'browser')}`,
    ...words,
    `file://${path}`,
  ]);
  return stdout;
}

/** All of them in one file, each on a new page, so that a browser has to start only once. */
function together(paper: Paper | null): string {
  const pages = cases.map(([, page]) => flyerPage({ ...page, paper }));
  const sheets = pages.map((page) => /<main.*<\/main>/s.exec(page)?.[0]);
  const [first = ''] = pages;
  const style = '<style>main + main { break-before: page }</style>';
  return first.replace('</head>', `${style}</head>`).replace(/<main.*<\/main>/s, () => sheets.join('\n'));
}

/**
 * What sticks out of its sheet, its strip or its own box by more than a pixel, as the sheet's number and the element.
 * The page allows no script, so this one lets it.
 */
async function overflowing(): Promise<readonly string[]> {
  const script = `<script>
    const outOf = (inner, outer) => inner.right > outer.right + 1 || inner.left < outer.left - 1 ||
      inner.bottom > outer.bottom + 1 || inner.top < outer.top - 1;
    const box = (element) => element.getBoundingClientRect();
    const found = [...document.querySelectorAll('main')].flatMap((sheet, at) =>
      [...sheet.querySelectorAll('*:not(svg *)')].filter((each) =>
        outOf(box(each), box(sheet)) ||
        (each.closest('li') !== null && outOf(box(each), box(each.closest('li')))) ||
        (each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1)
      ).map((each) => at + each.tagName));
    document.title = 'found: ' + found.join(' ');
  </script></body>`;
  const folder = temporaryFolder();
  const path = join(folder, 'flyer.html');
  writeFileSync(
    path,
    together(null)
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace('</body>', () => script),
  );
  const dom = await browse(path, folder, '--dump-dom');
  const title = /<title>found: (.*?)<\/title>/.exec(dom)?.[1];
  return title === undefined ? ['no answer'] : title.split(' ').filter(Boolean);
}

/** The size in points of every page it prints on. */
async function printed(paper: Paper | null): Promise<readonly string[]> {
  const folder = temporaryFolder();
  const [path, pdf] = [join(folder, 'flyer.html'), join(folder, 'flyer.pdf')];
  writeFileSync(path, together(paper));
  await browse(path, folder, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`);
  const boxes = readFileSync(pdf, 'latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
}

describe.skipIf(chromium === undefined)('in the browser named by MOMCONNECT_CHROMIUM', () => {
  test.each([
    ['letter', '612 x 792'],
    ['a4', '595 x 842'],
    [null, '612 x 792'],
  ] as const)('each is one page on paper %s, with short, long and missing words', async (paper, size) => {
    expect(await printed(paper)).toEqual(cases.map(() => size));
  });

  test('nothing sticks out', async () => {
    expect(await overflowing()).toEqual([]);
  });
});
