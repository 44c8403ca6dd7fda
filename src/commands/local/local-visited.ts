/** `local visited`: she was there. Logs the people she met, and adds new ones to her list, all in one line to undo. */

import type { Deps } from '../../deps.ts';
import type { FriendAdded } from '../../domain/friend/changes.ts';
import { type Friend, isHiddenFromLists, withoutTitle } from '../../domain/friend/friend.ts';
import { matchName, type NameBook, namesInWords } from '../../domain/friend/names.ts';
import { feelings } from '../../domain/place/local.ts';
import { isOnce } from '../../domain/place/meets.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { dayInWords, pastDayInWords } from '../../domain/time/date-words.ts';
import { inWords } from '../../domain/time/spans.ts';
import type { Line } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { noteInShort } from '../contact/log-lines.ts';
import { newcomerCalled } from '../contact/log-newcomer.ts';
import { answeringLines } from '../shared/answer-lines.ts';
import { isYes } from '../shared/ask.ts';
import { Command, type Options } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { friendsTyped } from '../shared/friends-typed.ts';
import { diedCalled, passedAway } from '../shared/hidden-names.ts';
import {
  ambiguous,
  forExample,
  lengthProblem,
  notFound,
  readDay,
  readOneOf,
  usage,
} from '../shared/read-values.ts';
import { namesToType } from '../shared/typed-name.ts';
import { contactAt, encouragement, findLocal } from './local-data.ts';

type VisitedOptions = Options<'felt' | 'on' | 'note', 'met'>;

export function localVisitedCommand(deps: Deps): Command {
  return new Command('visited')
    .description('save that you went; anyone you met gets logged too')
    .argument('[which...]', "its number or name; not needed if there's only one")
    .option('--met <name...>', 'who you met: a friend, or someone new for your list')
    .option('--felt <how>', `how you felt afterward: ${feelings.join(', ')}`)
    .option('--on <day>', 'when that was', 'today')
    .option('--note <text>', 'anything to remember')
    .examples(
      'momconnect local visited 1',
      'momconnect local visited library --met "Cleo Example" --met ana',
      'momconnect local visited 1 --felt lighter --on yesterday',
    )
    .action(answeringLines(deps, runLocalVisited));
}

/** `felt` is null when she didn't say: we never ask. `isNewVisit` is false for a day that was saved before. */
async function runLocalVisited(deps: Deps, words: readonly string[], options: VisitedOptions) {
  const { store, today } = deps;
  const felt = options.felt === undefined ? null : readOneOf(options.felt, feelings, 'such feeling');
  const on = await readDay(options.on ?? 'today', deps, 'past');
  const note = options.note?.trim() || null;
  const problem = lengthProblem(note ?? '');
  if (problem !== null) throw usage(problem, 'Shorten it, or save it as two.');
  const names = readNamesMet(options.met ?? []);
  const local = findLocal(deps, words.join(' '));
  const { id, number, name, visits: before, isOwn, meets } = local;
  if (isOnce(meets) && on < meets)
    throw usage(`${name} is on ${dayInWords(meets, deps.dates())}, not before.`, {
      text: `${meets > today ? "After you've been there" : 'For that day'}:`,
      command: `momconnect local visited ${number} --on ${meets}`,
    });
  const { people: met, newcomers } = await peopleMet(deps, names, `local visited ${number} --met`);
  const friends = met.map((person) => person.id);
  const interaction = met.length === 0 ? null : deps.newId();
  const noted = note === null ? {} : { note };
  const feeling = felt === null ? {} : { felt };
  const contact = { on, friends, ...contactAt(local), ...noted };
  const undo = await store.append('local visited', [
    { type: 'local.visited', local: id, on, ...feeling, ...(interaction === null ? noted : { friends }) },
    ...newcomers.map((change) => ({ ...change, circle: 'friends', tags: [name] }) as const),
    ...(interaction === null ? [] : [{ type: 'interaction.logged', interaction, ...contact } as const]),
  ]);
  const isNewVisit = before.every((visit) => visit.on !== on);
  const visits = before.length + (isNewVisit ? 1 : 0);
  const about = { id, number, name, visits, isNewVisit, isOwn, isOnce: isOnce(meets) };
  const count = visits === 1 ? 'That was your first visit.' : `${capitalize(inWords(visits))} visits so far.`;
  const lines = [
    `${name}, ${pastDayInWords(on, deps.dates())}. ${isNewVisit ? count : 'You already saved that day, so this was added to it.'}`,
    ...linesAboutMet(met),
    // Cut after names are marked, so that no part of one shows.
    note && `Your note: ${noteInShort(deps.output.mark(note))}`,
    // After a heavy visit, don't talk her into going again.
    felt === 'heavier'
      ? { text: "That's good to know. There are other places:", command: 'momconnect local ideas' }
      : isNewVisit && encouragement(about),
  ];
  return { ...about, on, felt, met, interaction, note, undo, lines };
}

