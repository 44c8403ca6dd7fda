import { describe, expect, it } from 'vitest';
import type { Friend } from '../../src/domain/friend/friend.ts';
import { SaidSentences } from '../../src/domain/suggest/act-words.ts';
import { chooseOpener } from '../../src/domain/suggest/opener.ts';
import { actWords } from '../domain/suggest/act-content.ts';
import { fakeDeps } from '../support/fake-deps.ts';
import { added, ana, met } from '../support/fixtures-people.ts';
import { runMain } from '../support/run-main.ts';

describe('welcome', () => {
  it('shows the first screen word for word', async () => {
    const deps = fakeDeps({ answers: ['Ana Sample', 'Bea Example', '', 'low'] });
    const { out, code } = await runMain([], deps);
    expect(code).toBe(0);
    expect(deps.questions).toEqual([
      '  1',
      '  2',
      '  3',
      'How much energy do you have today?  low, ok, high',
    ]);
    const words = chooseOpener(
      deps.store.read().friends.get('ana-sample') as Friend,
      'text',
      deps.today,
      actWords(),
      new SaidSentences(),
      null,
      null,
    );
    expect(out.replace(words.text, 'WORDS')).toBe(`momconnect remembers your people, so you don't have to.
What you type stays in files on this computer. Nothing gets sent anywhere.
(On a work computer, your boss might be able to see it: momconnect faq privacy)

To fill your list from a WhatsApp chat: momconnect catch-up sources

Who's been kind to you, ever? Up to three names, and one is fine.
Press Enter to skip a question.

Ana and Bea are on your list. Here's one small thing, if you want it:

  Ana Sample: a text, about a minute
  "WORDS"

To send it from your phone, scan a code: momconnect text ana
Another day: momconnect suggest
If today's too much: momconnect help-now`);
    expect([...deps.store.read().friends.keys()]).toEqual(['ana-sample', 'bea-example']);
    // It holds for the day, and is no setting.
    expect([deps.store.saidToday(), deps.settings.get('energy')]).toEqual([{ energy: 'low' }, null]);
  });

  it('keeps to a narrow window, its words whole', async () => {
    const { out } = await runMain([], fakeDeps({ answers: [''], width: 40 }));
    expect(out).toContain('kind to you, ever? Up to\n');
    expect(out).toContain('\n  momconnect local ideas\n    places to meet people, near you or\n');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('writes nothing when nobody comes to mind', async () => {
    const { out, deps } = await runMain([], fakeDeps({ answers: [''] }));
    expect(out).toContain("Can't think of anyone? That happens.");
    expect(deps.lines).toHaveLength(0);
  });

  it('takes the word for much energy that earlier versions had', async () => {
    const { deps } = await runMain([], fakeDeps({ answers: ['Ana Sample', '', 'plenty'] }));
    expect(deps.store.saidToday()).toEqual({ energy: 'high' });
  });

  it('takes the name out of the line that adds someone', async () => {
    const answers = ['momconnect friend add "Ana Sample" --every 2w', '', 'low'];
    const { deps } = await runMain([], fakeDeps({ answers }));
    expect([...deps.store.read().friends.values()].map(({ name }) => name)).toEqual(['Ana Sample']);
  });

  it.each([
    [
      ['my sister Katie, and José from the playground, mom'],
      ['my sister Katie', 'José from the playground', 'mom'],
    ],
    [
      ['Katie, mom', '', 'low'],
      ['Katie', 'mom'],
    ],
    [['katie, josé, mom'], ['katie', 'josé', 'mom']],
    [
      ['mom and dad', '', 'low'],
      ['mom', 'dad'],
    ],
    [['Sample, Lea', '', 'low'], ['Sample, Lea']],
    [['de la Cruz, Maria', '', 'low'], ['de la Cruz, Maria']],
    [['Ana Sample, MD', '', 'low'], ['Ana Sample, MD']],
    [['Anna & Paul', '', 'low'], ['Anna & Paul']],
    [['Mr. and Mrs. Sample', '', 'low'], ['Mr. and Mrs. Sample']],
    [["Mia and Leo's mom", '', 'low'], ["Mia and Leo's mom"]],
    [["Jen, Nia's mom", '', 'low'], ["Jen, Nia's mom"]],
    [['Priya, 555-867-5309', 'Priya, college roommate', '', 'low'], ['Priya, college roommate']],
    [['Ana Sample', 'idk', 'low'], ['Ana Sample']],
  ])('%j adds %j', async (answers, names) => {
    const { deps } = await runMain(
      [],
      fakeDeps({ answers: answers.length === 1 ? [...answers, 'low'] : answers }),
    );
    expect([...deps.store.read().friends.values()].map(({ name }) => name)).toEqual(names);
  });

  it.each(['idk', "I don't know", 'nobody', 'no one', 'none', '-'])('%s is nobody', async (input) => {
    const { out, deps } = await runMain([], fakeDeps({ answers: [input] }));
    expect(out).toContain("Can't think of anyone? That happens.");
    expect(deps.lines).toHaveLength(0);
  });

  it('asks nothing in a pipe', async () => {
    const { out, deps } = await runMain([]);
    expect(out.split('\n')).toHaveLength(5);
    expect(out).toMatch(/Start with: momconnect friend add "Ana Sample"$/);
    expect(deps.lines).toHaveLength(0);
  });

  it('takes one name once', async () => {
    const { deps } = await runMain([], fakeDeps({ answers: ['Ana', 'ana', '', ''] }));
    expect(deps.store.read().friends.size).toBe(1);
  });

  it('gives way to suggest when there is a list', async () => {
    expect((await runMain([], fakeDeps({ journal: [ana] }))).out).toContain('Ana Sample');
  });
});

describe('undo', () => {
  it('walks back one command at a time, and forward again', async () => {
    const deps = fakeDeps({ journal: [ana, met('ana-sample', '2026-11-13', { what: 'coffee' })] });
    await runMain(['undo'], deps);
    await runMain(['undo'], deps);
    await runMain(['undo'], deps);
    await runMain(['undo', '--redo'], deps);
    expect(deps.answered).toEqual([
      'Taken back: coffee with Ana Sample, Friday, November 13.\nTo bring it back: momconnect undo --redo',
      'Taken back: adding Ana Sample.\nTo bring it back: momconnect undo --redo',
      "There's nothing to take back.",
      expect.stringContaining('Brought back: '),
    ]);
  });

  it('says when there is nothing with that id', async () => {
    const { code, err } = await runMain(['undo', 'nowhere'], fakeDeps({ journal: [ana] }));
    expect(code).toBe(1);
    expect(err).toContain('nothing to take back with the id "nowhere"');
  });

  it('is no error on an empty home', async () => {
    expect(await runMain(['undo'])).toMatchObject({ code: 0, out: "There's nothing to take back." });
  });
});

describe('config', () => {
  it('takes a setting and its value without set, and says which setting a typo may mean', async () => {
    expect((await runMain(['config', 'name', 'Sam'])).out).toBe('name is Sam now.');
    expect((await runMain(['config', 'nmae', 'Sam'])).err).toContain(
      'There\'s no setting "nmae". Did you mean name?',
    );
  });

  it.each([
    ['name', 'Sam', 'Sam'],
    ['mom-word', 'Mum', 'mum'],
    ['country', 'uk', 'GB'],
    ['country', 'Ireland', 'IE'],
    ['country', 'usa', 'US'],
    ['country', 'America', 'US'],
    ['country', 'Scotland', 'GB'],
    ['country', 'Georgia', 'GE'],
    ['country', "côte d'ivoire", 'CI'],
    ['country', 'xk', 'XK'],
    ['support.url', 'https://example.org/help', 'https://example.org/help'],
    ['clock', '24', '24'],
    ['clock', '12h', '12'],
    ['energy', 'low', 'low'],
    ['time', '5m', '5m'],
  ])('sets %s to %s', async (name, value, storedValue) => {
    const { deps, code } = await runMain(['config', 'set', name, value]);
    expect(code).toBe(0);
    expect(deps.settings.all()).toEqual({ [name]: storedValue });
  });

  it.each([
    ['help@example.org', 'support.email'],
    ['https://example.org', 'support.url'],
    ['+1 555 0100', 'support.phone'],
  ])('support.contact %s sets %s', async (value, name) => {
    const { deps } = await runMain(['config', 'set', 'support.contact', value]);
    expect(deps.settings.all()).toEqual({ [name]: value });
  });

  it.each([
    ['colour', 'blue', 'There\'s no setting "colour".'],
    ['mom-word', 'madam', 'mom-word can\'t be "madam".'],
    ['country', 'Atlantis', 'two letters'],
    ['country', 'XX', 'country can\'t be "XX".'],
    ['country', 'constructor', 'two letters'],
    ['support.url', 'javascript:alert(1)', 'https://'],
    ['support.contact', 'somewhere', "isn't an email, a web address or a phone number"],
    ['clock', '13', 'It can be: 12, 24'],
    ['energy', 'lots', 'low, ok, high'],
  ])('refuses %s %s', async (name, value, sentence) => {
    const { code, err, deps } = await runMain(['config', 'set', name, value]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(deps.settings.all()).toEqual({});
  });

  it('refuses --new with anything but data', async () => {
    const { code, err, deps } = await runMain(['config', 'set', 'name', 'Sam', '--new']);
    expect([code, err, deps.settings.all()]).toEqual([
      2,
      expect.stringContaining('--new only works with'),
      {},
    ]);
  });

  it('takes a setting away with an empty value, and says what it was', async () => {
    const { out } = await runMain(['config', 'set', 'name', ''], fakeDeps({ settings: { name: 'Sam' } }));
    expect(out).toBe("name isn't set anymore. It was: Sam");
  });

  it('lists what is set', async () => {
    const { out } = await runMain(['config'], fakeDeps({ settings: { name: 'Sam' } }));
    expect(out).toContain('name: Sam\n\n');
    expect(out).not.toContain('mom-word');
    expect((await runMain(['config'])).out).toContain('Nothing is set');
  });

  it('with --all lists what could be, and what for', async () => {
    const { out } = await runMain(['config', '--all'], fakeDeps({ settings: { name: 'Sam' } }));
    expect(out).toContain("name: how you sign your notes. Now: Sam\nmom-word: what you're called");
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('as JSON names every setting', async () => {
    const { out } = await runMain(['config', '--json'], fakeDeps({ settings: { name: 'Sam' } }));
    expect(JSON.parse(out)).toContainEqual({ name: 'zone', value: null });
  });
});

describe('forget and erase', () => {
  it('forgets a friend for good', async () => {
    const deps = fakeDeps({ journal: [ana, met('ana-sample', '2026-11-01')] });
    const { code, out } = await runMain(['forget', 'ana', '--yes'], deps);
    expect(code).toBe(0);
    expect(out).toContain('Ana Sample is deleted');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'the names of your places, prompts and ideas, and files you made',
    );
    expect(deps.store.read().friends.size).toBe(0);
    expect(await deps.store.history(null)).toEqual([]);
  });

  it('does not delete for good on a slip of the finger', async () => {
    const { code, deps } = await runMain(['forget', 'ana sampel', '--yes'], fakeDeps({ journal: [ana] }));
    expect([code, deps.lines.length]).toEqual([2, 1]);
  });

  it('reaches hidden people', async () => {
    const deps = fakeDeps({ journal: [added('Dana Example', { state: 'hidden' })] });
    expect((await runMain(['forget', 'Dana Example', '--yes'], deps)).code).toBe(0);
  });

  it('needs yes', async () => {
    expect((await runMain(['forget', 'ana'], fakeDeps({ journal: [ana] }))).code).toBe(2);
    expect((await runMain(['erase', '--everything'], fakeDeps({ journal: [ana] }))).code).toBe(2);
  });

  it('erases only when it is said in full', async () => {
    const deps = fakeDeps({ journal: [ana] });
    expect((await runMain(['erase', '--yes'], deps)).code).toBe(2);
    expect(deps.lines).toHaveLength(1);
    expect((await runMain(['erase', '--everything', '--yes'], deps)).code).toBe(0);
    expect(deps.lines).toHaveLength(0);
  });
});
