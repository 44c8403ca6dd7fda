import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameMaskFor, withTrueNames } from '../../../src/store/discreet-store.ts';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { added, met } from '../../support/fixtures-people.ts';
import { times } from '../../support/long-run.ts';
import { runMain } from '../../support/run-main.ts';

const at = (day: number, time: string, rest: string, month = 11) =>
  `${String(day).padStart(2, '0')}/${month}/2026, ${time} - ${rest}`;

const withAna = [
  at(13, '21:15', 'Messages and calls are end-to-end encrypted.'),
  at(13, '21:15', 'Ana Sample: sample words one'),
  at(14, '00:05', 'Sam: sample words two'),
  at(18, '08:40', 'Ana Sample: sample words three'),
].join('\n');

const group = [
  at(13, '21:15', 'Ana Sample created group "Story time"'),
  at(13, '21:17', 'Bea Example: sample words'),
  at(13, '21:18', 'Sam: sample words'),
  at(14, '09:00', 'Cleo Example left'),
].join('\n');

const people = [added('Ana Sample'), added('Bea Example'), added('Cleo Example')];

const deps = (given: FakeOptions = {}) =>
  fakeDeps({ journal: people, files: { 'ana.txt': withAna, 'group.txt': group }, ...given });

const entriesIn = async (fake: ReturnType<typeof deps>) =>
  (await fake.store.history(null)).map(
    ({ on, way, outcome, by, friends }) => `${on} ${friends.join()} ${way} ${outcome} by ${by}`,
  );

const anaEntries = [
  '2026-11-13 ana-sample text connected by friend',
  '2026-11-14 ana-sample text connected by me',
  '2026-11-18 ana-sample text attempt by friend',
];

describe('a chat with someone on her list', () => {
  test('is shown, and saves nothing without a yes', async () => {
    const fake = deps();
    const { out, code } = await runMain(['catch-up', 'ana.txt'], fake);
    expect(code).toBe(0);
    expect(out).toContain('Since November 13:\n  Ana on three days, mostly Ana wrote first.');
    expect(out).toContain(
      'Nothing was saved. To save it: momconnect catch-up "ana.txt" --yes'.replaceAll('"', ''),
    );
    expect([fake.lines.length, fake.settings.get('me')]).toEqual([3, null]);
  });

  test('is saved with --yes, as one thing to undo', async () => {
    const fake = deps();
    const { out } = await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    expect(out).toContain('Saved. To take it back: momconnect undo');
    expect(await entriesIn(fake)).toEqual(anaEntries);
    expect(fake.settings.get('me')).toBe('Sam');
    await runMain(['undo'], fake);
    expect(await entriesIn(fake)).toEqual([]);
  });

  test('is asked about on a terminal, after the page', async () => {
    const fake = deps({ answers: ['yes'] });
    const { err, out } = await runMain(['catch-up', 'ana.txt'], fake);
    expect(err).toContain('Ana on three days');
    expect(fake.questions).toEqual(['Save this?  yes, no']);
    expect(out).toBe('Saved. To take it back: momconnect undo');
    expect(await entriesIn(fake)).toEqual(anaEntries);
  });

  test('no saves nothing', async () => {
    const fake = deps({ answers: ['no'] });
    const { out } = await runMain(['catch-up', 'ana.txt'], fake);
    expect(out).toBe('Nothing was saved.');
    expect([fake.lines.length, fake.settings.get('me')]).toEqual([3, null]);
  });

  test('--dry-run saves nothing, with --yes too', async () => {
    const fake = deps();
    await runMain(['catch-up', 'ana.txt', '--yes', '--dry-run', '--me', 'Sam'], fake);
    expect([fake.lines.length, fake.settings.get('me')]).toEqual([3, null]);
  });

  test('as JSON', async () => {
    const { out } = await runMain(['catch-up', 'ana.txt', '--json'], deps());
    expect(JSON.parse(out)).toMatchObject({
      isSaved: false,
      me: 'Sam',
      people: [
        {
          id: 'ana-sample',
          times: [{ on: '2026-11-13', way: 'text', by: 'friend', wrote: ['friend'] }, {}, {}],
        },
      ],
      unknown: [],
      added: 3,
      undo: null,
    });
  });
});

