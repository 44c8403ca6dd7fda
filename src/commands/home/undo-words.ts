/** What was taken back, in words: friends, contacts or drafts. */

import type { Change } from '../../domain/changes.ts';
import type { InteractionLogged } from '../../domain/contact/changes.ts';
import type { FriendEdited } from '../../domain/friend/changes.ts';
import type { FriendFields, ListField } from '../../domain/friend/fields.ts';
import type { Draft } from '../../domain/note/draft.ts';
import { lookUp } from '../../domain/text/look-up.ts';
import { type DateForm, dayInWords } from '../../domain/time/date-words.ts';
import type { ActivityChange } from './undo-ways.ts';

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
function draftInWords(id: string, { drafts, nameOf }: UndoneWords): string {
  const draft = drafts.find((candidate) => candidate.id === id);
  if (draft === undefined) return 'a draft';
  const { number, friend, to, occasion } = draft;
  const name = friend === null ? to : nameOf(friend);
  return `draft ${number} for ${name} (${occasion.replaceAll('-', ' ')})`;
}

/** While they're one entry, both have its name. */
function mergeInWords(part: string, into: string): string {
  return part === into ? `combining two entries for ${into}` : `combining ${part} and ${into} into one`;
}

function contactInWords(
  { what, way, outcome, by, friends, on }: InteractionLogged,
  { nameOf, dates }: UndoneWords,
): string {
  const kind = outcome === 'attempt' ? 'reaching out to' : `${what ?? way ?? 'time'} with`;
  const who = friends.map(nameOf).join(', ');
  const contactWords = outcome === 'attempt' && by === 'friend' ? `hearing from ${who}` : `${kind} ${who}`;
  return `${contactWords}, ${dayInWords(on, dates)}`;
}

function additionInWords(words: UndoneWords): string {
  const { changes, nameOf } = words;
  const names = changes
    .filter((change) => change.type === 'friend.added')
    .map(({ friend, name }) => (nameOf(friend) === 'someone' ? 'someone' : name));
  const contactChange = changes.find((candidate) => candidate.type === 'interaction.logged');
  const contact = contactChange === undefined ? '' : ` and ${contactInWords(contactChange, words)}`;
  return `adding ${names.join(', ')}${contact}`;
}

/** What was taken back, and what it takes to say it. */
interface UndoneWords {
  readonly changes: readonly Change[];
  readonly command: string;
  readonly nameOf: (id: string) => string;
  readonly dates: DateForm;
  /** As they were while the line was on. */
  readonly drafts: readonly Draft[];
}

type OtherChange = Exclude<Change, ActivityChange>;
type Describe<T extends OtherChange['type']> = (
  change: Extract<OtherChange, { type: T }>,
  words: UndoneWords,
) => string | null;

/** By the first change of the line. A new kind has words here or in `undo-ways.ts`, or it doesn't compile. */
const describers: { readonly [T in OtherChange['type']]: Describe<T> } = {
  'interaction.logged': contactInWords,
  'interaction.removed': ({ friends, on }, words) => {
    const next = words.changes[1];
    return next?.type === 'interaction.logged'
      ? `the change to ${contactInWords(next, words)}`
      : `removing a time with ${friends.map(words.nameOf).join(', ') || 'someone'}, ${dayInWords(on, words.dates)}`;
  },
  'friend.added': (_, words) => additionInWords(words),
  'friend.edited': (change, { nameOf }) => describeEdit(change, nameOf(change.friend)),
  'friend.removed': ({ friend }, { nameOf }) => `removing ${nameOf(friend)}`,
  'friend.snoozed': ({ friend }, { nameOf }) => `skipping ${nameOf(friend)}`,
  'friend.apart': ({ friend, other }, { nameOf }) =>
    `saying that ${nameOf(friend)} and ${nameOf(other)} are two people`,
  'friend.merged': ({ friend, into }, { nameOf }) => mergeInWords(nameOf(friend), nameOf(into)),
  'draft.kept': ({ draft }, words) => draftInWords(draft, words),
  'draft.edited': ({ draft }, words) => `the new words of ${draftInWords(draft, words)}`,
  'draft.posted': ({ draft, on }, words) =>
    `mailing ${draftInWords(draft, words)}, ${dayInWords(on, words.dates)}`,
  'draft.removed': ({ draft }, words) => `deleting ${draftInWords(draft, words)}`,
  'pause.started': ({ until }, { dates }) => `your break until ${dayInWords(until, dates)}`,
  'pause.ended': () => 'the end of your break',
  'contact.mapped': ({ friend }, { nameOf }) => `who a name in your chats is: ${nameOf(friend)}`,
  'contact.ignored': () => 'ignoring a name in your chats',
  'chats.read': () => 'your catch-up from chats',
  'line.set-aside': () => "moving what couldn't be read",
  'journal.restored': (_, { command }) =>
    command === 'import' ? 'the import of everything in a file' : 'what restore brought back',
  'journal.accepted': () => "the okay for what's missing",
  // Undo never takes these back.
  'friend.forgotten': () => null,
  'line.forgotten': () => null,
  'line.undone': () => null,
};

/** null when the line is about none of them. */
export function describe(words: UndoneWords): string | null {
  const [change] = words.changes;
  if (change === undefined || !isOther(change)) return null;
  return (describers[change.type] as Describe<OtherChange['type']>)(change, words);
}

const isOther = (change: Change): change is OtherChange => change.type in describers;
