import { describe, expect, test } from 'vitest';
import { initialsFor } from '../../src/ui/discreet.ts';
import { makeOutput, toAscii } from '../../src/ui/output.ts';
import { present } from '../../src/ui/present.ts';
import { makeStyle } from '../../src/ui/style.ts';

const style = makeStyle({ width: 80, paint: null, hasLinks: false });

/** Both streams, as texts. */
function streams() {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  return { written, stdout: stream('stdout'), stderr: stream('stderr') };
}

describe('output', () => {
  const asIs = (text: string) => text;

  test('answers on stdout and talks on stderr, a line each', () => {
    const { written, ...both } = streams();
    const output = makeOutput({ ...both, style, isQuiet: false, shape: asIs });
    output.answer('answer');
    output.say('talk');
    expect(written).toEqual({ stdout: 'answer\n', stderr: 'talk\n' });
  });

  test('is without the talk when quiet', () => {
    const { written, ...both } = streams();
    const output = makeOutput({ ...both, style, isQuiet: true, shape: asIs });
    output.answer('answer');
    output.say('talk');
    expect(written).toEqual({ stdout: 'answer\n', stderr: '' });
  });

  test('has its last look at every text', () => {
    const { written, ...both } = streams();
    const output = makeOutput({ ...both, style, isQuiet: false, shape: (text) => text.toUpperCase() });
    output.answer('answer');
    output.say('talk');
    expect(written).toEqual({ stdout: 'ANSWER\n', stderr: 'TALK\n' });
  });
});

describe('an answer', () => {
  const shown = (json: boolean): string => {
    const { written, ...both } = streams();
    const output = makeOutput({ ...both, style, isQuiet: false, shape: (text) => text });
    const globals = { json, quiet: false, yes: false, discreet: false };
    present(
      { output, globals },
      { name: 'Ana\u001b Sample', days: [1] },
      ({ name, days }) => `${name}, ${days[0]} day`,
    );
    return written.stdout;
  };

  test('is text that cannot steer the terminal', () => {
    expect(shown(false)).toBe('Ana\uFFFD Sample, 1 day\n');
  });

  test('or JSON as it is stored', () => {
    expect(JSON.parse(shown(true))).toEqual({ name: 'Ana\u001b Sample', days: [1] });
  });
});

describe('for a plain terminal', () => {
  test.each([
    ['accents come off', 'Zo\u00eb Mu\u00f1oz', 'Zoe Munoz'],
    [
      'quotes, dashes and dots get plain',
      '\u201cone\u201d \u2018two\u2019 a\u2013b\u2014c\u2026',
      '"one" \'two\' a-b-c...',
    ],
    ['what has no plain letter is a question mark', '\u6f22 \u{1F33C} \u00df', '? ? ?'],
    ['plain text stays', 'momconnect text 1\n', 'momconnect text 1\n'],
  ])('%s', (_, text, expected) => {
    expect(toAscii(text)).toBe(expected);
  });
});

describe('for a screen that others can see', () => {
  const soften = initialsFor(
    [
      { id: 'ana-sample', name: 'Ana Sample', nicknames: ['Annie'] },
      { id: 'ana-example', name: 'Ana Example', nicknames: [] },
      { id: 'mary-ann-oexample', name: 'Mary Ann O\u2019Example', nicknames: [] },
      { id: 'lucja-example-test', name: '\u0141ucja Example-Test', nicknames: ['L'] },
      { id: 'c-work', name: 'C++ (work)', nicknames: [] },
      { id: 'the-new-folks', name: 'the new folks', nicknames: [] },
    ],
    ['c-work', 'ana-sample'],
  );

  test.each([
    ['a whole name', 'Ana Sample: a text', 'A. S.: a text'],
    ['a first name alone, in any case', 'Ana, ANA and ana', 'A., A. and A.'],
    ['a nickname', 'Annie called', 'A. called'],
    ['the longest name first', 'Mary Ann O\u2019Example', 'M. A. O.'],
    ['other letters', '\u0141ucja Example-Test', '\u0141. E.'],
    ['with what means something to a pattern', 'C++ (work)', 'C. (.'],
    ['a name at the end of a sentence', 'This is Ana.', 'This is A.'],
    [
      'small words only in their name',
      'the new folks, or none at the moment',
      'T. N. F., or none at the moment',
    ],
  ])('%s gives way to initials', (_, text, expected) => {
    expect(soften(text)).toBe(expected);
  });

  test.each([
    ['her number on the list shown last', 'momconnect text ana-sample', 'momconnect text 2'],
    ['also in quotes', 'Then: momconnect text "Ana Sample", or later', 'Then: momconnect text 2, or later'],
    [
      'NAME for who is not on it',
      'momconnect friend show ana-example --all',
      'momconnect friend show NAME --all',
    ],
    ['NAME where it could be two', 'Ana: momconnect text ana', 'A.: momconnect text NAME'],
    ['each line by itself', 'momconnect log 1\nAna Sample', 'momconnect log 1\nA. S.'],
  ])('a command has %s', (_, text, expected) => {
    expect(soften(text)).toBe(expected);
  });

  test.each(['banana', 'Analysis', 'samples', 'l', ''])(
    'but not a part of a word, or a letter alone: %j',
    (text) => {
      expect(soften(text)).toBe(text);
    },
  );

  test('with nobody on the list every text stays', () => {
    expect(initialsFor([])('Ana Sample')).toBe('Ana Sample');
  });
});
