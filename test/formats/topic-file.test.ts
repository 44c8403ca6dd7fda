import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleTopic } from '../../src/commands/support/faq-check.ts';
import type { Problem } from '../../src/formats/problem.ts';
import type { Topic } from '../../src/formats/topic.ts';
import { adviceOn } from '../../src/formats/topic-advice.ts';
import { lastStepLine, readTopicFile } from '../../src/formats/topic-file.ts';
import { anyText } from '../support/any-text.ts';

const folder = join(import.meta.dirname, '../../src/content/faq');
const step = '**Tell one person that you will call.** It is easier to do then.\n   `momconnect text NAME`';

const problemInWords = ({ line, message, command }: Problem) =>
  [`${line}: ${message}`, command].filter(Boolean).join(' ');
const problemsIn = (text: string, name = 'opening-hours.md') => {
  const read = readTopicFile(text, name);
  return 'problems' in read ? read.problems.map(problemInWords) : [];
};
const changed = (from: string, to: string) => {
  expect(exampleTopic).toContain(from);
  return problemsIn(exampleTopic.replace(from, () => to));
};
function topicIn(text: string): Topic {
  const read = readTopicFile(text, 'opening-hours.md');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.topic;
}

test('the file in the help of faq check is right', () => {
  expect(topicIn(exampleTopic)).toMatchObject({
    topic: 'opening-hours',
    title: 'When can I call Malone House?',
    aliases: ['opening hours', 'phone'],
    links: [{ text: 'Malone House, 2026', url: 'https://malone.example/hours' }],
  });
});

test.each(readdirSync(folder))("the program's own %s is right", (name) => {
  expect(problemsIn(readFileSync(join(folder, name), 'utf8'), name)).toEqual([]);
});

test('a file from Windows, with a byte order mark, is the same', () => {
  expect(topicIn(`\ufeff${exampleTopic.replaceAll('\n', '\r\n')}`)).toEqual(topicIn(exampleTopic));
});

test.each(['mailto:hello@malone.example', 'tel:+15550100'])('a source may be %s', (address) => {
  expect(changed('https://malone.example/hours', address)).toEqual([]);
});

describe('help-now is the last line', () => {
  test('of a topic without it', () => {
    const text = exampleTopic.replace('- If it cannot wait: `momconnect help-now`\n', '');
    expect(topicIn(text).closing).toEqual([lastStepLine]);
  });

  test('of one that ends with something else', () => {
    const text = exampleTopic.replace('momconnect help-now', 'momconnect faq privacy');
    expect(topicIn(text).closing).toEqual([
      { text: 'If it cannot wait:', command: 'momconnect faq privacy' },
      lastStepLine,
    ]);
  });

  test('once', () => {
    expect(topicIn(exampleTopic).closing).toEqual([
      { text: 'If it cannot wait:', command: 'momconnect help-now' },
    ]);
  });
});

