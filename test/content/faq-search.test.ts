import { describe, expect, test } from 'vitest';
import { findTopic, type TopicEntry } from '../../src/domain/support/topic-search.ts';
import { builtContent } from '../support/built-content.ts';
import {
  aboutNothing,
  heldOut,
  laterHeldOut,
  moreTunedOn,
  type Phrase,
  tunedOn,
  whoSheIs,
} from './faq-phrases.ts';

const index = builtContent().get('faq/index') as readonly TopicEntry[];
/** Each phrase is looked for once, however many tests ask about it. */
const results = new Map<string, ReturnType<typeof findTopic>>();
function matchOf(input: string) {
  const match = results.get(input) ?? findTopic(input, index);
  results.set(input, match);
  return match;
}
const topicOf = (input: string) => matchOf(input).entry?.topic ?? null;

/** The share of phrases that bring their topic first. */
function shareFound(phrases: readonly Phrase[]): number {
  return phrases.filter(([input, topic]) => topicOf(input) === topic).length / phrases.length;
}

describe('what tired people type', () => {
  test('is there for every topic, and no phrase is there twice', () => {
    const all = [...tunedOn, ...heldOut, ...moreTunedOn, ...laterHeldOut];
    const input = [...all.map(([phrase]) => phrase), ...whoSheIs.map(([phrase]) => phrase), ...aboutNothing];
    expect(input).toEqual([...new Set(input)]);
    const topicsAsked = new Set([
      ...all.map(([, topic]) => topic),
      ...whoSheIs.flatMap(([, topics]) => topics),
    ]);
    expect(index.map(({ topic }) => topic).filter((topic) => !topicsAsked.has(topic))).toEqual([]);
  });

  test('brings the right topic first', () => {
    expect(shareFound([...tunedOn, ...moreTunedOn])).toBeGreaterThanOrEqual(0.97);
    expect(shareFound(heldOut)).toBeGreaterThanOrEqual(0.9);
    expect(shareFound(laterHeldOut)).toBeGreaterThanOrEqual(0.65);
  });

  test.each(laterHeldOut)(
    '%s brings its topic first, or among the three closest, or beside it',
    (input, topic) => {
      const { entry, others } = matchOf(input);
      const isKnownMiss = knownMisses.includes(input);
      expect([entry, ...others].some((each) => each?.topic === topic)).toBe(!isKnownMiss);
    },
  );

  test.each(whoSheIs)('%s brings a door of her own', (input, topics) => {
    expect(topics).toContain(topicOf(input));
  });

  test.each([
    'nobody asks how i am',
    'i never sleep',
    'everyone else is doing better',
    'i do not want the kids to fight',
    'i hate the kids tv shows',
    'i dont like my son in law',
  ])('%s brings no page about regret, a loss or frightening thoughts, nor names one', (input) => {
    const { entry, others } = matchOf(input);
    const shown = [entry, ...others].map((each) => each?.topic);
    expect(shown).toEqual(
      shown.filter(
        (topic) => !['regret', 'my-loss', 'scary-thoughts', 'feeling-nothing'].includes(topic ?? ''),
      ),
    );
  });

  test.each([
    ['i keep picturing awful things', 'scary-thoughts'],
    ['i hate motherhood', 'regret'],
    ['my dad died', 'my-loss'],
    ["i don't love him", 'feeling-nothing'],
  ])('%s still names the page it means', (input, topic) => {
    const { entry, others } = matchOf(input);
    expect([entry, ...others].map((each) => each?.topic)).toContain(topic);
  });

  test.each(aboutNothing)('%s brings no topic as if it fitted, but the three closest', (input) => {
    const { entry, others } = matchOf(input);
    expect([entry, others.length]).toEqual([null, 3]);
  });
});

/** Held out, and not found: named, so that whoever improves the search sees them. */
const knownMisses: readonly string[] = [
  'people comment on my parenting',
  'i moved here from another country and miss my family',
];

describe('who she is', () => {
  const kinds = [
    ...[
      'trans',
      'transgender',
      'adoptive',
      'foster',
      'teen',
      'single',
      'disabled',
      'immigrant',
      'military',
      'NICU',
    ],
    ...[
      'twin',
      'special needs',
      'queer',
      'lesbian',
      'deaf',
      'autistic',
      'refugee',
      'older',
      'step',
      'widowed',
    ],
    ...['Hindu', 'vegan', 'goth', 'rural'],
  ];
  const moms = ['mom', 'mum', 'mother', 'mama', 'parent'];
  test.each(kinds)('%s and a word for mom never become a question of being judged', (kind) => {
    for (const mom of moms)
      for (const input of [`${kind} ${mom}`, `i am a ${kind} ${mom}`, `${mom} ${kind}`])
        expect([input, topicOf(input)]).not.toEqual([input, 'judged']);
  });

  test('one mom of a kind that no topic knows has her own door first among the closest', () => {
    for (const input of ['goth mom', 'im a vegan mum', 'rural mothers'])
      expect([input, findTopic(input, index).others[0]?.topic]).toEqual([input, 'not-the-usual-mom']);
  });
});

test('words that are in everything bring nothing by themselves', () => {
  for (const word of [
    'mom',
    'mum',
    'mama',
    'mother',
    'baby',
    'kids',
    'husband',
    'friend',
    'my baby',
    'mom friend kids',
  ])
    expect([word, topicOf(word)]).toEqual([word, null]);
});

describe('a depression', () => {
  test.each([
    ['my friend is depressed', 'friend-is-low'],
    ['how do i help my sister with postpartum depression', 'friend-is-low'],
    ['i am worried about my friend she seems depressed', 'friend-is-low'],
    ['depression', 'more-than-tired'],
    ['ppd', 'more-than-tired'],
    ['i told my friend i am depressed', 'more-than-tired'],
  ])('%s', (input, topic) => {
    expect(topicOf(input)).toBe(topic);
  });
});
