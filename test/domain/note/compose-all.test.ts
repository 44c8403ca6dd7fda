import { describe, expect, test } from 'vitest';
import { countWords } from '../../../src/domain/note/card.ts';
import { noteComposer } from '../../../src/domain/note/compose-note.ts';
import type { Note, NoteRequest } from '../../../src/domain/note/note.ts';
import { type Length, type Occasion, type Tone, tones } from '../../../src/domain/note/occasion.ts';
import { allAnswers, forbiddenWords, form, occasions } from './note-content.ts';

const seeds = Array.from({ length: 50 }, (_, index) => index + 1);
const knowns = ['everything', 'everything, said another way', 'only the name'] as const;
type KnownKind = (typeof knowns)[number];
const sizes: readonly (Length | undefined)[] = [undefined, ...form.lengths];

function requestFor(occasion: Occasion, tone: Tone, size: Length | undefined, kind: KnownKind): NoteRequest {
  const card = form.cards[1];
  if (card === undefined) throw new Error('no card');
  const isKnown = kind !== 'only the name';
  return {
    occasion,
    form,
    tone,
    card,
    ...(size === undefined ? {} : { length: size }),
    seed: 1,
    friend: 'Ana',
    signature: isKnown ? 'Sam' : null,
    momWord: isKnown ? 'mom' : null,
    children: isKnown ? 'Mia and Tom' : null,
    answers: isKnown ? allAnswers(occasion, kind === 'everything' ? 'finishing' : 'standing') : new Map(),
    avoid: new Set(),
  };
}

/** Every fault of one note, in words, so that a failing test names them all at once. */
function faultsOf({ text, words, trace, gap }: Note, request: NoteRequest): string[] {
  const body = trace.filter(({ phrase }) => phrase !== null);
  const sentences = body.flatMap((line) => line.text.split(/(?<=[.?]) /));
  const inputs = [
    'friend',
    'name',
    ...(request.momWord === null ? [] : ['mom', 'children']),
    ...request.answers.keys(),
  ];
  const missing = gap === null ? [] : request.occasion.asks.slice(0, 1).map(({ slot }) => slot);
  const strange = trace
    .flatMap(({ from }) => from)
    .filter((input) => ![...inputs, ...missing].includes(input));
  const { length } = request;
  return [
    ...(/[{}]| {2}|[.?!,]{2}|\s[.,?]|undefined|null/.test(text) ? ['not a clean text'] : []),
    ...(forbiddenWords.test(text) ? [`says ${forbiddenWords.exec(text)?.[0]}`] : []),
    ...(new Set(sentences).size < sentences.length ? ['says a sentence twice'] : []),
    ...sentences.filter((each) => !/^\p{Lu}.*[.?]$/u.test(each)).map((each) => `no sentence: ${each}`),
    ...strange.map((input) => `made from ${input}, which nobody gave`),
    ...(countWords(text) === words ? [] : ['counts wrong']),
    ...(length !== undefined && words > length.to ? [`too long: ${words}`] : []),
    ...(length !== undefined && gap === null && words < length.from ? [`too short: ${words}`] : []),
    ...(body.at(-1)?.move === 'close' ? [] : ['has no close']),
  ];
}

describe.each(occasions.map((occasion) => [occasion.occasion, occasion] as const))('%s', (_, occasion) => {
  test.each(knowns)('is right in every tone and length when what is known is %s', (kind) => {
    const faults = new Map<string, string>();
    for (const tone of tones) {
      for (const size of sizes) {
        const request = requestFor(occasion, tone, size, kind);
        const compose = noteComposer(request);
        for (const seed of seeds) {
          const note = compose(seed);
          for (const fault of faultsOf(note, request))
            faults.set(`${tone}, ${size?.length ?? 'no length'}: ${fault}`, note.text);
        }
      }
    }
    expect(Object.fromEntries(faults)).toEqual({});
  });

  test.each(knowns)(
    'thirty seeds give twenty-five different notes or more when what is known is %s',
    (kind) => {
      for (const tone of tones) {
        const compose = noteComposer(requestFor(occasion, tone, undefined, kind));
        const texts = seeds.slice(0, 30).map((seed) => compose(seed).text);
        expect(new Set(texts).size, tone).toBeGreaterThanOrEqual(25);
      }
    },
  );

  test('hardly ever begins two sentences alike', () => {
    for (const tone of tones) {
      const compose = noteComposer(requestFor(occasion, tone, undefined, 'everything'));
      const alike = seeds.filter((seed) => {
        const openings = compose(seed)
          .trace.filter(({ phrase }) => phrase !== null)
          .map(({ text }) => text.split(' ', 2).join(' '));
        return new Set(openings).size < openings.length;
      });
      expect(alike.length, tone).toBeLessThanOrEqual(1);
    }
  });
});

describe('a length', () => {
  const [occasion] = occasions;
  if (occasion === undefined) throw new Error('no occasion');
  const named = (name: string) => form.lengths.find(({ length }) => length === name);
  const first = (way: string) =>
    new Map([[occasion.asks[0]?.slot ?? '', { text: way, isWhole: false, isUnclear: false }]]);

  test('is four ranges of words', () => {
    expect(form.lengths.map(({ length, from, to }) => [length, from, to])).toEqual([
      ['tiny', 15, 25],
      ['short', 40, 50],
      ['medium', 55, 80],
      ['long', 100, 120],
    ]);
  });

  test('never cuts her words: they may push a note over it', () => {
    const long = `waited ${'and waited '.repeat(30)}at the gate`;
    const request = { ...requestFor(occasion, 'warm', named('tiny'), 'everything'), answers: first(long) };
    const { text, words } = noteComposer(request)(1);
    expect(text).toContain(long);
    expect(words).toBeGreaterThan(25);
  });

  test('long says what she gave once, and one close', () => {
    for (const each of occasions) {
      const request = requestFor(each, 'brief', named('long'), 'everything');
      const compose = noteComposer(request);
      for (const seed of seeds) {
        const { trace, text } = compose(seed);
        expect(trace.filter(({ move }) => move === 'close')).toHaveLength(1);
        for (const answer of request.answers.values()) expect(text.split(answer.text)).toHaveLength(2);
      }
    }
  });
});

test('children are greeted by name where they are known, and nobody is where they are not', () => {
  const occasion = occasions.find((each) => each.occasion === 'just-because') as Occasion;
  const request = requestFor(occasion, 'warm', undefined, 'everything');
  const textsOf = (children: string | null) => {
    const compose = noteComposer({ ...request, children });
    return seeds.map((seed) => compose(seed).text);
  };
  expect(textsOf('Mia and Tom').some((text) => /\bMia and Tom\b/.test(text))).toBe(true);
  expect(textsOf(null).filter((text) => /\bMia\b|\{children\}/.test(text))).toEqual([]);
});
