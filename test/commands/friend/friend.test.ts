import { describe, expect, it } from 'vitest';
import { fakeDeps } from '../../support/fake-deps.ts';
import { added, ana, bea, cleo, met } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const three = [ana, bea, cleo];

describe('friend add', () => {
  it('answers every key that scripts rely on', async () => {
    const { code, out } = await runMain([
      'friend',
      'add',
      'Ana Sample',
      '--every',
      '2w',
      '--phone',
      '+1 555 0100',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      id: 'ana-sample',
      name: 'Ana Sample',
      nicknames: [],
      state: 'active',
      circle: 'close',
      cadenceDays: 14,
      lastContact: null,
      addedOn: '2026-11-20',
      phones: ['+1 555 0100'],
      emails: [],
      birthday: null,
      city: null,
      zone: null,
      tags: [],
      next: null,
    });
  });

  it.each([
    ['Jess Miller', 'Jess', 'friend merge jess jess-miller'],
    ['Jess', 'Jess Miller', 'friend merge jess jess-miller'],
    ['Jess Miller', 'Jess Brown', null],
    ['Jess Miller', 'Jessica', null],
  ])('with %s on the list, %s may be the same person', async (first, second, merge) => {
    const deps = fakeDeps({ journal: [added(first)] });
    const { out } = await runMain(['friend', 'add', second], deps);
    const line = `${first} is on your list too. If it's the same person: momconnect ${merge}`;
    if (merge === null) expect(out).not.toContain('the same person');
    else expect(out.replace(/\s+/g, ' ')).toContain(line);
  });

  it.each([
    [
      ['Priya,', 'college', 'roommate,', '555-867-5309'],
      'momconnect friend add "Priya" --phone "555-867-5309" --note "college roommate"',
    ],
    [
      ['Ana', 'Sample', '(555)', '867', '5309'],
      'momconnect friend add "Ana Sample" --phone "(555) 867 5309"',
    ],
    [['Katie,', 'mom'], 'momconnect friend add "Katie"'],
  ])('%j is more than a name', async (words, command) => {
    const { code, err, deps } = await runMain(['friend', 'add', ...words]);
    expect([code, deps.lines]).toEqual([2, []]);
    expect(err.replace(/\s+/g, ' ')).toContain(command);
  });

  it.each([
    'Sample, Lea',
    'Ana Sample, MD',
    'Priya, college roommate',
    "Jen, Nia's mom",
    'Anna & Paul',
    'the new folks at 12',
  ])('%s is one person', async (name) => {
    expect((await runMain(['friend', 'add', name])).code).toBe(0);
  });

  it('says how to tell two people of one name apart', async () => {
    const deps = fakeDeps({ journal: [added('Jess')] });
    const { out } = await runMain(['friend', 'add', 'Jess', '--another'], deps);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Two people on your list are called Jess now. To tell them apart, for example: momconnect friend edit jess-2 --name "Jess B"',
    );
  });

  it('tells nobody that someone hidden has the same first name', async () => {
    const hidden = {
      type: 'friend.edited',
      friend: 'jess-miller',
      on: '2026-11-20',
      set: { state: 'hidden' },
    } as const;
    const deps = fakeDeps({ journal: [added('Jess Miller'), [hidden]] });
    expect((await runMain(['friend', 'add', 'Jess'], deps)).out).not.toContain('Miller');
  });

  it('takes a name of several words without quotes', async () => {
    const { out } = await runMain(['friend', 'add', 'Ana', 'Sample', '--json']);
    expect(JSON.parse(out).name).toBe('Ana Sample');
  });

  it('keeps a last contact that was told', async () => {
    const { out } = await runMain(['friend', 'add', 'Ana Sample', '--last', '2026-10-01', '--json']);
    expect(JSON.parse(out).lastContact).toBe('2026-10-01');
  });

  it('asks for the name on a terminal', async () => {
    const { out, deps } = await runMain(['friend', 'add'], fakeDeps({ answers: ['Ana Sample', ''] }));
    expect(deps.questions[0]).toBe('Who?');
    expect(out).toContain('Ana Sample is on your list.');
  });

  it.each([
    ['last summer', '2026-07-16', 'In touch: in the summer'],
    ['years ago', '2021-11-21', 'In touch: years ago'],
    ['christmas', '2025-12-25', 'In touch: around Christmas 2025'],
    ['two years ago', '2024-11-20', 'In touch: about two years ago'],
    ['june 1', '2026-06-01', 'In touch: about half a year ago'],
    ['12.4.2024', '2024-04-12', 'In touch: about three years ago'],
    ['4/12', '2026-04-12', 'In touch: about seven months ago'],
  ])('--last %j is about %s, and says so', async (last, day, line) => {
    const deps = fakeDeps({});
    const { out } = await runMain(['friend', 'add', 'Ana Sample', '--last', last], deps);
    expect(deps.store.read().friends.get('ana-sample')?.lastTold).toBe(day);
    expect(out).toContain(line);
    expect((await runMain(['friend', 'show', 'ana'], deps)).out).toContain(`  ${line}`);
  });

  it('asks once, on a terminal, when they were last in touch', async () => {
    const deps = fakeDeps({ answers: ['dunno what', 'last summer'] });
    const { out } = await runMain(['friend', 'add', 'Bea Example'], deps);
    expect(deps.questions).toHaveLength(2);
    expect(deps.said.join(' ')).toContain('A guess is fine');
    expect(out).toContain('In touch: in the summer');
  });

  it.each([[''], ['not sure'], ['never']])('%j to that question leaves it open', async (answer) => {
    const deps = fakeDeps({ answers: [answer] });
    await runMain(['friend', 'add', 'Bea Example'], deps);
    expect(deps.store.read().friends.get('bea-example')?.lastTold).toBeNull();
  });

  it('asks nothing where --last says it', async () => {
    const deps = fakeDeps({ answers: [] });
    await runMain(['friend', 'add', 'Bea Example', '--last', 'in march'], deps);
    expect(deps.questions).toEqual([]);
  });

  it('says what it understood of each thing', async () => {
    const { out } = await runMain([
      ...['friend', 'add', 'Ana Sample', '--every', 'every 10 days', '--birthday', '12.4.1990'],
      ...['--email', 'Ana <ana@example.org>', '--child', 'Mia 4/12'],
    ]);
    expect(out.split('\n')).toEqual([
      'Ana Sample is on your list. You want to be in touch every 10 days.',
      'Birthday: April 12, 1990',
      'Email: ana@example.org',
      'Children: Mia (April 12)',
      "When you're in touch: momconnect log ana",
    ]);
  });

  it('says of a rhythm she did not choose that it is not her wish', async () => {
    const { out } = await runMain(['friend', 'add', 'Ana Sample'], fakeDeps({ width: 80 }));
    expect(out.split('\n')).toEqual([
      'Ana Sample is on your list. Comes up every month or so. To change it:',
      'momconnect friend edit ana --every 2w',
      "When you're in touch: momconnect log ana",
    ]);
  });

  it('refuses a name that is there, and names both ways on', async () => {
    const { code, err, deps } = await runMain(['friend', 'add', 'ANA SÄMPLE'], fakeDeps({ journal: [ana] }));
    expect(code).toBe(1);
    expect(err).toMatch(
      /Ana Sample is already on your list\.\n.*friend edit ana-sample.*--another\nNothing was saved\./,
    );
    expect(deps.lines).toHaveLength(1);
  });

  it('adds a namesake with --another', async () => {
    const { out } = await runMain(
      ['friend', 'add', 'Ana Sample', '--another', '--json'],
      fakeDeps({ journal: [ana] }),
    );
    expect(JSON.parse(out).id).toBe('ana-sample-2');
  });

  it('brings back someone removed, with what was kept', async () => {
    const journal = [
      ana,
      met('ana-sample', '2026-10-01'),
      [{ type: 'friend.removed', friend: 'ana-sample', on: '2026-11-01' } as const],
    ];
    const { out } = await runMain(['friend', 'add', 'Ana Sample', '--json'], fakeDeps({ journal }));
    expect(JSON.parse(out)).toMatchObject({
      id: 'ana-sample',
      lastContact: '2026-10-01',
      phones: ['+1 555 0100'],
    });
  });

  it.each([
    [['--every', '0d'], '0d'],
    [['--circle', 'best'], 'There\'s no circle "best".'],
    [['--last', '2026-02-30'], 'February has no 30th'],
    [['--birthday', '30 february'], "there's no February 30"],
    [['--zone', 'Mars/Base'], "isn't a time zone"],
    [['--on', 'monday'], '--on only works with --next'],
    [['--note', 'x'.repeat(4097)], "That's too long: it's more than 4 KB"],
    [['--phone', ' '], '--phone needs a value'],
    [['--email', 'ana@example'], '"ana@example" isn\'t an email address.'],
    [['--email', 'ana at example.org'], 'For example: --email ana@example.org'],
    [['--birthday', '1850-01-01'], 'years go from 1900 to 2026'],
    [['--last', 'when leo was born'], 'A guess is fine'],
    [['--phone', 'abc'], '"abc" isn\'t a phone number.\nFor example: --phone "+1 555 0100"'],
    [
      ['--phone', '555 0100 or 555 0199'],
      '"555 0100 or 555 0199" can\'t be dialed as one phone number.\nAdd each number separately, with no words: --phone "555 0100"',
    ],
    [['--phone', 'call after 6 555-0100 x12'], "can't be dialed as one phone number."],
  ])('refuses %j with one sentence and writes nothing', async (options, sentence) => {
    const { code, err, deps } = await runMain(['friend', 'add', 'Ana Sample', ...options]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).toContain('Nothing was saved.');
    expect(err.split('\n').length).toBeLessThanOrEqual(3);
    expect(deps.lines).toHaveLength(0);
  });

  it.each([[''], ['   '], ['\u0000']])('refuses the empty name %j', async (name) => {
    const { code, err } = await runMain(['friend', 'add', name]);
    expect(code).toBe(2);
    expect(err).toContain("What's their name?");
  });

  it('needs a name where nobody can be asked', async () => {
    expect((await runMain(['friend', 'add'])).code).toBe(2);
  });
});

