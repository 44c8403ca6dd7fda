/** What `import` says: who came in, what could not be read, and what to do with a file that is something else. */

import type { Style } from '../../deps.ts';
import type { FriendState } from '../../domain/friend.ts';
import type { ContactsRead, ImportProblem } from '../../domain/import/contact-card.ts';
import { cutText } from '../../domain/import/fit.ts';
import { namesInWords } from '../../domain/names.ts';
import { UserError } from '../../errors.ts';
import type { OtherFormat } from '../../formats/detect-format.ts';
import { shellQuote } from '../../ui/shell-quote.ts';

export interface ImportedFriend {
  readonly id: string;
  readonly name: string;
  readonly outcome: 'added' | 'updated';
  readonly state: FriendState;
  /** Whom she picked just now. */
  readonly isPicked: boolean;
}

export interface ImportData {
  readonly format: ContactsRead['format'];
  readonly added: number;
  readonly updated: number;
  /** People and times in touch that were there already. */
  readonly skipped: number;
  readonly interactions: number;
  readonly problems: readonly ImportProblem[];
  /** Who was added or updated, in the order of the file. */
  readonly friends: readonly ImportedFriend[];
  readonly isDryRun: boolean;
  /** As it was given. */
  readonly file: string;
}

/** So that it all fits a screen of 24 lines, however long the names are. */
const mostNames = 8;
const mostProblems = 5;
const longestName = 40;
const longestReason = 130;

export function renderImport(data: ImportData, style: Style): string {
  const names = data.friends.map(({ name }) => name);
  const problems = problemLines(data, style);
  const next = nextSteps(data);
  return [
    style.wrap(sentences(data).join(' ')),
    ...(names.length === 0 ? [] : [style.wrap(listed(names), '  ')]),
    ...(problems.length === 0 ? [] : ['', ...problems]),
    ...(problems.length === 0 || next.length === 0 ? [] : ['']),
    ...next,
  ].join('\n');
}

function sentences(data: ImportData): string[] {
  const { friends, skipped, isDryRun } = data;
  const picked = friends.filter(({ isPicked }) => isPicked).map(({ name }) => name);
  const updated = friends.filter(({ outcome, isPicked }) => outcome === 'updated' && !isPicked).length;
  const now = isDryRun ? 'would come up in suggestions' : 'may come up in suggestions now';
  const have = isDryRun ? 'would have' : updated === 1 ? 'has' : 'have';
  return [
    ...arrivals(data),
    ...(picked.length > 0 ? [`${listed(picked)} ${now}.`] : []),
    ...(updated > 0
      ? [`${counted(updated, 'person', 'people')} you know already ${have} something new.`]
      : []),
    ...(skipped > 0 ? [`${counted(skipped, 'row is', 'rows are')} there already.`] : []),
    ...(hasNews(data) ? [] : ['Nothing changed.']),
  ];
}

/** Who and what is new. */
function arrivals({ format, friends, interactions, isDryRun }: ImportData): string[] {
  const added = friends.filter(({ outcome }) => outcome === 'added');
  const setAside = added.filter(({ state }) => state === 'paused').length;
  const resting = added.filter(isResting).length;
  const people = added.length - setAside;
  const came = isDryRun ? 'would come in' : 'came in';
  const from = format === 'vcard' ? 'the address book' : 'friends.md';
  const rest = resting === people ? ', resting until you pick them' : `, ${resting} of them resting`;
  const news = [
    ...(people > 0 ? [counted(people, 'person', 'people')] : []),
    ...(interactions > 0 ? [`${counted(interactions, 'time', 'times')} you were in touch`] : []),
  ];
  return [
    ...(news.length > 0 ? [`${namesInWords(news)} ${came} from ${from}${resting > 0 ? rest : ''}.`] : []),
    ...(setAside > 0
      ? [`${counted(setAside, 'company or group', 'companies or groups')} ${came}, set aside.`]
      : []),
  ];
}

function problemLines({ problems, file }: ImportData, style: Style): string[] {
  if (problems.length === 0) return [];
  const shown = problems.slice(0, mostProblems);
  const more = problems.length - shown.length;
  return [
    problems.length === 1
      ? 'One thing did not come in as it stands:'
      : 'Not everything came in as it stands:',
    ...shown.map(({ line, reason }) =>
      style.wrap(`line ${line}: ${shorten(reason, longestReason)}`, '  ', '    '),
    ),
    ...(more > 0 ? [`  and ${more} more: momconnect import ${shellQuote(file)} --dry-run --json`] : []),
  ];
}

function nextSteps(data: ImportData): string[] {
  const { isDryRun, file, friends } = data;
  if (isDryRun) return [`Nothing was saved. To bring them in: momconnect import ${shellQuote(file)}`];
  if (!hasNews(data)) return [];
  const first = friends.some(({ isPicked }) => isPicked) ? undefined : friends.find(isResting);
  const pick =
    first === undefined ? [] : [`To pick someone: momconnect friend resume ${shellQuote(first.id)}`];
  return [...pick, 'To take it back: momconnect undo'];
}

const isResting = ({ state }: ImportedFriend): boolean => state === 'unsorted';
const hasNews = ({ added, updated, interactions }: ImportData): boolean => added + updated + interactions > 0;
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map((name) => shorten(name, longestName));
  const more = names.length - shown.length;
  return namesInWords(more > 0 ? [...shown, `${more} more`] : shown);
}

/** For the screen; what is kept is whole. */
export function shorten(text: string, length = longestName): string {
  return text.length <= length ? text : `${cutText(text, length - 1)}…`;
}

const wayOut =
  'In your contacts app choose export or share, as vCard (.vcf). Then: momconnect import contacts.vcf';

/** A file that is no address book at all. */
export function notContacts(file: string, looksLike: OtherFormat): UserError {
  const what: Readonly<Record<OtherFormat, string>> = {
    empty: 'is empty',
    picture: 'is a picture, not an address book',
    pdf: 'is a PDF, not an address book',
    archive: 'is a packed or office file, not an address book',
    calendar: 'is a calendar, not an address book',
    spreadsheet: 'looks like a spreadsheet (CSV), which cannot be read yet',
    page: 'looks like a web page or XML, not an address book',
    other: 'is no address book that can be read',
  };
  return new UserError(`${calledFile(file)} ${what[looksLike]}.`, { code: 'unreadable', hint: wayOut });
}

/** An address book with nobody in it who can come in. */
export function nobodyCameIn(file: string, [first]: readonly ImportProblem[]): UserError {
  const message =
    first === undefined
      ? `There is nobody in ${file === '-' ? 'what was piped in' : file}.`
      : `Nobody could come in from ${file === '-' ? 'what was piped in' : file}. Line ${first.line}: ${first.reason}.`;
  return new UserError(message, { code: 'unreadable', hint: wayOut });
}

const calledFile = (file: string): string => (file === '-' ? 'What was piped in' : file);
