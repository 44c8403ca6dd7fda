import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runImport } from '../../../src/commands/import/import.ts';
import { UserError } from '../../../src/errors.ts';
import { anyText } from '../../support/any-text.ts';
import type { FakeDeps, FakeOptions } from '../../support/fake-deps.ts';
import { fakeDeps, readFixture } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

const phone = readFixture('phone-3.0.vcf');
const files = {
  'phone.vcf': phone,
  '-': phone,
  'old.vcf': readFixture('phone-2.1.vcf'),
  'friends.md': readFixture('friends.md'),
};
const deps = (options: FakeOptions = {}): FakeDeps => fakeDeps({ files, ...options });
const jsonOf = async (world: FakeDeps, ...argv: readonly string[]) => {
  await runMain(['import', ...argv, '--json'], world);
  return JSON.parse(world.answered.at(-1) ?? '');
};
const stateOf = (world: FakeDeps, id: string) => world.store.read().friends.get(id)?.state;
const manyCards = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `BEGIN:VCARD\nFN:Sample ${String.fromCharCode(65 + index)}\nEND:VCARD\n`,
  ).join('');

describe('import of a vCard', () => {
  it('brings everybody in, resting, and lists what could not come', async () => {
    const world = deps();
    expect(await jsonOf(world, 'phone.vcf')).toMatchObject({
      format: 'vcard',
      added: 3,
      updated: 0,
      skipped: 0,
      interactions: 0,
      problems: [{ line: 31, reason: "there's no name on this card, only +1 555 010 0177" }],
      friends: [
        { id: 'ana-sample', name: 'Ana Sample' },
        { id: 'bea-example', name: 'Bea 🌸 Example' },
        { id: 'sample-bakery', name: 'Sample Bakery' },
      ],
    });
    const { friends } = world.store.read();
    expect(friends.get('ana-sample')).toMatchObject({
      state: 'unsorted',
      nicknames: ['Annie'],
      phones: ['+1\u00a0555\u00a0010\u00a00100'],
      emails: ['ana@example.org'],
      address: '1 Main St., Back door, Old Town, CA, 00001, USA',
      birthday: '--04-12',
      notes: [{ on: '2026-11-20', text: 'Met at story time, likes tea.' }],
    });
    expect(friends.get('bea-example')).toMatchObject({ state: 'unsorted', phones: ['(212) 555-0100 x12'] });
    expect(friends.get('sample-bakery')).toMatchObject({
      state: 'paused',
      tags: ['company'],
      phones: ['+1 555 010 0155'],
    });
  });

  it('reads the 2.1 of old phones', async () => {
    const world = deps();
    await runMain(['import', 'old.vcf'], world);
    const { friends } = world.store.read();
    expect(friends.get('zoe-example')).toMatchObject({
      name: 'Zoë Example',
      nicknames: ['Zo'],
      phones: ['555-010-0123', '555-010-0124'],
      birthday: '1989-02-02',
    });
    expect(friends.get('chloe-example')).toMatchObject({ name: 'Chloé Example', phones: ['5550100'] });
  });

  it('writes a line for each person, all of one batch', async () => {
    const world = deps();
    await runMain(['import', 'phone.vcf'], world);
    expect(world.lines.map(({ command, changes }) => [command, changes.length])).toEqual([
      ['import', 1],
      ['import', 1],
      ['import', 1],
    ]);
    expect(new Set(world.lines.map(({ batch }) => batch)).size).toBe(1);
    expect(world.lines[0]?.batch).toBeDefined();
  });

  it('adds nobody the second time, and writes nothing', async () => {
    const world = deps();
    await runMain(['import', 'phone.vcf'], world);
    const before = world.lines.length;
    expect(await jsonOf(world, 'phone.vcf')).toMatchObject({ added: 0, updated: 0, skipped: 3, friends: [] });
    expect(world.lines).toHaveLength(before);
  });

  it('says it in words', async () => {
    const { out, code } = await runMain(['import', 'phone.vcf'], deps());
    expect(code).toBe(0);
    expect(out).toBe(
      [
        "3 cards were read. 2 people came in from the address book, and won't be",
        "suggested until you pick them. 1 company or group came in, but won't be",
        'suggested.',
        '  Ana Sample, Bea 🌸 Example and Sample Bakery',
        '',
        "One thing didn't come in as is:",
        "  line 31: there's no name on this card, only +1 555 010 0177",
        '',
        'To choose who can come up, five at a time: momconnect friend sort',
        'To take it back: momconnect undo',
      ].join('\n'),
    );
  });

  it('says that there was nothing new', async () => {
    const world = deps({ files: { 'a.vcf': manyCards(2) } });
    await runMain(['import', 'a.vcf'], world);
    world.answered.length = 0;
    expect((await runMain(['import', 'a.vcf'], world)).out).toBe(
      '2 cards were read. 2 rows were already there. Nothing changed.',
    );
  });

  it('never prints more than a screenful', async () => {
    const cards = Array.from(
      { length: 40 },
      (_, index) => `BEGIN:VCARD\nFN:${'long name '.repeat(19)}${index}\nlost\nEND:VCARD\n`,
    ).join('');
    const { out } = await runMain(['import', 'a.vcf'], deps({ files: { 'a.vcf': cards } }));
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
    expect(out).toContain('and 35 more: momconnect import a.vcf --dry-run --json');
  });

  it.each([
    [['--circle', 'wider'], { state: 'active', circle: 'wider', everyDays: null }],
    [['--every', '2w'], { state: 'active', circle: 'close', everyDays: 14 }],
    [['--circle', 'inner', '--every', 'monthly'], { state: 'active', circle: 'inner', everyDays: 30 }],
  ])('%j makes everybody active, but no company', async (options, expected) => {
    const world = deps();
    await runMain(['import', 'phone.vcf', ...options], world);
    expect(world.store.read().friends.get('ana-sample')).toMatchObject(expected);
    expect(stateOf(world, 'sample-bakery')).toBe('paused');
  });

  it.each([[['--circle', 'dear']], [['--every', '0d']]])(
    '%j is refused, and nothing is written',
    async (options) => {
      const world = deps();
      expect((await runMain(['import', 'phone.vcf', ...options], world)).code).toBe(2);
      expect(world.lines).toEqual([]);
    },
  );

  it('adds what is new to who is known, and brings nobody back', async () => {
    const world = deps({
      journal: [
        [
          {
            type: 'friend.added',
            friend: 'ana-sample',
            on: '2026-01-01',
            name: 'Ana Sample',
            circle: 'inner',
            birthday: '1990-04-12',
          },
        ],
        [
          {
            type: 'friend.added',
            friend: 'bea',
            on: '2026-01-01',
            name: 'Bea',
            phones: ['212 555 0100'],
            state: 'hidden',
          },
        ],
      ],
    });
    const data = await jsonOf(world, 'phone.vcf');
    expect(data).toMatchObject({ added: 1, updated: 1, skipped: 1 });
    expect(JSON.stringify(data)).not.toContain('Bea');
    expect(world.store.read().friends.get('ana-sample')).toMatchObject({
      state: 'active',
      circle: 'inner',
      birthday: '1990-04-12',
      emails: ['ana@example.org'],
    });
    expect(stateOf(world, 'bea')).toBe('hidden');
  });
});

