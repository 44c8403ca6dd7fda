/** What `export vcf` and `export csv` share: who goes along, and with what. */

import type { Deps } from '../../deps.ts';
import {
  type ExportChoice,
  type ExportedPerson,
  peopleToExport,
} from '../../domain/export/people-to-export.ts';
import { circles } from '../../domain/friend/friend.ts';
import { tagKey } from '../../domain/friend/tags.ts';
import { withoutMarks } from '../../domain/text/name-marks.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { Command, type Options } from '../shared/command.ts';
import { confirmRemoval } from '../shared/confirm-removal.ts';
import { notFound, readCircle } from '../shared/read-values.ts';
import type { FileOptions } from '../shared/write-file.ts';
import { type Export, refuseOnDiscreetScreen, withDelivery } from './deliver-export.ts';

export type PeopleOptions = FileOptions & Options<'circle' | 'tag', never, 'withNotes' | 'allFields' | 'all'>;

export function exportPeopleCommand(name: string): Command {
  const command = new Command(name)
    .option('--circle <circle>', `only one circle: ${circles.join(', ')}`)
    .option('--tag <word>', 'only people with this tag')
    .option('--with-notes', 'your notes about them too, except private ones; it asks first')
    .option('--all-fields', 'what only momconnect knows, too: circle, how often, last contact, children')
    .option('--all', "people you've hidden, and people who died, too");
  return withDelivery(command);
}

interface PeopleFile {
  readonly format: 'vcard' | 'csv';
  readonly command: 'export vcf' | 'export csv';
  readonly write: (people: readonly ExportedPerson[]) => string;
}

/** Throws UserError `usage` on a discreet screen, and what `choosePeople` throws. */
export async function exportPeople(
  deps: Deps,
  options: PeopleOptions,
  { format, command, write }: PeopleFile,
): Promise<Export> {
  refuseOnDiscreetScreen(deps, options, command);
  const people = await choosePeople(deps, options);
  return { format, people: people.length, text: write(people) };
}

/** Throws UserError `cancelled`, or `usage` when she wants notes and can't be asked. */
async function choosePeople(deps: Deps, options: PeopleOptions): Promise<readonly ExportedPerson[]> {
  const choice: ExportChoice = {
    circle: options.circle === undefined ? null : readCircle(options.circle),
    tag: options.tag ?? null,
    includeAll: options.all === true,
    hasNotes: options.withNotes === true,
    hasAllFields: options.allFields === true,
  };
  const friends = [...deps.store.read().friends.values()].map((friend) => withoutMarks(friend));
  const people = peopleToExport(friends, choice, deps.today);
  if (people.length === 0) await sayNobody(deps, options);
  if (people.some(({ notes }) => notes.length > 0))
    await confirmRemoval(deps, 'Your notes may have things people told you in confidence. Include them?');
  return people;
}

/** An empty file would look like everybody. Throws UserError `not_found` for a tag that nobody on her list has. */
async function sayNobody({ store, output }: Deps, { tag }: PeopleOptions): Promise<void> {
  const friends = [...store.read().friends.values()];
  const { nearestTag, tagGroups } = await import('../../domain/friend/tag-groups.ts');
  if (tag === undefined || tagGroups(friends).has(tagKey(tag))) {
    output.say("There's nobody to export.");
    return;
  }
  const near = nearestTag(tag, friends);
  throw notFound(
    `Nobody has the tag ${tag}.`,
    near === null
      ? { text: 'To see all tags:', command: 'momconnect friend tag' }
      : { text: 'Did you mean this one?', command: `--tag ${shellQuote(near)}` },
  );
}
