import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { faqCommand, renderFaq, runFaq } from '../../src/commands/faq.ts';
import type { Deps } from '../../src/deps.ts';
import { makeStyle } from '../../src/ui/style.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../fake-deps.ts';

/** Nothing here may even look at what she keeps. */
function untouched(deps: FakeDeps): Deps {
  const store = new Proxy(deps.store, {
    get: () => {
      throw new Error('faq touched the store');
    },
  });
  return { ...deps, store };
}

async function faq(words: readonly string[], options: FakeOptions = {}): Promise<FakeDeps> {
  const deps = fakeDeps(options);
  const program = new Command().exitOverride();
  program.addCommand(faqCommand(untouched(deps)));
  await program.parseAsync(['faq', ...words], { from: 'user' });
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
      'It makes sense to feel cut off once you have a child, and support matters a',
      'great deal then. In one study, mothers in England with depression around a birth',
      'spoke of being shut in, losing touch with who they had been, and keeping quiet',
      'for fear of being judged. [1]',
      '',
      'You may be turning into someone new. Hours that went to friends and family may',
      'go to a child now; leave may have taken the people at work. Whatever yours is,',
      'plenty of mothers know it.',
      '',
      'Saying so can feel risky: will they think I am a bad mother? So many look',
      'strong, sorted and glad, and feel nothing of the kind. Finding it hard does not',
      'make a mother bad. It is human.',
      '',
      'You are not the only one, and this need not be a one-person job. Keeping old',
      'ties or growing new ones can do a lot for how you are, and a very small step can',
      'be enough to feel seen. Some gentle ones:',
      '',
      '1  Someone you know, friend or family. A text, a call or a visit can show you',
      '   who is glad to be asked. It needs no good words.',
      '   momconnect suggest',
      '2  A group for parents nearby. They live the same days, so less needs',
      '   explaining, and close friendships often start there. Where to look:',
      '   momconnect faq social-support',
      '3  Contact Malone, the support team this answer comes from: encouragement, where',
      '   to turn, someone to listen. No address is set here. Another step will do, or,',
      '   if you have it:',
      '   momconnect config set support.contact ADDRESS',
      '4  People online, when going out is too much. Even a short talk in a kind group',
      '   can take weight off a day. To keep a name you liked there:',
      '   momconnect friend add NAME',
      '',
      'Asking for company is strong: you choose care when you need it most. What you do',
      'all day takes courage, and there is beauty in it. One step now, then breathe.',
      '',
      'More on finding support: momconnect faq social-support',
      'If it is more than this, or home is not safe: momconnect help-now',
      '[1] Taylor and others, 2021: https://pmc.ncbi.nlm.nih.gov/articles/PMC8197355',
    ]);
  });

  test('has a link behind the words where the terminal opens them', () => {
    const style = makeStyle({ width: 80, paint: null, hasLinks: true });
    const url = 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8197355';
    expect(renderFaq(runFaq(fakeDeps(), 'isolated'), style)).toContain(
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
      '3 Contact Malone House, the support team this answer comes from: encouragement, where to turn, someone to ' +
        'listen. Write or call: https://malone.example/talk, hello@malone.example, +1 555 0100, weekdays 9 to 5 4 People',
    );
    expect(text).not.toContain('config set');
  });

  test('an address that is not https is not shown', async () => {
    const answered = linesOf(
      await faq(['isolated'], { settings: { 'support.url': 'javascript:alert(1)' } }),
    ).join('\n');
    expect(answered).not.toContain('javascript');
    expect(answered).toContain('No address is set here');
  });

  test('answers JSON', async () => {
    const data = dataOf(await faq(['isolated'], json));
    expect(data).toMatchObject({
      topic: 'isolated',
      title: 'What if I feel isolated?',
      links: [{ text: 'Taylor and others, 2021', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8197355' }],
      helpFirst: false,
    });
    expect(data.body).toMatch(/^It makes sense .*\[1\]\n\nYou may be turning /);
    expect(data.steps[0]).toEqual({
      title: 'Someone you know, friend or family',
      body: 'Someone you know, friend or family. A text, a call or a visit can show you who is glad to be asked. It needs no good words.',
      command: 'momconnect suggest',
    });
    expect(data.others).toHaveLength(2);
  });
});

test.each(['isolated', 'social-support', 'more-than-tired', 'privacy', 'so tired'])(
  'fits 40 columns but for an address: %s',
  async (topic) => {
    const lines = linesOf(await faq([topic], { width: 40 }));
    expect(lines.filter((line) => line.length > 40 && !/^ *https:\S+$/.test(line))).toEqual([]);
  },
);

