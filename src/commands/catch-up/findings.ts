/** What the chats say about the people on her list, and what would be written. Writes nothing. */

import type { Deps } from '../../deps.ts';
import { type Chat, namesIn } from '../../domain/catch-up/chat.ts';
import { type Contact, callsOfNobody, contactsIn } from '../../domain/catch-up/contacts.ts';
import type { FriendContact } from '../../domain/catch-up/friend-contact.ts';
import { type CatchUpPlan, planCatchUp } from '../../domain/catch-up/plan.ts';
import { isNewRhythm, rhythmOf } from '../../domain/catch-up/rhythm.ts';
import type { WhoIs } from '../../domain/catch-up/who-is.ts';
import type { Change } from '../../domain/changes.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { friendId } from '../../domain/friend/friend-id.ts';
import type { Day } from '../../domain/time/day.ts';
import { answeredAttempts } from './answered-attempts.ts';
import type { CatchUpData, PersonFound, TimeFound, UnknownFound } from './catch-up-data.ts';
import { isSameName } from './catch-up-options.ts';
import { entriesFor, type Newcomer, newcomersIn } from './entries-for.ts';
import { type NameChoices, type UnknownName, unknownNames } from './name-choices.ts';
import { type ChatsRead, fileShown } from './read-chats.ts';

export interface FindingsInput {
  readonly files: readonly string[];
  readonly read: ChatsRead;
  readonly since: Day;
  readonly me: string | null;
  readonly whoIs: WhoIs;
  readonly choices: NameChoices;
  /** Whether to save the rhythm of everybody, or of these. */
  readonly keepsRhythm: boolean | ReadonlySet<string>;
  /** Friends who aren't sorted yet, to be suggested from now on. */
  readonly picked?: ReadonlySet<string>;
}

export interface Findings {
  readonly data: Omit<CatchUpData, 'isSaved' | 'undo'>;
  readonly unknown: readonly UnknownName[];
  /** What to write: a line for each. */
  readonly entries: readonly (readonly Change[])[];
}

/** Every name but her own. */
export function namesSeen(chats: readonly Chat[], me: string | null): string[] {
  return [...new Set(chats.flatMap(namesIn))].filter((name) => me === null || !isSameName(name, me));
}

export async function findingsIn(deps: Deps, input: FindingsInput): Promise<Findings> {
  const { read, since, me, whoIs, choices, files, picked = new Set() } = input;
  const look = lookAt(deps, input);
  const { newcomers, idOf, chats } = look;
  const plan = await planFor(deps, input, look);
  const people = peopleIn(plan, look, input);
  const times = timesByName(look.contacts.filter(({ on }) => on >= since && on <= deps.today));
  const unknown = unknownNames(daysByName(times), whoIs, choices);
  const { changes, known, removed, takenBack, redo, future } = plan;
  return {
    data: {
      since,
      files: files.map((file) => fileShown(deps, file)),
      me,
      people,
      unknown: unknown.map((each) => unknownFound(each, times)),
      ignored: [...choices.values()].filter(({ kind }) => kind === 'ignored').length,
      added: changes.length,
      known,
      removed,
      takenBack,
      redo,
      callsOfNobody: look.callsOfNobody,
      future,
      answered: answeredAttempts(plan, look.friends),
      problems: read.problems,
    },
    unknown,
    entries: entriesFor(deps, {
      plan,
      choices,
      newcomers,
      idOf,
      people,
      chats,
      names: namesSeen(chats, me),
      picked,
    }),
  };
}

/** The chats that she may see, and who everybody in them is. */
interface Look {
  readonly chats: readonly Chat[];
  readonly contacts: readonly Contact[];
  readonly callsOfNobody: number;
  readonly newcomers: ReadonlyMap<string, Newcomer>;
  readonly idOf: (name: string) => string | null;
  readonly friends: ReadonlyMap<string, Friend>;
}

function lookAt({ store, today }: Deps, { read, me, whoIs, choices, since }: FindingsInput): Look {
  const state = store.read();
  const herNames = new Set(read.chats.flatMap(namesIn).filter((name) => me !== null && isSameName(name, me)));
  const isMe = (name: string) => herNames.has(name);
  const newcomers = newcomersIn(choices, state, whoIs);
  const chats = read.chats.filter((chat) => !isUnseen(chat, isMe, choices, whoIs));
  return {
    chats,
    contacts: chats.flatMap((chat) => contactsIn(chat, isMe)),
    callsOfNobody: chats.reduce((sum, chat) => sum + callsOfNobody(chat, isMe, since, today), 0),
    newcomers,
    idOf: idFor(choices, newcomers, whoIs),
    friends: state.friends,
  };
}

