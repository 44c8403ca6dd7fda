/**
 * Finds the topic that fits what was typed: an exact name, title or alias first, else the words they share. A topic that
 * shares too little is never given as the answer: then the three nearest are named, and nothing more is said of them.
 */

import { foldText } from '../text/fold-text.ts';
import {
  beginningWeight,
  bestLikeness,
  correctTypos,
  isTelling,
  plainWords,
  saysMom,
  tellingWords,
  whose,
  wouldHurt,
} from './topic-words.ts';

/** What is known of a topic without opening it. */
export interface TopicEntry {
  readonly topic: string;
  readonly title: string;
  readonly group: string;
  readonly aliases: readonly string[];
  /** Its names (itself, title and aliases), folded and in plain words, in this order. */
  readonly names: readonly string[];
  /** The telling words of all names, each once. */
  readonly nameWords: readonly string[];
  /** The words of its text, folded, each once, without those that say nothing. */
  readonly words: readonly string[];
}

type Called = Pick<TopicEntry, 'topic' | 'title' | 'aliases'>;

const foldedNames = ({ topic, title, aliases }: Called) => [topic, title, ...aliases].map(foldText);

/** What a search needs of a topic's names. It takes longer than a search, so it is done when the index is made. */
export function namesOf(topic: Called): Pick<TopicEntry, 'names' | 'nameWords'> {
  const names = foldedNames(topic).map(plainWords);
  return { names, nameWords: tellingWords(names.join(' ')) };
}

interface TopicMatch {
  /** Null when no topic fits. */
  readonly entry: TopicEntry | null;
  /** True for a name, title or alias typed in full. */
  readonly isExact: boolean;
  /** The nearest first: two beside an entry, three without one. */
  readonly others: readonly TopicEntry[];
}

/** What a word typed is worth, by where it is found. */
const weights = { heading: 3, body: 1 } as const;
/** What a name, title or alias adds, for each of its words that was typed, once all of them were. */
const nameWeight = 5;
/** Beside other words, what a word counts that says nothing by itself: `no one to talk to` is more than `talk`. */
const emptyWeight = 0.4;
/** A word that had a slip in it may have been another one. */
const mendedWeight = 0.6;
/** So much of the telling words has to be found in names of the topic. */
const leastShare = 0.45;
/** And so much of one of its names in what was typed. */
const leastNameShare = 0.55;
/** In a long text a name and so many words of names are enough; few words are about the topic whose own name is among them. */
const wordsBesideName = 3;
const fewWords = 4;
/** Where no name of the topic has a word of it: so much of it in the topic's text, and so many words. */
const leastInText = { share: 0.75, words: 2 } as const;
/** A depression of somebody else, and her own. */
const pages: Readonly<Record<'friend' | 'herself', string>> = {
  friend: 'friend-is-low',
  herself: 'more-than-tired',
};
/** Shown where not even a likeness is found; one who says that she is a mom of some kind has a door of her own. */
const doors = ['isolated', 'social-support', 'more-than-tired'] as const;
const ownDoor = 'not-the-usual-mom';

export function findTopic(typed: string, index: readonly TopicEntry[]): TopicMatch {
  const folded = plainWords(typed);
  const asTyped = foldText(typed);
  const exact =
    index.find((entry) => foldedNames(entry).includes(asTyped)) ??
    index.find(({ names }) => names.includes(folded));
  const ranked = rank(folded, index);
  const best = ranked.find(({ fits }) => fits)?.entry ?? null;
  const entry = exact ?? turnedTo(whose(folded), best, index);
  const near = ranked.map((topic) => topic.entry);
  if (entry === null) return { entry, isExact: false, others: closest(folded, near, index) };
  const sameGroup = index.filter(({ group }) => group === entry.group);
  const others = [...new Set([...near, ...sameGroup, ...index])].filter((other) => other !== entry);
  return { entry, isExact: exact !== undefined, others: others.slice(0, 2) };
}

function closest(plain: string, near: readonly TopicEntry[], index: readonly TopicEntry[]): TopicEntry[] {
  const names = [...(saysMom(plain) ? [ownDoor] : []), ...near.map(({ topic }) => topic), ...doors];
  const topics = names.flatMap((name) => index.filter(({ topic }) => topic === name));
  return [...new Set([...topics, ...index])].slice(0, 3);
}

