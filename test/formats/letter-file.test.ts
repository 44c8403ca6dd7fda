import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleFile } from '../../src/commands/note/note-words.ts';
import { compileLetters, readLetterFile } from '../../src/formats/letter-file.ts';

const head = `---
title: a new puppy
also: [puppy, dog]
asks:
  - slot: name
    sentence: Welcome
    takes: who
    example: Biscuit
---
`;
const body = `## warm
Dear {friend},

I hear you have
a new puppy! [[Welcome, {name}.]]

Love,
{me}
`;
const problemsIn = (text: string, name = 'new-puppy.md') => {
  const read = readLetterFile(text, name);
  return 'problems' in read ? read.problems.map(({ line, message }) => `${line}: ${message}`) : [];
};

describe('a file that is right', () => {
  test('is read whole: the head, and each letter with its parts and sign-off', () => {
    const read = readLetterFile(
      `${head}${body}---\nHi {friend},\n\nA puppy!\n\nMore.\n\n{me}\n## brief\nDear {friend},\n\nHi.\n\nLove,\n{me}`,
      'new-puppy.md',
    );
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect(read.adds).toBe(false);
    expect(read.occasion).toMatchObject({
      occasion: 'new-puppy',
      title: 'a new puppy',
      also: ['puppy', 'dog'],
      order: 100,
      grave: false,
      refuses: [],
    });
    expect(read.occasion.asks.map(({ slot, takes }) => [slot, takes])).toEqual([
      ['name', ['who']],
      ['line', ['line']],
    ]);
    expect(read.occasion.letters).toEqual([
      {
        id: 'new-puppy.warm.1',
        tone: 'warm',
        greeting: 'Dear {friend},',
        body: 'I hear you have a new puppy! [[Welcome, {name}.]] [[{line}]]',
        closing: 'Love,',
      },
      {
        id: 'new-puppy.warm.2',
        tone: 'warm',
        greeting: 'Hi {friend},',
        body: 'A puppy!\n\nMore. [[{line}]]',
        closing: '',
      },
      {
        id: 'new-puppy.brief.1',
        tone: 'brief',
        greeting: 'Dear {friend},',
        body: 'Hi. [[{line}]]',
        closing: 'Love,',
      },
    ]);
  });

  test.each([
    ['the example of the help', exampleFile],
    ['Windows line ends', `${head}${body}`.replaceAll('\n', '\r\n')],
    ['a mark of byte order', `\ufeff${head}${body}`],
  ])('with %s', (_, text) => {
    expect(problemsIn(text)).toEqual([]);
  });

  test('of text messages has no greeting, no sign-off, and no line of her own', () => {
    const read = readLetterFile(
      `${head}## text\nHi {friend}, a puppy! [[Welcome, {name}.]]\n---\nA puppy!`,
      'new-puppy.md',
    );
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect(read.occasion.asks).toHaveLength(1);
    expect(read.occasion.letters.map(({ tone, greeting, body }) => [tone, greeting, body])).toEqual([
      [null, '', 'Hi {friend}, a puppy! [[Welcome, {name}.]]'],
      [null, '', 'A puppy!'],
    ]);
  });

  test('with no asks adds to the occasion of that name', () => {
    const [builtIn] = compileLetters([{ name: 'new-puppy', markdown: head + body }]);
    const read = readLetterFile(`---\norder: 3\n---\n${body}`, 'new-puppy.md', builtIn ?? null);
    expect(read).toMatchObject({ adds: true, occasion: { title: 'a new puppy', also: ['puppy', 'dog'] } });
  });
});

