import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../src/domain/note/answer.ts';
import { composeNote } from '../../../src/domain/note/compose-note.ts';
import type { Card, NoteForm, Occasion } from '../../../src/domain/note/occasion.ts';
import { readOccasionFile } from '../../../src/formats/occasion-file.ts';
import { avoid } from './note-content.ts';

const folder = join(import.meta.dirname, '../../../src/content/texts');
const textOf = (name: string) => readFileSync(join(folder, `${name}.json`), 'utf8');
const form: NoteForm = JSON.parse(textOf('form'));
const names = ['company', 'favour', 'listener', 'reply', 'raincheck', 'congrats'];

const seeds = Array.from({ length: 30 }, (_, index) => index + 1);
const given: Readonly<Record<string, string>> = {
  plan: 'a walk round the park',
  thing: 'pick up the boys',
  time: 'Thursday at three',
  detail: 'the visit next week',
  new: 'Tuesday walk',
  news: 'the new job',
  seen: 'kept at it',
};

function written(name: string, typed: Readonly<Record<string, string>>, seed: number): string {
  const occasion: Occasion = JSON.parse(textOf(name));
  const answers = new Map(
    occasion.asks.flatMap((ask) => {
      const answer = readAnswer(typed[ask.slot] ?? '', ask);
      return answer === null ? [] : [[ask.slot, answer] as const];
    }),
  );
  const [card] = form.cards as [Card];
  const known = { friend: 'Ana', signature: null, momWord: null, children: null, avoid: new Set<string>() };
  const { text, fits, gap } = composeNote({ occasion, form, tone: 'warm', card, seed, answers, ...known });
  expect({ gap, fits }).toEqual({ gap: null, fits: true });
  return text.replace(/\n+/g, ' ');
}

const never = new RegExp(
  `(?<![\\w-])(?:${[...avoid.phrases, ...avoid.asBlame, 'sorry', 'apologi[sz]e', 'excuse', 'busy'].join('|').replaceAll("'", "['’]")})(?![\\w-])`,
  'i',
);
/** Asks for an answer. */
const demands = /\b(?:let me know|get back to me|write back soon|answer me|text me|call me)\b/i;

test('there are these and no others', () => {
  expect(readdirSync(folder).sort()).toEqual([...names, 'form'].map((name) => `${name}.json`).sort());
});

describe.each(names)('%s', (name) => {
  const texts = (typed: Readonly<Record<string, string>>) => seeds.map((seed) => written(name, typed, seed));

  test('is an occasion as she could write one herself', () => {
    expect(readOccasionFile(textOf(name), `${name}.json`)).toEqual({ occasion: JSON.parse(textOf(name)) });
  });

  test('needs no answer: nothing is asked that leaves a gap', () => {
    const { asks }: Occasion = JSON.parse(textOf(name));
    expect(asks.filter(({ gap }) => gap !== undefined)).toEqual([]);
  });

  test('thirty seeds give twenty different texts or more with only the name', () => {
    expect(new Set(texts({})).size).toBeGreaterThanOrEqual(20);
  });

  test.each([
    ['only the name', {}],
    ['all she was asked', given],
  ])('reads well with %s, in 45 words or fewer', (_, typed) => {
    for (const text of texts(typed)) {
      expect(text).toMatch(/^Hi Ana\. [A-Z].*[.?]$/);
      expect(text).not.toMatch(/[{}[\]!]| {2}|[.?,]{2}|[.?] [a-z]|\s[.,?]|undefined|null/);
      expect(text).not.toMatch(/\p{Extended_Pictographic}/u);
      expect(text).not.toMatch(never);
      expect(text).not.toMatch(demands);
      expect(text.split(' ').length).toBeLessThanOrEqual(45);
    }
  });

  test('says all that she gave', () => {
    const { asks }: Occasion = JSON.parse(textOf(name));
    for (const text of texts(given)) for (const { slot } of asks) expect(text).toContain(given[slot]);
  });
});

test.each(['company', 'favour', 'listener'])('%s always leaves a way to say no', (name) => {
  for (const seed of seeds) {
    expect(written(name, {}, seed)).toMatch(/\bno\b|\bNot (?:this time|today) is a fine answer/i);
  }
});
