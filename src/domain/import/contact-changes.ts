/** What one person of a file changes: she is added, or something is added to the friend she already is. */

import type { FriendAdded, FriendEdited } from '../friend/changes.ts';
import type { FriendFields, FriendLists } from '../friend/fields.ts';
import type { Circle, Friend, FriendState } from '../friend/friend.ts';
import type { Day } from '../time/day.ts';
import { nameKey } from './compare-names.ts';
import type { ContactCard, ContactsFormat, ImportProblem } from './contact-card.ts';
import { type NoteInFile, newLists } from './new-lists.ts';

/** How new people are added. */
export interface Newcomers {
  /** Only `active` friends are ever suggested. Companies and groups are added as paused in any case. */
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

export interface ChangeContext {
  readonly today: Day;
  readonly newcomersFrom: (format: ContactsFormat) => Newcomers;
  readonly tell: (problem: ImportProblem) => void;
}

export function addContact(
  id: string,
  contact: ContactCard,
  marks: readonly string[],
  notesInFile: readonly NoteInFile[],
  { today, newcomersFrom, tell }: ChangeContext,
): PlannedFriend {
  const { name, kind, address, city, birthday } = contact;
  const newcomers = newcomersFrom(contact.format);
  const state = contact.diedOn !== null ? 'died' : kind === 'person' ? newcomers.state : 'paused';
  const tags = kind === 'person' ? contact.tags : [...contact.tags, kind];
  const notes = [...undatedNotes(contact, today), ...notesInFile];
  const lists = newLists(null, { ...contact, tags }, marks, notes, tell);
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

/** What an import knows about a friend. */
export interface CardsOfFriend {
  /** Joined from the cards that are new or changed since the last import; null when there are none. */
  readonly news: ContactCard | null;
  /** The format of her file; null when only a row with a day names her. */
  readonly format: ContactsFormat | null;
  /** Marks that recognize all her cards again. */
  readonly marks: readonly string[];
  readonly dated: readonly NoteInFile[];
}

/** Sets a field only if it is empty. Lists get what they don't have yet. */
export function editFriend(
  friend: Friend,
  { news, format, marks, dated: notesInFile }: CardsOfFriend,
  { today, newcomersFrom, tell }: ChangeContext,
): PlannedFriend {
  const { id, name } = friend;
  const notes = [...(news === null ? [] : undatedNotes(news, today)), ...notesInFile];
  const nickname = news === null || nameKey(news.name) === nameKey(name) ? [] : [news.name];
  const source = news === null ? null : { ...news, nicknames: [...nickname, ...news.nicknames] };
  const add = newLists(friend, source, marks, notes, tell);
  const set = news === null ? {} : newFields(friend, news);
  const hasNews = Object.keys(set).length > 0 || Object.keys(add).some((field) => field !== 'cards');
  const planned: PlannedFriend = {
    id,
    name,
    outcome: hasNews ? 'updated' : 'known',
    state: set.state ?? friend.state,
    change: editOf(id, today, set, add),
  };
  const newcomers = format === null ? null : newcomersFrom(format);
  return newcomers?.state === 'active' ? pickFriend(planned, newcomers, today) : planned;
}

/** Whether the friend has everything the card says. */
export function hasAllOf(friend: Friend, card: ContactCard, today: Day): boolean {
  const newcomers: Newcomers = { state: 'unsorted', circle: 'close', everyDays: null };
  const cards = { news: card, format: null, marks: [], dated: [] };
  return editFriend(friend, cards, { today, newcomersFrom: () => newcomers, tell: () => {} }).change === null;
}

/** A paused or new friend becomes active. Anybody else doesn't change. */
export function pickFriend(person: PlannedFriend, newcomers: Newcomers, today: Day): PlannedFriend {
  if (!isPickable(person)) return person;
  const fields = newcomerFields(newcomers);
  const { id: friend, change } = person;
  if (change?.type === 'friend.added')
    return { ...person, state: 'active', change: { ...change, ...fields } };
  const edit = change ?? { type: 'friend.edited', friend, on: today };
  return {
    ...person,
    outcome: 'updated',
    state: 'active',
    change: { ...edit, set: { ...edit.set, ...fields } },
  };
}

/** New in this import, or on the list but never sorted. */
export function isPickable({ outcome, state }: PlannedFriend): boolean {
  return state === 'unsorted' || (outcome === 'added' && state !== 'died');
}

function newcomerFields({ state, circle, everyDays }: Newcomers): Partial<FriendFields> {
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

function newFields(friend: Friend, { address, city, birthday, diedOn }: ContactCard): Partial<FriendFields> {
  const isFree = (field: 'address' | 'city' | 'birthday') => friend[field] === null;
  return withoutEmpty({
    ...(diedOn !== null && friend.state !== 'died' && { state: 'died' }),
    address: isFree('address') ? address : null,
    city: isFree('city') ? city : null,
    birthday: isFree('birthday') ? birthday : null,
  });
}

const undatedNotes = ({ notes, line, file }: ContactCard, today: Day): NoteInFile[] =>
  notes.map((text) => ({ on: today, text, isPrivate: false, line, file }));

function withoutEmpty(fields: Partial<FriendFields>): Partial<FriendFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
