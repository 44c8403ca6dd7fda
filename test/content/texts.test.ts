/** The texts that `text --for` sends: each is short, kind, and says only what she said, unfilled and filled. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeNote } from '../../src/domain/note/compose-note.ts';
import { neededSlots } from '../../src/domain/note/fill-letter.ts';
import { findUnkind, type KindnessRule } from '../../src/domain/note/kindness.ts';
import type { Letter, Occasion } from '../../src/domain/note/occasion.ts';
import { readLetterFile } from '../../src/formats/letter-file.ts';
import { bareBody, fullBody, letterProblems } from '../domain/note/letter-rules.ts';
import { avoid } from '../domain/note/note-content.ts';
import { builtContent } from '../support/built-content.ts';

const folder = join(import.meta.dirname, '../../src/content/texts');
const names = ['company', 'favor', 'listener', 'reply', 'raincheck', 'congrats'];
const { rules } = builtContent().get('kindness') as { readonly rules: readonly KindnessRule[] };
const courtesiesOf = (name: string): readonly string[] =>
  readFileSync(join(folder, 'courtesies.md'), 'utf8')
    .split('\n## ')
    .filter((section) => section.startsWith(`${name}\n`))
    .flatMap((section) => section.split('\n').slice(1))
    .filter((line) => line !== '');
const fileOf = (name: string) =>
  readLetterFile(readFileSync(join(folder, `${name}.md`), 'utf8'), `${name}.md`);
const occasionOf = (name: string): Occasion => {
  const file = fileOf(name);
  if ('problems' in file) throw new Error(`${name}.md: ${JSON.stringify(file.problems)}`);
  return file.occasion;
};

const never = new RegExp(
  `(?<![\\w-])(?:${[...avoid.phrases, ...avoid.asBlame, 'a hello', 'this is', 'what I want to say'].join('|')})(?![\\w-])`,
  'i',
);
/** Leaves the friend free to say no; only this may follow a question. */
const okayIfNot =
  /^(?:Totally|It's|It's really) (?:okay|fine) |^No worries (?:at all )?(?:if|when)|^If (?:it|it's|you) |^Don't worry about it if not\.$/;
const declines =
  /\b(?:take your time|no need to|don't (?:need|have) to (?:write|answer)|no rush|don't worry about (?:writing|answering))\b/i;

const hard = [
  'take both kids for the whole afternoon on Saturday so that I can sleep, or half of it, or any hour of it that you have, really',
  'watch Leo. He is easy when he is fed',
  'not be alone with it tonight',
];
const short: Readonly<Record<string, string>> = {
  plan: 'lunch on Friday',
  thing: 'pick Leo up at three',
  detail: "my mom's test results",
  time: 'after bedtime',
  reason: 'The kids are sick.',
  new: 'next Tuesday',
  news: 'the new job',
  seen: 'studying at midnight',
};
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

function subsetsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** list.length }, (_, number) => list.filter((_, at) => (number >> at) & 1));
}

function textOf(occasion: Occasion, answers: ReadonlyMap<string, string>, seed: number) {
  return composeNote({
    occasion,
    tone: null,
    card: { comfortable: 30, full: 200 },
    seed,
    friend: 'Ana',
    signature: null,
    answers,
    avoid: new Set(),
  });
}

test('there are these and no others', () => {
  expect(readdirSync(folder).sort()).toEqual([...names, 'courtesies'].map((name) => `${name}.md`).sort());
});

