/** `friend doubles`: entries that may be one person, each with the commands that settle it. */

import type { Deps, Style } from '../../deps.ts';
import { isSamePhone } from '../../domain/friend/contact-keys.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { type Double, type DoubleReason, findDoubles } from '../../domain/import/doubles.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';
import { wholeNumber } from '../shared/read-values.ts';
import { shorten } from '../shared/shorten.ts';

interface DoublesOptions {
  readonly limit?: number;
}

/** How many pairs fit a terminal; a pipe gets all. */
const screenful = 5;

export function friendDoublesCommand(deps: Deps): Command {
  return new Command('doubles')
    .description('people who may be on your list twice')
    .option('-n, --limit <count>', 'show at most this many pairs', wholeNumber)
    .examples(
      'momconnect friend doubles',
      'momconnect friend merge ana-sample-2 ana-sample',
      'momconnect friend apart ana-sample-2 ana-sample',
    )
    .action(({ limit }: DoublesOptions) => {
      const doubles = findDoubles(deps.store.read()).map((double) => doubleFound(deps, double));
      const most = limit ?? (deps.prompter.isInteractive ? screenful : doubles.length);
      const shown = doubles.slice(0, most);
      if (deps.globals.json) return printAnswer(deps, limit === undefined ? doubles : shown, String);
      printAnswer(deps, { shown, more: doubles.length - shown.length }, renderFriendDoubles);
    });
}

type DoubleFound = ReturnType<typeof doubleFound>;

/** The first friend would become part of the second. `shared` is their number or address; null on a discreet screen. */
function doubleFound(deps: Deps, { part, into, reasons }: Double) {
  const friends = [part, into].map(({ id, name }) => ({ id, name }));
  const ids = friends.map(({ id }) => shellQuote(id)).join(' ');
  const shared = isDiscreet(deps) ? null : sharedBy(part, into, reasons);
  const commands = { merge: `momconnect friend merge ${ids}`, apart: `momconnect friend apart ${ids}` };
  return { friends, reasons, shared, ...commands };
}

function sharedBy(part: Friend, into: Friend, reasons: readonly DoubleReason[]): string | null {
  const [phones, others] = [part.phones, into.phones];
  if (reasons.includes('number'))
    return phones.find((phone) => others.some((other) => isSamePhone(phone, other))) ?? null;
  const emails = into.emails.map((email) => email.toLowerCase());
  return reasons.includes('email')
    ? (part.emails.find((email) => emails.includes(email.toLowerCase())) ?? null)
    : null;
}

const reasonsInWords: Readonly<Record<DoubleReason, string>> = {
  number: 'same number',
  email: 'same email',
  name: 'same name',
  'near name': 'almost the same name',
};

function renderFriendDoubles(
  { shown, more }: { readonly shown: readonly DoubleFound[]; readonly more: number },
  style: Style,
): string {
  if (shown.length === 0) return style.wrap('Nobody seems to be on your list twice.');
  return [
    ...shown.map((double) => pairLines(double, style)),
    ...(more > 0
      ? [withCommand(`${more} more:`, `momconnect friend doubles --limit ${shown.length + more}`, style)]
      : []),
  ].join('\n\n');
}

/** The commands have a line each, and are never broken: she copies one of them. */
function pairLines({ friends, reasons, shared, merge, apart }: DoubleFound, style: Style): string {
  // Ids tell namesakes apart.
  const isNamesake = friends.every(({ name }) => name === friends[0]?.name);
  const names = friends.map(({ id, name }) => (isNamesake ? `${shorten(name)} (${id})` : shorten(name)));
  return [
    style.wrap(`${names.join(' and ')}: ${whyInWords(reasons, shared)}.`),
    ...labeled('One person:', merge, style),
    ...labeled('Two people:', apart, style),
  ].join('\n');
}

/** `same number, 555 0100, and almost the same name` */
function whyInWords(reasons: readonly DoubleReason[], shared: string | null): string {
  const [first = '', ...others] = reasons.map((reason) => reasonsInWords[reason]);
  const rest = others.length === 0 ? '' : `${shared === null ? '' : ','} and ${others.join(' and ')}`;
  return `${first}${shared === null ? '' : `, ${shorten(shared)}`}${rest}`;
}

function labeled(label: string, command: string, style: Style): readonly string[] {
  const line = `  ${label}  ${command}`;
  return style.wrap(line).includes('\n') ? [`  ${label}`, command] : [line];
}
