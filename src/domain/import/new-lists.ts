/** What a card has that the friend's lists don't. */

import { emailKey, isSamePhone } from '../friend/contact-keys.ts';
import type { FriendLists } from '../friend/fields.ts';
import type { Friend, FriendNote } from '../friend/friend.ts';
import { childrenOf } from '../friend/friend-children.ts';
import { firstNameOf } from '../friend/person-name.ts';
import { longestNote } from '../text/limits.ts';
import { nameKey } from './compare-names.ts';
import type { ContactCard, FilePosition, ImportProblem } from './contact-card.ts';
import { cutBytes } from './fit.ts';

export interface NoteInFile extends FriendNote, FilePosition {}

/** What to add to the lists of `friend` (null: a new one). Leaves out lists that get nothing new. */
export function newLists(
  friend: Friend | null,
  contact: ContactCard | null,
  marks: readonly string[],
  notes: readonly NoteInFile[],
  tell: (problem: ImportProblem) => void,
): Partial<FriendLists> {
  const names = [friend?.name ?? contact?.name ?? '', ...(friend?.nicknames ?? [])];
  const phones = friend?.phones ?? [];
  // A card may write one number in two ways. A number she has already isn't added again.
  const isNewPhone = (phone: string) => !phones.some((other) => isSamePhone(other, phone));
  const dayOfYear = (day: string) => day.slice(-5);
  const children = childrenOf({ children: friend?.children ?? [] }).map(({ name }) => name);
  const lists: FriendLists = {
    nicknames: missingValues(names, contact?.nicknames ?? [], nameKey),
    phones: missingValues([], (contact?.phones ?? []).filter(isNewPhone), (phone) => phone),
    emails: missingValues(friend?.emails ?? [], contact?.emails ?? [], emailKey),
    tags: missingValues(friend?.tags ?? [], contact?.tags ?? [], nameKey),
    children: missingValues(children, contact?.children ?? [], nameKey),
    anniversaries: missingValues(friend?.anniversaries ?? [], contact?.anniversaries ?? [], dayOfYear),
    hardDays: missingValues(friend?.hardDays ?? [], hardDaysOf(contact), (entry) => entry.slice(0, 10)),
    notes: newNotes(friend?.notes ?? [], notes, tell),
    cards: missingValues(friend?.cards ?? [], marks, (mark) => mark),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0));
}

/** Including the friend's own death, with words that say so. */
function hardDaysOf(contact: ContactCard | null): readonly string[] {
  if (contact === null) return [];
  return contact.diedOn
    ? [...contact.hardDays, `${contact.diedOn} the day ${firstNameOf(contact)} died`]
    : contact.hardDays;
}

/** Each once, the way it was first written. */
function missingValues(
  present: readonly string[],
  values: readonly string[],
  keyOf: (value: string) => string,
): string[] {
  if (values.length === 0) return [];
  const keys = new Set(present.map(keyOf));
  return values.filter((value) => {
    const isNew = !keys.has(keyOf(value));
    keys.add(keyOf(value));
    return isNew;
  });
}

function newNotes(
  present: readonly FriendNote[],
  notes: readonly NoteInFile[],
  tell: (problem: ImportProblem) => void,
): FriendNote[] {
  const texts = new Set(present.map(({ text }) => text));
  return notes.flatMap(({ line, file, ...note }) => {
    const text = cutBytes(note.text, longestNote);
    if (text === '' || texts.has(text)) return [];
    texts.add(text);
    if (text !== note.text)
      tell({ file, line, reason: 'the note is longer than 4 KB; what came after was left out' });
    return [{ ...note, text }];
  });
}
