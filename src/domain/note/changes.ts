/** The changes of note drafts, and of ways to connect that she added. */

import { changeThing, resolveId } from '../fold-state.ts';
import * as is from '../journal/checks.ts';
import { giveNumber } from '../journal/numbers.ts';
import { type Definitions, friend, keepsNumber, leavesNothing, nobody } from '../journal/registry.ts';
import type { Day } from '../time/day.ts';

export interface DraftKept {
  readonly type: 'draft.kept';
  readonly draft: string;
  /** Given once. Lines from before version 0.5 have none. */
  readonly number?: number;
  readonly on: Day;
  /** Left out when it's for someone who isn't on the list; then `to` has the name. */
  readonly friend?: string;
  /** As the note greets her: `Mrs. Example`. */
  readonly to?: string;
  readonly occasion: string;
  readonly tone: string;
  readonly card: string;
  /** How many panels of the card's inside; 1 when left out. */
  readonly panels?: number;
  readonly text: string;
  readonly seed: number;
  /** Ids of the letters used, so that the next draft for this friend can avoid them. */
  readonly phrases: readonly string[];
}

/**
 * Replaces the text with her own words. Has the friend's id if the draft does, so that forgetting the friend removes
 * it.
 */
interface DraftEdited {
  readonly type: 'draft.edited';
  readonly draft: string;
  readonly friend?: string;
  readonly text: string;
}

interface DraftPosted {
  readonly type: 'draft.posted';
  readonly draft: string;
  readonly on: Day;
}

interface DraftRemoved {
  readonly type: 'draft.removed';
  readonly draft: string;
}

/** A way to connect that she added. */
interface IdeaKept {
  readonly type: 'idea.kept';
  readonly idea: string;
  /** Given once. Lines from before version 0.5 have none. */
  readonly number?: number;
  readonly on: Day;
  readonly text: string;
}

interface IdeaRemoved {
  readonly type: 'idea.removed';
  readonly idea: string;
}

export type IdeaChange = IdeaKept | IdeaRemoved;
export type NoteChange = DraftKept | DraftEdited | DraftPosted | DraftRemoved | IdeaChange;

const draftWords = { key: 'draft', list: 'drafts', says: 'words' } as const;
const draftMark = { ...draftWords, says: 'mark' } as const;
const ideaWords = { key: 'idea', list: 'ideas', says: 'words' } as const;
const ideaMark = { ...ideaWords, says: 'mark' } as const;

export const noteChanges: Definitions<NoteChange> = {
  'draft.kept': {
    check: {
      draft: is.id,
      number: is.optional(is.count),
      on: is.day,
      friend: is.optional(is.id),
      to: (to, change) => (change.friend === undefined ? is.id(to) : to === undefined),
      occasion: is.id,
      tone: is.id,
      card: is.id,
      panels: is.optional(is.count),
      text: is.text,
      seed: Number.isSafeInteger,
      phrases: is.texts,
    },
    apply: (foldState, { type: _, draft, friend, number: storedNumber, ...rest }) => {
      const number = giveNumber(foldState.numbers, 'drafts', storedNumber);
      const whose = friend === undefined ? null : resolveId(foldState, friend);
      foldState.drafts.push({ id: draft, friend: whose, number, ...rest, postedOn: null, isRemoved: false });
    },
    rules: { people: friend, notes: [], undone: keepsNumber('drafts'), folds: 'on-top', thing: draftWords },
  },
  'draft.edited': {
    check: { draft: is.id, friend: is.optional(is.id), text: is.text },
    apply: ({ drafts }, { draft, text }) => changeThing(drafts, draft, () => ({ text })),
    rules: { people: friend, notes: [], undone: leavesNothing, folds: 'on-top', thing: draftWords },
  },
  'draft.posted': {
    check: { draft: is.id, on: is.day },
    apply: ({ drafts }, { draft, on }) => changeThing(drafts, draft, () => ({ postedOn: on })),
    rules: { people: nobody, notes: [], undone: leavesNothing, folds: 'on-top', thing: draftMark },
  },
  'draft.removed': {
    check: { draft: is.id },
    apply: ({ drafts }, { draft }) => changeThing(drafts, draft, () => ({ isRemoved: true })),
    rules: { people: nobody, notes: [], undone: leavesNothing, folds: 'on-top', thing: draftMark },
  },
  'idea.kept': {
    check: { idea: is.id, number: is.optional(is.count), on: is.day, text: is.id },
    apply: (foldState, { idea, number, on, text }) => {
      foldState.ideas.push({ id: idea, number: giveNumber(foldState.numbers, 'ideas', number), on, text });
    },
    rules: { people: nobody, notes: [], undone: keepsNumber('ideas'), folds: 'on-top', thing: ideaWords },
  },
  'idea.removed': {
    check: { idea: is.id },
    apply: (foldState, { idea }) => {
      foldState.ideas = foldState.ideas.filter(({ id }) => id !== idea);
    },
    rules: { people: nobody, notes: [], undone: leavesNothing, folds: 'on-top', thing: ideaMark },
  },
};
