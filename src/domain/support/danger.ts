/**
 * Do these words sound as if someone is in danger, and how? Only to say where help is: nothing is marked, counted or
 * concluded, and a wrong guess costs one calm line. Not even "not" takes it back: help is offered once too often.
 */

import { nounsOf, type PeopleNouns } from './danger-people.ts';
import { PhraseFinder, type PhraseLists } from './danger-phrase.ts';
import { type Spelling, wordsOf } from './danger-words.ts';

/** The first that fits leads. */
export const dangerKinds = [
  'hurt',
  'swallowed',
  'taken',
  'child',
  'mind',
  'home',
  'self',
  'other',
  'scary',
] as const;
export type DangerKind = (typeof dangerKinds)[number];

/** What is said beside the first line: choked, a blow to a child's head, a battery or magnet, pregnant. */
export type DangerSign = 'choked' | 'blow' | 'battery' | 'pregnant';

export interface Danger {
  readonly kind: DangerKind;
  /** False for words that can mean a lot of things. */
  readonly isSure: boolean;
  /** Every kind that fits, the leading one first. */
  readonly kinds: readonly DangerKind[];
  readonly language: 'en' | 'es';
  /** Someone else who types is worried about another. */
  readonly isAboutAnother: boolean;
  readonly signs: readonly DangerSign[];
}

interface PhraseGroup {
  /** `low` is no danger: a word such as depression, alone. */
  readonly kind: DangerKind | 'low';
  readonly maybe?: true;
  readonly language?: 'es';
  readonly aboutAnother?: true;
  readonly phrases: readonly string[];
}

/** `content/danger.json`. How phrases are written: danger-phrase.ts. */
export interface DangerPhrases {
  readonly spelling: Spelling;
  readonly forms: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<'fillers' | 'openers' | 'closers' | 'barriers', string>>;
  readonly people: PeopleNouns;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Manners of speaking: a phrase that shares a word with one of these is not meant. */
  readonly idioms: readonly string[];
  readonly groups: readonly PhraseGroup[];
  readonly signs: Readonly<Record<DangerSign, readonly string[]>>;
}

interface Match {
  readonly group: PhraseGroup;
  readonly start: number;
  readonly end: number;
}

/** @param phrases null where the content cannot be read: then nothing is found */
export function findDanger(text: string, phrases: DangerPhrases | null): Danger | null {
  if (phrases === null || text.trim() === '') return null;
  const finder = finderFor(text, phrases);
  const matches = matchesIn(finder, phrases).filter(({ group }) => group.kind !== 'low');
  const ofKind = (kind: DangerKind) => matches.filter(({ group }) => group.kind === kind);
  const isSureOf = (kind: DangerKind) => ofKind(kind).some(({ group }) => group.maybe !== true);
  const found = dangerKinds.filter((kind) => ofKind(kind).length > 0);
  // What can mean a lot of things leads only where nothing surer was said.
  const kinds = [...found.filter(isSureOf), ...found.filter((kind) => !isSureOf(kind))];
  const [kind] = kinds;
  if (kind === undefined) return null;
  return {
    kind,
    isSure: isSureOf(kind),
    kinds,
    language: ofKind(kind).some(({ group }) => group.language === 'es') ? 'es' : 'en',
    isAboutAnother: ofKind(kind).every(({ group }) => group.aboutAnother === true || kind === 'other'),
    signs: signsIn(finder, phrases),
  };
}

/** Whether she named what weighs on her in one word, such as depression: no emergency, but lines go on top. */
export function isLow(text: string, phrases: DangerPhrases | null): boolean {
  if (phrases === null) return false;
  const matches = matchesIn(finderFor(text, phrases), phrases);
  return matches.length > 0 && matches.every(({ group }) => group.kind === 'low');
}

function finderFor(text: string, { spelling, ...phrases }: DangerPhrases): PhraseFinder {
  return new PhraseFinder(wordsOf(text, spelling), listsOf(phrases));
}

function listsOf({ forms, lists, words, people }: Omit<DangerPhrases, 'spelling'>): PhraseLists {
  const setOf = (list: string) => new Set(list.split(' '));
  return {
    forms,
    lists,
    fillers: setOf(words.fillers),
    openers: setOf(words.openers),
    closers: setOf(words.closers),
    barriers: setOf(words.barriers),
    nouns: nounsOf(people),
  };
}

function matchesIn(finder: PhraseFinder, { groups, idioms }: DangerPhrases): readonly Match[] {
  const said: Match[] = groups.flatMap((group) =>
    group.phrases.flatMap((phrase) =>
      finder.spansOf(phrase, 'sentence').map(([start, end]) => ({ group, start, end })),
    ),
  );
  if (said.length === 0) return said;
  const manners = idioms.flatMap((phrase) => finder.spansOf(phrase, 'clause'));
  const meant = said.filter(({ start, end }) => !manners.some(([from, to]) => from < end && start < to));
  return meant.filter((match) => !meant.some((longer) => isWithin(match, longer)));
}

/** "took pills" within "my sister took pills": the longer phrase knows better. */
function isWithin(match: Match, longer: Match): boolean {
  const isLonger = longer.end - longer.start > match.end - match.start;
  const isInside = longer.start <= match.start && match.end <= longer.end;
  return isLonger && isInside && longer.group.kind !== match.group.kind;
}

function signsIn(finder: PhraseFinder, { signs }: DangerPhrases): DangerSign[] {
  const all = Object.keys(signs) as DangerSign[];
  return all.filter((sign) => signs[sign].some((phrase) => finder.spansOf(phrase, 'sentence').length > 0));
}
