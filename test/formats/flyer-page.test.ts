import { describe, expect, test } from 'vitest';
import { type FlyerPage, flyerPage } from '../../src/formats/flyer-page.ts';

const page: FlyerPage = {
  title: 'Tuesday Tots',
  about: 'Children play, grown-ups talk.',
  rows: [
    { label: 'When', value: 'Every Tuesday' },
    { label: 'Ages', value: null },
  ],
  contact: 'tots@example.org',
  paper: null,
};

describe('a flyer', () => {
  test('stands by itself: no script, and nothing to fetch', () => {
    const html = flyerPage(page);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<img|<link|<a |url\(|@import|src=|href=/i);
  });

  test('holds hers as text, whatever it is', () => {
    const odd = '<script>alert(1)</script> & "Tots" \u202e';
    const html = flyerPage({ ...page, title: odd, about: odd, rows: [{ label: 'When', value: odd }] });
    expect(html).not.toMatch(/<script|\u202e/);
    expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;Tots&#34;');
  });

  test('has a line to fill in where something is not known', () => {
    expect(flyerPage(page)).toContain('<dt>Ages</dt><dd class="blank"></dd>');
  });

  test.each([
    ['letter', '@page { size: letter; '],
    ['a4', '@page { size: a4; '],
    [null, '@page { margin'],
  ] as const)('on paper %s', (paper, rule) => {
    expect(flyerPage({ ...page, paper })).toContain(rule);
  });

  test.each([
    ['an address of the group', page, 7],
    ['no address', { ...page, contact: null }, 0],
    ['words too long to read on a strip', { ...page, title: 'Tots '.repeat(40) }, 0],
  ])('with strips to tear off for %s', (_, given, count) => {
    expect(flyerPage(given).match(/<li /g) ?? []).toHaveLength(count);
  });
});
