/** Who the names in a chat are: known from before, on her list, hidden, or nobody yet. */

import { isSamePhone, phoneDigits } from '../friend/contact-keys.ts';
import { type Friend, isHiddenFromLists } from '../friend/friend.ts';
import { matchName, type NameBook, nameBook } from '../friend/names.ts';
import { resolveId } from '../journal/resolve-id.ts';
import type { State } from '../state.ts';
import { foldText } from '../text/fold-text.ts';

type Met =
  | { readonly kind: 'friend'; readonly friend: Friend }
  /** Hidden, removed, died, or ignored for good: not a word about them. */
  | { readonly kind: 'unseen' }
  /** `guess` is someone it may be: she decides. */
  | { readonly kind: 'nobody'; readonly guess: Friend | null };

export type WhoIs = (name: string) => Met;

export interface NamesKnown {
  readonly friends: State['friends'];
  readonly merged: State['merged'];
  readonly contactNames: State['contactNames'];
}

/** One name, however it was typed. A name may be only signs, such as an emoji. */
export const nameKeyOf = (name: string): string => phoneDigits(name) ?? (foldText(name) || name.trim());

/** @param hashOf of a folded name, as `contact.mapped` has it */
export function whoIsIn(names: NamesKnown, hashOf: (text: string) => string): WhoIs {
  const { friends, merged, contactNames } = names;
  const all = [...friends.values()];
  const shownBook = nameBook(all);
  const hiddenBook = nameBook(
    all.filter(isHiddenFromLists).map((friend) => ({ ...friend, isRemoved: false })),
    { includeAll: true },
  );
  const wholeNames = all
    .map((friend) => ({ friend, words: foldText(friend.name) }))
    .filter(({ words }) => words.includes(' '));
  return (name) => {
    const id = contactNames[hashOf(nameKeyOf(name))];
    if (id === null) return { kind: 'unseen' };
    const mapped = id === undefined ? undefined : friends.get(resolveId({ merged }, id));
    if (mapped !== undefined) return metFriend(mapped);
    const met = byPhone(name, all) ?? byName(name, shownBook, hiddenBook);
    return met.kind === 'nobody' && met.guess === null ? byNameInside(name, wholeNames) : met;
  };
}

const metFriend = (friend: Friend): Met =>
  isHiddenFromLists(friend) ? { kind: 'unseen' } : { kind: 'friend', friend };

/** Somebody who isn't in her contacts has a number for a name. */
function byPhone(name: string, friends: readonly Friend[]): Met | null {
  if (!/^\+?[\d\s().-]+$/.test(name)) return null;
  const same = friends.filter(({ phones }) => phones.some((phone) => isSamePhone(phone, name)));
  const [friend, ...others] = same;
  if (friend === undefined) return null;
  // A family may share a number.
  if (others.length > 0)
    return same.some(isHiddenFromLists) ? { kind: 'unseen' } : { kind: 'nobody', guess: null };
  return metFriend(friend);
}

/** Only a whole name or a nickname is sure. A first name alone may be anybody's, so it's a guess. */
function byName(name: string, shownBook: NameBook, hiddenBook: NameBook): Met {
  const match = matchName(name, shownBook, 'last');
  const isWhole = match.kind === 'one' && (match.level === 'exact' || match.level === 'swapped');
  const hidden = matchName(name, hiddenBook, 'last');
  const isHiddenWhole = hidden.kind !== 'none' && (hidden.level === 'exact' || hidden.level === 'swapped');
  if (isWhole && !(isHiddenWhole && match.level !== 'exact')) return { kind: 'friend', friend: match.friend };
  if (hidden.kind !== 'none' && (isHiddenWhole || match.kind === 'none')) return { kind: 'unseen' };
  if (match.kind !== 'one') return { kind: 'nobody', guess: null };
  return isNickname(name, match.friend)
    ? { kind: 'friend', friend: match.friend }
    : { kind: 'nobody', guess: match.friend };
}

/** A phone may have more than the name: `Bea Example (school)`. */
function byNameInside(
  name: string,
  wholeNames: readonly { readonly friend: Friend; readonly words: string }[],
): Met {
  const allWords = ` ${foldText(name)} `;
  const inside = wholeNames
    .filter(({ words }) => allWords.includes(` ${words} `))
    .map(({ friend }) => friend);
  if (inside.some(isHiddenFromLists)) return { kind: 'unseen' };
  return { kind: 'nobody', guess: inside.length === 1 ? (inside[0] as Friend) : null };
}

function isNickname(name: string, { nicknames }: Friend): boolean {
  return nicknames.some((nickname) => foldText(nickname) === foldText(name));
}
