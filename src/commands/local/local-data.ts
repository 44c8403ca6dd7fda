/** Local places in the form scripts get, how to find one, what kind it is, and how to describe it. */

import type kindsContent from '../../content/local/kinds.json';
import type { Content, Deps } from '../../deps.ts';
import { bookOf, matchName } from '../../domain/friend/names.ts';
import type { LocalPlace } from '../../domain/place/local.ts';
import { isOnce, meetsInWords, nextMeeting, whenInName } from '../../domain/place/meets.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { longestName } from '../../domain/text/limits.ts';
import { comingDayInWords, type DateForm, timeInWords } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { findNumbered, numberedMatches } from '../shared/find-numbered.ts';
import { readContent } from '../shared/read-content.ts';

export type LocalData = ReturnType<typeof localData>;

/** `every` is the rule for when it meets, and `on` the day if it meets only once; both null when unknown. */
export function localData(local: LocalPlace, today: Day) {
  const { id, number, name, kind, meets, time: at, place, link, ask, isOwn } = local;
  const [every, on] = isOnce(meets) ? [null, meets] : [meets, null];
  return { id, number, name, kind, every, on, at, place, link, ask, next: nextMeeting(meets, today), isOwn };
}

/** The places she hasn't removed, in the order they were added. */
export function placesOnList({ store }: Deps): readonly LocalPlace[] {
  return store.read().locals.filter(({ isRemoved }) => !isRemoved);
}

export const ownGroups = (deps: Deps) => placesOnList(deps).filter(({ isOwn }) => isOwn);

const wordsOf = ({ name }: LocalPlace) => name;

export const isNamed = (places: readonly LocalPlace[], input: string): boolean =>
  numberedMatches(places, input, wordsOf).length > 0;

/** @param input its number, its id, or words of its name; '' takes the only one there is */
export function findLocal(deps: Deps, input: string): LocalPlace {
  const places = placesOnList(deps);
  const toSave = { text: 'To save one:', command: 'momconnect local add "Story time"' };
  const way = places.length === 0 ? toSave : { text: 'Your places:', command: 'momconnect local list' };
  return findNumbered(places, input, { what: 'local place', wordsOf, way });
}

/** Only the groups she starts herself. @param command what she was typing, to which a number can be added */
export function findOwnGroup(deps: Deps, input: string, command = 'start', rest = ''): LocalPlace {
  const groups = ownGroups(deps);
  const toStart = { text: 'To start one:', command: 'momconnect local start "Tuesday Tots"' };
  const example = `momconnect local ${command} ${groups[0]?.number} ${rest}`.trim();
  const way = groups.length === 0 ? toStart : { text: 'Each has a number, for example:', command: example };
  return findNumbered(groups, input, { what: 'group of your own', wordsOf, way });
}

/**
 * Which group or place the words name, and in `rest` who it's for; '' for nobody in particular. Both may come first,
 * quoted or not. A number is the group's; words that all name a friend are the friend. Her own groups come before places
 * she tries.
 */
export function findGroupAndFriend(deps: Deps, input: readonly string[]) {
  const words = input.join(' ').split(/\s+/).filter(Boolean);
  const book = bookOf(deps.store.read().friends);
  const isFriend = (name: string) => matchName(name, book, 'beginning').kind !== 'none';
  const [places, own] = [placesOnList(deps), ownGroups(deps)];
  const isOwnGroup = (name: string) => isNamed(own.length > 0 ? own : places, name);
  const { group, rest } = splitBetween(words, isFriend, (name) => isNamed(places, name), isOwnGroup);
  const isPlace = own.length === 0 ? places.length > 0 : isNamed(places, group) && !isNamed(own, group);
  return { group: isPlace ? findLocal(deps, group) : findOwnGroup(deps, group, 'invite', rest), rest };
}

type IsName = (words: string) => boolean;

