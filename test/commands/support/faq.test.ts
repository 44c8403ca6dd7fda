import { describe, expect, test } from 'vitest';
import { faqCommand, runFaq } from '../../../src/commands/support/faq.ts';
import { privateGroups, renderFaq } from '../../../src/commands/support/faq-view.ts';
import type { TopicEntry } from '../../../src/domain/support/topic-search.ts';
import { makeStyle } from '../../../src/ui/style.ts';
import { builtContent } from '../../support/built-content.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';
import { untouched } from '../untouched.ts';

async function faq(words: readonly string[], options: FakeOptions = {}): Promise<FakeDeps> {
  const deps = fakeDeps(options);
  const command = faqCommand(untouched(deps, 'faq'));
  await command.parseAsync(words, { from: 'user' });
  return deps;
}

const linesOf = ({ answered }: FakeDeps): string[] => answered.join('\n').split('\n');
const dataOf = ({ answered }: FakeDeps) => JSON.parse(answered.join(''));
const json = { globals: { json: true } };

describe('faq isolated', () => {
  test('reads as it should at 80 columns', async () => {
    expect(linesOf(await faq(['isolated']))).toEqual([
      'What if I feel isolated?',
      '',
      "It makes sense to feel cut off after you have a child. It's common, whatever the",
      "reason, and support matters a lot. [1] Who you are is changing, there's less",
      "time for friends and family, and on leave you don't see the people from work.",
      '',
      "It's scary to say it's hard, because people might think you're a bad mother. So",
      "many moms act strong and happy, like they have it all together, and don't reach",
      "out. Finding it hard doesn't make you a bad mother. It makes you human. You're",
      "not the only one, and you don't have to do this alone. Staying in touch helps,",
      'and even a small step can help you feel seen, supported, and less alone:',
      "1  Text, call, or visit a friend or someone in your family. You don't need the",
      '   right words. It can remind you who cares.    momconnect suggest',
      "2  Join a parents' group near you. Their days look a lot like yours, and many",
      '   friendships start there.                     momconnect local',
      "3  Contact Malone, this FAQ's support team, for encouragement, resources, or",
      '   someone to listen.                           momconnect faq isolated --step 3',
      '4  Talk to people online if going out is too much right now. One small chat can',
      '   lift a whole day.                            momconnect local ideas --online',
      '',
      "Reaching out is strength, not weakness. You're choosing care when you need it",
      "most. It takes courage, and it's beautiful. One moment, one step, one breath.",
      '',
      'More on finding support: momconnect faq social-support',
      "If it's more than this: momconnect help-now",
      '[1] Taylor and others, 2021: https://pmc.ncbi.nlm.nih.gov/articles/PMC8197355',
    ]);
  });

  test('has a link behind the words where the terminal opens them', () => {
    const style = makeStyle({ width: 80, paint: null, hasLinks: true });
    const url = 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8197355';
    expect(renderFaq(runFaq(fakeDeps(), 'isolated'), style, 2)).toContain(
      `[1] \u001b]8;;${url}\u0007Taylor and others, 2021\u001b]8;;\u0007`,
    );
  });

  test('says the address once it is set, and asks for none', async () => {
    const settings = {
      'support.name': 'Malone House',
      'support.url': 'https://malone.example/talk',
      'support.phone': '+1 555 0100',
      'support.email': 'hello@malone.example',
      'support.hours': 'weekdays 9 to 5',
    };
    const text = linesOf(await faq(['isolated'], { settings }))
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain(
      "3 Contact Malone House, this FAQ's support team, for encouragement, resources, or someone to listen. " +
        "Here's how: https://malone.example/talk, hello@malone.example, +1 555 0100, weekdays 9 to 5 4 Talk",
    );
    expect(text).not.toContain('config set');
  });

  test('an address that is not https is not shown', async () => {
    const answered = linesOf(
      await faq(['isolated'], { settings: { 'support.url': 'javascript:alert(1)' } }),
    ).join('\n');
    expect(answered).not.toContain('javascript');
    expect(answered).toContain('momconnect faq isolated --step 3');
  });

  test('answers JSON', async () => {
    const data = dataOf(await faq(['isolated'], json));
    expect(data).toMatchObject({
      topic: 'isolated',
      title: 'What if I feel isolated?',
      links: [{ text: 'Taylor and others, 2021', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8197355' }],
      helpFirst: false,
    });
    expect(data.body).toMatch(/^It makes sense .*\[1\] .*\n\nIt.s scary /);
    expect(data.steps[0]).toEqual({
      title: 'Text, call, or visit a friend or someone in your family',
      body: "Text, call, or visit a friend or someone in your family. You don't need the right words. It can remind you who cares.",
      command: 'momconnect suggest',
    });
    expect(data.others).toHaveLength(2);
  });
});

test.each(['isolated', 'social-support', 'more-than-tired', 'privacy', 'so tired'])(
  'fits 40 columns but for an address or a command: %s',
  async (topic) => {
    const lines = linesOf(await faq([topic], { width: 40 }));
    expect(lines.filter((line) => line.length > 40 && !/^ *(?:https:\S+|momconnect .*)$/.test(line))).toEqual(
      [],
    );
  },
);

describe('what is typed', () => {
  test.each([
    ['a topic in other letters', ['Isolated'], 'isolated'],
    ['words of a title', ['where', 'can', 'i', 'find', 'support'], 'social-support'],
    ['an alias', ['work', 'laptop'], 'privacy'],
    ['words of her own', ['I', 'am', 'so', 'lonely', 'since', 'the', 'baby'], 'isolated'],
    ['other words for it', ['am i more than tired'], 'more-than-tired'],
    ['a worry about the screen', ['who can read my history'], 'privacy'],
  ])('finds a topic by %s', async (_, words, topic) => {
    expect(dataOf(await faq(words, json))).toMatchObject({ topic, helpFirst: false });
  });

  test('names two others when it is only the nearest', async () => {
    expect(linesOf(await faq(['being judged at playgroup']))).toContain(
      'See also: momconnect faq social-support, momconnect faq no-friends-here',
    );
  });

  test('that fits nothing brings the closest titles, and two ways that are always there', async () => {
    const { code, out, err } = await runMain(['faq', 'sourdough']);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      'The closest topics:',
      '',
      '1  What if I feel isolated?                     momconnect faq isolated',
      '2  Where can I find support?                    momconnect faq social-support',
      '3  What if this is more than tired?             momconnect faq more-than-tired',
      '',
      "If it can't wait: momconnect help-now",
      'If you feel alone: momconnect faq isolated',
    ]);
    const data = dataOf(await faq(['sourdough'], json));
    expect(data).toMatchObject({ topic: null, helpFirst: false, links: [] });
    expect(data.others).toEqual(['isolated', 'social-support', 'more-than-tired']);
  });

  test('that fits nothing lets her pick one of them', async () => {
    const { questions, ran } = await faq(['sourdough'], { answers: ['2'] });
    expect(questions).toEqual([
      'Which one would you like to read?  1, 2, 3, a for another answer, or Enter to stop',
    ]);
    expect(ran).toEqual([['faq', 'social-support']]);
  });

  test('that fits nothing names no topic on a screen that others see', async () => {
    const { answered, questions } = await faq(['divorce papers cost'], {
      globals: { discreet: true },
      answers: [],
    });
    expect(answered).toEqual([
      "If it can't wait: momconnect help-now\nIf you feel alone: momconnect faq isolated",
    ]);
    expect(questions).toEqual([]);
  });

  test.each(['help', 'Help me!', 'sos', 'i need help now', '911'])('%s opens help-now', async (input) => {
    const { ran, answered } = await faq(input.split(' '));
    expect([ran, answered]).toEqual([[['help-now']], []]);
  });

  test('with an option that is none is read as words', async () => {
    expect(dataOf(await faq(['--i', 'feel', 'isolated', '--please'], json))).toMatchObject({
      topic: 'isolated',
    });
  });

  test('with words of danger brings help first, no topic and no menu', async () => {
    const deps = await faq(['they would be better off without me'], { answers: [] });
    expect(linesOf(deps).slice(0, 7)).toEqual([
      "If you're thinking about dying or hurting yourself, call or text 988 now. You",
      "don't have to explain it well, and you don't have to want to die to call. If you",
      "might act on it, or can't say that you won't, get away from anything you could",
      'use and call 911.',
      '',
      '988              Crisis line. Call or text, any hour. Chat: 988lifeline.org. In',
      '                 Spanish: press 2, or text AYUDA.',
    ]);
    expect(linesOf(deps).at(-1)).toBe("When you're ready: momconnect faq more-than-tired");
    expect([deps.questions, deps.said, deps.lines]).toEqual([[], [], []]);
  });

  test('with words of danger says so in the JSON, for her country', async () => {
    const data = dataOf(await faq(['I want to die'], { ...json, settings: { country: 'IE' } }));
    expect(data).toMatchObject({
      topic: null,
      steps: [],
      links: [],
      others: ['more-than-tired'],
      helpFirst: true,
      helpKind: 'self',
    });
    expect(data.firstLine).toContain('112 or 999');
  });

  test.each([
    ['what if i drop the baby', 'Awful pictures', 'scary-thoughts', 'scary'],
    ['he hit me', "If you're in danger right now, call 911", 'not-safe-at-home', 'home'],
    ['ppd', '988', 'more-than-tired', null],
  ])('%s brings a page below the numbers', async (words, first, topic, helpKind) => {
    expect(linesOf(await faq([words])).join('\n')).toMatch(new RegExp(`^${first}`));
    expect(dataOf(await faq([words], json))).toMatchObject({ topic, helpFirst: true, helpKind });
  });

  test('that can mean a lot of things brings the closest page', async () => {
    const answered = linesOf(await faq(['i cant do this anymore'])).join(' ');
    expect(answered).toMatch(/^That can mean a lot of things\..*911.*momconnect/);
  });

  test.each([
    ['i think about driving away and not coming back', 'more-than-tired'],
    ['i want to run away from everything and never come back', 'more-than-tired'],
    ['sometimes i want to just leave and not come home', 'more-than-tired'],
    ['im tired all the time', 'too-tired'],
  ])('never a page about texts or plans: %s', async (words, topic) => {
    expect(dataOf(await faq([words], json))).toMatchObject({ topic, helpFirst: true, helpKind: 'self' });
  });

  test.each([
    'zebra i want to die zebra',
    'zebra he hit me zebra',
    'zebra i took too many pills',
    'zebra depression',
  ])('is never repeated: %s', async (words) => {
    for (const more of [[], ['--json']])
      expect((await runMain(['faq', words, ...more])).out).not.toMatch(/zebra/i);
  });

  test.each([
    'i want to die',
    'he hit me and i want to die',
    'i took too many pills',
    'i hear voices',
    'i shook the baby',
    'my toddler ate a battery',
    'i might hurt my baby',
    'my sister is suicidal',
    'im pregnant and my husband choked me',
  ])('fits a screen above any page, discreet too: %s', async (words) => {
    for (const country of ['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'IN', 'ZA']) {
      const lines = linesOf(await faq([words], { settings: { country } }));
      const title = lines.indexOf('Looking something up in peace');
      expect(title < 0 ? lines.length : title).toBeLessThanOrEqual(24);
      const hidden = await faq([words], { settings: { country }, globals: { discreet: true } });
      expect(linesOf(hidden)[0]).toBe(lines[0]);
    }
  });
});

describe('with no words', () => {
  test('lists the topics in groups, without a terminal', async () => {
    const lines = linesOf(await faq([]));
    expect(lines.slice(0, 2)).toEqual([
      'Feeling alone',
      '  isolated, judged, not-the-usual-mom, social-support',
    ]);
    expect(lines.slice(-5)).toEqual([
      'About momconnect',
      '  privacy',
      '',
      'To read one: momconnect faq isolated',
      'People who pick up: momconnect help-now',
    ]);
    expect(dataOf(await faq([], json)).topics).toContainEqual({
      topic: 'isolated',
      title: 'What if I feel isolated?',
      group: 'Feeling alone',
    });
  });

  test.each([40, 80])('the list names every topic and fits a screen of %i columns', async (width) => {
    const lines = linesOf(await faq([], { width }));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines.length).toBeLessThanOrEqual(width === 80 ? 24 : 34);
    const index = builtContent().get('faq/index') as readonly TopicEntry[];
    const named = lines.flatMap((line) => (line.startsWith('  ') ? line.trim().split(/,\s*/) : []));
    expect(named.filter((name) => name !== '').sort()).toEqual(index.map(({ topic }) => topic).sort());
  });

  test('asks on a terminal, so that the words stay out of the history', async () => {
    const { questions, answered } = await faq([], { answers: ['i feel so alone', ''] });
    expect(questions[0]).toBe("What's on your mind?");
    expect(answered.join()).toContain('What if I feel isolated?');
  });

  test('Enter lists the topics', async () => {
    expect(linesOf(await faq([], { answers: [''] }))[0]).toBe('Feeling alone');
  });
});

