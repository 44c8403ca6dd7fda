/**
 * Tags after `log`. A sentence is read with a made-up name where the tag is, because tags are everyday words: "school"
 * is a place in "picked up ana from school", and the people of a group in "lunch with school".
 */

import type { Deps } from '../../deps.ts';
import type { Sentence } from '../../domain/contact/sentence.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import type { NameEntry } from '../../domain/friend/name-book.ts';
import { groupNames } from '../../domain/friend/name-groups.ts';
import type { NameBook, Person } from '../../domain/friend/names.ts';
import { newFriend } from '../../domain/friend/record.ts';
import {
  type FindGroup,
  groupFinder,
  type NameOrTag,
  namesAndTags,
  type TagGroup,
} from '../../domain/friend/tag-groups.ts';
import { findTagMentions } from '../../domain/friend/tag-mentions.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { type LogWords, personOf } from './log-words.ts';

/** null when no tag is meant. */
export async function readWithTags(
  deps: Deps,
  input: readonly string[],
  book: NameBook,
): Promise<LogWords | null> {
  const find = groupFinder([...deps.store.read().friends.values()], book);
  const names = namesAlone(input, book, find);
  if (names !== null) return { input, sentence: null, people: peopleOf(names, book), book };
  const text = input.join(' ');
  const mentions = findTagMentions(text, find, book);
  if (mentions.length === 0) return null;
  const standIns = mentions.map(({ group }, at) => standInFor(group, at, text, book));
  const rewritten = mentions.reduceRight(
    (words, { from, until }, at) => words.slice(0, from) + (standIns[at]?.word ?? '') + words.slice(until),
    text,
  );
  const { readWordsClosely } = await import('./log-sentence.ts');
  const words = readWordsClosely(
    deps,
    input.length === 1 ? [rewritten] : rewritten.split(/\s+/),
    withStandIns(book, standIns),
  );
  const people = words.people.flatMap((person) => membersOf(person, standIns));
  const restore = (part: string) =>
    standIns.reduce((restored, { word }, at) => {
      const { from = 0, until = 0 } = mentions[at] ?? {};
      return restored.replaceAll(word, text.slice(from, until));
    }, part);
  const sentence = words.sentence === null ? null : restored(words.sentence, people, restore);
  return { input, sentence, people, book };
}

/** The names and tags as typed, for a command that takes nothing else. */
export function namesTyped(deps: Deps, input: readonly string[], book: NameBook): readonly Person[] {
  const find = groupFinder([...deps.store.read().friends.values()], book);
  const readNames = (words: readonly string[]) => groupNames(words, book).map((group) => group.input);
  return peopleOf(namesAndTags(input, find, readNames), book);
}

/** null when anything else was typed too. */
function namesAlone(input: readonly string[], book: NameBook, find: FindGroup): readonly NameOrTag[] | null {
  let isExact = true;
  const found = namesAndTags(input, find, (words) => {
    const groups = groupNames(words, book);
    isExact &&= groups.every((group) => group.isExact);
    return groups.map((group) => group.input);
  });
  return isExact && found.some(({ group }) => group !== null) ? found : null;
}

function peopleOf(names: readonly NameOrTag[], book: NameBook): readonly Person[] {
  return names.flatMap(({ input, group }) =>
    group === null ? [personOf(input, book)] : group.members.map(personFor),
  );
}

function personFor(friend: Friend): Person {
  return { input: friend.id, match: { kind: 'one', friend, level: 'exact', isFuzzy: false } };
}

/** A name that nobody has, for a group. */
interface StandIn {
  readonly word: string;
  readonly group: TagGroup;
}

function standInFor(group: TagGroup, at: number, text: string, { firstWords }: NameBook): StandIn {
  let word = `Zaq${'o'.repeat(at + 1)}vi`;
  while (text.includes(word) || firstWords.has(foldText(word))) word += 'n';
  return { word, group };
}

function withStandIns(book: NameBook, standIns: readonly StandIn[]): NameBook {
  const entries = standIns.map(({ word }): NameEntry => {
    const name = foldText(word);
    const friend = { ...newFriend(name, { type: 'friend.added', friend: name, on: '', name: word }) };
    return { friend, full: name, titled: name, words: [name], turned: [], nicknames: [] };
  });
  return {
    ...book,
    entries: [...book.entries, ...entries],
    firstWords: new Set([...book.firstWords, ...entries.map(({ full }) => full)]),
  };
}

function membersOf(person: Person, standIns: readonly StandIn[]): readonly Person[] {
  const name = foldText(person.input);
  const standIn = standIns.find(({ word }) => foldText(word) === name);
  return standIn === undefined ? [person] : standIn.group.members.map(personFor);
}

/** With the tags as she typed them. */
function restored(
  sentence: Sentence,
  people: readonly Person[],
  restore: (text: string) => string,
): Sentence {
  const { text, note, toRemember } = sentence;
  return {
    ...sentence,
    people,
    text: restore(text),
    note: note === null ? null : restore(note),
    toRemember:
      toRemember === null
        ? null
        : (Object.fromEntries(
            Object.entries(toRemember).map(([key, value]) => [
              key,
              typeof value === 'string' ? restore(value) : value,
            ]),
          ) as unknown as typeof toRemember),
  };
}
