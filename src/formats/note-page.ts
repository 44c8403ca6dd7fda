/** A page to print: the note on its card at true size, an envelope to copy, and what is left to do. */

import { type CardSize, fitWords, lineHeight, type Size } from './card-sizes.ts';
import { cleanLines } from './clean-text.ts';
import { escapeHtml, type Html, html, htmlPage } from './html-page.ts';

export interface NotePage {
  /** The draft's number. */
  readonly number: number;
  readonly text: string;
  /** How many panels of the card's inside. */
  readonly panels: number;
  /** In a sentence: `an A2 card`. */
  readonly called: string;
  readonly card: CardSize;
  /** The recipient, and the address if we know it: lines, or parts with commas between. */
  readonly name: string;
  readonly address: string | null;
  /** The sender; null when we don't know her name. */
  readonly writer: string | null;
}

/** A complete HTML file in UTF-8: no script, and nothing that a browser would fetch. */
export function notePage(page: NotePage): string {
  const { card, number } = page;
  const envelope = card.envelope === null ? html`<section>` : envelopeOf(page, card.envelope);
  const body = html`<p>${introduction(page)}</p>
${panelsOf(page)}
${envelope}
<h2>Then</h2>
<ul>
${todo(page).map((step) => html`<li>${step}</li>`)}
</ul>
</section>`;
  return htmlPage({ title: `Note ${number}`, style, body: body.markup });
}

function introduction({ number, name, called, card, panels }: NotePage): string {
  const what = card.envelope === null ? `${called}, with the words on the left` : `the inside of ${called}`;
  const sides = panels > 1 ? ', one outline for each side' : '';
  return `Note ${number} for ${name}, to copy by hand. Print it at 100%, and the outline is the size of ${what}: ${card.inWords}${sides}.`;
}

function panelsOf({ text, panels, card, ...page }: NotePage): readonly Html[] {
  const fitted = fitWords(cleanLines(text), card.writing, panels);
  const words = `width: ${inches(card.writing.width)}; font-size: ${fitted.points}pt`;
  const address = card.envelope === null ? html`<div class="side">${stamp}${addressOf(page)}</div>` : '';
  return fitted.panels.map(
    (panel) =>
      html`<section class="card" style="${sizeOf(card)}"><div class="words" dir="auto" style="${words}">${{ markup: escapeHtml(panel) }}</div>${address}</section>`,
  );
}

function envelopeOf(page: NotePage, size: Size): Html {
  const from = page.writer === null ? '' : html`<div class="from" dir="auto">${page.writer}</div>`;
  return html`<section class="next-sheet">
<h2>The envelope</h2>
<section class="envelope" style="${sizeOf(size)}">${from}${stamp}${addressOf(page)}</section>`;
}

const stamp: Html = { markup: '<div class="stamp">stamp</div>' };

/** Lines to fill in by hand when we don't know the address. */
function addressOf({ name, address }: Pick<NotePage, 'name' | 'address'>): Html {
  const addressed = address === null ? [] : addressLines(cleanLines(address));
  const first = addressed[0] === cleanLines(name) ? [] : [cleanLines(name)];
  const blank = address === null ? Array(3).fill(html`<div class="blank"></div>`) : [];
  return html`<div class="address" dir="auto">${[...first, ...addressed].map((line) => html`<div>${line}</div>`)}${blank}</div>`;
}

function addressLines(address: string): string[] {
  const lines = address.split(address.includes('\n') ? '\n' : ',');
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function todo({ number, address, card }: NotePage): string[] {
  return [
    'Copy it by hand',
    address === null ? 'Find the address and write it on the envelope' : 'Write the address on it',
    ...(card.envelope === null ? [] : ['Sealed']),
    'Put a stamp on it',
    `Mail it, then: momconnect note ${number} --mailed`,
  ];
}

function sizeOf({ width, height }: Size): string {
  return `width: ${inches(width)}; height: ${inches(height)}`;
}

function inches(length: number): string {
  return `${+length.toFixed(4)}in`;
}

const style = `
@page { margin: 11mm }
* { box-sizing: border-box }
body { margin: 0; color: #222; background: #fff; font: 10pt/1.4 sans-serif }
p { max-width: 6.5in; margin: 0 0 0.2in }
h2 { margin: 0.25in 0 0.12in; font-size: 11pt }
.card, .envelope { position: relative; border: 0.2mm solid #888; margin: 0 0 0.2in; break-inside: avoid }
.words { margin: 0.35in; font-family: Georgia, "Times New Roman", serif; line-height: ${lineHeight};
  white-space: pre-wrap; overflow-wrap: anywhere }
.side { position: absolute; inset: 0 0 0 50%; border-inline-start: 0.2mm solid #ccc }
.stamp { position: absolute; top: 0.25in; right: 0.25in; width: 0.8in; height: 0.95in; border: 0.2mm dashed #999;
  color: #999; font-size: 8pt; text-align: center; padding-top: 0.35in }
.from { position: absolute; top: 0.25in; left: 0.3in; right: 1.3in; font-size: 9pt }
.address { position: absolute; left: 42%; right: 0.3in; top: 46%; font: 12pt/1.45 Georgia, "Times New Roman", serif;
  overflow-wrap: anywhere }
.side .address { left: 0.25in; right: 0.25in; font-size: 11pt }
.blank { height: 0.34in; border-bottom: 0.2mm solid #aaa }
.next-sheet { break-before: page }
ul { list-style: none; padding: 0; margin: 0 }
li { margin: 0.08in 0 }
li::before { content: ""; display: inline-block; width: 0.14in; height: 0.14in; margin-inline-end: 0.1in;
  border: 0.2mm solid #555; vertical-align: -0.02in }
@media screen { body { margin: 0.3in } }
`;
