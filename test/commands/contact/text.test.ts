import { describe, expect, test } from 'vitest';
import { runText, textCommand } from '../../../src/commands/contact/text.ts';
import { runSuggest } from '../../../src/commands/suggest/suggest.ts';
import type { Deps } from '../../../src/deps.ts';
import { makeStyle } from '../../../src/ui/style.ts';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { dataOf, json, linesOf, runWords } from '../run-words.ts';
import { added, circle, today } from '../suggest/suggest-journal.ts';

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

describe('her note about the friend', () => {
  const noted = ana({ next: 'likes peonies', phones: ['+1 555 0100'] });

  const saved = 'You wanted to remember: "likes peonies"';

  test('is never sent as it is: she sees it beside a hello', async () => {
    const deps = await text(['ana'], { ...noted, ...json });
    expect(deps.said.join()).toContain(saved);
    expect(dataOf(deps).words).toMatch(/^(?:Hi Ana, )?(?:I've been thinking|thinking of you|you've been on)/);
  });

  test('on a terminal she can type her own words instead', async () => {
    const deps = await text(['ana'], { ...noted, ...json, answers: ['Guess what I just planted?', ''] });
    expect(deps.said.join()).toContain(saved);
    expect(dataOf(deps).words).toBe('Guess what I just planted?');
  });

  test('a reminder makes the words too', async () => {
    const journal = [
      ...circle,
      [
        {
          type: 'reminder.kept',
          reminder: 'r',
          on: today,
          friend: 'ana-sample',
          words: 'how the surgery went',
        },
      ],
    ] as FakeOptions['journal'];
    expect((await data(['ana'], { journal })).words).toContain('How did the surgery go?');
  });
});

describe('a name of several words, without quotes', () => {
  const family = { journal: [[added('lady', 'the lady at the library', {}), added('my-mom', 'my mom', {})]] };

  test.each([
    [['my', 'mom', 'hi'], 'my-mom', 'hi'],
    [['mom', 'hi'], 'my-mom', 'hi'],
    [['the', 'lady', 'at', 'the', 'library', 'see', 'you'], 'lady', 'see you'],
  ])('%j', async (words, id, message) => {
    expect(await data(words, family)).toMatchObject({ friend: { id }, words: message });
  });

  test('is not part of the message', async () => {
    expect((await data(['the', 'lady', 'at', 'the', 'library'], family)).words).not.toContain('lady');
  });
});

describe('the words', () => {
  test('left out, without a terminal: the first line of suggest', async () => {
    expect((await data(['ana'])).words).toBe("Hi Ana, how's the new job going?");
  });

  test('are asked for on a terminal, so that they stay out of the history', async () => {
    const deps = await text(['ana'], { answers: ['Big day!', ''] });
    expect(deps.questions).toEqual(['What do you want to say to Ana?', 'Sent?  yes, no']);
    expect(linesOf(deps)[0]).toBe('To Ana Sample: "Big day!"');
  });

  test('Enter takes the first line offered', async () => {
    const deps = await text(['ana'], { answers: ['', ''] });
    expect(linesOf(deps)[0]).toContain("how's the new job going?");
  });
});

describe('after suggest', () => {
  const sameWords = async (energy: string) => {
    const deps = fakeDeps({ today, journal: circle, answers: ['', '', ''] });
    const { suggestions } = (await runSuggest(deps, { limit: 3, energy })).answer;
    for (const [at, { friend, act }] of suggestions.entries()) {
      if (act.way === 'note') continue;
      expect((await runText(deps, String(at + 1), [])).words).toBe(act.opener);
      expect((await runText(fakeFrom(deps), friend.name, [])).words).toBe(act.opener);
    }
    return suggestions.map(({ act }) => act.way);
  };
  const fakeFrom = (deps: Deps): Deps => ({ ...deps, prompter: { ...deps.prompter, isInteractive: false } });

  test('the words are those she was just shown, for whatever way', async () => {
    expect(await sameWords('low')).toContain('voice');
    expect(await sameWords('high')).toContain('call');
  });

  test('other words, once she has something new to ask', async () => {
    const deps = fakeDeps({ today, journal: circle });
    await runSuggest(deps, { limit: 3 });
    const set = { next: 'the move', nextOn: null };
    await deps.store.append('edit', [{ type: 'friend.edited', friend: 'ana-sample', on: today, set }]);
    expect((await runText(deps, 'ana', [])).words).toContain('the move');
  });
});

