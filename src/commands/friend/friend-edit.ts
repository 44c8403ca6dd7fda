/** `friend edit`: changes one or more things, or removes something. */

import type { Deps, Style } from '../../deps.ts';
import type { FriendEdited } from '../../domain/friend/changes.ts';
import type { FriendLists } from '../../domain/friend/fields.ts';
import { type Friend, type FriendState, isHiddenFromLists } from '../../domain/friend/friend.ts';
import { entriesOfChild, entriesReplacedBy } from '../../domain/friend/friend-children.ts';
import { bookOf, shortNameOf } from '../../domain/friend/names.ts';
import { withoutMarks } from '../../domain/text/name-marks.ts';
import type { BirthdayContext } from '../../domain/time/birthday.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { withCommand } from '../../ui/with-command.ts';
import { type NewReminder, reminderChange, reminderLine } from '../contact/keep-reminder.ts';
import { homeCountry } from '../home/country-values.ts';
import { Command, collect, type Options } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { readName } from '../shared/read-name.ts';
import { forExample, readOneOf, usage } from '../shared/read-values.ts';
import { type FriendData, friendData } from './friend-data.ts';
import { datesReplaced, droppedDate, takenAnniversary, takenHardDay } from './friend-dates.ts';
import { changedFacts } from './friend-facts.ts';
import { type FriendOptions, readFriendOptions, withFriendOptions } from './friend-options.ts';
import { type SharesContact, sharedContactLines, whoSharesContact } from './same-contact-line.ts';
import { type FoundZone, renderZone } from './zone-values.ts';

type EditOptions = FriendOptions &
  Options<'name' | 'state', 'drop' | 'takeChild' | 'takeAnniversary' | 'takeHardDay', 'all'>;

const editableStates: readonly FriendState[] = ['active', 'unsorted', 'paused', 'archived'];

export function friendEditCommand(deps: Deps): Command {
  return withFriendOptions(
    new Command('edit').description('change or add what you know about someone').argument('<name...>'),
  )
    .option('--name <name>', 'a new name')
    .option('--state <state>', editableStates.join(', '))
    .option('--drop <value>', 'delete a phone, email, nickname, tag, child, day or note', collect)
    .option('--take-child <name>', 'delete a child', collect)
    .option('--take-anniversary <day>', 'delete an anniversary', collect)
    .option('--take-hard-day <day>', 'delete a hard day, by its day or its words', collect)
    .option('--all', "people you've hidden, too")
    .examples(
      'momconnect friend edit ana --every 3w --circle close',
      'momconnect friend edit ana --next "how the first week was" --on monday',
      'momconnect friend edit ana --next ""          (an empty value deletes it)',
      'momconnect friend edit ana --drop "+1 555 0100"',
    )
    .action(async (words: string[], options: EditOptions) => {
      const { friend, called } = await runFriendEdit(deps, words.join(' '), options);
      printAnswer(deps, friend, renderFriendEdit, { called });
    });
}

export interface EditedFriend extends FriendData {
  /** What was changed, in the words of the options. */
  readonly changed: readonly string[];
  /** What `--drop` named. */
  readonly takenAway: readonly string[];
  /** The zone of the city; null when none was looked up. */
  readonly zoneFound: FoundZone | null;
  /** The reminder that a `--next` with a day became. */
  readonly reminder: NewReminder | null;
  /** Someone else with the number or address she just gave. */
  readonly sharesReach: SharesContact | null;
}

/** `called` is the shortest name that means nobody else. */
export async function runFriendEdit(
  deps: Deps,
  input: string,
  options: EditOptions,
): Promise<{ readonly friend: EditedFriend; readonly called: string }> {
  const { store, today } = deps;
  // Remove the marks: what she removes is compared with what is stored.
  const friend = withoutMarks(
    await findFriend(deps, input, { includeAll: options.all === true, opensDied: true }),
  );
  const facts = await readFriendOptions(options, deps, friend);
  const set = { ...facts.set, ...nameAndState(options) };
  const context = { today, country: homeCountry(deps) };
  const take = mergeLists([
    ...(options.drop ?? []).map((value) => listsToDropFrom(friend, value, context)),
    ...(options.takeChild ?? []).map((name) => takenChild(friend, name)),
    ...(options.takeAnniversary ?? []).map((day) => takenAnniversary(friend, day, context)),
    ...(options.takeHardDay ?? []).map((day) => takenHardDay(friend, day, context)),
    datesReplaced(facts.add, friend),
    ...(facts.add.children ?? []).map((entry) => ({ children: entriesReplacedBy(entry, friend) })),
  ]);
  const lists = {
    ...(Object.keys(set).length === 0 ? {} : { set }),
    ...(Object.keys(facts.add).length === 0 ? {} : { add: facts.add }),
    ...(Object.keys(take).length === 0 ? {} : { take }),
  };
  const edit: FriendEdited = { type: 'friend.edited', friend: friend.id, on: today, ...lists };
  const reminder = facts.reminder === null ? [] : [reminderChange(deps, friend.id, facts.reminder)];
  const optionsSet = Object.keys(options).filter((name) => name !== 'all' && name !== 'private');
  if (optionsSet.length === 0) {
    throw usage(
      'What do you want to change?',
      forExample(`momconnect friend edit ${friend.id} --next "the new job"`),
    );
  }
  await store.append(
    'friend edit',
    Object.keys(lists).length === 0 && reminder.length > 0 ? reminder : [edit, ...reminder],
  );
  const { friends } = store.read();
  const after = friends.get(friend.id) as Friend;
  const shortName = shortNameOf(after, bookOf(friends, { includeAll: options.all === true }));
  const takenAway = options.drop ?? [];
  const { zone: zoneFound, reminder: newReminder } = facts;
  const friendEdited = {
    ...friendData(after, today),
    changed: optionsSet,
    takenAway,
    zoneFound,
    reminder: newReminder,
    sharesReach: await whoSharesContact(deps, after, facts.add),
  };
  return { friend: friendEdited, called: shortName };
}

