import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../src/domain/note/answer.ts';
import { countWords } from '../../../src/domain/note/card.ts';
import { composeNote } from '../../../src/domain/note/compose-note.ts';
import type { NoteRequest } from '../../../src/domain/note/note.ts';
import { tones } from '../../../src/domain/note/occasion.ts';
import { times } from '../../long-run.ts';
import { forbiddenWords, form, occasions } from './note-content.ts';

const seeds = Array.from({ length: times(8, 50) }, (_, index) => index + 1);
const finishing: Readonly<Record<string, string>> = {
  detail: 'walked home in the rain, with no rush at all',
  change: 'try to go slower',
  effect: 'smile in the queue',
  thing: 'pick up the boys on the way',
  time: 'Thursday at three',
};
const standing: Readonly<Record<string, string>> = {
  detail: 'the yellow kite over the park',
  change: 'one slow breath before the door',
  effect: 'a grin in the queue',
  thing: 'a lift to the dentist',
  time: 'on Monday or Tuesday',
};

function request(
  name: string,
  typed: Readonly<Record<string, string>>,
  rest: Partial<NoteRequest> = {},
): NoteRequest {
  const occasion = occasions.find((each) => each.occasion === name);
  const card = form.cards[1];
  if (occasion === undefined || card === undefined) throw new Error(name);
  const answers = new Map(
    occasion.asks.flatMap((ask) => {
      const answer = readAnswer(typed[ask.slot] ?? '', ask);
      return answer === null ? [] : [[ask.slot, answer] as const];
    }),
  );
  const known = { friend: 'Ana', signature: 'Sam', momWord: 'mom', children: null, avoid: new Set<string>() };
  return { occasion, form, tone: 'warm', card, seed: 1, answers, ...known, ...rest };
}

/** Read closely here, with words that fit them; compose-all.test.ts has every occasion. */
const names = ['just-because', 'inspires-me', 'ask-for-help'];
const cases = names.flatMap((name) =>
  tones.flatMap((tone) => form.cards.map((card) => ({ name, tone, card }))),
);

describe.each(cases)('$name, $tone, $card.card', ({ name, tone, card }) => {
  const known = {
    everything: finishing,
    'everything, said another way': standing,
    'nothing but the name': {},
  };

  test.each(Object.entries(known))('reads well when what is known is %s', (kind, typed) => {
    const nameless = kind === 'nothing but the name' ? { signature: null, momWord: null } : {};
    for (const seed of seeds) {
      const { text, words } = composeNote(request(name, typed, { tone, card, seed, ...nameless }));
      expect(text).not.toMatch(/[{}]| {2}|[.?!,]{2}|[.?!] [a-z]|\s[.,?]|undefined|null/);
      expect(text).not.toMatch(forbiddenWords);
      const sentences = sentencesOf(text);
      expect(new Set(sentences).size).toBe(sentences.length);
      expect(sentences.length).toBeGreaterThanOrEqual(3);
      expect(sentences.length).toBeLessThanOrEqual(5);
      expect(words).toBe(countWords(text));
    }
  });

  test('says all that she gave', () => {
    for (const seed of seeds) {
      const made = request(name, finishing, { tone, card, seed });
      for (const { text } of made.answers.values()) expect(composeNote(made).text).toContain(text);
    }
  });
});

function sentencesOf(text: string): string[] {
  return text
    .split('\n\n')
    .slice(1)
    .filter((part) => part !== 'Sam')
    .flatMap((part) => part.split(/(?<=[.?]) /));
}

describe.each(names)('%s', (name) => {
  test('one seed gives one note', () => {
    for (const seed of [0, 1, 2 ** 31 - 1]) {
      expect(composeNote(request(name, finishing, { seed }))).toEqual(
        composeNote(request(name, finishing, { seed })),
      );
    }
  });

  test('the next note shares no phrase with the one before where the card has room', () => {
    for (const seed of seeds) {
      const first = composeNote(request(name, finishing, { seed }));
      const second = composeNote(request(name, finishing, { seed, avoid: new Set(first.phrases) }));
      expect(second.phrases.filter((id) => first.phrases.includes(id))).toEqual([]);
    }
  });

  test('each sentence is from a phrase of the content, and names what it was made from', () => {
    const { text, phrases, trace } = composeNote(request(name, finishing));
    expect(trace.flatMap(({ phrase }) => phrase ?? [])).toEqual(phrases);
    expect(trace.map((line) => line.text).join(' ')).toBe(text.replaceAll('\n\n', ' '));
    const inputs = new Set(trace.flatMap(({ from }) => from));
    for (const { slot } of request(name, finishing).occasion.asks) expect(inputs).toContain(slot);
  });
});

describe('what is not known', () => {
  test('the detail leaves one marked gap', () => {
    const { text, gap } = composeNote(request('inspires-me', {}));
    expect(gap).toBe('[one thing you saw Ana do]');
    expect(text.split('[one thing you saw Ana do]')).toHaveLength(2);
    expect(text.match(/\[/g)).toHaveLength(1);
  });

  test('anything else drops its move', () => {
    const { phrases, gap } = composeNote(request('ask-for-help', { thing: 'pick up the boys' }));
    expect(phrases.filter((id) => id.includes('.time.'))).toEqual([]);
    expect(gap).toBeNull();
  });

  test('no name, no name line', () => {
    const { text } = composeNote(request('just-because', finishing, { signature: null }));
    expect(text).not.toContain('Sam');
    expect(text.startsWith('Dear Ana,\n\n')).toBe(true);
  });
});

describe('words against the card', () => {
  test('greeting and name are counted', () => {
    const { text, words } = composeNote(request('just-because', finishing));
    expect(words).toBe(text.split(/\s+/).length);
  });

  test('a long detail is never cut, and said to be too long', () => {
    const detail = `talked him down ${'and waited '.repeat(60)}until it stopped`;
    const { text, fits } = composeNote(request('inspires-me', { detail }));
    expect(text).toContain(detail);
    expect(fits).toBe(false);
  });

  test.each(form.cards)('with room for it, a note fits $called', (card) => {
    for (const name of names)
      for (const seed of seeds) expect(composeNote(request(name, {}, { card, seed })).fits).toBe(true);
  });
});

test.each([
  ['made soup. Twice', 'made soup. Twice.'],
  ['asked why?', 'asked why?'],
  ['shouted no!', 'shouted no!'],
  ['said "no."', 'said "no."'],
  ['waited...', 'waited...'],
])('one end stands after "%s"', (detail, end) => {
  for (const seed of seeds) {
    const { text } = composeNote(request('inspires-me', { detail }, { seed }));
    expect(`${text}\n`.includes(`${end} `) || text.includes(`${end}\n`)).toBe(true);
  }
});

test('a question typed as one is not doubled', () => {
  for (const seed of seeds) {
    expect(composeNote(request('ask-for-help', { thing: 'could you drive us?' }, { seed })).text).toMatch(
      / drive us\?[ \n]/,
    );
  }
});
