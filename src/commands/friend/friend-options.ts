/** What she can say about a friend on the command line, for both `friend add` and `friend edit`. */

import type { Deps } from '../../deps.ts';
import type { FriendFields, FriendLists } from '../../domain/friend/fields.ts';
import { circles, type Friend } from '../../domain/friend/friend.ts';
import { childEntry } from '../../domain/friend/friend-children.ts';
import { readChild } from '../../domain/friend/read-child.ts';
import { readEmail } from '../../domain/text/email.ts';
import { visibleName } from '../../domain/text/visible-name.ts';
import { type BirthdayContext, parseBirthday } from '../../domain/time/birthday.ts';
import { isOneNumber } from '../../formats/dial.ts';
import { type NewReminder, readDatedNext } from '../contact/keep-reminder.ts';
import { homeCountry } from '../home/country-values.ts';
import { type Command, collect, type Options } from '../shared/command.ts';
import { readEvery } from '../shared/read-every.ts';
import { orNull, readGiven } from '../shared/read-given.ts';
import { readTag } from '../shared/read-tag.ts';
import { forExample, lengthProblem, readCircle, usage } from '../shared/read-values.ts';
import { type DateOptions, readAnniversary, readHardDay } from './friend-dates.ts';
import { readLast } from './friend-last.ts';
import { type FoundZone, isOfCity, readCityAndZone, zoneGiven } from './zone-values.ts';

export type FriendOptions = DateOptions &
  Options<
    | 'circle'
    | 'every'
    | 'last'
    | 'address'
    | 'birthday'
    | 'city'
    | 'zone'
    | 'inspires'
    | 'next'
    | 'on'
    | 'note',
    'nickname' | 'phone' | 'email' | 'tag' | 'child',
    'private'
  >;

/** Adds the options; she may repeat those for lists. */
export function withFriendOptions(command: Command): Command {
  return command
    .option('--circle <circle>', `how close: ${circles.join(', ')}`)
    .option('--every <span>', 'how often you want to be in touch: 2w, monthly, twice a year')
    .option('--last <day>', 'when you were last in touch; a guess is fine: "last summer"')
    .option('--nickname <name>', 'another name you use', collect)
    .option('--phone <number>', 'a phone number', collect)
    .option('--email <address>', 'an email address', collect)
    .option('--address <text>', 'their mailing address')
    .option('--birthday <day>', 'april 12, or "april 12, 1990"')
    .option('--city <city>', 'where they live, which also sets their time zone: "Portland, Maine"')
    .option('--zone <zone>', 'their time zone: Chicago, Europe/London')
    .option('--inspires <text>', 'how they inspire you, for notes')
    .option('--next <text>', 'what to ask or remember next time')
    .option('--on <day>', 'remind you of --next starting this day')
    .option('--tag <word>', 'a label: school, running', collect)
    .option('--child <name>', 'a child\'s first name, with a birthday if you like: "Mia april 12"', collect)
    .option('--anniversary <day>', 'june 20, or 2015-06-20', collect)
    .option('--hard-day <day>', 'a day that\'s hard for them: "march 4 the day her mother died"', collect)
    .option('--note <text>', 'anything to remember')
    .option('--private', 'the note shows only when you ask for it');
}

export interface ReadFriendOptions {
  readonly set: Partial<FriendFields>;
  readonly add: Partial<FriendLists>;
  /** A `--next` with a day; null when there is none. */
  readonly reminder: NewReminder | null;
  /** The zone found for a city or zone; null when there was none to look up. */
  readonly zone: FoundZone | null;
}

/**
 * Turns words into values.
 *
 * @param friend as she was before; null for someone new
 * @throws UserError `usage`, naming the option and a value that works
 */