describe('again', () => {
  test('the same file adds nothing', async () => {
    const fake = deps();
    await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    const before = fake.lines.length;
    const { out } = await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    expect(out).toContain('Your list has all of that already.');
    expect(fake.lines.length).toBe(before);
  });

  test('what she logged herself stays as it is', async () => {
    const fake = deps({
      journal: [...people, met('ana-sample', '2026-11-13', { way: 'text', note: 'hers' })],
    });
    await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    expect((await fake.store.history('ana-sample')).filter(({ on }) => on === '2026-11-13')).toMatchObject([
      { note: 'hers' },
    ]);
  });

  test('what she took back stays out, and the answer says how to bring it back', async () => {
    const fake = deps();
    await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    await runMain(['undo'], fake);
    const { out } = await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    expect(await entriesIn(fake)).toEqual([]);
    const [, command = ''] = /momconnect (undo \S+ --redo)/.exec(out) ?? [];
    await runMain(command.split(' '), fake);
    expect(await entriesIn(fake)).toEqual(anaEntries);
  });

  test('an answer she took back stays out, and the attempt stays', async () => {
    const files = {
      'old.txt': [at(10, '9:00', 'Ana Sample: a'), at(10, '9:01', 'Sam: b'), at(16, '9:00', 'Sam: c')].join(
        '\n',
      ),
      'new.txt': at(17, '9:00', 'Ana Sample: d'),
    };
    const fake = deps({ files });
    await runMain(['catch-up', 'old.txt', '--me', 'Sam', '--yes'], fake);
    const before = await entriesIn(fake);
    await runMain(['catch-up', 'new.txt', '--yes'], fake);
    const after = await entriesIn(fake);
    expect(after).toContain('2026-11-16 ana-sample text connected by me');
    await runMain(['undo'], fake);
    const { out } = await runMain(['catch-up', 'new.txt', '--yes'], fake);
    expect(out).toContain('Left out, because you undid it before: 2.');
    expect(await entriesIn(fake)).toEqual(before);
    await runMain(['catch-up', 'new.txt', '--as', 'Ana Sample=ana', '--yes'], fake);
    expect((await entriesIn(fake)).sort()).toEqual([...after].sort());
  });

  test('an entry she removed stays removed', async () => {
    const fake = deps();
    await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    const [first] = await fake.store.history('ana-sample');
    await runMain(['log', 'remove', first?.id ?? '', '--yes'], fake);
    await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    expect(await entriesIn(fake)).toEqual(anaEntries.slice(1));
  });

  test('after a forget, nothing of the person is left, and reading again asks who it is', async () => {
    const fake = deps();
    await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    await runMain(['forget', 'ana-sample', '--yes'], fake);
    expect(fake.store.read().contactNames).toEqual({});
    expect(fake.store.read().chatsRead).toEqual([]);
    const { out } = await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    expect(out).toContain('Not on your list: Ana Sample (three days).');
    expect(await entriesIn(fake)).toEqual([]);
  });
});

