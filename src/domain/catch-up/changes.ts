/** The changes of catching up: who a name in a chat is, and which chats were read. No name is in them, only its hash. */

import * as is from '../journal/checks.ts';
import { type ChangesOf, type Definitions, friend, leavesNothing, nobody } from '../journal/registry.ts';

export const chatSources = ['whatsapp'] as const;
export type ChatSource = (typeof chatSources)[number];

/** The name, as the sha256 of its folded form in hex, is this friend. */
const contactMapped = { name: is.id, friend: is.id, on: is.day };

/** She never wants to hear about this name again. */
const contactIgnored = { name: is.id, on: is.day };

/** Chats were read on that day, with what was in them of these friends, from the first to the last day that counts. */
const chatsRead = { source: is.oneOf(chatSources), on: is.day, friends: is.ids, from: is.day, until: is.day };

export type CatchUpChange = ChangesOf<{
  'contact.mapped': typeof contactMapped;
  'contact.ignored': typeof contactIgnored;
  'chats.read': typeof chatsRead;
}>;

const rules = { notes: [], undone: leavesNothing, folds: 'on-top', thing: null } as const;

export const catchUpChanges: Definitions<CatchUpChange> = {
  'contact.mapped': {
    check: contactMapped,
    apply: ({ contactNames }, { name, friend: id }) => {
      contactNames[name] = id;
    },
    rules: { ...rules, people: friend },
  },
  'contact.ignored': {
    check: contactIgnored,
    apply: ({ contactNames }, { name }) => {
      contactNames[name] = null;
    },
    rules: { ...rules, people: nobody },
  },
  'chats.read': {
    check: chatsRead,
    apply: ({ chatsRead }, { type: _, ...read }) => {
      chatsRead.push(read);
    },
    rules: { ...rules, people: { one: [], many: ['friends'], role: 'needed' } },
  },
};
