/** What one person of a file changes: added as new, or something added to the friend she is already. */

import type { FriendAdded, FriendEdited } from '../change.ts';
import type { Day } from '../day.ts';
import type { Circle, Friend, FriendFields, FriendLists, FriendNote, FriendState } from '../friend.ts';
import { longestNote } from '../limits.ts';
import type { ContactCard, ImportProblem } from './contact-card.ts';
import { cutBytes } from './fit.ts';
import { emailKey, isSamePhone } from './reach.ts';
import { nameKey } from './same-person.ts';

/** How those who are new come in. */
export interface Newcomers {
  /** Only `active` friends are ever suggested. Companies and groups come in paused either way. */
  readonly state: 'active' | 'unsorted';
  readonly circle: Circle;
  /** null follows the circle. */
  readonly everyDays: number | null;
}

/** One person of the file, as she will be on the list. */
export interface PlannedFriend {
  readonly id: string;
  readonly name: string;
  readonly outcome: 'added' | 'updated' | 'known';
  readonly state: FriendState;
  /** null when nothing is new. */
  readonly change: FriendAdded | FriendEdited | null;
}

export interface NoteInFile extends FriendNote {
  readonly line: number;
}

export interface ChangeContext {
  readonly today: Day;
  readonly newcomers: Newcomers;
  readonly tell: (problem: ImportProblem) => void;
}

export function addContact(
  id: string,
  contact: ContactCard,
  dated: readonly NoteInFile[],
  { today, newcomers, tell }: ChangeContext,
): PlannedFriend {
  const { name, kind, address, city, birthday } = contact;
  const state = kind === 'person' ? newcomers.state : 'paused';
  const tags = kind === 'person' ? contact.tags : [...contact.tags, kind];
  const lists = newLists(null, { ...contact, tags }, [...undatedNotes(contact, today), ...dated], tell);
  const change: FriendAdded = {
    type: 'friend.added',
    friend: id,
    on: today,
    name,
    ...newcomerFields(newcomers),
    state,
    ...withoutEmpty({ address, city, birthday }),
    ...lists,
  };
  return { id, name, outcome: 'added', state, change };
}

/** Fields are set only where nothing is known; lists gain what is not in them. `contact` is null for notes alone. */
export function editFriend(
  friend: Friend,
  contact: ContactCard | null,
  dated: readonly NoteInFile[],
  { today, newcomers, tell }: ChangeContext,
): PlannedFriend {
  const { id, name } = friend;
  const notes = [...(contact === null ? [] : undatedNotes(contact, today)), ...dated];
  const nickname = contact === null || nameKey(contact.name) === nameKey(name) ? [] : [contact.name];
  const source = contact === null ? null : { ...contact, nicknames: [...nickname, ...contact.nicknames] };
  const add = newLists(friend, source, notes, tell);
  const isPicked = friend.state === 'unsorted' && newcomers.state === 'active' && contact?.kind === 'person';
  const set: Partial<FriendFields> = {
    ...(contact === null ? {} : newFields(friend, contact)),
    ...(isPicked ? newcomerFields(newcomers) : {}),
  };
  const change = editOf(id, today, set, add);
  return {
    id,
    name,
    outcome: change === null ? 'known' : 'updated',
    state: set.state ?? friend.state,
    change,
  };
}

export function newcomerFields({ state, circle, everyDays }: Newcomers): Partial<FriendFields> {
  return { state, circle, ...(everyDays !== null && { everyDays }) };
}

/** null when there is nothing to set or add. */
function editOf(
  friend: string,
  on: Day,
  set: Partial<FriendFields>,
  add: Partial<FriendLists>,
): FriendEdited | null {
  const [hasSet, hasAdd] = [Object.keys(set).length > 0, Object.keys(add).length > 0];
  if (!hasSet && !hasAdd) return null;
  return { type: 'friend.edited', friend, on, ...(hasSet && { set }), ...(hasAdd && { add }) };
}

function newFields(friend: Friend, { address, city, birthday }: ContactCard): Partial<FriendFields> {
  const isFree = (field: 'address' | 'city' | 'birthday') => friend[field] === null;
  return withoutEmpty({
    address: isFree('address') ? address : null,
    city: isFree('city') ? city : null,
    birthday: isFree('birthday') ? birthday : null,
  });
}

/** What the lists of `friend` (null: somebody new) lack; a list without anything new is left out. */
function newLists(
  friend: Friend | null,
  contact: ContactCard | null,
  notes: readonly NoteInFile[],
  tell: (problem: ImportProblem) => void,
): Partial<FriendLists> {
  const names = [friend?.name ?? contact?.name ?? '', ...(friend?.nicknames ?? [])];
  const phones = friend?.phones ?? [];
  // A card may write one number in two ways; what she has already is not added in another way.
  const isNewPhone = (phone: string) => !phones.some((each) => isSamePhone(each, phone));
  // Cards and lists of contacts name no children, and no days but the birthday.
  const lists: Omit<FriendLists, 'children' | 'anniversaries' | 'hardDays'> = {
    nicknames: missing(names, contact?.nicknames ?? [], nameKey),
    phones: missing([], (contact?.phones ?? []).filter(isNewPhone), (phone) => phone),
    emails: missing(friend?.emails ?? [], contact?.emails ?? [], emailKey),
    tags: missing(friend?.tags ?? [], contact?.tags ?? [], nameKey),
    notes: newNotes(friend?.notes ?? [], notes, tell),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0));
}

/** Each once, as written first. */
function missing(
  present: readonly string[],
  values: readonly string[],
  keyOf: (value: string) => string,
): string[] {
  const keys = new Set(present.map(keyOf));
  return values.filter((value) => {
    const isNew = !keys.has(keyOf(value));
    keys.add(keyOf(value));
    return isNew;
  });
}

const undatedNotes = ({ notes, line }: ContactCard, today: Day): NoteInFile[] =>
  notes.map((text) => ({ on: today, text, isPrivate: false, line }));

function newNotes(
  present: readonly FriendNote[],
  notes: readonly NoteInFile[],
  tell: (problem: ImportProblem) => void,
): FriendNote[] {
  const texts = new Set(present.map(({ text }) => text));
  return notes.flatMap(({ line, ...note }) => {
    const text = cutBytes(note.text, longestNote);
    if (text === '' || texts.has(text)) return [];
    texts.add(text);
    if (text !== note.text)
      tell({ line, reason: 'the note is longer than 4 KB; what came after was left out' });
    return [{ ...note, text }];
  });
}

function withoutEmpty(fields: Partial<FriendFields>): Partial<FriendFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
