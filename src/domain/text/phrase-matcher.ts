/**
 * Finds the phrases of `content/kindness.json` in a text. `a/b` is either word, `bounce~` the word with its endings,
 * `...` up to three other words, `^` the start of a clause and `$` its end.
 */

import type { TextWord } from './text-words.ts';

type Part =
  | { readonly kind: 'word'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'gap' | '^' | '$' };

const signs: ReadonlySet<string> = new Set(['^', '$', '...']);
const widestGap = 3;
/** A phrase may start a clause even after these words. */
const leads: ReadonlySet<string> = new Set(
  'and but so just please oh well then now also always maybe'.split(' '),
);

function partOf(part: string): Part {
  if (part === '...') return { kind: 'gap' };
  if (part === '^' || part === '$') return { kind: part };
  return { kind: 'word', words: new Set(part.split('/').flatMap(formsOf)) };
}

/** A word with `~` also matches its regular endings. Made-up forms that nobody says do no harm. */
function formsOf(part: string): string[] {
  const word = part.replace(/~$/, '');
  if (!part.endsWith('~')) return [word];
  const stem = word.replace(/e$/, '');
  const endings = [`${stem}ed`, `${stem}ing`, `${word}s`, `${word}es`];
  const doubledForms = /[aeiou][bdgklmnprt]$/.test(word)
    ? [`${word}${word.at(-1)}ed`, `${word}${word.at(-1)}ing`]
    : [];
  const yForms = /[^aeiou]y$/.test(word) ? [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`] : [];
  return [word, ...endings, ...doubledForms, ...yForms];
}

/** Whether all words of the phrase are in the text, endings aside. Most phrases lack one, so we needn't parse them. */
export function mayOccur(phrase: string, words: ReadonlySet<string>): boolean {
  const needed = wordsNeeded.get(phrase) ?? wordsNeededFor(phrase);
  wordsNeeded.set(phrase, needed);
  return needed.every((either) => either.some((word) => words.has(word)));
}

/** By phrase: one run looks at several texts, each with all phrases. */
const wordsNeeded = new Map<string, readonly (readonly string[])[]>();

/** For each part of the phrase, the words of which one has to be there. */
function wordsNeededFor(phrase: string): readonly (readonly string[])[] {
  return phrase
    .split(' ')
    .filter((part) => !signs.has(part))
    .map((part) => part.split('/'))
    .filter((either) => !either.some((word) => word.endsWith('~')));
}

/** Where the text says the phrase: the start of its first word to the end of its last, as indexes in the text. */
export function phraseSpans(
  phrase: string,
  textWords: readonly TextWord[],
): { start: number; end: number }[] {
  const parts = phrase.split(' ').map(partOf);
  return textWords.flatMap((first, at) => {
    const after = endOf(parts, textWords, at);
    const last = after === null ? undefined : textWords[after - 1];
    return last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
}

/** The index after its last word; null when the text doesn't say it from `at` on. */
function endOf([part, ...rest]: readonly Part[], textWords: readonly TextWord[], at: number): number | null {
  if (part === undefined) return at;
  if (part.kind === '^') return opensClause(textWords, at) ? endOf(rest, textWords, at) : null;
  if (part.kind === '$') return isSameClause(textWords, at) ? null : endOf(rest, textWords, at);
  if (part.kind === 'word') {
    const isSaid = part.words.has(textWords[at]?.word ?? '');
    const goesOn = isSaid && (rest.every(({ kind }) => kind === '$') || isSameSentence(textWords, at + 1));
    return goesOn ? endOf(rest, textWords, at + 1) : null;
  }
  for (
    let gapLength = 0;
    gapLength <= widestGap && (gapLength === 0 || isSameSentence(textWords, at + gapLength));
    gapLength += 1
  ) {
    const end = endOf(rest, textWords, at + gapLength);
    if (end !== null) return end;
  }
  return null;
}

function opensClause(textWords: readonly TextWord[], at: number): boolean {
  if (!isSameClause(textWords, at)) return true;
  return leads.has(textWords[at - 1]?.word ?? '') && opensClause(textWords, at - 1);
}

function isSameClause(textWords: readonly TextWord[], at: number): boolean {
  return textWords[at] !== undefined && textWords[at]?.clause === textWords[at - 1]?.clause;
}

function isSameSentence(textWords: readonly TextWord[], at: number): boolean {
  return textWords[at] !== undefined && textWords[at]?.sentence === textWords[at - 1]?.sentence;
}
