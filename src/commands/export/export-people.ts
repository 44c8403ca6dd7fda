/** What `export vcf` and `export csv` share: who goes along, and with what. */

import type { Deps } from '../../deps.ts';
import {
  type ExportChoice,
  type ExportedPerson,
  peopleToExport,
} from '../../domain/export/people-to-export.ts';
import { circles } from '../../domain/friend/friend.ts';
import { withoutMarks } from '../../domain/text/name-marks.ts';
import { Command } from '../shared/command.ts';
import { confirmRemoval } from '../shared/confirm-removal.ts';
import { readCircle } from '../shared/read-values.ts';
import type { DeliveryOptions } from './deliver-export.ts';

export interface PeopleOptions extends DeliveryOptions {
  readonly circle?: string;
  readonly tag?: string;
  readonly withNotes?: boolean;
  readonly allFields?: boolean;
  readonly all?: boolean;
}

export function exportPeopleCommand(name: string): Command {
  return new Command(name)
    .option('--circle <circle>', `only one circle: ${circles.join(', ')}`)
    .option('--tag <word>', 'only people with this tag')
    .option('--with-notes', 'your notes about them too, except private ones; it asks first')
    .option('--all-fields', 'what only momconnect knows, too: circle, how often, last contact, children')
    .option('--all', "people you've hidden, and people who died, too")
    .option(
      '--out <file>',
      'save it in a file that only you can read; if you leave it out, it goes to the screen or a pipe',
    )
    .option('--force', "replace a file that's already there");
}

/** Throws UserError `cancelled`, or `usage` when she wants notes and can't be asked. */
export async function choosePeople(deps: Deps, options: PeopleOptions): Promise<readonly ExportedPerson[]> {
  const choice: ExportChoice = {
    circle: options.circle === undefined ? null : readCircle(options.circle),
    tag: options.tag ?? null,
    includeAll: options.all === true,
    withNotes: options.withNotes === true,
    allFields: options.allFields === true,
  };
  const friends = [...deps.store.read().friends.values()].map((friend) => withoutMarks(friend));
  const people = peopleToExport(friends, choice, deps.today);
  if (people.some(({ notes }) => notes.length > 0))
    await confirmRemoval(deps, 'Your notes may hold what people told you in confidence. Put them in?');
  return people;
}
