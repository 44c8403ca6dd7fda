import { describe, expect, test } from 'vitest';
import { exampleTopic } from '../../../src/commands/support/faq-check.ts';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

const own = `---
title: What if I feel cut off here?
group: Malone House
aliases: lonely, tea room
---

The tea room is open. [1]

1. **Come by.** Nobody asks why.
   \`momconnect text NAME\`
2. **Say who we are.** So that it is at hand.
   \`momconnect config set support.contact ADDRESS\`

[1]: https://malone.example "Malone House, 2026"
`;
const bad = own.replace('The tea room', 'The <b>tea</b> room');

const settings = { faq: '/ours' };
const added = { '/ours/opening-hours.md': exampleTopic };
const replaced = { '/ours/isolated.md': own.replace('lonely, ', '') };
const run = (words: readonly string[], options: FakeOptions = {}) =>
  runMain(words, fakeDeps({ settings, files: added, ...options }));
const json = async (words: readonly string[], options: FakeOptions = {}) =>
  JSON.parse((await run([...words, '--json'], options)).out);

describe('a topic of her own', () => {
  test('is listed in its group, after those of the program', async () => {
    const { out, err } = await run(['faq']);
    expect(out).toContain('\nMalone House\n  opening-hours\n');
    expect(out.indexOf('isolated')).toBeLessThan(out.indexOf('opening-hours'));
    expect(err).toBe('');
  });

  test('reads like one of the program', async () => {
    expect((await run(['faq', 'opening-hours'])).out.split('\n')).toEqual([
      'When can I call Malone House?',
      '',
      'Someone picks up on weekdays. You need no reason to call. [1]',
      '',
      '1  Tell one person that you will call. It is easier to do then.',
      '                                                momconnect text NAME',
      '',
      'If it cannot wait: momconnect help-now',
      '[1] Malone House, 2026: https://malone.example/hours',
    ]);
  });

  test.each([
    ['its name', 'opening-hours', 'opening-hours'],
    ['an alias', 'Opening hours', 'opening-hours'],
    ['words of its text', 'is Malone there on a weekday', 'opening-hours'],
    ["another topic's name", 'privacy', 'privacy'],
  ])('is found by %s', async (_, input, topic) => {
    expect(await json(['faq', input])).toMatchObject({ topic, helpFirst: false });
  });

  test('takes an alias from the topic that had it', async () => {
    const files = { '/ours/tea-room.md': own };
    expect(await json(['faq', 'lonely'], { files })).toMatchObject({ topic: 'tea-room', isExact: true });
    expect(await json(['faq', 'loneliness'], { files })).toMatchObject({ topic: 'isolated' });
  });

  test('takes a name from the topic that had it as an alias', async () => {
    const files = { '/ours/left-out.md': own };
    expect(await json(['faq', 'left', 'out'], { files })).toMatchObject({ topic: 'left-out' });
  });

  test('takes the place of one of the same name, in its place, and keeps the way to help', async () => {
    const { topics } = await json(['faq'], { files: replaced });
    expect(topics.find(({ topic }: { topic: string }) => topic === 'isolated')).toEqual({
      topic: 'isolated',
      title: 'What if I feel cut off here?',
      group: 'Malone House',
    });
    expect(topics.filter(({ topic }: { topic: string }) => topic === 'isolated')).toHaveLength(1);
    const { out } = await run(['faq', 'isolated'], { files: replaced });
    expect(out).toContain('The tea room is open.');
    expect(out).not.toContain('shut in');
    expect(out).toContain("\nIf it's more than this, or home isn't safe: momconnect help-now\n[1] ");
  });

  test('never comes before help, whatever its aliases', async () => {
    const files = { '/ours/more-than-tired.md': own.replace('lonely', 'i want to die') };
    const { out, err } = await run(['faq', 'I want to die'], { files: { ...files, '/ours/bad.md': bad } });
    expect(out).toMatch(/^If you're thinking about dying[\s\S]*call 911[\s\S]*988/);
    expect(out).not.toContain('tea room');
    expect(err).toBe('');
  });

  test('runs the command of its step as words, and asks for hers', async () => {
    const { deps } = await run(['faq', 'opening-hours'], { answers: ['1', ''] });
    expect(deps.questions).toContain('Name? Enter to stop');
  });

  test('says how to set the address where its step needs one', async () => {
    const { out } = await run(['faq', 'isolated', '--step', '2'], { files: replaced });
    expect(out).toContain('momconnect config set support.contact ADDRESS');
  });
});

describe('what cannot be read', () => {
  const files = { ...added, '/ours/tea-room.md': bad };
  const sentence = "Some of your own topics couldn't be read. To see which: momconnect faq check";

  test('is left out, and said in one sentence', async () => {
    const { code, out, err } = await run(['faq'], { files });
    expect(code).toBe(0);
    expect(out).toContain('opening-hours');
    expect(out).not.toContain('tea-room');
    expect(err).toBe(sentence);
  });

  test('leaves the topic of the program that it would have replaced', async () => {
    const { out, err } = await run(['faq', 'isolated'], { files: { '/ours/isolated.md': bad } });
    expect(out).toContain('It makes sense to feel cut off');
    expect(err).toBe(sentence);
  });

  test('a folder that cannot be read stops nothing', async () => {
    const deps = fakeDeps({ settings: { faq: '/gone' } });
    const files = {
      ...deps.files,
      markdownIn: () => {
        throw deps.files.read('/gone');
      },
    };
    const { code, out, err } = await runMain(['faq', 'isolated'], { ...deps, files });
    expect([code, err]).toEqual([0, sentence]);
    expect(out).toContain('It makes sense to feel cut off');
  });
});

describe('faq check', () => {
  test('lists the topics and what could be better, and ends with 0', async () => {
    const { code, out, err } = await run(['faq', 'check'], { files: { ...added, ...replaced } });
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      'Your own topics, in /ours',
      '  opening-hours: When can I call Malone House?',
      '  isolated: What if I feel cut off here? (replaces ours)',
      '',
      'Could be better:',
      '  opening-hours.md: it has 24 words; 120 to 300 is a good length',
      '  isolated.md: it has 20 words; 120 to 300 is a good length',
    ]);
  });

  test('names every problem with file and line, and ends with 1', async () => {
    const { code, out, err } = await run(['faq', 'check'], { files: { '/ours/tea-room.md': bad } });
    expect(code).toBe(1);
    expect(out.split('\n').slice(2)).toEqual([
      'To fix:',
      "  tea-room.md, line 7: HTML doesn't work here; use plain words, and **bold**",
      '    for the title of a step',
    ]);
    expect(err).toBe("One file can't be used until you fix that.\nThen run it again: momconnect faq check");
  });

  test.each([
    [
      'of another file',
      { '/ours/a.md': own, '/ours/b.md': own },
      'b.md',
      'the alias "lonely" already belongs to the topic a',
    ],
    [
      'that is the name of a topic',
      { '/ours/a.md': own.replace('lonely', 'Privacy') },
      'a.md',
      'the alias "Privacy" already belongs to the topic privacy',
    ],
  ])('an alias %s is a problem', async (_, files, file, message) => {
    expect((await json(['faq', 'check'], { files })).problems).toEqual([{ file, line: 4, message }]);
  });

  test('looks at another folder without setting it, and answers JSON', async () => {
    const deps = fakeDeps({ files: { '/other/opening-hours.md': exampleTopic } });
    const { out } = await runMain(['faq', 'check', '/other', '--json'], deps);
    expect(JSON.parse(out)).toEqual({
      folder: '/other',
      topics: [
        {
          topic: 'opening-hours',
          file: 'opening-hours.md',
          title: 'When can I call Malone House?',
          kind: 'new',
        },
      ],
      problems: [],
      warnings: [
        { file: 'opening-hours.md', line: 0, message: 'it has 24 words; 120 to 300 is a good length' },
      ],
    });
    expect(deps.settings.all()).toEqual({});
  });

  test('without a folder says how to set one', async () => {
    const { code, out } = await runMain(['faq', 'check']);
    expect([code, out]).toEqual([
      0,
      "You haven't set a folder for topics of your own.\nTo set one: momconnect config set faq DIR",
    ]);
  });

  test('what a file holds cannot steer the terminal', async () => {
    const files = { '/ours/x.md': '---\n\u001b[31mred\n---\n', '/ours/\u001b[2Jy.md': own };
    const { out } = await run(['faq', 'check'], { files });
    expect(out).toContain('U+001B');
    expect(out).not.toContain('\u001b');
  });

  test('more words are a question, and may be one that cannot wait', async () => {
    const { out } = await run(['faq', 'check', 'on', 'me', 'I', 'want', 'to', 'die']);
    expect(out).toMatch(/^If you're thinking about dying/);
  });

  test('its help shows a whole file', async () => {
    const { out } = await run(['faq', 'check', '--help']);
    expect(out).toContain('momconnect config set faq ~/malone-topics');
    expect(out).toContain('  title: When can I call Malone House?');
  });
});

test('the setting is a folder, and an empty value takes it away', async () => {
  const deps = fakeDeps();
  await runMain(['config', 'set', 'faq', '/ours'], deps);
  expect(deps.settings.get('faq')).toBe('/ours');
  await runMain(['config', 'set', 'faq', ''], deps);
  expect(deps.settings.get('faq')).toBeNull();
});
