/** The changes of catching up: who a name in a chat is, and which chats were read. No name is in them, only its hash. */

import * as is from '../journal/checks.ts';
import { type Definitions, friend, leavesNothing, nobody } from '../journal/registry.ts';
import type { Day } from '../time/day.ts';

export const chatSources = ['whatsapp'] as const;
export type ChatSource = (typeof chatSources)[number];

/** The name is this friend. */
interface ContactMapped {
  readonly type: 'contact.mapped';
  /** sha256 of the folded name, in hex. */
  readonly name: string;
  readonly friend: string;
  readonly on: Day;
}

/** She never wants to hear about this name again. */
interface ContactIgnored {
  readonly type: 'contact.ignored';
  readonly name: string;
  readonly on: Day;
}

/** Chats were read on that day, with what was in them of these friends. */
interface ChatsRead {
  readonly type: 'chats.read';
  readonly source: ChatSource;
  readonly on: Day;
  readonly friends: readonly string[];
  /** The first and last day of them that count. */
  readonly from: Day;
  readonly until: Day;
}

export type CatchUpChange = ContactMapped | ContactIgnored | ChatsRead;

const rules = { notes: [], undone: leavesNothing, folds: 'on-top', thing: null } as const;

export const catchUpChanges: Definitions<CatchUpChange> = {
  'contact.mapped': {
    check: { name: is.id, friend: is.id, on: is.day },
    apply: ({ contactNames }, { name, friend: id }) => {
      contactNames[name] = id;
    },
    rules: { ...rules, people: friend },
  },
  'contact.ignored': {
    check: { name: is.id, on: is.day },
    apply: ({ contactNames }, { name }) => {
      contactNames[name] = null;
    },
    rules: { ...rules, people: nobody },
  },
  'chats.read': {
    check: { source: is.oneOf(chatSources), on: is.day, friends: is.ids, from: is.day, until: is.day },
    apply: ({ chatsRead }, { type: _, ...read }) => {
      chatsRead.push(read);
    },
    rules: { ...rules, people: { one: [], many: ['friends'], role: 'needed' } },
  },
};
