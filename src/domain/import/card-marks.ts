/** By what a card is known again on the next import, whatever was changed on the list since. */

import { stableHash } from '../text/stable-hash.ts';
import type { ContactCard } from './contact-card.ts';

/** 64 bits, so that two cards of a large address book never share one by chance. */
const hashOf = (text: string): string =>
  stableHash(text).toString(36) + stableHash(`\u0000${text}`).toString(36);

/** A card with its mark, since many comparisons ask for it. */
export interface MarkedCard extends ContactCard {
  readonly mark: string;
}

export function withMark(card: ContactCard): MarkedCard {
  return { ...card, mark: contentMark(card) };
}

/** The card as it is: only an equal card has this. */
export function contentMark(card: ContactCard): string {
  const {
    name,
    kind,
    nicknames,
    phones,
    emails,
    address,
    birthday,
    anniversaries,
    hardDays,
    children,
    diedOn,
    notes,
    tags,
  } = card;
  const lists = [nicknames, phones, emails, anniversaries, hardDays, children, notes, tags].map(inOrder);
  return `card-${hashOf(JSON.stringify([name, kind, address, birthday, diedOn, ...lists]))}`;
}

const inOrder = (list: readonly string[]): readonly string[] => (list.length < 2 ? list : [...list].sort());

/** null without a UID. */
export function uidMark({ uid }: ContactCard): string | null {
  return uid === null ? null : `uid-${hashOf(uid)}`;
}
