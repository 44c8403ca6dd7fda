import { describe, expect, test } from 'vitest';
import { readOccasionFile } from '../../src/formats/occasion-file.ts';
import { occasionFiles, occasions, occasionText } from '../domain/note/note-content.ts';

/** A file that is right, one line for each key and phrase. */
const right = `{
  "occasion": "new-puppy",
  "title": "a new puppy",
  "order": 30,
  "asks": [{ "slot": "name", "sentence": "The puppy is called", "gap": "its name" }],
  "moves": [
    { "move": "opening", "phrases": [
      "A puppy has come to live with you.",
      { "text": "So it is true: {name}.", "tones": ["light"], "says": ["news"] }
    ] },
    { "move": "close", "required": true, "phrases": ["No need to answer."] }
  ]
}`;

const problemsIn = (text: string, name = 'new-puppy.json') => {
  const read = readOccasionFile(text, name);
  return 'problems' in read ? read.problems.map(({ line, message }) => `${line}: ${message}`) : [];
};
const changed = (from: string, to: string) => {
  expect(right).toContain(from);
  return problemsIn(right.replace(from, to));
};

test('a right file is the occasion it holds', () => {
  expect(readOccasionFile(right, 'new-puppy.json')).toEqual({ occasion: JSON.parse(right) });
  expect(readOccasionFile(`\ufeff${right.replaceAll('\n', '\r\n')}`, 'new-puppy.json')).toEqual({
    occasion: JSON.parse(right),
  });
});

test.each(occasionFiles)("the program's own %s is right", (name) => {
  expect(problemsIn(occasionText(name), name)).toEqual([]);
});

describe('what is wrong, with its line and a right one', () => {
  test.each([
    [
      'a key that is not known',
      '"title": "a',
      '"titel": "a',
      [
        '1: "title" is missing. As in: "title": "a new puppy"',
        '3: "titel" is not known here. Did you mean "title"? As in: "title": "a new puppy"',
      ],
    ],
    [
      'a key far from all',
      '"says": ["news"]',
      '"zzzzzz": 1',
      ['9: "zzzzzz" is not known here. There can be: text, tones, needs, says'],
    ],
    ['a key that stands twice', '"order": 30', '"order": 30, "order": 31', ['4: "order" stands here twice.']],
    ['a number in quotes', '30', '"30"', ['4: "order" cannot be that. As in: "order": 30']],
    [
      'a flag in quotes',
      '"required": true',
      '"required": "yes"',
      [
        '11: "required" cannot be that. As in: "required": true',
        '11: The last move is a close that is always there. As in: "move": "close", "required": true',
      ],
    ],
    [
      "a name that is not the file's",
      '"new-puppy"',
      '"puppy"',
      ['2: The occasion is called like its file. As in: "occasion": "new-puppy"'],
    ],
    [
      'a slot nobody asks for',
      '{name}',
      '{nam}',
      [
        '5: No phrase holds {name}, so the answer would be said nowhere.',
        '9: Nothing asks for {nam}. Did you mean {name}?',
      ],
    ],
    [
      'a slot in the middle',
      'So it is true: {name}.',
      'So {name} is here.',
      [
        '9: {name} stands at the end of its sentence, before a full stop, as in: "text": "I thought of you when I {detail}."',
      ],
    ],
    [
      'a brace alone',
      'A puppy has',
      'A {puppy has',
      [
        '8: Between { and } stands one word in lower case, as in: "text": "I thought of you when I {detail}."',
      ],
    ],
    [
      'no close',
      '"move": "close"',
      '"move": "end"',
      ['11: The last move is a close that is always there. As in: "move": "close", "required": true'],
    ],
    [
      'a close that needs an answer',
      '"No need to answer."',
      '{ "text": "Bye.", "needs": ["name"] }',
      [
        '11: The close needs a phrase that holds no answer for each tone; there is none for warm, light, brief.',
      ],
    ],
    ['an empty phrase', '"No need to answer."', '"No need to answer.", "  "', ['11: This text is empty.']],
    [
      'a phrase twice',
      '"No need to answer."',
      '"A puppy has come to live with you.", "Bye."',
      ['11: This phrase is there already, on line 8.'],
    ],
    [
      'no end of a sentence',
      'live with you.',
      'live with you',
      ['8: A phrase ends as a sentence does, as in: "A hello, the slow kind."'],
    ],
    [
      'an unknown tone',
      '"light"',
      '"lihgt"',
      ['9: A tone can be: warm, light, brief. As in: "tones": ["warm", "light"]'],
    ],
    [
      'an escape character',
      'live with',
      'live\\u001b[31m with',
      ['8: There is a character in it that cannot be seen (U+001B); type it anew.'],
    ],
    [
      'a character that turns the line round',
      'live with',
      'live \u202ewith',
      ['8: There is a character in it that cannot be seen (U+202E); type it anew.'],
    ],
    [
      'a phrase longer than a note',
      'live with',
      'live '.repeat(70),
      ['8: This has 375 letters; 300 are the most.'],
    ],
    [
      'a number for a phrase',
      '"No need to answer."',
      '"No need to answer.", 7',
      ['11: Text in double quotes should stand here.'],
    ],
    ['a move twice', '"move": "opening"', '"move": "close"', ['11: "close" is there already.']],
    [
      'a slot with a name of the program',
      '"slot": "name"',
      '"slot": "friend"',
      [
        '5: A slot is one lower-case word, not friend, mom, children or whole. As in: "slot": "detail"',
        '5: No phrase holds {friend}, so the answer would be said nowhere.',
        '9: Nothing asks for {name}. There can be: {friend}, {friend}, {mom}, {children}',
      ],
    ],
    [
      'a comma too many',
      '"order": 30,',
      '"order": 30,,',
      ['4: "," stands where a name in quotes should be, as in "title": "…".'],
    ],
  ])('%s', (_, from, to, expected) => expect(changed(from, to)).toEqual(expected));

  test('several at once, in the order of the lines', () => {
    const lines = problemsIn(right.replace('30', '"x"').replace('{name}', '{x}').replace('"its name"', '7'));
    expect(lines.map((each) => Number.parseInt(each, 10))).toEqual([4, 5, 5, 9]);
  });

  test.each(['[]', '7', '"words"', 'null'])('%s is no occasion', (text) => {
    expect(problemsIn(text)[0]).toBe(
      '1: Something between { and } should stand here, as in: { "occasion": "new-puppy" }',
    );
  });

  test.each(['cards.json', 'index.json'])("%s is the program's own", (name) => {
    expect(problemsIn(right, name)[0]).toContain('is a name the program needs');
  });
});

