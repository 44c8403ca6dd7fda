/**
 * The phrases of `content/danger.json`, as they are written, and where a text says them.
 *
 *   hit/beat     either word                  hit~     the word in all its forms
 *   <partner>    one of the phrases of that list, under `lists`
 *   word?        may be left out              -to/up   not one of these words next
 *   ..           up to three words between    ...      up to ten
 *   ^            a clause begins              $        a clause ends
 *   +            both sides, in either order, a few words apart
 *   @he, @kid    "he", "she" or "they" who may be an adult, or a child     @him the same child after a verb
 *   @who         any of them     @him-any any after a verb     @small, @teen, @many, @number    numbers
 *
 * Words such as "just", "really" or "has" may stand anywhere between, and so may a comma, but not the end of a sentence.
 */

import { type Noun, numberOf, referentsOf } from './danger-people.ts';
import type { DangerWord } from './danger-words.ts';

type Choice =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'list'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string };

interface Part {
  readonly kind: 'choices' | 'not' | 'gap' | '^' | '$';
  readonly choices: readonly Choice[];
  readonly isOptional: boolean;
  /** Of a gap: how many words. */
  readonly widest: number;
}

type Phrase = readonly Part[];

/** What phrases are read with. */
export interface PhraseLists {
  readonly forms: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly fillers: ReadonlySet<string>;
  /** A clause may open with these and begin after them. */
  readonly openers: ReadonlySet<string>;
  /** A clause may end before these. */
  readonly closers: ReadonlySet<string>;
  /** A narrow gap never runs over these: they begin to speak of someone else. */
  readonly barriers: ReadonlySet<string>;
  readonly nouns: ReadonlyMap<string, Noun>;
}

const gaps: Readonly<Record<string, number>> = { '..': 3, '...': 10 };
const narrowGap = 3;
const mostFillers = 6;
const mostBetweenPairs = 8;
const many = 6;
const smallAge = 11;

function readPhrase(phrase: string, forms: PhraseLists['forms']): Phrase {
  return phrase.split(' ').map((written) => partOf(written, forms));
}

function partOf(written: string, forms: PhraseLists['forms']): Part {
  const plain = { choices: [], isOptional: false, widest: 0 };
  if (written === '^' || written === '$') return { ...plain, kind: written };
  const widest = gaps[written];
  if (widest !== undefined) return { ...plain, kind: 'gap', widest };
  const isNot = written.startsWith('-');
  const isOptional = written.endsWith('?');
  const body = written.slice(isNot ? 1 : 0, isOptional ? -1 : undefined);
  const choices = choicesOf(body, forms);
  return { kind: isNot ? 'not' : 'choices', choices, isOptional, widest: 0 };
}

function choicesOf(body: string, forms: PhraseLists['forms']): readonly Choice[] {
  const words = new Set<string>();
  const others: Choice[] = [];
  for (const each of body.split('/')) {
    if (each.startsWith('<')) others.push({ kind: 'list', name: each.slice(1, -1) });
    else if (each.startsWith('@')) others.push({ kind: 'sign', sign: each });
    else for (const form of formsOf(each, forms)) words.add(form);
  }
  return words.size === 0 ? others : [{ kind: 'words', words }, ...others];
}

/** `hit~` has the forms under `forms`, else the regular ones; some that nobody says do no harm. */
export function formsOf(written: string, forms: PhraseLists['forms']): readonly string[] {
  if (!written.endsWith('~')) return [written];
  const word = written.slice(0, -1);
  const irregular = forms[word];
  if (irregular !== undefined) return [word, ...irregular.split(' ')];
  const stem = word.replace(/e$/, '');
  if (/[^aeiou]y$/.test(word))
    return [word, `${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`];
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(word) ? word + word.at(-1) : stem;
  return [word, `${word}s`, `${word}es`, `${doubled}ed`, `${doubled}ing`, `${stem}ed`, `${stem}ing`];
}

/** Finds phrases in one text. */
export class PhraseFinder {
  readonly #words: readonly DangerWord[];
  readonly #known: PhraseLists;
  readonly present: ReadonlySet<string>;
  readonly #phrases = new Map<string, Phrase>();
  readonly #possible = new Map<string, boolean>();
  readonly #ends = new Map<string, readonly number[]>();

  constructor(words: readonly DangerWord[], known: PhraseLists) {
    this.#words = words;
    this.#known = known;
    this.present = new Set(words.map(({ word }) => word));
  }

