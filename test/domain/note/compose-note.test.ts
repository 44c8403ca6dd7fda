import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../../src/domain/note/card.ts';
import { composeNote, type NoteRequest, rankNotes } from '../../../src/domain/note/compose-note.ts';
import { type Letter, type Occasion, ownLine } from '../../../src/domain/note/occasion.ts';
import { fillPhrase } from '../../../src/domain/text/english/fill-phrase.ts';
import { times } from '../../support/long-run.ts';
import { occasions } from './note-content.ts';

const letter = (id: string, body: string, rest: Partial<Letter> = {}): Letter => ({
  id,
  tone: 'warm',
  greeting: 'Dear {friend},',
  body: `${body} [[{line}]]`,
  closing: 'Love,',
  ...rest,
});
const occasion: Occasion = {
  occasion: 'thanks',
  title: 'thanks',
  order: 1,
  also: [],
  names: [],
  grave: false,
  refuses: [],
  asks: [
    { slot: 'help', sentence: 'Thank you for', takes: ['thing'], example: 'the soup' },
    { slot: 'let', sentence: 'It let me', takes: ['do'], example: 'sleep' },
    { slot: 'loved', sentence: 'I loved', takes: ['memory'], example: 'how you knocked' },
    ownLine,
  ],
  letters: [
    letter('full', 'Thank you for {help}. [[It let me {let}.]] [[I loved {loved}.]]'),
    letter('short', 'Thanks for {help}[[, and for how it let me {let}]].'),
    letter('bare', "I'm so grateful for you."),
    letter('brief', 'Thank you for {help}!', { tone: 'brief' }),
  ],
};
const request = (answers: Record<string, string>, rest: Partial<NoteRequest> = {}): NoteRequest => ({
  occasion,
  tone: 'warm',
  card: { comfortable: 50, full: 74 },
  seed: 1,
  friend: 'Ana',
  signature: 'Sam',
  answers: new Map(Object.entries(answers)),
  avoid: new Set(),
  ...rest,
});

describe('a letter', () => {
  test('holds every answer, and nothing that is not answered', () => {
    expect(composeNote(request({ help: 'the soup', loved: 'how you knocked' }))).toMatchObject({
      text: 'Dear Ana,\n\nThank you for the soup. I loved how you knocked.\n\nLove,\nSam',
      words: 14,
      fits: true,
      gap: null,
      phrases: ['full'],
      leftOut: [],
    });
  });

  test('is the one that uses most of what she said', () => {
    const answers = { help: 'the soup', let: 'sleep', loved: 'how you knocked', line: 'Truly.' };
    expect(rankNotes(request(answers)).map(({ phrases }) => phrases[0])).toEqual(['full', 'short', 'bare']);
  });

  test('needs nothing where one letter does', () => {
    expect(composeNote(request({})).text).toBe("Dear Ana,\n\nI'm so grateful for you.\n\nLove,\nSam");
  });

  test.each([
    ['my mom', 'Dear Mom,'],
    ['the lady at the library', 'Hi,'],
    ["Mrs. O'Brien", "Dear Mrs. O'Brien,"],
  ])('greets %s with %s', (friend, greeting) => {
    expect(composeNote({ ...request({}), friend }).text.split('\n')[0]).toBe(greeting);
  });

  test('has a marked gap where no letter can do without an answer', () => {
    const note = composeNote(request({}, { tone: 'brief' }));
    expect(note.text).toContain('Thank you for [fill this in]!');
    expect(note.gap).toBe('[fill this in]');
  });

  test('names what has no place in it', () => {
    expect(composeNote(request({ help: 'the soup', let: 'sleep' }, { tone: 'brief' })).leftOut).toEqual([
      'let',
    ]);
  });

  test('ends without a name line where no name is known', () => {
    expect(composeNote(request({}, { signature: null })).text).toMatch(/\n\nLove,$/);
  });

  test('is not the one with a long answer in mid-sentence', () => {
    const long = 'the soup you carried up four flights of stairs in the rain';
    const [first] = rankNotes(request({ help: long, let: 'sleep' }));
    expect(first?.phrases).toEqual(['full']);
  });
});

test.each([
  ['watch Leo', 'Could you watch Leo?'],
  ['sit with my dad. He mostly naps', 'Could you sit with my dad? He mostly naps.'],
  ['watch him at ten, he’ll be asleep', 'Could you watch him at ten? He’ll be asleep.'],
  ['drive my mom to Dr. Lee on Friday', 'Could you drive my mom to Dr. Lee on Friday?'],
  ['let the dog out, key’s under the frog', 'Could you let the dog out? Key’s under the frog.'],
  ['get milk, eggs, and bread', 'Could you get milk, eggs, and bread?'],
  ['be my contact? It is only a form.', 'Could you be my contact? It is only a form.'],
  ['watch Leo?', 'Could you watch Leo?'],
])('a question asked as "%s" is asked of its first sentence', (input, expected) => {
  expect(fillPhrase('Could you {help}?', new Map([['help', input]]))).toBe(expected);
});

