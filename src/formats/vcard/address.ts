/** The one address we take from a card: where to mail a postcard. */

import { cleanLine } from '../clean-text.ts';
import type { Property } from './property.ts';
import { splitValue, unescapeText } from './value.ts';

export interface Address {
  /** Parts and lines joined with a comma and a space. */
  readonly text: string;
  /** null for a work address: people live elsewhere. */
  readonly city: string | null;
}

/** The home address; else the preferred one; else any except a work address. null when all are empty. */
export function addressOf(properties: readonly Property[]): Address | null {
  const nonEmpty = properties.filter(({ value }) => textOf(value) !== '');
  const isOf = (type: string) => nonEmpty.find(({ types }) => types.includes(type));
  const address =
    isOf('home') ?? isOf('pref') ?? nonEmpty.find(({ types }) => !types.includes('work')) ?? nonEmpty[0];
  if (address === undefined) return null;
  const city = cleanLine(unescapeText(splitValue(address.value, ';')[3] ?? ''));
  return { text: textOf(address.value), city: address.types.includes('work') || city === '' ? null : city };
}

function textOf(value: string): string {
  return splitValue(value, ';')
    .flatMap((part) => unescapeText(part).split('\n'))
    .map((part) => cleanLine(part).replace(/,$/, ''))
    .filter((part) => part !== '')
    .join(', ');
}
