/** What `doctor` says about single lines of the journal, and about copies. */

import type { CheckUp, DamagedLine, SetAside } from '../../domain/journal/check-up.ts';
import { lookUp } from '../../domain/text/look-up.ts';
import { type DateForm, dayInWords } from '../../domain/time/date-words.ts';
import type { Line } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { countInWords } from './missing-files.ts';
import type { UnknownZones } from './unknown-zones.ts';

export interface Health extends CheckUp {
  readonly friends: number;
  readonly interactions: number;
  /** The names of friends in the findings, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of people who are on no list because the line that added them can't be read. */
  readonly unlisted: readonly string[];
  readonly unknownZones: UnknownZones;
  /** There was a journal, and now there is none: nothing is written until she decides what to do. */
  readonly isEmptied: boolean;
  /** How many of the bad lines were set aside just now. */
  readonly setAside: number;
  /** Where the lines set aside from this device's journals are now; null when there were none. */
  readonly movedAside: SetAside | null;
  /** The id that `undo` takes to cancel the acceptance; null when nothing was accepted. */
  readonly accepted: string | null;
}

export function badLines(health: Health, dates: DateForm): Line[] {
  const { badLines: lines, setAside, movedAside, unlisted } = health;
  if (lines.length === 0)
    return movedAside === null
      ? []
      : [`The lines that couldn't be read before aren't in your journal now. They're in ${movedAside.to}`];
  const count = countInWords(lines.length, 'line', 'lines');
  return [
    setAside > 0 ? `${count} couldn't be read. They've been moved out:` : `${count} couldn't be read:`,
    ...lines.slice(0, 5).flatMap((line) => [under(whatItWas(line, health, dates)), ...whereItIs(line)]),
    ...(unlisted.length === 0 ? [] : [`Not on your list because of that: ${unlisted.join(', ')}`]),
    ...(setAside > 0
      ? [...whereTheyAre(health), undoWay()]
      : [{ text: 'To move them to a file next to the journal:', command: 'momconnect doctor --fix' }]),
  ];
}

const under = (text: string, first = '  '): Line => ({ text, first, rest: `${first}  ` });

/** A device changes only its own files. */
function whereTheyAre({ badLines: lines, movedAside }: Health): string[] {
  const isMoved = ({ file }: DamagedLine) =>
    movedAside !== null && (movedAside.from.includes(file) || movedAside.to.endsWith(file));
  const filesLeft = [...new Set(lines.filter((line) => !isMoved(line)).map(({ file }) => file))];
  return [
    ...(movedAside === null ? [] : [`They aren't in your journal now. They're in ${movedAside.to}`]),
    ...(filesLeft.length === 0
      ? []
      : [
          `Still in their file, because only the device that wrote it can change it: ${filesLeft.join(', ')}`,
        ]),
  ];
}

/** Its day, command and people, as far as they can be read. If none can, the start of the line. */
function whatItWas(
  { file, start, about, isChanged }: DamagedLine,
  { names }: Health,
  dates: DateForm,
): string {
  // The line may name someone who isn't on the list.
  const friendsAbout = about.friends
    .map((id) => lookUp(names, id) ?? id)
    .filter((name) => !about.friends.includes(name));
  const people = [...new Set([...friendsAbout, ...about.names])];
  const whose = people.length > 0 ? people : about.friends;
  const day = about.writtenOn === null ? [] : [dayInWords(about.writtenOn, dates)];
  const facts = [...(about.command === null ? [] : [about.command]), ...whose, ...day];
  const what = facts.length === 0 ? start : facts.join(', ');
  return isChanged ? `${file}: ${what} (changed after it was written)` : `${file}: ${what}`;
}

function whereItIs({ isInJournal, copies }: DamagedLine): Line[] {
  const first = '    ';
  if (isInJournal) return [under("Your journal has the original, so nothing's missing.", first)];
  if (copies.length === 0) return [under('No copy has the original.', first)];
  return [
    under(`The original is in ${copies.slice(-3).join(', ')}.`, first),
    { text: 'To bring it back:', command: 'momconnect restore', first },
  ];
}

export function damagedCopies({ damaged }: Health): string[] {
  return damaged.length === 0 ? [] : [`These copies are damaged: ${damaged.join(', ')}`];
}

export function newerLines({ newerLines: count }: Health): string[] {
  if (count === 0) return [];
  return [
    `${countInWords(count, 'line', 'lines')} came from a newer version of momconnect, and you'll see it when you update.`,
  ];
}

export function farDays({ farDays: entries, names }: Health, dates: DateForm): Line[] {
  const [first] = entries;
  if (first === undefined) return [];
  const lines = entries.slice(0, 5).map(({ on, friends }) => {
    const who = friends.map((id) => lookUp(names, id) ?? id).join(', ');
    return under(`${who}: ${dayInWords(on, dates)}`);
  });
  return [
    `${countInWords(entries.length, 'time', 'times')} in touch on a day that hasn't come yet. Was a clock wrong? Until the day is right, it isn't counted:`,
    ...lines,
    { text: 'To set the day:', command: `momconnect log edit ${first.id} --on yesterday` },
  ];
}
