/** The changes of catching up: who a name in a chat is, and which chats were read. No name is in them, only its hash. */

import * as is from '../journal/checks.ts';
import { type ChangesOf, type Definitions, friend, leavesNothing, nobody } from '../journal/registry.ts';

export const chatSources = ['whatsapp'] as const;
export type ChatSource = (typeof chatSources)[number];

const checks = {
  /** The name, as the sha256 of its folded form in hex, is this friend. */
  'contact.mapped': { name: is.id, friend: is.id, on: is.day },
  /** She never wants to hear about this name again. */
  'contact.ignored': { name: is.id, on: is.day },
  /** Chats were read on that day, with what was in them of these friends, from the first to the last day that counts. */
  'chats.read': { source: is.oneOf(chatSources), on: is.day, friends: is.ids, from: is.day, until: is.day },
};

export type CatchUpChange = ChangesOf<typeof checks>;

const rules = { notes: [], undone: leavesNothing, folds: 'on-top', thing: null } as const;

export const catchUpChanges: Definitions<CatchUpChange> = {
  'contact.mapped': {
    check: checks['contact.mapped'],
    apply: ({ contactNames }, { name, friend: id }) => {
      contactNames[name] = id;
    },
    rules: { ...rules, people: friend },
  },
  'contact.ignored': {
    check: checks['contact.ignored'],
    apply: ({ contactNames }, { name }) => {
      contactNames[name] = null;
    },
    rules: { ...rules, people: nobody },
  },
  'chats.read': {
    check: checks['chats.read'],
    apply: ({ chatsRead }, { type: _, ...read }) => {
      chatsRead.push(read);
    },
    rules: { ...rules, people: { one: [], many: ['friends'], role: 'needed' } },
  },
};
