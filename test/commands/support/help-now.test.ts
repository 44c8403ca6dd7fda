import { describe, expect, test } from 'vitest';
import { helpNowCommand, runHelpNow } from '../../../src/commands/support/help-now.ts';
import { renderHelpNow, renderSources } from '../../../src/commands/support/help-now-view.ts';
import { makeStyle } from '../../../src/ui/style.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';
import { untouched } from '../untouched.ts';

const style = makeStyle({ width: 80, paint: null, hasLinks: false });
const countries = ['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'IN', 'ZA'];

async function helpNow(words: readonly string[], options: FakeOptions = {}): Promise<FakeDeps> {
  const deps = fakeDeps(options);
  const command = helpNowCommand(untouched(deps, 'help-now'));
  await command.parseAsync(words, { from: 'user' });
  return deps;
}

describe('the country', () => {
  test.each<[string, readonly string[], FakeOptions, string | null]>([
    ['is the one given', ['--country', 'IE'], { settings: { country: 'NZ' }, localeCountry: 'US' }, 'IE'],
    ['else the one set', [], { settings: { country: 'NZ' }, localeCountry: 'US' }, 'NZ'],
    ['else that of the locale', [], { localeCountry: 'AU' }, 'AU'],
    ['is not guessed', [], { localeCountry: null }, null],
    ['is found in small letters', ['--country', 'ca'], {}, 'CA'],
    ['is found as UK', ['--country', 'uk'], {}, 'GB'],
    ['is found by name', ['--country', 'South Africa'], {}, 'ZA'],
    ['never falls back when given', ['--country', 'XX'], { localeCountry: 'US' }, null],
  ])('%s', async (_, words, options, country) => {
    const { answered } = await helpNow(words, { ...options, globals: { json: true } });
    expect(JSON.parse(answered.join(''))).toMatchObject({ country });
  });

  test.each<[string, readonly string[], string | null]>([
    ['a code', ['IE'], 'IE'],
    ['a code in small letters', ['ie'], 'IE'],
    ['a code after the wrong option', ['--contry', 'IE'], 'IE'],
    ['a code in the wrong option', ['--contry=IE'], 'IE'],
    ['a name', ['Ireland'], 'IE'],
    ['a name of two words', ['New', 'Zealand'], 'NZ'],
    ['a name after the option, without quotes', ['--country', 'South', 'Africa'], 'ZA'],
    ['a name in a sentence', ['i', 'am', 'in', 'scotland', 'please'], 'GB'],
    ['a code in a sentence', ['i', 'am', 'in', 'NZ'], 'NZ'],
    ['the name of a country without lines', ['Germany'], 'DE'],
    ['words that are no country', ['please'], 'US'],
    ['a word in capitals', ['HELP', 'ME', 'IN', 'HERE'], 'US'],
    ['words that could be codes', ['it', 'is', 'me'], 'US'],
    ['one word that could be a code', ['me'], 'US'],
    ['one more', ['in'], 'US'],
    ['the name of a state or a person', ['Georgia'], 'US'],
    ['an option without its value', ['--country'], 'US'],
    ['options that are none', ['-z', '--now', '--sources=yes'], 'US'],
    ['two dashes', ['--', 'IE'], 'IE'],
  ])('is found in %s, else that of the locale', async (_, words, country) => {
    const { answered } = await helpNow(words, { localeCountry: 'US', globals: { json: true } });
    expect(JSON.parse(answered.join(''))).toMatchObject({ country });
  });

  test.each([
    ['US', "If you're in the US: 911, 988, 1-800-799-7233."],
    ['GB', "If you're in the UK: 999, 116 123, 0808 2000 247."],
    ['CA', "If you're in Canada: 911, 988, sheltersafe.ca."],
    ['IN', "If you're in India: 112, 14416, 181."],
    ['DE', "If you're in Germany: 112."],
    ['NL', "If you're in the Netherlands: 112."],
  ])(
    'is guessed from the clock where nothing says it, and said as a guess: %s',
    async (guessed, sentence) => {
      const { answered } = await helpNow([], { localeCountry: null, guessedCountry: guessed });
      expect(answered[0]).toContain('call your local emergency number.');
      expect(answered[0]).toContain(sentence);
      const { answered: data } = await helpNow([], {
        localeCountry: null,
        guessedCountry: guessed,
        globals: { json: true },
      });
      expect(JSON.parse(data.join(''))).toMatchObject({ country: null, guess: { country: guessed } });
    },
  );

  test.each([
    ['nothing says it and the clock is of no country', { localeCountry: null, guessedCountry: null }],
    ['the clock is of a country without a number here', { localeCountry: null, guessedCountry: 'AQ' }],
    ['a country was given that is none', { settings: { country: 'XX' }, guessedCountry: 'US' }],
  ] satisfies [string, FakeOptions][])('is not guessed where %s: no number at all', async (_, options) => {
    const { answered } = await helpNow([], options);
    expect(answered.join()).not.toMatch(/911|988|1-8|If you are in/);
  });

  test('is asked for once the directories are shown, on a terminal, and kept nowhere', async () => {
    const { answered, questions, lines, settings } = await helpNow([], {
      localeCountry: null,
      answers: ['ireland'],
    });
    expect(questions).toEqual(['Which country are you in? Enter to stop']);
    expect(answered[0]).toContain('findahelpline.com');
    expect(answered[1]).toContain('1800 341 900');
    expect([lines, settings.all()]).toEqual([[], {}]);
  });

  test('need not be answered', async () => {
    expect((await helpNow([], { localeCountry: null, answers: [''] })).answered).toHaveLength(1);
  });
});

describe('what is shown', () => {
  test('reads as a page at a glance in the US', async () => {
    const { answered } = await helpNow([]);
    expect(answered.join('\n').split('\n')).toEqual([
      'If you or your child are in danger now: call 911.',
      'If someone safe is near, ask them to stay with you.',
      "You don't have to be sure before you call a line. Most people just talk. They",
      'send help only if they think a life is at risk right now.',
      '',
      '988              Crisis line. Call or text, any hour. Chat: 988lifeline.org. In',
      '                 Spanish: press 2, or text AYUDA.',
      '1-833-852-6262   Maternal mental health hotline. Call or text, any hour. Free,',
      '                 for pregnancy and after. Spanish and interpreters. Family can',
      '                 call, too. Not a crisis line.',
      '1-800-799-7233   If someone at home frightens you. Any hour. Call, or text START',
      "                 to 88788, from a phone they don't check.",
      '800-656-4673     If someone forced you. Call, any hour.',
      '1-800-222-1222   If a child swallowed something. For a button battery:',
      '                 1-800-498-8666.',
      '1-800-944-4773   Postpartum Support International. Leave a message or text; a',
      '                 volunteer gets back to you.',
      'Not in the US?   momconnect help-now --country CODE, or findahelpline.com',
      'Not medical advice. Where the numbers come from: momconnect help-now --sources',
    ]);
  });

  test.each([...countries, 'DE', 'JP', 'XX'])('fits 80 columns and 24 lines: %s', async (country) => {
    const { answered } = await helpNow(['--country', country]);
    const lines = answered.join('\n').split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test.each([...countries, 'DE', 'XX'])(
    'fits 40 columns, each number on a line of its own: %s',
    async (country) => {
      const { answered } = await helpNow(['--country', country], { width: 40 });
      const lines = answered.join('\n').split('\n');
      expect(lines.filter((line) => line.length > 40)).toEqual([]);
      const { lines: shownLines } = runHelpNow(fakeDeps(), { country });
      for (const { number } of shownLines) expect(lines).toContain(number);
    },
  );

  test('whether a number was checked is for the sources, not for this screen', async () => {
    for (const country of [...countries, 'XX'])
      expect((await helpNow(['--country', country])).answered.join()).not.toMatch(/confirmed|public pages/);
  });

  test('an unknown country gets the directories, one sentence, and no number of another country', async () => {
    const { answered } = await helpNow(['--country', 'Atlantis']);
    expect(answered.join('\n').split('\n').slice(5)).toEqual([
      'There are no lines for "Atlantis" here, only for US, CA, GB, IE, AU, NZ, IN, ZA.',
      'Anywhere:',
      'findahelpline.com   Find A Helpline. Online. Lines by country, to call or text.',
      'befrienders.org     Befrienders Worldwide. Online. Listening centers by country.',
      'Not medical advice. Where the numbers come from: momconnect help-now --sources',
    ]);
    expect(answered.join()).not.toMatch(/\d{3}/);
  });

  test.each([
    ['DE', '112', 'Germany'],
    ['the Netherlands', '112', 'the Netherlands'],
    ['Japan', '119 (police: 110)', 'Japan'],
    ['MX', '911', 'Mexico'],
  ])('%s has its emergency number, and the directories for the rest', async (country, emergency, place) => {
    const { answered } = await helpNow(['--country', country.replace(/^the /, '')]);
    expect(answered.join()).toContain(`call ${emergency}.\n`);
    expect(answered.join()).toContain(`For more lines in ${place}, see these sites:\nfindahelpline.com`);
  });

  test('the name of a line for home stays off the screen', async () => {
    const { answered } = await helpNow(['--country', 'NZ']);
    expect(answered.join()).toContain('If someone at home frightens you.');
    expect(answered.join()).not.toContain('Refuge');
  });

  test('without its content it still names the emergency number and a directory', () => {
    const help = runHelpNow({ ...fakeDeps(), content: { json: () => null } }, {});
    expect(renderHelpNow(help, style)).toContain('call your local emergency number');
    expect(renderHelpNow(help, style)).toContain('findahelpline.com');
  });

  test('nor does content that cannot be read stop it', () => {
    const json = () => {
      throw new Error('damaged');
    };
    const help = runHelpNow({ ...fakeDeps(), content: { json } }, {});
    expect(renderHelpNow(help, style)).toContain('call your local emergency number');
  });
});

describe('lines of her own', () => {
  const settings = {
    'help.1': 'Bea Example, 555 0100, after eight',
    'help.2': 'The clinic, 555 0101',
    'help.3': 'Cleo Example, cleo.example/talk, any hour, for a walk',
  };

  test('come right after the emergency number', async () => {
    const { answered } = await helpNow([], { settings: { 'help.1': settings['help.1'] } });
    expect(answered.join('\n').split('\n').slice(4, 7)).toEqual([
      '',
      '555 0100         Bea Example. After eight.',
      '988              Crisis line. Call or text, any hour. Chat: 988lifeline.org. In',
    ]);
  });

  test.each([...countries, 'XX'])('push no line out, and stay within 24: %s', async (country) => {
    const { answered } = await helpNow(['--country', country], { settings });
    const lines = answered.join('\n').split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    const { lines: shownLines } = runHelpNow(fakeDeps({ settings }), { country });
    for (const { number } of shownLines)
      expect(lines.some((line) => line.startsWith(`${number}  `))).toBe(true);
  });

  test('are in the JSON before all others, which are all there', async () => {
    const { answered } = await helpNow(['--country', 'US'], { settings, globals: { json: true } });
    const { lines } = JSON.parse(answered.join(''));
    expect(lines[0]).toEqual({
      number: '555 0100',
      name: 'Bea Example',
      how: 'after eight',
      note: '',
      source: 'momconnect config get help.1',
      seen: null,
      confirmedOn: null,
      kind: 'own',
    });
    expect(lines).toHaveLength(9);
  });

  test('are named among the sources as hers, beside all others', async () => {
    const { answered } = await helpNow(['--sources'], { settings });
    expect(answered.join()).toContain('555 0101  The clinic\n  Yours: momconnect config get help.2');
    expect(answered.join()).toContain('1-800-944-4773');
  });

  test('are set in one line, and refused with what a right one looks like', async () => {
    const deps = fakeDeps();
    expect(
      await runMain(['config', 'set', 'help.1', 'Bea,', '555', '0100,', 'after', 'eight'], deps),
    ).toMatchObject({
      code: 0,
      out: 'help.1 is Bea, 555 0100, after eight now.',
    });
    expect(await runMain(['config', 'set', 'help.2', 'Bea'], deps)).toMatchObject({
      code: 2,
      err:
        'help.2 can\'t be "Bea".\nIt can be: a name, a number and when to call, in up to 60 characters: Bea, 555 0100, after eight\n' +
        'Nothing was saved.',
    });
  });
});

test('the sources name the page of every line', async () => {
  const { answered } = await helpNow(['--sources', '--country', 'UK']);
  const { lines } = runHelpNow(fakeDeps(), { country: 'UK' });
  for (const { source } of lines) expect(answered.join()).toContain(source);
  expect(
    renderSources(runHelpNow(fakeDeps(), { country: 'CA' }), style)
      .split('\n')
      .slice(0, 5),
  ).toEqual([
    'Where the lines for Canada come from:',
    '',
    '988  Suicide crisis helpline',
    '  https://988.ca',
    '  Read from a copy without a date; not yet confirmed.',
  ]);
});

test('the JSON carries what a script relies on', async () => {
  const { answered } = await helpNow(['--country', 'GB'], { globals: { json: true } });
  const data = JSON.parse(answered.join(''));
  expect(data).toMatchObject({ country: 'GB', emergency: '999' });
  expect(data.lines[1]).toEqual({
    number: '85258',
    name: 'Shout',
    how: 'Text the word SHOUT, any hour',
    note: '',
    source: 'https://giveusashout.org/about-us/faq',
    seen: '2024-11-04',
    confirmedOn: null,
    kind: 'crisis',
  });
});
