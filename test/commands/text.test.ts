import { describe, expect, test } from 'vitest';
import { textCommand } from '../../src/commands/text.ts';
import { makeStyle } from '../../src/ui/style.ts';
import type { FakeOptions } from '../fake-deps.ts';
import { dataOf, json, linesOf, runWords } from './run-words.ts';
import { added, circle, today } from './suggest/suggest-journal.ts';

const text = (words: readonly string[], options: FakeOptions = {}) =>
  runWords(textCommand, words, { today, journal: circle, ...options });
const data = async (words: readonly string[], options: FakeOptions = {}) =>
  dataOf(await text(words, { ...options, ...json }));

const ana = (given: Parameters<typeof added>[2]) => ({
  journal: [[added('ana-sample', 'Ana Sample', given)]],
});

describe('the link', () => {
  test('opens her words for the friend', async () => {
    expect(await data(['ana', 'Big', 'day!'])).toMatchObject({
      friend: { id: 'ana-sample', name: 'Ana Sample' },
      words: 'Big day!',
      link: 'sms:+15550100?&body=Big%20day!',
      via: 'sms',
      hasAddress: true,
    });
  });

  test('without a number she picks the friend on the phone', async () => {
    expect(await data(['ana', 'Hi'], ana({}))).toMatchObject({ link: 'sms:?&body=Hi', hasAddress: false });
  });

  test('takes the first phone that is a number', async () => {
    expect(await data(['ana', 'Hi'], ana({ phones: ['see card', '555 0101 x3', '555 0102'] }))).toMatchObject(
      {
        link: 'sms:5550101?&body=Hi',
      },
    );
  });

  test('never holds a note', async () => {
    const notes = [{ on: today, text: 'the divorce', isPrivate: false }];
    expect((await data(['ana'], ana({ notes }))).link).not.toContain('divorce');
  });
});

describe('the words', () => {
  test('left out, without a terminal: the first line of suggest', async () => {
    expect((await data(['ana'])).words).toBe('How is the new job going? Answer whenever, or never.');
  });

  test('are asked for on a terminal, so that they stay out of the history', async () => {
    const deps = await text(['ana'], { answers: ['Big day!'] });
    expect(deps.questions).toEqual(['What to say to Ana?']);
    expect(linesOf(deps)[0]).toBe('To Ana Sample: "Big day!"');
  });

  test('Enter takes the first line offered', async () => {
    const deps = await text(['ana'], { answers: [''] });
    expect(linesOf(deps)[0]).toContain('How is the new job going?');
  });
});

describe('the screen', () => {
  test('has the plain link above, the code, and what to type when it is sent', async () => {
    const lines = linesOf(await text(['ana', 'Hi']));
    const code = lines.filter((line) => /[█▀▄]/.test(line));
    expect(code.length).toBeGreaterThan(10);
    expect(lines.slice(0, 2)).toEqual(['To Ana Sample: "Hi"', 'sms:+15550100?&body=Hi']);
    expect(lines.slice(-2)).toEqual([
      "Point your phone's camera at the code; the message opens there.",
      'When it is sent: momconnect done ana',
    ]);
  });

  test('says so when no number is known', async () => {
    expect(linesOf(await text(['ana', 'Hi'], ana({}))).join(' ')).toContain(
      'No number is known here, so you pick Ana on the phone.',
    );
  });

  test.each([
    ['too narrow a terminal', 'Hi', { width: 20 }, 'wider than the terminal'],
    ['words longer than a code', 'word '.repeat(700), {}, 'too long for a code'],
  ])('%s: the plain link, and why', async (_, words, options, why) => {
    const lines = linesOf(await text(['ana', words], options));
    expect(lines.join(' ')).toContain(why);
    expect(lines.join('')).not.toMatch(/[█▀▄]/);
    expect(lines.find((line) => line.startsWith('sms:'))).toBeDefined();
  });

  test('a terminal that shows ASCII only gets the plain link', async () => {
    const style = makeStyle({ width: 80, paint: null, hasLinks: false, showsUnicode: false });
    const deps = await runWords(textCommand, ['ana', 'Hi'], { today, journal: circle }, (fake) => ({
      ...fake,
      output: { ...fake.output, style },
    }));
    expect(linesOf(deps).join(' ')).toContain('This terminal cannot draw a code.');
  });
});

describe('another way out', () => {
  const email = ana({ emails: ['ana@example.org'] });

  test('an email, where that is all that is known', async () => {
    expect(await data(['ana', 'Hi'], email)).toMatchObject({
      via: 'email',
      link: 'mailto:ana@example.org?subject=Hello&body=Hi',
      done: 'momconnect done ana --via email',
    });
  });

  test('an email says from whom', async () => {
    const { link } = await data(['ana', 'Hi'], { ...email, settings: { name: 'Sam' } });
    expect(link).toBe('mailto:ana@example.org?subject=Hello%20from%20Sam&body=Hi');
  });

  test('WhatsApp, with a code that opens it', async () => {
    const lines = linesOf(await text(['ana', 'Hi', '--via', 'whatsapp']));
    expect(lines.join('')).toMatch(/[█▀▄]/);
    expect(lines).toContain('https://wa.me/15550100?text=Hi');
  });

  test.each<readonly [string, readonly string[], FakeOptions, readonly string[]]>([
    ['the clipboard', ['--copy'], { copiesTo: 'clipboard' }, ['The words are on the clipboard.']],
    [
      'an app here',
      ['--open'],
      { opens: true },
      ['The message is open on this computer. It goes when you send it there.'],
    ],
    [
      'the link alone',
      ['--no-code'],
      {},
      ['On a phone this link opens the message.', 'sms:+15550100?&body=Hi'],
    ],
  ])('%s needs no code', async (_, options, world, between) => {
    expect(linesOf(await text(['ana', 'Hi', ...options], world))).toEqual([
      'To Ana Sample: "Hi"',
      ...between,
      'When it is sent: momconnect done ana',
    ]);
  });

  test('the clipboard and the code', async () => {
    const lines = linesOf(await text(['ana', 'Hi', '--copy', '--code'], { copiesTo: 'clipboard' }));
    expect(lines[1]).toBe('The words are on the clipboard.');
    expect(lines.join('')).toMatch(/[█▀▄]/);
  });

  test('one there is not', async () => {
    await expect(text(['ana', 'Hi', '--via', 'fax'])).rejects.toMatchObject({ code: 'usage' });
  });
});

test('nothing is written down', async () => {
  expect((await text(['ana', 'Hi'])).lines).toHaveLength(circle.length);
});

test('someone who is not there', async () => {
  await expect(text(['zoe', 'Hi'])).rejects.toMatchObject({ code: 'not_found' });
});
