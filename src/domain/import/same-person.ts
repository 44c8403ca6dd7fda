/**
 * Decides when two entries are one person. A wrong yes would put two people's secrets on one page, so when in doubt,
 * they aren't.
 */

import { type ContactKeys, type SharedContactKey, sharedContactKey } from '../friend/contact-keys.ts';
import type { Birthday } from '../time/birthday.ts';
import { type ComparedName, doNamesAgree, haveSameFirstName } from './compare-names.ts';
import type { ContactKind } from './contact-card.ts';

/** What identifies a card or a friend. */
export interface Identity {
  readonly kind: ContactKind;
  /** The name first, then former full names. */
  readonly names: readonly ComparedName[];
  /** The name the friend was added with, which a rename doesn't change; only for friends. */
  readonly firstName: ComparedName | null;
  /** A name alone is enough, however short: friends.md has nothing else to identify people. */
  readonly isByName: boolean;
  readonly contactKeys: ContactKeys;
  /** Has a number that isn't a fax, or an address. */
  readonly hasReach: boolean;
  readonly birthday: Birthday | null;
}

/** Why two entries could be one person but weren't joined. */
export type AlikeReason = SharedContactKey | 'name';

export interface Likeness {
  readonly isSame: boolean;
  /** Higher is surer: a shared number or address counts two, a shared birthday one. */
  readonly evidence: number;
  /** null when nothing suggests one person. */
  readonly reason: AlikeReason | null;
  /** The same full name with other numbers: only she can decide. */
  readonly isQuestion: boolean;
}

const unlike: Likeness = { isSame: false, evidence: 0, reason: null, isQuestion: false };

export function compareIdentities(one: Identity, other: Identity): Likeness {
  if (one.kind !== other.kind) return unlike;
  const sharedKey = sharedContactKey(one.contactKeys, other.contactKeys);
  const equal = one.names.find(({ key }) => other.names.some((name) => name.key === key));
  if (haveOtherBirthdays(one, other)) {
    const isCorrected = equal?.isWhole === true && sharedKey !== null && !areYearsApart(one, other);
    return isCorrected
      ? { isSame: true, evidence: 2, reason: null, isQuestion: false }
      : { ...unlike, reason: sharedKey };
  }
  const isSameBirthday = one.birthday !== null && one.birthday === other.birthday;
  const evidence = (sharedKey === null ? 0 : 2) + (isSameBirthday ? 1 : 0);
  const same: Likeness = { isSame: true, evidence, reason: null, isQuestion: false };
  if (sharedKey !== null && isOneName(one, other)) return same;
  if (evidence > 0 && isFirstName(one, other)) return same;
  if (equal === undefined) return { ...unlike, reason: sharedKey };
  const isEnough = equal.isWhole || one.kind !== 'person' || one.isByName || other.isByName;
  const isElsewhere = one.hasReach && other.hasReach;
  if (isEnough && !isElsewhere) return same;
  return { ...unlike, reason: 'name', isQuestion: isEnough };
}

/** Whether a card may be a friend hidden from lists. When in doubt, yes: no import may bring one back. */
export function mayBeHidden(card: Identity, hidden: Identity): boolean {
  const likeness = compareIdentities(card, hidden);
  if (likeness.isSame || likeness.isQuestion) return true;
  if (likeness.reason === 'name') return !(card.hasReach && hidden.hasReach);
  return likeness.reason !== null && card.kind === hidden.kind && anyNames(card, hidden, haveSameFirstName);
}

/**
 * The same name written the same, or names that agree with none against it: if Eva is Eva Alpha, she isn't Eva Beta.
 */
function isOneName(one: Identity, other: Identity): boolean {
  const isContrary = (name: ComparedName, other: ComparedName) =>
    name.isWhole && other.isWhole && !doNamesAgree(name, other);
  if (anyNames(one, other, (name, otherName) => name.key === otherName.key)) return true;
  return anyNames(one, other, doNamesAgree) && !anyNames(one, other, isContrary);
}

function anyNames(
  one: Identity,
  other: Identity,
  agree: (one: ComparedName, other: ComparedName) => boolean,
): boolean {
  return one.names.some((name) => other.names.some((otherName) => agree(name, otherName)));
}

function isFirstName(one: Identity, other: Identity): boolean {
  const isOf = (first: ComparedName | null, { names }: Identity) =>
    first?.isWhole === true && names.some((name) => doNamesAgree(name, first));
  return isOf(one.firstName, other) || isOf(other.firstName, one);
}

/** Different days of the year, or different years if both are known. */
export function haveOtherBirthdays(
  { birthday: one }: Pick<Identity, 'birthday'>,
  { birthday: other }: Pick<Identity, 'birthday'>,
): boolean {
  if (one === null || other === null) return false;
  const haveYears = !one.startsWith('--') && !other.startsWith('--');
  return haveYears ? one !== other : one.slice(-5) !== other.slice(-5);
}

const yearsBetweenGenerations = 12;

/** A daughter may have her mother's name and address. A corrected birthday isn't that far off. */
function areYearsApart({ birthday: one }: Identity, { birthday: other }: Identity): boolean {
  return Math.abs(Number(one?.slice(0, 4)) - Number(other?.slice(0, 4))) >= yearsBetweenGenerations;
}
