import { describe, expect, test } from 'vitest';
import { type CardSize, fitWords, sizeOfCard } from '../../src/formats/card-sizes.ts';
import { type NotePage, notePage } from '../../src/formats/note-page.ts';
import { form } from '../domain/note/note-content.ts';

const sizeOf = (card: string) => sizeOfCard(card) as CardSize;
const page = (rest: Partial<NotePage> = {}): string =>
  notePage({
    number: 3,
    text: 'Dear Ana,\n\nThank you.\n\nSam',
    panels: 1,
    called: 'an A2 card',
    card: sizeOf('a2'),
    name: 'Ana Sample',
    address: '12 Hill Road\nSampleton',
    writer: 'Sam Sample',
    ...rest,
  });

describe('the page', () => {
  test.each([
    ['a2', 'width: 4.25in; height: 5.5in', 'width: 5.75in; height: 4.375in'],
    ['a6', 'width: 4.1339in; height: 5.8268in', 'width: 6.378in; height: 4.4882in'],
    ['5x7', 'width: 5in; height: 7in', 'width: 7.25in; height: 5.25in'],
  ])('has the card %s and its envelope at their size', (card, inside, envelope) => {
    const html = page({ card: sizeOf(card) });
    expect(html).toContain(`<section class="card" style="${inside}">`);
    expect(html).toContain(`<section class="envelope" style="${envelope}">`);
  });

  test('has the address on a postcard itself, and nothing to seal', () => {
    const html = page({ card: sizeOf('postcard') });
    expect(html).toContain('style="width: 6in; height: 4in"');
    expect(html).toContain('<div class="side">');
    expect(html).not.toMatch(/<section class="envelope"|Sealed/);
  });

  test('has a size for every card there is', () => {
    for (const { card } of form.cards) expect(sizeOfCard(card)).not.toBeNull();
    expect([sizeOfCard('a9'), sizeOfCard('constructor')]).toEqual([null, null]);
  });

  test('shows all that comes from outside as text', () => {
    const nasty = `<script>"&'</script>`;
    const shown = '&#60;script&#62;&#34;&#38;&#39;&#60;/script&#62;';
    const html = page({ text: nasty, name: nasty, address: nasty, writer: nasty, called: nasty });
    expect(html).not.toContain('<script');
    expect(html.split(shown)).toHaveLength(1 + 5);
  });

  test('fetches nothing and runs nothing', () => {
    const html = page();
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).toContain('<meta charset="utf-8">');
    expect(html).not.toMatch(/https?:|src=|href=|url\(|@import|<script/);
  });

  test.each([
    ['lines', '12 Hill Road\nSampleton, XY1', '<div>12 Hill Road</div>\n<div>Sampleton, XY1</div>'],
    ['parts', '12 Hill Road, Sampleton', '<div>12 Hill Road</div>\n<div>Sampleton</div>'],
    ['a name of its own', 'Ana Sample\nSampleton', '<div>Ana Sample</div>\n<div>Sampleton</div>'],
  ])('writes an address in %s', (_, address, expected) => {
    const html = page({ address });
    expect(html).toContain(expected);
    expect(html.split('<div>Ana Sample</div>')).toHaveLength(2);
  });

  test('leaves lines to fill in where the address is not known, and no sender where that is not', () => {
    const html = page({ address: null, writer: null });
    expect(html.split('<div class="blank">')).toHaveLength(4);
    expect(html).not.toContain('class="from"');
  });

  test('has an outline for each panel that is written on', () => {
    const html = page({ panels: 2, text: `${'word '.repeat(90)}\n\n${'word '.repeat(90)}` });
    expect(html.split('<section class="card"')).toHaveLength(3);
  });
});

describe('the size of the writing', () => {
  const { writing } = sizeOf('a2');
  const points = (words: number) => fitWords('word '.repeat(words), writing, 1).points;

  test('is large for few words and smaller for more', () => {
    expect([points(10), points(60), points(120)]).toEqual([17, 17, 11.5]);
  });

  test('has an end, and no word is lost then', () => {
    const text = 'word '.repeat(2000).trim();
    expect(fitWords(text, writing, 1)).toEqual({ points: 7, panels: [text] });
  });

  test('is smaller for letters that are wide', () => {
    const latin = fitWords('abcde '.repeat(100), writing, 1).points;
    expect(fitWords('日本語文字 '.repeat(100), writing, 1).points).toBeLessThan(latin);
  });

  test('takes a word that is longer than a line', () => {
    expect(fitWords('x'.repeat(400), writing, 1).panels).toEqual(['x'.repeat(400)]);
  });
});