describe('who is who', () => {
  const unknown = withAna.replaceAll('Ana Sample', 'Ana M.');

  test('a name she gives with --as is known from then on', async () => {
    const fake = deps({ files: { 'ana.txt': unknown } });
    await runMain(['catch-up', 'ana.txt', '--me', 'Sam', '--as', 'Ana M.=ana', '--yes'], fake);
    expect(await entriesIn(fake)).toEqual(anaEntries);
    const { out } = await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    expect(out).toContain('Your list has all of that already.');
  });

  test('nobody is added unless she says so', async () => {
    const fake = deps({ files: { 'ana.txt': withAna.replaceAll('Ana Sample', 'Priya Shah') } });
    const { out } = await runMain(['catch-up', 'ana.txt', '--me', 'Sam', '--yes'], fake);
    expect(out).toContain('--add "Priya Shah"');
    expect(fake.store.read().friends.size).toBe(3);
    await runMain(['catch-up', 'ana.txt', '--add', 'Priya Shah', '--yes'], fake);
    expect(await fake.store.history('priya-shah')).toHaveLength(3);
  });

  test('an ignored name never comes up again', async () => {
    const fake = deps({ files: { 'ana.txt': withAna.replaceAll('Ana Sample', 'School office') } });
    await runMain(['catch-up', 'ana.txt', '--me', 'Sam', '--ignore', 'School office', '--yes'], fake);
    expect(JSON.stringify(fake.lines)).not.toMatch(/school/i);
    const { out } = await runMain(['catch-up', 'ana.txt', '--json'], fake);
    expect(out).not.toContain('School');
  });

  test('each is asked about, those with the most days first', async () => {
    const files = { 'a.txt': unknown, 'b.txt': group.replaceAll('Bea Example', 'Priya Shah') };
    const fake = deps({ files, settings: { me: 'Sam' }, answers: ['', 'add', 'yes'] });
    const { out, err } = await runMain(['catch-up', 'a.txt', 'b.txt'], fake);
    expect(fake.questions).toEqual([
      'Who is Ana M. (three days)?  add, ignore, stop, or someone on your list; Enter to leave it',
      'Who is Priya Shah (one day)?  add, ignore, stop, or someone on your list; Enter to leave it',
      'Save this?  yes, no',
    ]);
    expect(err).toContain('Priya in a group on one day.');
    expect(out).toBe(
      'Priya is on your list now. One name is left for another time.\nSaved. To take it back: momconnect undo',
    );
  });

  test('a first name alone is a guess that she confirms', async () => {
    const fake = deps({
      files: { 'ana.txt': withAna.replaceAll('Ana Sample', 'Ana') },
      settings: { me: 'Sam' },
      answers: ['', 'yes'],
    });
    await runMain(['catch-up', 'ana.txt'], fake);
    expect(fake.questions[0]).toBe('Who is Ana (three days)?  add, ignore, stop, or someone on your list');
    expect(await entriesIn(fake)).toEqual(anaEntries);
  });

  test('a number that is nobody gets a name when it is added', async () => {
    const fake = deps({
      journal: [],
      files: { 'n.txt': withAna.replaceAll('Ana Sample', '+91 99999 00000') },
      settings: { me: 'Sam' },
      answers: ['add', 'Priya Shah', 'yes'],
    });
    await runMain(['catch-up', 'n.txt'], fake);
    expect(fake.store.read().friends.get('priya-shah')).toMatchObject({
      name: 'Priya Shah',
      phones: ['+91 99999 00000'],
    });
  });

  test.each(['Priya', 'priya shah'])('someone added an answer ago can have two names: %s', async (input) => {
    const files = {
      'a.txt': withAna.replaceAll('Ana Sample', 'Priya Shah'),
      'b.txt': group.replaceAll('Bea Example', '+91 99999 00000'),
    };
    const fake = deps({ journal: [], files, settings: { me: 'Sam' }, answers: ['add', input, 'yes'] });
    await runMain(['catch-up', 'a.txt', 'b.txt'], fake);
    expect(fake.questions[1]).toContain('add, ignore, stop, or someone on your list');
    expect([...fake.store.read().friends.keys()]).toEqual(['priya-shah']);
    expect(await entriesIn(fake)).toContain('2026-11-13 priya-shah group connected by friend');
  });

  test('who she is is asked once', async () => {
    const fake = deps({
      files: { 'x.txt': withAna.replaceAll('Ana Sample', 'Priya') },
      answers: ['2', 'stop'],
    });
    await runMain(['catch-up', 'x.txt'], fake);
    expect(fake.questions[0]).toBe('Which one is you?  1 Priya, 2 Sam, none');
    expect(fake.settings.get('me')).toBe('Sam');
  });

  test.each([
    [
      ['--me', 'Nobody'],
      1,
      'There\'s nobody called "Nobody" in there.\nFor example: --me "Sam"\nIf you didn\'t write in it: --me none',
    ],
    [['--as', 'Ana Sample'], 2, '"Ana Sample" doesn\'t say who it is.'],
    [['--as', 'Zoe=ana'], 1, 'There\'s nobody called "Zoe" in there.'],
    [['--as', 'Ana Sample=zzz'], 1, 'Nobody called "zzz" is on your list.'],
    [['--since', 'someday'], 2, 'someday'],
    [['--day-first', '--month-first'], 2, 'Dates start with the day or with the month, not both.'],
  ])('%j is refused', async (options, code, message) => {
    const fake = deps();
    const ran = await runMain(['catch-up', 'ana.txt', '--yes', ...options], fake);
    expect([ran.code, fake.lines.length]).toEqual([code, 3]);
    expect(ran.err).toContain(message);
  });

  test('without a terminal, a name that could be hers is named', async () => {
    const { err, code } = await runMain(
      ['catch-up', 'x.txt'],
      deps({ files: { 'x.txt': withAna.replaceAll('Ana Sample', 'Priya') } }),
    );
    expect([code, err]).toEqual([2, expect.stringContaining('Which of these is you: Priya or Sam?')]);
    expect(err).toContain("If it's none of them: --me none");
  });

  test('without a terminal, the only one who wrote may be someone else', async () => {
    const files = { 'x.txt': at(13, '21:15', 'Priya: sample words') };
    const { err, code } = await runMain(['catch-up', 'x.txt'], deps({ files }));
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('Is Priya you?\nIf it is: --me "Priya"\nIf it isn\'t: --me none'),
    ]);
    const ran = await runMain(['catch-up', 'x.txt', '--me', 'none'], deps({ files }));
    expect(ran.out).toContain('Not on your list: Priya (one day).');
  });
});

