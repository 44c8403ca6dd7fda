/** Marks that recognize a card on the next import, whatever she changed on her list since. */

import { stableHash } from '../text/stable-hash.ts';
import type { ContactCard } from './contact-card.ts';

/** 64 bits, so that no two cards of a large address book share one by chance. */
const hashOf = (text: string): string =>
  stableHash(text).toString(36) + stableHash(`\u0000${text}`).toString(36);

/** A card with its mark, because many comparisons need it. */
export interface MarkedCard extends ContactCard {
  readonly mark: string;
}

export function withMark(card: ContactCard): MarkedCard {
  return { ...card, mark: contentMark(card) };
}

/** The mark of the card's content: only an equal card has the same. */
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
