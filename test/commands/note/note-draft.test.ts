import { describe, expect, test } from 'vitest';
import { noteDraftCommand } from '../../../src/commands/note/note-draft.ts';
import type { DraftKept } from '../../../src/domain/change.ts';
import type { FakeDeps } from '../../fake-deps.ts';
import { kept, noteDeps } from './note-deps.ts';

const slide = 'talked your boy down from the slide in the rain, with no rush at all';

async function draft(deps: FakeDeps, ...words: string[]) {
  const command = noteDraftCommand(deps)
    .exitOverride()
    .configureOutput({ outputError: () => {} });
  await command.parseAsync(words, { from: 'user' });
  return deps.answered.join('\n');
}

async function draftJson(words: readonly string[], options: Parameters<typeof noteDeps>[0] = {}) {
  return JSON.parse(await draft(noteDeps({ ...options, globals: { json: true } }), ...words));
}

function keptIn(deps: FakeDeps): DraftKept[] {
  return deps.lines.flatMap(({ changes }) => changes.filter((change) => change.type === 'draft.kept'));
}

describe('without a terminal', () => {
  test('answers what scripts rely on, and keeps the same', async () => {
    const deps = noteDeps({ globals: { json: true }, settings: { name: 'Sam' } });
    const words = ['ana', '--occasion', 'inspires-me', '--detail', slide, '--card', 'a6', '--seed', '5'];
    const answer = JSON.parse(await draft(deps, ...words));
    expect(answer).toMatchObject({
      friend: 'ana-sample',
      occasion: 'inspires-me',
      tone: 'warm',
      card: 'a6',
      fits: true,
      seed: 5,
      number: 1,
      gap: null,
      flags: [],
    });
    expect(answer.text).toContain(`the time you ${slide}.`);
    expect(answer.text).toMatch(/^Dear Ana,\n\n[\s\S]*\n\nSam$/);
    expect(answer.words).toBe(answer.text.split(/\s+/).length);
    const { id, text, occasion, card } = answer;
    expect(keptIn(deps)).toMatchObject([
      { draft: id, text, occasion, card, friend: 'ana-sample', on: '2026-11-20' },
    ]);
    expect(deps.lines.at(-1)?.command).toBe('note draft');
  });

  test('needs nothing but a name: a hello with a marked gap, on the usual card', async () => {
    const answer = await draftJson(['ana']);
    expect(answer).toMatchObject({
      occasion: 'just-because',
      card: 'a2',
      tone: 'warm',
      gap: '[one small thing you saw or did]',
    });
    expect(answer.text).toContain(answer.gap);
    expect(answer.text).not.toMatch(/\n\n$|null/);
  });

  test('shows the note and what comes next', async () => {
    const text = await draft(
      noteDeps({ settings: { name: 'Sam' } }),
      'ana',
      '--detail',
      'saw a heron',
      '--seed',
      '3',
    );
    expect(text).toMatch(/^ {2}Dear Ana,\n\n {2}\S/);
    expect(text).toMatch(/Fits: \d+ words, and an A2 card takes about 50\. Some \w+ minutes by hand\./);
    expect(text).toContain('The details are yours.');
    expect(text).toContain(
      'Kept as draft 1. To copy from: momconnect note show 1\nWhen it is in the post: momconnect note posted 1',
    );
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('a gap is said, and then not every detail is hers', async () => {
    const text = await draft(noteDeps(), 'ana');
    expect(text).toContain('One gap is marked for you to fill: [one small thing you saw or did]');
    expect(text).not.toContain('nothing was added');
  });

  test('a detail about her is turned to you', async () => {
    const words = [
      'ana',
      '--occasion',
      'inspires',
      '--detail',
      'the time she talked her boy down from the slide.',
    ];
    const { text, flags } = await draftJson(words);
    expect(text).toContain('the time you talked your boy down from the slide.');
    expect(flags).toEqual([]);
  });

  test('a detail that cannot be turned safely stands as typed, and is flagged', async () => {
    const { text, flags } = await draftJson([
      'ana',
      '--occasion',
      'inspires',
      '--detail',
      'held my mother when she cried',
    ]);
    expect(text).toContain('held my mother when she cried');
    expect(flags).toEqual([
      'Left as typed, for you to check: "held my mother when she cried". Where that is Ana, make it "you".',
    ]);
    expect(await draft(noteDeps(), 'ana', '--occasion', 'inspires', '--detail', 'made her laugh')).toContain(
      'for you to check',
    );
  });

  test('what is kept about how she inspires is the detail when no other is given', async () => {
    const journal = [
      [
        {
          type: 'friend.edited',
          friend: 'ana-sample',
          on: '2026-10-02',
          set: { inspires: 'the way she listens' },
        } as const,
      ],
    ];
    const { text, gap } = await draftJson(['ana', '--occasion', 'inspires-me'], { journal });
    expect(text).toContain('the way you listen');
    expect(gap).toBeNull();
    expect((await draftJson(['ana'], { journal })).text).not.toContain('listen');
    const given = await draftJson(['ana', '--occasion', 'inspires-me', '--detail', slide], { journal });
    expect(given.text).not.toContain('listen');
  });

  test('facts answer the other questions', async () => {
    const facts = ['--fact', 'thing=pick up the boys', '--fact', 'time=Thursday at three = sharp'];
    const { text } = await draftJson(['ana', '--occasion', 'ask-for-help', ...facts]);
    expect(text).toContain('pick up the boys?');
    expect(text).toContain('Thursday at three = sharp.');
    expect(text).toMatch(/\b(?:no|No)\b/);
  });

  test('with a seed earlier drafts are not looked at; without one their phrases are avoided', async () => {
    const deps = noteDeps({ seed: 4, globals: { json: true } });
    const given = ['ana', '--detail', 'saw a heron'];
    await draft(deps, ...given, '--seed', '4');
    await draft(deps, ...given, '--seed', '4');
    await draft(deps, ...given);
    await draft(deps, 'bea', '--detail', 'saw a heron');
    const [first, again, third, other] = keptIn(deps);
    expect(again?.text).toBe(first?.text);
    expect(third?.phrases.filter((id) => first?.phrases.includes(id))).toEqual([]);
    expect(other?.phrases).toEqual(first?.phrases);
  });

  test('a long detail is said, never cut', async () => {
    const detail = `saw ${'one heron after another, '.repeat(20)}and a coot`;
    const deps = noteDeps({ globals: { json: true } });
    const { text, fits, size } = JSON.parse(
      await draft(deps, 'ana', '--card', 'postcard', '--detail', detail),
    );
    expect(text).toContain(detail);
    expect(fits).toBe(false);
    expect(size).toMatch(/^Long: \d+ words, and a postcard takes about 30, 40 from edge to edge\./);
  });

  test('the mom word is used only when she set it', async () => {
    const words = ['ana', '--occasion', 'ask-for-help', '--tone', 'light', '--card', '5x7'];
    const texts = async (settings: object) =>
      Promise.all(
        [...Array(30).keys()].map(
          async (seed) => (await draftJson([...words, '--seed', `${seed}`], { settings })).text,
        ),
      );
    expect((await texts({ 'mom-word': 'mama' })).some((text) => text.includes('This mama'))).toBe(true);
    expect((await texts({})).some((text) => /\bmom\b|\{/.test(text))).toBe(false);
  });

  test.each([
    [
      ['ana', '--occasion', 'birthdays'],
      'There is no occasion "birthdays".',
      'An occasion can be: just-because, inspires-me, ',
    ],
    [['ana', '--length', 'huge'], 'There is no length "huge".', 'tiny, short, medium, long'],
    [
      ['ana', '--to', 'Mrs. Example'],
      'A note goes to one: a name, or --to and a name.',
      '--to "Mrs. Example"',
    ],
    [['--to', ' '], 'A name is missing after --to.', '--to "Mrs. Example"'],
    [['ana', '--card', 'a9'], 'There is no card "a9".', 'postcard, a2, a6, 5x7'],
    [['ana', '--tone', 'loud'], 'There is no tone "loud".', 'warm, light, brief'],
    [
      ['ana', '--fact', 'colour=red'],
      '"colour=red" is nothing that "just because" asks for.',
      '--fact detail=',
    ],
    [['ana', '--detail', 'x '.repeat(2100)], 'That is longer than a note can be.', 'shorter'],
    [[], 'A note needs someone to go to.', 'momconnect note draft ana'],
  ])('refuses %j and keeps nothing', async (words, message, hint) => {
    const deps = noteDeps();
    const before = deps.lines.length;
    await expect(draft(deps, ...words)).rejects.toMatchObject({
      code: 'usage',
      message,
      hint: expect.stringContaining(hint),
    });
    expect(deps.lines).toHaveLength(before);
  });

  test('a name that nobody has is not found, and a seed that is no number is wrong', async () => {
    await expect(draft(noteDeps(), 'zoltan')).rejects.toMatchObject({ code: 'not_found' });
    await expect(draft(noteDeps(), 'ana', '--seed', 'x')).rejects.toMatchObject({
      code: 'commander.invalidArgument',
    });
  });
});

describe('a length', () => {
  const given = [
    'ana',
    '--occasion',
    'inspires-me',
    '--detail',
    'waved from the bus',
    '--fact',
    'change=wave too',
  ];

  test.each([
    ['tiny', 15, 25],
    ['short', 40, 50],
    ['medium', 55, 80],
    ['long', 100, 120],
  ])('%s is %i to %i words, whatever the card', async (length, from, to) => {
    const answer = await draftJson([...given, '--length', length, '--card', 'postcard']);
    expect(answer.length).toBe(length);
    expect(answer.words).toBeGreaterThanOrEqual(from);
    expect(answer.words).toBeLessThanOrEqual(to);
    expect(answer.fits).toBe(answer.words <= 30);
  });

  test('none asked for is none said', async () => {
    expect(await draftJson(given)).toMatchObject({ length: null, lengthNotes: [] });
  });

  test('her words go over it whole, and that is said', async () => {
    const detail = `waited ${'and waited '.repeat(15)}at the gate`;
    const text = await draft(noteDeps(), 'ana', '--length', 'tiny', '--detail', detail);
    expect(text.replace(/\s+/g, ' ')).toContain(detail);
    expect(text).toContain('Longer than tiny (15 to 25 words): none of your words was cut.');
  });

  test('with little known it stays shorter, and that is said', async () => {
    const { words, lengthNotes } = await draftJson(['ana', '--occasion', 'inspires-me', '--length', 'long']);
    expect(words).toBeLessThan(100);
    expect(lengthNotes).toEqual(['Shorter than long (100 to 120 words): nothing was made up to fill it.']);
  });

  test('an answer that tiny has no room for is named', async () => {
    const fact = 'change=try to leave the house with time to spare and no shouting in the hall';
    const { text, lengthNotes } = await draftJson([
      ...['ana', '--occasion', 'inspires-me', '--detail', 'waved from the bus', '--fact', fact],
      ...['--length', 'tiny'],
    ]);
    expect(text).not.toContain('shouting');
    expect(lengthNotes).toEqual([
      'Left out at this length: "try to leave the house with time to spare and no shouting in the hall"',
    ]);
  });
});

describe('for someone who is not on the list', () => {
  test('it greets by the name as typed, and is kept without a friend', async () => {
    const deps = noteDeps({ globals: { json: true } });
    const words = ['--to', ' Mrs.  Example ', '--occasion', 'inspires-me', '--detail', 'sang to them'];
    const answer = JSON.parse(await draft(deps, ...words));
    expect(answer).toMatchObject({ friend: null, to: 'Mrs. Example', number: 1 });
    expect(answer.text).toMatch(/^Dear Mrs\. Example,\n/);
    const [change] = keptIn(deps);
    expect(change).toMatchObject({ to: 'Mrs. Example' });
    expect(change).not.toHaveProperty('friend');
    expect(deps.store.read().drafts).toMatchObject([{ friend: null, to: 'Mrs. Example' }]);
  });

  test('the next draft for that name is in other words', async () => {
    const deps = noteDeps({ seed: 4 });
    for (const _ of [1, 2]) await draft(deps, '--to', 'Mrs. Example', '--detail', 'saw a heron');
    const [first, second] = keptIn(deps);
    expect(second?.phrases.filter((id) => first?.phrases.includes(id))).toEqual([]);
  });
});

test('two panels take twice the words, and the draft remembers them', async () => {
  const deps = noteDeps({ globals: { json: true } });
  const detail = `saw ${'one heron after another, '.repeat(12)}and a coot`;
  const answer = JSON.parse(await draft(deps, 'ana', '--panels', '2', '--detail', detail));
  expect(answer).toMatchObject({ card: 'a2', panels: 2, fits: true });
  expect(answer.size).toMatch(/^Fits: \d+ words, and an A2 card with 2 panels takes about 100\. /);
  expect(keptIn(deps)[0]).toMatchObject({ card: 'a2', panels: 2 });
  await expect(draft(noteDeps(), 'ana', '--panels', '3')).rejects.toMatchObject({
    code: 'commander.invalidArgument',
  });
});

describe('what each sentence is made from', () => {
  const words = ['ana', '--occasion', 'inspires-me', '--detail', slide, '--card', '5x7', '--explain'];

  test('is said in plain words, sentence by sentence', async () => {
    const { text, explain } = await draftJson(words, { settings: { name: 'Sam' } });
    expect(explain.map((each: { text: string }) => each.text).join(' ')).toBe(text.replaceAll('\n\n', ' '));
    expect(explain[0]).toEqual({ text: 'Dear Ana,', from: 'the name you gave: Ana' });
    expect(explain.at(-1)).toEqual({ text: 'Sam', from: 'your name' });
    expect(explain.at(-2).from).toBe('a wish, or set words for "inspires me": no fact about anyone');
    const detail = explain.find((each: { text: string }) => each.text.includes(slide));
    expect(detail.from).toBe('from what you said after "I keep thinking of the time you"');
  });

  test('stands under the draft, and only when asked for', async () => {
    const text = await draft(noteDeps(), ...words);
    expect(text).toMatch(/What each sentence is made from:\n {2}Dear Ana,\n {6}the name you gave: Ana\n/);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(await draft(noteDeps(), ...words.slice(0, -1))).not.toContain('What each sentence');
    expect(await draftJson(words.slice(0, -1))).not.toHaveProperty('explain');
  });

  test('names a gap, and what was kept of her', async () => {
    const from = async (journal: Parameters<typeof noteDeps>[0]) =>
      (await draftJson(['ana', '--occasion', 'inspires-me', '--explain'], journal)).explain.map(
        (each: { from: string }) => each.from,
      );
    expect(await from({})).toContain('a gap for you to fill');
    const set = { inspires: 'the way she listens' };
    const edited = { type: 'friend.edited', friend: 'ana-sample', on: '2026-10-02', set } as const;
    expect(await from({ journal: [[edited]] })).toContain('from what you keep of Ana');
  });
});

describe('on a terminal', () => {
  const answers = ['inspires me', slide, 'try to go slower at bath time', 'a6', 'Sam'];

  test('asks for sentences to finish, shows the note, and keeps it', async () => {
    const deps = noteDeps({ answers: [...answers, ''] });
    expect(await draft(deps, 'ana')).toBe(
      'Kept as draft 1. To copy from: momconnect note show 1\nWhen it is in the post: momconnect note posted 1',
    );
    expect(deps.questions).toEqual([
      expect.stringMatching(/^What for\? {2}just because, inspires me, /),
      '  I keep thinking of the time you',
      '  Since then I  (Enter skips)',
      'Which card?  postcard, a2, a6, 5x7',
      'Sign it as',
      'keep, other words, edit, drop',
    ]);
    const said = deps.said.join('\n');
    expect(said).toContain('Finish these the way you would say them to Ana. Small and exact is best.');
    expect(said).toContain('  Dear Ana,\n');
    expect(said).toMatch(/Fits: \d+ words, and an A6 card takes about 55\./);
    expect(said).toContain('The details are yours.');
    expect(keptIn(deps)[0]?.text).toContain(slide);
    expect(keptIn(deps)[0]?.text).toContain('try to go slower at bath time');
  });

  test('the name is remembered the first time, and offered after that', async () => {
    const deps = noteDeps({ answers: [...answers, 'keep'] });
    await draft(deps, 'ana');
    expect(deps.settings.get('name')).toBe('Sam');
    const known = noteDeps({ answers: ['', '', '', '', '', 'keep'], settings: { name: 'Sam' } });
    await draft(known, 'ana');
    expect(keptIn(known)[0]?.text).toMatch(/\n\nSam$/);
    const other = noteDeps({ answers: ['', '', '', '', 'S.', 'keep'], settings: { name: 'Sam' } });
    await draft(other, 'ana');
    expect(keptIn(other)[0]?.text).toMatch(/\n\nS\.$/);
    expect(other.settings.get('name')).toBe('Sam');
  });

  test('other words are other words, with the same detail', async () => {
    const deps = noteDeps({ answers: [...answers, 'other words', 'o', 'k'] });
    await draft(deps, 'ana');
    const shown = deps.said.filter((text) => text.includes('Dear Ana'));
    expect(new Set(shown).size).toBe(3);
    expect(keptIn(deps)).toHaveLength(1);
    expect(shown[2]?.replace(/\s+/g, ' ')).toContain(keptIn(deps)[0]?.text.replace(/\s+/g, ' '));
  });

  test('what she edits is kept as she left it', async () => {
    const edited = 'Dear Ana,\n\nThank you.\n\nSam\n';
    const deps = noteDeps({ answers: ['', '', '', '', 'Sam', 'edit', 'keep'], edited });
    await draft(deps, 'ana');
    expect(keptIn(deps)[0]?.text).toBe(edited.trim());
    expect(deps.said.at(-1)).toContain('Fits: 5 words');
    expect(deps.said.at(-1)).not.toContain('One gap');
  });

  test('a dropped note leaves nothing, not even her name', async () => {
    const deps = noteDeps({ answers: [...answers, 'drop'] });
    expect(await draft(deps, 'ana')).toBe('Nothing was kept.');
    expect(keptIn(deps)).toEqual([]);
    expect(deps.settings.get('name')).toBeNull();
  });

  test('flags answer their questions', async () => {
    const deps = noteDeps({ answers: ['', 'Sam', 'keep'] });
    await draft(deps, 'ana', '--occasion', 'inspires-me', '--card', 'a2', '--detail', slide);
    expect(deps.questions).toEqual([
      '  Since then I  (Enter skips)',
      'Sign it as',
      'keep, other words, edit, drop',
    ]);
  });

  test('what is kept of her is offered for Enter', async () => {
    const journal = [
      [
        {
          type: 'friend.edited',
          friend: 'ana-sample',
          on: '2026-10-02',
          set: { inspires: 'the way she listens' },
        } as const,
      ],
    ];
    const deps = noteDeps({ journal, answers: ['inspires me', '', '', '', '', ''] });
    await draft(deps, 'ana');
    expect(deps.said.join('\n')).toContain('You kept: "the way you listen". Enter takes it.');
    expect(keptIn(deps)[0]?.text).toContain('the way you listen');
  });

  test('without a name it asks whom, and asks again for an occasion that is not there', async () => {
    const deps = noteDeps({ answers: ['bea', 'birthdays', 'ask', 'drive us', '', '', '', 'keep'] });
    await draft(deps);
    expect(deps.questions[0]).toBe('Who is it for?');
    expect(deps.said.join('\n')).toContain('There is no occasion "birthdays".');
    expect(keptIn(deps)[0]).toMatchObject({ friend: 'bea-example', occasion: 'ask-for-help' });
  });
});

test('a journal of the past gives numbers that go on', async () => {
  expect(await draft(noteDeps({ journal: [[kept('one')]] }), 'ana')).toContain('Kept as draft 2.');
});
