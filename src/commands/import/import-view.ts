/** What `import` says: who was added, what couldn't be read, and what to do with another kind of file. */

import type { Style } from '../../deps.ts';
import type { FriendState } from '../../domain/friend/friend.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import type { ContactsRead, ImportProblem } from '../../domain/import/contact-card.ts';
import { type CommandHint, wayIf } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { withCommand } from '../../ui/with-command.ts';
import { fewInWords, shorten } from '../shared/shorten.ts';
import { type NewPairs, type Pairs, pairLines } from './import-pairs.ts';

export interface ImportedFriend {
  readonly id: string;
  readonly name: string;
  readonly outcome: 'added' | 'updated';
  readonly state: FriendState;
  /** She picked this person just now. */
  readonly isPicked: boolean;
}

export interface ImportData extends Pairs {
  readonly format: ContactsRead['format'];
  /** How many were read. */
  readonly cards: number;
  readonly added: number;
  readonly updated: number;
  /** People and contacts that were there already. */
  readonly skipped: number;
  readonly interactions: number;
  readonly problems: readonly ImportProblem[];
  /** Columns of a table that weren't read, though there is something in them. */
  readonly unreadColumns: readonly string[];
  /** Who was added or updated, in the order of the file. */
  readonly friends: readonly ImportedFriend[];
  readonly isDryRun: boolean;
  /** The id of the whole import, for `momconnect undo ID`; null when nothing was saved. */
  readonly undo: string | null;
  /** As she named them. */
  readonly files: readonly string[];
  /** The import as she typed it, but for `--dry-run`. */
  readonly command: string;
}

/** So that everything fits on a screen of 24 lines, however long the names are. */
const mostNames = 8;
const mostProblems = 5;
const longestReason = 130;

/** @param sortsNow she is asked about the new people right after this */
export function renderImport(
  data: ImportData,
  style: Style,
  { news, sortsNow }: { readonly news: NewPairs; readonly sortsNow: boolean },
): string {
  const names = data.friends.filter(isLiving).map(({ name }) => name);
  const pairs = pairLines(news, dryRunOf(data), data.isDryRun, style);
  const problems = problemLines(data, style);
  const columns = columnLines(data, style);
  const next = nextSteps(data, sortsNow).map((way) => withCommand(way.text, way.command, style));
  return [
    style.wrap(sentences(data).join(' ')),
    ...(names.length === 0 ? [] : [style.wrap(shortNamesInWords(names), '  ')]),
    ...(pairs.length === 0 ? [] : ['', ...pairs]),
    ...(problems.length === 0 ? [] : ['', ...problems]),
    ...(columns.length === 0 ? [] : ['', ...columns]),
    ...(pairs.length + problems.length + columns.length === 0 || next.length === 0 ? [] : ['']),
    ...next,
  ].join('\n');
}

const entryWords: Readonly<Record<ImportData['format'], readonly [one: string, many: string]>> = {
  vcard: ['card was', 'cards were'],
  csv: ['row was', 'rows were'],
  'friends.md': ['entry was', 'entries were'],
};

function sentences(data: ImportData): string[] {
  const { format, cards, skipped, isDryRun } = data;
  const friends = data.friends.filter(isLiving);
  const dead = data.friends.length - friends.length;
  const pickedNames = friends.filter(({ isPicked }) => isPicked).map(({ name }) => name);
  const updated = friends.filter(({ outcome, isPicked }) => outcome === 'updated' && !isPicked).length;
  const now = isDryRun ? 'would come up in suggestions' : 'can come up in suggestions now';
  const have = isDryRun ? 'would have' : updated === 1 ? 'has' : 'have';
  return [
    ...(cards > 0 ? [`${countInWords(cards, ...entryWords[format])} read.`] : []),
    ...arrivals(data),
    ...(pickedNames.length > 0 ? [`${shortNamesInWords(pickedNames)} ${now}.`] : []),
    ...(updated > 0
      ? [`${countInWords(updated, 'person', 'people')} already on your list ${have} something new.`]
      : []),
    ...(dead > 0 ? [deathSentence(dead, isDryRun)] : []),
    ...(skipped > 0 ? [`${countInWords(skipped, 'row was', 'rows were')} already there.`] : []),
    ...(hasNews(data) ? [] : ['Nothing changed.']),
  ];
}