describe('--dry-run', () => {
  it('shows the same, and writes nothing', async () => {
    const world = deps();
    const { out, code } = await runMain(['import', 'phone.vcf', '--dry-run'], world);
    expect(code).toBe(0);
    expect(out).toContain('2 people would come in from the address book');
    expect(out).toContain('Nothing was saved. To add them: momconnect import phone.vcf');
    expect(world.lines).toEqual([]);
  });
});

describe('--pick', () => {
  it.each([[['ana']], [['Ana Sample']], [['ana-sample']], [['ANA,']]])(
    '%j: those become active, the rest stay resting',
    async (names) => {
      const world = deps();
      await runMain(['import', 'phone.vcf', '--pick', ...names], world);
      expect(world.store.read().friends.get('ana-sample')).toMatchObject({
        state: 'active',
        circle: 'close',
      });
      expect(stateOf(world, 'bea-example')).toBe('unsorted');
    },
  );

  it('takes the circle that is given for those alone', async () => {
    const world = deps();
    await runMain(['import', 'phone.vcf', '--circle', 'inner', '--pick', 'ana', 'bea'], world);
    const { friends } = world.store.read();
    expect([friends.get('ana-sample'), friends.get('bea-example')]).toMatchObject([
      { circle: 'inner' },
      { circle: 'inner' },
    ]);
    expect(stateOf(world, 'sample-bakery')).toBe('paused');
  });

  it('finds who rests on the list from before', async () => {
    const world = deps();
    await runMain(['import', 'phone.vcf'], world);
    world.answered.length = 0;
    const { out } = await runMain(['import', 'phone.vcf', '--pick', 'ana'], world);
    expect(stateOf(world, 'ana-sample')).toBe('active');
    expect(out).toContain('Ana Sample can come up in suggestions now.');
  });

  it.each([
    ['zoe', 'not_found', 'Nobody called "zoe" is in this file.'],
    ['sample', 'ambiguous', '"sample" could be Ana Sample (ana-sample) or Sample Bakery (sample-bakery).'],
  ])('%s is refused, and nothing is written', async (name, code, message) => {
    const world = deps();
    const ran = await runMain(['import', 'phone.vcf', '--pick', name, '--json'], world);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.err)).toMatchObject({ error: { code, message } });
    expect(world.lines).toEqual([]);
  });
});

