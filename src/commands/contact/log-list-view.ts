/** How `log list` looks: a list of what was, and with `--wins` what she did, under two headings. */

import type { Style } from '../../deps.ts';
import { type DateForm, monthAndDate, pastDayInWords } from '../../domain/time/date-words.ts';
import { months } from '../../domain/time/day.ts';
import { withCommand } from '../../ui/with-command.ts';
import { headline } from './log-lines.ts';
import type { ListedEntry, ListScreen } from './log-list.ts';

export function renderLogList(entries: readonly ListedEntry[], style: Style, screen: ListScreen): string {
  if (entries.length === 0) return renderNothing(style, screen);
  const { ofThisMonth, more } = screen;
  const lines =
    ofThisMonth === null ? linesOf(entries, entries, style) : winLines(entries, ofThisMonth, style);
  return [
    ...lines,
    ...(more > 0 ? ['', style.wrap(`${more} more: add --limit ${entries.length + more}`)] : []),
    '',
    withCommand('To change one:', 'momconnect log edit 1 --on yesterday', style),
    withCommand('To remove one:', 'momconnect log remove 1', style),
  ].join('\n');
}

function renderNothing(style: Style, { isSearch, ofThisMonth }: ListScreen): string {
  if (isSearch)
    return withCommand('Nothing has those words in it. To see it all:', 'momconnect log list', style);
  const nothing =
    ofThisMonth === null
      ? "Nothing's logged here yet. To start:"
      : "Nothing's logged this month, and that's fine. To save something:";
  return withCommand(nothing, 'momconnect log ana', style);
}

function winLines(entries: readonly ListedEntry[], ofThisMonth: number, style: Style): readonly string[] {
  const { today } = style.dates;
  const parts = [
    [`What you did in ${months[+today.slice(5, 7) - 1]}:`, entries.slice(0, ofThisMonth)],
    [`On ${monthAndDate(today.slice(5), style.dates)} in other years:`, entries.slice(ofThisMonth)],
  ] as const;
  return parts.flatMap(([title, some], index) => {
    const gap = index > 0 && ofThisMonth > 0 ? [''] : [];
    return some.length === 0 ? [] : [...gap, style.wrap(title), ...linesOf(some, entries, style)];
  });
}

function linesOf(some: readonly ListedEntry[], all: readonly ListedEntry[], style: Style): readonly string[] {
  const indent = ' '.repeat(String(all.length).length + 2);
  return some.map((entry) =>
    style.wrap(entryLine(entry, style.dates), `${entry.number}`.padEnd(indent.length), indent),
  );
}

function entryLine(entry: ListedEntry, dates: DateForm): string {
  const { note, isPrivate } = entry;
  const noteInWords =
    note === null ? (isPrivate ? '. A private note' : '') : `: "${note.replace(/\s+/g, ' ')}"`;
  return `${headline(entry)}, ${pastDayInWords(entry.on, dates)}${noteInWords}`;
}
