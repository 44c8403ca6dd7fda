/** The changes of a catch-up: a line for each, so that a killed one leaves whole entries and each can be deleted alone. */

import type { Deps } from '../../deps.ts';
import { chatSources } from '../../domain/catch-up/changes.ts';
import { type Chat, namesIn } from '../../domain/catch-up/chat.ts';
import type { CatchUpPlan } from '../../domain/catch-up/plan.ts';
import { nameKeyOf, type WhoIs } from '../../domain/catch-up/who-is.ts';
import type { Change } from '../../domain/changes.ts';
import { friendId } from '../../domain/friend/friend-id.ts';
import type { State } from '../../domain/state.ts';
import type { PersonFound } from './catch-up-data.ts';
import { isNumber, type NameChoices } from './name-choices.ts';

/** Someone to add. `isThere`: her list has them already, under this name. */
export interface Newcomer {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly isThere: boolean;
}

/** By the name in the chats. Nobody hidden is added again. */
export function newcomersIn(
  choices: NameChoices,
  { friends, merged }: State,
  whoIs: WhoIs,
): ReadonlyMap<string, Newcomer> {
  const newcomers = new Map<string, Newcomer>();
  const ids = new Map<string, string>();
  const isTaken = (id: string) => id in merged || friends.has(id) || [...ids.values()].includes(id);
  for (const [chatName, choice] of choices) {
    if (choice.kind !== 'new') continue;
    const { name } = choice;
    const met = whoIs(name);
    if (met.kind === 'unseen') continue;
    const phone = isNumber(chatName) ? chatName : null;
    if (met.kind === 'friend')
      newcomers.set(chatName, { id: met.friend.id, name: met.friend.name, phone: null, isThere: true });
    else {
      const id = ids.get(nameKeyOf(name)) ?? friendId(name, isTaken);
      ids.set(nameKeyOf(name), id);
      newcomers.set(chatName, { id, name, phone, isThere: false });
    }
  }
  return newcomers;
}

/** How many friends one line names. Their ids have 64 characters at most, and a line 16,384 bytes. */
const mostFriends = 100;

interface EntriesInput {
  readonly plan: CatchUpPlan;
  readonly choices: NameChoices;
  readonly newcomers: ReadonlyMap<string, Newcomer>;
  readonly idOf: (name: string) => string | null;
  readonly people: readonly PersonFound[];
  readonly chats: readonly Chat[];
  /** Everybody in them but herself. */
  readonly names: readonly string[];
  readonly picked: ReadonlySet<string>;
}

export function entriesFor(deps: Deps, input: EntriesInput): (readonly Change[])[] {
  const { plan, people, picked } = input;
  const { today: on } = deps;
  const edits = people.flatMap(({ id, rhythmDays, isRhythmKept }): Change[] => {
    const set = {
      ...(picked.has(id) ? { state: 'active' as const } : {}),
      ...(isRhythmKept && rhythmDays !== null ? { everyDays: rhythmDays } : {}),
    };
    return Object.keys(set).length === 0 ? [] : [{ type: 'friend.edited', friend: id, on, set }];
  });
  const changes: Change[] = [
    ...additions(deps, input),
    ...namings(deps, input),
    ...plan.changes,
    ...edits,
    ...(plan.changes.length === 0 ? [] : readings(deps, input)),
  ];
  return changes.map((change) => [change]);
}

function additions({ today: on }: Deps, { newcomers }: EntriesInput): Change[] {
  const friendsAdded = new Map<string, Change>();
  for (const { id, name, phone, isThere } of newcomers.values()) {
    if (isThere || friendsAdded.has(id)) continue;
    friendsAdded.set(id, {
      type: 'friend.added',
      friend: id,
      on,
      name,
      ...(phone === null ? {} : { phones: [phone] }),
    });
  }
  return [...friendsAdded.values()];
}

/** Names that she decided on, and those of friends with something new. */
function namings({ store, hashOf, today: on }: Deps, { choices, idOf, names, plan }: EntriesInput): Change[] {
  const { contactNames } = store.read();
  const withNews = new Set(plan.changes.flatMap(({ friends }) => friends));
  const byHash = new Map<string, Change>();
  for (const chatName of names) {
    const name = hashOf(nameKeyOf(chatName));
    const choice = choices.get(chatName);
    const friend = idOf(chatName);
    if (choice?.kind === 'ignored' && contactNames[name] !== null)
      byHash.set(name, { type: 'contact.ignored', name, on });
    const isNew = choice === undefined ? contactNames[name] === undefined : contactNames[name] !== friend;
    if (friend !== null && isNew && (choice !== undefined || withNews.has(friend)))
      byHash.set(name, { type: 'contact.mapped', name, friend, on });
  }
  return [...byHash.values()];
}

/** For each program that the chats are from. */
function readings({ today: on }: Deps, { chats, idOf, plan }: EntriesInput): Change[] {
  return chatSources.flatMap((source) => {
    const names = chats.filter((chat) => chat.source === source).flatMap(namesIn);
    const ids = new Set(names.map(idOf));
    const contacts = plan.contacts.filter(({ friend }) => ids.has(friend));
    const friends = [...new Set(contacts.map(({ friend }) => friend))];
    const days = contacts.map((contact) => contact.on);
    const span = { from: days[0] as string, until: days.at(-1) as string };
    return Array.from({ length: Math.ceil(friends.length / mostFriends) }, (_, part) => ({
      type: 'chats.read' as const,
      source,
      on,
      friends: friends.slice(part * mostFriends, (part + 1) * mostFriends),
      ...span,
    }));
  });
}
