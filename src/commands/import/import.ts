/**
 * `import`: adds people from an address book (vCard), a table (CSV) or a friends.md. Good rows are added, bad ones are
 * listed.
 */

import type { Deps } from '../../deps.ts';
import type { Change } from '../../domain/changes.ts';
import { circles, type Friend } from '../../domain/friend/friend.ts';
import { unsortedFriends } from '../../domain/friend/sorting.ts';
import type { ContactsFormat, ContactsRead } from '../../domain/import/contact-card.ts';
import type { Newcomers } from '../../domain/import/contact-changes.ts';
import {
  entriesOf,
  type ImportPlan,
  isPickable,
  pickFriends,
  planImport,
} from '../../domain/import/import-plan.ts';
import { withoutMarks } from '../../domain/text/name-marks.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { renderHomeImport } from './home-view.ts';
import { readFiles, readingOnce } from './import-files.ts';
import { readHomeFile, runImportHome } from './import-home.ts';
import { commandFor, type ImportOptions, newcomersOf, readCadence, withDefault } from './import-options.ts';
import { askWhoIsOne, type NewPairs, newPairsIn, pairsIn } from './import-pairs.ts';
import { pickNamed } from './import-pick.ts';
import { nobodyCameIn } from './import-problems.ts';
import { checkMaps, confirmTable, readingOptions, readMap } from './import-table.ts';
import { type ImportData, type ImportedFriend, renderImport } from './import-view.ts';

export function importCommand(deps: Deps): Command {
  return new Command('import')
    .description('add people from an address book')
    .argument(
      '<files...>',
      'vCards (.vcf), tables (.csv) or folders of vCards from a phone or address book, a friends.md, or what `export json` wrote; - for piped input',
    )
    .option('--dry-run', 'show who would be added, and save nothing')
    .option('--circle <circle>', `how close everybody in it is: ${circles.join(', ')}`)
    .option('--every <span>', 'how often you want to be in touch with them: 2w, monthly')
    .option('--pick <names...>', 'only suggest these; the rest are just on your list')
    .option('--map <column=field>', "what a column of a table is: 'Nick=nickname', 2=phone", readMap, [])
    .option(
      '--encoding <name>',
      'how its letters are encoded, if the names look wrong: macintosh, iso-8859-2',
    )
    .examples(
      'momconnect import contacts.vcf',
      'momconnect import contacts.vcf --dry-run',
      'momconnect import phone.vcf work.vcf old-phones/',
      'momconnect import contacts.vcf --pick "Ana Sample" bea',
      'momconnect import school.vcf --circle wider',
      'momconnect import google.csv outlook.csv --dry-run',
      'momconnect import list.csv --map "Nick=nickname"',
      'momconnect import friends.md',
      'momconnect import everything.json --dry-run',
    )
    .action(async (files: string[], options: ImportOptions) => {
      const once = { ...deps, files: readingOnce(deps.files) };
      const home = readHomeFile(once, files);
      if (home !== null)
        return printAnswer(deps, await runImportHome(deps, files, options, home), renderHomeImport);
      const { answer, news } = await runImport(once, files, options);
      const people = options.pick === undefined ? newToSort(deps, files, answer) : [];
      printAnswer(deps, answer, renderImport, { news, sortsNow: people.length > 0 });
      if (people.length > 0) await sortNow(deps, people);
    });
}

/** Throws UserError `unreadable` when no row could be added and none was there already; then nothing is written. */
export async function runImport(
  deps: Deps,
  files: readonly string[],
  options: ImportOptions,
): Promise<{ readonly answer: ImportData; readonly news: NewPairs }> {
  const cadence = readCadence(options);
  const reading = await deps.output.progress('Reading');
  const contacts = await readFiles(deps, files, {
    ...readingOptions(deps, options),
    onRow: (part) => reading.at(part * partOfReading),
  });
  checkMaps(options.map ?? [], contacts.table);
  const newcomersFrom = (format: ContactsFormat) => newcomersOf(format, options, cadence);
  const planWith = (onePerson: ReadonlySet<string>) => planFor(deps, contacts, newcomersFrom, onePerson);
  reading.at(partOfReading);
  const firstPlan = await planWith(new Set());
  reading.end();
  if (isNothing(firstPlan)) throw nobodyCameIn(files, firstPlan.problems);
  const isAsking = options.dryRun !== true && canAsk(deps, files);
  if (contacts.table !== undefined && options.dryRun !== true)
    await confirmTable(deps, files, firstPlan.people, isAsking);
  const plan = isAsking ? await planAsked(deps, firstPlan, planWith) : firstPlan;
  const picks =
    options.pick === undefined
      ? new Set<string>()
      : picked(options.pick, plan, commandFor(files, { ...options, pick: [] }));
  const final = pickFriends(plan, picks, deps.today, { state: 'active', ...withDefault(cadence, 'close') });
  const entries = options.dryRun === true ? [] : entriesOf(final);
  const undo = entries.length > 0 ? await save(deps, entries) : null;
  const pickedIds = new Set(
    plan.people.filter((person) => picks.has(person.id) && isPickable(person)).map(({ id }) => id),
  );
  const answer = {
    ...dataOf(contacts, final, pickedIds),
    isDryRun: options.dryRun === true,
    undo,
    files,
    command: commandFor(files, options),
  };
  return { answer, news: newPairsIn(final) };
}

