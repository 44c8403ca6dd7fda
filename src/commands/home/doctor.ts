/**
 * `doctor`: checks the files, and says what is missing and which copies there are. Changes something only when asked
 * to: `--fix` sets unreadable lines aside, `--accept` accepts what is missing.
 */

import type { Deps, Style } from '../../deps.ts';
import type { Change } from '../../domain/changes.ts';
import { friendStates } from '../../domain/friend/friend.ts';
import type { CheckUp } from '../../domain/journal/check-up.ts';
import { type DateForm, dayInWords } from '../../domain/time/date-words.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, screen, wayIf } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { Command } from '../shared/command.ts';
import { badLines, damagedCopies, farDays, type Health, newerLines } from './doctor-lines.ts';
import { countInWords, missingFiles } from './missing-files.ts';
import { writtenWhen } from './restore.ts';
import { unknownZones, zonesNotKnown } from './unknown-zones.ts';

interface DoctorOptions {
  readonly fix?: boolean;
  readonly accept?: boolean;
}

export function doctorCommand(deps: Deps): Command {
  return new Command('doctor')
    .description("check the files: what's missing, and what copies there are")
    .option('--fix', "move lines that can't be read to a file next to the journal")
    .option('--accept', "what's missing is fine, so don't mention it again")
    .examples('momconnect doctor', 'momconnect doctor --fix', 'momconnect doctor --accept')
    .action(async (options: DoctorOptions) => {
      printAnswer(deps, await runDoctor(deps, options), renderDoctor);
    });
}

export async function runDoctor(
  { store, settings, isZoneOfMachineKnown }: Pick<Deps, 'store' | 'settings' | 'isZoneOfMachineKnown'>,
  { fix, accept }: DoctorOptions = {},
): Promise<Health> {
  const accepted = accept === true ? await store.acceptMissing() : null;
  const report = await store.checkUp();
  const state = store.read();
  const { friends } = state;
  const setAside = fix === true ? report.badLines.length : 0;
  if (setAside > 0) await store.appendBatch('doctor', asideInParts(report));
  const movedAside = fix === true ? await store.moveAside() : null;
  return {
    ...report,
    friends: [...friends.values()].filter(
      ({ state, isRemoved }) => !isRemoved && friendStates.includes(state),
    ).length,
    // What two devices read in the same chat counts once.
    interactions: (await store.history(null)).length,
    names: Object.fromEntries(
      [...report.farDays, ...report.badLines.map(({ about }) => about)].flatMap(({ friends: ids }) =>
        ids.map((id) => [id, friends.get(id)?.name ?? id]),
      ),
    ),
    unlisted: unlistedIn(report, friends),
    unknownZones: zonesNotKnown(state, settings.get('zone'), isZoneOfMachineKnown()),
    isEmptied: report.journals.length === 0 && !store.isNew(),
    setAside,
    movedAside,
    accepted,
  };
}

function unlistedIn({ badLines }: CheckUp, friends: ReadonlyMap<string, unknown>): string[] {
  const lost = badLines.filter(
    ({ about, isInJournal }) => !isInJournal && about.friends.every((id) => !friends.has(id)),
  );
  return [...new Set(lost.flatMap(({ about }) => about.names))];
}

/** A line holds 16 KB, which is about a hundred hashes. */
function asideInParts({ badLines }: CheckUp): Change[][] {
  const changes: Change[] = badLines.map(({ hash }) => ({ type: 'line.set-aside', hash }));
  const count = Math.ceil(changes.length / 100);
  return Array.from({ length: count }, (_, part) => changes.slice(part * 100, (part + 1) * 100));
}

