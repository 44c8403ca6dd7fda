/** What `doctor` says of single lines of the journal, and of copies. */

import { type DateForm, dayInWords } from '../domain/date-words.ts';
import type { Health } from './doctor.ts';
import { counted } from './missing-files.ts';

export function badLines({ badLines: lines, setAside }: Health): string[] {
  if (lines.length === 0) return [];
  const count = counted(lines.length, 'line', 'lines');
  return [
    setAside > 0
      ? `${count} couldn't be read. Set aside now, and still in the file:`
      : `${count} couldn't be read:`,
    ...lines.slice(0, 5).map(({ file, start }) => `  ${file}: ${start}`),
    setAside > 0
      ? 'To take that back: momconnect undo'
      : 'To set them aside (they stay in the file): momconnect doctor --fix',
  ];
}

export function damagedCopies({ damaged }: Health): string[] {
  return damaged.length === 0 ? [] : [`These copies are damaged: ${damaged.join(', ')}`];
}

export function newerLines({ newerLines: count }: Health): string[] {
  if (count === 0) return [];
  return [
    `${counted(count, 'line', 'lines')} came from a newer momconnect, and will be here when you update.`,
  ];
}

export function farDays({ farDays: entries, names }: Health, dates: DateForm): string[] {
  const [first] = entries;
  if (first === undefined) return [];
  const lines = entries.slice(0, 5).map(({ on, friends }) => {
    const who = friends.map((id) => names[id] ?? id).join(', ');
    return `  ${who}: ${dayInWords(on, dates)}`;
  });
  return [
    `${counted(entries.length, 'time', 'times')} in touch on a day that's still to come. Was a clock wrong? Until the day is right, it isn't counted:`,
    ...lines,
    `To set the day: momconnect log edit ${first.id} --on yesterday`,
  ];
}
