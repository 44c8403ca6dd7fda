/** Writes vCard 3.0 (RFC 2426) and 4.0 (RFC 6350), for phones and other address books. */

import { namePartsOf } from '../../domain/export/name-parts.ts';
import type { ExportedPerson } from '../../domain/export/people-to-export.ts';
import { type Friend, wayBack } from '../../domain/friend/friend.ts';
import { childrenOf } from '../../domain/friend/friend-children.ts';
import { anniversariesOf, hardDaysOf } from '../../domain/friend/friend-dates.ts';
import { stableHash } from '../../domain/text/stable-hash.ts';
import { isDay } from '../../domain/time/day.ts';

export interface VcardForm {
  readonly version: 3 | 4;
  /** With what only momconnect knows: circle, how often, last contact, children, hard days. */
  readonly hasAllFields: boolean;
}

export function writeVcards(people: readonly ExportedPerson[], form: VcardForm): string {
  return people
    .flatMap((person) => cardOf(person, form))
    .map(foldLine)
    .join('');
}

function cardOf({ friend, lastContact, notes }: ExportedPerson, form: VcardForm): string[] {
  const { name, nicknames, phones, emails, tags } = friend;
  const list = (values: readonly string[]) => values.map(escapeText).join(',');
  return [
    'BEGIN:VCARD',
    `VERSION:${form.version}.0`,
    `UID:${uidOf(friend)}`,
    `FN:${escapeText(name)}`,
    `N:${partsOf(name).map(escapeText).join(';')}`,
    ...(nicknames.length > 0 ? [`NICKNAME:${list(nicknames)}`] : []),
    ...kindLines(friend, form),
    ...phones.map((phone) => `TEL:${escapeText(phone)}`),
    ...emails.map((email) => `EMAIL:${escapeText(email)}`),
    ...addressLines(friend),
    ...dayLines(friend, form),
    ...(tags.length > 0 ? [`CATEGORIES:${list(tags)}`] : []),
    ...notes.map((note) => `NOTE:${escapeText(note)}`),
    ...(form.hasAllFields ? ownLines(friend, lastContact) : []),
    'END:VCARD',
  ];
}

/** Every end of a line that some reader takes for one, and then no other control characters. */
const lineEnds = /\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]/g;
const controls = /[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]/g;

function escapeText(text: string): string {
  return text
    .replace(/[\\,;]/g, '\\$&')
    .replace(lineEnds, '\\n')
    .replaceAll('\t', ' ')
    .replace(controls, '');
}

const longestLine = 75;
/** Readers that repair broken files look for this in the middle of lines, too, so a value has it on two. */
const insideBoundary = /(?<=\b(?:BEGIN|END)[ \t]*:[ \t]*VC)(?=ARD)/i;
const boundary = /^(?:BEGIN|END):VCARD$/;

/** At most 75 octets a line, and no character is cut in two. A line that goes on begins with a space. */
export function foldLine(line: string): string {
  const pieces = boundary.test(line) ? [line] : line.split(insideBoundary);
  return `${pieces.flatMap((piece, at) => cutLine(piece, at === 0 ? 0 : 1)).join('\r\n ')}\r\n`;
}

/** @param before how many octets the first line has already */
function cutLine(line: string, before: number): string[] {
  if (line.length * 3 + before <= longestLine) return [line];
  const parts: string[] = [];
  let [start, end, octets] = [0, 0, before];
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      parts.push(line.slice(start, end));
      start = end;
      octets = 1;
    }
    end += character.length;
    octets += size;
  }
  return [...parts, line.slice(start)];
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** The same in every export, so that another program changes its card and adds none. */
function uidOf({ id, addedOn }: Friend): string {
  const key = `${id} ${addedOn}`;
  return `momconnect-${stableHash(key).toString(36)}${stableHash(`\u0000${key}`).toString(36)}`;
}

function partsOf(name: string): string[] {
  const { family, given, middle, title, generation } = namePartsOf(name);
  return [family, given, middle, title, generation];
}

function kindLines({ name, tags }: Friend, { version }: VcardForm): string[] {
  if (tags.includes('group')) return [version === 4 ? 'KIND:group' : 'X-ADDRESSBOOKSERVER-KIND:group'];
  if (!tags.includes('company')) return [];
  return [`ORG:${escapeText(name)}`, version === 4 ? 'KIND:org' : 'X-ABShowAs:COMPANY'];
}

/** We store an address as one text. What comes before the city goes into the street, and the rest behind it. */
function addressLines({ address, city }: Friend): string[] {
  if (address === null && city === null) return [];
  const parts = (address ?? '').split(/,\s*/).filter(Boolean);
  const at = city === null ? -1 : parts.indexOf(city);
  const [street, rest] = at === -1 ? [parts, []] : [parts.slice(0, at), parts.slice(at + 1)];
  const fields = ['', '', street.join(', '), city ?? '', rest.join(', '), '', ''];
  return [`ADR:${fields.map(escapeText).join(';')}`];
}

function dayLines(friend: Friend, { version }: VcardForm): string[] {
  const { birthday, state } = friend;
  const dayOf = (day: string) => (version === 4 ? day.replace(/(\d)-/g, '$1') : day);
  const isReal = (day: string) => isDay(day.replace(/^--/, '2000-'));
  const [first, ...more] = anniversariesOf(friend);
  const anniversary = version === 4 ? 'ANNIVERSARY' : 'X-ANNIVERSARY';
  return [
    ...(birthday !== null && isReal(birthday) ? [`BDAY:${dayOf(birthday)}`] : []),
    ...(first === undefined ? [] : [`${anniversary}:${dayOf(first)}`]),
    ...more.map((day) => `X-ANNIVERSARY:${dayOf(day)}`),
    // Without it, another import would take the person for somebody who is alive.
    ...(state === 'died' ? [deathLine(friend, version)] : []),
  ];
}

function deathLine(friend: Friend, version: 3 | 4): string {
  const day = hardDaysOf(friend).find(({ day, words }) => isDay(day) && /\bdied$/.test(words ?? ''))?.day;
  if (version === 3) return `X-DEATHDATE:${day ?? 'unknown'}`;
  return day === undefined ? 'DEATHDATE;VALUE=text:unknown' : `DEATHDATE:${day.replaceAll('-', '')}`;
}

function ownLines(friend: Friend, lastContact: string | null): string[] {
  const { circle, everyDays, state } = friend;
  const entries: readonly (readonly [name: string, value: string | null])[] = [
    ['CIRCLE', circle],
    ['EVERY', everyDays === null ? null : `${everyDays} days`],
    ['LAST-CONTACT', lastContact],
    ['STATE', wayBack(state) === null ? null : state],
    ...childrenOf(friend).map(({ name, birthday }) => ['CHILD', childLine(name, birthday)] as const),
    ...hardDaysOf(friend).map(
      ({ day, words }) => ['HARD-DAY', [day, words].filter(Boolean).join(' ')] as const,
    ),
  ];
  return entries.flatMap(([name, value]) =>
    value === null ? [] : [`X-MOMCONNECT-${name}:${escapeText(value)}`],
  );
}

const childLine = (name: string, birthday: string | null): string =>
  [name, birthday].filter(Boolean).join(' ');