function linesAboutMet(met: Awaited<ReturnType<typeof peopleMet>>['people']): readonly Line[] {
  if (met.length === 0) return [];
  const newcomers = met.filter(({ isNew }) => isNew);
  const [first] = newcomers;
  const namesOf = (people: typeof met) => namesInWords(people.map((person) => person.name));
  const draft = first && `momconnect note draft ${shellQuote(first.id)} --occasion new-friend`;
  return [
    `You met ${namesOf(met)}, and that's logged too.`,
    first && `${namesOf(newcomers)} ${newcomers.length === 1 ? 'is' : 'are'} new on your list.`,
    draft && { text: 'A short note to someone new:', command: draft },
  ];
}

/** Names as typed after `--met`, each alone or several with commas. Throws UserError `usage` when there are none. */
function readNamesMet(input: readonly string[]): readonly string[] {
  const names = input.flatMap((words) => words.split(',')).map((name) => name.trim());
  const wrong = names.find((name) => /^\d*$/.test(name));
  if (wrong === undefined) return names;
  throw usage(wrong === '' ? '--met needs a name.' : `"${wrong}" isn't a name.`, {
    text: 'Put the place first, for example:',
    command: 'momconnect local visited 1 --met "Cleo Example"',
  });
}

/** A name that isn't on the list is someone new. @param command what she was typing, for a name that could be several */
async function peopleMet(deps: Deps, names: readonly string[], command: string) {
  const newcomers: FriendAdded[] = [];
  const find = async (input: string, book: NameBook): Promise<Friend> => {
    const onList = await someoneCalled(deps, input, book, command);
    if (onList !== null) return onList;
    const { friend, change } = newcomerCalled(deps, input, newcomers);
    if (!newcomers.some((before) => before.friend === friend.id)) newcomers.push(change);
    return friend;
  };
  const people = await friendsTyped(deps, names, { command }, { find });
  const isNew = (id: string) => newcomers.some(({ friend }) => friend === id);
  return { people: people.map(({ id, name }) => ({ id, name, isNew: isNew(id) })), newcomers };
}

/** null for someone new; on a terminal, we first ask about a similar name. A single letter is never somebody new. */
async function someoneCalled(deps: Deps, input: string, book: NameBook, command: string) {
  const match = matchName(input, book);
  if (match.kind !== 'none') return findFriend(deps, input, { command });
  const friends = [...deps.store.read().friends.values()];
  if (foldText(input).length === 1) return meantByLetter(deps, input, friends, command);
  const near = await oneOf(deps, `Is "${input}" someone you know?`, match.nearest, 'someone new');
  const died = near === null ? diedCalled(input, friends) : [];
  if (died.length > 0) throw passedAway(died);
  return near;
}

/** Takes a number, or yes if there's only one. null for any other answer, and without a terminal. */
async function oneOf({ prompter }: Deps, question: string, friends: readonly Friend[], none: string) {
  if (!prompter.isInteractive || friends.length === 0) return null;
  const choices = friends.map(({ name }, index) => `${index + 1} ${name}`);
  const message = `${question}  ${[...choices, none].join(', ')}`;
  const answer = await prompter.ask({ message, fallback: none.replace(' of these', '') });
  const isOnlyOne = friends.length === 1 && isYes(answer);
  return friends[isOnlyOne ? 0 : Number(answer) - 1] ?? null;
}

async function meantByLetter(deps: Deps, input: string, friends: readonly Friend[], command: string) {
  const startsName = (name: string) => foldText(withoutTitle(name)).startsWith(foldText(input));
  const candidates = friends
    .filter((friend) => !isHiddenFromLists(friend) && [friend.name, ...friend.nicknames].some(startsName))
    // More names don't fit in a question.
    .slice(0, 5);
  const [first] = candidates;
  if (first === undefined)
    throw notFound(`"${input}" is one letter, and nobody's name on your list starts with it.`, {
      text: 'For someone new, type the whole name:',
      command: `momconnect ${command} "Cleo Example"`,
    });
  const friend = await oneOf(deps, `Who is "${input}"?`, candidates, 'none of these');
  if (friend !== null) return friend;
  const names = candidates.map(({ name }) => name);
  const way = forExample(`momconnect ${command} ${namesToType(deps, first)}`);
  throw ambiguous(`"${input}" could be ${namesInWords(names, 'or')}.`, way);
}
