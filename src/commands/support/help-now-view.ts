/** How the lines of `help-now` look: the emergency number first, and each number at the start of its line. */

import type { Style } from '../../deps.ts';
import type { HelpLine } from '../../domain/support/help-numbers.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { withCommand } from '../../ui/with-command.ts';

export interface HelpNow {
  /** Two capital letters; null when unknown. */
  readonly country: string | null;
  /** As said after "call". */
  readonly emergency: string;
  readonly lines: readonly HelpLine[];
  /** The country as said in a sentence. */
  readonly place: string | null;
  /** A country we have nothing for, as she typed it. */
  readonly unknown: string | null;
  /** Where she may be: we don't know her country, but her machine's clock is set to this one. */
  readonly guess: {
    readonly country: string;
    readonly place: string;
    readonly numbers: readonly string[];
  } | null;
  /** The countries we have lines for. */
  readonly kept: readonly string[];
}

interface Row {
  readonly label: string;
  /** Goes before the text. */
  readonly command?: string;
  readonly text: string;
}

/** If there are fewer columns next to the numbers, each number gets its own line. */
const leastTextColumns = 40;
/** People don't call because they are afraid of who else will come. */
const justTalk =
  "You don't have to be sure before you call a line. Most people just talk. They send help only if they think a life is " +
  'at risk right now.';

export function renderHelpNow(help: HelpNow, style: Style): string {
  const { lines } = help;
  return [
    renderEmergency(help, style),
    style.wrap(justTalk),
    '',
    ...whereLines(help).map((line) => style.wrap(line)),
    renderRows([...rowsOf(lines), ...elsewhereRow(help)], style),
    withCommand('Not medical advice. Where the numbers come from:', 'momconnect help-now --sources', style),
  ].join('\n');
}

/** Only the lines, number first. */
export function renderHelpLines(lines: readonly HelpLine[], style: Style): string {
  return lines.length === 0 ? '' : renderRows(rowsOf(lines), style);
}

/** What the lines are for, if they aren't her country's. */
function whereLines({ country, place, unknown, guess, kept }: HelpNow): string[] {
  if (kept.length === 0) return [];
  if (unknown !== null)
    return [`There are no lines for "${briefly(unknown)}" here, only for ${kept.join(', ')}. Anywhere:`];
  if (guess !== null) return [`If you're in ${guess.place}: ${guess.numbers.join(', ')}.`];
  return country === null || kept.includes(country) ? [] : [`For more lines in ${place}, see these sites:`];
}

export function renderSources({ lines, place }: HelpNow, style: Style): string {
  const sources = lines.map(({ number, name, where, source, seen, confirmedOn, kind }) => {
    if (kind === 'own') return `${style.wrap(`${number}  ${name}`)}\n${style.wrap(`Yours: ${source}`, '  ')}`;
    const copy = seen === null ? 'Read from a copy without a date' : `Read from a copy dated ${seen}`;
    const confirmedInWords = confirmedOn === null ? 'not yet confirmed' : `confirmed ${confirmedOn}`;
    return [
      style.wrap(`${number}  ${where === undefined ? name : `${name}, ${where}`}`),
      style.wrap(style.link(source, source), '  '),
      style.wrap(`${copy}; ${confirmedInWords}.`, '  '),
    ].join('\n');
  });
  return [`Where the lines for ${place ?? 'any country'} come from:`, ...sources].join('\n\n');
}

function renderEmergency({ emergency }: HelpNow, style: Style): string {
  return [
    style.wrap(`If you or your child are in danger now: call ${emergency}.`),
    style.wrap('If someone safe is near, ask them to stay with you.'),
  ].join('\n');
}

function renderRows(rows: readonly Row[], style: Style): string {
  const column = Math.max(...rows.map(({ label }) => label.length)) + 3;
  const isNarrow = style.width - column < leastTextColumns;
  return rows
    .map(({ label, command, text }) => {
      if (!isNarrow)
        return style.wrap(
          `${command ? `${command}, ` : ''}${text}`,
          label.padEnd(column),
          ' '.repeat(column),
        );
      return [label, ...(command ? [`  ${command}`] : []), style.wrap(text, '  ')].join('\n');
    })
    .join('\n');
}

/** What a line is for, when its name must not be seen or doesn't say it. A home line's purpose gives nothing away. */
const purposes: Partial<Record<HelpLine['kind'], string>> = {
  home: 'If someone at home frightens you',
  assault: 'If someone forced you',
  poison: 'If a child swallowed something',
};

/**
 * Several lines may have one purpose, as in the parts of the UK. Then the first says it, and the others name their
 * part.
 */
function rowsOf(lines: readonly HelpLine[]): Row[] {
  return lines.map(({ number, name, where, how, note, kind }, at) => {
    const isPurpose = purposes[kind] !== undefined;
    const isSame = isPurpose && lines[at - 1]?.kind === kind;
    const lead = isSame ? 'The same' : (purposes[kind] ?? name);
    const place = where === undefined ? lead : `${lead} in ${where}`;
    const way = how === '' || (how === 'Call' && isPurpose) ? '' : `${capitalize(how)}.`;
    return { label: number, text: [`${place}.`, way, note].filter((part) => part !== '').join(' ') };
  });
}

/** The start of what she typed is enough to recognize it. */
const briefly = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function elsewhereRow({ place, unknown, kept }: HelpNow): Row[] {
  if (kept.length === 0) return [{ label: 'In any country:', text: 'findahelpline.com' }];
  if (unknown !== null) return [];
  const text = place === null ? `for ${kept.join(', ')}` : 'or findahelpline.com';
  const label = place === null ? 'Your country?' : `Not in ${place}?`;
  return [{ label, command: 'momconnect help-now --country CODE', text }];
}
