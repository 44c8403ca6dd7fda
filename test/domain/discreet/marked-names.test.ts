import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MarkedNames } from '../../../src/domain/discreet/marked-names.ts';
import { maskCommands } from '../../../src/domain/discreet/mask-commands.ts';
import { withInitials, withoutMarks } from '../../../src/domain/text/name-marks.ts';

const people = [
  { id: 'ana-sample', name: 'Ana Sample', nicknames: ['Annie'], children: ['Mia --04-12'] },
  { id: 'ana-example', name: 'Ana Example', nicknames: [], children: [] },
  { id: 'mary-ann-oexample', name: 'Mary Ann O\u2019Example', nicknames: [], children: [] },
  { id: 'lucja-example-test', name: '\u0141ucja Example-Test', nicknames: ['L'], children: [] },
  { id: 'the-new-folks', name: 'the new folks', nicknames: [], children: [] },
  { id: 'may-sample', name: 'May Sample', nicknames: [], children: [] },
  { id: 'will', name: 'Will', nicknames: [], children: [] },
  { id: 'hope', name: 'Hope', nicknames: [], children: [] },
  { id: 'dr-grace-lee', name: 'Dr. Grace Lee', nicknames: [], children: [] },
];
const names = new MarkedNames();
for (const each of people) names.learn(each);

describe('a name', () => {
  test.each([
    ['Ana Sample', 'A. S.'],
    ['Mary Ann O\u2019Example', 'M. A. O.'],
    ['\u0141ucja Example-Test', '\u0141. E.'],
    ['Dr. Grace Lee', 'Dr. G. L.'],
    ['the new folks', 'the new F.'],
    ['Nguy\u1ec5n Th\u1ecb Minh Khai', 'N. T. M. K.'],
    ['J.R. Example', 'J. E.'],
    ['\u{1F33B}', '\u{1F33B}.'],
  ])('%s is shown as %s', (name, shown) => {
    expect(withInitials(names.name(name))).toBe(shown);
    expect(withoutMarks(names.name(name))).toBe(name);
  });

  test('at the end of a sentence brings its own full stop', () => {
    expect(withInitials(`This is ${names.name('Ana Sample')}. She wrote.`)).toBe('This is A. S. She wrote.');
    expect(withInitials(`${names.name('Ana')}'s mom, and ${names.name('Ana')}...`)).toBe(
      "A.'s mom, and A....",
    );
  });
});

describe('words of hers', () => {
  test.each([
    ['ask Ana about the scan', 'ask A. about the scan'],
    ['coffee with ana and annie', 'coffee with A. and A.'],
    ["Ana's mom", "A.'s mom"],
    ["mia's first day", "M.'s first day"],
    ['banana samples', 'banana samples'],
    ['how May is', 'how M. is'],
    ['it may rain in May', 'it may rain in May'],
    ['surgery on May 3', 'surgery on May 3'],
    ['the 3 May appointment', 'the 3 May appointment'],
    ['Will you come?', 'Will you come?'],
    ['Will is in the hospital', 'W. is in the hospital'],
    ['I will call Will', 'I will call W.'],
    ['Hope the scan went well', 'Hope the scan went well'],
    ['I hope Hope sleeps', 'I hope H. sleeps'],
    ['what Grace said with grace', 'what G. said with grace'],
    ['', ''],
  ])('%j is shown as %j', (text, shown) => {
    expect(withInitials(names.inText(text))).toBe(shown);
    expect(withoutMarks(names.inText(text))).toBe(text);
  });
});

describe('an answer', () => {
  test('has whole names marked where a key says so, and nothing else', () => {
    const data = {
      name: 'May Sample',
      kind: 'May Sample',
      friends: ['Will'],
      rows: [{ to: 'Hope', words: 'Hope' }],
    };
    expect(withInitials(JSON.stringify(names.inData(data)))).toBe(
      '{"name":"M. S.","kind":"May Sample","friends":["W."],"rows":[{"to":"H.","words":"Hope"}]}',
    );
  });
});

describe('a printed command', () => {
  const mask = (text: string) =>
    maskCommands(text, {
      names,
      shown: () => ['may-sample', 'ana-sample'],
      isCommand: (words) => ['friend show', 'note draft', 'call edit', 'friend merge'].includes(words),
    });

  test.each([
    ['momconnect text ana-sample', 'momconnect text 2'],
    ['Then: momconnect text "Ana Sample", or later', 'Then: momconnect text 2, or later'],
    ['momconnect friend show ana-example --all', 'momconnect friend show NAME --all'],
    ['momconnect text ana', 'momconnect text NAME'],
    ['momconnect friend merge will hope', 'momconnect friend merge NAME NAME'],
    ['momconnect call 1 --edit --with may', 'momconnect call 1 --edit --with 1'],
    ['momconnect note draft may', 'momconnect note draft 1'],
    [
      'A: momconnect text may\nB: momconnect log will --on tomorrow',
      'A: momconnect text 1\nB: momconnect log NAME --on tomorrow',
    ],
    ['momconnect friend show\nana-example', 'momconnect friend show\nNAME'],
    ['momconnect text 1 in the morning may do', 'momconnect text 1 in the morning may do'],
    [
      'momconnect suggest. A card mailed today may make it.',
      'momconnect suggest. A card mailed today may make it.',
    ],
    ['Any day: momconnect suggest, if you will', 'Any day: momconnect suggest, if you will'],
    ['You will, and may, and hope.', 'You will, and may, and hope.'],
    ['"ana" could be A (ana-sample)', '"ana" could be A (2)'],
    ['(may be)', '(may be)'],
  ])('%j is shown as %j', (text, shown) => expect(mask(text)).toBe(shown));
});

test('what is marked is, without the marks, what it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Ana', 'ana', 'May', 'may', 'Will', "Hope's", 'x', '. ', '\n', ' ', '3'), {
        maxLength: 12,
      }),
      (parts) => {
        const text = parts.join(' ');
        expect(withoutMarks(names.inText(text))).toBe(text);
        expect(withInitials(names.inText(text))).not.toMatch(/\bana\b/i);
      },
    ),
  );
});