describe('on a terminal', () => {
  it('brings everybody in, then sorts the new people', async () => {
    const world = deps({ answers: ['close', 'last summer', 'skip'] });
    const { out } = await runMain(['import', 'phone.vcf'], world);
    const { friends } = world.store.read();
    expect(friends.get('ana-sample')).toMatchObject({ state: 'active', circle: 'close' });
    expect([friends.get('bea-example')?.state, friends.get('sample-bakery')?.state]).toEqual([
      'unsorted',
      'paused',
    ]);
    expect(world.said.join('\n')).not.toContain('Sample Bakery');
    expect(out).toContain('Ana Sample can come up in suggestions now.');
    const [, id = ''] = /To take it all back: momconnect undo (\S+)/.exec(out) ?? [];
    await runMain(['undo', id], world);
    expect(world.store.read().friends.size).toBe(0);
  });

  it('sorts only the people of this import, five at a time', async () => {
    const world = deps({
      files: { 'a.vcf': manyCards(20), 'b.vcf': manyCards(26) },
      answers: ['done', 's', 's', 's', 's', 's', 'no'],
    });
    await runMain(['import', 'a.vcf'], world);
    await runMain(['import', 'b.vcf'], world);
    expect(world.questions[1]).toBe('1 of 6: Sample U. How close?');
    expect(world.questions.at(-1)).toBe('1 to go. One more now?  yes, no');
  });

  it.each([
    ['with a circle', ['phone.vcf', '--circle', 'close']],
    ['with a span', ['phone.vcf', '--every', '2w']],
    ['with picks', ['phone.vcf', '--pick', 'ana']],
    ['when nothing is saved', ['phone.vcf', '--dry-run']],
    ['when it was piped in', ['-']],
    ['for a friends.md', ['friends.md']],
  ])('asks nothing %s', async (_, argv) => {
    const world = deps({ answers: [] });
    expect((await runMain(['import', ...argv], world)).code).toBe(0);
    expect(world.questions).toEqual([]);
  });

  it('asks nothing when everybody is there already', async () => {
    const world = deps({ answers: ['skip', 'skip'] });
    await runMain(['import', 'phone.vcf'], world);
    await runMain(['import', 'phone.vcf'], world);
    expect(world.questions).toHaveLength(2);
  });
});

