/**
 * `import` of what `export json` wrote. An empty list becomes the same as the other one. With people on it, she sees
 * first what putting the two together would change.
 */

import type { WholeJournal } from '../../deps/whole-journal.ts';
import type { Deps } from '../../deps.ts';
import { registry } from '../../domain/changes.ts';
import {
  deletesForGood,
  hidingAgain,
  isAboutOtherFiles,
  newIdsFor,
  withNewIds,
} from '../../domain/import/other-home.ts';
import type { JournalCopy } from '../../domain/journal/journal-copy.ts';
import type { SettingName } from '../../domain/settings/setting-names.ts';
import type { State } from '../../domain/state.ts';
import { UserError } from '../../errors.ts';
import { decodeText } from '../../formats/decode-text.ts';
import { type HomeRead, homeStart, readHome } from '../../formats/home-json.ts';
import { sanitizeText } from '../../ui/sanitize.ts';
import { confirmRemoval } from '../shared/confirm-removal.ts';
import { usage } from '../shared/read-values.ts';
import { type HomeImport, homeChanges, planLines } from './home-view.ts';
import type { ImportOptions } from './import-options.ts';

/** null when that's not what the only file is. Throws UserError `unreadable` for one that can't be read to its end. */
export function readHomeFile({ files }: Pick<Deps, 'files'>, paths: readonly string[]): HomeRead | null {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0 || files.addressBooksIn(path) !== null) return null;
  const text = decodeText(files.read(path));
  if (!homeStart.test(text.slice(0, 200))) return null;
  const home = readHome(text);
  if (home !== null) return home;
  throw new UserError("This file is a whole momconnect list, but it can't be read here.", {
    code: 'unreadable',
    ways: ['It may be damaged, or a newer version of momconnect wrote it.'],
  });
}

/** Throws UserError `cancelled`, or `usage` when people are on her list and she can't be asked. */
export async function runImportHome(
  deps: Deps,
  files: readonly string[],
  options: ImportOptions,
  home: HomeRead,
): Promise<HomeImport> {
  refuseChoices(options);
  const journal = await deps.store.wholeJournal();
  const here = await journal.copy();
  const before = journal.stateOf(here.lines);
  const isWhole = isEmpty(before);
  const isDryRun = options.dryRun === true;
  const there = journal.stateOf(home.lines);
  const ids =
    isWhole || isSameHome(here, home) ? new Map<string, string>() : newIdsFor(there, before, deps.today);
  const lines = home.lines.filter((line) => !isAboutOtherFiles(line) && (isWhole || !deletesForGood(line)));
  const missing = await journal.missing({ lines: withNewIds(lines, ids, registry), newer: home.newer });
  const after = journal.stateOf([...here.lines, ...missing.lines]);
  const changes = hidingAgain(before, after, deps.today);
  const settings = isWhole ? settingsToRestore(deps, home) : [];
  const answer: HomeImport = {
    ...homeChanges({ before, after, there, ids }),
    problems: home.problems,
    settings: settings.map(([name]) => name),
    isWhole,
    isDryRun,
    files,
  };
  const count = missing.lines.length + missing.newer.length;
  if (isDryRun || (count === 0 && settings.length === 0)) return answer;
  if (!isWhole) await confirmMerge(deps, answer);
  for (const [name, value] of settings) await deps.settings.set(name, value);
  if (count > 0) await adoptWithBar(deps, journal, missing, changes);
  return answer;
}

async function adoptWithBar(
  { output }: Deps,
  journal: WholeJournal,
  missing: JournalCopy,
  changes: ReturnType<typeof hidingAgain>,
): Promise<void> {
  const progress = await output.progress('Saving');
  const all = missing.lines.length + missing.newer.length;
  let linesDone = 0;
  await journal.adopt(missing, { changes, onLine: () => progress.at(Math.min(1, ++linesDone / all)) });
  progress.end();
}

function refuseChoices(options: ImportOptions): void {
  const choice = (['circle', 'every', 'pick', 'encoding'] as const).find(
    (name) => options[name] !== undefined,
  );
  const option = choice ?? ((options.map ?? []).length > 0 ? 'map' : undefined);
  if (option === undefined) return;
  throw usage(`This file is a whole momconnect list, so --${option} doesn't go with it.`, 'Leave it out.');
}

/** A line that both have: one was copied from the other, or both from a third. Then an id means the same person. */
function isSameHome(here: JournalCopy, there: JournalCopy): boolean {
  const ids = new Set(here.lines.map(({ id }) => id));
  return there.lines.some(({ id }) => ids.has(id));
}

function isEmpty({ friends, drafts, calls, traditions, locals, ideas, reminders }: State): boolean {
  const isThere = ({ isRemoved }: { readonly isRemoved: boolean }) => !isRemoved;
  return (
    ![...friends.values()].some(isThere) &&
    !drafts.some(isThere) &&
    calls.length + traditions.length + locals.length + ideas.length + reminders.length === 0
  );
}

/** What she has set here stays. */
function settingsToRestore({ settings }: Deps, home: HomeRead): [SettingName, string][] {
  const entries = Object.entries(home.settings) as [SettingName, string][];
  return entries.filter(([name]) => settings.get(name) === null);
}

async function confirmMerge(deps: Deps, answer: HomeImport): Promise<void> {
  const { output, globals } = deps;
  if (globals.yes) return;
  const plan = planLines(output.mark(answer), output.style).map(sanitizeText);
  output.sayStyled(['Combined with your list here, this would be:', ...plan].join('\n'));
  await confirmRemoval(deps, 'Put the two lists together?');
}
