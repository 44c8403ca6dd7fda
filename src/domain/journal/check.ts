/** Decides whether a parsed journal line can be believed. A line is what she did; a wrong one must not pass as that. */

import type { Change, JournalLine } from '../change.ts';
import { isDay } from '../day.ts';
import { circles, friendStates, listFields } from '../friend.ts';
import { beginners, outcomes, ways } from '../interaction.ts';
import { wayChecks } from './check-ways.ts';
import {
  allFit,
  allValues,
  type Check,
  type Fields,
  isAmount,
  isCount,
  isFields,
  isId,
  isIds,
  isNote,
  isText,
  isTexts,
  oneOf,
  optional,
  orNull,
} from './checks.ts';

/** The version of lines this program writes; lines of a higher one are kept and skipped. */
export const lineVersion = 1;

/** What a line turned out to be: one to believe, one of a newer program, or one that is wrong. */
export type CheckedLine =
  | { readonly kind: 'line'; readonly line: JournalLine }
  | { readonly kind: 'newer' }
  | { readonly kind: 'bad' };

// Made once: a long journal asks a hundred thousand times.
const mayBeId = optional(isId);
const mayBeText = optional(isText);
const mayBeCount = optional(isCount);
const mayBeWay = optional(orNull(oneOf(ways)));
const mayBeOutcome = optional(oneOf(outcomes));
const mayBeBegun = optional(oneOf(beginners));
const mayBeTrue = optional((value) => value === true);

const friendFieldChecks: Readonly<Record<string, Check>> = {
  name: isId,
  state: oneOf(friendStates),
  circle: oneOf(circles),
  everyDays: orNull(isCount),
  lastTold: orNull(isDay),
  lastAbout: orNull(isText),
  address: orNull(isText),
  birthday: orNull(isText),
  city: orNull(isText),
  zone: orNull(isText),
  inspires: orNull(isText),
  next: orNull(isText),
  nextOn: orNull(isDay),
};

const listChecks: Readonly<Record<string, Check>> = Object.fromEntries(
  listFields.map((field) => [
    field,
    field === 'notes' ? (value: unknown) => Array.isArray(value) && value.every(isNote) : isTexts,
  ]),
);

const isShorterFile: Check = (value) =>
  isFields(value) && isId(value.file) && isCount(value.had) && (value.has === 0 || isCount(value.has));
const isNumbers: Check = (value) => Array.isArray(value) && value.every(orNull(isCount));
const areNumbersKept = ({ numbers, highest }: Fields): boolean =>
  optional(allValues(isNumbers))(numbers) && optional(allValues(isAmount))(highest);

const isFriendFields: Check = (value) => isFields(value) && allFit(value, friendFieldChecks);
const isLists: Check = (value) => isFields(value) && allFit(value, listChecks);

/** For each kind of change, what its keys must be. A kind not named here comes from a newer program. */
const changeChecks: Readonly<Record<Change['type'], (change: Fields) => boolean>> = {
  'friend.added': (change) =>
    isId(change.friend) && isId(change.name) && isDay(change.on) && isFriendFields(change) && isLists(change),
  'friend.edited': (change) =>
    isId(change.friend) &&
    isDay(change.on) &&
    optional(isFriendFields)(change.set) &&
    optional(isLists)(change.add) &&
    optional(isLists)(change.take),
  'friend.removed': (change) => isId(change.friend) && isDay(change.on),
  'friend.merged': (change) => isId(change.friend) && isId(change.into) && isDay(change.on),
  'friend.snoozed': (change) => isId(change.friend) && isDay(change.on) && isDay(change.until),
  'friend.forgotten': (change) => isId(change.hash) && areNumbersKept(change),
  'line.forgotten': (change) => isId(change.line) && mayBeTrue(change.butAdded) && areNumbersKept(change),
  'interaction.logged': (change) =>
    isId(change.interaction) &&
    isDay(change.on) &&
    isIds(change.friends) &&
    mayBeWay(change.way) &&
    mayBeText(change.what) &&
    mayBeText(change.note) &&
    mayBeOutcome(change.outcome) &&
    mayBeBegun(change.by) &&
    mayBeTrue(change.isPrivate),
  'interaction.removed': (change) => isId(change.interaction) && isDay(change.on) && isTexts(change.friends),
  'draft.kept': (change) =>
    [change.draft, change.friend ?? change.to, change.occasion, change.tone, change.card].every(isId) &&
    (change.friend === undefined || change.to === undefined) &&
    mayBeCount(change.panels) &&
    mayBeCount(change.number) &&
    isDay(change.on) &&
    isText(change.text) &&
    Number.isSafeInteger(change.seed) &&
    isTexts(change.phrases),
  'draft.edited': (change) => isId(change.draft) && mayBeId(change.friend) && isText(change.text),
  'draft.posted': (change) => isId(change.draft) && isDay(change.on),
  'draft.removed': (change) => isId(change.draft),
  'reminder.kept': (change) =>
    isId(change.reminder) &&
    mayBeCount(change.number) &&
    isDay(change.on) &&
    isId(change.friend) &&
    isId(change.words) &&
    optional(isDay)(change.day),
  'reminder.ended': (change) => isId(change.reminder) && isId(change.friend) && isDay(change.on),
  ...wayChecks,
  'line.undone': (change) => isId(change.target) && typeof change.off === 'boolean',
  'line.set-aside': (change) => isId(change.hash),
  'journal.restored': (change) => isTexts(change.lines),
  'journal.accepted': (change) =>
    Array.isArray(change.files) && change.files.every(isShorterFile) && isTexts(change.lines),
};

/** @param value what JSON.parse answered for one line */
export function checkLine(value: unknown): CheckedLine {
  if (!isFields(value) || !isCount(value.v)) return { kind: 'bad' };
  if ((value.v as number) > lineVersion) return { kind: 'newer' };
  const { id, at, command, batch, changes } = value;
  if (!isId(id) || !isAt(at) || !isText(command) || !mayBeId(batch)) return { kind: 'bad' };
  if (!Array.isArray(changes) || changes.length === 0) return { kind: 'bad' };
  let isNewer = false;
  for (const change of changes) {
    if (!isFields(change) || typeof change.type !== 'string') return { kind: 'bad' };
    if (!isKnownType(change.type)) isNewer = true;
    else if (!changeChecks[change.type](change)) return { kind: 'bad' };
  }
  if (isNewer) return { kind: 'newer' };
  // The sum is of the text, and would be wrong for a line that is changed and written again.
  const { sum: _, ...line } = value;
  return { kind: 'line', line: ('sum' in value ? line : value) as unknown as JournalLine };
}

/** `constructor` and the like are names every object answers to, and no kinds of change. */
const isKnownType = (type: string): type is Change['type'] => Object.hasOwn(changeChecks, type);

/**
 * Lines are ordered by comparing `at` as text, so it must have exactly this shape, and the next one counts on from it: at
 * the end of time there is none.
 */
export const atPattern =
  /^(?!9999)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const isAt: Check = (value) => typeof value === 'string' && atPattern.test(value);
