/** Which imported people we may suggest: named with `--pick`, or asked a few at a time. */

import type { Deps } from '../../deps.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { UserError, type WayOut } from '../../errors.ts';
import { shorten } from './import-view.ts';

/** Someone in the file. */
export interface Pickable {
  readonly id: string;
  readonly name: string;
}

type PickFound =
  | { readonly people: readonly Pickable[] }
  | { readonly problem: string; readonly isAmbiguous: boolean };

const pageLength = 8;
const mostNamed = 5;

/** The ids of these people. Throws UserError `not_found` or `ambiguous`. */
export function pickNamed(typed: readonly string[], people: readonly Pickable[], way: WayOut): Set<string> {
  const choice = findAll(
    typed.flatMap((words) => words.split(',')),
    [],
    people,
  );
  if ('problem' in choice) {
    throw new UserError(choice.problem, {
      code: choice.isAmbiguous ? 'ambiguous' : 'not_found',
      ways: [way],
    });
  }
  return new Set(choice.people.map(({ id }) => id));
}

/** Asks page by page: Enter goes on, `stop` ends, and she may name people from any page. Answers the ids. */
export async function askWhomToPick(
  { prompter, output }: Deps,
  people: readonly Pickable[],
): Promise<Set<string>> {
  const ids = new Set<string>();
  output.say(output.style.wrap(invitation(people.length)));
  for (let start = 0; start < people.length; start += pageLength) {
    const page = people.slice(start, start + pageLength);
    output.say(page.map(({ name }, index) => `  ${index + 1}  ${shorten(name)}`).join('\n'));
    const isLast = start + pageLength >= people.length;
    const answer = await prompter.ask({
      message: `Who?  numbers or names${isLast ? '' : ', stop'}, Enter for none of these`,
      problem: (text) => {
        const choice = readAnswer(text, page, people);
        return 'problem' in choice ? choice.problem : null;
      },
    });
    const nextChoice = readAnswer(answer, page, people);
    if ('people' in nextChoice) for (const { id } of nextChoice.people) ids.add(id);
    if (isStop(answer)) break;
  }
  return ids;
}

function invitation(count: number): string {
  return count === 1
    ? "One person is new. They'll only be suggested if you pick them; if not, they just stay on the list."
    : `${count} people are new. Only the ones you pick will be suggested; the rest just stay on the list.`;
}

const isStop = (answer: string): boolean => /^(stop|done|no|none|q|quit)$/i.test(answer.trim());

function readAnswer(answer: string, page: readonly Pickable[], people: readonly Pickable[]): PickFound {
  if (isStop(answer)) return { people: [] };
  // Numbers may be separated by spaces; names have spaces inside.
  const isNumbers = /^[\d\s,]+$/.test(answer);
  return findAll(answer.split(isNumbers ? /[\s,]+/ : /,|\band\b/i), page, people);
}

/** A number counts on the page, a name in the whole file. */
function findAll(
  words: readonly string[],
  page: readonly Pickable[],
  people: readonly Pickable[],
): PickFound {
  const all: Pickable[] = [];
  for (const word of words.map((text) => text.trim()).filter((each) => each !== '')) {
    const namesakes = findNamed(word, people);
    const numbered = /^\d+$/.test(word) ? page[Number(word) - 1] : undefined;
    const [person, ...others] = numbered === undefined ? namesakes : [numbered];
    if (person === undefined)
      return { problem: `Nobody called "${word}" is in this file.`, isAmbiguous: false };
    if (others.length > 0)
      return { problem: `"${word}" could be ${peopleInWords(namesakes)}.`, isAmbiguous: true };
    all.push(person);
  }
  return { people: all };
}

/** By the id or full name; otherwise by whole words of the name: `ana`, `sample`. */
function findNamed(typed: string, people: readonly Pickable[]): readonly Pickable[] {
  const folded = foldText(typed);
  const exact = people.filter(
    ({ id, name }) => id === typed || name === typed || (folded !== '' && foldText(name) === folded),
  );
  if (exact.length > 0 || folded === '') return exact;
  return people.filter(({ name }) => ` ${foldText(name)} `.includes(` ${folded} `));
}

/** Ids tell namesakes apart. */
function peopleInWords(people: readonly Pickable[]): string {
  const names = people.slice(0, mostNamed).map(({ id, name }) => `${shorten(name)} (${id})`);
  const more = people.length - names.length;
  return namesInWords(more > 0 ? [...names, `${more} more`] : names, 'or');
}