describe('who is who', () => {
  const vcard = (name: string, ...lines: readonly string[]) =>
    `${['BEGIN:VCARD', `FN:${name}`, ...lines, 'END:VCARD'].join('\n')}\n`;
  const couple = vcard('Mr. Sample', 'TEL:+12125550100') + vcard('Mrs. Sample', 'TEL:+12125550100');
  const marias = vcard('Maria Klein', 'TEL:+12125550131') + vcard('Maria Klein', 'TEL:+12125550132');
  const liz = vcard('Liz Sample', 'TEL:+12125550100') + vcard('Elizabeth Sample', 'TEL:+12125550100');

  it('says who shares a number, with a command that runs as it stands', async () => {
    const world = deps({ files: { 'a.vcf': couple } });
    const { out } = await runMain(['import', 'a.vcf'], world);
    expect(out).toContain(
      'Same number: Mr. Sample and Mrs. Sample. Same person?\nmomconnect friend merge mrs-sample mr-sample',
    );
    expect((await runMain(['friend', 'merge', 'mrs-sample', 'mr-sample'], world)).code).toBe(0);
    world.answered.length = 0;
    expect((await runMain(['import', 'a.vcf'], world)).out).toBe(
      '2 cards were read. 1 row was already there. Nothing changed.',
    );
  });

  it('namesakes are merged by their ids, also at a terminal', async () => {
    const world = deps({
      files: { 'a.vcf': vcard('Maria', 'TEL:+12125550131') + vcard('Maria', 'TEL:+12125550132') },
    });
    const { out } = await runMain(['import', 'a.vcf'], world);
    expect(out).toContain('Same name: Maria (maria) and Maria (maria-2). Same person?');
    const askingDeps = deps({ journal: world.lines.map(({ changes }) => changes), answers: [] });
    expect((await runMain(['friend', 'merge', 'maria-2', 'maria'], askingDeps)).code).toBe(0);
    expect([...askingDeps.store.read().friends.keys()]).toEqual(['maria']);
  });

  it('says who was joined, by name', async () => {
    const world = deps({ files: { 'a.vcf': liz } });
    const { out } = await runMain(['import', 'a.vcf'], world);
    expect(out).toContain('1 entry was combined: Liz Sample and Elizabeth Sample are the same person.');
    expect(world.store.read().friends.get('liz-sample')?.nicknames).toEqual(['Elizabeth Sample']);
  });

  it('says it to scripts', async () => {
    const world = deps({ files: { 'a.vcf': couple + liz.replaceAll('0100', '0177') } });
    expect(await jsonOf(world, 'a.vcf')).toMatchObject({
      cards: 4,
      added: 3,
      joined: [['Liz Sample', 'Elizabeth Sample']],
      alike: [['Mr. Sample', 'Mrs. Sample', 'number']],
    });
  });

  it.each([
    ['yes', ['maria-klein']],
    ['no', ['maria-klein', 'maria-klein-2']],
    ['', ['maria-klein', 'maria-klein-2']],
  ])('asks at a terminal whether one name with other numbers is one person: %j', async (answer, ids) => {
    const world = deps({ files: { 'a.vcf': marias }, answers: [answer, 'stop'] });
    await runMain(['import', 'a.vcf'], world);
    expect(world.questions[0]).toBe(
      'Maria Klein is in there twice, with different numbers or addresses. Same person?  yes, no',
    );
    expect([...world.store.read().friends.keys()]).toEqual(ids);
  });

  it.each([['a.vcf', '--dry-run'], ['-']])('does not ask with %j', async (...argv) => {
    const world = deps({ files: { 'a.vcf': marias, '-': marias }, answers: [] });
    const { out } = await runMain(['import', ...argv], world);
    expect(world.questions).toEqual([]);
    expect(out).toContain('Same name: Maria Klein (maria-klein) and Maria Klein (maria-klein-2).');
  });

  it('shows with --dry-run what will be', async () => {
    const world = deps({ files: { 'a.vcf': couple + liz } });
    const dry = await jsonOf(world, 'a.vcf', '--dry-run');
    const real = await jsonOf(world, 'a.vcf');
    expect({ ...dry, isDryRun: false, undo: real.undo }).toEqual(real);
  });

  it('keeps a name that she gave, and what she took away, through the next import', async () => {
    const world = deps({ files: { 'a.vcf': vcard('Ana Maiden', 'BDAY:1990-01-01', 'TEL:+12125550100') } });
    await runMain(['import', 'a.vcf'], world);
    await runMain(['friend', 'edit', 'ana-maiden', '--name', 'Ana Married', '--drop', '+12125550100'], world);
    expect(await jsonOf(world, 'a.vcf')).toMatchObject({ added: 0, updated: 0, skipped: 1 });
    expect(world.store.read().friends.get('ana-maiden')).toMatchObject({ name: 'Ana Married', phones: [] });
  });

  it('leaves the undo to the command before when nothing was new', async () => {
    const world = deps({ files: { 'a.vcf': vcard('Ana Sample') } });
    await runMain(['friend', 'add', 'Ana Sample'], world);
    await runMain(['import', 'a.vcf'], world);
    expect(world.lines.map(({ command }) => command)).toEqual(['friend add']);
  });

  it('who died is kept, and comes up nowhere', async () => {
    const world = deps({ files: { 'a.vcf': vcard('Gran Rose', 'BDAY:19300412', 'DEATHDATE:20200101') } });
    const { out } = await runMain(['import', 'a.vcf', '--circle', 'inner'], world);
    expect(out).toBe(
      [
        '1 card was read. 1 card is for someone who died: saved, but never suggested.',
        'To take it back: momconnect undo',
      ].join('\n'),
    );
    expect(world.store.read().friends.get('gran-rose')).toMatchObject({
      state: 'died',
      birthday: '1930-04-12',
    });
  });

  it('a family name in front is turned, and anniversaries and children are kept', async () => {
    const lines = ['N:Sample;Lea;;;', 'ANNIVERSARY:20150620', 'X-CHILD:Mia'];
    const world = deps({ files: { 'a.vcf': vcard('Sample, Lea', ...lines) } });
    await runMain(['import', 'a.vcf'], world);
    expect(world.store.read().friends.get('lea-sample')).toMatchObject({
      name: 'Lea Sample',
      anniversaries: ['2015-06-20'],
      children: ['Mia'],
    });
  });

  it('marks of cards are on no screen', async () => {
    const world = deps({ files: { 'a.vcf': vcard('Ana Sample', 'UID:abc') } });
    await runMain(['import', 'a.vcf'], world);
    const marks = world.store.read().friends.get('ana-sample')?.cards ?? [];
    expect(marks).toHaveLength(2);
    for (const argv of [
      ['friend', 'show', 'ana'],
      ['friend', 'list', '--json'],
      ['friend', 'show', 'ana', '--json'],
    ]) {
      world.answered.length = 0;
      const { out } = await runMain(argv, world);
      expect(marks.filter((mark) => out.includes(mark))).toEqual([]);
    }
  });
});

