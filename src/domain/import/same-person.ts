/** When two entries are one person. A wrong yes puts two people's secrets on one page, so the answer is no in doubt. */

import { foldText } from '../fold-text.ts';
import type { ContactCard } from './contact-card.ts';
import { reachOf, shareReach } from './reach.ts';

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof']);
const generations = new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv']);

/** The exact folded full name; a name of emoji alone stands for itself. */
export function nameKey(name: string): string {
  return foldText(name) || name;
}

/**
 * Two people may share a phone at home or an email address, so that alone makes nobody one. It does together with
 * the same first name, or a name that holds the whole of the other: Ana, Ana Sample, Dr. Ana M. Sample.
 */
export function haveCompatibleNames(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (generationOf(words) !== generationOf(others)) return false;
  if (words.length === 0 || others.length === 0) return nameKey(one) === nameKey(other);
  const holds = (all: readonly string[], some: readonly string[]) => some.every((word) => all.includes(word));
  return words[0] === others[0] || holds(words, others) || holds(others, words);
}

/**
 * Two cards of one file. A phone keeps several cards for one name: one for each number on a SIM card, one for each
 * account. So the same name is one person unless something speaks against it: another birthday, or two full cards,
 * both with a phone and an email, that share neither. Such cards the address book itself holds apart.
 */
export function areOnePerson(one: ContactCard, other: ContactCard): boolean {
  if (haveOtherBirthdays(one, other)) return false;
  const [reach, otherReach] = [reachOf(one), reachOf(other)];
  const isShared = shareReach(reach, otherReach);
  if (nameKey(one.name) === nameKey(other.name)) return isShared || !(isFull(one) && isFull(other));
  return isShared && one.kind === other.kind && haveCompatibleNames(one.name, other.name);
}

const isFull = ({ phones, emails }: ContactCard): boolean => phones.length > 0 && emails.length > 0;

function wordsOf(name: string): string[] {
  return foldText(name)
    .split(' ')
    .filter((word) => word !== '' && !titles.has(word));
}

const generationOf = (words: readonly string[]): string | null =>
  words.find((word) => generations.has(word)) ?? null;

/** Other days of the year, or other years where both are known. */
function haveOtherBirthdays({ birthday: one }: ContactCard, { birthday: other }: ContactCard): boolean {
  if (one === null || other === null) return false;
  const haveYears = !one.startsWith('--') && !other.startsWith('--');
  return haveYears ? one !== other : one.slice(-5) !== other.slice(-5);
}