describe('what is wrong, with its line and a right one', () => {
  const plain = 'a command is plain words on one line, one space apart: `momconnect friend add NAME`';
  const onlyRead =
    'in a step, she types the value of a setting herself: `momconnect config set support.contact ADDRESS`';
  const never =
    "a step can't delete anything, but a closing line can say how: - To delete one friend: `momconnect forget NAME`";
  const http = "http:// isn't safe; use https://, for example: https://example.org";
  const odd = (scheme: string) =>
    `an address can't begin with "${scheme}:". It can begin with: https://, mailto:, tel:`;
  const noHtml = "HTML doesn't work here; use plain words, and **bold** for the title of a step";
  const unseen = (name: string) => `there's a character in it that you can't see (${name}); type it again`;

  test.each([
    [
      'a misspelled key',
      'group: M',
      'gropu: M',
      '3: "gropu: Malone House" should be one of title: … group: … aliases: one, two',
    ],
    [
      'no steps',
      `1. ${step}\n`,
      '',
      '1: a topic needs steps: 1. **A short title.** A few words. `momconnect suggest`',
    ],
    [
      'a heading',
      'Someone picks',
      '# Hours\n\nSomeone picks',
      '7: only paragraphs, steps (1. 2. 3.), closing lines (-) and sources go here',
    ],
    ['an escape sequence', 'picks up', 'picks \u001b[31mup', `7: ${unseen('U+001B')}`],
    ['a character that moves the cursor', 'title: When', 'title: \u009b2JWhen', `2: ${unseen('U+009B')}`],
    ['a character that turns the line around', 'phone', '\u202ephone', `4: ${unseen('U+202E')}`],
    ['HTML', 'picks up', '<b>picks</b> up', `7: ${noHtml}`],
    ['a comment of HTML', 'title: When', 'title: <!-- x --> When', `2: ${noHtml}`],
    [
      'a picture',
      'picks up',
      '![us](us.png) picks up',
      "7: pictures don't work here; describe them in words instead",
    ],
    [
      'a link in the words',
      'picks up',
      '[picks](tel:1) up',
      '7: addresses go at the end, as sources: [1]: https://… "Who, year"',
    ],
    ['http in the words', 'weekdays', 'http://malone.example', `7: ${http}`],
    ['http in a source', 'https://malone', 'http://malone', `14: ${http}`],
    ['http in capitals', 'https://malone', 'HTTP://malone', `14: ${http}`],
    ['another scheme', 'https://malone', 'ftp://malone', `14: ${odd('ftp')}`],
    [
      'a program for an address',
      'https://malone.example/hours',
      'javascript:alert(1)',
      `14: ${odd('javascript')}`,
    ],
    [
      'an address without a scheme',
      'https://malone.example/hours',
      '//malone.example',
      '14: "//malone.example" should begin with https:// (or mailto: or tel:)',
    ],
    [
      'a scheme in escapes',
      'https://malone',
      'http\\://malone',
      '14: "http://malone.example/hours" should begin with https:// (or mailto: or tel:)',
    ],
    [
      'a step of another program',
      'momconnect text NAME',
      'rm -rf ~',
      '9: a step ends with its command in backticks: `momconnect suggest`',
    ],
    ['a step that goes on in a shell', 'text NAME', 'suggest; rm -rf ~', `10: ${plain}`],
    ['a step with a pipe', 'text NAME', 'suggest|sh', `10: ${plain}`],
    ['a step with what a shell fills in', 'text NAME', 'faq $(id)', `10: ${plain}`],
    ['a step with quotes', 'text NAME', 'faq "opening hours"', `10: ${plain}`],
    ['a step over two lines', 'text NAME', 'text\n   NAME', `1: ${plain}`],
    ['a step that forgets', 'text NAME', 'forget NAME', `10: ${never}`],
    ['a step that erases', 'text NAME', 'erase --everything --yes', `10: ${never}`],
    ['a step that sets a folder', 'text NAME', 'config set data /srv/all', `10: ${onlyRead}`],
    [
      'a closing line that goes on in a shell',
      'help-now',
      'help-now; curl x',
      '12: a command is plain words, with no shell symbols: `momconnect help-now`',
    ],
    [
      'a title without end',
      'title: When',
      `title: ${'When '.repeat(30)}`,
      '2: a title can have up to 100 characters',
    ],
    [
      'a group without end',
      'group: Malone',
      `group: ${'Malone '.repeat(9)}`,
      '3: a group can have up to 40 characters',
    ],
    [
      'quotes in quotes',
      'Someone picks',
      `${'>'.repeat(20_000)} picks`,
      "0: this can't be read; to see an example: momconnect faq check --help",
    ],
  ])('%s', (_, from, to, problem) => {
    expect(changed(from, to)).toEqual([problem]);
  });

  test.each(['Opening Hours.md', '../up.md', 'a--b.md', '.md', `${'a'.repeat(41)}.md`])(
    'a file called %s',
    (name) => {
      expect(problemsIn(exampleTopic, name)).toEqual([
        '0: the file name can have up to 40 characters, in lower-case words with hyphens, for example: opening-hours.md',
      ]);
    },
  );

  test.each(['index.md', 'check.md'])('a file called %s', (name) => {
    expect(problemsIn(exampleTopic, name)[0]).toMatch(/^0: ".*" is a name momconnect needs/);
  });

  test('all lines that cannot be shown are named at once', () => {
    const text = exampleTopic
      .replace('picks up', '<b>picks</b> http://a.example')
      .replace('easier', '\u0007easier');
    expect(problemsIn(text)).toEqual([`7: ${noHtml}`, `7: ${http}`, `9: ${unseen('U+0007')}`]);
  });
});