describe('several files and folders', () => {
  const vcard = (name: string, line = 'TEL:+12125550100') => `BEGIN:VCARD\nFN:${name}\n${line}\nEND:VCARD\n`;
  const several = {
    'a.vcf': vcard('Ana Sample'),
    'b.vcf': `${vcard('Ana M. Sample')}${vcard('', 'TEL:5')}`,
    'old/c.vcf': vcard('Bea Example', 'NOTE:tea'),
    'old/list/d.vcf': vcard('Cleo Example', 'NOTE:cats'),
    'old/photo.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
    'photo.vcf': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
    'friends.md': readFixture('friends.md'),
  };

  it('come in together, each person once, and are taken back together', async () => {
    const world = deps({ files: several });
    const data = await jsonOf(world, 'a.vcf', 'b.vcf', 'old/');
    expect(data).toMatchObject({
      cards: 4,
      added: 3,
      joined: [['Ana Sample', 'Ana M. Sample']],
      problems: [{ file: 'b.vcf', line: 5, reason: "there's no name on this card, only 5" }],
    });
    await runMain(['undo'], world);
    expect(world.store.read().friends.size).toBe(0);
  });

  it('a file that is no address book is told, and the others come in', async () => {
    const { out, code } = await runMain(['import', 'a.vcf', 'photo.vcf'], deps({ files: several }));
    expect(code).toBe(0);
    expect(out).toContain('photo.vcf, line 1: this file is a picture, not an address book');
  });

  it('a path that leads nowhere stops everything', async () => {
    const world = deps({ files: several });
    const { code, err } = await runMain(['import', 'a.vcf', 'c.vcf'], world);
    expect([code, world.lines]).toEqual([1, []]);
    expect(err).toContain('There\'s no file "c.vcf".');
  });

  it('a friends.md comes in active beside cards that rest', async () => {
    const world = deps({ files: several });
    await runMain(['import', 'friends.md', 'old'], world);
    expect([stateOf(world, 'bea-example'), stateOf(world, 'cleo-example')]).toEqual(['active', 'unsorted']);
  });

  it('a folder without any is said', async () => {
    const files = { 'photos/a.jpg': 'x' };
    const { code, err } = await runMain(['import', 'photos'], deps({ files }));
    expect(code).toBe(1);
    expect(err).toContain('There\'s no address book in the folder "photos".');
  });
});