function nameAndState({ name, state }: EditOptions): { name?: string; state?: FriendState } {
  return {
    ...(name === undefined ? {} : { name: readName([name]) }),
    ...(state === undefined ? {} : { state: readOneOf(state, editableStates, 'state') }),
  };
}

/** The list with this value. A note matches by its start, because nobody types a whole note again. */
function listsToDropFrom(friend: Friend, value: string, context: BirthdayContext): Partial<FriendLists> {
  for (const field of ['phones', 'emails', 'nicknames', 'tags'] as const) {
    if (friend[field].includes(value)) return { [field]: [value] };
  }
  const children = entriesOfChild(friend, value);
  if (children.length > 0) return { children };
  const date = droppedDate(friend, value, context);
  if (date !== null) return date;
  const notes = friend.notes.filter(({ text }) => value !== '' && text.startsWith(value));
  if (notes.length === 1) return { notes };
  throw usage(
    notes.length === 0
      ? `There's no "${value}" saved for ${friend.name}.`
      : `More than one note starts with "${value}".`,
    { text: "What's saved:", command: `momconnect friend show ${friend.id}` },
  );
}

function takenChild(friend: Friend, name: string): Partial<FriendLists> {
  const children = entriesOfChild(friend, name);
  if (children.length > 0) return { children };
  throw usage(`There's no child "${name.trim()}" saved for ${friend.name}.`, {
    text: "What's saved:",
    command: `momconnect friend show ${friend.id}`,
  });
}

/** Leaves out empty lists. */
function mergeLists(parts: readonly Partial<FriendLists>[]): Partial<FriendLists> {
  const lists: Record<string, unknown[]> = {};
  for (const part of parts) {
    for (const [field, values] of Object.entries(part))
      if (values.length > 0) lists[field] = [...(lists[field] ?? []), ...values];
  }
  return lists;
}

export function renderFriendEdit(
  friend: EditedFriend,
  style: Style,
  { called }: { readonly called: string },
): string {
  const { name, state, changed, takenAway, zoneFound, reminder } = friend;
  const noted = changed.includes('note') ? ['The note is saved.'] : [];
  const savedReminder = reminderLine(reminder, style.dates);
  const deletions = takenAway.map((value) => `Deleted: ${value}`);
  const nameToType = isHiddenFromLists({ state, isRemoved: false })
    ? `${shellQuote(called)} --all`
    : shellQuote(called);
  const zone = renderZone(zoneFound, nameToType, style);
  const isSaid = [...(zone.length > 0 ? ['city', 'zone'] : []), ...(reminder === null ? [] : ['next', 'on'])];
  const options = changed.filter((option) => !isSaid.includes(option));
  const facts = changedFacts(friend, options, style.dates).map(([label, value]) => `${label}: ${value}`);
  const lines = [...facts, ...savedReminder, ...noted, ...deletions].map((line) =>
    style.wrap(line, '  ', '    '),
  );
  return [
    style.wrap(lines.length === 0 ? `${name}: changed.` : `${name}:`),
    ...lines,
    ...zone,
    ...sharedContactLines(friend.id, friend.sharesReach, style),
    ...unsortedLines(friend, nameToType, style),
    screen(style, [undoWay()]),
  ].join('\n');
}

/** Someone from an address book rests until she says so, also with a circle or a number of days. */
function unsortedLines({ name, state, changed }: EditedFriend, nameToType: string, style: Style): string[] {
  if (state !== 'unsorted' || !changed.some((option) => option === 'circle' || option === 'every')) return [];
  return [
    withCommand(
      `${name} doesn't come up yet. To change that:`,
      `momconnect friend resume ${nameToType}`,
      style,
    ),
  ];
}
