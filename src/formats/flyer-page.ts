/** A flyer on one sheet for a group she is starting: what, when, where, for which ages, and who to ask. */

import { fitWords } from './card-sizes.ts';
import { cleanLine } from './clean-text.ts';
import { type Html, html, htmlPage } from './html-page.ts';

export const papers = ['letter', 'a4'] as const;
export type Paper = (typeof papers)[number];

export interface FlyerPage {
  readonly title: string;
  readonly about: string;
  /** At most four. A null value leaves a line to fill in by hand. */
  readonly rows: readonly { readonly label: string; readonly value: string | null }[];
  /** The text on the tear-off strips, below the title; null for no strips. */
  readonly contact: string | null;
  /** null fits both. */
  readonly paper: Paper | null;
}

/** In inches: fits every sheet, inside margins that printers can keep. */
const width = 6.85;
const heights: Readonly<Record<Paper, number>> = { letter: 9.75, a4: 10.4 };
const stripCount = 7;
const stripLength = 1.75;
/** The box for some words in inches, and their size in points. On a strip, they run along it. */
const boxes = {
  title: { width, height: 2.1, largest: 50, smallest: 13 },
  about: { width, height: 1, largest: 19, smallest: 10 },
  row: { width: 5.4, height: 0.85, largest: 20, smallest: 8 },
  strip: { width: stripLength - 0.2, height: width / stripCount - 0.2, largest: 11, smallest: 6.5 },
};

/** A single-page HTML file in UTF-8: no script, and nothing that a browser would fetch. */
export function flyerPage({ title, about, rows, contact, paper }: FlyerPage): string {
  const body = html`<main style="height: ${heights[paper ?? 'letter']}in">
<h1 dir="auto" style="font-size: ${sizeIn(boxes.title, title)}pt">${title}</h1>
<p dir="auto" style="font-size: ${sizeIn(boxes.about, about)}pt">${about}</p>
<dl>
${rows.map(htmlRow)}
</dl>
${{ markup: hills }}
${contact === null ? '' : stripsOf(title, contact)}
</main>`;
  // Without a size, the printer uses its own paper.
  const page = `\n@page { ${paper === null ? '' : `size: ${paper}; `}margin: 0.6in 0.7in }`;
  return htmlPage({ title: cleanLine(title), style: `${page}${style}`, body: body.markup });
}

function sizeIn(box: (typeof boxes)[keyof typeof boxes], ...lines: readonly string[]): number {
  return fitWords(lines.map(cleanLine).join('\n'), box, 1, box).points;
}

function htmlRow({ label, value }: FlyerPage['rows'][number]): Html {
  if (value === null) return html`<div><dt>${label}</dt><dd class="blank"></dd></div>`;
  return html`<div><dt>${label}</dt><dd dir="auto" style="font-size: ${sizeIn(boxes.row, value)}pt">${value}</dd></div>`;
}

/** None when the words would be too small to read. */
function stripsOf(title: string, contact: string): Html | string {
  const points = sizeIn(boxes.strip, title, contact);
  if (points <= boxes.strip.smallest) return '';
  const strip = html`<li style="font-size: ${points}pt"><span><b dir="auto">${title}</b><br>${contact}</span></li>`;
  return html`<ul>${Array(stripCount).fill(strip)}</ul>`;
}

/**
 * Low hills under a sun, in tints that a plain printer can do. They fill the remaining space, and their lower edge
 * stays visible.
 */
const hills = `<svg viewBox="0 0 685 250" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
<circle cx="455" cy="100" r="44" fill="#f3d9a4"/>
<path d="M-200 190 C -60 120 60 110 160 118 C 280 128 300 176 420 160 S 600 96 885 130 V 250 H -200 Z" fill="#e3ece4"/>
<g stroke="#7f9a8c" stroke-width="3" stroke-linecap="round" fill="#a3bdad">
<path d="M196 168 V 136"/><circle cx="196" cy="122" r="17" stroke="none"/>
<path d="M228 178 V 154"/><circle cx="228" cy="143" r="12" stroke="none"/>
</g>
<path d="M-200 226 C 0 150 150 166 250 184 S 420 200 520 184 S 740 176 885 200 V 250 H -200 Z" fill="#cbdccf"/>
<path d="M-200 240 C 60 210 250 238 400 226 S 640 216 885 232 V 250 H -200 Z" fill="#a3bdad"/>
</svg>`;

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
