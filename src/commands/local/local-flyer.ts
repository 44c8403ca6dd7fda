/** `local flyer`: a page to print and hang up for a group of hers. It names no home and no family name. */

import type { Deps, Style } from '../../deps.ts';
import { capitalised } from '../../domain/capitalised.ts';
import type { Local } from '../../domain/local/local.ts';
import { looksLikeStreet, readPublicContact } from '../../domain/local/public-contact.ts';
import { type FlyerRow, flyerPage, papers } from '../../formats/flyer-page.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { readOneOf, usage } from '../read-values.ts';
import { readLine } from './local-options.ts';
import { readContact } from './local-start-fields.ts';
import { findOwnGroup, firstWordOf, startContent, whenOf } from './own-groups.ts';

interface FlyerOptions {
  readonly contact?: string;
  readonly name?: string;
  readonly ages?: string;
  readonly about?: string;
  readonly paper?: string;
  readonly out?: string;
  readonly open?: boolean;
  readonly force?: boolean;
}

const lines = ['when', 'where', 'ages', 'who'] as const;
type Line = (typeof lines)[number];

interface FlyerWords {
  readonly about: string;
  readonly labels: Readonly<Record<Line, string>>;
}

export interface PrintedFlyer {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** Absolute path of the page. */
  readonly path: string;
  readonly contact: string | null;
  /** Lines that are left to fill in by hand. */
  readonly blanks: readonly Line[];
  /** Where it meets, when that could be somebody's home. */
  readonly street: string | null;
  /** Whether the browser has it; null when that was not asked for. */
  readonly opened: boolean | null;
}

export function localFlyerCommand(deps: Deps): Command {
  return new Command('flyer')
    .description('a page to print and hang up for a group of your own')
    .argument('[which...]', 'which group, where there are several')
    .option('--contact <address>', 'an address of the group: email, phone or https://')
    .option('--name <first-name>', 'who to ask for; your first name when left out')
    .option('--ages <words>', 'for which ages; left out, a line to fill in by hand')
    .option('--about <words>', 'what it is, in a sentence')
    .option('--paper <paper>', 'letter or a4; one that fits both when left out')
    .option('--out <file>', 'where to write it; flyer-1.html here when left out')
    .option('--open', 'open it in your browser')
    .option('--force', 'write over a file that is there')
    .addHelpText(
      'after',
      examples([
        'momconnect local flyer --contact tots@example.org --ages "0 to 4" --open',
        'momconnect local flyer --name Sam --paper a4 --out flyer.html',
      ]),
    )
    .action(async (words: string[], options: FlyerOptions) => {
      present(deps, await runLocalFlyer(deps, words.join(' '), options), renderLocalFlyer);
    });
}

export async function runLocalFlyer(deps: Deps, typed: string, options: FlyerOptions): Promise<PrintedFlyer> {
  const group = findOwnGroup(deps, typed, (number) => `local flyer ${number}`);
  const { id, number, name, place } = group;
  const words = startContent<FlyerWords>(deps.content, 'flyer');
  const contact = contactOf(group, options);
  const rows = rowsOf(deps, group, words, { ...options, contact });
  const paper = options.paper === undefined ? null : readOneOf(options.paper, papers, 'paper');
  const about = given(options.about, '--about') ?? words.about;
  const path = await deps.files.write(
    pageName(options.out) ?? `flyer-${number}.html`,
    flyerPage({ title: name, about, rows, contact, paper }),
    { overwrite: options.force === true },
  );
  const opened = options.open === true ? await deps.system.open(path) : null;
  const blanks = lines.filter((line, at) => (line === 'who' ? contact : rows[at]?.value) == null);
  const street = place !== null && looksLikeStreet(place) ? place : null;
  return { id, number, name, path, contact, blanks, street, opened };
}

/** Throws UserError `usage` for a file that would not hold what its name says. */
function pageName(out: string | undefined): string | null {
  if (out === undefined) return null;
  const [, name = '', ending] = /^(.*?)(?:\.(pdf|docx?|png|jpe?g))?$/is.exec(out.trim()) ?? [];
  if (ending === undefined) return out;
  throw usage(
    `It writes a page; the browser prints it${ending.toLowerCase() === 'pdf' ? ' to PDF' : ''}.`,
    `As in: --out ${shellQuote(`${name || 'flyer'}.html`)} --open`,
  );
}

/** What she gave, or what is kept of the group where that may hang on a wall. */
function contactOf({ link }: Local, { contact }: FlyerOptions): string | null {
  if (contact !== undefined) return readContact(contact);
  return link === null ? null : readPublicContact(link);
}

function rowsOf(
  { settings, dates }: Deps,
  group: Local,
  { labels }: FlyerWords,
  {
    name,
    ages,
    contact,
  }: { readonly name?: string; readonly ages?: string; readonly contact: string | null },
): readonly FlyerRow[] {
  const first = firstWordOf(given(name, '--name') ?? settings.get('name') ?? '');
  const when = whenOf(group, dates());
  const who = [first, contact].filter((part) => part !== null).join(', ');
  const values: Readonly<Record<Line, string | null>> = {
    when: when === null ? null : capitalised(when),
    where: group.place,
    ages: given(ages, '--ages'),
    // A first name leaves the rest of its line free for an address by hand.
    who: who || null,
  };
  return lines.map((line) => ({ label: labels[line], value: values[line] }));
}

function given(typed: string | undefined, option: string): string | null {
  if (typed === undefined) return null;
  const line = readLine(typed, option);
  if (line === '') throw usage(`There are no words after ${option}.`, 'As in: --name Sam --ages "0 to 4"');
  return line;
}

export function renderLocalFlyer(
  { number, name, path, contact, blanks, street, opened }: PrintedFlyer,
  style: Style,
): string {
  const next = {
    true: 'It is open in your browser, to print: one page.',
    false: 'No browser could be opened from here: open the file in one, and print it.',
    null: 'Open it in a browser, and print it: one page.',
  };
  return [
    withCommand(`A flyer for ${name}:`, path, style),
    style.wrap(next[`${opened}`]),
    ...(blanks.length === 0
      ? []
      : [style.wrap(`There is a line to fill in by hand for: ${inWords(blanks)}.`)]),
    ...(contact === null
      ? [
          withCommand(
            'With an address, it has strips to tear off:',
            `momconnect local flyer ${number} --contact ADDRESS`,
            style,
          ),
        ]
      : []),
    ...(street === null
      ? []
      : [
          withCommand(
            `If "${street}" is where someone lives, meet in public and name that:`,
            `momconnect local start ${number} --place PLACE`,
            style,
          ),
        ]),
    withCommand('When it hangs:', `momconnect local start ${number} --done flyer`, style),
  ].join('\n');
}

function inWords(blanks: PrintedFlyer['blanks']): string {
  return blanks.map((line) => (line === 'who' ? 'who to ask' : line)).join(', ');
}