describe('a zip with several chats', () => {
  const withBea = withAna.replaceAll('Ana Sample', 'Bea Example');

  test('is read whole, and documents in it are nothing', async () => {
    const fake = deps({ zips: { 'all.zip': [withAna, 'a list\n'.repeat(30), '', withBea] } });
    const { out, err } = await runMain(['catch-up', 'all.zip', '--yes'], fake);
    expect([out, err]).toEqual([expect.stringContaining('Bea on three days'), '']);
    expect(out).not.toContain('all.zip');
    expect(await entriesIn(fake)).toHaveLength(6);
  });

  test('says that one of them cannot be read', async () => {
    const contradicting = `${at(13, '9:00', 'Ana Sample: a')}\n11/14/2026, 21:15 - Ana Sample: b`;
    const fake = deps({ zips: { 'all.zip': [contradicting, withBea] } });
    const { out } = await runMain(['catch-up', 'all.zip'], fake);
    expect(out).toContain('all.zip has another chat, and it has dates that contradict each other.');
    expect(out).toContain('Bea on three days');
  });

  test('is refused if none of them is a chat', async () => {
    const { code, err } = await runMain(['catch-up', 'x.zip'], deps({ zips: { 'x.zip': ['', 'bread\n'] } }));
    expect([code, err]).toEqual([1, expect.stringContaining('"x.zip" isn\'t an exported WhatsApp chat.')]);
  });
});

describe('dates that the file does not explain', () => {
  const files = { 'x.txt': '11/12/2026, 21:15 - Ana Sample: a\n05/11/2026, 08:40 - Sam: b' };

  test('are asked about', async () => {
    const fake = deps({ files, today: '2026-12-20', answers: ['2', 'yes'] });
    await runMain(['catch-up', 'x.txt'], fake);
    expect(fake.questions[0]).toBe('Which day is 11/12/2026 in this chat?  1 December 11, 2 November 12');
    expect((await entriesIn(fake)).join()).toContain('2026-11-12');
  });

  test('are refused where nobody can be asked, and both ways out work', async () => {
    const ran = await runMain(['catch-up', 'x.txt', '--yes'], deps({ files }));
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("If it's December 11: --day-first")]);
    const fake = deps({ files });
    await runMain(['catch-up', 'x.txt', '--yes', '--month-first'], fake);
    expect(await entriesIn(fake)).toHaveLength(2);
  });
});

describe('what stays unseen', () => {
  const hidden = [...people, added('Rex Hidden', { state: 'hidden' })];
  const files = { 'rex.txt': withAna.replaceAll('Ana Sample', 'Rex Hidden'), 'ana.txt': withAna };

  test.each([[['rex.txt']], [['rex.txt', 'ana.txt']]])('a hidden person, in %j', async (names) => {
    for (const more of [[], ['--json'], ['--yes']]) {
      const fake = deps({ journal: hidden, files });
      const { out, err } = await runMain(['catch-up', ...names, ...more], fake);
      expect(out + err).not.toContain('Rex');
      expect(JSON.stringify(fake.lines.slice(4))).not.toContain('rex');
    }
  });

  test('someone she removed stays removed', async () => {
    const fake = deps();
    await runMain(['friend', 'remove', 'ana', '--yes'], fake);
    const before = fake.lines.length;
    await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    expect(fake.lines.length).toBe(before);
  });

  test('in a group, those who wrote nothing', async () => {
    const fake = deps();
    await runMain(['catch-up', 'group.txt', '--me', 'Sam', '--yes'], fake);
    expect(await entriesIn(fake)).toEqual(['2026-11-13 bea-example group connected by friend']);
  });
});

