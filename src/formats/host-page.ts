/** A page for the host of a call, to print or to keep open: the agenda, and what to read aloud or ask. */

import type { AgendaPart } from '../domain/call/agenda.ts';
import type { Call } from '../domain/call/call.ts';
import { type DateForm, dayInWords, timeInWords } from '../domain/time/date-words.ts';
import { type Html, html, htmlPage } from './html-page.ts';

/** `topic` is the title here. */
export interface HostPage extends Pick<Call, 'number' | 'topic' | 'minutes' | 'kind' | 'link'> {
  /** The start on her clock, `2026-12-03T19:00`; null until it's set. */
  readonly at: string | null;
  readonly agenda: readonly AgendaPart[];
  /** The expected guests by first name, with their answers. */
  readonly guests: readonly string[];
  /** For each round, the first names in each room; none when everyone is in one room. */
  readonly rooms: readonly (readonly [heading: string, lines: readonly string[]])[];
  readonly agreements: readonly string[];
  readonly checkIns: readonly string[];
  readonly questions: readonly string[];
  /** `content/calls/what-if.json`. One with a kind is only for calls of that kind. */
  readonly ifs: readonly { readonly say: string; readonly kind?: string }[];
  readonly dates: DateForm;
}

/** An HTML file in UTF-8, at most two sheets: no script, and nothing that a browser would fetch. */
export function hostPage(page: HostPage): string {
  const { number, topic, minutes, kind, at, guests, rooms, agreements, checkIns, questions, ifs, dates } =
    page;
  const start = at && `${dayInWords(at.slice(0, 10), dates)} at ${timeInWords(at.slice(11), dates)}`;
  const when = start
    ? `Call ${number}, ${start} your time, ${minutes} minutes.`
    : `Call ${number}, ${minutes} minutes. The time isn't set yet.`;
  const rows = page.agenda.map(({ begins, minutes, what }) => {
    const time = at === null ? begins : timeInWords(begins, dates);
    return html`<tr><th scope="row">${time}</th><td>${minutes} min</td><td>${what}</td></tr>`;
  });
  const ifsHere = ifs.filter((each) => (each.kind ?? kind) === kind).map(({ say }) => say);
  const body = html`<h1 dir="auto">${topic}</h1>
<p>${when}</p>
${linkOf(page.link)}
<h2>The plan</h2>
<table>
${rows}
</table>
${listOf(kind === 'fresh' ? "Who's coming (for your eyes only)" : 'Who might come', guests, 'two')}
${listOf('Read this aloud at the start', agreements)}
${listOf('Pick one for the check-in', checkIns, 'two')}
${listOf('Questions about the topic', questions, '', 'ol')}
${rooms.map(([heading, lines]) => listOf(heading, lines, '', 'ol'))}
${listOf('What if', ifsHere)}
<p class="after">When it's over: <code>momconnect call ${number} --held</code></p>`;
  return htmlPage({ title: `Call ${number}`, style, body: body.markup });
}

/** A link that a browser would run, or that isn't on the web, stays text. */
function linkOf(link: string | null): Html {
  if (link === null) return html`<p>There's no link yet.</p>`;
  const linkHtml = /^https:\/\//.test(link) ? html`<a href="${link}" rel="noreferrer">${link}</a>` : link;
  return html`<p class="link">The link: ${linkHtml}</p>`;
}

function listOf(heading: string, lines: readonly string[], kind = '', tag: 'ul' | 'ol' = 'ul'): Html {
  if (lines.length === 0) return html``;
  const start = { markup: `<${tag}${kind === '' ? '' : ` class="${kind}"`}>` };
  const items = lines.map((line) => html`<li dir="auto">${line}</li>`);
  return html`<section><h2>${heading}</h2>\n${start}\n${items}\n</${tag}></section>`;
}

const style = `
@page { margin: 12mm }
* { box-sizing: border-box }
body { max-width: 7.3in; margin: 0.3in auto; padding: 0 0.2in; color: #222; background: #fff; font: 11pt/1.4 sans-serif;
  overflow-wrap: anywhere }
h1 { margin: 0 0 0.06in; font-size: 17pt; line-height: 1.2 }
h2 { margin: 0.2in 0 0.06in; font-size: 11.5pt; break-after: avoid }
p { margin: 0 0 0.04in }
table { border-collapse: collapse; width: 100% }
th, td { padding: 0.035in 0.12in 0.035in 0; border-bottom: 0.2mm solid #ccc; text-align: start; vertical-align: top }
th, td:nth-child(2) { white-space: nowrap; width: 1% }
td:nth-child(2) { color: #555 }
tr, li { break-inside: avoid }
ul, ol { margin: 0; padding-inline-start: 0.25in }
li { padding: 0.02in 0 }
.two { columns: 2; column-gap: 0.4in }
.after { margin-top: 0.2in }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10pt } h2 { margin-top: 0.15in } }
@media (max-width: 30em) { .two { columns: 1 } }
`;