describe('friend list', () => {
  const names = async (options: string[], journal = three) => {
    const { out } = await runMain(['friend', 'list', ...options, '--json'], fakeDeps({ journal }));
    return JSON.parse(out).map(({ name }: { name: string }) => name);
  };
  const gone = [
    ...three,
    added('Dana Example', { state: 'hidden' }),
    added('Priya Sample', { state: 'died' }),
    met('ana-sample', '2026-11-01'),
  ];

  it.each([
    [[], ['Ana Sample', 'Bea Example', 'Cleo Example']],
    [['--circle', 'inner'], ['Bea Example']],
    [['--state', 'unsorted'], ['Cleo Example']],
    [['--state', 'hidden'], ['Dana Example']],
    [['--tag', '#school'], ['Bea Example']],
    [['--all'], ['Ana Sample', 'Bea Example', 'Cleo Example', 'Dana Example', 'Priya Sample']],
    [
      ['--sort', 'circle'],
      ['Bea Example', 'Ana Sample', 'Cleo Example'],
    ],
    [['--since', '2026-10-01'], ['Ana Sample']],
    [
      ['--not-since', '2026-10-01'],
      ['Bea Example', 'Cleo Example'],
    ],
    [['--sort', 'last', '--limit', '1'], ['Bea Example']],
  ])('with %j answers %j', async (options, expected) => {
    expect(await names(options, gone)).toEqual(expected);
  });

  it('shows numbers that work afterwards', async () => {
    const { out, deps } = await runMain(['friend', 'list'], fakeDeps({ journal: gone }));
    expect(out).toBe(
      '1  Ana Sample: close, in touch about three weeks ago\n' +
        '2  Bea Example: inner, no day saved yet, #school\n' +
        '3  Cleo Example: unsorted, wider, no day saved yet',
    );
    expect(deps.store.shown()).toEqual(['ana-sample', 'bea-example', 'cleo-example']);
  });

  it('names the way on when there is nobody', async () => {
    expect((await runMain(['friend', 'list'])).out).toBe(
      'There\'s nobody here. To add someone: momconnect friend add "Ana Sample"',
    );
  });

  it('shows a screenful on a terminal, and everybody in a pipe', async () => {
    const journal = Array.from({ length: 40 }, (_, index) => added(`Sample ${index}`));
    const terminal = await runMain(['friend', 'list'], fakeDeps({ journal, answers: [] }));
    expect(terminal.out.split('\n')).toHaveLength(19);
    expect(terminal.out).toContain('And 22 more: momconnect friend list --limit 40');
    const pipe = await runMain(['friend', 'list'], fakeDeps({ journal }));
    expect(pipe.out.split('\n')).toHaveLength(40);
  });

  it.each([
    ['--state', 'gone'],
    ['--sort', 'size'],
    ['--circle', 'best'],
    ['--limit', '0'],
  ])('refuses %s %s', async (option, value) => {
    expect((await runMain(['friend', 'list', option, value])).code).toBe(2);
  });
});

