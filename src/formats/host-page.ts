/** A page for the host of a call, to print or to keep open: the agenda, and what to read aloud or ask. */

import type { AgendaPart } from '../domain/call/agenda.ts';
import type { Call, CallKind } from '../domain/call/call.ts';
import { type DateForm, dayInWords, timeInWords } from '../domain/time/date-words.ts';
import { type Html, html, htmlPage } from './html-page.ts';

/** Lines under a heading. */
type Section = readonly [heading: string, lines: readonly string[]];

/** `topic` is the title here. */
export interface HostPage extends Pick<Call, 'number' | 'topic' | 'minutes' | 'kind' | 'link'> {
  /** The start on her clock, `2026-12-03T19:00`; null until it's set. */
  readonly at: string | null;
  readonly agenda: readonly AgendaPart[];
  /** The expected guests by first name, with their answers. */
  readonly guests: readonly string[];
  /** For each round, the first names in each room; none when everyone is in one room. */
  readonly rooms: readonly Section[];
  readonly agreements: readonly string[];
  readonly checkIns: readonly string[];
  readonly questions: readonly string[];
  readonly dates: DateForm;
}

/** An HTML file in UTF-8, at most two sheets: no script, and nothing that a browser would fetch. */
export function hostPage(page: HostPage): string {
  const { number, topic, kind, guests, rooms, agreements, checkIns, questions } = page;
  const body = html`<h1 dir="auto">${topic}</h1>
<p>${whenOf(page)}</p>
${linkOf(page.link)}
<h2>The plan</h2>
<table>
${runOf(page)}
</table>
${listOf(kind === 'fresh' ? "Who's coming (for your eyes only)" : 'Who might come', guests, 'two')}
${listOf('Read this aloud at the start', agreements)}
${listOf('Pick one for the check-in', checkIns, 'two')}
${listOf('Questions about the topic', questions, '', 'ol')}
${rooms.map(([heading, lines]) => listOf(heading, lines, '', 'ol'))}
${listOf('What if', ifs(kind))}
<p class="after">When it's over: <code>momconnect call ${number} --held</code></p>`;
  return htmlPage({ title: `Call ${number}`, style, body: body.markup });
}

function whenOf({ number, minutes, at, dates }: HostPage): string {
  const length = `${minutes} minutes`;
  if (at === null) return `Call ${number}, ${length}. The time isn't set yet.`;
  return `Call ${number}, ${dayInWords(at.slice(0, 10), dates)} at ${timeInWords(at.slice(11), dates)} your time, ${length}.`;
}

/** A link that a browser would run, or that isn't on the web, stays text. */
function linkOf(link: string | null): Html {
  if (link === null) return html`<p>There's no link yet.</p>`;
  const linkHtml = /^https:\/\//.test(link) ? html`<a href="${link}" rel="noreferrer">${link}</a>` : link;
  return html`<p class="link">The link: ${linkHtml}</p>`;
}

function runOf({ agenda, at, dates }: HostPage): readonly Html[] {
  return agenda.map(({ begins, minutes, what }) => {
    const time = at === null ? begins : timeInWords(begins, dates);
    return html`<tr><th scope="row">${time}</th><td>${minutes} min</td><td>${what}</td></tr>`;
  });
}

function ifs(kind: CallKind): readonly string[] {
  return [
    "Someone's in danger: they need the emergency number for where they are. To find it: momconnect help-now",
    'Nobody talks: count to ten, because people may be thinking. Then answer the question yourself in two sentences, or ask people to answer in the chat.',
    'One person does all the talking: "Thank you. Who hasn\'t had a turn and would like one?"',
    'Someone cries: don\'t try to fix it. "There\'s time. You can go on, or just sit with us for a bit."',
    'Someone gives advice that nobody asked for: "Can we hear the rest of it first?"',
    ...(kind === 'fresh' ? ["There's a name you don't know in the waiting room: don't let them in."] : []),
    'The call ends by itself: everyone can come back with the same link.',
  ];
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
