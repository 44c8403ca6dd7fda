/**
 * Do these words sound like someone is in danger, and how? Used only to show where help is: nothing is marked, counted
 * or concluded, and a wrong guess costs one calm line. Even "not" doesn't cancel it: offering help once too often is
 * fine.
 */

import { PhraseFinder } from '../text/find-phrases.ts';
import type { PhraseLists } from '../text/phrase.ts';
import { isSign, nounsOf, type PeopleNouns } from './danger-people.ts';
import { type Spelling, wordsOf } from './danger-words.ts';

/** The first one that fits leads. */
export const dangerKinds = [
  'hurt',
  'swallowed',
  'taken',
  'child',
  'mind',
  'home',
  'self',
  'other',
  'ill',
  'scary',
] as const;
export type DangerKind = (typeof dangerKinds)[number];

/**
 * Signs that change the first line: she was choked or is pregnant, a child was hit, a teenager or someone else is
 * harmed.
 */
type DangerSign = 'choked' | 'pregnant' | 'blow' | 'young' | 'harmed' | 'air';

export interface Danger {
  readonly kind: DangerKind;
  /** False for words that can mean many things. */
  readonly isSure: boolean;
  /** Every kind that fits, the leading one first. */
  readonly kinds: readonly DangerKind[];
  readonly language: 'en' | 'es';
  /** Someone is worried about another person. */
  readonly isAboutAnother: boolean;
  readonly signs: readonly DangerSign[];
}

export interface PhraseGroup {
  /** `low` isn't danger: a word such as depression, alone. */
  readonly kind: DangerKind | 'low';
  readonly maybe?: true;
  readonly language?: 'es';
  readonly aboutAnother?: true;
}

/** `content/danger.json` as filed by compile-danger.ts. For how to write phrases, see text/phrase.ts; the signs are in danger-people.ts. */
export interface DangerPhrases {
  readonly spelling: Spelling;
  readonly forms: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<'fillers' | 'openers' | 'closers' | 'barriers', string>>;
  readonly people: PeopleNouns;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly groups: readonly PhraseGroup[];
  /** Lines of `3 want to die`: the number of the group, or -1 for a figure of speech, and the phrase. */
  readonly phrases: string;
  /**
   * Lines of `pills 12 40`: a word, and the numbers of the phrases that need it or another word they are filed under. As one
   * text, thousands of words and phrases are read at once, and a few of them are wanted.
   */
  readonly filed: string;
  /** Phrases that any text may say. */
  readonly unfiled: readonly number[];
  readonly signs: Readonly<Record<DangerSign, readonly string[]>>;
}

interface Match {
  readonly group: PhraseGroup;
  readonly start: number;
  readonly end: number;
}

/** How many words a phrase may go beyond a figure of speech and still count as one. */
const mostBeyondManner = 2;

/** If a phrase of one kind contains a phrase of another kind, the other isn't meant. */
const knowBetter: Partial<Record<PhraseGroup['kind'], readonly PhraseGroup['kind'][]>> = {
  hurt: ['child', 'home', 'other', 'taken', 'ill'],
  swallowed: ['taken', 'hurt'],
  taken: ['hurt'],
  child: ['hurt'],
  mind: ['child', 'self', 'home', 'scary', 'hurt'],
  home: ['child', 'other'],
  self: ['home', 'child', 'taken'],
  other: ['self', 'taken', 'swallowed', 'home', 'child', 'hurt'],
  ill: ['hurt', 'home', 'ill'],
  scary: ['child', 'self', 'hurt', 'other', 'home'],
};

const knowFromTheStart: readonly PhraseGroup['kind'][] = ['other', 'child', 'mind'];