export function renderDoctor(health: Health, style: Style): string {
  const { folders, journals } = health;
  const size = journals.reduce((sum, { bytes }) => sum + bytes, 0);
  const findings: readonly Line[] = [
    ...whatIsMissing(health, style.dates),
    ...badLines(health, style.dates),
    ...damagedCopies(health),
    ...newerLines(health),
    ...farDays(health, style.dates),
    ...unknownZones(health),
    ...openFiles(health),
  ];
  const places = [
    `Journal: ${folders.journal} (${countInWords(journals.length, 'file', 'files')}, ${sizeInWords(size)})`,
    `Backups: ${folders.backups} (${copiesInWords(health, style.dates)})`,
    `Settings: ${folders.config}`,
  ];
  return screen(style, [
    `${countInWords(health.friends, 'person', 'people')}, ${countInWords(health.interactions, 'time', 'times')} in touch.`,
    ...places.map(hanging),
    '',
    health.accepted !== null && undoWay("It won't be mentioned again."),
    ...(findings.length === 0 ? ['Everything looks good.'] : findings.map(hanging)),
  ]);
}

const hanging = (line: Line): Line =>
  typeof line === 'string' ? { text: line, first: '', rest: '  ' } : line;

function copiesInWords({ backups }: Health, dates: DateForm): string {
  const newest = backups.at(-1);
  if (newest === undefined) return 'none yet';
  const devices = new Set(backups.map(({ device }) => device)).size;
  const of = devices === 1 ? '' : ` from ${devices} devices`;
  return `${countInWords(backups.length, 'copy', 'copies')}${of}, the newest from ${dayInWords(newest.day, dates)}`;
}

function whatIsMissing(health: Health, dates: DateForm): Line[] {
  const { missing, gone, ownMissing, folders, backups } = health;
  const accept = 'momconnect doctor --accept';
  const isOwnNamed = gone.entries > 0 || missing.some(({ file }) => file === ownMissing);
  const own =
    ownMissing === null || isOwnNamed
      ? []
      : [
          `There's no journal from this device (${ownMissing}) in ${folders.journal}, and no copy of one. If you haven't saved anything on it yet, that's fine.`,
        ];
  if (missing.length === 0 && gone.entries === 0)
    return [...own, ...wayIf(health.isEmptied, 'To start an empty list there:', accept)];
  const copiesHint =
    gone.entries === 0
      ? backups.length === 0
        ? "There are no copies here. If it's on another device or drive, connect that one."
        : "No copy here has it. If it's on another device or drive, connect that one."
      : `The copies have ${countInWords(gone.entries, 'entry', 'entries')} that the journal doesn't, ${writtenWhen(gone, dates)}.`;
  const ways =
    gone.entries === 0
      ? []
      : [
          { text: 'To see what would come back:', command: 'momconnect restore --dry-run' },
          { text: 'To bring it back:', command: 'momconnect restore' },
        ];
  return [
    ...missingFiles(missing),
    copiesHint,
    ...copiesByDevice(health, dates),
    ...ways,
    { text: "If that's fine:", command: accept },
    ...own,
  ];
}

/** Which devices have copies, and what a sync service put next to the journals. */
function copiesByDevice({ backups, journals, device }: Health, dates: DateForm): string[] {
  const newest = new Map(backups.map((copy) => [copy.device, copy.day]));
  const newestInWords = [...newest].map(([id, day]) => {
    const count = backups.filter((copy) => copy.device === id).length;
    const whose = id === device ? 'this device' : `device ${id}`;
    return `From ${whose}: ${countInWords(count, 'copy', 'copies')}, the newest from ${dayInWords(day, dates)}.`;
  });
  const beside = journals
    .map(({ file }) => file)
    .filter((file) => /[^a-z0-9-]/.test(file.replace(/(?:\.set-aside)?\.jsonl$/, '')));
  return [
    ...newestInWords,
    ...(beside.length === 0 ? [] : [`This might only be a copy: ${beside.join(', ')}`]),
  ];
}

function openFiles({ openToOthers }: Health): Line[] {
  if (openToOthers.length === 0) return [];
  return [
    'Other people on this computer can read these. To make them private:',
    ...openToOthers.slice(0, 5).map((path) => ({ verbatim: `  chmod go= ${shellQuote(path)}` })),
  ];
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