/** Reads the whole journal only if there is something to compare. */
async function planFor(
  { store, today, hashOf }: Deps,
  { since, choices }: FindingsInput,
  look: Look,
): Promise<CatchUpPlan> {
  const { idOf } = look;
  const contacts = look.contacts.flatMap((contact): FriendContact[] => {
    const friend = idOf(contact.name);
    return friend === null ? [] : [{ ...contact, friend }];
  });
  const decidedNow = new Set([...choices.keys()].flatMap((name) => idOf(name) ?? []));
  const { merged } = store.read();
  const nothingOff = {
    removed: new Set<string>(),
    takenBack: new Map<string, string>(),
    contactsTakenBack: new Set<string>(),
  };
  const there =
    contacts.length === 0
      ? { history: [], ...nothingOff }
      : { history: await store.history(null), ...(await store.entriesOff()) };
  return planCatchUp({ contacts, ...there, decidedNow, merged, since, today, hashOf });
}

/** The friend's id, or null for somebody unknown or unseen. */
function idFor(
  choices: NameChoices,
  newcomers: ReadonlyMap<string, Newcomer>,
  whoIs: WhoIs,
): (name: string) => string | null {
  const idsByName = new Map<string, string | null>();
  const look = (name: string): string | null => {
    const choice = choices.get(name);
    if (choice?.kind === 'friend') return choice.id;
    if (choice?.kind === 'new') return newcomers.get(name)?.id ?? null;
    const met = whoIs(name);
    return choice === undefined && met.kind === 'friend' ? met.friend.id : null;
  };
  return (name) => {
    const id = idsByName.has(name) ? idsByName.get(name) : look(name);
    idsByName.set(name, id ?? null);
    return id ?? null;
  };
}

/** A chat with someone hidden isn't even counted. */
function isUnseen(chat: Chat, isMe: (name: string) => boolean, choices: NameChoices, whoIs: WhoIs): boolean {
  const others = namesIn(chat).filter((name) => !isMe(name));
  return others.length > 0 && others.every((name) => !choices.has(name) && whoIs(name).kind === 'unseen');
}

/** Those with the most days first. Who is in a chat of two is among them even without any day. */
function peopleIn({ contacts }: CatchUpPlan, look: Look, { keepsRhythm, me }: FindingsInput): PersonFound[] {
  const inTwos = namesSeen(
    look.chats.filter(({ isGroup }) => !isGroup),
    me,
  );
  const byFriend = new Map<string, FriendContact[]>(
    inTwos.flatMap((name) => {
      const id = look.idOf(name);
      return id === null ? [] : [[id, []]];
    }),
  );
  for (const contact of contacts) {
    const list = byFriend.get(contact.friend) ?? [];
    list.push(contact);
    byFriend.set(contact.friend, list);
  }
  const newNames = new Map([...look.newcomers.values()].map(({ id, name }) => [id, name]));
  const people = [...byFriend].map(([id, times]): PersonFound => {
    const friend = look.friends.get(id);
    const rhythmDays = rhythmToOffer(times, friend);
    const isKept = typeof keepsRhythm === 'boolean' ? keepsRhythm : keepsRhythm.has(id);
    return {
      id,
      name: friend?.name ?? newNames.get(id) ?? id,
      isNew: newNames.has(id),
      times: times.map(timeFound),
      rhythmDays,
      isRhythmKept: rhythmDays !== null && isKept,
    };
  });
  return people.sort((one, other) => other.times.length - one.times.length);
}

/** A group says nothing about how often two people talk. */
function rhythmToOffer(times: readonly FriendContact[], friend: Friend | undefined): number | null {
  const talks = times.filter(({ outcome, way }) => outcome === 'connected' && way !== 'group');
  const rhythm = rhythmOf(talks.map(({ on }) => on));
  const now = friend ?? { circle: 'close' as const, everyDays: null };
  return rhythm !== null && isNewRhythm(now, rhythm) ? rhythm : null;
}

const timeFound = ({ on, way, outcome, by, wrote }: Contact): TimeFound => ({ on, way, outcome, by, wrote });

function timesByName(contacts: readonly Contact[]): ReadonlyMap<string, readonly Contact[]> {
  const byName = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const list = byName.get(contact.name) ?? [];
    list.push(contact);
    byName.set(contact.name, list);
  }
  return byName;
}

function daysByName(times: ReadonlyMap<string, readonly Contact[]>): ReadonlyMap<string, number> {
  const counted = [...times].map(
    ([name, contacts]) => [name, new Set(contacts.map(({ on }) => on)).size] as const,
  );
  return new Map(counted.sort(([, one], [, other]) => other - one));
}

function unknownFound(
  { name, guess }: UnknownName,
  times: ReadonlyMap<string, readonly Contact[]>,
): UnknownFound {
  return {
    id: friendId(name, () => false),
    name,
    guess: guess === null ? null : { id: guess.id, name: guess.name },
    times: (times.get(name) ?? []).map(timeFound),
  };
}
