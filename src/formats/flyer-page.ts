/** A flyer on one sheet for a group she is starting: what, when, where, for which ages, and whom to ask. */

import { fitWords, type Size, type SizeRange } from './card-sizes.ts';
import { cleanLine } from './clean-text.ts';
import { hills } from './flyer-picture.ts';
import { escaped, htmlPage } from './html-page.ts';

export const papers = ['letter', 'a4'] as const;
export type Paper = (typeof papers)[number];

export interface FlyerRow {
  readonly label: string;
  /** null leaves a line to fill in by hand. */
  readonly value: string | null;
}

export interface FlyerPage {
  readonly title: string;
  readonly about: string;
  /** Four at most. */
  readonly rows: readonly FlyerRow[];
  /** What hangs on the strips to tear off, under the title; null for no strips. */
  readonly contact: string | null;
  /** null fits both. */
  readonly paper: Paper | null;
}

/** In inches: what every sheet has room for, inside margins that printers can keep. */
const width = 6.85;
const heights: Readonly<Record<Paper, number>> = { letter: 9.75, a4: 10.4 };
const titleBox: Size = { width, height: 2.1 };
const aboutBox: Size = { width, height: 1 };
const rowBox: Size = { width: 5.4, height: 0.85 };
const stripCount = 7;
const stripLength = 1.75;
/** Across the strip the writing runs along its length. */
const stripBox: Size = { width: stripLength - 0.2, height: width / stripCount - 0.2 };
const titleSizes: SizeRange = { largest: 50, smallest: 13 };
const aboutSizes: SizeRange = { largest: 19, smallest: 10 };
const rowSizes: SizeRange = { largest: 20, smallest: 8 };
const stripSizes: SizeRange = { largest: 11, smallest: 6.5 };

/** HTML in UTF-8 that stands by itself on one page: no script, and nothing that a browser would fetch. */
export function flyerPage(page: FlyerPage): string {
  const title = cleanLine(page.title);
  const body = `<main style="height: ${heights[page.paper ?? 'letter']}in">
<h1 dir="auto" style="font-size: ${sizeIn(title, titleBox, titleSizes)}pt">${escaped(title)}</h1>
<p dir="auto" style="font-size: ${sizeIn(cleanLine(page.about), aboutBox, aboutSizes)}pt">${escaped(cleanLine(page.about))}</p>
<dl>
${page.rows.map(rowOf).join('\n')}
</dl>
${hills}
${page.contact === null ? '' : stripsOf(title, cleanLine(page.contact))}
</main>`;
  return htmlPage({ title, style: `${pageRule(page.paper)}${style}`, body });
}

/** Without a size the printer's own paper is used. */
function pageRule(paper: Paper | null): string {
  return `\n@page { ${paper === null ? '' : `size: ${paper}; `}margin: 0.6in 0.7in }`;
}

function sizeIn(text: string, box: Size, sizes: SizeRange): number {
  return fitWords(text, box, 1, sizes).points;
}

function rowOf({ label, value }: FlyerRow): string {
  if (value === null) return `<div><dt>${escaped(label)}</dt><dd class="blank"></dd></div>`;
  const text = cleanLine(value);
  return `<div><dt>${escaped(label)}</dt><dd dir="auto" style="font-size: ${sizeIn(text, rowBox, rowSizes)}pt">${escaped(text)}</dd></div>`;
}

/** None for words that could only be read with a glass. */
function stripsOf(title: string, contact: string): string {
  const points = sizeIn(`${title}\n${contact}`, stripBox, stripSizes);
  if (points <= stripSizes.smallest) return '';
  const strip = `<li style="font-size: ${points}pt"><span><b dir="auto">${escaped(title)}</b><br>${escaped(contact)}</span></li>`;
  return `<ul>${strip.repeat(stripCount)}</ul>`;
}

const style = `
* { box-sizing: border-box }
body { margin: 0; color: #23302e; background: #fff; font-family: Georgia, "Times New Roman", serif }
main { width: ${width}in; margin: 0 auto; display: flex; flex-direction: column; overflow-wrap: anywhere }
h1 { margin: 0.25in 0 0; font-weight: normal; line-height: 1.15; letter-spacing: -0.01em; text-wrap: balance }
p { margin: 0.2in 0 0; line-height: 1.4; color: #4a5a57 }
dl { margin: 0.35in 0 0; border-top: 0.3mm solid #9db3ab }
dl div { display: flex; align-items: baseline; padding: 0.12in 0; border-bottom: 0.3mm solid #9db3ab }
dt { flex: none; width: 1.2in; font: 11pt/1.3 sans-serif; color: #5d746c; padding-inline-end: 0.1in }
dd { flex: 1; min-width: 0; margin: 0; line-height: 1.3 }
dd.blank { height: 0.4in }
svg { flex: 1 1 0; min-height: 0; width: 100%; margin-top: 0.3in }
ul { flex: none; list-style: none; display: flex; margin: 0; padding: 0; height: ${stripLength}in;
  border-top: 0.3mm dashed #8a9a95 }
li { flex: 1 1 0; min-width: 0; display: flex; align-items: center; justify-content: center; padding: 0.08in;
  line-height: 1.3; font-family: sans-serif; overflow-wrap: anywhere }
li + li { border-inline-start: 0.3mm dashed #8a9a95 }
li span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 100%; max-width: 100% }
@media screen { body { padding: 0.6in 0.7in } }
`;
