/**
 * Reads `friends.md`, the file of the command-line tool `friends` (https://github.com/JacobEvelyn/friends): the
 * sections Activities, Notes, Friends and Locations, in any order, each with a list.
 */

import type { ContactCard, ContactsRead, DatedEntry, ImportProblem } from '../domain/import/contact-card.ts';
import { visibleName } from '../domain/text/visible-name.ts';
import { isDay } from '../domain/time/day.ts';
import { cleanLine } from './clean-text.ts';

const heading = /^#{1,6}(.*)$/;
const item = /^[-*]\s+(.*)$/;
const dayPattern = /^(\d{4}-\d\d-\d\d)(?::\s*(.*))?$/;
const boldName = /\*\*([^*]+)\*\*/g;
const italicText = /(?<![\p{L}\p{N}_])_([^_]+)_(?![\p{L}\p{N}_])/gu;

/** Answers the readable rows, and the unreadable lines with the reason. Never throws. */
export function readFriendsMd(text: string): ContactsRead {
  const cards: ContactCard[] = [];
  const activities: DatedEntry[] = [];
  const notes: DatedEntry[] = [];
  const problems: ImportProblem[] = [];
  let section = '';
  for (const [index, row] of text.split(/\r\n?|\n/).entries()) {
    const line = index + 1;
    const title = heading.exec(row)?.[1];
    if (title !== undefined) section = title.trim().replace(/:$/, '').toLowerCase();
    if (title !== undefined || row.trim() === '' || section === 'locations') continue;
    const entry = item.exec(row.trim())?.[1];
    const entryRead = readEntry(section, line, entry ?? '');
    if ('reason' in entryRead) problems.push(entryRead);
    else if ('kind' in entryRead) cards.push(entryRead);
    else (section === 'notes' ? notes : activities).push(entryRead);
  }
  return { format: 'friends.md', cards, activities, notes, problems };
}

function readEntry(section: string, line: number, entry: string): ContactCard | DatedEntry | ImportProblem {
  if (entry.trim() === '') return { line, reason: 'a row begins with a hyphen and a space: - Ana Sample' };
  if (section === 'friends') return readFriend(line, entry);
  if (section === 'activities' || section === 'notes') return readDated(line, entry);
  return {
    line,
    reason: "this row isn't in a section of a friends.md: Activities, Notes, Friends, Locations",
  };
}

/** `2018-01-04: Got lunch with **Ana Sample** in _Paris_. @food` */
function readDated(line: number, entry: string): DatedEntry | ImportProblem {
  const [, on, words = ''] = dayPattern.exec(entry) ?? [];
  if (!isDay(on))
    return { line, reason: 'a row here begins with a day: 2018-01-04: Lunch with **Ana Sample**' };
  const names = [...words.matchAll(boldName)].map(([, name = '']) => visibleName(name)).filter(Boolean);
  const text = cleanLine(words.replace(boldName, '$1').replace(italicText, '$1'));
  return { line, on, text, names: [...new Set(names)] };
}

/** `Ana Sample (a.k.a. Annie a.k.a. The Runner) [Paris] @choir` */
function readFriend(line: number, entry: string): ContactCard | ImportProblem {
  const words = entry.trim().split(/\s+/);
  const lastWord = words.findLastIndex((word) => !word.startsWith('@'));
  const untagged = words.slice(0, lastWord + 1).join(' ');
  const [unplaced, city] = cutEnding(untagged, '[', ']');
  const [name, nicknames] = cutEnding(unplaced, '(a.k.a. ', ')');
  if (visibleName(name) === '') return { line, reason: "there's no name in this row" };
  return {
    line,
    format: 'friends.md',
    uid: null,
    familyInFront: null,
    name: visibleName(name),
    kind: 'person',
    nicknames: nicknames.split('a.k.a.').map(visibleName).filter(Boolean),
    phones: [],
    faxes: [],
    emails: [],
    address: null,
    city: cleanLine(city) || null,
    birthday: null,
    anniversaries: [],
    hardDays: [],
    children: [],
    diedOn: null,
    notes: [],
    tags: words
      .slice(lastWord + 1)
      .map((tag) => visibleName(tag.slice(1)))
      .filter(Boolean),
  };
}

/** The text before the last `open`, and what is between it and a `close` at the very end; `''` when there is none. */
function cutEnding(text: string, open: string, close: string): readonly [before: string, inside: string] {
  const start = text.endsWith(close) ? text.lastIndexOf(open) : -1;
  return start === -1
    ? [text, '']
    : [text.slice(0, start).trim(), text.slice(start + open.length, -close.length)];
}