describe('friend show', () => {
  const journal = [
    added('Ana Sample', {
      birthday: '--04-12',
      inspires: 'patience',
      next: 'the new job',
      notes: [
        { on: '2026-01-01', text: 'likes tea', isPrivate: false },
        { on: '2026-01-02', text: 'a secret', isPrivate: true },
      ],
    }),
    met('ana-sample', '2026-11-13', { way: 'visit', what: 'coffee', note: 'slept badly' }),
    met('ana-sample', '2026-11-15', { outcome: 'attempt' }),
  ];

  it('says what is known, in lines that read aloud', async () => {
    const { out } = await runMain(['friend', 'show', 'ana'], fakeDeps({ journal }));
    expect(out).toBe(
      [
        'Ana Sample',
        '  Circle: close, every month',
        '  In touch: about a week ago',
        '  Next time: the new job',
        '  Inspires you: patience',
        '  Birthday: April 12',
        '  Note: likes tea',
        '  One private note: momconnect friend show ana-sample --private',
        '',
        'Lately:',
        '  Sunday, November 15: you reached out',
        '  Friday, November 13: coffee. "slept badly"',
      ].join('\n'),
    );
  });

  it('shows private notes when they are asked for', async () => {
    const { out } = await runMain(['friend', 'show', 'ana', '--private'], fakeDeps({ journal }));
    expect(out).toContain('Note (private): a secret');
  });

  describe('discreetly', () => {
    const reachable = added('Ana Sample', {
      phones: ['+1 555 0100'],
      emails: ['ana@example.org'],
      address: '1 Sample Street',
      notes: [
        { on: '2026-01-01', text: 'likes tea', isPrivate: false },
        { on: '2026-01-02', text: 'a secret', isPrivate: true },
      ],
    });
    const confiding = [reachable, ...journal.slice(1)];

    it.each([
      ['--discreet', []],
      ['the setting', [['discreet', 'yes']]],
    ])('leaves out ways to reach her and notes with %s, and says so', async (how, settings) => {
      const deps = fakeDeps({ journal: confiding, settings: Object.fromEntries(settings) });
      const flags = how === '--discreet' ? ['--discreet'] : [];
      const { out } = await runMain(['friend', 'show', 'ana', '--private', ...flags], deps);
      expect(out).not.toMatch(/555|ana@|Street|tea|secret|slept badly/);
      expect(out).toContain('Friday, November 13: coffee');
      expect(out.split('\n').at(-1)).toBe(
        "Phones, emails, address, hard days, reminders and notes aren't shown here.",
      );
    });

    it('shows them otherwise', async () => {
      const { out } = await runMain(['friend', 'show', 'ana'], fakeDeps({ journal: confiding }));
      expect(out).toContain('Phone: +1 555 0100');
      expect(out).not.toContain('left out');
    });
  });

  it('answers the history, oldest first', async () => {
    const { out } = await runMain(['friend', 'show', 'ana', '--json'], fakeDeps({ journal }));
    expect(JSON.parse(out).history.map(({ on }: { on: string }) => on)).toEqual(['2026-11-13', '2026-11-15']);
  });

  it('never shows a hidden friend unless asked with --all', async () => {
    const hidden = [added('Ana Sample', { state: 'hidden' })];
    const refused = await runMain(['friend', 'show', 'ana'], fakeDeps({ journal: hidden }));
    expect(refused.code).toBe(1);
    expect(refused.err).not.toContain('Ana Sample');
    expect((await runMain(['friend', 'show', 'ana', '--all'], fakeDeps({ journal: hidden }))).code).toBe(0);
  });
});

