import { describe, expect, test } from 'vitest';
import type checklist from '../../src/content/local-start/checklist.json';
import { findUnkind, type KindnessRule } from '../../src/domain/note/kindness.ts';
import { builtContent } from '../support/built-content.ts';

const { steps, unknown } = builtContent().get('local-start/checklist') as typeof checklist;
const { rules } = builtContent().get('kindness') as { readonly rules: readonly KindnessRule[] };
const avoid = builtContent().get('avoid') as {
  readonly phrases: readonly string[];
  readonly asBlame: readonly string[];
};
const never = new RegExp(
  `(?<![\\w-])(?:${[...avoid.phrases, ...avoid.asBlame].join('|').replaceAll("'", "['’]")})(?![\\w-])`,
  'i',
);
const files = ['checklist', 'invitation', 'along', 'first-meeting', 'review', 'flyer'];
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];
const texts = files.flatMap((file) => textsIn(builtContent().get(`local-start/${file}`)));

describe('all its words are kind and plain', () => {
  test.each(texts)('%s', (text) => {
    expect(findUnkind(text, rules, null)).toEqual([]);
    expect(findUnkind(text, rules, 'invite-to-group')).toEqual([]);
    expect(text).not.toMatch(never);
    expect(text).not.toMatch(/!|[^\p{ASCII}]/u);
    expect(text).not.toMatch(/\b(?:husband|wife|partner|dad|drive|church|law|legal)\b/i);
  });
});

describe('the checklist', () => {
  test('has every step it should, in order', () => {
    expect(steps.map(({ name }) => name)).toEqual([
      'families',
      'purpose',
      'ages',
      'time',
      'place',
      'cost',
      'permit',
      'carers-stay',
      'allergies',
      'hot-drinks',
      'first-aid',
      'sick-child',
      'photos',
      'weather',
      'contacts',
      'flyer',
      'welcome',
      'first-meeting',
      'review',
    ]);
  });

  test.each(steps.map((step) => [step.name, step] as const))(
    '%s is short',
    (_, { title, why, how, words }) => {
      expect(title.length).toBeLessThanOrEqual(60);
      expect(why.length).toBeLessThanOrEqual(100);
      expect(how.length).toBeLessThanOrEqual(170);
      expect(how.split(/[.?](?: |$)/).filter(Boolean).length).toBeLessThanOrEqual(3);
      expect((words ?? '').split(' ').length).toBeLessThanOrEqual(45);
    },
  );

  test('fills only slots that there are', () => {
    const slots = texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []);
    expect([...new Set(slots)].sort()).toEqual([
      '{friend}',
      '{group}',
      '{number}',
      '{plan}',
      '{when}',
      '{where}',
    ]);
    expect(Object.keys(unknown)).toEqual(['when', 'where']);
  });

  test('keeps homes and family names off the wall, and strangers in public', () => {
    const how = (name: string) => steps.find((step) => step.name === name)?.how;
    expect(how('flyer')).toMatch(/first name.*address that belongs to the group.*Never where you live/);
    expect(how('first-meeting')).toMatch(/in public.*tell someone/);
    expect(how('permit')).toMatch(/parks office.*council/);
  });
});

test('the first meeting takes ninety minutes', () => {
  const { plan } = builtContent().get('local-start/first-meeting') as {
    readonly plan: readonly { readonly minutes: number }[];
  };
  expect(plan.map(({ minutes }) => minutes)).toEqual([15, 25, 15, 10, 20, 5]);
});