/** A friend's depression is for the page about friends, and her own for hers, whichever word weighed more. */
function turnedTo(
  whose: 'friend' | 'herself' | null,
  best: TopicEntry | null,
  index: readonly TopicEntry[],
): TopicEntry | null {
  if (best === null || whose === null || !Object.values(pages).includes(best.topic)) return best;
  return index.find(({ topic }) => topic === pages[whose]) ?? best;
}

interface Ranked {
  readonly entry: TopicEntry;
  readonly score: number;
  /** Whether it shares enough to be given as the answer. */
  readonly fits: boolean;
}

/** Topics that share anything telling, or a whole name, best first. */
function rank(folded: string, index: readonly TopicEntry[]): Ranked[] {
  const vocabulary = new Set(index.flatMap(({ nameWords, words }) => [...nameWords, ...words]));
  const words = correctTypos(folded, [...vocabulary]);
  const typedWords = words.map(({ word }) => word);
  const telling = words.filter(({ word }) => isTelling(word));
  const hitsByTopic = index.map((entry) => ({
    entry,
    hits: telling.map(({ word, isMended }) => hitOf(word, entry) * (isMended ? mendedWeight : 1)),
  }));
  /** A word that many topics have says little about each of them. */
  const commonness = telling.map((_, at) =>
    Math.max(1, hitsByTopic.reduce((sum, { hits }) => sum + (hits[at] ?? 0), 0) / weights.heading),
  );
  return hitsByTopic
    .map(({ entry, hits }) => {
      const [named, { share, worth }] = [nameIn(folded, entry), nearestName(typedWords, entry)];
      const isMeant = named !== null || !wouldHurt(entry.topic, share);
      return {
        entry,
        score: hits.reduce((sum, hit, at) => sum + hit / (commonness[at] ?? 1), nameWeight * worth),
        isNear: isMeant && (named !== null || hits.some((hit) => hit > 0)),
        fits: doesFit(hits, named, share),
      };
    })
    .filter(({ isNear }) => isNear)
    .sort((a, b) => Number(b.fits) - Number(a.fits) || b.score - a.score);
}

function hitOf(word: string, { nameWords, words }: TopicEntry): number {
  return Math.max(weights.heading * bestLikeness(word, nameWords), weights.body * bestLikeness(word, words));
}

/** The topic's own name, or a name of two words or more, that stands in the text as it is. */
function nameIn(folded: string, { names }: Pick<TopicEntry, 'names'>): 'topic' | 'alias' | null {
  const isIn = (name: string) => ` ${folded} `.includes(` ${name} `);
  if (isIn(names[0] ?? '')) return 'topic';
  return names.some((name) => name.includes(' ') && isIn(name)) ? 'alias' : null;
}

/**
 * @param nameKind how a name of the topic stands in the text
 * @param nameShare how much of the nearest name was said
 */
function doesFit(hits: readonly number[], nameKind: 'topic' | 'alias' | null, nameShare: number): boolean {
  const inNames = hits.filter((hit) => hit > weights.body);
  const weight = inNames.reduce((sum, hit) => sum + hit / weights.heading, 0);
  if (nameKind === 'topic' && hits.length <= fewWords) return true;
  if (nameKind !== null && inNames.length >= wordsBesideName) return true;
  // A name that is there as it is counts as one word more that was found.
  if (nameKind !== null && (weight + 1) / (hits.length + 1) >= leastShare) return true;
  if (nameShare >= leastNameShare && weight / hits.length >= leastShare) return true;
  const anywhere = hits.filter((hit) => hit >= beginningWeight).length;
  return anywhere >= leastInText.words && anywhere >= leastInText.share * hits.length;
}

/** How much of a name was said at most, from 0 to 1; and what that is worth: the longer the name, the better. */
function nearestName(
  typedWords: readonly string[],
  { names }: Pick<TopicEntry, 'names'>,
): { readonly share: number; readonly worth: number } {
  const shares = names.map((name) => {
    let [fullWeight, sharedWeight] = [0, 0];
    for (const word of name.split(' ')) {
      const weight = isTelling(word) ? 1 : emptyWeight;
      fullWeight += weight;
      sharedWeight += weight * bestLikeness(word, typedWords);
    }
    return { share: sharedWeight / fullWeight, worth: (sharedWeight * sharedWeight) / fullWeight };
  });
  return {
    share: Math.max(...shares.map(({ share }) => share)),
    worth: Math.max(...shares.map(({ worth }) => worth)),
  };
}