test('a statement stays one, whatever she asked in it', () => {
  const values = new Map([['help', 'be my contact? It is only a form']]);
  expect(fillPhrase('I hope you can {help}.', values)).toBe(
    'I hope you can be my contact. It is only a form.',
  );
});

describe('on a small card', () => {
  const answers = {
    help: 'the soup',
    let: 'sleep all afternoon',
    loved: 'how you knocked twice',
    line: 'Truly.',
  };
  test.each([
    [40, []],
    [20, ['loved']],
    [11, ['let', 'loved']],
    [9, ['let', 'loved', 'line']],
    [1, ['let', 'loved', 'line']],
  ])('of %i words these go: %j', (full, leftOut) => {
    const [note] = rankNotes(
      request(answers, {
        card: { comfortable: full, full },
        occasion: { ...occasion, letters: occasion.letters.slice(0, 1) },
      }),
    );
    expect([...(note?.leftOut ?? [])].sort()).toEqual([...leftOut].sort());
    expect(note?.text).toContain('the soup');
  });
});

describe('choosing', () => {
  test('the same seed gives the same note, and letters used lately come last', () => {
    const answers = { help: 'the soup' };
    const [first] = rankNotes(request(answers));
    expect(rankNotes(request(answers))[0]).toEqual(first);
    const avoid = new Set(first?.phrases);
    expect(rankNotes(request(answers, { avoid }))[0]?.phrases).not.toEqual(first?.phrases);
  });

  test('a tiny note may be a brief one', () => {
    const tiny = { length: 'tiny', from: 5, to: 9, takesBrief: true };
    const ids = rankNotes(request({ help: 'the soup' }, { length: tiny })).map(({ phrases }) => phrases[0]);
    expect(ids).toContain('brief');
  });
});

/** Hard answers: long, of two sentences, plural, denied, in small letters. */
const hard = [
  'soup',
  'the soup and the bread and the way you stayed until both kids were asleep even though you had work the next day',
  'not asking how i was',
  'leo and mia',
  'It was loud. It was great!',
  'the kids lol',
];

/** A question may move an end mark. */
const letters = (text: string) => text.replace(/[^\p{L} ]/gu, '');

test('every letter of ours, filled with anything, is whole and loses nothing unnamed', () => {
  const cases = occasions.flatMap((each) => each.letters.map((one) => [each, one] as const));
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.array(fc.option(fc.constantFrom(...hard)), { minLength: 5, maxLength: 5 }),
      ([each, one], given) => {
        const answers = new Map(
          each.asks.flatMap(({ slot }, at) => (given[at] ? [[slot, given[at]] as const] : [])),
        );
        const note = composeNote({
          ...request({}),
          occasion: { ...each, letters: [one] },
          tone: one.tone,
          answers,
        });
        const bare = note.text.replace(/\[fill this in\]/g, 'a gap');
        expect(bare).not.toMatch(/[{}[\]]| {2}|\s[.,?!]|\.\.|undefined|null/);
        expect(note.words).toBe(countWords(note.text));
        for (const [slot, text] of answers)
          expect(note.leftOut.includes(slot) || letters(note.text).includes(letters(text))).toBe(true);
      },
    ),
    { numRuns: times(300, 2000) },
  );
});

describe('what she says herself, the letter leaves out', () => {
  const withClosing = (closing: string): Occasion => ({
    ...occasion,
    letters: [letter('full', `Thank you for {help}. [[If you want, I can {let}.]] ${closing}`)],
  });
  test.each([
    ["I'm so grateful.", "I'm so grateful for you.", false],
    ["If you'd rather not, that's okay.", "It's fine to say no.", false],
    ['Call me anytime.', 'Call me when your shift ends.', false],
    ['I love you.', 'You love a good soup.', true],
  ])('%s after "%s"', (closing, line, isThere) => {
    const { text } = composeNote(request({ help: 'the soup', line }, { occasion: withClosing(closing) }));
    expect(text.includes(closing)).toBe(isThere);
  });

  test('a condition of ours goes where she has one', () => {
    const answers = { help: 'the soup', let: 'come by any day if you like' };
    const { text } = composeNote(request(answers, { occasion: withClosing('Bye.') }));
    expect(text).toContain('the soup. I can come by any day if you like.');
  });
});
