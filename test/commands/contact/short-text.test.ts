import { describe, expect, test } from 'vitest';
import {
  askCommand,
  congratsCommand,
  raincheckCommand,
  replyCommand,
} from '../../../src/commands/contact/short-text.ts';
import { textCommand } from '../../../src/commands/contact/text.ts';
import type { FakeOptions } from '../../support/fake-deps.ts';
import { dataOf, json, linesOf, runWords } from '../run-words.ts';
import { circle, today } from '../suggest/suggest-journal.ts';

const commands = {
  ask: askCommand,
  reply: replyCommand,
  raincheck: raincheckCommand,
  congrats: congratsCommand,
};
type Name = keyof typeof commands;

const run = (name: Name, words: readonly string[], options: FakeOptions = {}) =>
  runWords(commands[name], words, { today, journal: circle, ...options });
const data = async (name: Name, words: readonly string[], options: FakeOptions = {}) =>
  dataOf(await run(name, words, { ...options, ...json }));

const all = Object.keys(commands) as Name[];

describe.each(all)('%s', (name) => {
  test('answers the words, a link that opens them, and the seed', async () => {
    const { friend, text, link, seed } = await data(name, ['ana', '--seed', '3']);
    expect(friend).toEqual({ id: 'ana-sample', name: 'Ana Sample' });
    expect(text).toMatch(/^[A-Z].*[.?!]$/);
    expect(link).toBe(`sms:+15550100?&body=${encodeURIComponent(text)}`);
    expect(seed).toBe(3);
  });

  test('one seed gives one text, another one another', async () => {
    const texts = await Promise.all(
      ['3', '3', '4'].map(async (seed) => (await data(name, ['ana', '--seed', seed])).text),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).not.toBe(texts[2]);
  });

  test('shows the words, the code, and what to type when it is sent', async () => {
    const lines = linesOf(await run(name, ['ana', '--code'], { width: 200 }));
    expect(lines[0]).toMatch(/^To Ana Sample: "[A-Z]/);
    expect(lines.filter((line) => /[█▀▄]/.test(line)).length).toBeGreaterThan(10);
    expect(lines.join('')).not.toContain('sms:');
    expect(lines.at(-1)).toBe("Once you've sent it: momconnect log ana");
  });

  test('without the code there is the link alone', async () => {
    const out = linesOf(await run(name, ['ana', '--no-code'], { width: 400 }));
    expect(out.slice(1)).toEqual([
      'On a phone, this link opens the message.',
      expect.stringMatching(/^sms:/),
      "Once you've sent it: momconnect log ana",
    ]);
  });

  test('goes out in any of the ways a text does', async () => {
    const { text, link, via } = await data(name, ['ana', '--via', 'whatsapp']);
    expect([via, link]).toEqual(['whatsapp', `https://wa.me/15550100?text=${encodeURIComponent(text)}`]);
    const deps = await run(name, ['ana', '--copy', '--seed', '3'], { width: 400, copiesTo: 'clipboard' });
    expect(linesOf(deps)).toHaveLength(3);
    expect(linesOf(deps)[0]).toContain(deps.copied[0]);
  });

  test('writes nothing down', async () => {
    expect((await run(name, ['ana'])).lines).toHaveLength(circle.length);
  });

  test('never holds what is kept of the friend', async () => {
    for (let seed = 0; seed < 20; seed++)
      expect((await data(name, ['ana', '--seed', String(seed)])).text).not.toContain('job');
  });

  test('someone who is not there', async () => {
    await expect(run(name, ['zoe'])).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a fact it does not ask for', async () => {
    await expect(run(name, ['ana', '--fact', 'colour=red'])).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('what she gives stands in the text', () => {
  test.each<[Name, readonly string[], string]>([
    ['ask', ['--detail', 'a walk saturday'], ' go for a walk Saturday?'],
    ['ask', ['--for', 'favor', '--detail', 'pick up the boys'], ' pick up the boys'],
    ['ask', ['--for', 'favour', '--detail', 'pick up the boys'], ' pick up the boys'],
    ['ask', ['--kind', 'favor', '--fact', 'thing=could u pick up leo'], ' pick up Leo'],
    ['ask', ['--for', 'listener', '--detail', 'the visit', '--fact', 'time=after 8'], ' the visit'],
    ['reply', ['--detail', 'yes to Saturday'], 'Yes to Saturday.'],
    ['raincheck', ['--new', 'meet tuesday'], ' Tuesday'],
    ['raincheck', ['--detail', 'the picnic', '--new', 'next week'], ' the picnic'],
    ['raincheck', ['--fact', 'reason=bc the kids are sick'], ' The kids are sick.'],
    ['congrats', ['--news', 'the new job'], ' the new job'],
    ['congrats', ['--news', 'she passed the exam'], ' passing the exam'],
    ['congrats', ['--news', 'he finally proposed!!'], ' He finally proposed!'],
    ['ask', ['--kind', 'favor', '--detail', 'watch leo, hes easy'], " He's easy."],
    ['raincheck', ['--detail', 'saturday. leo has a fever'], ' Leo has a fever.'],
    [
      'raincheck',
      ['--detail', 'saturday. leo is sick', '--fact', 'reason=so am i'],
      ' Leo is sick. So am I.',
    ],
  ])('%s %j', async (name, words, expected) => {
    for (const seed of ['1', '2', '3'])
      expect((await data(name, ['ana', ...words, '--seed', seed])).text).toContain(expected);
  });

  test('after her own question the text asks nothing more', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const { text } = await data('reply', ['ana', '--detail', 'what can i bring?', '--seed', String(seed)]);
      expect(text.match(/\?/g)).toHaveLength(1);
    }
  });

  test('nor after words about a death', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const words = ['ana', '--detail', 'my grandpa died and we flew out', '--seed', String(seed)];
      expect((await data('reply', words)).text).not.toContain('?');
    }
  });

  test('what was spelled anew is said below', async () => {
    const lines = linesOf(await run('reply', ['ana', '--detail', 'bc weve been sick'], { width: 200 }));
    expect(lines.at(-1)).toBe('I wrote "we\'ve" for "weve".');
  });

  test('words that cannot finish the sentence make no text', async () => {
    await expect(run('ask', ['ana', '--kind', 'favor', '--detail', 'my phone'])).rejects.toMatchObject({
      code: 'usage',
      message:
        '"my phone" doesn\'t finish "Could you". For example: Could you pick Mia up at three on Thursday',
    });
  });

  test('an option of another one', async () => {
    await expect(run('reply', ['ana', '--news', 'the job'])).rejects.toMatchObject({ code: 'usage' });
    await expect(run('reply', ['ana', '--kind', 'favor'])).rejects.toMatchObject({
      message: '--kind only works with ask.',
      hint: 'For example: momconnect text ana --for favor',
    });
  });
});

describe('ask', () => {
  test("asks who it's for, what for, and what it's about", async () => {
    const deps = await run('ask', [], { answers: ['ana', 'list', 'work', '', ''] });
    expect(deps.questions).toEqual([
      'Who do you want to text?',
      'What for?  company, favor, listener',
      "  It's about  (my mom's test results)",
      "  I'm free  (after bedtime)",
      'Sent?  yes, no',
    ]);
    expect(deps.answered.join('')).toContain(' work');
  });

  test('asks once more for words that cannot finish the sentence', async () => {
    const deps = await run('ask', ['ana', '--kind', 'favor'], { answers: ['my phone', 'watch leo', ''] });
    expect(deps.questions).toHaveLength(3);
    expect(deps.answered.join('')).toContain(' watch Leo');
  });

  test('a favor without the thing asked for is no text', async () => {
    const error = {
      code: 'usage',
      message:
        'A text for a favor needs to finish "Could you ...", for example: --detail "pick Mia up at three on Thursday"',
      hint: null,
    };
    await expect(run('ask', ['ana', '--kind', 'favor'])).rejects.toMatchObject(error);
    await expect(run('ask', ['ana', '--kind', 'favor'], { answers: [''] })).rejects.toMatchObject(error);
  });

  test('without a terminal a name is needed', async () => {
    await expect(run('ask', [])).rejects.toMatchObject({
      code: 'usage',
      hint: 'For example: momconnect text ana',
    });
  });

  test('says what can be asked for', async () => {
    await expect(run('ask', ['ana', '--for', 'money'])).rejects.toMatchObject({
      message: 'There\'s no text to ask for "money".',
      hint: 'It can be: company, favor, listener',
    });
  });
});

describe('text --for', () => {
  test.each([
    [24, 'sms:'],
    [70, '▀'],
  ])('long answers in a window of %i lines are never asked for again: %s', async (height, shown) => {
    const answers = ['the nights are long and I keep lying awake for hours', 'on Thursday after bedtime', ''];
    const deps = await runWords(textCommand, ['ana', '--for', 'listener'], {
      today,
      journal: circle,
      answers,
      height,
    });
    const out = linesOf(deps).join('\n');
    expect(out).toContain('awake for hours');
    expect(out).toContain(shown);
    expect(out).not.toContain('again');
  });

  const text = async (...words: string[]) =>
    dataOf(await runWords(textCommand, words, { today, journal: circle, ...json }));

  test.each<[Name, readonly string[]]>([
    ['ask', ['--kind', 'favor', '--detail', 'pick up the boys']],
    ['reply', ['--detail', 'yes to Saturday']],
    ['raincheck', ['--detail', 'Saturday', '--new', 'next week']],
    ['congrats', ['--news', 'the new job']],
  ])('%s %j is that command', async (name, words) => {
    expect(await text('ana', '--for', name, ...words, '--seed', '3')).toEqual(
      await data(name, ['ana', ...words, '--seed', '3']),
    );
  });

  test('what to ask for will do, and words after the name are the first answer', async () => {
    expect((await text('ana', 'watch', 'the', 'boys', '--for', 'favour')).text).toContain(' watch the boys');
  });

  test('its options need it', async () => {
    await expect(text('ana', '--news', 'the job')).rejects.toMatchObject({
      code: 'usage',
      message: '--news goes with --for.',
      hint: 'For example: momconnect text ana --for congrats',
    });
    await expect(text('ana', '--for', 'money')).rejects.toMatchObject({
      hint: 'It can be: company, favor, listener, reply, raincheck, congrats',
    });
  });
});

test("a common first name is an owner, also if it isn't on her list", async () => {
  expect((await data('ask', ['ana', '--kind', 'favor', '--detail', 'grab noras backpack'])).text).toContain(
    "Nora's backpack",
  );
});