describe('what it gives', () => {
  const everyNine = Array.from({ length: 8 }, (_, at) => {
    const day = new Date(Date.UTC(2026, 8, 10 + at * 9));
    const written = `${day.getUTCDate()}/${day.getUTCMonth() + 1}/2026, 21:15 - `;
    return `${written}Ana Sample: a\n${written}Sam: b`;
  }).join('\n');

  test('a cadence from her own rhythm, if she says so', async () => {
    const files = { 'ana.txt': everyNine };
    const fake = deps({ files, answers: ['yes', 'yes'] });
    await runMain(['catch-up', 'ana.txt'], fake);
    expect(fake.questions[0]).toBe(
      "You and Ana usually talk every nine days. Is that how often you'd like to?  yes, no",
    );
    expect(fake.store.read().friends.get('ana-sample')?.everyDays).toBe(9);
    const quiet = deps({ files });
    const { out } = await runMain(['catch-up', 'ana.txt', '--yes'], quiet);
    // Nothing is new the second time, so nothing is asked.
    expect(
      (await runMain(['catch-up', 'ana.txt'], { ...quiet, prompter: deps({ answers: [] }).prompter })).out,
    ).toBe('Nothing changed.');
    expect(out).toContain('momconnect friend edit ana-sample --every 9d');
    expect(quiet.store.read().friends.get('ana-sample')?.everyDays).toBeNull();
  });

  test('--rhythm saves it', async () => {
    const fake = deps({ files: { 'ana.txt': everyNine } });
    await runMain(['catch-up', 'ana.txt', '--rhythm', '--yes'], fake);
    expect(fake.store.read().friends.get('ana-sample')?.everyDays).toBe(9);
  });

  test('people from an address book that she talks to', async () => {
    const unsorted = [added('Ana Sample', { state: 'unsorted' })];
    const fake = deps({ journal: unsorted, answers: ['yes', 'yes'] });
    await runMain(['catch-up', 'ana.txt'], fake);
    expect(fake.questions[0]).toBe('Suggest Ana Sample from now on?  yes, no');
    expect(fake.store.read().friends.get('ana-sample')?.state).toBe('active');
    const quiet = deps({ journal: unsorted });
    await runMain(['catch-up', 'ana.txt', '--yes', '--pick'], quiet);
    expect(quiet.store.read().friends.get('ana-sample')?.state).toBe('active');
  });

  test('an attempt that ended well', async () => {
    const tried = met('ana-sample', '2026-11-12', { outcome: 'attempt', by: 'me' });
    const { out } = await runMain(['catch-up', 'ana.txt', '--yes'], deps({ journal: [...people, tried] }));
    expect(out).toContain("You reached out to Ana on November 12, and you've been in touch since.");
  });

  test('whose turn it is', async () => {
    const recent = [
      at(1, '10:00', 'Sam: a'),
      at(2, '10:00', 'Ana Sample: b'),
      at(29, '10:00', 'Ana Sample: b', 9),
    ].join('\n');
    const fake = deps({ journal: [added('Ana Sample', { everyDays: 14 })], files: { 'ana.txt': recent } });
    await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    const { out } = await runMain(['suggest'], fake);
    expect(out).toContain('You texted about three weeks ago. Ana wrote last.');
  });
});

