/** The changes of note drafts. */

import { changeThing } from '../journal/change-thing.ts';
import * as is from '../journal/checks.ts';
import { giveNumber } from '../journal/numbers.ts';
import {
  type ChangesOf,
  type Definitions,
  friend,
  leavesNothing,
  nobody,
  numberedThing,
} from '../journal/registry.ts';
import { resolveId } from '../journal/resolve-id.ts';

const draftKept = {
  draft: is.id,
  /** Given once. Lines from before version 0.5 have none. */
  number: is.optional(is.count),
  on: is.day,
  /** Left out when it's for someone who isn't on the list; then `to` has the name. */
  friend: is.optional(is.id),
  /** As the note greets her: `Mrs. Example`. */
  to: is.optional(is.id),
  occasion: is.id,
  tone: is.id,
  card: is.id,
  /** How many panels of the card's inside; 1 when left out. */
  panels: is.optional(is.count),
  text: is.text,
  seed: Number.isSafeInteger as is.Check<number>,
  /** Ids of the letters used, so that the next draft for this friend can avoid them. */
  phrases: is.texts,
};

/**
 * Replaces the text with her own words. Has the friend's id if the draft does, so that forgetting the friend removes
 * it.
 */
const draftEdited = { draft: is.id, friend: is.optional(is.id), text: is.text };

const draftPosted = { draft: is.id, on: is.day };
const draftRemoved = { draft: is.id };

export type NoteChange = ChangesOf<{
  'draft.kept': typeof draftKept;
  'draft.edited': typeof draftEdited;
  'draft.posted': typeof draftPosted;
  'draft.removed': typeof draftRemoved;
}>;
export type DraftKept = Extract<NoteChange, { readonly type: 'draft.kept' }>;

const draftRules = numberedThing('draft', 'drafts');

export const noteChanges: Definitions<NoteChange> = {
  'draft.kept': {
    check: {
      ...draftKept,
      to: (to, change) => (change.friend === undefined ? is.id(to) : to === undefined),
    },
    apply: (foldState, { type: _, draft, friend, number: storedNumber, ...rest }) => {
      const number = giveNumber(foldState.numbers, 'drafts', storedNumber);
      const whose = friend === undefined ? null : resolveId(foldState, friend);
      foldState.drafts.push({ id: draft, friend: whose, number, ...rest, postedOn: null, isRemoved: false });
    },
    rules: { ...draftRules.begin, people: friend },
  },
  'draft.edited': {
    check: draftEdited,
    apply: ({ drafts }, { draft, text }) => changeThing(drafts, draft, () => ({ text })),
    rules: { ...draftRules.begin, people: friend, undone: leavesNothing },
  },
  'draft.posted': {
    check: draftPosted,
    apply: ({ drafts }, { draft, on }) => changeThing(drafts, draft, () => ({ postedOn: on })),
    rules: { ...draftRules.mark, people: nobody },
  },
  'draft.removed': {
    check: draftRemoved,
    apply: ({ drafts }, { draft }) => changeThing(drafts, draft, () => ({ isRemoved: true })),
    rules: { ...draftRules.mark, people: nobody },
  },
};