/** @param isOwn decides when what's left of the words is nobody's name */
function splitBetween(words: readonly string[], isFriend: IsName, isGroup: IsName, isOwn: IsName) {
  const part = (from: number, to = words.length) => words.slice(from, to).join(' ');
  const unsplit = { group: '', rest: part(0) };
  if (isFriend(part(0))) return unsplit;
  // The first or the last words are the group, as many as can be. Two names can't be longer than this.
  const splits = words.flatMap((_, at) => [
    { group: part(0, words.length - at), rest: part(words.length - at) },
    { group: part(at), rest: part(0, at) },
  ]);
  const tried = part(0).length > 2 * longestName ? [] : splits;
  const found =
    tried.find(({ group, rest }) => (rest === '' || isFriend(rest)) && isGroup(group)) ??
    tried.find(({ group }) => isOwn(group));
  if (found !== undefined) return found;
  // A group she doesn't have, and maybe a friend.
  const isNumber = /^#?\d+$/.test(words[0] ?? '');
  const at = isNumber ? 1 : words.findIndex((_, from) => from > 0 && isFriend(part(from)));
  return at < 0 ? unsplit : { group: part(0, at), rest: part(at) };
}

/** `every Thursday at 10 am`; null when neither day nor time is known. */
export function whenInWords(meets: string | null, time: string | null, dates: DateForm): string | null {
  const days = meets === null ? [] : [meetsInWords(meets, dates)];
  return [...days, ...(time === null ? [] : [`at ${timeInWords(time, dates)}`])].join(' ') || null;
}

/** '' when it doesn't repeat. */
export function nextInWords({ every, next }: LocalData, before: string, dates: DateForm): string {
  return every === null || next === null ? '' : `${before}${comingDayInWords(next, dates)}`;
}

/** Saves the day and the time that its name says; null when it says no day. */
export function dayCommand({ number, name }: Pick<LocalData, 'number' | 'name'>, today: Day): string | null {
  const { every, at } = whenInName(name, today);
  if (every === null) return null;
  return `momconnect local edit ${number} --every ${shellQuote(every)}${at === null ? '' : ` --at ${at}`}`;
}

/** `: every Thursday at 10 am. The next one is Thursday.` */
export function savedInWords(local: LocalData, dates: DateForm): string {
  const when = whenInWords(local.every ?? local.on, local.at, dates);
  return `${when === null ? '' : `: ${when}`}${nextInWords(local, '. The next one is ', dates)}.`;
}

/** `at the library`; a place she typed with a preposition stays as it is. */
export function placeInWords(place: string): string {
  if (/^(?:at|in|on|by|near|behind|beside|under|outside|across|next to|inside|over)\b/i.test(place))
    return place.charAt(0).toLowerCase() + place.slice(1);
  return /^online\b/i.test(place) ? place : `at ${place}`;
}

export type LocalKind = (typeof kindsContent)['kinds'][number];

export function localKinds(content: Content): readonly LocalKind[] {
  return readContent<typeof kindsContent>(content, 'local/kinds').kinds;
}

/** A kind from a newer version counts as any kind. */
export function kindOf(content: Content, name: string): LocalKind {
  const kindCalled = (kindName: string) => localKinds(content).find(({ kind }) => kind === kindName);
  return (kindCalled(name) ?? kindCalled('other')) as LocalKind;
}

/** By its name, its title or a word people use for it; null when it matches none. */
export function kindNamed(content: Content, input: string): string | null {
  const isMeant = ({ kind, title, aliases }: LocalKind) =>
    [kind, title, ...aliases].some((each) => foldText(each) === foldText(input));
  return localKinds(content).find(isMeant)?.kind ?? null;
}

/** Above this, the log cuts her word for it: the visit has the rest of a long name. */
const longestWhat = 60;

/** How the log says that she was there. Nobody visits an online group in person. */
export function contactAt({ kind, name }: LocalPlace) {
  const what = name.length <= longestWhat ? name : `${name.slice(0, longestWhat).replace(/\s+\S*$/, '')}...`;
  return { way: kind === 'online' ? 'group' : 'visit', what } as const;
}

type Visited = Pick<LocalPlace, 'isOwn'> & { readonly visits: number; readonly isOnce: boolean };

/** While a place may still get easier; null after three visits. Never mentions visits that didn't happen. */
export function encouragement({ visits, isOwn, isOnce }: Visited): string | null {
  // Her own group isn't on trial, and a single event has no second time.
  if (visits >= 3 || isOwn || isOnce) return null;
  return visits < 2
    ? 'The second visit is often easier than the first. Give it three visits before you decide.'
    : "It's fair to give it three visits first. It's fine to stop going, too.";
}
