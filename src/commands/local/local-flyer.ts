/** The flyer of her own group: a page to print and hang up, a step of `local start`. It never shows a home or a family name. */

import type { Deps, Style } from '../../deps.ts';
import { withoutTitle } from '../../domain/friend/friend.ts';
import { looksLikeStreet, readPublicContact } from '../../domain/place/public-contact.ts';
import { capitalised } from '../../domain/text/capitalised.ts';
import { flyerPage, papers } from '../../formats/flyer-page.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import type { Command } from '../shared/command.ts';
import { readContent } from '../shared/read-content.ts';
import { readOneOf, usage } from '../shared/read-values.ts';
import { findOwnGroup, whenInWords } from './local-data.ts';
import { readContact, readLine } from './local-options.ts';

export type FlyerOptions = {
  readonly [Name in 'contact' | 'name' | 'ages' | 'about' | 'paper' | 'out']?: string;
} & { readonly open?: boolean; readonly force?: boolean };

const labels = ['when', 'where', 'ages', 'who'] as const;

interface FlyerWords {
  readonly about: string;
  readonly labels: Readonly<Record<(typeof labels)[number], string>>;
}

export function withFlyerOptions(command: Command): Command {
  return command
    .option('--contact <address>', 'an address for the group: email, phone or https://')
    .option('--name <first-name>', "who to ask for; your first name if you don't say")
    .option('--ages <words>', 'for which ages; left out, a line to fill in by hand')
    .option('--about <words>', 'what it is, in a sentence')
    .option('--paper <paper>', "letter or a4; one that fits both if you don't say")
    .option('--out <file>', "where to write it; flyer-1.html here if you don't say")
    .option('--open', 'open it in your browser')
    .option('--force', 'write over a file that is there');
}

export async function presentFlyer(deps: Deps, typed: string, options: FlyerOptions): Promise<void> {
  printAnswer(deps, await runFlyer(deps, typed, options), renderFlyer);
}

/**
 * `blanks` are lines to fill in by hand, `street` is where it meets when that could be somebody's home, and `opened` is
 * whether the browser has it, null when that wasn't asked for.
 */
async function runFlyer(deps: Deps, typed: string, options: FlyerOptions) {
  const group = findOwnGroup(deps, typed, (number) => `local flyer ${number}`);
  const { id, number, name, place, link } = group;
  const words = readContent<FlyerWords>(deps.content, 'local-start/flyer');
  const saved = link === null ? null : readPublicContact(link);
  const contact =
    options.contact === undefined ? (saved ?? (await askContact(deps))) : readContact(options.contact);
  const ages = options.ages === undefined ? await askAges(deps) : given(options.ages, '--ages');
  const who = firstWordOf(given(options.name, '--name') ?? deps.settings.get('name') ?? '');
  const when = whenInWords(group.meets, group.time, deps.dates());
  const values = {
    when: when && capitalised(when),
    where: place,
    ages,
    // A first name leaves the rest of its line free for an address by hand.
    who: [who, contact].filter((part) => part !== null).join(', ') || null,
  };
  const path = await deps.files.write(
    pageName(options.out) ?? `flyer-${number}.html`,
    flyerPage({
      title: name,
      about: given(options.about, '--about') ?? words.about,
      rows: labels.map((label) => ({ label: words.labels[label], value: values[label] })),
      contact,
      paper: options.paper === undefined ? null : readOneOf(options.paper, papers, 'paper'),
    }),
    { overwrite: options.force === true },
  );
  const opened = options.open === true ? await deps.system.open(path) : null;
  const blanks = labels.filter((label) => (label === 'who' ? contact : values[label]) === null);
  const street = place !== null && looksLikeStreet(place) ? place : null;
  return { id, number, name, path, contact, blanks, street, opened };
}

async function askContact({ prompter }: Deps): Promise<string | null> {
  if (!prompter.isInteractive) return null;
  const isContact = (text: string) => text.trim() === '' || readPublicContact(text) !== null;
  const typed = await prompter.ask({
    message: 'An email, phone number or https:// link for the group?  Enter skips',
    problem: (text) => (isContact(text) ? null : 'As in: tots@example.org, or +1 555 0100'),
  });
  return readPublicContact(typed);
}

async function askAges({ prompter }: Deps): Promise<string | null> {
  const message = 'For which ages?  0 to 4, Enter skips';
  return (prompter.isInteractive ? readLine(await prompter.ask({ message }), '--ages') : '') || null;
}

/** Without a title, and without a family name: a wall is no place for one. null for none. */
export function firstWordOf(name: string): string | null {
  return withoutTitle(name).trim().split(/\s+/)[0] || null;
}

/** Throws UserError `usage` for a file that would not hold what its name says. */
function pageName(out: string | undefined): string | undefined {
  const [, name = '', ending] = /^(.*?)\.(pdf|docx?|png|jpe?g)$/is.exec(out?.trim() ?? '') ?? [];
  if (ending === undefined) return out;
  throw usage(
    `It writes a page; the browser prints it${ending.toLowerCase() === 'pdf' ? ' to PDF' : ''}.`,
    `As in: --out ${shellQuote(`${name || 'flyer'}.html`)} --open`,
  );
}

function given(typed: string | undefined, option: string): string | null {
  if (typed === undefined) return null;
  const line = readLine(typed, option);
  if (line === '') throw usage(`There are no words after ${option}.`, 'As in: --name Sam --ages "0 to 4"');
  return line;
}

function renderFlyer(flyer: Awaited<ReturnType<typeof runFlyer>>, style: Style): string {
  const { number, name, path, contact, blanks, street, opened } = flyer;
  const toPrint = {
    true: "It's open in your browser, to print: one page.",
    false: 'No browser would open from here. Open the file in one, and print it.',
    null: 'Open it in a browser, and print it: one page.',
  };
  const byHand = blanks.map((label) => (label === 'who' ? 'who to ask' : label)).join(', ');
  const start = `momconnect local start ${number}`;
  const atHome = street && `If "${street}" is where someone lives, meet in a public place and name that:`;
  return screen(style, [
    { text: `A flyer for ${name}:`, command: path },
    toPrint[`${opened}`],
    byHand !== '' && `It has blank lines to fill in by hand: ${byHand}.`,
    contact === null && {
      text: 'With an email or a phone number, it has strips to tear off:',
      command: `${start} --flyer --contact ADDRESS`,
    },
    atHome && { text: atHome, command: `${start} --place PLACE` },
    { text: "Once it's up:", command: `${start} --done flyer` },
  ]);
}
