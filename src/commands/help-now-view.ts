/** How the lines of `help-now` look: the emergency number first, and all of it at a glance. */

import type { Style } from '../deps.ts';
import { capitalised } from '../domain/capitalised.ts';
import type { HelpLine } from '../domain/support/help-numbers.ts';
import { makeStyle } from '../ui/style.ts';

export interface HelpNow {
  /** Two capital letters; null when the directories stand in. */
  readonly country: string | null;
  /** As said after "call". */
  readonly emergency: string;
  readonly lines: readonly HelpLine[];
  /** The country as said in a sentence. */
  readonly place: string | null;
  /** A country that nothing is kept for, as it was given. */
  readonly unknown: string | null;
  /** The countries that lines are kept for. */
  readonly kept: readonly string[];
}

interface Row {
  readonly label: string;
  readonly text: string;
}

/** What a screen shows at a glance: these many lines of this many columns. */
const glance = { lines: 12, columns: 80 } as const;
/** Fewer columns than this beside the numbers, and each number gets a line of its own. */
const leastTextColumns = 40;

export function renderHelpNow(help: HelpNow, style: Style): string {
  return renderPage({ ...help, lines: linesAtAGlance(help) }, style);
}

/** Beside lines of her own the last built-in ones give way; `--sources` has them all. */
function linesAtAGlance(help: HelpNow): readonly HelpLine[] {
  const plain = makeStyle({ width: glance.columns, paint: null, hasLinks: false });
  const own = help.lines.filter(isOwn);
  const fits = (lines: readonly HelpLine[]) =>
    renderPage({ ...help, lines }, plain).split('\n').length <= glance.lines;
  let { lines } = help;
  while (own.length > 0 && lines.length > own.length + 1 && !fits(lines)) lines = lines.slice(0, -1);
  return lines;
}

function isOwn({ kind }: HelpLine): boolean {
  return kind === 'own';
}

function renderPage(help: HelpNow, style: Style): string {
  const { unknown, lines, kept } = help;
  return [
    renderEmergency(help, style),
    '',
    ...(unknown === null || kept.length === 0
      ? []
      : [style.wrap(`No lines for "${unknown}" are kept here, only for ${kept.join(', ')}. Anywhere:`)]),
    renderRows([...lines.map(rowOf), ...elsewhereRow(help)], style),
    style.wrap(`Not medical advice. ${trustOf(lines)} momconnect help-now --sources`),
  ].join('\n');
}

/** The lines alone, the number first. */
export function renderHelpLines(lines: readonly HelpLine[], style: Style): string {
  return lines.length === 0 ? '' : renderRows(lines.map(rowOf), style);
}

export function renderSources({ lines, place }: HelpNow, style: Style): string {
  const sources = lines.map(({ number, name, source, seen, confirmedOn, kind }) => {
    if (kind === 'own') return `${style.wrap(`${number}  ${name}`)}\n${style.wrap(`Yours: ${source}`, '  ')}`;
    const copy = seen === null ? 'Read from a copy without a date' : `Read from a copy dated ${seen}`;
    const checked = confirmedOn === null ? 'not yet confirmed' : `confirmed ${confirmedOn}`;
    return [
      style.wrap(`${number}  ${name}`),
      style.wrap(style.link(source, source), '  '),
      style.wrap(`${copy}; ${checked}.`, '  '),
    ].join('\n');
  });
  return [`Where the lines for ${place ?? 'any country'} come from:`, ...sources].join('\n\n');
}

function renderEmergency({ emergency }: HelpNow, style: Style): string {
  return style.wrap(`If you or your child are in danger now: call ${emergency}. Let someone sit with you.`);
}

function renderRows(rows: readonly Row[], style: Style): string {
  const column = Math.max(...rows.map(({ label }) => label.length)) + 3;
  const isNarrow = style.width - column < leastTextColumns;
  return rows
    .map(({ label, text }) =>
      isNarrow
        ? `${label}\n${style.wrap(text, '  ')}`
        : style.wrap(text, label.padEnd(column), ' '.repeat(column)),
    )
    .join('\n');
}

/** A line for home says what it is for and not whose it is: the screen may be seen. */
function rowOf({ number, name, how, note, kind }: HelpLine): Row {
  const lead = kind === 'home' ? 'If someone at home frightens you' : name;
  const way = how === '' ? '' : `${capitalised(how)}.`;
  return { label: number, text: `${lead}. ${way} ${note}`.trim() };
}

function elsewhereRow({ place, unknown, kept }: HelpNow): Row[] {
  if (kept.length === 0) return [{ label: 'In any country:', text: 'findahelpline.com' }];
  if (unknown !== null) return [];
  const codes = place === null ? `CODE, for ${kept.join(', ')}` : 'CODE, or findahelpline.com';
  const label = place === null ? 'Your country?' : `Not in ${place}?`;
  return [{ label, text: `momconnect help-now --country ${codes}` }];
}

function trustOf(lines: readonly HelpLine[]): string {
  const days = lines.filter((line) => !isOwn(line)).map(({ confirmedOn }) => confirmedOn);
  if (days.length === 0 || days.includes(null))
    return 'Numbers from public pages up to 2026, not yet confirmed.';
  return `Numbers confirmed ${days.sort()[0]}.`;
}
