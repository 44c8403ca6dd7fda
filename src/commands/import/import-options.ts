/** How an import is to go, as she typed it, and what that means for the people in it. */

import type { Circle } from '../../domain/friend/friend.ts';
import type { ContactsFormat } from '../../domain/import/contact-card.ts';
import type { Newcomers } from '../../domain/import/contact-changes.ts';
import type { ColumnMap } from '../../formats/csv/find-columns.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { readEvery } from '../shared/read-every.ts';
import { readCircle } from '../shared/read-values.ts';

export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly circle?: string;
  readonly every?: string;
  readonly pick?: readonly string[];
  readonly map?: readonly ColumnMap[];
  readonly encoding?: string;
}

interface Cadence {
  /** null when not given. */
  readonly circle: Circle | null;
  readonly everyDays: number | null;
}

export function readCadence({ circle, every }: ImportOptions): Cadence {
  return {
    circle: circle === undefined ? null : readCircle(circle),
    everyDays: every === undefined ? null : readEvery(every),
  };
}

export const withDefault = ({ circle, everyDays }: Cadence, fallback: Circle) => ({
  circle: circle ?? fallback,
  everyDays,
});

/** A phone has hundreds of people, so they rest until she picks them. The people in a friends.md are picked already. */
const arePicked: Readonly<Record<ContactsFormat, boolean>> = {
  vcard: false,
  csv: false,
  'friends.md': true,
};

export function newcomersOf(format: ContactsFormat, { pick }: ImportOptions, cadence: Cadence): Newcomers {
  if (pick !== undefined) return { state: 'unsorted', circle: 'close', everyDays: null };
  if (arePicked[format]) return { state: 'active', ...withDefault(cadence, 'friends') };
  const isGiven = cadence.circle !== null || cadence.everyDays !== null;
  return { state: isGiven ? 'active' : 'unsorted', ...withDefault(cadence, 'close') };
}

/** The same import again: without what she said about the table, it would be another one. */
export function commandFor(
  files: readonly string[],
  { circle, every, pick = [], map = [], encoding }: ImportOptions,
): string {
  const choices: readonly (readonly [option: string, values: readonly string[]])[] = [
    ['--circle', circle === undefined ? [] : [circle]],
    ['--every', every === undefined ? [] : [every]],
    ['--pick', pick],
    ...map.map(({ column, field }) => ['--map', [`${column}=${field}`]] as const),
    ['--encoding', encoding === undefined ? [] : [encoding]],
  ];
  const optionWords = choices.flatMap(([option, values]) =>
    values.length === 0 ? [] : [option, ...values.map(shellQuote)],
  );
  return ['momconnect import', ...files.map(shellQuote), ...optionWords].join(' ');
}
