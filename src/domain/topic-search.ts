/** Finds the topic that fits what was typed: an exact name, title or alias first, else the words they share. */

import { foldText } from './fold-text.ts';

/** What is known of a topic without opening it. */
export interface TopicEntry {
  readonly topic: string;
  readonly title: string;
  readonly group: string;
  readonly aliases: readonly string[];
  /** The words of its text, folded, each once, without those that say nothing. */
  readonly words: readonly string[];
}

interface TopicMatch {
  readonly entry: TopicEntry;
  /** True for a name, title or alias typed in full. */
  readonly isExact: boolean;
  /** At most two other topics, the nearest first. */
  readonly others: readonly TopicEntry[];
}

const weights = { heading: 4, body: 1 } as const;
const empty = new Set(
  (
    'a about all am an and any are as at back be been but by can cant could did do does dont ever for from get had has have how i ' +
    'id if im in into is it its ive just like me my need no nobody not of on or our out should so some than that the their them then ' +
    'there these they this to too up us very want was we what when where which who why will with would you your feel feeling'
  ).split(' '),
);

/** The words of a text that can tell topics apart: folded, in order, each once. */
export function tellingWords(text: string): string[] {
  return [...new Set(foldText(text).split(' '))].filter((word) => word !== '' && !empty.has(word));
}

/** Null when nothing fits: no heading shares a word with it, and no text has half of its words. */
export function findTopic(typed: string, index: readonly TopicEntry[]): TopicMatch | null {
  const exact = index.find((entry) => namesOf(entry).includes(foldText(typed)));
  const ranked = rank(tellingWords(typed), index);
  const entry = exact ?? ranked[0];
  if (entry === undefined) return null;
  const near = [...ranked, ...index.filter(({ group }) => group === entry.group), ...index];
  const others = [...new Set(near)].filter((other) => other !== entry).slice(0, 2);
  return { entry, isExact: exact !== undefined, others };
}

function namesOf({ topic, title, aliases }: TopicEntry): string[] {
  return [topic, title, ...aliases].map(foldText);
}

function rank(typed: readonly string[], index: readonly TopicEntry[]): TopicEntry[] {
  const found = index.map((entry) => hitsOf(typed, entry));
  /** A word that many topics have says little about each of them. */
  const rarity = typed.map(
    (_, at) => 1 / Math.max(1, found.filter(({ hits }) => (hits[at] ?? 0) > 0).length),
  );
  return found
    .filter(({ hits }) => doesFit(hits))
    .map(({ entry, hits }) => ({
      entry,
      score: hits.reduce((sum, hit, at) => sum + hit * (rarity[at] ?? 1), 0),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

function hitsOf(typed: readonly string[], entry: TopicEntry): { entry: TopicEntry; hits: number[] } {
  const heading = tellingWords(namesOf(entry).join(' '));
  const weigh = (word: string): number => {
    if (heading.some((other) => isSameWord(word, other))) return weights.heading;
    return entry.words.some((other) => isSameWord(word, other)) ? weights.body : 0;
  };
  return { entry, hits: typed.map(weigh) };
}

function doesFit(hits: readonly number[]): boolean {
  const inBody = hits.filter((hit) => hit > 0).length;
  return hits.includes(weights.heading) || (inBody > 0 && inBody * 2 >= hits.length);
}

/** `lonely` and `loneliness`, `isolated` and `isolating`: the same beginning, up to a quarter of the shorter one. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  const needed = Math.max(4, Math.ceil(shorter * 0.75));
  return shorter >= needed && a.slice(0, needed) === b.slice(0, needed);
}
