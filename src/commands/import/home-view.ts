/** What an import of everything changes, as data and in words. */

import type { Style } from '../../deps.ts';
import { type FriendFields, type FriendLists, fieldNames, listFields } from '../../domain/friend/fields.ts';
import type { Friend, FriendState } from '../../domain/friend/friend.ts';
import { isHiddenFromLists } from '../../domain/friend/friend.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import type { ImportProblem } from '../../domain/import/contact-card.ts';
import type { State } from '../../domain/state.ts';
import { screen } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { withCommand } from '../../ui/with-command.ts';
import { factWords } from '../home/undo-words.ts';
import { fewInWords, shorten } from '../shared/shorten.ts';

interface HomeFriend {
  readonly id: string;
  readonly name: string;
  readonly state: FriendState;
  readonly circle: string;
  readonly outcome: 'added' | 'updated';
  /** What is new about someone who was there. */
  readonly facts: readonly string[];
}

interface HomeChanges {
  readonly format: 'momconnect';
  /** How many people the file has. */
  readonly cards: number;
  readonly added: number;
  readonly updated: number;
  /** People who are there already, with all of it. */
  readonly skipped: number;
  readonly interactions: number;
  readonly drafts: number;
  readonly reminders: number;
  /** Calls, texts a day, places and ideas. */
  readonly plans: number;
  /** Two names of one person. */
  readonly joined: readonly (readonly [name: string, other: string])[];
  /** Two people whose name is the same. */
  readonly alike: readonly (readonly [
    name: string,
    other: string,
    reason: 'name',
    ids: readonly [string, string],
  ])[];
  readonly friends: readonly HomeFriend[];
}

export interface HomeImport extends HomeChanges {
  readonly problems: readonly ImportProblem[];
  /** The settings that came along. */
  readonly settings: readonly string[];
  /** The list was empty before. */
  readonly isWhole: boolean;
  readonly isDryRun: boolean;
  readonly files: readonly string[];
}

