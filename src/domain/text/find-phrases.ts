/** Where a text says the phrases of phrase.ts. */

import {
  type Choice,
  narrowGap,
  type Part,
  type Phrase,
  type PhraseLists,
  type PhraseWord,
  readPhrase,
} from './phrase.ts';

const mostFillers = 6;
const mostBetweenPairs = 8;

/** Finds phrases in one text. */
export class PhraseFinder {
  readonly #words: readonly PhraseWord[];
  readonly #known: PhraseLists;
  readonly present: ReadonlySet<string>;
  readonly #possible = new Map<string, boolean>();
  readonly #ends = new Map<string, readonly number[]>();

  constructor(words: readonly PhraseWord[], lists: PhraseLists) {
    this.#words = words;
    this.#known = lists;
    this.present = new Set(words.map(({ word }) => word));
  }

  /** Whether each part may be in the text: most phrases lack one, and needn't be searched for. */
  mayHave(phrase: string): boolean {
    return this.#phrase(phrase).every((part) => this.#mayHavePart(part));
  }

  #mayHavePart({ kind, isOptional, choices }: Part): boolean {
    return kind !== 'choices' || isOptional || choices.some((choice) => this.#mayHaveChoice(choice));
  }

  #mayHaveChoice(choice: Choice): boolean {
    if (choice.kind === 'sign') return true;
    if (choice.kind === 'words') return shareWord(choice.words, this.present);
    const cached = this.#possible.get(choice.name);
    if (cached !== undefined) return cached;
    // Guards against a list that contains itself.
    this.#possible.set(choice.name, false);
    const is = this.#listOf(choice.name).some((phrase) => this.mayHave(phrase));
    this.#possible.set(choice.name, is);
    return is;
  }

  /** Where the text says it, each time as long as possible: word indexes, the last one after the end. */
  spansOf(phrase: string, within: 'sentence' | 'clause'): readonly (readonly [number, number])[] {
    if (phrase.includes(' + ')) return this.#pairs(phrase.split(' + '), within);
    if (!this.mayHave(phrase)) return [];
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
    const cached = this.#ends.get(key);
    if (cached !== undefined) return cached;
    this.#ends.set(key, []);
    let indexes: readonly number[] = [start];
    for (const part of this.#phrase(phrase)) {
      indexes = this.#after(part, indexes, start, within);
      if (indexes.length === 0) break;
    }
    this.#ends.set(key, indexes);
    return indexes;
  }

  #phrase(phrase: string): Phrase {
    const cached = this.#known.alreadyRead.get(phrase);
    if (cached !== undefined) return cached;
    const phraseParts = readPhrase(phrase, this.#known.forms);
    this.#known.alreadyRead.set(phrase, phraseParts);
    return phraseParts;
  }

  #listOf(name: string): readonly string[] {
    const list = this.#known.lists[name];
    if (list === undefined) throw new Error(`there is no list <${name}>`);
    return list;
  }

  #after(
    part: Part,
    indexes: readonly number[],
    start: number,
    within: 'sentence' | 'clause',
  ): readonly number[] {
    const ends = new Set<number>(part.isOptional ? indexes : []);
    for (const index of indexes) {
      if (part.kind === '^' && this.#opensClause(index)) ends.add(index);
      else if (part.kind === '$' && this.#closesClause(index)) ends.add(index);
      else if (part.kind === 'gap')
        for (const endAfterGap of this.#overGap(index, part.widest, within)) ends.add(endAfterGap);
      else if (part.kind === 'not' && !this.#isNext(part, index, within)) ends.add(index);
      else if (part.kind === 'choices')
        for (const from of index === start ? [index] : this.#overFillers(index, within))
          for (const end of this.#choose(part, from, index === start, within)) ends.add(end);
    }
    return [...ends].sort((a, b) => a - b);
  }

  #choose(part: Part, from: number, isFirst: boolean, within: 'sentence' | 'clause'): readonly number[] {
    const word = this.#words[from]?.word;
    if (word === undefined || (!isFirst && !this.#goesOn(from, within))) return [];
    return part.choices.flatMap((choice) => {
      if (choice.kind === 'words') return choice.words.has(word) ? [from + 1] : [];
      if (choice.kind === 'sign') return this.#known.isSign(choice.sign, from, this.#words) ? [from + 1] : [];
      return this.#listOf(choice.name)
        .filter((phrase) => this.mayHave(phrase))
        .flatMap((phrase) => this.#endsOf(phrase, from, within));
    });
  }

  #isNext(part: Part, index: number, within: 'sentence' | 'clause'): boolean {
    return this.#goesOn(index, within) && this.#choose(part, index, false, within).length > 0;
  }

  #overFillers(index: number, within: 'sentence' | 'clause'): readonly number[] {
    const indexes = [index];
    for (let at = index; at < index + mostFillers; at += 1) {
      if (!this.#known.fillers.has(this.#words[at]?.word ?? '') || !this.#goesOn(at, within)) break;
      indexes.push(at + 1);
    }
    return indexes;
  }

  #overGap(index: number, widest: number, within: 'sentence' | 'clause'): readonly number[] {
    const indexes = [index];
    let width = 0;
    for (let at = index; this.#goesOn(at, within); at += 1) {
      const word = this.#words[at]?.word ?? '';
      if (widest === narrowGap && this.#known.barriers.has(word)) break;
      // A figure of speech cancels danger, so we match it narrowly.
      if (within === 'clause' || !this.#known.fillers.has(word)) width += 1;
      if (width > widest) break;
      indexes.push(at + 1);
    }
    return indexes;
  }

  /** Whether the word belongs to the same sentence or clause as the one before. */
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

function shareWord(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  for (const word of fewer) if (more.has(word)) return true;
  return false;
}
