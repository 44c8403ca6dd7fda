/**
 * Finds words in a note that can hurt, and what she could say instead. It searches for phrases that people wrote down
 * in `content/kindness.json` and understands nothing, so it only ever suggests a second look.
 */

import { lowerFirst } from '../text/capitalize.ts';
import { PhraseFinder } from '../text/find-phrases.ts';
import type { PhraseLists } from '../text/phrase.ts';
import { textWordsOf } from '../text/text-words.ts';

export const kindnessGroups = [
  'avoid list',
  'guilt',
  'demand for a reply',
  'advice',
  'comparison',
  'body remark',
  'empty phrase',
  'platitude',
] as const;

/** One rule of `content/kindness.json`. For how to write phrases, see text/phrase.ts. */
export interface KindnessRule {
  readonly group: (typeof kindnessGroups)[number];
  readonly phrases: readonly string[];
  /** Longer, kind phrases that contain one of these. */
  readonly but?: readonly string[];
  /** The only occasions it's for. Without it, every occasion and none. */
  readonly only?: readonly string[];
  /** Occasions it isn't for. */
  readonly except?: readonly string[];
  /** One sentence. */
  readonly why: string;
  /** What to say instead; null when it's best to leave the words out. */
  readonly instead: string | null;
}

export interface Finding {
  /** Indexes into the text, in UTF-16 units; `end` is the first one after. */
  readonly start: number;
  readonly end: number;
  /** The words as they are in the text, on one line. */
  readonly found: string;
  /** The phrase that found them, as the rules have it. */
  readonly rule: string;
  readonly group: KindnessRule['group'];
  readonly why: string;
  readonly instead: string | null;
}

const nothing: ReadonlySet<string> = new Set();
/** The rules have only plain words. */
const phraseLists: PhraseLists = {
  forms: {},
  lists: {},
  fillers: nothing,
  openers: new Set('and but so just please oh well then now also always maybe'.split(' ')),
  closers: nothing,
  barriers: nothing,
  isSign: () => false,
  alreadyRead: new Map(),
};

/** How many remarks go under a draft: more would drown the note. */
const mostRemarks = 2;

/**
 * @param occasion `sympathy`; null uses only the rules for every occasion
 * @returns in the order of the text. When phrases overlap, the one for this very occasion wins, then the longest
 */
export function findUnkind(text: string, rules: readonly KindnessRule[], occasion: string | null): Finding[] {
  const textWords = textWordsOf(text);
  const finder = new PhraseFinder(textWords, phraseLists);
  const find = (phrases: readonly string[]): Found[] =>
    phrases.flatMap((phrase) =>
      finder.spansOf(phrase, 'sentence').map(([first, after]) => ({
        start: textWords[first]?.start ?? 0,
        end: textWords[after - 1]?.end ?? 0,
        phrase,
      })),
    );
  const of = (isSingle: boolean) =>
    rules
      .filter((rule) => isFor(rule, occasion) && (rule.only !== undefined) === isSingle)
      .flatMap((rule) => findingsOf(rule, text, find))
      .sort((a, b) => b.end - b.start - (a.end - a.start));
  const findings: Finding[] = [];
  for (const finding of [...of(true), ...of(false)])
    if (!findings.some((other) => overlap(finding, other))) findings.push(finding);
  return findings.sort((a, b) => a.start - b.start);
}

/** The same for a draft: a line for each of the first findings, each said once. */
export function kindnessRemarks(
  text: string,
  rules: readonly KindnessRule[],
  occasion: string | null,
): string[] {
  const remarks = findUnkind(text, rules, occasion).map(({ found, why, instead }) =>
    instead === null
      ? `Maybe leave out "${found}": ${lowerFirst(why)}`
      : `Instead of "${found}", you could say: ${instead}`,
  );
  return [...new Set(remarks)].slice(0, mostRemarks);
}

function isFor({ only, except }: KindnessRule, occasion: string | null): boolean {
  if (occasion === null) return only === undefined;
  return (only?.includes(occasion) ?? true) && except?.includes(occasion) !== true;
}

type Found = Pick<Finding, 'start' | 'end'> & { readonly phrase: string };

function findingsOf(
  rule: KindnessRule,
  text: string,
  find: (phrases: readonly string[]) => readonly Found[],
): Finding[] {
  const spans = find(rule.phrases);
  if (spans.length === 0) return [];
  const kind = find(rule.but ?? []);
  return spans
    .filter((span) => !kind.some((other) => overlap(span, other)))
    .map(({ start, end, phrase }) => ({
      start,
      end,
      found: text.slice(start, end).replace(/\s+/g, ' '),
      rule: phrase,
      group: rule.group,
      why: rule.why,
      instead: rule.instead,
    }));
}

function overlap(a: Pick<Finding, 'start' | 'end'>, b: Pick<Finding, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}