describe('a step', () => {
  const question = 'Take a step now?  1, 2, 3, 4, or Enter to stop';

  test('Enter stops', async () => {
    const { questions, ran } = await faq(['isolated'], { answers: [''] });
    expect([questions, ran]).toEqual([[question], []]);
  });

  test('runs its command', async () => {
    expect((await faq(['isolated'], { answers: ['2'] })).ran).toEqual([['local']]);
    expect((await faq(['isolated'], { answers: ['4'] })).ran).toEqual([['local', 'ideas', '--online']]);
  });

  test('asks for the word that is missing', async () => {
    const { questions, ran } = await faq(['social-support'], { answers: ['3', 'Dana Example'] });
    expect(questions).toEqual([question, 'Name? Enter to stop']);
    expect(ran).toEqual([['friend', 'add', 'Dana Example']]);
  });

  test('can be left at the word that is missing', async () => {
    expect((await faq(['social-support'], { answers: ['3', ''] })).ran).toEqual([]);
  });

  test('without a command says itself once more', async () => {
    const options = { settings: { 'support.phone': '+1 555 0100' }, answers: ['3'] };
    const { answered, ran } = await faq(['isolated'], options);
    expect(answered[1]).toMatch(/^Contact Malone, .*Here's how: \+1 555 0100$/s);
    expect(ran).toEqual([]);
  });

  test('is asked again after another answer', async () => {
    const { said, ran } = await faq(['isolated'], { answers: ['5', '1'] });
    expect(said).toContain('A number up to 4 or Enter.');
    expect(ran).toEqual([['suggest']]);
  });

  test.each(['a', 'another'])('%s asks for another answer', async (input) => {
    expect((await faq(['isolated'], { answers: [input] })).ran).toEqual([['faq']]);
  });

  test('keeps the exit code of its command', async () => {
    const deps = fakeDeps({ answers: ['2', 'Zelda Example'] });
    const { code, err } = await runMain(['faq', 'more-than-tired'], deps);
    expect([code, err.split('\n').at(-2)]).toEqual([1, 'Nobody called "Zelda Example" is on your list.']);
  });
});

describe('--step', () => {
  test('goes right to a step and runs its command', async () => {
    const { answered, ran } = await faq(['isolated', '--step', '2']);
    expect([answered, ran]).toEqual([[], [['local']]]);
  });

  test('asks for the word that is missing', async () => {
    const { questions, ran } = await faq(['social-support', '--step', '3'], { answers: ['Dana Example'] });
    expect([questions, ran]).toEqual([['Name? Enter to stop'], [['friend', 'add', 'Dana Example']]]);
  });

  test('says a step that is no command', async () => {
    const settings = { 'support.email': 'help@example.org' };
    const { answered, ran } = await faq(['isolated', '--step', '3'], { settings });
    expect([answered.join(' ').replace(/\s+/g, ' '), ran]).toEqual([
      expect.stringMatching(/^Contact Malone, .* Here's how: help@example\.org$/),
      [],
    ]);
  });

  test('brings help before any step', async () => {
    for (const words of ['i want to die', 'he hit me', 'what if i drop the baby']) {
      const { answered, ran } = await faq([words, '--step', '1']);
      expect(answered.join()).toContain('call 911');
      expect(ran).toEqual([]);
    }
  });

  test('answers as its command does', async () => {
    expect(await runMain(['faq', 'isolated', '--step', '1'])).toMatchObject({ code: 0 });
    expect(await runMain(['faq', 'no-help-at-home', '--step', '1'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Looking something up in peace/),
    });
  });

  test.each([
    [['isolated', '--step', '9'], '"isolated" has steps 1 to 4.'],
    [['social-support', '--step', '3'], 'This step needs one thing from you: NAME.'],
    [['--step', '1'], 'Which topic?'],
    [['isolated', '--step', 'two'], '--step needs a whole number, from 1 to 4.'],
    [['isolated', '--step'], '--step needs a whole number, from 1 to 4.'],
    [['isolated', '--step', '0'], '"isolated" has steps 1 to 4.'],
  ])('%j is refused with one way out', async (words, sentence) => {
    const { code, err } = await runMain(['faq', ...words]);
    expect([code, err.split('\n')[0]]).toEqual([2, sentence]);
  });
});

describe('discreet', () => {
  const discreet = { globals: { discreet: true } };

  test('an answer has no title and names no topic near it', async () => {
    const answered = (await faq(['so tired today'], discreet)).answered.join('\n');
    expect(answered).not.toContain('Close to it');
    expect(answered).not.toMatch(/^What if/);
  });

  test('the list leaves out topics whose names tell of a situation', async () => {
    const index = builtContent().get('faq/index') as readonly TopicEntry[];
    const answered = (await faq([], { settings: { discreet: 'yes' } })).answered.join('\n');
    const shown = (group: string) =>
      index.filter((entry) => entry.group === group).map(({ topic }) => answered.includes(topic));
    for (const group of privateGroups) expect([...new Set(shown(group))]).toEqual([false]);
    expect(answered).toContain('There are more topics than this.');
    expect(answered).toContain('isolated');
  });
});

describe('a step that names Malone', () => {
  test.each([
    ['an email', 'help@example.org'],
    ['a page', 'https://example.org/talk'],
    ['a phone', '+1 555 0100'],
  ])('says %s once it is set as support.contact', async (_, contact) => {
    const deps = fakeDeps();
    await runMain(['config', 'set', 'support.contact', contact], deps);
    const { out } = await runMain(['faq', 'isolated'], deps);
    expect(out.replace(/\s+/g, ' ')).toContain(`Here's how: ${contact} 4 Talk to people online`);
    expect(out).not.toContain('--step 3');
  });

  test('says how to set it and who else there is, to someone who picks it until then', async () => {
    const deps = fakeDeps({ settings: { 'support.hours': 'mornings' } });
    expect((await runMain(['faq', 'isolated', '--step', '3'], deps)).out.split('\n')).toEqual([
      "There's no address for Malone here yet. If you have it:",
      'momconnect config set support.contact ADDRESS',
      'Other people who can help: momconnect faq social-support',
    ]);
  });

  test('says so after the page, too, and asks for nothing', async () => {
    const { answered, questions, ran } = await faq(['isolated'], { answers: ['3'] });
    expect(answered[1]).toMatch(/^There's no address for Malone here yet\./);
    expect([questions.length, ran]).toEqual([1, []]);
  });

  test('answers JSON for its step', async () => {
    const data = dataOf(await faq(['isolated', '--step', '3'], json));
    expect(data).toMatchObject({ title: 'Contact Malone', command: 'momconnect faq isolated --step 3' });
  });
});

describe('the steps', () => {
  test('have their commands below the words at 40 columns', async () => {
    expect(linesOf(await faq(['isolated'], { width: 40 }))).toContain('   momconnect faq isolated --step 3');
  });

  test('have their commands in one column beside the words, or on a line below where there is no room', async () => {
    const lines = linesOf(await faq(['too-tired']));
    const commands = lines.filter((line) => / momconnect (suggest|text|skip)/.test(line));
    expect(commands.map((line) => line.indexOf('momconnect'))).toEqual([39, 39, 39]);
  });

  test('take 26 lines with all of isolated', async () => {
    expect(linesOf(await faq(['isolated'])).length).toBeLessThanOrEqual(26);
  });

  test('offer another answer where the page is only the nearest', async () => {
    const { questions } = await faq(['being judged at playgroup'], { answers: [''] });
    expect(questions[0]).toMatch(
      /^Take a step now\? {2}1, 2, 3(, 4)?, a for another answer, or Enter to stop$/,
    );
  });
});

test.each<readonly [string, string | null, string]>([
  ['quiero morir', 'US', 'Si estás en Estados Unidos: 911, 988, 1-800-799-7233.'],
  ['i want to die', 'US', "If you're in the US: 911, 988, 1-800-799-7233."],
  ['quiero morir', 'DE', 'Si estás en Alemania: 112.'],
])(
  'where nothing says the country, %j has the numbers that the clock of %s suggests',
  async (words, clock, sentence) => {
    const deps = fakeDeps({ localeCountry: null, guessedCountry: clock });
    const { out } = await runMain(['faq', words], deps);
    expect(out.replace(/\s+/g, ' ')).toContain(sentence);
  },
);