describe('friend edit', () => {
  it('changes fields one by one, and lists by adding and taking away', async () => {
    const { out } = await runMain(
      [
        'friend',
        'edit',
        'ana',
        '--name',
        'Ana S. Sample',
        '--every',
        '3w',
        '--drop',
        '+1 555 0100',
        '--phone',
        '+1 555 0199',
        '--json',
      ],
      fakeDeps({ journal: [ana] }),
    );
    expect(JSON.parse(out)).toMatchObject({
      id: 'ana-sample',
      name: 'Ana S. Sample',
      cadenceDays: 21,
      phones: ['+1 555 0199'],
    });
  });

  it('takes a value away when an empty one is given', async () => {
    const journal = [added('Ana Sample', { next: 'the job', everyDays: 10 })];
    const { out } = await runMain(
      ['friend', 'edit', 'ana', '--next', '', '--every', '', '--json'],
      fakeDeps({ journal }),
    );
    expect(JSON.parse(out)).toMatchObject({ next: null, cadenceDays: 30 });
  });

  it('with a day, what to ask next is a reminder, and what there was to ask stays', async () => {
    const deps = fakeDeps({ journal: [added('Ana Sample', { next: 'the move' })] });
    const { out } = await runMain(['friend', 'edit', 'ana', '--next', 'the job', '--on', 'tomorrow'], deps);
    expect(out).toBe('Ana Sample:\n  Reminder: the job (tomorrow)\nTo take it back: momconnect undo');
    expect(deps.store.read().friends.get('ana-sample')?.next).toBe('the move');
    expect(deps.store.read().reminders).toMatchObject([{ words: 'the job', day: '2026-11-21', number: 1 }]);
    expect(deps.lines.at(-1)?.changes.map(({ type }) => type)).toEqual(['reminder.kept']);
  });

  it('keeps a reminder with someone new', async () => {
    const deps = fakeDeps();
    await runMain(['friend', 'add', 'Ana Sample', '--next', 'the job', '--on', 'friday'], deps);
    expect(deps.store.read().reminders).toMatchObject([{ friend: 'ana-sample', day: '2026-11-20' }]);
  });

  it.each([
    [['--on', 'friday'], '--on only works with --next.'],
    [['--next', 'x', '--on', 'yesterday'], '"yesterday" has passed.'],
  ])('refuses %j', async (options, sentence) => {
    const { code, err, deps } = await runMain(
      ['friend', 'edit', 'ana', ...options],
      fakeDeps({ journal: [ana] }),
    );
    expect([code, deps.lines.length]).toEqual([2, 1]);
    expect(err).toContain(sentence);
  });

  it('keeps no reminder of someone who does not come up', async () => {
    const deps = fakeDeps({ journal: [added('Ana Sample', { state: 'died' })] });
    const words = ['friend', 'edit', 'ana', '--all', '--next', 'x', '--on', 'friday'];
    expect((await runMain(words, deps)).code).toBe(2);
  });

  it.each([
    [['--birthday', 'sept 12'], ['Birthday: September 12']],
    [['--every', 'biweekly'], ['Circle: close, every two weeks']],
    [['--every', 'twice a year', '--circle', 'wider'], ['Circle: wider, twice a year']],
    [['--last', 'years ago'], ['In touch: years ago']],
    [['--note', 'likes tea'], ['The note is saved.']],
    [['--drop', '+1 555 0100'], ['Deleted: +1 555 0100']],
    [['--birthday', ''], ['Birthday: none']],
    [['--tag', 'running'], ['Tags: #running']],
  ])('says what it understood of %j', async (options, lines) => {
    const { out } = await runMain(['friend', 'edit', 'ana', ...options], fakeDeps({ journal: [ana] }));
    expect(out.split('\n')).toEqual([
      'Ana Sample:',
      ...lines.map((line) => `  ${line}`),
      'To take it back: momconnect undo',
    ]);
  });

  it('a day told anew takes the old words away', async () => {
    const deps = fakeDeps({
      journal: [added('Ana Sample', { lastTold: '2021-11-21', lastAbout: 'years ago' })],
    });
    await runMain(['friend', 'edit', 'ana', '--last', '2026-11-01'], deps);
    expect((await runMain(['friend', 'show', 'ana'], deps)).out).toContain('In touch: about three weeks ago');
  });

  it('needs something to change', async () => {
    const { code, err } = await runMain(['friend', 'edit', 'ana'], fakeDeps({ journal: [ana] }));
    expect(code).toBe(2);
    expect(err).toContain('What do you want to change?');
  });

  it('says when there is no such value to take away', async () => {
    const { code, err } = await runMain(
      ['friend', 'edit', 'ana', '--drop', '+1'],
      fakeDeps({ journal: [ana] }),
    );
    expect(code).toBe(2);
    expect(err).toContain('There\'s no "+1" saved for Ana Sample.');
  });
});

