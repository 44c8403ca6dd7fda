/** What was taken back, in words: friends, contacts or drafts. */

import type { Change } from '../../domain/changes.ts';
import type { InteractionLogged } from '../../domain/contact/changes.ts';
import type { FriendEdited } from '../../domain/friend/changes.ts';
import type { FriendFields, ListField } from '../../domain/friend/fields.ts';
import type { Draft } from '../../domain/note/draft.ts';
import { lookUp } from '../../domain/text/look-up.ts';
import { type DateForm, dayInWords } from '../../domain/time/date-words.ts';

/** What `set`, `add` and `take` can have; null for anything that goes with another fact or doesn't help her. */
export const factWords: Readonly<Record<keyof FriendFields | ListField, string | null>> = {
  name: 'name',
  state: null,
  circle: 'circle',
  everyDays: 'how often',
  lastTold: 'when you were last in touch',
  lastAbout: null,
  address: 'address',
  birthday: 'birthday',
  city: 'city',
  zone: 'time zone',
  inspires: 'what inspires you',
  next: 'what to ask next time',
  nicknames: 'nickname',
  phones: 'phone',
  emails: 'email',
  tags: 'tag',
  children: 'children',
  anniversaries: 'anniversary',
  hardDays: 'hard day',
  notes: 'note',
  cards: null,
};

function describeEdit({ set = {}, add = {}, take = {} }: FriendEdited, name: string): string {
  const { state } = set;
  if (state === 'died') return `saving that ${name} passed away`;
  if (state === 'active' && set.circle !== undefined) return `putting ${name} in the ${set.circle} circle`;
  if (state === 'active') return `bringing ${name} back`;
  const verbs = {
    paused: 'pausing',
    archived: 'archiving',
    hidden: 'hiding',
    unsorted: 'no longer suggesting',
  };
  if (state !== undefined) return `${verbs[state]} ${name}`;
  const labels = new Set(
    Object.keys({ ...set, ...add, ...take }).flatMap((key) => lookUp<string | null>(factWords, key) ?? []),
  );
  return `the change to ${name}${labels.size === 0 ? '' : ` (${[...labels].join(', ')})`}`;
}

/** `draft 3 for Ana Sample (birthday)`. */
function draftInWords(draft: Draft | undefined, nameOf: (id: string) => string): string {
  if (draft === undefined) return 'a draft';
  const { number, friend, to, occasion } = draft;
  const name = friend === null ? to : nameOf(friend);
  return `draft ${number} for ${name} (${occasion.replaceAll('-', ' ')})`;
}

/** While they're one entry, both have its name. */
function mergeInWords(part: string, into: string): string {
  return part === into ? `combining two entries for ${into}` : `combining ${part} and ${into} into one`;
}

function pauseInWords(change: Change, dates: DateForm): string | null {
  if (change.type === 'pause.started') return `your break until ${dayInWords(change.until, dates)}`;
  return change.type === 'pause.ended' ? 'the end of your break' : null;
}

/**
 * null when the line is about none of them.
 *
 * @param drafts as they were while the line was on
 */
export function describe(
  changes: readonly Change[],
  nameOf: (id: string) => string,
  dates: DateForm,
  drafts: readonly Draft[],
): string | null {
  const [change, next] = changes;
  if (change === undefined) return null;
  const contact = ({ what, way, outcome, by, friends, on }: InteractionLogged) => {
    const kind = outcome === 'attempt' ? 'reaching out to' : `${what ?? way ?? 'time'} with`;
    const who = friends.map(nameOf).join(', ');
    const contactWords = outcome === 'attempt' && by === 'friend' ? `hearing from ${who}` : `${kind} ${who}`;
    return `${contactWords}, ${dayInWords(on, dates)}`;
  };
  const draftCalled = (id: string) => drafts.find((candidate) => candidate.id === id);
  const draft = (id: string) => draftInWords(draftCalled(id), nameOf);
  switch (change.type) {
    case 'interaction.logged':
      return contact(change);
    case 'interaction.removed':
      return next?.type === 'interaction.logged'
        ? `the change to ${contact(next)}`
        : `removing a time with ${change.friends.map(nameOf).join(', ') || 'someone'}, ${dayInWords(change.on, dates)}`;
    case 'friend.added': {
      const people = changes.flatMap((candidate) => (candidate.type === 'friend.added' ? [candidate] : []));
      const names = people
        .map(({ friend, name }) => (nameOf(friend) === 'someone' ? 'someone' : name))
        .join(', ');
      const contactChange = changes.find((candidate) => candidate.type === 'interaction.logged');
      return `adding ${names}${contactChange === undefined ? '' : ` and ${contact(contactChange)}`}`;
    }
    case 'friend.edited':
      return describeEdit(change, nameOf(change.friend));
    case 'friend.removed':
      return `removing ${nameOf(change.friend)}`;
    case 'friend.snoozed':
      return `skipping ${nameOf(change.friend)}`;
    case 'friend.apart':
      return `saying that ${nameOf(change.friend)} and ${nameOf(change.other)} are two people`;
    case 'friend.merged':
      return mergeInWords(nameOf(change.friend), nameOf(change.into));
    case 'draft.kept':
      return draft(change.draft);
    case 'draft.edited':
      return `the new words of ${draft(change.draft)}`;
    case 'draft.posted':
      return `mailing ${draft(change.draft)}, ${dayInWords(change.on, dates)}`;
    case 'draft.removed':
      return `deleting ${draft(change.draft)}`;
    case 'line.set-aside':
      return "moving what couldn't be read";
    case 'journal.restored':
      return 'what restore brought back';
    case 'journal.accepted':
      return "the okay for what's missing";
    default:
      return pauseInWords(change, dates);
  }
}
