/** What else she may want to save: who can come up in suggestions, and how often. */

import type { Deps } from '../../deps.ts';
import { firstNameOf } from '../../domain/friend/friend.ts';
import { askYes } from '../shared/ask.ts';
import { fewInWords } from '../shared/shorten.ts';
import type { PersonFound } from './catch-up-data.ts';
import { everyInWords, mostPeople } from './catch-up-view.ts';
import type { Findings, FindingsInput } from './findings.ts';

const mostQuestions = 3;
/** Fewer days don't make someone a person she really talks to. */
const fewestDays = 3;

export type More = Pick<FindingsInput, 'keepsRhythm' | 'picked'>;

export async function askMore(
  deps: Deps,
  { data: { people, added } }: Findings,
  { keepsRhythm, picksAll }: { readonly keepsRhythm: boolean; readonly picksAll: boolean },
): Promise<More> {
  const picked = picksAll ? idsOf(unsortedAmong(deps, people)) : await askToPick(deps, people);
  if (keepsRhythm) return { keepsRhythm, picked };
  const withRhythm = new Set<string>();
  // Without news, she'd be asked again what she said no to.
  const offers = added === 0 ? [] : people.filter(({ rhythmDays }) => rhythmDays !== null);
  for (const person of offers.slice(0, mostQuestions)) {
    if (await askYes(deps.prompter, rhythmQuestion(deps, person), 'no')) withRhythm.add(person.id);
  }
  return { keepsRhythm: withRhythm, picked };
}

const rhythmQuestion = ({ output }: Deps, person: PersonFound): string => {
  const { name, rhythmDays } = output.mark(person);
  return `You and ${firstNameOf({ name })} usually talk ${everyInWords(rhythmDays as number)}. Is that how often you'd like to?`;
};

/** People from an address book rest until she picks them. Those she talks to make a better list than all of them. */
async function askToPick(deps: Deps, people: readonly PersonFound[]): Promise<ReadonlySet<string>> {
  const unsorted = unsortedAmong(deps, people);
  if (unsorted.length === 0) return new Set();
  const names = fewInWords(
    unsorted.map((person) => deps.output.mark(person).name),
    mostPeople,
  );
  const isYes = await askYes(deps.prompter, `Suggest ${names} from now on?`, 'yes');
  return idsOf(isYes ? unsorted : []);
}

const idsOf = (people: readonly PersonFound[]): ReadonlySet<string> => new Set(people.map(({ id }) => id));

export function unsortedAmong({ store }: Deps, people: readonly PersonFound[]): readonly PersonFound[] {
  const { friends } = store.read();
  return people.filter(
    ({ id, times }) =>
      friends.get(id)?.state === 'unsorted' && new Set(times.map(({ on }) => on)).size >= fewestDays,
  );
}
