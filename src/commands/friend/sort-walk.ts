/** Asks where people belong, one after the other. Each answer is saved right away. */

import type { Deps } from '../../deps.ts';
import { daysSet } from '../../domain/friend/circle-cadences.ts';
import type { FriendFields } from '../../domain/friend/fields.ts';
import { cadenceDaysOf, circles, type Friend, lastContactOf } from '../../domain/friend/friend.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { type Place, sortingChange } from '../../domain/friend/sorting.ts';
import { cadenceInWords } from '../../domain/time/cadence.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { askFor, askYes, choiceCalled } from '../shared/ask.ts';
import { shorten } from '../shared/shorten.ts';
import { askLast } from './friend-last.ts';

/** How many people are asked about at a time. */
export const pageLength = 5;
const stopAnswer = 'done for now';
const answers = [...circles, 'not here', 'skip', stopAnswer] as const;
type Answer = (typeof answers)[number];

/** She can stop at any question. Answers those who got a place. */
export async function askToSort(deps: Deps, people: readonly Friend[]): Promise<readonly Friend[]> {
  const sorted: Friend[] = [];
  const unsorted = people.filter(({ state }) => state === 'unsorted').length;
  if (unsorted > 0) {
    say(deps, invitation(unsorted));
    deps.output.say({ text: 'To find out who you really talk to:', command: 'momconnect catch-up sources' });
  }
  for (const [at, friend] of people.entries()) {
    if (at % pageLength === 0 && !(await goesOn(deps, people, at))) break;
    const answer = await askPlace(deps, friend, at, people.length);
    if (answer === stopAnswer) break;
    await savePlace(deps, friend, answer, {});
    if (answer === 'skip') continue;
    sorted.push(friend);
    if (answer !== 'not here' && lastContactOf(friend, deps.today) === null)
      await saveLast(deps, friend, await askLast(deps));
  }
  return sorted;
}

function say({ output }: Deps, text: string): void {
  output.say(output.style.wrap(text));
}

function invitation(count: number): string {
  return count === 1
    ? "One person isn't sorted yet. They'll only come up in suggestions if you put them in a circle."
    : `${count} people aren't sorted yet. Only the ones you put in a circle will come up in suggestions. You can stop at any time: every answer is saved.`;
}

/** Shows the next few. Asks first, unless she has only just begun. */
async function goesOn(deps: Deps, people: readonly Friend[], at: number): Promise<boolean> {
  const friendsLeft = people.length - at;
  if (at > 0) {
    const count = Math.min(friendsLeft, pageLength);
    const question = `${friendsLeft} to go. ${count === 1 ? 'One more' : `${count} more`} now?`;
    if (!(await askYes(deps.prompter, question, 'yes'))) return false;
  }
  const page = people.slice(at, at + pageLength);
  if (page.length > 1) say(deps, `Next: ${namesInWords(page.map(({ name }) => shorten(name)))}.`);
  return true;
}

async function askPlace(deps: Deps, friend: Friend, at: number, count: number): Promise<Answer> {
  const message = `${at + 1} of ${count}: ${describe(deps, friend)}. How close?`;
  const choices = answers.map((name) => choiceFor(deps, name));
  const problem = `One of these: ${answers.join(', ')}`;
  return askFor(deps.prompter, { message, fallback: 'skip', choices }, readAnswer, problem);
}

function readAnswer(input: string): Answer | null {
  return /^(?:stop|no|none|q|quit|exit)$/i.test(input.trim()) ? stopAnswer : choiceCalled(input, answers);
}

function choiceFor({ settings }: Deps, name: Answer) {
  const circle = circles.find((each) => each === name);
  if (circle !== undefined) {
    const ownDays = daysSet(settings.get(`circle.${circle}`));
    const days = cadenceDaysOf({ circle, everyDays: null, circleDays: ownDays });
    return { name, about: `${cadenceInWords(days)} or so` };
  }
  const about = { 'not here': 'leave them off your list', skip: 'decide later' }[name as string];
  return about === undefined ? { name } : { name, about };
}

/** Enough to know who this is. */
function describe(deps: Deps, { name, phones, emails, city, tags }: Friend): string {
  const facts = isDiscreet(deps) ? [] : [phones[0], emails[0], city, ...tags.slice(0, 1)];
  const twoFacts = facts.filter((fact) => fact != null).slice(0, 2);
  return `${shorten(name)}${twoFacts.length === 0 ? '' : ` (${twoFacts.map((fact) => shorten(fact)).join(', ')})`}`;
}

/** @param last what she said about their last contact */
export async function savePlace(
  { store, today }: Deps,
  friend: Friend,
  place: Place,
  last: Partial<Pick<FriendFields, 'lastTold' | 'lastAbout'>>,
): Promise<void> {
  const change = sortingChange(friend, place, today);
  const lastChange = lastChangeOf(friend, last, today);
  const changes = [...(change === null ? [] : [change]), ...(lastChange === null ? [] : [lastChange])];
  if (changes.length > 0) await store.append('friend sort', changes);
}

async function saveLast(
  { store, today }: Deps,
  friend: Friend,
  last: Partial<Pick<FriendFields, 'lastTold' | 'lastAbout'>>,
): Promise<void> {
  const change = lastChangeOf(friend, last, today);
  if (change !== null) await store.append('friend sort', [change]);
}

function lastChangeOf({ id }: Friend, last: Partial<FriendFields>, on: string) {
  return Object.keys(last).length === 0
    ? null
    : ({ type: 'friend.edited', friend: id, on, set: last } as const);
}
