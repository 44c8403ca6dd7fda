import { describe, expect, test } from 'vitest';
import { makeOutput, toAscii } from '../../src/ui/output.ts';
import { printAnswer } from '../../src/ui/print-answer.ts';
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
    const output = makeOutput({ ...both, style, isQuiet: false, finishText: asIs });
    output.answer('answer');
    output.say('talk');
    expect(written).toEqual({ stdout: 'answer\n', stderr: 'talk\n' });
  });

  test('is without the talk when quiet', () => {
    const { written, ...both } = streams();
    const output = makeOutput({ ...both, style, isQuiet: true, finishText: asIs });
    output.answer('answer');
    output.say('talk');
    expect(written).toEqual({ stdout: 'answer\n', stderr: '' });
  });

  test('cleans what is said, and leaves what a render made', () => {
    const { written, ...both } = streams();
    const output = makeOutput({ ...both, style, isQuiet: false, finishText: asIs });
    output.say('no such file: a\u001b[2Jb\u009bc\u202ed\u0007');
    output.sayStyled('\u001b[1mAna\u001b[22m');
    expect(written.stderr).toBe('no such file: a\ufffd[2Jb\ufffdc\ufffdd\ufffd\n\u001b[1mAna\u001b[22m\n');
  });

  test('has its last look at every text', () => {
    const { written, ...both } = streams();
    const output = makeOutput({ ...both, style, isQuiet: false, finishText: (text) => text.toUpperCase() });
    output.answer('answer');
    output.say('talk');
    expect(written).toEqual({ stdout: 'ANSWER\n', stderr: 'TALK\n' });
  });
});

describe('an answer', () => {
  const shown = (json: boolean): string => {
    const { written, ...both } = streams();
    const output = makeOutput({ ...both, style, isQuiet: false, finishText: (text) => text });
    const globals = { json, quiet: false, yes: false, discreet: false };
    printAnswer(
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