describe('friend remove', () => {
  it('asks on a terminal, and leaves all as it was after no', async () => {
    const deps = fakeDeps({ journal: [ana], answers: ['no'] });
    const { code, err } = await runMain(['friend', 'remove', 'ana'], deps);
    expect([code, deps.lines.length]).toEqual([130, 1]);
    expect(err).toContain('Nothing changed.');
  });

  it('needs --yes where nobody can be asked', async () => {
    const { code, deps } = await runMain(['friend', 'remove', 'ana'], fakeDeps({ journal: [ana] }));
    expect([code, deps.lines.length]).toEqual([2, 1]);
  });

  it('takes her off the list, and undo brings her back', async () => {
    const deps = fakeDeps({ journal: [ana] });
    await runMain(['friend', 'remove', 'ana', '--yes'], deps);
    expect(deps.store.read().friends.get('ana-sample')?.isRemoved).toBe(true);
    expect((await runMain(['undo'], deps)).out).toContain('Taken back: removing Ana Sample.');
    expect(deps.store.read().friends.get('ana-sample')?.isRemoved).toBe(false);
  });
});

describe('friend merge', () => {
  it('puts two entries together', async () => {
    const deps = fakeDeps({ journal: [ana, added('Ana S'), met('ana-s', '2026-11-01')] });
    const { out } = await runMain(['friend', 'merge', 'ana-s', 'ana-sample'], deps);
    expect(out).toContain('Ana S is part of Ana Sample now');
    expect(deps.store.read().friends.size).toBe(1);
    expect(deps.store.read().friends.get('ana-sample')).toMatchObject({
      nicknames: ['Ana S'],
      contactDays: [20758],
    });
  });

  it('refuses one person twice', async () => {
    expect((await runMain(['friend', 'merge', 'ana', 'ana-sample'], fakeDeps({ journal: [ana] }))).code).toBe(
      2,
    );
  });
});

describe('what a newcomer meets', () => {
  it('someone with a title is called by the first name', async () => {
    const deps = fakeDeps({ journal: [added('Dr. Ana Sample', { friend: 'dr-ana-sample' })] });
    expect((await runMain(['log', 'ana'], deps)).out).toContain('In touch with Dr. Ana Sample');
    expect((await runMain(['log', 'dr. ana sample'], deps)).code).toBe(0);
  });

  it('the command printed after adding means the one who was added', async () => {
    const { out } = await runMain(['friend', 'add', 'Ana Other'], fakeDeps({ journal: [ana] }));
    expect(out).toContain('momconnect log ana-other');
  });

  it('a reminder cannot be for a day that has passed', async () => {
    const { code, err } = await runMain(
      ['friend', 'edit', 'ana', '--next', 'x', '--on', '2026-11-19'],
      fakeDeps({ journal: [ana] }),
    );
    expect([code, err]).toEqual([2, expect.stringContaining('"2026-11-19" has passed.')]);
  });

  it('a state that is so already leaves nothing to take back', async () => {
    const { code, deps } = await runMain(['friend', 'resume', 'ana'], fakeDeps({ journal: [ana] }));
    expect([code, deps.lines.length]).toEqual([0, 1]);
  });
});