export async function readFriendOptions(
  options: FriendOptions,
  deps: Pick<Deps, 'today' | 'content' | 'settings' | 'localeCountry' | 'dates' | 'store'>,
  friend: Friend | null,
): Promise<ReadFriendOptions> {
  const { today } = deps;
  const context = { today, country: homeCountry(deps) };
  const cityAndZone = readCityAndZone(options);
  const zone = zoneGiven(cityAndZone, friend, deps);
  const zoneFields =
    zone === null ? zoneLeft(options, friend, deps) : zone.zone || friend?.zone ? { zone: zone.zone } : {};
  const next = options.on === undefined ? options.next : undefined;
  const fields = { ...options, city: cityAndZone.city, zone: zoneFields, next };
  const set = readGiven<typeof fields, FriendFields>(fields, {
    circle: (input) => ({ circle: readCircle(input) }),
    every: (input) => ({ everyDays: orNull(input, (every) => readEvery(every)) }),
    last: (input) => readLast(input, deps),
    address: (input) => ({ address: textOrNull(input) }),
    birthday: (input) => ({ birthday: orNull(input, (birthday) => readBirthday(birthday, context)) }),
    city: (input) => ({ city: textOrNull(input) }),
    zone: (field) => field,
    inspires: (input) => ({ inspires: textOrNull(input) }),
    next: (input) => ({ next: textOrNull(input) }),
  });
  const add = readGiven<FriendOptions, FriendLists>(options, {
    nickname: (input) => ({ nicknames: texts(input.map(visibleName), '--nickname') }),
    phone: (input) => ({ phones: texts(input, '--phone').map(readPhone) }),
    email: (input) => ({ emails: texts(input, '--email').map(readAddress) }),
    tag: (input) => ({ tags: texts(input, '--tag').map((tag) => readTag(tag, deps)) }),
    child: (input) => ({ children: input.map((text) => readChildEntry(text, context)) }),
    anniversary: (input) => ({ anniversaries: input.map((text) => readAnniversary(text, context)) }),
    hardDay: (input) => ({ hardDays: input.map((text) => readHardDay(text, context)) }),
    note: (input) => ({
      notes: [{ on: today, text: readNote(input), isPrivate: options.private === true }],
    }),
  });
  return { set, add, reminder: await readDatedNext(options, deps, friend), zone };
}

/** Removes the zone if she removed it, or the city it came from. */
function zoneLeft(
  { city, zone }: FriendOptions,
  friend: Friend | null,
  { content }: Pick<Deps, 'content'>,
): Partial<FriendFields> {
  const isCityGone = city?.trim() === '' && friend !== null && isOfCity(friend, content);
  return zone !== undefined || isCityGone ? { zone: null } : {};
}

function textOrNull(text: string): string | null {
  return orNull(text, (input) => input.trim());
}

function readBirthday(text: string, context: BirthdayContext): string {
  const reading = parseBirthday(text, context);
  if ('problem' in reading) throw usage(reading.problem);
  return reading.birthday;
}

function readChildEntry(text: string, context: BirthdayContext): string {
  const reading = readChild(text, context);
  if ('problem' in reading) throw usage(reading.problem, forExample('--child Mia --child "Tom april 12"'));
  return childEntry(reading.child);
}

function readNote(text: string): string {
  if (text.trim() === '') throw usage('The note is empty.');
  const problem = lengthProblem(text);
  if (problem !== null) throw usage(problem, 'Shorten it, or save it as two.');
  return text;
}

function texts(values: readonly string[], option: string): string[] {
  const trimmed = values.map((value) => value.trim());
  if (trimmed.includes('')) throw usage(`${option} needs a value.`);
  return trimmed;
}

/** As she types it, with its extension. It must be exactly one number, or we could never dial it. */
function readPhone(text: string): string {
  if (!/\p{Nd}/u.test(text))
    throw usage(`"${text}" isn't a phone number.`, forExample('--phone "+1 555 0100"'));
  if (!isOneNumber(text))
    throw usage(`"${text}" can't be dialed as one phone number.`, {
      text: 'Add each number separately, with no words:',
      command: '--phone "555 0100" --phone "555 0199 x12"',
    });
  return text;
}

function readAddress(text: string): string {
  const email = readEmail(text);
  if (email === null) throw usage(`"${text}" isn't an email address.`, forExample('--email ana@example.org'));
  return email;
}
