/**
 * Finds the topic for what she typed: first by exact name, title or alias, then by shared words. A topic that shares
 * too little is never shown as the answer: we only name the three nearest.
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
  topicOwner,
  wouldHurt,
} from './topic-words.ts';

/** What we know about a topic without opening it. */
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

type TopicNames = Pick<TopicEntry, 'topic' | 'title' | 'aliases'>;

const foldedNames = ({ topic, title, aliases }: TopicNames) => [topic, title, ...aliases].map(foldText);

/** Prepares a topic's names for searching. This takes longer than a search, so it's done when the index is made. */
export function namesOf(topic: TopicNames): Pick<TopicEntry, 'names' | 'nameWords'> {
  const names = foldedNames(topic).map(plainWords);
  return { names, nameWords: tellingWords(names.join(' ')) };
}

interface TopicMatch {
  /** null when no topic fits. */
  readonly entry: TopicEntry | null;
  /** True for a name, title or alias typed in full. */
  readonly isExact: boolean;
  /** The nearest first: two with an entry, three without one. */
  readonly others: readonly TopicEntry[];
}

/** How much a typed word counts, by where it's found. */
const weights = { heading: 3, body: 1 } as const;
/** What a name, title or alias adds for each of its words, once she typed all of them. */
const nameWeight = 5;
/** What an empty word counts next to others: `no one to talk to` is more than `talk`. */
const emptyWeight = 0.4;
/** A corrected word may have been another one. */
const correctedWeight = 0.6;
/** The share of the telling words that must be in the topic's names. */
const leastShare = 0.45;
/** The share of one of its names that must be in what she typed. */
const leastNameShare = 0.55;
/**
 * In a long text, a name and this many words of names are enough. In a short one, a topic fits if its own name is
 * there.
 */
const wordsBesideName = 3;
const fewWords = 4;
/** When no name of the topic has any of the words: the share and the number that must be in its text. */
const leastInText = { share: 0.75, words: 2 } as const;
/** For somebody else's depression, and for her own. */
const pages: Readonly<Record<'friend' | 'herself', string>> = {
  friend: 'friend-is-low',
  herself: 'more-than-tired',
};
/** Shown when nothing is even similar. Someone who says that she is a mom of some kind has a topic of her own. */
const doors = ['isolated', 'social-support', 'more-than-tired'] as const;
const ownDoor = 'not-the-usual-mom';