/** Only she can say whether the same name with other numbers is one person. If she can't be asked, they are two. */
async function planAsked(
  deps: Deps,
  first: ImportPlan,
  plan: (onePerson: ReadonlySet<string>) => Promise<ImportPlan>,
): Promise<ImportPlan> {
  const onePerson = await askWhoIsOne(deps, first);
  return onePerson.size === 0 ? first : plan(onePerson);
}

/** The share of the progress bar that reading takes. Finding out who is who takes the rest. */
const partOfReading = 0.5;

/** Answers the id that takes it all back. */
async function save({ store, output }: Deps, entries: readonly (readonly Change[])[]): Promise<string> {
  const progress = await output.progress('Saving');
  let entriesDone = 0;
  const undo = await store.appendBatch('import', entries, () => progress.at(++entriesDone / entries.length));
  progress.end();
  return undo;
}

function canAsk({ prompter, globals }: Deps, files: readonly string[]): boolean {
  return prompter.isInteractive && !globals.quiet && !files.includes('-');
}

async function planFor(
  deps: Deps,
  contacts: ContactsRead,
  newcomersFrom: (format: ContactsFormat) => Newcomers,
  onePerson: ReadonlySet<string>,
): Promise<ImportPlan> {
  const { store, today } = deps;
  const { friends: friendsShown, merged } = store.read();
  // A card is compared with what is stored. Copying thousands of friends takes long, so only where names have marks.
  const friends = isDiscreet(deps)
    ? new Map([...friendsShown].map(([id, friend]) => [id, withoutMarks(friend)]))
    : friendsShown;
  // Read the whole journal only if there are contacts to compare.
  const history = contacts.activities.length === 0 ? [] : await store.history(null);
  return planImport({
    read: contacts,
    friends,
    merged,
    interactions: new Set(history.map(({ id }) => id)),
    today,
    newcomersFrom,
    onePerson,
  });
}

function isNothing({ people, interactions, skipped }: ImportPlan): boolean {
  return people.length + interactions.length + skipped.people + skipped.interactions === 0;
}

function picked(names: readonly string[], { people }: ImportPlan, command: string): ReadonlySet<string> {
  return pickNamed(names, people, { text: "To see who's in it:", command: `${command} --dry-run` });
}

/** Who has just come in and waits for her to say how close they are; nobody when she can't be asked. */
function newToSort(deps: Deps, files: readonly string[], { friends, undo }: ImportData): readonly Friend[] {
  if (undo === null || !canAsk(deps, files)) return [];
  const ids = new Set(friends.filter(({ outcome }) => outcome === 'added').map(({ id }) => id));
  return unsortedFriends(deps.store.read().friends.values()).filter(({ id }) => ids.has(id));
}

/** The same as `friend sort`, for these people. */
async function sortNow(deps: Deps, people: readonly Friend[]): Promise<void> {
  const { renderFriendSort, sortAsking } = await import('../friend/friend-sort.ts');
  printAnswer(deps, await sortAsking(deps, people), renderFriendSort);
}

function dataOf({ format, table }: ContactsRead, plan: ImportPlan, pickedIds: ReadonlySet<string>) {
  const friends = plan.people.flatMap(({ id, name, outcome, state }): ImportedFriend[] =>
    // Never show a hidden name, whatever the file has.
    outcome === 'known' || state === 'hidden'
      ? []
      : [{ id, name, outcome, state, isPicked: pickedIds.has(id) }],
  );
  return {
    format,
    cards: plan.cards,
    added: friends.filter(({ outcome }) => outcome === 'added').length,
    updated: friends.filter(({ outcome }) => outcome === 'updated').length,
    skipped: plan.skipped.people + plan.skipped.interactions,
    interactions: plan.interactions.length,
    ...pairsIn(plan),
    problems: plan.problems,
    unreadColumns: table?.unread ?? [],
    friends,
  };
}