interface Merge {
  readonly before: State;
  readonly after: State;
  readonly there: State;
  /** New ids of people of the other list. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Never shows anybody who is hidden, before or after. */
export function homeChanges({ before, after, there, ids }: Merge): HomeChanges {
  const isShown = (friend: Friend | undefined) =>
    friend === undefined || friend.isRemoved || !isHiddenFromLists(friend);
  const friends = [...after.friends.values()]
    .filter((friend) => !isHiddenFromLists(friend) && isShown(before.friends.get(friend.id)))
    .flatMap((friend): HomeFriend[] => {
      const { id, name, state, circle } = friend;
      const old = before.friends.get(id);
      const isNew = old === undefined || old.isRemoved;
      const facts = isNew ? [] : newFacts(old, friend);
      if (!isNew && facts.length === 0) return [];
      return [{ id, name, state, circle, outcome: isNew ? 'added' : 'updated', facts }];
    });
  const changed = new Set(friends.map(({ id }) => id));
  const inFile = [...there.friends.values()].filter((friend) => !isHiddenFromLists(friend));
  const counts = (state: State) => Object.values(state.countsByMonth).reduce((sum, count) => sum + count, 0);
  const drafts = (state: State) => state.drafts.filter(({ isRemoved }) => !isRemoved).length;
  const plans = ({ calls, traditions, locals, ideas }: State) =>
    calls.length + traditions.length + locals.length + ideas.length;
  return {
    format: 'momconnect',
    cards: inFile.length,
    added: friends.filter(({ outcome }) => outcome === 'added').length,
    updated: friends.filter(({ outcome }) => outcome === 'updated').length,
    skipped: inFile.filter(({ id }) => !changed.has(ids.get(id) ?? id)).length,
    interactions: Math.max(0, counts(after) - counts(before)),
    drafts: Math.max(0, drafts(after) - drafts(before)),
    reminders: Math.max(0, after.reminders.length - before.reminders.length),
    plans: Math.max(0, plans(after) - plans(before)),
    joined: inFile.flatMap(({ id, name }) => {
      const other = before.friends.get(ids.get(id) ?? '');
      return other === undefined || isHiddenFromLists(other) ? [] : [[other.name, name] as const];
    }),
    alike: inFile.flatMap(({ id, name }) => {
      const [other, newId] = [before.friends.get(id), ids.get(id)];
      if (other === undefined || isHiddenFromLists(other) || newId === undefined || before.friends.has(newId))
        return [];
      return [[other.name, name, 'name', [id, newId]] as const];
    }),
    friends,
  };
}

function newFacts(before: Friend, after: Friend): string[] {
  const fields: readonly (keyof FriendFields | keyof FriendLists)[] = [...fieldNames, ...listFields];
  const isNew = (field: keyof Friend) => JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  const facts = fields
    .filter(isNew)
    .flatMap((field) => (field === 'state' ? `now ${after.state}` : (factWords[field] ?? [])));
  return [...facts, ...(isNew('contactDays') ? ['when you were in touch'] : [])];
}

const mostNames = 8;
const mostUpdated = 6;

/** At most a screen. */
export function planLines(
  data: HomeChanges & { readonly settings: readonly string[] },
  style: Style,
): string[] {
  const { friends, settings, skipped, joined, alike } = data;
  const added = friends.filter(({ outcome }) => outcome === 'added');
  const updated = friends.filter(({ outcome }) => outcome === 'updated');
  const withFacts = updated.map(({ name, facts }) => `${shorten(name)} (${facts.join(', ')})`);
  const newNames = added.map(({ name }) => shorten(name));
  const pairs = joined
    .filter(([name, other]) => name !== other)
    .map((names) => namesInWords(names.map((name) => shorten(name))));
  const namesakes = alike.map(([name, , , both]) => `${shorten(name)} (${both.join(' and ')})`);
  const rows: readonly (readonly [title: string, words: string | null])[] = [
    ['New', someOf(newNames, mostNames)],
    ['More about', someOf(withFacts, mostUpdated)],
    ['One person', someOf(pairs, mostUpdated)],
    ['Same name, other numbers', someOf(namesakes, mostUpdated)],
    ['Also', alsoInWords(data)],
    ['Settings', settings.length === 0 ? null : settings.join(', ')],
    ['The same already', skipped === 0 ? null : countInWords(skipped, 'person', 'people')],
  ];
  return rows.flatMap(([title, words]) =>
    words === null ? [] : [style.wrap(`${title}: ${words}`, '  ', '    ')],
  );
}

export function renderHomeImport(data: HomeImport, style: Style): string {
  const { isDryRun, isWhole, files, problems } = data;
  const command = `momconnect import ${files.map(shellQuote).join(' ')}`;
  const plan = planLines(data, style);
  const bad =
    problems.length === 0
      ? []
      : [
          style.wrap(
            `${countInWords(problems.length, "entry couldn't", "entries couldn't")} be read, so ${problems.length === 1 ? 'it was' : 'they were'} left out.`,
          ),
        ];
  if (plan.length === 0 || isSame(data)) return ['Nothing changed: all of it was here.', ...bad].join('\n');
  if (isDryRun) {
    const title = isWhole ? 'This would come in:' : 'Combined with your list here, this would be:';
    return [title, ...plan, ...bad, withCommand('Nothing was saved. To go ahead:', command, style)].join(
      '\n',
    );
  }
  const title = isWhole ? 'Everything is here now.' : 'The two lists are one now.';
  const undo =
    data.settings.length === 0 ? undoWay() : { ...undoWay(), text: 'To take it back, except the settings:' };
  return [title, ...plan, ...bad, screen(style, [undo])].join('\n');
}

function isSame({ added, updated, interactions, drafts, reminders, plans, settings }: HomeImport): boolean {
  return added + updated + interactions + drafts + reminders + plans + settings.length === 0;
}

function alsoInWords({ interactions, drafts, reminders, plans }: HomeChanges): string | null {
  const counts = [
    ...(interactions > 0
      ? [countInWords(interactions, 'time you were in touch', 'times you were in touch')]
      : []),
    ...(drafts > 0 ? [countInWords(drafts, 'draft', 'drafts')] : []),
    ...(reminders > 0 ? [countInWords(reminders, 'reminder', 'reminders')] : []),
    ...(plans > 0 ? [countInWords(plans, 'other plan', 'other plans')] : []),
  ];
  return counts.length === 0 ? null : namesInWords(counts);
}

const someOf = (words: readonly string[], most: number): string | null =>
  words.length === 0 ? null : fewInWords(words, most);

const countInWords = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