describe('sources', () => {
  test('say once what two devices read', async () => {
    const read = {
      type: 'chats.read',
      source: 'whatsapp',
      on: '2026-11-20',
      friends: ['ana-sample'],
      from: '2026-11-13',
      until: '2026-11-18',
    } as const;
    const { out } = await runMain(['catch-up', 'sources'], deps({ journal: [...people, [read], [read]] }));
    expect(out.match(/WhatsApp with Ana/g)).toHaveLength(1);
  });

  test('say what was read and when, and how to export on each phone', async () => {
    const fake = deps();
    expect((await runMain(['catch-up', 'sources'], fake)).out).toContain("You haven't added any chats yet.");
    await runMain(['catch-up', 'ana.txt', '--yes'], fake);
    const { out } = await runMain(['catch-up', 'sources'], fake);
    expect(out).toContain('November 20: WhatsApp with Ana Sample, up to November 18');
    expect(out.split('\n').filter((line) => /^ {2}[1-5] {2}/.test(line))).toHaveLength(10);
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
  });
});

describe('files', () => {
  test('a folder, with what is no chat named', async () => {
    const files = { 'chats/ana.txt': withAna, 'chats/list.txt': 'bread\nmilk' };
    const { out } = await runMain(['catch-up', 'chats', '--yes'], deps({ files }));
    expect(out).toContain("chats/list.txt isn't an exported WhatsApp chat.");
    expect(out).toContain('Saved.');
  });

  test.each([
    ['x.txt', 'bread\nmilk', '"x.txt" isn\'t an exported WhatsApp chat.'],
    ['x.txt', '', '"x.txt" is empty.'],
    [
      'x.txt',
      '13/11/2026, 21:15 - A: a\n11/14/2026, 8:40 - B: b',
      '"x.txt" has dates that contradict each other.',
    ],
  ])('%s: %j', async (name, content, message) => {
    const { code, err } = await runMain(['catch-up', name], deps({ files: { [name]: content } }));
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
  });
});

test('without a file, how to export a chat is said', async () => {
  const { code, err } = await runMain(['catch-up'], deps());
  expect([code, err]).toEqual([
    2,
    expect.stringContaining('How to export a chat: momconnect catch-up sources'),
  ]);
});

test('where no file is a chat, what is wrong with the first is said', async () => {
  const { code, err } = await runMain(
    ['catch-up', 'a.txt', 'b.txt'],
    deps({ files: { 'a.txt': '', 'b.txt': 'x' } }),
  );
  expect([code, err]).toEqual([1, expect.stringContaining('"a.txt" is empty.')]);
});

describe('on a discreet screen', () => {
  const stranger = withAna.replaceAll('Ana Sample', 'Priya Shah');

  test.each([[['ana.txt', '--yes']], [['ana.txt', 'x.txt']], [['x.txt', '--json']]])(
    '%j names nobody',
    async (words) => {
      const fake = deps({ files: { 'ana.txt': withAna, 'x.txt': stranger }, settings: { me: 'Sam' } });
      const { store, mark, maskNames, maskData } = nameMaskFor(fake.store, () => false);
      const masked = { ...withTrueNames(fake), store, output: { ...fake.output, mark } } as typeof fake;
      const { out, err } = await runMain(['catch-up', ...words], masked);
      const shown = words.includes('--json')
        ? JSON.stringify(maskData(mark(JSON.parse(out))))
        : maskNames(out);
      expect(shown + maskNames(err)).not.toMatch(/Ana|Sample|Priya|Shah/);
    },
  );

  test.each([['--json'], ['--quiet']])('names of files are not shown, %s', async (option) => {
    const files = { 'x/Chat with Priya Shah.txt': stranger, 'x/Chat with Rex.txt': '' };
    const fake = deps({ files, settings: { me: 'Sam' }, globals: { discreet: true } });
    const { out } = await runMain(
      ['catch-up', 'x/Chat with Priya Shah.txt', 'x', '--discreet', option],
      fake,
    );
    expect(out).toMatch(/FILE/);
    expect(out).not.toMatch(/Chat with/);
  });

  test('asks about initials', async () => {
    const fake = deps({ files: { 'x.txt': stranger }, answers: ['1', '', 'yes'] });
    const { store, mark, maskNames } = nameMaskFor(fake.store, () => false);
    const masked = { ...withTrueNames(fake), store, output: { ...fake.output, mark } } as typeof fake;
    await runMain(['catch-up', 'x.txt'], masked);
    expect(fake.questions.map(maskNames)[0]).toBe('Which one is you?  1 P. S., 2 S., none');
  });
});

