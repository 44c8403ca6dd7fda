/** What she can say about a local place on the command line, for `local add`, `local edit` and `local start`. */

import type { Deps } from '../../deps.ts';
import type { LocalFields } from '../../domain/place/local.ts';
import { isOnce, meetsHint, readMeets } from '../../domain/place/meets.ts';
import { looksLikeStreet, readPublicContact } from '../../domain/place/public-contact.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { longestName } from '../../domain/text/limits.ts';
import { visibleName } from '../../domain/text/visible-name.ts';
import type { Command, Options } from '../shared/command.ts';
import { orNull, readGiven, readWebAddress } from '../shared/read-given.ts';
import { alreadyThere, forExample, readClock, readDay, usage } from '../shared/read-values.ts';
import { kindNamed, localKinds, placesOnList } from './local-data.ts';

/** `name` is only for `local edit`. `contact`, only for `local start`, is a contact that may hang on a wall. */
export type LocalOptions = Options<
  'kind' | 'every' | 'on' | 'at' | 'place' | 'link' | 'ask' | 'name' | 'contact'
>;

export function withLocalOptions(command: Command): Command {
  return command
    .option('--kind <kind>', 'story-time, playgroup, walk-group, meetup, outing, online and more')
    .option('--every <days>', 'when it meets: thu, "tue, thu", weekdays, "other thu", "1st sat"')
    .option('--on <day>', 'for something that happens once')
    .option('--at <time>', '10:00, 7pm')
    .option('--place <words>', 'where it is')
    .option('--link <address>', 'its web page')
    .option('--ask <who>', 'who to ask about it');
}

/** Only what she gave; an empty value removes the old one. Throws UserError `usage`. */
export async function readLocalOptions(options: LocalOptions, deps: Deps): Promise<Partial<LocalFields>> {
  const { every, on, link, contact } = options;
  if (every?.trim() && on?.trim())
    throw usage('Use --every or --on, not both.', 'For example: --every thu, or --on 2026-12-05');
  if (contact !== undefined && link !== undefined)
    throw usage('A group has one address: --contact or --link.', forExample('--contact tots@example.org'));
  const fields = readGiven<LocalOptions, LocalFields>(options, {
    kind: (input) => readKind(input, deps),
    at: (input) => ({ time: orNull(input, readClock) }),
    place: (input) => ({ place: readLine(input, '--place') || null }),
    link: (input) => ({ link: orNull(input, readPage) }),
    ask: (input) => ({ ask: readLine(input, '--ask') || null }),
    contact: (input) => ({ link: readContact(input) }),
  });
  return (every ?? on) === undefined ? fields : { ...fields, meets: await readWhen(every, on, deps) };
}

/** A group of that kind is her own, so `local start` continues with it. */
function readKind(input: string, { content }: Deps): Partial<LocalFields> {
  const kind = kindNamed(content, input);
  if (kind !== null) return kind === 'own-group' ? { kind, isOwn: true } : { kind };
  // A title of one word is spelled for people; the kind is spelled for the journal.
  const kinds = localKinds(content).map(({ kind: name, title }) => (title.includes(' ') ? name : title));
  throw usage(`There isn't a kind "${input.trim()}".`, `It can be: ${kinds.join(', ')}`);
}

async function readWhen(every = '', on = '', deps: Deps): Promise<string | null> {
  if (`${every}${on}`.trim() === '') return null;
  const meets = on.trim() === '' ? readMeets(every, deps.today) : await readDay(on, deps, 'future');
  if (meets === null) throw usage(`"${every.trim()}" doesn't say on which days it meets.`, meetsHint);
  if (!isOnce(meets) || meets >= deps.today) return meets;
  throw usage(`"${(on || every).trim()}" has passed.`, 'A day can be: tomorrow, next saturday, 2026-12-05');
}

function readPage(input: string): string {
  const address = readWebAddress(input);
  if (address === null)
    throw usage(`"${input.trim()}" isn't a web page.`, 'For example: https://example.org/group');
  return address;
}

/** @throws UserError `usage` for a street, and for anything nobody could write to or call */
export function readContact(input: string): string {
  const contact = readPublicContact(input);
  if (contact !== null) return contact;
  const problem = looksLikeStreet(input)
    ? "looks like a street, and a flyer shouldn't name anyone's home."
    : "isn't an address people could write to or call.";
  const hint = 'An address for the group, for example: tots@example.org, +1 555 0100, https://example.org';
  throw usage(`"${input.trim()}" ${problem}`, hint);
}

/** Throws UserError `exists` for a name she already has. @param except the place's own id, when she changes the name */
export function readLocalName(deps: Deps, input: string, except: string | null = null): string {
  const name = readLine(input, 'The name');
  if (name === '') throw usage('It needs a name.', forExample('momconnect local add "Library story time"'));
  const key = (text: string) => foldText(text) || text;
  const namesake = placesOnList(deps).find((local) => local.id !== except && key(local.name) === key(name));
  if (namesake === undefined) return name;
  const way = { text: 'To see it:', command: `momconnect local show ${namesake.number}` };
  throw alreadyThere(`You already have ${namesake.name}, as number ${namesake.number}.`, way);
}

/** One line, without invisible characters. */
export function readLine(input: string, what: string): string {
  const line = visibleName(input);
  if (line.length > longestName)
    throw usage(`${what} is too long.`, `It can be up to ${longestName} characters.`);
  return line;
}
