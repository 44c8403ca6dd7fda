/** Who was taken for one person, and who could be one: shown by name, so that she can fix it, or asked. */

import type { Deps, Style } from '../../deps.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import type { ImportPlan } from '../../domain/import/import-plan.ts';
import type { PlannedAlike } from '../../domain/import/planned-pairs.ts';
import type { AlikeReason } from '../../domain/import/same-person.ts';
import { sanitizeText } from '../../ui/sanitize.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import { askYes } from '../shared/ask.ts';
import { fewInWords, shorten } from '../shared/shorten.ts';

/** The pairs of a whole import. */
export interface Pairs {
  readonly joined: readonly (readonly [name: string, other: string])[];
  readonly alike: readonly (readonly [name: string, other: string, reason: AlikeReason])[];
}

/** The new ones among them, for the screen. */
export interface NewPairs {
  readonly joined: readonly (readonly [name: string, other: string])[];
  readonly alike: readonly Pick<PlannedAlike, 'names' | 'ids' | 'reason'>[];
}

const mostQuestions = 10;
const mostJoined = 12;
const mostAlike = 3;
const mostNames = 4;

export function pairsIn({ joined, alike }: ImportPlan): Pairs {
  return {
    joined: joined.map(({ names }) => names),
    alike: alike.map(({ names: [one, other], reason }) => [one, other, reason] as const),
  };
}

export function newPairsIn({ joined, alike }: ImportPlan): NewPairs {
  return {
    joined: joined.filter(({ isNew }) => isNew).map(({ names }) => names),
    alike: alike.filter(({ isNew }) => isNew).map(({ names, ids, reason }) => ({ names, ids, reason })),
  };
}

/** Keys of the pairs that she says are one person. */
export async function askWhoIsOne({ prompter }: Deps, { alike }: ImportPlan): Promise<ReadonlySet<string>> {
  const questions = alike.filter(({ isNew, isQuestion }) => isNew && isQuestion).slice(0, mostQuestions);
  const onePerson = new Set<string>();
  for (const { names, key } of questions) {
    const twice = `${shorten(names[1])} is in there twice, with different numbers or addresses.`;
    if (await askYes(prompter, sanitizeText(`${twice} Same person?`), 'no')) onePerson.add(key);
  }
  return onePerson;
}

export function pairLines(
  { joined, alike }: NewPairs,
  dryRun: string,
  isDryRun: boolean,
  style: Style,
): string[] {
  const groups = groupsOf(alike);
  const more = groups.slice(mostAlike).length;
  return [
    ...(joined.length === 0 ? [] : [style.wrap(joinedSentence(joined, dryRun, isDryRun), '', '  ')]),
    ...groups.slice(0, mostAlike).map((group) => alikeLine(group, isDryRun, style)),
    ...(more > 0
      ? [
          withCommand(
            `${more} more like these:`,
            isDryRun ? `${dryRun} --json` : 'momconnect friend doubles',
            style,
          ),
        ]
      : []),
  ];
}

function joinedSentence(joined: NewPairs['joined'], dryRun: string, isDryRun: boolean): string {
  const rows = joined.slice(0, mostJoined).map((names) => namesInWords(names.map((name) => shorten(name))));
  const more = joined.length - rows.length;
  const rest = more > 0 ? `; and ${more} more: ${dryRun} --json` : '.';
  const start = isDryRun ? 'One person each' : `${joined.length} entries were combined into one person each`;
  return joined.length === 1 && !isDryRun
    ? `1 entry was combined: ${rows[0]} are the same person.`
    : `${start}: ${rows.join('; ')}${rest}`;
}

interface Group {
  readonly reason: AlikeReason;
  readonly names: readonly string[];
  readonly ids: readonly string[];
}

/** Puts all pairs with one person on one line, such as four people with the same number. */
function groupsOf(pairs: NewPairs['alike']): Group[] {
  const groups = new Map<string, { readonly reason: AlikeReason; names: string[]; ids: string[] }>();
  for (const { names, ids, reason } of pairs) {
    const key = `${reason} ${ids[0]}`;
    const group = groups.get(key) ?? { reason, names: [names[0]], ids: [ids[0]] };
    // Thousands of people may share a number, so the lists grow in place.
    group.names.push(names[1]);
    group.ids.push(ids[1]);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const sharedThing: Readonly<Record<AlikeReason, string>> = {
  number: 'Same number',
  email: 'Same email',
  name: 'Same name',
};

function alikeLine(
  { reason, names, ids: [into = '', ...others] }: Group,
  isDryRun: boolean,
  style: Style,
): string {
  const ids = [into, ...others];
  // Ids tell namesakes apart.
  const isShared = new Set(names).size < names.length;
  const shortNames = names.map((name, at) => (isShared ? `${shorten(name)} (${ids[at]})` : shorten(name)));
  const who = fewInWords(shortNames, mostNames);
  const isPair = names.length === 2;
  const start = `${sharedThing[reason]}: ${who}.`;
  if (isDryRun)
    return style.wrap(`${start} ${isPair ? 'Two people' : 'Different people'}, from what the file says.`);
  const question = isPair ? 'Same person?' : 'If two of them are the same person:';
  const command = `momconnect friend merge ${shellQuote(others[0] ?? '')} ${shellQuote(into)}`;
  return withCommand(`${start} ${question}`, command, style);
}
