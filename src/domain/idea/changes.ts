/** The changes of ways to connect that she added. */

import * as is from '../journal/checks.ts';
import { giveNumber } from '../journal/numbers.ts';
import { type ChangesOf, type Definitions, nobody, numberedThing } from '../journal/registry.ts';

/** `number` is as that of a draft. */
const ideaKept = { idea: is.id, number: is.optional(is.count), on: is.day, text: is.id };

const ideaRemoved = { idea: is.id };

export type IdeaChange = ChangesOf<{
  'idea.kept': typeof ideaKept;
  'idea.removed': typeof ideaRemoved;
}>;

const ideaRules = numberedThing('idea', 'ideas');

export const ideaChanges: Definitions<IdeaChange> = {
  'idea.kept': {
    check: ideaKept,
    apply: (foldState, { idea, number, on, text }) => {
      foldState.ideas.push({ id: idea, number: giveNumber(foldState.numbers, 'ideas', number), on, text });
    },
    rules: { ...ideaRules.begin, people: nobody },
  },
  'idea.removed': {
    check: ideaRemoved,
    apply: (foldState, { idea }) => {
      foldState.ideas = foldState.ideas.filter(({ id }) => id !== idea);
    },
    rules: { ...ideaRules.mark, people: nobody },
  },
};