export function findTopic(input: string, index: readonly TopicEntry[]): TopicMatch {
  const folded = plainWords(input);
  const asTyped = foldText(input);
  const exact =
    index.find((entry) => foldedNames(entry).includes(asTyped)) ??
    index.find(({ names }) => names.includes(folded));
  const ranked = rank(folded, index);
  const best = ranked.find(({ fits }) => fits)?.entry ?? null;
  const entry = exact ?? turnedTo(topicOwner(folded), best, index);
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

/** A friend's depression leads to the page about friends, and her own to hers, whichever word counted more. */
function turnedTo(
  whose: 'friend' | 'herself' | null,
  best: TopicEntry | null,
  index: readonly TopicEntry[],
): TopicEntry | null {
  if (best === null || whose === null || !Object.values(pages).includes(best.topic)) return best;
  return index.find(({ topic }) => topic === pages[whose]) ?? best;
}

interface RankedTopic {
  readonly entry: TopicEntry;
  readonly score: number;
  /** Whether it shares enough to be the answer. */
  readonly fits: boolean;
}

/** Topics that share a telling word or a full name, best first. */
function rank(folded: string, index: readonly TopicEntry[]): RankedTopic[] {
  const vocabulary = new Set(index.flatMap(({ nameWords, words }) => [...nameWords, ...words]));
  const words = correctTypos(folded, [...vocabulary]);
  const closenessTo = closenessOf(words.map(({ word }) => word));
  const telling = words.filter(({ word }) => isTelling(word));
  const hitsByTopic = index.map((entry) => ({
    entry,
    hits: telling.map(({ word, isCorrected }) => hitOf(word, entry) * (isCorrected ? correctedWeight : 1)),
  }));
  /** A word that many topics have says little about each of them. */
  const commonness = telling.map((_, at) =>
    Math.max(1, hitsByTopic.reduce((sum, { hits }) => sum + (hits[at] ?? 0), 0) / weights.heading),
  );
  return hitsByTopic
    .map(({ entry, hits }) => {
      const [matchedName, { share, worth }] = [nameIn(folded, entry), nearestName(closenessTo, entry)];
      const isMeant = matchedName !== null || !wouldHurt(entry.topic, share);
      return {
        entry,
        score: hits.reduce((sum, hit, at) => sum + hit / (commonness[at] ?? 1), nameWeight * worth),
        isNear: isMeant && (matchedName !== null || hits.some((hit) => hit > 0)),
        fits: doesFit(hits, matchedName, share),
      };
    })
    .filter(({ isNear }) => isNear)
    .sort((a, b) => Number(b.fits) - Number(a.fits) || b.score - a.score);
}

function hitOf(word: string, { nameWords, words }: TopicEntry): number {
  return Math.max(weights.heading * bestLikeness(word, nameWords), weights.body * bestLikeness(word, words));
}

/** The topic's own name, or a name of two or more words, if it's in the text literally. */
function nameIn(folded: string, { names }: Pick<TopicEntry, 'names'>): 'topic' | 'alias' | null {
  const isIn = (name: string) => ` ${folded} `.includes(` ${name} `);
  if (isIn(names[0] ?? '')) return 'topic';
  return names.some((name) => name.includes(' ') && isIn(name)) ? 'alias' : null;
}

/**
 * @param nameKind which name of the topic is in the text
 * @param nameShare how much of the nearest name was said
 */
function doesFit(hits: readonly number[], nameKind: 'topic' | 'alias' | null, nameShare: number): boolean {
  const inNames = hits.filter((hit) => hit > weights.body);
  const weight = inNames.reduce((sum, hit) => sum + hit / weights.heading, 0);
  if (nameKind === 'topic' && hits.length <= fewWords) return true;
  if (nameKind !== null && inNames.length >= wordsBesideName) return true;
  // A literal name counts as one more found word.
  if (nameKind !== null && (weight + 1) / (hits.length + 1) >= leastShare) return true;
  if (nameShare >= leastNameShare && weight / hits.length >= leastShare) return true;
  const anywhere = hits.filter((hit) => hit >= beginningWeight).length;
  return anywhere >= leastInText.words && anywhere >= leastInText.share * hits.length;
}

/** How like a word is to what she typed. The names of all topics have few different words. */
function closenessOf(typedWords: readonly string[]): (word: string) => number {
  const closenessByWord = new Map<string, number>();
  return (word) => {
    const closeness = closenessByWord.get(word) ?? bestLikeness(word, typedWords);
    closenessByWord.set(word, closeness);
    return closeness;
  };
}

/** The largest share of a name that was said, from 0 to 1, and what it's worth: longer names count more. */
function nearestName(
  closenessTo: (word: string) => number,
  { names }: Pick<TopicEntry, 'names'>,
): { readonly share: number; readonly worth: number } {
  const shares = names.map((name) => {
    let [fullWeight, sharedWeight] = [0, 0];
    for (const word of name.split(' ')) {
      const weight = isTelling(word) ? 1 : emptyWeight;
      fullWeight += weight;
      sharedWeight += weight * closenessTo(word);
    }
    return { share: sharedWeight / fullWeight, worth: (sharedWeight * sharedWeight) / fullWeight };
  });
  return {
    share: Math.max(...shares.map(({ share }) => share)),
    worth: Math.max(...shares.map(({ worth }) => worth)),
  };
}
