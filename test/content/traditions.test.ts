import { describe, expect, test } from 'vitest';
import { findUnkind, type KindnessRule } from '../../src/domain/note/kindness.ts';
import { foldText } from '../../src/domain/text/fold-text.ts';
import { daysApart } from '../../src/domain/tradition/prompt.ts';
import { themes } from '../../src/domain/tradition/tradition.ts';
import { avoid } from '../domain/note/note-content.ts';
import { prompts, words } from '../domain/tradition/prompt-words.ts';
import { builtContent } from '../support/built-content.ts';

const { rules } = builtContent().get('kindness') as { readonly rules: readonly KindnessRule[] };
const lines = Object.values(prompts).flat();
const invitations = Object.values(words.invitations).flat();
const others = [...words.hours.map((each) => each.words), words.closing, ...Object.values(words.recap)];

/** What not everybody has, and what is nobody's business. */
const assumed =
  /\b(?:husband|wife|partner|boyfriend|marriage|baby|bab(?:y|ies)|toddlers?|kids?|child(?:ren|hood)?|son|daughter|mother|mum|mom|parents?|family|bless\w*|god|pray\w*|church|faith|money|buy|bought|cost\w*|paid|pays?|shopping|cars?|drive|drove|holiday|vacation|garden|office|boss|diet|weight|body|sleep|slept|proud|lucky)\b/i;
const never = new RegExp(`(?<![\\w-])(?:${[...avoid.phrases, ...avoid.asBlame].join('|')})(?![\\w-])`, 'i');

describe.each([...lines, ...invitations, ...others])('%s', (line) => {
  test('is kind, plain, and takes nothing for granted', () => {
    expect(findUnkind(line, rules, null)).toEqual([]);
    expect(line).not.toMatch(never);
    expect(line).not.toMatch(assumed);
    expect(line).not.toMatch(/!|[^\p{ASCII}]| {2}|\n/u);
  });
});

describe('prompts', () => {
  test.each(lines)('%s is one short line', (line) => {
    expect(line).toMatch(/^[A-Z].*[.?]$/);
    expect(line.length).toBeLessThanOrEqual(120);
  });

  test('none stands there twice', () => {
    expect(new Set(lines.map(foldText)).size).toBe(lines.length);
  });

  test.each([
    ['made-my-day', 35],
    ['grateful', 35],
    ['picture', 35],
    ['more', 30],
  ] as const)('%s has enough of them', (group, enough) => {
    expect(prompts[group].length).toBeGreaterThanOrEqual(enough);
    if (group !== 'more') expect(prompts[group].length).toBeGreaterThanOrEqual(daysApart);
  });

  test('of a picture say so themselves, since mixed ones come among words', () => {
    for (const line of prompts.picture) expect(line).toMatch(/\b(?:photo|picture)\b/i);
  });
});

test.each(themes)('%s has two or three invitations, to those they name', (theme) => {
  expect([2, 3]).toContain(words.invitations[theme].length);
  for (const line of words.invitations[theme]) expect(line).toMatch(/^Hi \{names\}, /);
});

test.each(invitations)('%s is a short text that leaves the question to its end', (line) => {
  const text = `${line} ${words.closing}`;
  expect(text.match(/\?/g)).toHaveLength(1);
  expect(text).not.toMatch(/[;:!]| - /);
  expect(text.split(' ').length).toBeLessThan(32);
});
