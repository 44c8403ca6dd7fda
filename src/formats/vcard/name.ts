/** Who a card is about. */

import type { ContactKind } from '../../domain/import/contact-card.ts';
import { visibleName } from '../../domain/text/visible-name.ts';
import type { Property } from './property.ts';
import { splitValue, unescapeText } from './value.ts';

/** All properties of a card with this name, in order. */
export type PropertiesNamed = (name: string) => readonly Property[];

/** FN; without it N, a nickname, or the company; `''` when there is none. */
export function nameOf(propertiesNamed: PropertiesNamed): string {
  return (
    formattedName(propertiesNamed) ||
    structuredName(propertiesNamed) ||
    nicknamesOf(propertiesNamed)[0] ||
    companyOf(propertiesNamed)
  );
}

export function nicknamesOf(propertiesNamed: PropertiesNamed): string[] {
  return [
    ...propertiesNamed('NICKNAME').flatMap(listOf),
    ...propertiesNamed('X-ANDROID-CUSTOM').flatMap(androidNickname),
  ];
}

export function kindOf(propertiesNamed: PropertiesNamed): ContactKind {
  const kind = [...propertiesNamed('KIND'), ...propertiesNamed('X-ADDRESSBOOKSERVER-KIND')].map(({ value }) =>
    value.trim().toLowerCase(),
  );
  if (kind.includes('group')) return 'group';
  if (kind.includes('org') || propertiesNamed('X-ABSHOWAS').some(({ value }) => /company/i.test(value)))
    return 'company';
  const isCompanyAlone =
    structuredName(propertiesNamed) === '' &&
    nameOf(propertiesNamed) !== '' &&
    nameOf(propertiesNamed) === companyOf(propertiesNamed);
  return isCompanyAlone ? 'company' : 'person';
}

/**
 * The parts between commas, as in NICKNAME and CATEGORIES. Writers of vCard 2.1 use semicolons, and some escape the
 * commas.
 */
export function listOf({ value }: Property): string[] {
  return unescapeText(value)
    .split(/[,;]/)
    .map(visibleName)
    .filter((part) => part !== '');
}

/**
 * In the order that other readers use: prefix, given, additional, family, suffix (RFC 6350 6.2.2 has the family name
 * first).
 */
function structuredName(propertiesNamed: PropertiesNamed): string {
  return firstOf(propertiesNamed('N'), ({ value }) => {
    const parts = splitValue(value, ';').map((part) => splitValue(part, ',').map(unescapeText).join(' '));
    const [family, given, additional, prefix, suffix] = parts;
    return visibleName([prefix, given, additional, family, suffix].filter(Boolean).join(' '));
  });
}

/** The family name if FN starts with it and N confirms that: `Sample Lea`, as some programs write it. */
export function familyInFront(propertiesNamed: PropertiesNamed): string | null {
  const [family = '', given = '', additional = ''] = splitValue(
    propertiesNamed('N')[0]?.value ?? '',
    ';',
  ).map((part) => visibleName(unescapeText(part)));
  const fullName = formattedName(propertiesNamed).toLowerCase();
  if (family === '' || given === '' || family.toLowerCase() === given.toLowerCase()) return null;
  const nameOrders = [
    `${family} ${given}`,
    `${family} ${given} ${additional}`,
    `${family} ${additional} ${given}`,
  ];
  return nameOrders.some((name) => visibleName(name).toLowerCase() === fullName) ? family : null;
}

const formattedName = (propertiesNamed: PropertiesNamed) =>
  firstOf(propertiesNamed('FN'), ({ value }) => visibleName(unescapeText(value)));
const companyOf = (propertiesNamed: PropertiesNamed) =>
  firstOf(propertiesNamed('ORG'), ({ value }) => visibleName(unescapeText(splitValue(value, ';')[0] ?? '')));

function firstOf(properties: readonly Property[], read: (property: Property) => string): string {
  return properties.map(read).find((text) => text !== '') ?? '';
}

/** Android stores what vCard 2.1 has no property for as `vnd.android.cursor.item/nickname;Nick;1;;;`. */
function androidNickname({ value }: Property): string[] {
  const [type, nickname = ''] = splitValue(value, ';');
  const text = visibleName(unescapeText(nickname));
  return type === 'vnd.android.cursor.item/nickname' && text !== '' ? [text] : [];
}
