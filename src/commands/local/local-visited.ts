/** `local visited`: she was there. Whoever she met is logged, and put on her list where new; all of it is one line to undo. */

import type { Deps } from '../../deps.ts';
import type { Change } from '../../domain/change.ts';
import { type DateForm, dayInWords } from '../../domain/date-words.ts';
import type { Day } from '../../domain/day.ts';
import type { Way } from '../../domain/interaction.ts';
import { isTooLongForNote } from '../../domain/limits.ts';
import { type Feeling, feelings, type Local } from '../../domain/local/local.ts';
import { isOnce } from '../../domain/local/meets.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { Command } from '../command.ts';
import { readDay, readOneOf, usage } from '../read-values.ts';
import { findLocal } from './local-data.ts';
import { renderLocalVisited } from './local-visited-view.ts';
import { type PersonMet, peopleMet, readNamesMet } from './people-met.ts';

interface VisitedOptions {
  readonly felt?: string;
  readonly met?: readonly string[];
  readonly on?: string;
  readonly note?: string;
}

export interface VisitedLocal {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly on: Day;
  /** null when she did not say; she is never asked. */
  readonly felt: Feeling | null;
  /** How many there are now. */
  readonly visits: number;
  /** False when that day was kept before: this came on top. */
  readonly isNewVisit: boolean;
  readonly isOwn: boolean;
  readonly isOnce: boolean;
  readonly met: readonly PersonMet[];
  /** The interaction that was logged; null when nobody was met. */
  readonly interaction: string | null;
  readonly note: string | null;
  readonly undo: string;
}

/** Said as "with": the rest of a long name is in the visit. */
const longestWhat = 60;

export function localVisitedCommand(deps: Deps): Command {
  return new Command('visited')
    .description('you were there; who you met is logged')
    .argument('[which...]', 'its number or name; the only one when left out')
    .option('--met <name...>', 'who you met: a friend, or someone new for your list')
    .option('--felt <how>', `how you came away: ${feelings.join(', ')}`)
    .option('--on <day>', 'when that was', 'today')
    .option('--note <text>', 'anything to keep')
    .addHelpText(
      'after',
      examples([
        'momconnect local visited 1',
        'momconnect local visited library --met "Cleo Example" --met ana',
        'momconnect local visited 1 --felt lighter --on yesterday',
      ]),
    )
    .action(async (words: string[], options: VisitedOptions) => {
      const visited = await runLocalVisited(deps, words.join(' '), options);
      present(deps, visited, renderLocalVisited);
    });
}

export async function runLocalVisited(
  deps: Deps,
  typed: string,
  options: VisitedOptions,
): Promise<VisitedLocal> {
  const { store, today } = deps;
  const felt = options.felt === undefined ? null : readOneOf(options.felt, feelings, 'such feeling');
  const on = await readDay(options.on ?? 'today', deps, 'past');
  const note = readNote(options.note);
  const names = readNamesMet(options.met ?? []);
  const local = findLocal(deps, typed);
  refuseTooEarly(local, on, deps.dates());
  const met = await peopleMet(deps, names, `local visited ${local.number} --met`);
  const interaction = met.length === 0 ? null : deps.newId();
  const changes = visitChanges({ local, on, today, felt, met, interaction, note });
  const undo = store.append('local visited', changes);
  return { ...countsOf(local, on), on, felt, met, interaction, note, undo };
}

function countsOf({ id, number, name, visits, isOwn, meets }: Local, on: Day) {
  const isNewVisit = visits.every((visit) => visit.on !== on);
  const count = visits.length + (isNewVisit ? 1 : 0);
  return { id, number, name, visits: count, isNewVisit, isOwn, isOnce: isOnce(meets) };
}

/** What is on one day cannot have been visited before it. */
function refuseTooEarly({ name, number, meets }: Local, on: Day, dates: DateForm): void {
  if (!isOnce(meets) || on >= meets) return;
  throw usage(
    `${name} is on ${dayInWords(meets, dates)}, not before.`,
    `${meets > dates.today ? 'When it has been' : 'For that day'}: momconnect local visited ${number} --on ${meets}`,
  );
}

interface VisitPlan extends Pick<VisitedLocal, 'on' | 'felt' | 'met' | 'interaction' | 'note'> {
  readonly local: Local;
  readonly today: Day;
}

function visitChanges({ local, on, today, felt, met, interaction, note }: VisitPlan): readonly Change[] {
  const friends = met.map(({ id }) => id);
  const kept = note === null ? {} : { note };
  return [
    {
      type: 'local.visited',
      local: local.id,
      on,
      ...(felt === null ? {} : { felt }),
      ...(interaction === null ? kept : { friends }),
    },
    ...met
      .filter(({ isNew }) => isNew)
      .map(
        ({ id, name }) =>
          ({ type: 'friend.added', friend: id, on: today, name, ...asNewFriend(local) }) as const,
      ),
    ...(interaction === null
      ? []
      : [
          {
            type: 'interaction.logged',
            interaction,
            on,
            friends,
            way: wayOf(local),
            what: whatOf(local),
            ...kept,
          } as const,
        ]),
  ];
}

function asNewFriend({ name }: Local) {
  return { circle: 'friends', tags: [name] } as const;
}

/** Nobody visits an online group. */
export function wayOf({ kind }: Local): Way {
  return kind === 'online' ? 'group' : 'visit';
}

/** Her word for it, as it stands in what is logged. */
export function whatOf({ name }: Pick<Local, 'name'>): string {
  return name.length <= longestWhat ? name : `${name.slice(0, longestWhat).replace(/\s+\S*$/, '')}...`;
}

function readNote(text: string | undefined): string | null {
  const note = text?.trim() ?? '';
  if (isTooLongForNote(note)) throw usage('That note is longer than 4 KB.', 'Shorten it, or save it as two.');
  return note === '' ? null : note;
}
