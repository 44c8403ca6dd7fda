/** Reads vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350) as phones and address books really write them. */

import type { ContactCard, ContactsRead, ImportProblem } from '../../domain/import/contact-card.ts';
import { cleanLine, cleanLines, cleanPhone } from '../clean-text.ts';
import { guessEncoding, noDoubt, unnamedEncoding } from '../guess-encoding.ts';
import { readBirthday } from './birthday.ts';
import { childrenOf } from './children.ts';
import { type RawCard, readRawCards } from './components.ts';
import { datesOf } from './dates.ts';
import { familyInFront, kindOf, listOf, nameOf, nicknamesOf, type PropertiesNamed } from './name.ts';
import type { Property } from './property.ts';
import { splitValue, unescapeText } from './value.ts';

/**
 * Answers the readable cards, and the unreadable lines with the reason. Never throws.
 * @param text the file as a byte string
 * @param isUtf8 true when all of it is UTF-8; otherwise the letters decide the encoding
 */
export function readVcard(text: string, isUtf8: boolean): ContactsRead {
  const { charset, isDoubtful } = isUtf8 ? noDoubt : guessEncoding(text);
  const raw = readRawCards(text, { isUtf8, charset });
  const cards = raw.cards.map(readCard);
  const doubt = isDoubtful ? [{ line: 1, reason: unnamedEncoding }] : [];
  const problems = [
    ...doubt,
    ...raw.problems,
    ...cards.filter((card): card is ImportProblem => 'reason' in card),
  ];
  return {
    format: 'vcard',
    cards: cards.filter((card): card is ContactCard => 'name' in card),
    activities: [],
    notes: [],
    problems: problems.sort((a, b) => a.line - b.line),
  };
}

/** A card without any name is a problem: there is nobody to add. */
function readCard({ line, properties }: RawCard): ContactCard | ImportProblem {
  const propertiesNamed: PropertiesNamed = (name) => properties.filter((property) => property.name === name);
  const phones = propertiesNamed('TEL').filter(({ value }) => /[\p{L}\p{N}]/u.test(unescapeText(value)));
  const emails = propertiesNamed('EMAIL').map(emailOf).filter(Boolean);
  const name = nameOf(propertiesNamed);
  if (name === '') return { line, reason: namelessReason(emails[0] ?? phones.map(phoneOf)[0]) };
  const address = addressOf(propertiesNamed('ADR'));
  const { notes, birthday } = birthdayAndNotes(propertiesNamed);
  const dates = datesOf(properties);
  return {
    line,
    format: 'vcard',
    uid: cleanLine(propertiesNamed('UID')[0]?.value ?? '') || null,
    name,
    familyInFront: familyInFront(propertiesNamed),
    kind: kindOf(propertiesNamed),
    nicknames: nicknamesOf(propertiesNamed).filter((nickname) => nickname !== name),
    phones: phones.map(phoneOf),
    faxes: phones.filter(({ types }) => types.some((type) => type.includes('fax'))).map(phoneOf),
    emails,
    address: address?.text ?? null,
    city: address?.city ?? null,
    birthday,
    anniversaries: dates.anniversaries,
    hardDays: dates.hardDays,
    children: childrenOf(properties),
    diedOn: dates.diedOn,
    notes: [...notes, ...dates.notes],
    tags: propertiesNamed('CATEGORIES')
      .flatMap(listOf)
      .filter((tag) => !isEverybody(tag)),
  };
}

/** Some programs write a line end as `\r`, which isn't an escape of vCard. */
const phoneOf = ({ value }: Property): string =>
  cleanPhone(unescapeText(value.replace(/\\[\\r]/g, (pair) => (pair === '\\r' ? '\r' : pair))));

/** Reduces `mailto:` and `"Ana" <ana@example.org>` to the address. */
function emailOf({ value }: Property): string {
  const text = cleanLine(unescapeText(value));
  return (/<([^<>]+)>/.exec(text)?.[1] ?? text).replace(/^mailto:/i, '').trim();
}

/** A BDAY that isn't a day goes into the notes: "circa 1800" is worth keeping, but we can't remind anyone of it. */
function birthdayAndNotes(propertiesNamed: PropertiesNamed): Pick<ContactCard, 'birthday' | 'notes'> {
  const birthdays = propertiesNamed('BDAY').map(({ value, omitYear }) => ({
    value,
    birthday: readBirthday(value, omitYear),
  }));
  const inWords = birthdays
    .filter(({ value, birthday }) => birthday === null && value.trim() !== '')
    .map(({ value }) => `Birthday: ${cleanLine(unescapeText(value))}`);
  const notes = propertiesNamed('NOTE').map(({ value }) => cleanLines(unescapeText(value)));
  return {
    birthday: birthdays.find(({ birthday }) => birthday !== null)?.birthday ?? null,
    notes: [...notes.filter((note) => note !== ''), ...inWords],
  };
}

/** The group that Google and Android put every contact into. */
function isEverybody(tag: string): boolean {
  return /^my ?contacts$/i.test(tag);
}

function namelessReason(reach: string | undefined): string {
  return reach === undefined ? "there's no name on this card" : `there's no name on this card, only ${reach}`;
}

interface Address {
  /** Parts and lines joined with a comma and a space. */
  readonly text: string;
  /** null for a work address: people live elsewhere. */
  readonly city: string | null;
}

/** The home address; else the preferred one; else any except a work address. null when all are empty. */
function addressOf(properties: readonly Property[]): Address | null {
  const nonEmpty = properties.filter(({ value }) => addressText(value) !== '');
  const isOf = (type: string) => nonEmpty.find(({ types }) => types.includes(type));
  const address =
    isOf('home') ?? isOf('pref') ?? nonEmpty.find(({ types }) => !types.includes('work')) ?? nonEmpty[0];
  if (address === undefined) return null;
  const city = cleanLine(unescapeText(splitValue(address.value, ';')[3] ?? ''));
  return {
    text: addressText(address.value),
    city: address.types.includes('work') || city === '' ? null : city,
  };
}

function addressText(value: string): string {
  return splitValue(value, ';')
    .flatMap((part) => unescapeText(part).split('\n'))
    .map((part) => cleanLine(part).replace(/,$/, ''))
    .filter((part) => part !== '')
    .join(', ');
}