describe('what is typed', () => {
  test.each([
    ['a topic in other letters', ['Isolated'], 'isolated'],
    ['words of a title', ['where', 'can', 'i', 'find', 'support'], 'social-support'],
    ['an alias', ['work', 'laptop'], 'privacy'],
    ['words of her own', ['I', 'am', 'so', 'lonely', 'since', 'the', 'baby'], 'isolated'],
    ['a topic that is not written yet', ['too-tired'], 'more-than-tired'],
    ['other words for it', ['is this depression'], 'more-than-tired'],
    ['a worry about the screen', ['who can read my history'], 'privacy'],
  ])('finds a topic by %s', async (_, words, topic) => {
    expect(dataOf(await faq(words, json))).toMatchObject({ topic, helpFirst: false });
  });

  test('names two others when it is only the nearest', async () => {
    expect(linesOf(await faq(['so tired']))).toContain(
      'Close to it: momconnect faq isolated, momconnect faq privacy',
    );
  });

  test('that fits nothing is refused with the topics there are', async () => {
    await expect(faq(['sourdough'])).rejects.toMatchObject({
      message: 'No topic fits "sourdough". There are: isolated, more-than-tired, privacy, social-support.',
      code: 'not_found',
    });
  });

  test('with words of harm brings help first, no topic and no menu', async () => {
    const deps = await faq(['they would be better off without me'], { answers: [] });
    expect(linesOf(deps)).toEqual([
      'If you are thinking of dying or of hurting yourself, please talk to a person',
      'now. You do not have to explain it well.',
      '',
      'If you or your child are in danger now: call 911. Let someone sit with you.',
      '',
      '988              Crisis line. Call or text, any hour. Chat: 988lifeline.org',
      '1-833-852-6262   Maternal mental health hotline. Call or text, any hour. Free.',
      '                 Pregnancy and after; for support, not for emergencies.',
      '1-800-799-7233   If someone at home frightens you. Any hour. Call from a phone',
      '                 they do not check, or text START to 88788.',
      '',
      'When there is room for it: momconnect faq more-than-tired',
    ]);
    expect([deps.questions, deps.said, deps.lines]).toEqual([[], [], []]);
  });

  test('with words of harm says so in the JSON, for her country', async () => {
    const data = dataOf(await faq(['I want to die'], { ...json, settings: { country: 'IE' } }));
    expect(data).toMatchObject({
      topic: null,
      steps: [],
      links: [],
      others: ['more-than-tired'],
      helpFirst: true,
    });
    expect(data.help).toMatchObject({ country: 'IE', emergency: '112 or 999' });
  });
});

describe('with no words', () => {
  test('lists the topics in groups, without a terminal', async () => {
    expect(linesOf(await faq([]))).toEqual([
      'Feeling alone',
      '  isolated          What if I feel isolated?',
      '  social-support    Where can I find support?',
      '',
      'When it is heavy',
      '  more-than-tired   What if this is more than tired?',
      '',
      'This program',
      '  privacy           Who can see what I type here?',
      '',
      'To read one: momconnect faq isolated',
      'People who pick up: momconnect help-now',
    ]);
    expect(dataOf(await faq([], json)).topics[0]).toEqual({
      topic: 'isolated',
      title: 'What if I feel isolated?',
      group: 'Feeling alone',
    });
  });

  test('asks on a terminal, so that the words stay out of the history', async () => {
    const { questions, answered } = await faq([], { answers: ['i feel so alone', ''] });
    expect(questions[0]).toBe('What is on your mind?');
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
    expect((await faq(['isolated'], { answers: ['2'] })).ran).toEqual([['faq', 'social-support']]);
  });

  test('asks for the word that is missing', async () => {
    const { questions, ran } = await faq(['isolated'], { answers: ['4', 'Dana Example'] });
    expect(questions).toEqual([question, 'Name? Enter to stop']);
    expect(ran).toEqual([['friend', 'add', 'Dana Example']]);
  });

  test('can be left at the word that is missing', async () => {
    expect((await faq(['isolated'], { answers: ['3', ''] })).ran).toEqual([]);
  });

  test('without a command says itself once more', async () => {
    const options = { settings: { 'support.phone': '+1 555 0100' }, answers: ['3'] };
    const { answered, ran } = await faq(['isolated'], options);
    expect(answered[1]).toMatch(/^Contact Malone, .*Write or call: \+1 555 0100$/s);
    expect(ran).toEqual([]);
  });

  test('is asked again after another answer', async () => {
    const { said, ran } = await faq(['isolated'], { answers: ['5', '1'] });
    expect(said).toContain('A number up to 4, or Enter.');
    expect(ran).toEqual([['suggest']]);
  });
});