describe.each(names)('%s', (name) => {
  const occasion = occasionOf(name);
  const { letters, asks } = occasion;
  const required = name === 'favor' ? ['thing'] : [];
  const answered = subsetsOf(asks.map(({ slot }) => slot)).filter((slots) =>
    required.every((slot) => slots.includes(slot)),
  );

  test('has ten or more, half of which begin with Hi, and few that want no answer', () => {
    expect(letters.length).toBeGreaterThanOrEqual(10);
    const greeting = letters.filter(({ body }) => body.startsWith('Hi {friend}, ')).length;
    expect(Math.abs(greeting - letters.length / 2)).toBeLessThanOrEqual(2);
    expect(letters.filter(({ body }) => declines.test(body)).length * 4).toBeLessThanOrEqual(letters.length);
    const openings = letters.map(({ body }) =>
      ungreeted(body).split(' ').slice(0, 5).join(' ').toLowerCase(),
    );
    expect(openings.filter((opening, at) => openings.indexOf(opening) !== at)).toEqual([]);
  });

  test.each(letters.map((letter) => [letter.body, letter] as const))('%s', (body, letter) => {
    const problems = letterProblems({ ...letter, body: ungreeted(body) }, occasion, courtesiesOf(name));
    // That is what the rule for contractions takes "I have a favor" and "I have to" for.
    expect(problems.filter((problem) => !problem.endsWith('"I have"'))).toEqual([]);
    expect(problemsOf(letter, name)).toEqual([]);
    expect(findUnkind(body.replace(/\[\[|\]\]|[{}]/g, ''), rules, null)).toEqual([]);
    if (name !== 'reply' && name !== 'raincheck') expect(body).toContain(' [[{line}]]');
  });

  test.each(answered.map((slots) => [slots] as const))('with %j it is short and holds each', (slots) => {
    const answers = new Map(slots.map((slot) => [slot, wordsFor(name, slot)]));
    const texts = seeds.map((seed) => textOf(occasion, answers, seed));
    for (const { text, words, leftOut, gap } of texts) {
      expect({ leftOut, gap }).toEqual({ leftOut: [], gap: null });
      expect(text).not.toMatch(/[{}[\]\n]| {2}|[.?!,]{2}|[.?!] [a-z]|\s[.,?]|undefined|null/);
      expect(words).toBeLessThanOrEqual(31);
    }
    expect(new Set(texts.map(({ text }) => text)).size).toBeGreaterThanOrEqual(4);
  });

  test.each(hard)('takes words that are long, two sentences or a no: %s', (words) => {
    for (const slots of answered) {
      const answers = new Map(slots.map((slot) => [slot, words]));
      const { text, leftOut } = textOf(occasion, answers, 1);
      expect(leftOut).toEqual([]);
      // The first of two sentences may have become a question.
      for (const sentence of slots.length > 0 ? words.split('. ') : []) expect(text).toContain(sentence);
      expect(text).not.toMatch(/[{}[\]\n]| {2}|[.?!,]{2}|\s[.,?]/);
    }
  });
});

test('a favor is no text without the thing that is asked', () => {
  for (const letter of occasionOf('favor').letters) expect(neededSlots(letter)).toEqual(['thing']);
});

function wordsFor(name: string, slot: string): string {
  if (name === 'reply') return "We've all had the flu.";
  return name === 'company' ? 'walk to the park Saturday' : (short[slot] ?? '');
}

/** Without the friend's name, which may be in any of its sentences. */
function ungreeted(body: string): string {
  const sentence = body.replace(/^Hi \{friend\}, /, '').replace(/^\{friend\}, |,? \{friend\}/, '');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function problemsOf({ body }: Letter, name: string): string[] {
  const full = fullBody(body.replace(' [[{line}]]', ''));
  const sentences = full.split(/(?<=[.?!]) /);
  const question = sentences.findIndex((sentence) => sentence.endsWith('?'));
  const after = question < 0 ? [] : sentences.slice(question + 1);
  const mayBang = name === 'congrats';
  return [
    ...(/[;:–—]| - /.test(full) ? ['a semicolon, a colon or a dash'] : []),
    ...((full.match(/\?/g)?.length ?? 0) > 1 ? ['more than one question'] : []),
    ...(after.length > 1 || after.some((sentence) => !okayIfNot.test(sentence))
      ? [`after the question: ${after.join(' ')}`]
      : []),
    ...((full.match(/!/g)?.length ?? 0) > (mayBang ? 1 : 0) ? ['too many exclamation marks'] : []),
    ...(never.test(full) ? [`never: ${never.exec(full)?.[0]}`] : []),
    ...(/\p{Extended_Pictographic}/u.test(full) ? ['an emoji'] : []),
    ...(bareBody(body).split(' ').length > 26 ? ['a long frame'] : []),
  ];
}
