/** Finds the topic that fits what was typed: an exact name, title or alias first, else the words they share. */

import { foldText } from './fold-text.ts';
import { typoDistance, typosAllowed } from './typos.ts';

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

/** What a word typed is worth, by where it is found. */
const weights = { heading: 3, body: 1 } as const;
/** What a name, title or alias adds, for each of its words that was typed, once all of them were. */
const nameWeight = 5;
/** Beside other words, what a word counts that says nothing by itself: `no one to talk to` is more than `talk`. */
const emptyWeight = 0.4;
/** The same beginning is not quite the same word. */
const beginningWeight = 0.8;
/** What a word of three letters may end with and still be that word. */
const ending = /^(?:s|es|d|ed|ing)$/;
/** Shorter words with a slip in them are other words. */
const shortestMended = 5;
/** Words that say nothing by themselves. */
const empty = new Set(
  (
    'a about all am an and any are as at be been but by can could d day days did do does doing done dont even ' +
    'ever every everyone everything feel feeling feels for from get gets getting give got had has have havent ' +
    'having he her hers him his how i id if ill im in into is it its ive just know like ll m make makes me much ' +
    'my no nobody not nothing now of on one or our out people re really s said say says she should so some ' +
    'somebody someone something t than that the their them then there these they thing things think this to ' +
    'today too up us ve very want wants was we were what when where which who whole why will with would you your'
  ).split(' '),
);

/** The words of a text that can tell topics apart: folded, in order, each once. */
export function tellingWords(text: string): string[] {
  return [...new Set(foldText(text).split(' '))].filter((word) => word !== '' && !empty.has(word));
}

/** Null when nothing fits: no heading shares a word with it, and no text has half of its words. */
export function findTopic(typed: string, index: readonly TopicEntry[]): TopicMatch | null {
  const folded = foldText(typed);
  const headings = index.map(headingOf);
  const exact = headings.find(({ names }) => names.includes(folded))?.entry;
  const ranked = rank(folded, headings);
  const entry = exact ?? ranked[0];
  if (entry === undefined) return null;
  const near = [...ranked, ...index.filter(({ group }) => group === entry.group), ...index];
  const others = [...new Set(near)].filter((other) => other !== entry).slice(0, 2);
  return { entry, isExact: exact !== undefined, others };
}

/** What a topic is called, folded. */
interface Heading {
  readonly entry: TopicEntry;
  readonly names: readonly string[];
  /** The telling words of all names. */
  readonly words: readonly string[];
}

function headingOf(entry: TopicEntry): Heading {
  const names = [entry.topic, entry.title, ...entry.aliases].map(foldText);
  return { entry, names, words: tellingWords(names.join(' ')) };
}

function rank(folded: string, headings: readonly Heading[]): TopicEntry[] {
  const said = mendTypos([...new Set(folded.split(' '))], headings);
  const telling = said.filter((word) => word !== '' && !empty.has(word));
  const found = headings.map((heading) => ({ heading, hits: telling.map((word) => hitOf(word, heading)) }));
  /** A word that many topics have says little about each of them. */
  const commonness = telling.map((_, at) =>
    Math.max(1, found.reduce((sum, { hits }) => sum + (hits[at] ?? 0), 0) / weights.heading),
  );
  return found
    .filter(({ hits }) => doesFit(hits))
    .map(({ heading, hits }) => ({
      entry: heading.entry,
      score: hits.reduce((sum, hit, at) => sum + hit / (commonness[at] ?? 1), nearestName(said, heading)),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

function hitOf(word: string, { entry, words }: Heading): number {
  return Math.max(
    weights.heading * bestLikeness(word, words),
    weights.body * bestLikeness(word, entry.words),
  );
}

function doesFit(hits: readonly number[]): boolean {
  const found = hits.filter((hit) => hit > 0).length;
  return hits.some((hit) => hit > weights.body) || (found > 0 && found * 2 >= hits.length);
}

/** How much of its nearest name was said, the longer the better. */
function nearestName(said: readonly string[], { names }: Heading): number {
  const worth = names.map((name) => {
    let [whole, shared] = [0, 0];
    for (const word of name.split(' ')) {
      const weight = empty.has(word) ? emptyWeight : 1;
      whole += weight;
      shared += weight * bestLikeness(word, said);
    }
    return (shared * shared) / whole;
  });
  return nameWeight * Math.max(...worth);
}

function bestLikeness(word: string, others: readonly string[]): number {
  return others.reduce((best, other) => Math.max(best, likeness(word, other)), 0);
}

/** From 0 to 1. `cry` and `crying`; `lonely` and `loneliness`: the same beginning, up to a quarter of the shorter one. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (empty.has(a) || empty.has(b)) return 0;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const needed = Math.max(4, Math.ceil(shorter.length * 0.75));
  const isForm = shorter.length === 3 && longer.startsWith(shorter) && ending.test(longer.slice(3));
  const isAkin = shorter.length >= needed && a.slice(0, needed) === b.slice(0, needed);
  return isForm || isAkin ? beginningWeight : 0;
}

/** A word that no topic knows, and one slip or two away from one that some do, is taken for that. */
function mendTypos(said: readonly string[], headings: readonly Heading[]): string[] {
  const known = [...new Set(headings.flatMap(({ words, entry }) => [...words, ...entry.words]))];
  return said.map((word) => {
    if (word.length < shortestMended || empty.has(word) || bestLikeness(word, known) > 0) return word;
    return nearestWord(word, known) ?? word;
  });
}

function nearestWord(word: string, known: readonly string[]): string | undefined {
  const most = typosAllowed(word.length);
  const near = known
    .filter((other) => Math.abs(other.length - word.length) <= most)
    .map((other) => ({ other, slips: typoDistance(word, other) }))
    .filter(({ slips }) => slips <= most);
  return near.sort((a, b) => a.slips - b.slips)[0]?.other;
}
