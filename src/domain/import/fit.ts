/** How much a journal line can hold, and how longer things are cut to fit. */

import type { Change } from '../changes.ts';
import type { FriendAdded, FriendEdited } from '../friend/changes.ts';
import { type FriendLists, type ListField, listFields } from '../friend/fields.ts';
import { cutText } from '../text/cut-text.ts';
import { longestName } from '../text/limits.ts';
import type { ContactCard } from './contact-card.ts';

/** In bytes. A line holds 16,384; the rest is for its id, day and batch. */
const longestChange = 15_000;
const longestValue = 300;
const longestAddress = 1000;

/** Of one UTF-16 code unit in UTF-8. So much room needs no counting, which takes long for thousands of people. */
const mostBytes = 3;

const encoder = () => new TextEncoder();

/** At most this many bytes in UTF-8, without splitting a character. */
export function cutBytes(text: string, bytes: number): string {
  if (text.length * mostBytes <= bytes) return text;
  const { read } = encoder().encodeInto(text, new Uint8Array(bytes));
  return read === text.length ? text : text.slice(0, read).trim();
}

/** Cuts everything except notes, which are cut where they are added. */
export function fitCard(card: ContactCard): ContactCard {
  const isLong = (value: string) => value.length > longestValue;
  const cutAll = (values: readonly string[]) =>
    values.some(isLong) ? values.map((value) => cutText(value, longestValue)) : values;
  return {
    ...card,
    name: cutText(card.name, longestName),
    nicknames: cutAll(card.nicknames),
    phones: cutAll(card.phones),
    faxes: cutAll(card.faxes),
    emails: cutAll(card.emails),
    tags: cutAll(card.tags),
    hardDays: cutAll(card.hardDays),
    children: cutAll(card.children),
    address: card.address === null ? null : cutText(card.address, longestAddress),
    city: card.city === null ? null : cutText(card.city, longestValue),
  };
}

export function fitsLine(change: Change): boolean {
  const text = JSON.stringify(change);
  return text.length * mostBytes <= longestChange || encoder().encode(text).length <= longestChange;
}

/** The same change if it fits a line. Otherwise one without lists, and as many edits as it takes to add them. */
export function splitChange(change: FriendAdded | FriendEdited): (FriendAdded | FriendEdited)[] {
  if (fitsLine(change)) return [change];
  const { friend, on } = change;
  const edits: FriendEdited[] = [];
  let add: Partial<FriendLists> = {};
  let bytes = 0;
  for (const [field, value] of listItems(change)) {
    const size = bytesOf(value) + field.length;
    if (bytes + size > longestChange) {
      edits.push({ type: 'friend.edited', friend, on, add });
      [add, bytes] = [{}, 0];
    }
    add = { ...add, [field]: [...(add[field] ?? []), value] };
    bytes += size;
  }
  return [withoutLists(change), ...edits, { type: 'friend.edited', friend, on, add }];
}

const bytesOf = (value: unknown): number => encoder().encode(JSON.stringify(value)).length;

function listItems(change: FriendAdded | FriendEdited) {
  const lists: Partial<FriendLists> = change.type === 'friend.added' ? change : (change.add ?? {});
  return listFields.flatMap((field) => (lists[field] ?? []).map((value) => [field, value] as const));
}

function withoutLists(change: FriendAdded | FriendEdited): FriendAdded | FriendEdited {
  if (change.type === 'friend.edited') return { ...change, add: {} };
  const entries = Object.entries(change).filter(([key]) => !listFields.includes(key as ListField));
  return Object.fromEntries(entries) as unknown as FriendAdded;
}