  /** Whether each part could be there: most phrases lack one, and are never looked for. */
  mayHave(phrase: string): boolean {
    return phrase.split(' ').every((part) => this.#mayHavePart(part));
  }

  #mayHavePart(written: string): boolean {
    const known = this.#possible.get(written);
    if (known !== undefined) return known;
    // A list that names itself would ask forever.
    this.#possible.set(written, false);
    const isFree = /^(?:[-^$+]|\.\.)|\?$/.test(written);
    const is = isFree || written.split('/').some((choice) => this.#mayHaveChoice(choice));
    this.#possible.set(written, is);
    return is;
  }

  #mayHaveChoice(choice: string): boolean {
    if (choice.startsWith('@')) return true;
    if (choice.startsWith('<'))
      return this.#listOf(choice.slice(1, -1)).some((phrase) => this.mayHave(phrase));
    return formsOf(choice, this.#known.forms).some((form) => this.present.has(form));
  }

  /** Where it is said, each time as far as it reaches: indexes of words, the last one after the end. */
  spansOf(phrase: string, within: 'sentence' | 'clause'): readonly (readonly [number, number])[] {
    if (!this.mayHave(phrase)) return [];
    if (phrase.includes(' + ')) return this.#pairs(phrase.split(' + '), within);
    return this.#words.flatMap((_, start) => {
      const end = this.#endsOf(phrase, start, within).at(-1);
      return end === undefined || end === start ? [] : [[start, end] as const];
    });
  }

  #pairs(sides: readonly string[], within: 'sentence' | 'clause'): (readonly [number, number])[] {
    const [left = [], right = []] = sides.map((side) => this.spansOf(side, within));
    return left.flatMap(([start, end]) =>
      right
        .filter(([from, to]) => {
          const [first, second] = start < from ? [end, from] : [to, start];
          const isNear = second >= first && second - first <= mostBetweenPairs;
          return isNear && this.#words[start]?.[within] === this.#words[from]?.[within];
        })
        .map(([from, to]) => [Math.min(start, from), Math.max(end, to)] as const),
    );
  }

  /** Sorted. */
  #endsOf(phrase: string, start: number, within: 'sentence' | 'clause'): readonly number[] {
    const key = `${start} ${within} ${phrase}`;
    const known = this.#ends.get(key);
    if (known !== undefined) return known;
    this.#ends.set(key, []);
    let places: readonly number[] = [start];
    for (const part of this.#phrase(phrase)) {
      places = this.#after(part, places, start, within);
      if (places.length === 0) break;
    }
    this.#ends.set(key, places);
    return places;
  }

  #phrase(phrase: string): Phrase {
    const known = this.#phrases.get(phrase) ?? readPhrase(phrase, this.#known.forms);
    this.#phrases.set(phrase, known);
    return known;
  }

  #listOf(name: string): readonly string[] {
    const list = this.#known.lists[name];
    if (list === undefined) throw new Error(`danger.json has no list <${name}>`);
    return list;
  }

  #after(
    part: Part,
    places: readonly number[],
    start: number,
    within: 'sentence' | 'clause',
  ): readonly number[] {
    const found = new Set<number>(part.isOptional ? places : []);
    for (const place of places) {
      if (part.kind === '^' && this.#opensClause(place)) found.add(place);
      else if (part.kind === '$' && this.#closesClause(place)) found.add(place);
      else if (part.kind === 'gap')
        for (const each of this.#overGap(place, part.widest, within)) found.add(each);
      else if (part.kind === 'not' && !this.#isNext(part, place, within)) found.add(place);
      else if (part.kind === 'choices')
        for (const from of place === start ? [place] : this.#overFillers(place, within))
          for (const end of this.#choose(part, from, place === start, within)) found.add(end);
    }
    return [...found].sort((a, b) => a - b);
  }

  #choose(part: Part, from: number, isFirst: boolean, within: 'sentence' | 'clause'): readonly number[] {
    const word = this.#words[from]?.word;
    if (word === undefined || (!isFirst && !this.#goesOn(from, within))) return [];
    return part.choices.flatMap((choice) => {
      if (choice.kind === 'words') return choice.words.has(word) ? [from + 1] : [];
      if (choice.kind === 'sign') return this.#isSign(choice.sign, from) ? [from + 1] : [];
      return this.#listOf(choice.name)
        .filter((phrase) => this.mayHave(phrase))
        .flatMap((phrase) => this.#endsOf(phrase, from, within));
    });
  }

  #isNext(part: Part, place: number, within: 'sentence' | 'clause'): boolean {
    return this.#goesOn(place, within) && this.#choose(part, place, false, within).length > 0;
  }

  #isSign(sign: string, at: number): boolean {
    const word = this.#words[at]?.word ?? '';
    const number = numberOf(word);
    const people = () => referentsOf(at, this.#words, this.#known.nouns);
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
        return number !== null && number <= smallAge;
      case '@teen':
        return number !== null && number > smallAge && number < 20;
      case '@many':
        return number !== null && number >= many;
      default:
        return number !== null;
    }
  }

  #overFillers(place: number, within: 'sentence' | 'clause'): readonly number[] {
    const places = [place];
    for (let at = place; at < place + mostFillers; at += 1) {
      if (!this.#known.fillers.has(this.#words[at]?.word ?? '') || !this.#goesOn(at, within)) break;
      places.push(at + 1);
    }
    return places;
  }

  #overGap(place: number, widest: number, within: 'sentence' | 'clause'): readonly number[] {
    const places = [place];
    for (let at = place; at < place + widest && this.#goesOn(at, within); at += 1) {
      if (widest === narrowGap && this.#known.barriers.has(this.#words[at]?.word ?? '')) break;
      places.push(at + 1);
    }
    return places;
  }

  /** Whether the word belongs with the one before it. */
  #goesOn(at: number, within: 'sentence' | 'clause'): boolean {
    return this.#words[at] !== undefined && this.#words[at]?.[within] === this.#words[at - 1]?.[within];
  }

  #opensClause(at: number): boolean {
    if (!this.#goesOn(at, 'clause')) return true;
    const before = this.#words[at - 1]?.word ?? '';
    const { openers, fillers } = this.#known;
    return (openers.has(before) || fillers.has(before)) && this.#opensClause(at - 1);
  }

  #closesClause(at: number): boolean {
    if (!this.#goesOn(at, 'clause')) return true;
    const word = this.#words[at]?.word ?? '';
    if (this.#known.closers.has(word)) return true;
    return this.#known.fillers.has(word) && this.#closesClause(at + 1);
  }
}

const subjects: ReadonlySet<string> = new Set(['he', 'she', 'they']);
const objects: ReadonlySet<string> = new Set(['him', 'her', 'them']);

function mayBeAdult(people: ReadonlySet<string>): boolean {
  return people.size === 0 || people.has('adult') || people.has('young');
}

function mayBeChild(people: ReadonlySet<string>): boolean {
  return people.size === 0 || people.has('small') || people.has('young');
}
