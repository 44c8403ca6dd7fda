import { describe, expect, test } from 'vitest';
import { noteDraftCommand } from '../../../src/commands/note/note-draft.ts';
import type { DraftKept } from '../../../src/domain/note/changes.ts';
import type { FakeDeps } from '../../support/fake-deps.ts';
import { draftKept, noteDeps } from './note-deps.ts';

const saved = "Saved as draft 1. To copy it: momconnect note 1\nWhen it's mailed: momconnect note 1 --mailed";
const slide = 'talked your boy down from the slide in the rain, with no rush at all';

async function draft(deps: FakeDeps, ...words: string[]) {
  const command = noteDraftCommand(deps);
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
    expect(answer.text).toMatch(/^(?:Dear|Hi) Ana,\n\n[\s\S]*\n\n[A-Z][a-z ]+,\nSam$/);
    expect(answer.words).toBe(answer.text.split(/\s+/).length);
    const { id, text, occasion, card } = answer;
    expect(keptIn(deps)).toMatchObject([
      { draft: id, text, occasion, card, friend: 'ana-sample', on: '2026-11-20' },
    ]);
    expect(deps.lines.at(-1)?.command).toBe('note draft');
  });

  test('needs nothing but a name: a short honest note, on the usual card', async () => {
    const answer = await draftJson(['ana']);
    expect(answer).toMatchObject({
      occasion: 'just-because',
      card: 'a2',
      tone: 'warm',
      gap: null,
      fits: true,
    });
    expect(answer.text).not.toMatch(/[{}[\]]|null/);
  });

  test('leaves a marked gap where nothing honest is left without the answer', async () => {
    const answer = await draftJson(['ana', '--occasion', 'ask-for-help']);
    expect(answer.gap).toBe('[fill this in]');
    expect(answer.text).toContain(answer.gap);
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
    expect(text).toMatch(/^ {2}(?:Dear|Hi) Ana,\n\n {2}\S/);
    expect(text).toMatch(/\d+ words\. An A2 card holds about 50\. About (?:a|\w+) minutes? to write out\./);
    expect(text).toContain('The details are yours.');
    expect(text).toContain(saved);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('a gap is said, and then not every detail is hers', async () => {
    const text = await draft(noteDeps(), 'ana', '--occasion', 'ask-for-help');
    expect(text).toContain("There's one blank for you to fill in: [fill this in]");
    expect(text).not.toContain('The details are yours');
  });

  test('an answer of another kind becomes a gap, and the answer says why', async () => {
    const { text, gap, flags } = await draftJson(['ana', '--occasion', 'inspires', '--detail', 'lasagna']);
    expect(text).toContain(`the time you ${gap}`);
    expect(flags).toEqual([
      expect.stringContaining('"lasagna" doesn\'t finish "I keep thinking about the time you"'),
    ]);
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
    expect(text).toContain('I admire the way you listen');
    expect(gap).toBeNull();
    expect((await draftJson(['ana'], { journal })).text).not.toContain('listen');
    const words = ['ana', '--occasion', 'inspires-me', '--fact', 'admire=how you never rush'];
    expect((await draftJson(words, { journal })).text).not.toContain('listen');
  });

  test('facts answer the other questions, and her own sentence is there too', async () => {
    const facts = ['--fact', 'admire=how you = never rush', '--fact', 'line=See you Saturday!'];
    const { text } = await draftJson(['ana', '--occasion', 'inspires-me', '--detail', slide, ...facts]);
    expect(text).toContain('I admire how you = never rush.');
    expect(text).toContain('See you Saturday!');
  });

  test('with a seed earlier drafts are not looked at; without one their letters come last', async () => {
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
    const words = ['ana', '--card', 'postcard', '--detail', detail];
    const { text, fits } = await draftJson(words);
    expect(text).toContain(detail);
    expect(fits).toBe(false);
    expect((await draft(noteDeps(), ...words)).replace(/\s+/g, ' ')).toMatch(
      /\d+ words\. A postcard holds about 30, or 40 in small writing, so you may want a bigger/,
    );
  });

  test('what a card has no room for is left out whole, and named', async () => {
    const facts = [
      '--fact',
      'made=laugh all the way home with the windows down and the radio on',
      '--fact',
      'miss=you',
    ];
    const { text, lengthNotes } = await draftJson([
      ...[
        'ana',
        '--card',
        'postcard',
        '--detail',
        'saw your old blue car outside the library on Main Street',
        ...facts,
      ],
      ...['--fact', 'line=Tell Leo hi from all of the boys on the second floor and from their teacher too.'],
    ]);
    expect(text).not.toContain('I miss');
    expect(lengthNotes).toEqual([expect.stringContaining("There wasn't room on a postcard for: ")]);
    expect(lengthNotes[0]).toContain('"you"');
  });

  test('a light note is refused where it would hurt, and is warm where there is none', async () => {
    await expect(draft(noteDeps(), 'ana', '--occasion', 'sympathy', '--tone', 'light')).rejects.toMatchObject(
      {
        code: 'usage',
        message: expect.stringMatching(/^A light note could hurt here \("sympathy/),
      },
    );
    const { tone, flags } = await draftJson(['ana', '--occasion', 'reconnect', '--tone', 'light']);
    expect(tone).toBe('warm');
    expect(flags).toEqual([`There's no light letter for "reconnect", so this one is warm.`]);
  });

  test('our words are in the idiom of her country', async () => {
    const questionsIn = (country: string) =>
      draft(noteDeps({ settings: { country } }), 'ana', '--occasion', 'mothers-day');
    expect(await questionsIn('US')).toMatch(/Now\sthat\sI'm\sa\smom,\sI/);
    expect(await questionsIn('GB')).toMatch(/Now\sthat\sI'm\sa\smum,\sI/);
  });

  test.each([
    [
      ['ana', '--occasion', 'zebra'],
      'There\'s no occasion "zebra".',
      'An occasion can be: just-because, inspires-me, ',
    ],
    [['ana', '--occasion', 'baby'], '"baby" could be more than one.', 'Which one?  new-baby, baby-loss'],
    [['ana', '--length', 'huge'], 'There\'s no length "huge".', 'tiny, short, medium, long'],
    [
      ['ana', '--to', 'Mrs. Example'],
      'Who is it for? Use a name from your list, or --to, but not both.',
      '--to "Mrs. Example"',
    ],
    [['--to', ' '], '--to needs a name.', '--to "Mrs. Example"'],
    [['ana', '--card', 'a9'], 'There\'s no card "a9".', 'postcard, a2, a6, 5x7'],
    [['ana', '--tone', 'loud'], 'There\'s no tone "loud".', 'warm, light, brief'],
    [
      ['ana', '--fact', 'colour=red'],
      '"colour=red" isn\'t one of the questions for "just because".',
      '--fact today=',
    ],
    [
      ['ana', '--fact', 'today=the slide', '--fact', ' today =the swing'],
      '--fact today is there twice.',
      'Leave one of them out.',
    ],
    [
      ['ana', '--detail', 'the slide', '--fact', 'today=the swing'],
      '--detail and --fact today say the same thing twice.',
      'Leave one of them out.',
    ],
    [['ana', '--detail', 'saw it and '.repeat(500)], "That's too long for a note.", 'shorter'],
    [[], 'Who is it for?', 'momconnect note draft ana'],
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
      message: '--seed can\'t be "x". It has to be a whole number, such as 7.',
    });
  });
});

describe('a length', () => {
  const given = [
    ...['ana', '--occasion', 'inspires-me', '--detail', 'waved from the bus'],
    ...['--fact', 'since=waving too', '--fact', 'admire=how you notice people'],
  ];

  test.each([
    ['tiny', 25],
    ['short', 50],
    ['medium', 80],
    ['long', 120],
  ])('%s can have up to %i words, whatever the card', async (length, to) => {
    const answer = await draftJson([...given, '--length', length, '--card', 'postcard']);
    expect(answer.length).toBe(length);
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
    expect(text).toContain('Longer than tiny (15 to 25 words), because none of your words were cut.');
  });

  test('with little known it stays shorter, and that is said', async () => {
    const { words, lengthNotes } = await draftJson(['ana', '--occasion', 'inspires-me', '--length', 'long']);
    expect(words).toBeLessThan(100);
    expect(lengthNotes).toEqual([
      'Shorter than long (100 to 120 words), because nothing was made up to fill it.',
    ]);
  });

  test('an answer that tiny has no room for is named', async () => {
    const fact = 'since=trying to leave the house with time to spare and no shouting in the hall';
    const { text, lengthNotes } = await draftJson([
      ...['ana', '--occasion', 'inspires-me', '--detail', 'waved from the bus', '--fact', fact],
      ...['--length', 'tiny'],
    ]);
    expect(text).not.toContain('shouting');
    expect(lengthNotes).toContain(
      'There wasn\'t room at this length for: "trying to leave the house with time to spare and no shouting in the hall"',
    );
  });
});

describe('for someone who is not on the list', () => {
  test('it greets by the name as typed, and is kept without a friend', async () => {
    const deps = noteDeps({ globals: { json: true } });
    const words = ['--to', ' Mrs.  Example ', '--occasion', 'inspires-me', '--detail', 'sang to them'];
    const answer = JSON.parse(await draft(deps, ...words));
    expect(answer).toMatchObject({ friend: null, to: 'Mrs. Example', number: 1 });
    expect(answer.text).toMatch(/^(?:Dear|Hi) Mrs\. Example,\n/);
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
  const deps = noteDeps();
  const detail = `saw ${'one heron after another, '.repeat(12)}and a coot`;
  const words = ['ana', '--panels', '2', '--detail', detail];
  expect(await draft(deps, ...words)).toMatch(/^\d+ words\. An A2 card with 2 panels holds about 100\. /m);
  expect(await draftJson(words)).toMatchObject({ card: 'a2', panels: 2, fits: true });
  expect(keptIn(deps)[0]).toMatchObject({ card: 'a2', panels: 2 });
  await expect(draft(noteDeps(), 'ana', '--panels', '3')).rejects.toMatchObject({
    message: '--panels can\'t be "3". It can be 1 or 2.',
  });
});

describe('whose words each sentence has', () => {
  const words = ['ana', '--occasion', 'inspires-me', '--detail', slide, '--card', '5x7', '--explain'];

  test('is said sentence by sentence', async () => {
    const { text, explain } = await draftJson(words, { settings: { name: 'Sam' } });
    const [, body] = text.split('\n\n');
    expect(explain.map((each: { text: string }) => each.text).join(' ')).toBe(body);
    const detail = explain.find((each: { text: string }) => each.text.includes(slide));
    expect(detail.from).toMatch(/^Yours: what you said after "I keep thinking about the time you"$/);
    expect(explain.some((each: { from: string }) => each.from === 'Ours')).toBe(true);
  });

  test('stands under the draft, and only when asked for', async () => {
    const text = await draft(noteDeps(), ...words);
    expect(text).toContain('Which words are yours and which are ours:\n');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(await draft(noteDeps(), ...words.slice(0, -1))).not.toContain('Whose words');
    expect(await draftJson(words.slice(0, -1))).not.toHaveProperty('explain');
  });

  test('names a gap, and what was saved of a friend', async () => {
    const from = async (journal: Parameters<typeof noteDeps>[0], name: string) =>
      (await draftJson(['ana', '--occasion', name, '--explain'], journal)).explain.map(
        (each: { from: string }) => each.from,
      );
    expect(await from({}, 'ask-for-help')).toContain('A blank for you to fill in');
    const set = { inspires: 'the way she listens' };
    const edited = { type: 'friend.edited', friend: 'ana-sample', on: '2026-10-02', set } as const;
    expect(await from({ journal: [[edited]] }, 'inspires-me')).toContain(
      'Yours: what you saved about your friend',
    );
  });
});

describe('on a terminal', () => {
  /** Just because, and no answer but the ones after it. */
  const skipped = ['', '', '', '', ''];
  const answers = ['inspires me', slide, 'trying to go slower at bath time', '', '', 'a6', 'Sam'];

  test('asks for sentences to finish, shows the note, and keeps it', async () => {
    const deps = noteDeps({ answers: [...answers, ''] });
    expect(await draft(deps, 'ana')).toBe(saved);
    expect(deps.questions).toEqual([
      expect.stringMatching(/^What for\? {2}just because, inspires me, /),
      '  I keep thinking about the time you',
      "  Since then I've been",
      '  I admire',
      '  Anything else, in your own words?',
      'Which card?  postcard, a2, a6, 5x7',
      'How do you sign it?',
      'What now?  keep, other words, edit, drop',
    ]);
    const talk = deps.said.join('\n');
    expect(talk.replace(/\s+/g, ' ')).toContain(
      "Finish these the way you'd say them to Ana. Small details are best. Enter skips.",
    );
    expect(talk).toContain("For example: Since then I've been ");
    expect(talk).toMatch(/ {2}(?:Dear|Hi) Ana,\n/);
    expect(talk).toMatch(/\d+ words\. An A6 card holds about 55\./);
    expect(talk).toContain('The details are yours.');
    expect(keptIn(deps)[0]?.text).toContain(slide);
    expect(keptIn(deps)[0]?.text).toContain('trying to go slower at bath time');
  });

  test('asks once more when an answer is of another kind, and then takes what she types', async () => {
    const deps = noteDeps({
      answers: ['inspires me', 'lasagna', 'lasagna', '', '', '', 'a6', 'Sam', 'keep'],
    });
    await draft(deps, 'ana');
    expect(deps.questions.slice(1, 3)).toEqual(Array(2).fill('  I keep thinking about the time you'));
    expect(deps.said.join('\n')).toContain('"lasagna" doesn\'t finish "I keep thinking about the time you"');
    expect(keptIn(deps)[0]?.text).toContain('the time you lasagna');
  });

  test('asks which, where a word could be two occasions', async () => {
    const deps = noteDeps({ answers: ['baby', 'new-baby', '', '', '', '', 'a6', 'Sam', 'keep'] });
    await draft(deps, 'ana');
    expect(deps.questions[1]).toEqual(expect.stringMatching(/^"baby" could be: {2}.*, /));
    expect(keptIn(deps)[0]?.occasion).toBe('new-baby');
  });

  test('the name is remembered the first time, and offered after that', async () => {
    const deps = noteDeps({ answers: [...answers, 'keep'] });
    await draft(deps, 'ana');
    expect(deps.settings.get('name')).toBe('Sam');
    const namedDeps = noteDeps({ answers: [...skipped, '', 'keep'], settings: { name: 'Sam' } });
    await draft(namedDeps, 'ana');
    expect(keptIn(namedDeps)[0]?.text).toMatch(/\nSam$/);
    const other = noteDeps({ answers: [...skipped, 'S.', 'keep'], settings: { name: 'Sam' } });
    await draft(other, 'ana');
    expect(keptIn(other)[0]?.text).toMatch(/\nS\.$/);
    expect(other.settings.get('name')).toBe('Sam');
  });

  test('other words are other words, with the same detail', async () => {
    const deps = noteDeps({ answers: [...answers, 'other words', 'o', 'k'] });
    await draft(deps, 'ana');
    const shown = deps.said.filter((text) => / {2}(?:Dear|Hi) Ana/.test(text));
    expect(new Set(shown).size).toBe(3);
    expect(keptIn(deps)).toHaveLength(1);
    expect(shown[2]?.replace(/\s+/g, ' ')).toContain(keptIn(deps)[0]?.text.replace(/\s+/g, ' '));
  });

  test('what she edits is kept as she left it', async () => {
    const edited = 'Dear Ana,\n\nThank you.\n\nSam\n';
    const deps = noteDeps({ answers: [...skipped, 'Sam', 'edit', 'keep'], edited });
    await draft(deps, 'ana');
    expect(keptIn(deps)[0]?.text).toBe(edited.trim());
    expect(deps.said.at(-1)).toContain('5 words. An A2');
  });

  test('a dropped note leaves nothing, not even her name', async () => {
    const deps = noteDeps({ answers: [...answers, 'drop'] });
    expect(await draft(deps, 'ana')).toBe('Nothing was saved.');
    expect(keptIn(deps)).toEqual([]);
    expect(deps.settings.get('name')).toBeNull();
  });

  test('flags answer their questions', async () => {
    const deps = noteDeps({ answers: ['', '', 'Sam', 'keep'] });
    const facts = ['--detail', slide, '--fact', 'admire=how you listen'];
    await draft(deps, 'ana', '--occasion', 'inspires-me', '--card', 'a2', ...facts);
    expect(deps.questions).toEqual([
      "  Since then I've been",
      '  Anything else, in your own words?',
      'How do you sign it?',
      'What now?  keep, other words, edit, drop',
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
    const deps = noteDeps({ journal, answers: ['inspires me', '', '', '', '', '', '', ''] });
    await draft(deps, 'ana');
    expect(deps.said.join('\n')).toContain('You saved: "the way you listen". Press Enter to use it.');
    expect(keptIn(deps)[0]?.text).toContain('the way you listen');
  });

  test("without a name it asks who it's for, and asks again for an occasion that isn't there", async () => {
    const deps = noteDeps({ answers: ['bea', 'zebra', 'ask', 'drive us', '', '', '', '', 'keep'] });
    await draft(deps);
    expect(deps.questions[0]).toBe('Who is it for?');
    expect(deps.said.join('\n')).toContain('There\'s no occasion "zebra".');
    expect(keptIn(deps)[0]).toMatchObject({ friend: 'bea-example', occasion: 'ask-for-help' });
  });

  test('asks again who it is for where the name is nobody, and Enter stops', async () => {
    const deps = noteDeps({ answers: ['zoltan', 'bea', 'just because', '', '', '', '', '', 'keep'] });
    await draft(deps);
    expect(deps.questions.slice(0, 2)).toEqual(['Who is it for?', 'Who is it for?']);
    expect(deps.said.join(' ').replaceAll('\n', ' ')).toContain(
      'Nobody called "zoltan" is on your list. Try another name, or press Enter to stop.',
    );
    expect(keptIn(deps)[0]?.friend).toBe('bea-example');
    await expect(draft(noteDeps({ answers: ['zoltan', ''] }))).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('a journal of the past gives numbers that go on', async () => {
  expect(await draft(noteDeps({ journal: [[draftKept('one')]] }), 'ana')).toContain('Saved as draft 2.');
});

test.each([
  ['ms kim', 'Ms Kim'],
  ['mom', 'Mom'],
  ['the Nguyens', 'Nguyens'],
  ['Mrs. de la Cruz', 'Mrs. de la Cruz'],
])('a name typed as %s is greeted as %s', async (input, called) => {
  expect((await draftJson(['--to', input])).text).toContain(` ${called},\n`);
});

test.each([
  ['ur little girl, Rosa', 'your little girl Rosa'],
  ['your dad, Big Hector', 'your dad Big Hector'],
  ['Leo, Mia', 'Leo'],
])('who is meant, typed as "%s", is %s', async (input, who) => {
  const { text } = await draftJson(['ana', '--occasion', 'sympathy', '--detail', input]);
  expect(text).toContain(` ${who}`);
});

test.each([
  ["I've asked her to tell nobody", "I've asked her to tell nobody."],
  ['take Ava for ice cream', 'Let me take Ava for ice cream.'],
])('what would make it right, typed as "%s", is a sentence', async (input, sentence) => {
  const words = ['ana', '--occasion', 'apology', '--detail', 'forgot', '--fact', `right=${input}`];
  expect((await draftJson(words)).text).toContain(sentence);
});