describe('what is wrong is said with its line and a right example', () => {
  test.each<readonly [string, string, string]>([
    ['no head', body, '1: Start the file with ---, then title: and asks:, then --- again.'],
    [
      'no title',
      head.replace(/title.*\n/, '') + body,
      '2: "title" is missing. For example: title: a new puppy',
    ],
    [
      'a key with a slip',
      head.replace('also', 'alsp') + body,
      '3: There\'s no "alsp" here. Did you mean "also"? For example: also: [puppy, new dog]',
    ],
    [
      'a kind that is none',
      head.replace('who', 'whoever') + body,
      '7: "takes" can\'t be "whoever". For example: takes: thing    (one or more of: thing, doing, did, do, memory, clause, line, who, plan, day, when)',
    ],
    [
      'a slot of two words',
      head.replace('slot: name', 'slot: the name') + body.replace('{name}', 'it'),
      '5: A slot is one word in small letters, for example: slot: name',
    ],
    [
      'no example',
      head.replace(/ *example.*\n/, '') + body,
      '5: "example" is missing. For example: example: Biscuit',
    ],
    ['YAML that is none', head.replace('[puppy', '[puppy: [') + body, "3: This isn't YAML"],
    [
      'a slot nobody asks for',
      head + body.replace('{name}', '{nome}'),
      '11: None of the asks has {nome}. You can use: {name}, {line}, {friend}',
    ],
    [
      'a part that is open',
      head + body.replace(']]', ''),
      "11: A part begins with [[ and ends with ]], and can't have another part inside, for example: [[It let me {let}.]]",
    ],
    [
      'a part without a slot',
      head + body.replace('{name}', 'pup'),
      '11: A part has one slot, for example: [[It let me {let}.]]',
    ],
    [
      'a lone bracket',
      head + body.replace('puppy!', 'puppy} !'),
      '11: A slot is a word in curly brackets, for example: {let}',
    ],
    [
      'no sign-off',
      head + body.replace('{me}', 'Sam'),
      '11: A letter is a greeting, an empty line, what you say, an empty line, and Love, above {me}.',
    ],
    [
      'a heading that is none',
      head + body.replace('warm', 'hot'),
      '10: A heading can be: ## warm, ## light, ## brief, ## text',
    ],
    [
      'an ask that is there twice',
      head
        .replace('---\ntitle', '---\ntitle')
        .replace(
          '    example: Biscuit\n',
          '    example: Biscuit\n  - slot: name\n    sentence: And\n    takes: thing\n    example: x\n',
        ) + body,
      '5: Two asks have the slot "name".',
    ],
    [
      'a slot in the greeting',
      head + body.replace('Dear {friend}', 'Dear {name}'),
      "11: A greeting can only have the slot {friend}, and the line above {me} can't have one.",
    ],
    ['a bracket in a part', head + body.replace('[[Welcome', '[[Wel[come'), '11: A part begins with [['],
    ['no letter', head, "10: There's no letter here yet. Start one with: ## warm"],
  ])('%s', (_, text, expected) => {
    expect(problemsIn(text).some((problem) => problem.startsWith(expected))).toBe(true);
  });

  test('a name of the file that could be none', () => {
    expect(problemsIn(head + body, 'New Puppy.md')).toEqual([
      '0: The file name should be lower-case words with hyphens, for example: new-puppy.md',
    ]);
  });

  test('a head that is longer than any', () => {
    const long = head.replace('a new puppy', 'a'.repeat(9000));
    expect(problemsIn(long + body)).toEqual([
      expect.stringMatching(
        /^2: The part between the dashes can be up to 8192 characters long; this is 9\d{3}\.$/,
      ),
    ]);
  });

  test('whatever the file holds', () => {
    const pieces = fc.constantFrom(
      '---\n',
      '## warm\n',
      '{name}',
      '[[',
      ']]',
      '\n\n',
      'Dear {friend},',
      '{me}',
      'title: x\n',
      'asks:\n',
      '  - slot: a\n',
      '&a *a',
      '"',
      'é',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
        const read = readLetterFile(parts.join(''), 'x.md');
        expect('problems' in read ? read.problems.length : read.occasion.letters.length).toBeGreaterThan(0);
      }),
    );
  });
});