describe('import of a friends.md', () => {
  it('brings friends in active, with their times together and their notes', async () => {
    const world = deps();
    expect(await jsonOf(world, 'friends.md')).toMatchObject({
      format: 'friends.md',
      added: 2,
      interactions: 2,
      problems: [{ line: 4, reason: 'this row names nobody, so it was left out' }],
    });
    expect(world.store.read().friends.get('ana-sample')).toMatchObject({
      state: 'active',
      circle: 'friends',
      nicknames: ['Annie', 'The Runner'],
      city: 'Old Town',
      tags: ['choir'],
      notes: [{ on: '2026-06-15', text: 'Ana Sample starts at the library. @work', isPrivate: false }],
    });
    expect(await world.store.history('ana-sample')).toMatchObject([
      {
        on: '2026-10-04',
        friends: ['ana-sample', 'bea-example'],
        way: null,
        note: 'Got lunch with Ana Sample and Bea Example. @food',
      },
      { on: '2026-11-01', friends: ['ana-sample'], outcome: 'connected' },
    ]);
  });

  it('twice is as once', async () => {
    const world = deps();
    await runMain(['import', 'friends.md'], world);
    expect(await jsonOf(world, 'friends.md')).toMatchObject({
      added: 0,
      updated: 0,
      interactions: 0,
      skipped: 4,
    });
    expect(await world.store.history(null)).toHaveLength(2);
  });

  it('takes the circle that is given', async () => {
    const world = deps();
    const { out } = await runMain(['import', 'friends.md', '--circle', 'inner'], world);
    expect(world.store.read().friends.get('bea-example')).toMatchObject({ state: 'active', circle: 'inner' });
    expect(out).toContain('2 people and 2 times you were in touch came in from\nfriends.md.');
  });

  it('keeps a day to come for when it has come', async () => {
    const world = deps({ today: '2026-10-10' });
    expect(await jsonOf(world, 'friends.md')).toMatchObject({
      interactions: 1,
      problems: [{ line: 2, reason: "this day hasn't come yet" }, { line: 4 }],
    });
  });
});

describe('a file that is something else', () => {
  it.each<[string, string | Uint8Array, string]>([
    [
      'photo.vcf',
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      'photo.vcf is a picture, not an address book.',
    ],
    [
      'a.csv',
      'E-mail\na@example.org\n',
      "Nobody could be imported from a.csv. Line 2: there's no name in this row, only a@example.org.",
    ],
    [
      'a.txt',
      'Dear Ana, dear Bea,\nmy mail, my name,\nand so on, and on\n',
      "a.txt may be a table, but it isn't clear which column has the names.",
    ],
    ['a.vcf', '', 'a.vcf is empty.'],
    ['a.ics', 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'a.ics is a calendar, not an address book.'],
    [
      'a.txt',
      '11/13/26, 3:42 PM - Ana: hi\n11/14/26, 3:43 PM - Sam: yes\n',
      'a.txt is a chat, not an address book.',
    ],
    ['a.txt', '[13.11.26, 15:42:01] Ana: hi, you\n', 'a.txt is a chat, not an address book.'],
    ['a.txt', 'Dear Ana', "a.txt isn't an address book that can be read."],
    [
      'a.vcf',
      'BEGIN:VCARD\nTEL:1\nEND:VCARD',
      "Nobody could be imported from a.vcf. Line 1: there's no name on this card, only 1.",
    ],
    ['friends.md', '### Friends:\n', "There's nobody in friends.md."],
    ['-', 'Dear Ana', "What was piped in isn't an address book that can be read."],
  ])('%s: one clear sentence, and nothing is written', async (name, content, message) => {
    const world = deps({ files: { [name]: content } });
    const { code, err } = await runMain(['import', name, '--json'], world);
    expect(code).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'unreadable', message } });
    expect(world.lines).toEqual([]);
  });

  it('any bytes come in, or are refused in one sentence', async () => {
    const pieces = [
      'BEGIN:VCARD\n',
      'END:VCARD\n',
      'FN:',
      'TEL:',
      '### Friends:\n- ',
      '### Activities:\n- 2026-01-01: **Ana**',
      '\n',
    ];
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.string(), anyText());
    const content = fc.oneof(
      fc.uint8Array(),
      fc.array(piece).map((parts) => new TextEncoder().encode(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        const world = deps({ files: { file: bytes } });
        const problem = await runImport(world, ['file'], {}).then(
          () => null,
          (error: unknown) => error,
        );
        if (problem === null) return;
        expect(problem).toBeInstanceOf(UserError);
        expect(problem).toMatchObject({ code: 'unreadable' });
        expect(world.lines).toEqual([]);
      }),
    );
  });

  it('says what to export instead', async () => {
    const { err } = await runMain(['import', 'a.txt'], deps({ files: { 'a.txt': 'Dear Ana' } }));
    expect(err).toContain('as a vCard (.vcf)');
    expect(err).toContain('Nothing was saved.');
  });
});
