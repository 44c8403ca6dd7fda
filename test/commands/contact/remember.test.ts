import { describe, expect, test } from 'vitest';
import { fakeDeps } from '../../support/fake-deps.ts';
import { added, ana, bea, met } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const world = (answers?: readonly string[]) =>
  fakeDeps({
    journal: [ana, bea, added('Priya Shah')],
    ...(answers === undefined ? {} : { answers }),
  });
const remember = (words: readonly string[], deps = world()) => runMain(['remember', ...words], deps);
const openOnes = ({ deps }: Awaited<ReturnType<typeof remember>>) =>
  deps.store.read().reminders.map(({ friend, words, day }) => [friend, words, day]);

describe('remember NAME WORDS', () => {
  test('with a day', async () => {
    const ran = await remember(['ana', 'how the surgery went', '--on', 'tomorrow']);
    expect(ran.out).toBe(
      'Reminder 1, Ana Sample: "how the surgery went". It comes up tomorrow.\nSaved. To take it back: momconnect undo',
    );
    expect(openOnes(ran)).toEqual([['ana-sample', 'how the surgery went', '2026-11-21']]);
  });

  test('with a name of many words, without quotes', async () => {
    const deps = fakeDeps({ journal: [added('the lady at the library')] });
    const ran = await remember('the lady at the library likes mysteries'.split(' '), deps);
    expect(openOnes(ran)).toEqual([['the-lady-at-the-library', 'likes mysteries', null]]);
  });

  test.each([
    [['ana', 'birthday march 3'], 'march 3'],
    [['ana', "Ana's birthday is march 3."], 'march 3'],
    [['ana', 'her', 'bday', 'is', 'on', 'april', '12,', '1990'], 'april 12, 1990'],
    [['ana', "Mia's birthday is march 3"], null],
    [['ana', 'birthday cake'], null],
    [['bea', 'birthday april 2'], null],
  ])('%j has a birthday in it: %s', async (words, day) => {
    const bea = added('Bea Example', { birthday: '--04-02' });
    const { out } = await remember(words, fakeDeps({ journal: [ana, bea], width: 120 }));
    const line = `To save it as a birthday: momconnect friend edit ana --birthday "${day}"\n`;
    if (day === null) expect(out).not.toContain('as a birthday');
    else expect(out).toContain(line);
  });

  test('without one it never touches what is to be asked next', async () => {
    const deps = fakeDeps({ journal: [added('Ana Sample', { next: 'the new job' })] });
    const { out } = await remember(['ana', 'the book for her mom', '--json'], deps);
    expect(JSON.parse(out)).toMatchObject({
      number: 1,
      friend: { id: 'ana-sample', name: 'Ana Sample' },
      on: null,
      words: 'the book for her mom',
    });
    expect(deps.store.read().friends.get('ana-sample')?.next).toBe('the new job');
    expect((await runMain(['friend', 'show', 'ana'], deps)).out).toContain(
      '\n  Reminder 1: the book for her mom',
    );
  });

  test.each([
    [
      ['ana', 'the', 'new', 'job'],
      ['ana-sample', 'the new job', null],
    ],
    [['ana the new job'], ['ana-sample', 'the new job', null]],
    [['ana: the new job'], ['ana-sample', 'the new job', null]],
    [
      ['priya', 'shah', 'the talk'],
      ['priya-shah', 'the talk', null],
    ],
    [
      ['Priya Shah', 'the talk'],
      ['priya-shah', 'the talk', null],
    ],
    [
      ['ana', 'two\nlines  and\u001b[31m colour'],
      ['ana-sample', 'two lines and [31m colour', null],
    ],
    [
      ['ana', 'x', '--on', 'today'],
      ['ana-sample', 'x', '2026-11-20'],
    ],
    [
      ['ana', 'her scan', 'tomorrow'],
      ['ana-sample', 'her scan', '2026-11-21'],
    ],
    [
      ['ana', 'her', 'scan', 'tomorrow'],
      ['ana-sample', 'her scan tomorrow', null],
    ],
    [
      ['ana', 'her scan', 'tomorrow', '--on', 'today'],
      ['ana-sample', 'her scan tomorrow', '2026-11-20'],
    ],
    [
      ['ana', 'x', '--on', 'monday'],
      ['ana-sample', 'x', '2026-11-23'],
    ],
  ])('%j', async (words, expected) => {
    expect(openOnes(await remember(words))).toEqual([expected]);
  });

  test('any number of them, each with its number', async () => {
    const deps = world();
    for (const words of ['one', 'two']) await remember(['ana', words], deps);
    await remember(['bea', 'three', '--on', 'friday'], deps);
    expect(deps.store.read().reminders.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test('asks for the words and the day with the name alone, so that they stay out of the history', async () => {
    const ran = await remember(['ana'], world(['', 'the surgery', 'yesterday', 'someday', 'tomorrow']));
    expect(openOnes(ran)).toEqual([['ana-sample', 'the surgery', '2026-11-21']]);
    expect(ran.err).toContain('"yesterday" has passed.');
    expect(openOnes(await remember(['ana'], world(['the book', ''])))).toEqual([
      ['ana-sample', 'the book', null],
    ]);
    expect(openOnes(await remember(['ana', '--on', 'monday'], world(['the book'])))).toEqual([
      ['ana-sample', 'the book', '2026-11-23'],
    ]);
  });

  test('saves it where another terminal takes the friend off the list during a question', async () => {
    const deps = world(['her scan', '']);
    const { ask } = deps.prompter;
    const removed = { type: 'friend.removed', friend: 'ana-sample', on: '2026-11-20' } as const;
    const prompter: typeof deps.prompter = {
      ...deps.prompter,
      ask: async (question) => {
        await deps.store.append('friend remove', [removed]);
        return ask(question);
      },
    };
    const { code, out } = await remember(['ana'], Object.assign(deps, { prompter }));
    expect([code, out]).toEqual([0, expect.stringContaining('Reminder 1, Ana Sample: "her scan".')]);
  });

  test('names help where the words may be about herself', async () => {
    const { out } = await remember(['ana', 'tell her i want to die']);
    expect(out).toContain('momconnect help-now');
  });
});

describe('refused, and nothing is saved', () => {
  test.each([
    [['ana'], 2, 'What do you want to remember?'],
    [['--on', 'friday'], 2, 'It needs a name and a few words.'],
    [['ana', 'x', '--on', 'yesterday'], 2, '"yesterday" has passed.'],
    [['ana', 'x', '--on', 'someday'], 2, 'someday'],
    [['ana', 'x', '--on', '2026-02-30'], 2, 'February has no 30th.'],
    [['zoltan', 'x'], 1, 'Nobody called "zoltan" is on your list.'],
    [['ana', 'x'.repeat(5000)], 2, "That's too long: it's more than 4 KB"],
    [['--drop', '7'], 1, 'There\'s no reminder "7".'],
    [['--drop', '1', 'ana'], 2, 'Use --drop by itself.'],
  ])('%j', async (words, code, sentence) => {
    const ran = await remember(words);
    expect([ran.code, ran.deps.lines.length]).toEqual([code, 3]);
    expect(ran.err).toContain(sentence);
    expect(ran.err).toContain('Nothing was saved.');
    expect(ran.err.split('\n').length).toBeLessThanOrEqual(3);
  });

  test.each(['hidden', 'died'] as const)('someone %s', async (state) => {
    const deps = fakeDeps({ journal: [added('Ana Sample', { state }), bea] });
    const ran = await remember(['ana', 'x'], deps);
    expect([ran.code, deps.lines.length]).toEqual([1, 2]);
  });
});

describe('remember alone', () => {
  test('lists all with their numbers, those with a day first', async () => {
    const deps = world();
    await remember(['ana', 'the book'], deps);
    await remember(['bea', 'the surgery', '--on', '2026-12-04'], deps);
    await remember(['priya', 'the talk', '--on', 'tomorrow'], deps);
    const { out } = await remember([], deps);
    expect(out.split('\n')).toEqual([
      '3  Priya Shah, tomorrow: the talk',
      expect.stringMatching(/^2 {2}Bea Example, on Friday.*: the surgery$/),
      '1  Ana Sample: the book',
      '',
      'To delete one: momconnect remember --drop 3',
    ]);
    const { out: data } = await remember(['--json'], deps);
    expect(JSON.parse(data).map(({ number, on }: { number: number; on: string }) => [number, on])).toEqual([
      [3, '2026-11-21'],
      [2, '2026-12-04'],
      [1, null],
    ]);
  });

  test('says so where there is none', async () => {
    expect((await remember([])).out).toContain("You don't have any reminders.");
    expect(JSON.parse((await remember(['--json'])).out)).toEqual([]);
  });
});

describe('how a reminder ends', () => {
  const withReminders = async () => {
    const deps = world();
    await remember(['ana', 'the surgery', '--on', 'today'], deps);
    await remember(['ana', 'the book'], deps);
    return deps;
  };
  const numbersLeft = (deps: ReturnType<typeof world>) =>
    deps.store.read().reminders.map(({ number }) => number);

  test.each([
    [['done', 'ana'], [2]],
    [['log', 'ana'], [2]],
    [
      ['log', 'ana', '--on', 'yesterday'],
      [1, 2],
    ],
    [
      ['log', 'ana', '--attempt'],
      [1, 2],
    ],
    [['remember', '--drop', '2'], [1]],
    [['remember', '--drop', 'surgery'], [2]],
  ])('%j leaves %j, and undo brings it back', async (words, numbers) => {
    const deps = await withReminders();
    await runMain(words, deps);
    expect(numbersLeft(deps)).toEqual(numbers);
    await runMain(['undo'], deps);
    expect(numbersLeft(deps)).toEqual([1, 2]);
  });

  test('undo says what it was about', async () => {
    const deps = await withReminders();
    await runMain(['remember', '--drop', '2'], deps);
    expect((await runMain(['undo'], deps)).out).toContain('deleting the reminder "the book" with Ana');
    expect((await runMain(['undo'], deps)).out).toContain('the reminder "the book" with Ana');
  });

  test('it goes to the entry its friend is merged into', async () => {
    const deps = await withReminders();
    await runMain(['friend', 'merge', 'ana', 'bea'], deps);
    const { out } = await remember(['--json'], deps);
    expect(JSON.parse(out).map(({ friend }: { friend: { id: string } }) => friend.id)).toEqual([
      'bea-example',
      'bea-example',
    ]);
  });

  test('forget takes its words along', async () => {
    const deps = await withReminders();
    await runMain(['forget', 'ana-sample', '--yes'], deps);
    expect(numbersLeft(deps)).toEqual([]);
    await remember(['bea', 'x'], deps);
    expect(numbersLeft(deps)).toEqual([3]);
  });
});

test('a day to come is no day to log, and being reminded is offered', async () => {
  const deps = fakeDeps({ journal: [ana, met('ana-sample', '2026-11-01')] });
  const { code, err } = await runMain(['log', 'ana', '--on', 'tomorrow'], deps);
  expect([code, err.split('\n')]).toEqual([
    2,
    [
      "Tomorrow hasn't happened yet, so it can't be logged.",
      'For a reminder instead: momconnect remember ana "say hi" --on tomorrow',
      'Nothing was saved.',
    ],
  ]);
});
