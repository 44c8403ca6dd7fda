/** `help-now`: people who pick up, for her country. Offline, asks for nothing first, writes nothing, never fails. */

import { Command } from 'commander';
import type { Deps, Style } from '../deps.ts';
import { foldText } from '../domain/fold-text.ts';
import { examples } from '../ui/examples.ts';
import { present } from '../ui/present.ts';

export interface HelpLine {
  /** What to call, text or open. */
  readonly number: string;
  readonly name: string;
  readonly how: string;
  readonly note: string;
  /** The line's own page. */
  readonly source: string;
  /** The day the copy of that page is dated; null where the copy carries no date. */
  readonly seen: string | null;
  /** The day a person checked the line on its own page. */
  readonly confirmedOn: string | null;
  readonly kind: 'crisis' | 'maternal' | 'home' | 'health' | 'child' | 'directory';
}

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

interface HelpLines {
  readonly countries: readonly HelpCountry[];
  readonly anywhere: Pick<HelpNow, 'emergency' | 'lines'>;
}

interface HelpCountry extends Pick<HelpNow, 'emergency' | 'lines'> {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

interface HelpOptions {
  readonly country?: string;
  readonly sources?: boolean;
}

interface Row {
  readonly label: string;
  readonly text: string;
}

/** If the content cannot be found, the emergency sentence and the directory's address still stand. */
const nothingKept: HelpLines = {
  countries: [],
  anywhere: { emergency: 'your local emergency number', lines: [] },
};
/** Fewer columns than this beside the numbers, and each number gets a line of its own. */
const leastTextColumns = 40;

export function helpNowCommand(deps: Deps): Command {
  return new Command('help-now')
    .description('people who pick up, for you or your child; nothing is written down')
    .option('--country <code>', 'the country you are in: US, CA, GB, IE, AU, NZ, IN, ZA')
    .option('--sources', 'the page each number comes from')
    .addHelpText('after', examples(['momconnect help-now', 'momconnect help-now --country IE']))
    .action(async (options: HelpOptions) => {
      const help = runHelpNow(deps, options);
      const render = options.sources ? renderSources : renderHelpNow;
      present(deps, help, render);
      if (help.country !== null || options.country !== undefined || !deps.prompter.isInteractive) return;
      const country = await deps.prompter.ask({ message: 'Which country are you in? Enter to stop' });
      if (country.trim() !== '') present(deps, runHelpNow(deps, { country }), render);
    });
}

/** The lines of the country given, else set, else of her locale; the directories when none is known. */
export function runHelpNow(
  { content, settings, localeCountry }: Pick<Deps, 'content' | 'settings' | 'localeCountry'>,
  { country }: HelpOptions,
): HelpNow {
  const { countries, anywhere } = content.json<HelpLines>('help-lines') ?? nothingKept;
  const wanted = country ?? settings.get('country') ?? localeCountry;
  const kept = countries.map(({ code }) => code);
  const found = wanted === null ? undefined : countries.find((each) => isNamed(each, wanted));
  if (found === undefined) {
    const { emergency, lines } = anywhere;
    return { country: null, emergency, lines, place: null, unknown: wanted, kept };
  }
  const { code, emergency, lines, name } = found;
  return { country: code, emergency, lines, place: name, unknown: null, kept };
}

function isNamed({ code, name, aliases }: HelpCountry, wanted: string): boolean {
  return [code, name, ...aliases].some((each) => foldText(each) === foldText(wanted));
}

export function renderHelpNow(help: HelpNow, style: Style): string {
  const { unknown, lines } = help;
  return [
    renderEmergency(help, style),
    '',
    ...(unknown === null
      ? []
      : [style.wrap(`No lines for "${unknown}" are kept here. These list them by country:`)]),
    renderRows([...lines.map(rowOf), elsewhereRow(help)], style),
    style.wrap(`Not medical advice. ${trustOf(lines)} momconnect help-now --sources`),
  ].join('\n');
}

/** What comes before anything else when words of harm were typed: the emergency number and the first lines. */
export function renderFirstLines(help: HelpNow, style: Style): string {
  return `${renderEmergency(help, style)}\n\n${renderRows(help.lines.slice(0, 3).map(rowOf), style)}`;
}

export function renderSources({ lines, place }: HelpNow, style: Style): string {
  const sources = lines.map(({ number, name, source, seen, confirmedOn }) => {
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
  return { label: number, text: `${lead}. ${how}. ${note}`.trim() };
}

function elsewhereRow({ place, kept }: HelpNow): Row {
  if (place !== null)
    return { label: `Not in ${place}?`, text: 'momconnect help-now --country CODE, or findahelpline.com' };
  if (kept.length === 0) return { label: 'In any country:', text: 'findahelpline.com' };
  return { label: 'Your country?', text: `momconnect help-now --country CODE, for ${kept.join(', ')}` };
}

function trustOf(lines: readonly HelpLine[]): string {
  const days = lines.map(({ confirmedOn }) => confirmedOn);
  if (lines.length === 0 || days.includes(null))
    return 'Numbers from public pages up to 2026, not yet confirmed.';
  return `Numbers confirmed ${days.sort()[0]}.`;
}