describe('the screen', () => {
  test('has the code, and what to type when it is sent', async () => {
    const lines = linesOf(await text(['ana', 'Hi']));
    const code = lines.filter((line) => /[█▀▄]/.test(line));
    expect(code.length).toBeGreaterThan(10);
    expect(lines[0]).toBe('To Ana Sample: "Hi"');
    expect(lines.join('')).not.toContain('sms:');
    expect(lines.slice(-2)).toEqual([
      "Point your phone's camera at the code; the message opens there.",
      "Once you've sent it: momconnect log ana",
    ]);
  });

  test('says so when no number is known', async () => {
    expect(linesOf(await text(['ana', 'Hi'], ana({}))).join(' ')).toContain(
      "There's no number saved, so you pick Ana on the phone.",
    );
  });

  test.each([['too narrow a terminal', 'Hi', { width: 20 }, 'wider than the terminal']])(
    '%s: the plain link, and why',
    async (_, words, options, why) => {
      const lines = linesOf(await text(['ana', words], options));
      expect(lines.join(' ')).toContain(why);
      expect(lines.join('')).not.toMatch(/[█▀▄]/);
      expect(lines.find((line) => line.startsWith('sms:'))).toBeDefined();
    },
  );

  const eighty = 'x'.repeat(80);

  test.each([
    ['80 bytes', eighty, [], 24, true],
    ['300 bytes in a low window', 'x'.repeat(300), [], 24, false],
    ['300 bytes in a high window', 'x'.repeat(300), [], 60, true],
    ['300 bytes, and --code', 'x'.repeat(300), ['--code'], 60, true],
    ['more bytes than letters', 'ä'.repeat(60), [], 24, false],
  ])('words of %s', async (_, words, options, height, isDrawn) => {
    const out = linesOf(await text(['ana', words, ...options], { height })).join(' ');
    expect(/[█▀▄]/.test(out)).toBe(isDrawn);
    expect(out.includes('The code for this is larger than the window.')).toBe(!isDrawn);
    expect(out.includes('sms:')).toBe(!isDrawn);
    expect(out).not.toMatch(/again|--code/);
    expect(out).toContain('momconnect log ana');
  });

  test('words longer than any code', async () => {
    const out = linesOf(await text(['ana', 'word '.repeat(700), '--code'])).join(' ');
    expect(out).toContain('too long for a code');
    expect(out).toContain('sms:');
  });

  /** Words as she would type them, of so many bytes in a link. */
  const lengthened = (bytes: number) =>
    `${'ab '.repeat(Math.floor(bytes / 5))}${'x'.repeat(bytes % 5)}`.trim();
  const phones = [[], ['+1 312 555 0100'], ['+91 98765 43210'], ['+44 20 7946 0018']];
  test.each(
    phones.flatMap((given) =>
      [1, 20, 40, 60, 80].map((length): [string, string[], number] => [given.join(), given, length]),
    ),
  )(
    'the number "%s" fits 80 columns and 24 lines with its prompt: %j, %i bytes',
    async (_, given, length) => {
      const name = 'Maria Fernanda Sample-Example';
      const journal = [[added('maria-fernanda', name, { phones: given })]];
      const words = lengthened(length);
      const deps = await text(['maria', words], { journal, height: 24 });
      const lines = linesOf(deps);
      expect(lines.length).toBeLessThanOrEqual(23);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
      const code = lines.filter((line) => /^[█▀▄ ]{21,}/.test(line));
      expect(code.length).toBeGreaterThan(10);
      const wordsShown = lines.join('\n').replace(/[█▀▄\s]+/g, '');
      expect(wordsShown).toContain(`${words.replaceAll(' ', '')}"`);
      expect(wordsShown).toContain('momconnectlogmaria');
    },
  );

  test.each([
    ['words and link, and no code', [], false],
    ['a code where she asked for one', ['--code'], true],
  ])('what is not for a screen has %s', async (_, options, isDrawn) => {
    const style = makeStyle({ width: 80, paint: null, hasLinks: false, isTerminal: false });
    const deps = await runWords(
      textCommand,
      ['ana', 'Hi', ...options],
      { today, journal: circle },
      (fake) => ({
        ...fake,
        output: { ...fake.output, style },
      }),
    );
    expect(linesOf(deps)).toContain('sms:+15550100?&body=Hi');
    expect(/[█▀▄]/.test(linesOf(deps).join(''))).toBe(isDrawn);
  });

  test('a terminal that shows ASCII only gets the plain link', async () => {
    const style = makeStyle({ width: 80, paint: null, hasLinks: false, showsUnicode: false });
    const deps = await runWords(textCommand, ['ana', 'Hi'], { today, journal: circle }, (fake) => ({
      ...fake,
      output: { ...fake.output, style },
    }));
    expect(linesOf(deps).join(' ')).toContain("This terminal can't draw a code.");
  });
});

describe('another way out', () => {
  const email = ana({ emails: ['ana@example.org'] });

  test('an email, where that is all that is known', async () => {
    expect(await data(['ana', 'Hi'], email)).toMatchObject({
      via: 'email',
      link: 'mailto:ana@example.org?subject=Hello&body=Hi',
      done: 'momconnect log ana --via email',
    });
  });

  test("an email says who it's from", async () => {
    const { link } = await data(['ana', 'Hi'], { ...email, settings: { name: 'Sam' } });
    expect(link).toBe('mailto:ana@example.org?subject=Hello%20from%20Sam&body=Hi');
  });

  test('WhatsApp, with a code that opens it', async () => {
    const lines = linesOf(await text(['ana', 'Hi', '--via', 'whatsapp']));
    expect(lines.join('')).toMatch(/[█▀▄]/);
    expect(lines.join(' ')).toContain('the message opens there');
  });

  test.each<readonly [string, readonly string[], FakeOptions, readonly string[]]>([
    ['the clipboard', ['--copy'], { copiesTo: 'clipboard' }, ['The words are on the clipboard.']],
    [
      'an app here',
      ['--open'],
      { opens: true },
      ["The message is open on this computer. It won't go until you send it."],
    ],
    [
      'the link alone',
      ['--no-code'],
      {},
      ['On a phone, this link opens the message.', 'sms:+15550100?&body=Hi'],
    ],
  ])('%s needs no code', async (_, options, world, between) => {
    expect(linesOf(await text(['ana', 'Hi', ...options], world))).toEqual([
      'To Ana Sample: "Hi"',
      ...between,
      "Once you've sent it: momconnect log ana",
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