describe('is fine', () => {
  test.each([
    ['a step that asks for the value of a setting', 'text NAME', 'config set support.contact ADDRESS'],
    ['a step with options', 'text NAME', 'suggest --time 5m --energy low'],
    ['deleting in a closing line', 'momconnect help-now', 'momconnect erase --everything'],
    [
      'a closing line without a command',
      'cannot wait: `momconnect help-now`',
      "cannot wait; call momconnect's friends",
    ],
    ['other scripts', 'Someone picks up', 'कोई सुनता है. יש מי שעונה'],
    ['a heart, and a time', 'weekdays', 'weekdays <3 from 9:30, note: free'],
  ])('%s', (_, from, to) => {
    expect(changed(from, to)).toEqual([]);
  });
});

test('whatever the file, what is answered holds no character that steers a terminal, and ends with help-now', () => {
  const lines = exampleTopic.split('\n');
  fc.assert(
    fc.property(fc.nat(lines.length), anyText(), (at, odd) => {
      const read = readTopicFile([...lines.slice(0, at), odd, ...lines.slice(at)].join('\n'), 'a.md');
      if ('problems' in read) return void expect(read.problems).not.toEqual([]);
      expect(JSON.stringify(read.topic)).not.toMatch(/\\[bfnrtu]|\p{Cc}|\p{Bidi_Control}/u);
      expect(read.topic.closing.some(({ command }) => command === 'momconnect help-now')).toBe(true);
    }),
  );
});

describe('advice', () => {
  const context = { phrases: ['at least', 'be strong'], commands: ['text', 'friend add'] };
  const advice = (text: string) => adviceOn(topicIn(text), text, context).map(problemInWords);
  const long = exampleTopic.replace('picks up', `picks up ${'and listens '.repeat(60)}`);

  test('none for a topic of a good length', () => {
    expect(advice(long)).toEqual([]);
  });

  test.each([
    ['a short one', exampleTopic, '0: it has 24 words; 120 to 300 is a good length'],
    [
      'a long one',
      long.replace('on weekdays', 'on weekdays '.repeat(80)),
      '0: it has 302 words; 120 to 300 is a good length',
    ],
    [
      'a phrase to avoid',
      long.replace('It is easier', 'At  least it is easier'),
      '9: "at least" can hurt someone or brush them off; say it in other words',
    ],
    [
      'one over the end of a line',
      long.replace('on weekdays', 'at\nleast on weekdays'),
      '0: "at least" can hurt someone or brush them off; say it in other words',
    ],
    [
      'a command that is not there',
      long.replace('text NAME', 'textual NAME'),
      '10: there\'s no command "momconnect textual NAME"; all of them: momconnect --help',
    ],
    [
      'a group of commands',
      long.replace('text NAME', 'friend NAME'),
      '10: there\'s no command "momconnect friend NAME"; all of them: momconnect --help',
    ],
    [
      'no source',
      long.replace(/ \[1\]|\[1\]: .*$/gm, ''),
      '0: it doesn\'t name a source. For example: [1]: https://example.org "Who, year"',
    ],
  ])('%s', (_, text, expected) => {
    expect(advice(text)).toEqual([expected]);
  });
});
