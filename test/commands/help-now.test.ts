import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { helpNowCommand, runHelpNow } from '../../src/commands/help-now.ts';
import { type HelpNow, renderHelpNow, renderSources } from '../../src/commands/help-now-view.ts';
import { makeStyle } from '../../src/ui/style.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../fake-deps.ts';
import { runMain } from '../run-main.ts';
import { untouched } from './untouched.ts';

const style = makeStyle({ width: 80, paint: null, hasLinks: false });
const countries = ['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'IN', 'ZA'];

async function helpNow(words: readonly string[], options: FakeOptions = {}): Promise<FakeDeps> {
  const deps = fakeDeps(options);
  const program = new Command().exitOverride();
  program.addCommand(helpNowCommand(untouched(deps, 'help-now')));
  await program.parseAsync(['help-now', ...words], { from: 'user' });
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
      'If you or your child are in danger now: call 911. Let someone sit with you.',
      '',
      '988              Crisis line. Call or text, any hour. Chat: 988lifeline.org',
      '1-833-852-6262   Maternal mental health hotline. Call or text, any hour. Free.',
      '                 Pregnancy and after; for support, not for emergencies.',
      '1-800-799-7233   If someone at home frightens you. Any hour. Call from a phone',
      '                 they do not check, or text START to 88788.',
      '1-800-944-4773   Postpartum Support International. Leave a message or text; a',
      '                 volunteer gets back to you.',
      'Not in the US?   momconnect help-now --country CODE, or findahelpline.com',
      'Not medical advice. Numbers from public pages up to 2026, not yet confirmed.',
      'momconnect help-now --sources',
    ]);
  });

  test.each([...countries, 'XX'])('fits 12 lines of 80 columns: %s', async (country) => {
    const { answered } = await helpNow(['--country', country]);
    const lines = answered.join('\n').split('\n');
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test.each([...countries, 'XX'])(
    'fits 40 columns, each number on a line of its own: %s',
    async (country) => {
      const { answered } = await helpNow(['--country', country], { width: 40 });
      const lines = answered.join('\n').split('\n');
      expect(lines.filter((line) => line.length > 40)).toEqual([]);
      const { lines: kept } = runHelpNow(fakeDeps(), { country });
      for (const { number } of kept) expect(lines).toContain(number);
    },
  );

  test('an unknown country gets the directories, one sentence, and no number of another country', async () => {
    const { answered } = await helpNow(['--country', 'Atlantis']);
    expect(answered.join('\n').split('\n')).toEqual([
      'If you or your child are in danger now: call your local emergency number. Let',
      'someone sit with you.',
      '',
      'No lines for "Atlantis" are kept here, only for US, CA, GB, IE, AU, NZ, IN, ZA.',
      'Anywhere:',
      'findahelpline.com   Find A Helpline. Online. Lines by country, to call or text.',
      'befrienders.org     Befrienders Worldwide. Online. Listening centres by country.',
      'Not medical advice. Numbers from public pages up to 2026, not yet confirmed.',
      'momconnect help-now --sources',
    ]);
  });

  test('the name of a line for home stays off the screen', async () => {
    const { answered } = await helpNow(['--country', 'NZ']);
    expect(answered.join()).toContain('If someone at home frightens you.');
    expect(answered.join()).not.toContain('Refuge');
  });

  test('the oldest day is named once every line is confirmed', () => {
    const help = runHelpNow(fakeDeps(), { country: 'CA' });
    const confirmed = (days: readonly string[]): HelpNow => ({
      ...help,
      lines: help.lines.map((line, at) => ({ ...line, confirmedOn: days[at] ?? null })),
    });
    expect(renderHelpNow(confirmed(['2026-11-20', '2026-11-02']), style)).toContain(
      'Not medical advice. Numbers confirmed 2026-11-02. momconnect help-now --sources',
    );
    expect(renderHelpNow(confirmed(['2026-11-20']), style)).toContain('not yet confirmed');
  });

  test('without its content it still names the emergency number and a directory', () => {
    const help = runHelpNow({ ...fakeDeps(), content: { json: () => null } }, {});
    expect(renderHelpNow(help, style)).toContain('call your local emergency number');
    expect(renderHelpNow(help, style)).toContain('findahelpline.com');
  });
});

describe('lines of her own', () => {
  const settings = {
    'help.1': 'Bea Example, 555 0100, after eight',
    'help.2': 'The clinic, 555 0101',
    'help.3': 'Cleo Example, cleo.example/talk, any hour, for a walk',
  };

  test('come right after the emergency line', async () => {
    const { answered } = await helpNow([], { settings: { 'help.1': settings['help.1'] } });
    expect(answered.join('\n').split('\n').slice(0, 4)).toEqual([
      'If you or your child are in danger now: call 911. Let someone sit with you.',
      '',
      '555 0100         Bea Example. After eight.',
      '988              Crisis line. Call or text, any hour. Chat: 988lifeline.org',
    ]);
  });

  test.each([...countries, 'XX'])(
    'leave it at 12 lines, and the first line that picks up: %s',
    async (country) => {
      const { answered } = await helpNow(['--country', country], { settings });
      const lines = answered.join('\n').split('\n');
      expect(lines.length).toBeLessThanOrEqual(12);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
      const [first] = runHelpNow(fakeDeps(), { country }).lines;
      for (const number of ['555 0100', '555 0101', 'cleo.example/talk', first?.number ?? ''])
        expect(lines.filter((line) => line.startsWith(number))).toHaveLength(1);
    },
  );

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
    expect(lines).toHaveLength(7);
  });

  test('are named among the sources as hers, beside those that gave way', async () => {
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
        'help.2 cannot be "Bea".\nIt can be: name, number and when in up to 60 letters, as in: Bea, 555 0100, after eight\n' +
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
  expect(data.lines[3]).toEqual({
    number: '85258',
    name: 'Shout',
    how: 'Text the word SHOUT',
    note: '',
    source: 'https://giveusashout.org/about-us/faq',
    seen: '2024-11-04',
    confirmedOn: null,
    kind: 'crisis',
  });
});