describe('a file that adds', () => {
  const builtIn = occasions.find(({ occasion }) => occasion === 'just-because') ?? null;
  const adding = (moves: string) => `{ "occasion": "just-because", "adds": true,\n"moves": [${moves}] }`;
  const problemsOf = (text: string, to = builtIn) => {
    const read = readOccasionFile(text, 'just-because.json', to);
    return 'problems' in read ? read.problems.map(({ line, message }) => `${line}: ${message}`) : [];
  };

  test('holds phrases for moves that are there', () => {
    const text = adding('{ "move": "opening", "phrases": ["Hello, my dear."] }');
    expect(readOccasionFile(text, 'just-because.json', builtIn)).toEqual({ occasion: JSON.parse(text) });
  });

  test.each([
    [
      '{ "move": "openin", "phrases": ["Hello."] }',
      '2: "just-because" has no move "openin". Did you mean "opening"?',
    ],
    [
      '{ "move": "opening", "phrases": ["A hello, the slow kind."] }',
      '2: This phrase is there already, built in.',
    ],
    [
      '{ "move": "opening", "phrases": ["It was {news}."] }',
      '2: Nothing asks for {news}. There can be: {detail}, {effect}, {friend}, {mom}, {children}',
    ],
  ])('%s', (moves, expected) => expect(problemsOf(adding(moves))).toEqual([expected]));

  test('needs an occasion to add to', () => {
    expect(problemsOf(adding('{ "move": "opening", "phrases": ["Hello."] }'), null)).toEqual([
      '1: There is no built-in occasion "just-because" to add to. Without "adds" it is one of its own.',
    ]);
  });

  test('leaves what the occasion asks to the built-in one', () => {
    const text = adding('{ "move": "opening", "phrases": ["Hello."] }').replace(
      '"adds"',
      '"asks": [], "adds"',
    );
    expect(problemsOf(text)).toEqual([
      '1: "asks" is not known here. Did you mean "adds"? As in: "adds": true',
    ]);
  });
});
