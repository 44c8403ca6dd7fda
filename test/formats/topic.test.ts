import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTopic, compileTopics } from '../../src/formats/topic.ts';

const head = '---\ntitle: A question?\ngroup: Some group\naliases: one, two words\n---\n\n';
const step = '1. **A step.** Some words.\n   `momconnect suggest`\n';

describe('compileTopic', () => {
  test('reads a whole topic', () => {
    const markdown = `${head}First, with a source. [1]
On two lines.

Second.

1. **A step.** Some words,
   and more.
   \`momconnect suggest\`
2. **Contact Malone,** and so on: \`momconnect config set support.contact ADDRESS\`

After **them**: \`momconnect log\`.

- More: \`momconnect faq isolated\`
- Else: \`momconnect help-now\`
- Anyone at momconnect can help, also
  with \`momconnect log\` itself.

[1]: https://example.org/a "Someone, 2020"
`;
    expect(compileTopic(markdown, 'sample')).toEqual({
      topic: 'sample',
      title: 'A question?',
      group: 'Some group',
      aliases: ['one', 'two words'],
      paragraphs: ['First, with a source. [1] On two lines.', 'Second.', 'After them: momconnect log.'],
      stepsAfter: 2,
      steps: [
        {
          title: 'A step',
          body: 'A step. Some words, and more.',
          command: 'momconnect suggest',
          words: ['suggest'],
          kind: 'other',
        },
        {
          title: 'Contact Malone',
          body: 'Contact Malone, and so on:',
          command: 'momconnect config set support.contact ADDRESS',
          words: ['config', 'set', 'support.contact', 'ADDRESS'],
          kind: 'contact',
        },
      ],
      closing: [
        { text: 'More:', command: 'momconnect faq isolated' },
        { text: 'Else:', command: 'momconnect help-now' },
        { text: 'Anyone at momconnect can help, also with momconnect log itself.', command: null },
      ],
      links: [{ text: 'Someone, 2020', url: 'https://example.org/a' }],
    });
  });

  test('reads a file from Windows the same', () => {
    const markdown = `${head}Words.\n\n${step}`;
    expect(compileTopic(markdown.replaceAll('\n', '\r\n'), 'sample')).toEqual(
      compileTopic(markdown, 'sample'),
    );
  });

  test('needs no aliases, closing lines or sources', () => {
    const topic = compileTopic(`---\ntitle: A\ngroup: B\n---\n${step}`, 'sample');
    expect(topic).toMatchObject({ aliases: [], closing: [], links: [], stepsAfter: 0 });
  });

  test.each([
    ['no head', 'Words.', 'sample.md, line 1: begin with ---'],
    ['a head that does not end', '---\ntitle: A\ngroup: B\n', 'sample.md, line 1: begin with ---'],
    [
      'a misspelled key',
      `---\ntitle: A\ngropu: B\n---\n${step}`,
      'sample.md, line 3: "gropu: B" should be one of',
    ],
    ['an empty title', `---\ntitle:\ngroup: B\n---\n${step}`, 'sample.md, line 2: "title:" should be'],
    ['no group', `---\ntitle: A\n---\n${step}`, 'sample.md, line 1: a topic needs both title: and group:'],
    ['no steps', `${head}Words.\n`, 'sample.md, line 1: a topic needs steps'],
    ['a heading', `${head}Words.\n\n# More\n\n${step}`, 'sample.md, line 9: only paragraphs'],
    ['steps in two lists', `${head}${step}\nWords.\n\n${step}`, 'sample.md, line 12: the steps are one list'],
    [
      'a step without a command',
      `${head}${step}2. **More.** Words.\n`,
      'sample.md, line 9: a step ends with its command',
    ],
    [
      'a command of another program',
      `${head}1. **More.** Words. \`rm x\`\n`,
      'line 7: a step ends with its command',
    ],
    [
      'a step without a title',
      `${head}1. Words. \`momconnect log\`\n`,
      'line 7: a step begins with its title',
    ],
    [
      'an address in the words',
      `${head}See [this](https://example.org).\n\n${step}`,
      'line 7: addresses go at the end',
    ],
    ['HTML in the words', `${head}See <b>this</b>.\n\n${step}`, 'line 7: addresses go at the end'],
    [
      'a source that is missing',
      `${head}Words. [2]\n\n${step}\n[1]: https://a.example "A, 2020"\n`,
      'line 7: [2] has no source',
    ],
    [
      'a source out of order',
      `${head}${step}\n[2]: https://a.example "A, 2020"\n`,
      'line 10: sources are numbered in order: this one is [1]',
    ],
    [
      'a source that is not https',
      `${head}${step}\n[1]: http://a.example "A, 2020"\n`,
      'line 10: "http://a.example" should begin with https://',
    ],
    ['a source of nobody', `${head}${step}\n[1]: https://a.example\n`, 'line 10: a source says whose it is'],
  ])('says where and what is wrong: %s', (_, markdown, message) => {
    expect(() => compileTopic(markdown, 'sample')).toThrow(message);
  });

  test('answers a topic or an error that names the file and a line, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(compileTopic(`${head}${text}\n\n${step}`, 'sample').steps.length).toBeGreaterThan(0);
        } catch (error) {
          expect(String(error)).toMatch(/sample\.md, line \d+: \S/);
        }
      }),
    );
  });
});

describe('compileTopics', () => {
  test('indexes what a search needs, each word once', () => {
    const { topics, index } = compileTopics([
      { name: 'sample', markdown: `${head}Words and words.\n\n${step}` },
    ]);
    expect(topics.map(({ topic }) => topic)).toEqual(['sample']);
    expect(index).toEqual([
      {
        topic: 'sample',
        title: 'A question?',
        group: 'Some group',
        aliases: ['one', 'two words'],
        names: ['sample', 'a question', 'one', 'two words'],
        nameWords: ['sample', 'question', 'two', 'words'],
        words: ['words', 'step'],
      },
    ]);
  });

  test('an alias belongs to one topic', () => {
    const markdown = `${head}${step}`;
    const files = [
      { name: 'first', markdown },
      { name: 'second', markdown },
    ];
    expect(() => compileTopics(files)).toThrow('second.md: the alias "one" belongs to first.md already');
  });
});
