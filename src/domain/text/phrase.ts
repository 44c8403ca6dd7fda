/**
 * Phrases to find in a text, as `content/danger.json` and `content/kindness.json` write them.
 *
 *   hit/beat     either word                  hit~     the word in all its forms
 *   <partner>    one of the phrases of that list, under `lists`
 *   word?        may be left out              -to/up   not one of these words next
 *   ..           up to three words between    ...      up to ten
 *   ^            a clause begins              $        a clause ends
 *   +            both sides, in either order, a few words apart
 *   @he          a sign: what it stands for is the caller's to say
 *
 * Words such as "just", "really" or "has" may stand anywhere between, and so may a comma, but not the end of a sentence.
 */

export type Choice =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'list'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string };

export interface Part {
  readonly kind: 'choices' | 'not' | 'gap' | '^' | '$';
  readonly choices: readonly Choice[];
  readonly isOptional: boolean;
  /** How many words a gap may have. */
  readonly widest: number;
}

export type Phrase = readonly Part[];

/** A word of the text. */
export interface PhraseWord {
  readonly word: string;
  /** Counts up at the end of a sentence. */
  readonly sentence: number;
  /** Also counts up at a comma. */
  readonly clause: number;
}

/** What reading a phrase needs. */
export interface PhraseLists {
  readonly forms: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly fillers: ReadonlySet<string>;
  /** A clause may start with these and really begin after them. */
  readonly openers: ReadonlySet<string>;
  /** A clause may end before these. */
  readonly closers: ReadonlySet<string>;
  /** A narrow gap never crosses these: they start to talk about someone else. */
  readonly barriers: ReadonlySet<string>;
  /** Whether the word at `at` is what a sign such as `@he` stands for. */
  readonly isSign: (sign: string, at: number, words: readonly PhraseWord[]) => boolean;
  /** Phrases that were read for earlier texts, so that none is read twice. */
  readonly alreadyRead: Map<string, Phrase>;
}

export const narrowGap = 3;
const gaps: Readonly<Record<string, number>> = { '..': narrowGap, '...': 10 };

export function readPhrase(phrase: string, forms: PhraseLists['forms']): Phrase {
  return phrase.split(' ').map((part) => partOf(part, forms));
}

function partOf(part: string, forms: PhraseLists['forms']): Part {
  const plain = { choices: [], isOptional: false, widest: 0 };
  if (part === '^' || part === '$') return { ...plain, kind: part };
  const widest = gaps[part];
  if (widest !== undefined) return { ...plain, kind: 'gap', widest };
  const isNot = part.startsWith('-');
  const isOptional = part.endsWith('?');
  const body = part.slice(isNot ? 1 : 0, isOptional ? -1 : undefined);
  const choices = choicesOf(body, forms);
  return { kind: isNot ? 'not' : 'choices', choices, isOptional, widest: 0 };
}

function choicesOf(body: string, forms: PhraseLists['forms']): readonly Choice[] {
  const words = new Set<string>();
  const others: Choice[] = [];
  for (const choice of body.split('/')) {
    if (choice.startsWith('<')) others.push({ kind: 'list', name: choice.slice(1, -1) });
    else if (choice.startsWith('@')) others.push({ kind: 'sign', sign: choice });
    else for (const form of formsOf(choice, forms)) words.add(form);
  }
  return words.size === 0 ? others : [{ kind: 'words', words }, ...others];
}

/** `hit~` has the forms listed under `forms`, or the regular ones. Forms that nobody says do no harm. */
export function formsOf(part: string, forms: PhraseLists['forms']): readonly string[] {
  if (!part.endsWith('~')) return [part];
  const word = part.slice(0, -1);
  const irregular = forms[word];
  if (irregular !== undefined) return [word, ...irregular.split(' ')];
  const stem = word.replace(/e$/, '');
  if (/[^aeiou]y$/.test(word))
    return [word, `${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`];
  const doubledStem = /[^aeiou][aeiou][bdgklmnprt]$/.test(word) ? word + word.at(-1) : stem;
  return [word, `${word}s`, `${word}es`, `${doubledStem}ed`, `${doubledStem}ing`, `${stem}ed`, `${stem}ing`];
}
