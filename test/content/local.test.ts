import { describe, expect, test } from 'vitest';
import type { LocalKind } from '../../src/commands/local/local-data.ts';
import { type IdeasContent, renderLocalIdeas, runLocalIdeas } from '../../src/commands/local/local-ideas.ts';
import { findUnkind, type KindnessRule } from '../../src/domain/note/kindness.ts';
import { foldText } from '../../src/domain/text/fold-text.ts';
import { makeStyle } from '../../src/ui/style.ts';
import { builtContent } from '../support/built-content.ts';
import { fakeDeps } from '../support/fake-deps.ts';

const { kinds } = builtContent().get('local/kinds') as { readonly kinds: readonly LocalKind[] };
const ideas = builtContent().get('local/ideas') as IdeasContent;
const { rules } = builtContent().get('kindness') as { readonly rules: readonly KindnessRule[] };
const avoid = builtContent().get('avoid') as {
  readonly phrases: readonly string[];
  readonly asBlame: readonly string[];
};
const codes = ideas.countries.map(({ code }) => code);
const kindNames = kinds.map(({ kind }) => kind);

/** What words.md never lets a mother read as taken for granted of her. */
const takenForGranted = /\b(husband|dad|partner|your baby|your car|god|lord|pray|bless)/i;

const texts = [
  ...kinds.flatMap(({ title, look, bring, note, opening }) => [title, look, bring, note, ...opening]),
  ...ideas.ideas.flatMap(({ title, what }) => [title, what]),
  ...ideas.sites.flatMap(({ name, what, for: whom }) => [name, what, whom]),
].filter((text) => text !== null);

test.each([...new Set(texts)])('"%s" is kind and plain', (text) => {
  expect(text).not.toMatch(/!|\p{Extended_Pictographic}|\p{Co}/u);
  expect(text).not.toMatch(takenForGranted);
  for (const phrase of [...avoid.phrases, ...avoid.asBlame])
    expect(` ${text.toLowerCase()} `).not.toMatch(new RegExp(`[^a-z]${phrase.toLowerCase()}[^a-z]`));
  expect(findUnkind(text, rules, null).map(({ found: sites }) => sites)).toEqual([]);
});

describe('a kind', () => {
  test.each(kinds.map((kind) => [kind.kind, kind] as const))('%s is whole', (_, kind) => {
    expect(kind.kind).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(kind.opening).toHaveLength(3);
    for (const line of kind.opening) expect(line).toMatch(/^[A-Z].{3,75}[.?]$/);
    expect(kind.look).toMatch(/^[A-Z].*\.$/);
    expect(kind.bring ?? 'None.').toMatch(/^[A-Z].*\.$/);
  });

  test('every name, title and other word means one kind', () => {
    const words = kinds.flatMap(({ kind, title, aliases }) => [
      ...new Set([kind, title, ...aliases].map(foldText)),
    ]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  test('no two begin a talk with the same words', () => {
    const lines = kinds.flatMap(({ opening }) => opening);
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
  });
});

test.each(ideas.ideas.map((idea) => [idea.title, idea] as const))(
  '%s can be searched for anywhere',
  (_, idea) => {
    expect(kindNames).toContain(idea.kind);
    expect(idea.searches.anywhere).toBeDefined();
    for (const [where, words] of Object.entries(idea.searches)) {
      expect(['anywhere', ...codes]).toContain(where);
      expect(words).toMatch(idea.isOnline ? /^[a-z]/ : /^[a-z].* \{place\}$/);
    }
  },
);

test.each(ideas.sites.map((site) => [`${site.name} ${site.url}`, site] as const))(
  '%s is whole',
  (_, site) => {
    expect(site.url).toMatch(/^https:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[\w/-]*)?$/);
    expect(kindNames).toContain(site.kind);
    expect(site.where.length).toBeGreaterThan(0);
    for (const where of site.where) expect(['anywhere', ...codes]).toContain(where);
    expect(site.for).not.toBe('');
    expect(`${site.name} ${site.what} ${site.for}`).not.toMatch(/[$€£]|\d\d?(:\d\d| ?[ap]m)/);
  },
);

test.each([
  ['The MomCo', 'Christian'],
  ['FIT4MOM', 'paid'],
  ['Mocha Moms', 'mothers of color'],
  ['La Leche League', 'breast-feeding'],
])('%s says that it is for: %s', (name, whom) => {
  const sites = ideas.sites.filter((site) => site.name === name);
  expect(sites.length).toBeGreaterThan(0);
  for (const site of sites) expect(site.for).toContain(whom);
});

describe('a screenful', () => {
  const cases = [...codes, 'FR', null].flatMap((country) =>
    [true, false].flatMap((online) => [80, 60, 40].map((width) => [country, online, width] as const)),
  );
  test.each(cases)('for %s, online %s, in %i columns', (country, online, width) => {
    const data = runLocalIdeas(fakeDeps({ localeCountry: country }), { online });
    const text = renderLocalIdeas(data, {}, makeStyle({ width, paint: null, hasLinks: false }));
    const lines = text.split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    // An address or a command is never broken.
    const tooWide = lines.filter((line) => line.length > width && !/^(https:|momconnect )/.test(line));
    expect(tooWide).toEqual([]);
    expect(text).toContain('Search for: ');
    expect(text).toContain('https://');
  });

  test.each(codes)('%s has an address of its own, and two that are not only its own', (country) => {
    const { ideas: all } = runLocalIdeas(fakeDeps(), { country });
    expect(all.filter(({ url }) => url !== null).length).toBeGreaterThanOrEqual(3);
  });
});
