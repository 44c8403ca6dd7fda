import { expect, test } from 'vitest';
import { html } from '../../src/formats/html-page.ts';

test.each([
  ['words', '<b>Tots</b> & "Co"', '&#60;b&#62;Tots&#60;/b&#62; &#38; &#34;Co&#34;'],
  ['words with what cannot be seen', ' a\u202e\nb ', 'a b'],
  ['a number', 7, '7'],
  ['markup', html`<i>${'<'}</i>`, '<i>&#60;</i>'],
  ['several', [html`<i>1</i>`, html`<i>2</i>`], '<i>1</i>\n<i>2</i>'],
  ['none', [], ''],
])('%s put into markup', (_, value, expected) => {
  expect(html`<p>${value}</p>`.markup).toBe(`<p>${expected}</p>`);
});