describe('files that overlap', () => {
  const message = fc.record({
    gap: fc.integer({ min: 0, max: 5 }),
    who: fc.constantFrom('Ana Sample', 'Sam'),
    words: fc.constantFrom('hi', 'Missed voice call', 'two\nlines'),
  });
  const textOf = (
    messages: readonly { readonly gap: number; readonly who: string; readonly words: string }[],
  ) => {
    let day = 0;
    const all = messages.map(({ gap, who, words }) => {
      day += gap;
      const on = new Date(Date.UTC(2026, 0, 1 + day));
      return `${on.getUTCDate()}.${on.getUTCMonth() + 1}.2026, 10:05 - ${who}: ${words}`;
    });
    return ['1.1.2026, 10:00 - Messages and calls are end-to-end encrypted.', ...all];
  };
  const readAll = async (...texts: readonly (readonly string[])[]) => {
    const files = Object.fromEntries(texts.map((lines, at) => [`${at}.txt`, lines.join('\n')]));
    const fake = deps({ files });
    for (const name of Object.keys(files)) await runMain(['catch-up', name, '--me', 'Sam', '--yes'], fake);
    return fake;
  };

  test('an older export and a newer one give what the newer one gives, in any order and again', async () => {
    const chats = fc.array(message, { minLength: 2, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(chats, fc.nat(10), async (messages, cut) => {
        // Each side is in both, so that the flag for her name is right for both.
        const start = [
          { gap: 0, who: 'Sam', words: 'hi' },
          { gap: 0, who: 'Ana Sample', words: 'hi' },
        ];
        const newer = textOf([...start, ...messages]);
        const older = newer.slice(0, Math.max(3, Math.min(cut, newer.length)));
        const whole = (await entriesIn(await readAll(newer))).sort();
        expect((await entriesIn(await readAll(older, newer))).sort()).toEqual(whole);
        const again = await readAll(newer);
        const before = again.lines.length;
        const files = deps({ files: { 'old.txt': older.join('\n'), 'new.txt': newer.join('\n') } });
        const both = { ...again, files: files.files };
        await runMain(['catch-up', 'old.txt', 'new.txt', '--yes'], both);
        await runMain(['catch-up', 'old.txt', '--yes'], both);
        expect(again.lines.length).toBe(before);
      }),
      { numRuns: times(8, 200) },
    );
  });
});

test('a folder without a chat says what it reads, and how to export one', async () => {
  const fake = deps();
  const empty = { ...fake, files: { ...fake.files, chatsIn: () => [] } };
  const { code, err } = await runMain(['catch-up', 'photos'], empty);
  expect([code, err]).toEqual([1, expect.stringContaining('There\'s no chat in the folder "photos".')]);
  expect(err).toContain('It reads files that end in .txt and .zip.');
});

test('dates cannot start with the day and with the month', async () => {
  const { code, err } = await runMain(['catch-up', 'ana.txt', '--day-first', '--month-first'], deps());
  expect([code, err]).toEqual([2, expect.stringContaining('not both')]);
});

describe('who somebody is, asked on a terminal', () => {
  const unknown = withAna.replaceAll('Ana Sample', 'Priya Shah');
  const ask = async (...answers: string[]) => {
    const more = [...people, added('Bea Sample')];
    const fake = deps({ journal: more, files: { 'a.txt': unknown }, settings: { me: 'Sam' }, answers });
    return { fake, ...(await runMain(['catch-up', 'a.txt'], fake)) };
  };

  test('ignore leaves the name out for good, and stop leaves the rest open', async () => {
    const { fake } = await ask('ignore', 'yes');
    const { out } = await runMain(['catch-up', 'a.txt', '--json'], fake);
    expect(out).not.toContain('Priya');
    expect((await ask('stop', 'no')).fake.store.read().friends.size).toBe(people.length + 1);
  });

  test.each([
    ['zoltan', 'Nobody called "zoltan" is on your list. You can type: add, ignore, stop'],
    ['bea', '"bea" could be Bea Example (bea-example) or Bea Sample (bea-sample).'],
  ])('%s is asked again, with what can be typed', async (input, problem) => {
    const { fake, err } = await ask(input, 'cleo', 'yes');
    expect(err.replace(/\s+/g, ' ')).toContain(problem);
    expect((await fake.store.history('cleo-example')).length).toBeGreaterThan(0);
  });
});