/** @param phrases null when the content can't be read: then nothing is found */
export function findDanger(text: string, phrases: DangerPhrases | null): Danger | null {
  if (phrases === null || text.trim() === '') return null;
  const finder = finderFor(text, phrases);
  const matches = matchesIn(finder, phrases).filter(({ group }) => group.kind !== 'low');
  const ofKind = (kind: DangerKind) => matches.filter(({ group }) => group.kind === kind);
  const isSureOf = (kind: DangerKind) => ofKind(kind).some(({ group }) => group.maybe !== true);
  const kindsSaid = dangerKinds.filter((kind) => ofKind(kind).length > 0);
  // An unsure kind leads only if no surer one was said.
  const kinds = [...kindsSaid.filter(isSureOf), ...kindsSaid.filter((kind) => !isSureOf(kind))];
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

/**
 * Whether she named what weighs on her in one word, such as depression. That's no emergency, but help lines go on top.
 */
export function isLow(text: string, phrases: DangerPhrases | null): boolean {
  if (phrases === null) return false;
  const matches = matchesIn(finderFor(text, phrases), phrases);
  return matches.length > 0 && matches.every(({ group }) => group.kind === 'low');
}

/** The content as far as earlier texts needed it. */
interface ReadContent extends PhraseLists {
  /** The lines of `phrases`. */
  readonly lines: readonly string[];
  /** What is filed under the words of earlier texts. */
  readonly numbersOf: Map<string, readonly number[]>;
}

/** One run hears several texts. */
const contentRead = new WeakMap<DangerPhrases, ReadContent>();

function finderFor(text: string, phrases: DangerPhrases): PhraseFinder {
  return new PhraseFinder(wordsOf(text, phrases.spelling), contentOf(phrases));
}

function contentOf(phrases: DangerPhrases): ReadContent {
  const content = contentRead.get(phrases) ?? readContent(phrases);
  contentRead.set(phrases, content);
  return content;
}

function readContent({ forms, lists, words, people, phrases }: DangerPhrases): ReadContent {
  const setOf = (list: string) => new Set(list.split(' '));
  const nouns = nounsOf(people);
  return {
    forms,
    lists,
    fillers: setOf(words.fillers),
    openers: setOf(words.openers),
    closers: setOf(words.closers),
    barriers: setOf(words.barriers),
    isSign: (sign, at, words) => isSign(sign, at, words, nouns),
    alreadyRead: new Map(),
    lines: phrases.split('\n'),
    numbersOf: new Map(),
  };
}

function matchesIn(finder: PhraseFinder, phrases: DangerPhrases): readonly Match[] {
  const near = phrasesNear(finder.present, phrases);
  const matches = near.flatMap(([phrase, number]): Match[] => {
    const group = phrases.groups[number];
    if (group === undefined) return [];
    return finder.spansOf(phrase, 'sentence').map(([start, end]) => ({ group, start, end }));
  });
  if (matches.length === 0) return matches;
  const manners = near
    .filter(([, number]) => number < 0)
    .flatMap(([phrase]) => finder.spansOf(phrase, 'clause'));
  const literalMatches = matches.filter((match) => !manners.some((manner) => isMannerOf(match, manner)));
  const best = literalMatches.filter((match) => !literalMatches.some((other) => isBetterTold(match, other)));
  // If all of them are contained in others, all of them are meant.
  return best.length > 0 ? best : literalMatches;
}

/** The few phrases that a text with these words may say. */
function phrasesNear(
  words: ReadonlySet<string>,
  phrases: DangerPhrases,
): readonly (readonly [phrase: string, group: number])[] {
  const { lines, numbersOf } = contentOf(phrases);
  const numbers = new Set(phrases.unfiled);
  for (const word of words) {
    const filed = numbersOf.get(word) ?? numbersFiledUnder(word, phrases.filed);
    numbersOf.set(word, filed);
    for (const number of filed) numbers.add(number);
  }
  return [...numbers].map((number) => {
    const line = lines[number] as string;
    const space = line.indexOf(' ');
    return [line.slice(space + 1), Number(line.slice(0, space))];
  });
}

function numbersFiledUnder(word: string, filed: string): number[] {
  const start = filed.indexOf(`\n${word} `);
  if (start === -1) return [];
  const numbers = filed.slice(start + word.length + 2, filed.indexOf('\n', start + 1));
  return numbers.split(' ').map(Number);
}

/** A phrase that goes well beyond the figure of speech is meant after all. */
function isMannerOf({ start, end }: Match, [from, to]: readonly [number, number]): boolean {
  return from < end && start < to && end - start <= to - from + mostBeyondManner;
}

/**
 * "took pills" inside "my sister took pills": the longer phrase knows who it's about, or what came of it, as in "i
 * almost threw her across the room". Some only need to contain the start of the other.
 */
function isBetterTold(match: Match, other: Match): boolean {
  const last = knowFromTheStart.includes(other.group.kind) ? match.start + 1 : match.end;
  const isInside = other.start <= match.start && last <= other.end;
  if (!isInside || !knowBetter[other.group.kind]?.includes(match.group.kind)) return false;
  if (other.group.kind === match.group.kind && other.group.maybe && !match.group.maybe) return false;
  const isSame = other.start === match.start && other.end === match.end;
  return !isSame || !knowBetter[match.group.kind]?.includes(other.group.kind);
}

function signsIn(finder: PhraseFinder, { signs }: DangerPhrases): DangerSign[] {
  const all = Object.keys(signs) as DangerSign[];
  return all.filter((sign) => signs[sign].some((phrase) => finder.spansOf(phrase, 'sentence').length > 0));
}