function deathSentence(count: number, isDryRun: boolean): string {
  const cards = countInWords(count, 'card is for someone', 'cards are for people');
  return `${cards} who died: ${isDryRun ? 'to be saved' : 'saved'}, but never suggested.`;
}

/** The new people and contacts. */
function arrivals({ format, friends, interactions, isDryRun }: ImportData): string[] {
  const newFriends = friends.filter((friend) => friend.outcome === 'added' && isLiving(friend));
  const setAside = newFriends.filter(({ state }) => state === 'paused').length;
  const resting = newFriends.filter(isResting).length;
  const people = newFriends.length - setAside;
  const came = isDryRun ? 'would come in' : 'came in';
  const from = { vcard: 'the address book', csv: 'the table', 'friends.md': 'friends.md' }[format];
  const rest =
    resting === people
      ? ", and won't be suggested until you pick them"
      : `, ${resting} of them won't be suggested until you pick them`;
  const news = [
    ...(people > 0 ? [countInWords(people, 'person', 'people')] : []),
    ...(interactions > 0 ? [`${countInWords(interactions, 'time', 'times')} you were in touch`] : []),
  ];
  return [
    ...(news.length > 0 ? [`${namesInWords(news)} ${came} from ${from}${resting > 0 ? rest : ''}.`] : []),
    ...(setAside > 0
      ? [
          `${countInWords(setAside, 'company or group', 'companies or groups')} ${came}, but won't be suggested.`,
        ]
      : []),
  ];
}

function problemLines(data: ImportData, style: Style): string[] {
  const { problems } = data;
  if (problems.length === 0) return [];
  const firstProblems = problems.slice(0, mostProblems);
  const more = problems.length - firstProblems.length;
  return [
    problems.length === 1 ? "One thing didn't come in as is:" : 'Not everything came in as is:',
    ...firstProblems.map(({ file, line, reason }) => {
      const where = file === undefined ? `line ${line}` : `${file}, line ${line}`;
      return style.wrap(`${where}: ${shorten(reason, longestReason)}`, '  ', '    ');
    }),
    ...(more > 0 ? [`  and ${more} more: ${dryRunOf(data)} --json`] : []),
  ];
}

/** What stayed in the table, and how to read it after all. */
function columnLines(data: ImportData, style: Style): string[] {
  const { unreadColumns, command } = data;
  const [first] = unreadColumns;
  if (first === undefined) return [];
  const [, number] = /(?:^| \()column (\d+)\)?$/.exec(first) ?? [];
  const map = shellQuote(`${number ?? first}=note`);
  return [
    style.wrap(`Not read: ${shortNamesInWords(unreadColumns)}.`, '', '  '),
    withCommand('To read a column, say what it is:', `${command} --map ${map}`, style),
  ];
}

function nextSteps(data: ImportData, sortsNow: boolean): readonly CommandHint[] {
  const { isDryRun, friends, undo, command } = data;
  if (isDryRun) return [{ text: 'Nothing was saved. To add them:', command }];
  if (!hasNews(data)) return [];
  // Plain undo would only take back her last answer.
  if (sortsNow) return [{ text: 'To take it all back:', command: `momconnect undo ${undo}` }];
  const isOpen = !friends.some(({ isPicked }) => isPicked) && friends.some(isResting);
  const sort = wayIf(isOpen, 'To choose who can come up, five at a time:', 'momconnect friend sort');
  return [...sort, undoWay()];
}

const dryRunOf = ({ command }: ImportData): string => `${command} --dry-run`;
const isLiving = ({ state }: ImportedFriend): boolean => state !== 'died';
const isResting = ({ state }: ImportedFriend): boolean => state === 'unsorted';
const hasNews = ({ added: newFriends, updated, interactions }: ImportData): boolean =>
  newFriends + updated + interactions > 0;
const countInWords = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const shortNamesInWords = (names: readonly string[]): string =>
  fewInWords(
    names.map((name) => shorten(name)),
    mostNames,
  );
