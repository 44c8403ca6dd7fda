/**
 * Prepares `content/danger.json` when the program is built: files each phrase under its rarest words, so that a text is
 * compared with a few dozen phrases instead of two thousand.
 */

import { formsOf } from '../text/phrase.ts';
import type { DangerPhrases, PhraseGroup } from './danger.ts';

/** As written by people. */
export interface DangerContent extends Omit<DangerPhrases, 'groups' | 'phrases' | 'filed' | 'unfiled'> {
  readonly groups: readonly (PhraseGroup & { readonly phrases: readonly string[] })[];
  /** Figures of speech: a phrase that shares a word with one of these isn't meant. */
  readonly idioms: readonly string[];
}

/** A word in most texts says less than many rare ones. */
const weightOfCommon = 40;
const commonWords = new Set(
  'i he she they you we it me him her them his their not no to of and or in on at for with about if when that this my so can will would do go going get got take took like want think feel all too much one up out'.split(
    ' ',
  ),
);

export function compileDanger(content: DangerContent): DangerPhrases {
  const { groups, idioms, ...rest } = content;
  const phrases = [
    ...groups.flatMap((group, at) => group.phrases.map((phrase) => ({ phrase, group: at }))),
    ...idioms.map((phrase) => ({ phrase, group: -1 })),
  ];
  const filed = new Map<string, number[]>();
  const unfiled: number[] = [];
  for (const [number, { phrase }] of phrases.entries()) {
    const words = rarestWordsOf(phrase, content);
    if (words === null) unfiled.push(number);
    else for (const word of words) filed.set(word, [...(filed.get(word) ?? []), number]);
  }
  return {
    ...rest,
    groups: groups.map(({ phrases: _, ...group }) => group),
    phrases: phrases.map(({ phrase, group }) => `${group} ${phrase}`).join('\n'),
    filed: `\n${[...filed].map(([word, numbers]) => `${[word, ...numbers].join(' ')}\n`).join('')}`,
    unfiled,
  };
}

/** Every text that says the phrase has one of these words; null when there are no such words. */
function rarestWordsOf(phrase: string, content: DangerContent): ReadonlySet<string> | null {
  const parts = phrase.split(' ').filter((part) => !/^(?:[-^$+]|\.\.)|\?$/.test(part));
  const sets = parts.map((part) => wordsOfPart(part, content)).filter((words) => words !== null);
  return sets.length === 0
    ? null
    : sets.reduce((best, words) => (weightOf(words) < weightOf(best) ? words : best));
}

function wordsOfPart(part: string, content: DangerContent): ReadonlySet<string> | null {
  const words = new Set<string>();
  for (const choice of part.split('/')) {
    const rarest = choice.startsWith('@')
      ? null
      : choice.startsWith('<')
        ? wordsOfList(choice.slice(1, -1), content)
        : formsOf(choice, content.forms);
    if (rarest === null) return null;
    for (const word of rarest) words.add(word);
  }
  return words;
}

/** A list is in many phrases. */
const wordsOfLists = new WeakMap<readonly string[], ReadonlySet<string> | null>();

function wordsOfList(name: string, content: DangerContent): ReadonlySet<string> | null {
  const list = content.lists[name];
  if (list === undefined) throw new Error(`danger.json has no list <${name}>`);
  const wordsFound = wordsOfLists.get(list);
  if (wordsFound !== undefined) return wordsFound;
  const words = rarestOfList(list, content);
  wordsOfLists.set(list, words);
  return words;
}

function rarestOfList(list: readonly string[], content: DangerContent): ReadonlySet<string> | null {
  const words = new Set<string>();
  for (const phrase of list) {
    const rarest = rarestWordsOf(phrase, content);
    if (rarest === null) return null;
    for (const word of rarest) words.add(word);
  }
  return words;
}

function weightOf(words: ReadonlySet<string>): number {
  let weight = 0;
  for (const word of words) weight += commonWords.has(word) ? weightOfCommon : 1;
  return weight;
}
