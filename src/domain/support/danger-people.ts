/** Who "he", "she" and "them" are: "my toddler was tired and he hit me" isn't the same as "he hit me". */

import type { PhraseWord } from '../text/phrase.ts';

/** `small` up to about eleven years; `young` a child of any age; `adult` anyone else. */
type Person = 'small' | 'young' | 'adult';

/** Nouns for people, by kind: part of `content/danger.json`. `brother:he` is never a "she". */
export type PeopleNouns = Readonly<Record<Person, string>>;

type Gender = 'he' | 'she';
export interface Noun {
  readonly person: Person;
  /** null for a word that doesn't say. */
  readonly gender: Gender | null;
}

const genders: Readonly<Record<string, Gender | null>> = {
  he: 'he',
  him: 'he',
  she: 'she',
  her: 'she',
};
const oldest = { small: 11, young: 19 } as const;
const youngUnits: ReadonlySet<string> = new Set(['month', 'months', 'week', 'weeks', 'day', 'days']);

/** Everyone that the pronoun at `at` could mean, from the people named before. Empty when nobody was. */
function referentsOf(
  at: number,
  words: readonly PhraseWord[],
  nouns: ReadonlyMap<string, Noun>,
): ReadonlySet<Person> {
  const gender = genders[words[at]?.word ?? ''] ?? null;
  const people = new Set<Person>();
  for (let before = at - 1; before >= 0; before -= 1) {
    const noun = nouns.get(words[before]?.word ?? '') ?? ageAt(before, words);
    if (noun !== null && (noun.gender === null || gender === null || noun.gender === gender))
      people.add(noun.person);
  }
  const nameAfter = people.size === 0 ? namedAfter(at, words, nouns) : null;
  return nameAfter === null ? people : new Set([nameAfter]);
}

/**
 * "she follows me around the house, my toddler". But what follows a person, as in "he hits me, my toddler", is a list.
 */
function namedAfter(
  at: number,
  words: readonly PhraseWord[],
  nouns: ReadonlyMap<string, Noun>,
): Person | null {
  const { sentence } = words[at] as PhraseWord;
  const ofSentence = words.filter((word) => word.sentence === sentence);
  const last = ofSentence.at(-1) as PhraseWord;
  const lastClause = ofSentence.filter(({ clause }) => clause === last.clause);
  const [my, noun] = lastClause.map(({ word }) => word);
  const before = ofSentence.at(-lastClause.length - 1)?.word ?? 'me';
  if (lastClause.length !== 2 || my !== 'my' || objectsOf.has(before) || nouns.has(before)) return null;
  return nouns.get(noun ?? '')?.person ?? null;
}

const objectsOf: ReadonlySet<string> = new Set(['me', 'us', 'him', 'her', 'them', 'it']);

export function nounsOf(people: PeopleNouns): ReadonlyMap<string, Noun> {
  const nouns = new Map<string, Noun>();
  for (const person of ['small', 'young', 'adult'] as const) {
    for (const entry of people[person].split(' ')) {
      const [noun = '', gender] = entry.split(':');
      nouns.set(noun, { person, gender: gender === 'he' || gender === 'she' ? gender : null });
    }
  }
  return nouns;
}

/** `3 year old`, `6 months old`. */
function ageAt(at: number, words: readonly PhraseWord[]): Noun | null {
  if (words[at]?.word !== 'old') return null;
  const age = numberOf(words[at - 2]?.word ?? '') ?? Number.NaN;
  if (youngUnits.has(words[at - 1]?.word ?? '') || age <= oldest.small)
    return { person: 'small', gender: null };
  return age <= oldest.young ? { person: 'young', gender: null } : null;
}

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty'.split(
    ' ',
  );

/**
 * null for a word that isn't a number. From twenty on, only the tens have words, and they count as more than twenty.
 */
function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  const at = numberWords.indexOf(word);
  return at < 0 ? null : at;
}

const subjects: ReadonlySet<string> = new Set(['he', 'she', 'they']);
const objects: ReadonlySet<string> = new Set(['him', 'her', 'them']);
const many = 6;

/**
 * Whether the word at `at` is what a sign stands for: `@he` is "he", "she" or "they" who may be an adult, `@kid` one who
 * may be a child, and `@him` that child after a verb; `@who` and `@him-any` are any of them; `@small`, `@teen`, `@many`
 * and `@number` are numbers.
 */
export function isSign(
  sign: string,
  at: number,
  words: readonly PhraseWord[],
  nouns: ReadonlyMap<string, Noun>,
): boolean {
  const word = words[at]?.word ?? '';
  const number = numberOf(word);
  const people = () => referentsOf(at, words, nouns);
  switch (sign) {
    case '@he':
      return subjects.has(word) && mayBeAdult(people());
    case '@kid':
      return (subjects.has(word) || word === 'it') && mayBeChild(people());
    case '@him':
      return (objects.has(word) || word === 'it') && mayBeChild(people());
    case '@who':
      return subjects.has(word);
    case '@him-any':
      return objects.has(word);
    case '@small':
      return number !== null && number <= oldest.small;
    case '@teen':
      return number !== null && number > oldest.small && number <= oldest.young;
    case '@many':
      return number !== null && number >= many;
    default:
      return number !== null;
  }
}

function mayBeAdult(people: ReadonlySet<Person>): boolean {
  return people.size === 0 || people.has('adult') || people.has('young');
}

function mayBeChild(people: ReadonlySet<Person>): boolean {
  return people.size === 0 || people.has('small') || people.has('young');
}
