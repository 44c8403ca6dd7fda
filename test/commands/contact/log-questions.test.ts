import { describe, expect, test } from 'vitest';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { added, ana } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

/** A Wednesday. */
const today = '2026-11-25';
const journal = [ana, added('Bea Example')];
const log = (words: readonly string[], options: FakeOptions = {}) =>
  runMain(['log', ...words], fakeDeps({ today, journal, ...options }));
const logged = async (words: readonly string[], options: FakeOptions = {}) => {
  const { deps } = await log(words, options);
  const change = deps.lines.at(-1)?.changes.find(({ type }) => type === 'interaction.logged');
  return { change, questions: deps.questions, said: deps.said };
};

describe('what did not happen', () => {
  test.each([
    [
      "didn't call ana",
      "That didn't happen, so there's nothing to log.",
      'momconnect remember ana "call ana"',
    ],
    [
      'I should call ana',
      "That hasn't happened yet, so there's nothing to log.",
      'momconnect remember ana "call ana"',
    ],
    [
      'gym with bea tmrw',
      "Tomorrow hasn't happened yet",
      'momconnect remember bea "gym with bea" --on tomorrow',
    ],
    [
      'lunch with ana next friday',
      'Friday, November 27',
      'momconnect remember ana "lunch with ana" --on 2026-11-27',
    ],
    [
      'will text ana friday',
      "That hasn't happened yet",
      'momconnect remember ana "text ana" --on 2026-11-27',
    ],
    [
      'lunch with ana is on sunday',
      "That hasn't happened yet",
      'momconnect remember ana "lunch with ana" --on 2026-11-29',
    ],
    [
      "lunch with ana, it's on sunday",
      "That hasn't happened yet",
      'momconnect remember ana "lunch with ana, it\'s on sunday"',
    ],
    ['ana monday, bea tuesday', 'more than one time you were in touch', 'One at a time'],
  ])('%s', async (sentence, message, hint) => {
    for (const answers of [undefined, []]) {
      const { code, err, deps } = await log([sentence], answers === undefined ? {} : { answers });
      expect([code, deps.lines.length]).toEqual([2, 2]);
      expect(err.replace(/\s+/g, ' ')).toContain(message);
      expect(err.replace(/\s+/g, ' ')).toContain(hint);
    }
  });

  test('as data', async () => {
    const { code, err } = await log(["didn't call ana", '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(err).error.code).toBe('usage');
  });
});

describe('what happened to a friend or her people', () => {
  test.each([
    ["bea's mom died", "That's hard news for Bea.", 'momconnect note draft bea --occasion sympathy'],
    ["funeral for bea's dad", "That's hard news for Bea.", 'momconnect text bea'],
    ['bea lost her mom', "That's hard news for Bea.", 'momconnect note draft bea --occasion sympathy'],
    ['bea had a miscarriage', "That's hard news for Bea.", 'momconnect note draft bea --occasion baby-loss'],
    ['bea died', "That's hard news.", 'momconnect friend passed-away bea'],
    ['bea passed away', "That's hard news.", 'momconnect friend passed-away bea'],
    ['bea died last friday', "That's hard news.", 'momconnect friend passed-away bea'],
    ['beas mom died', "That's hard news for Bea.", 'momconnect text bea'],
    ["bea's baby came", 'That names Bea', 'momconnect remember bea "bea\'s baby came"'],
    ["bea's mom is visiting", 'That names Bea', 'momconnect log bea'],
    ['bea lost her phone', "That doesn't say that you were in touch.", 'momconnect log bea'],
    ['bea got a new phone', "That doesn't say that you were in touch.", 'momconnect log bea'],
    ["bea's phone died", "That doesn't say that you were in touch.", 'momconnect log bea'],
    ["bea's car broke down", "That doesn't say that you were in touch.", 'momconnect log bea'],
    ["bea's fridge died", "That doesn't say that you were in touch.", 'momconnect log bea'],
    ['bea dropped her phone in the lake', "That doesn't say that you were in touch.", 'momconnect log bea'],
    ["bea's aunt rose died", "That's hard news for Bea.", 'momconnect text bea'],
    ['bea bought a coffee machine', "That doesn't say that you were in touch.", 'momconnect log bea'],
    ['ana called bea', "That doesn't say that you were in touch.", 'If you were: momconnect log ana'],
    ['bea is pregnant', "That doesn't say that you were in touch.", 'If you were, add a word such as call'],
  ])('%s', async (sentence, message, command) => {
    const { code, err, deps } = await log([sentence]);
    expect([code, deps.lines.length]).toEqual([2, 2]);
    expect(err.replace(/\s+/g, ' ')).toContain(message);
    expect(err.replace(/\s+/g, ' ')).toContain(command);
  });

  test.each([
    'talked to bea, her mom died',
    'called bea: her dad passed away',
    'coffee with bea, she passed her exam',
  ])('still logs the contact: %s', async (sentence) => {
    expect((await log([sentence])).code).toBe(0);
  });

  test.each(['bea lost the game', 'bea passed her exam', 'bea is dying to meet you'])(
    'is no loss: %s',
    async (sentence) => {
      expect((await log([sentence])).err).not.toContain('hard news');
    },
  );

  test("a friend's mom is someone new, and never a second friend of that name", async () => {
    for (const sentence of ["called bea's mom", "saw bea's mom at the store", "lunch with bea's mom"]) {
      const { err } = await log([sentence]);
      expect(err).toContain('Nobody called "bea\'s mom" is on your list.');
      expect(err.replace(/\s+/g, ' ')).toContain(`To add Bea's mom too: momconnect log "${sentence}" --add`);
      const { deps } = await log([sentence, '--add']);
      expect(deps.lines.at(-1)?.changes).toMatchObject([{ type: 'friend.added', name: "Bea's mom" }, {}]);
    }
  });
});

test.each([
  ['she tried', [], [{ name: 'Ana', days: 7 }]],
  ['who tried herself', ['--by', 'friend'], []],
])('a friend %s rests as the data says', async (_, by, resting) => {
  const { out } = await log(['ana', '--attempt', ...by, '--json']);
  expect(JSON.parse(out).resting).toEqual(resting);
});

test('a name that is also a word for being in touch is a name beside a misspelled one', async () => {
  const { change } = await logged(['hang', 'annna', '--via', 'text'], {
    journal: [ana, added('Hang Nguyen')],
    answers: [''],
  });
  expect(change).toMatchObject({ friends: ['hang-nguyen', 'ana-sample'] });
});

describe('what says nothing of being in touch', () => {
  test('is refused where nobody can be asked, with the ways out', async () => {
    const { code, err, deps } = await log(['bea is pregnant']);
    expect([code, deps.lines.length]).toEqual([2, 2]);
    const talk = err.replace(/\s+/g, ' ');
    expect(talk).toContain("That doesn't say that you were in touch.");
    expect(talk).toContain('momconnect log bea');
    expect(talk).toContain('momconnect remember bea "say hi"');
  });

  test('is asked about on a terminal: yes goes on, no saves nothing', async () => {
    const yes = await logged(['bea is pregnant'], { answers: ['', 'call', ''] });
    expect(yes.questions.slice(0, 2)).toEqual([
      'Were you in touch with Bea?  yes, no',
      'How?  text, call, video, visit, note, group',
    ]);
    expect(yes.change).toMatchObject({ way: 'call', note: 'is pregnant', on: today });
    const no = await log(['ask ana about the trip'], { answers: ['no'] });
    expect([no.code, no.deps.lines.length]).toEqual([2, 2]);
  });

  test('without quotes, too', async () => {
    expect((await log(['bea', 'is', 'pregnant'])).err).toContain("That doesn't say that you were in touch.");
    expect((await log(['ask', 'bea', 'about', 'the', 'trip'])).code).toBe(2);
  });

  test('an option that tells how says it', async () => {
    expect((await logged(['bea is pregnant', '--via', 'call'])).change).toMatchObject({ way: 'call' });
  });
});

test.each([
  ["ana didn't show up", "There's nothing to log this time. To say hi: momconnect text ana"],
  ["bea hasn't texted back", "There's nothing to log this time. To say hi: momconnect text bea"],
  ['ana canceled on me', "There's nothing to log this time. To say hi: momconnect text ana"],
  ['bea never called me back', "There's nothing to log this time. To say hi: momconnect text bea"],
  ['never got around to calling ana', 'momconnect text ana'],
  ['i miss bea', "There's nothing to log yet. To say hi: momconnect text bea"],
  ['miss you ana', "There's nothing to log yet. To say hi: momconnect text ana"],
  ["i'm really missing bea", "There's nothing to log yet. To say hi: momconnect text bea"],
  ['forgot to call bea', 'momconnect remember bea "call bea"'],
  ['should call Tanja', 'momconnect remember NAME "call Tanja"'],
])('the words to remember read well, and the name is a friend: %s', async (sentence, command) => {
  expect((await log([sentence])).err.replace(/\s+/g, ' ')).toContain(command);
});

test.each([
  ['called ana munday', '"munday" couldn\'t be read as a day. Did you mean "monday"?'],
  ['facetimed ana last nite', '"last nite" couldn\'t be read as a day. Did you mean "last night"?'],
  ['spent thanksgiving eve with bea', '"thanksgiving eve" couldn\'t be read as a day.'],
])('a day that cannot be read is told: %s', async (sentence, message) => {
  const { code, err } = await log([sentence]);
  expect([code, err.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(message)]);
});

describe('a day that is not understood', () => {
  test('is refused where nobody can be asked', async () => {
    const { code, err, deps } = await log(['coffee with ana the other day']);
    expect([code, deps.lines.length]).toEqual([2, 2]);
    expect(err).toContain('"the other day" couldn\'t be read as a day.');
    expect(err).toContain('A day can be:');
  });

  test('is asked about on a terminal, until it is', async () => {
    const { change, questions } = await logged(['coffee with ana the other day'], {
      answers: ['recently', 'monday'],
    });
    expect(questions).toEqual(Array(2).fill('What day was that? A guess is fine'));
    expect(change).toMatchObject({ on: '2026-11-23', friends: ['ana-sample'], what: 'coffee' });
  });

  test('what is said of it keeps to the width, its words whole', async () => {
    const answered = fakeDeps({
      today,
      journal,
      width: 40,
      answers: ['ana', 'call', 'blursday', '', '', ''],
    });
    await runMain(['log'], answered);
    const lines = answered.said.join('\n').split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '"blursday" couldn\'t be read as a day. A',
      'day can be: yesterday, last friday,',
    ]);
  });

  test('a day to come is refused on a terminal too, with a reminder instead', async () => {
    const { code, err } = await log(['ana', '--on', 'tomorrow'], { answers: [] });
    expect([code, err.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining('momconnect remember ana')]);
  });

  test('a date of last year is asked about', async () => {
    const answered = await logged(['coffee with ana on dec 3'], { answers: ['yes'] });
    expect(answered.questions).toEqual(['Was it Wednesday, December 3, 2025?  yes, no']);
    expect(answered.change).toMatchObject({ on: '2025-12-03' });
    const { code, err } = await log(['coffee with ana on dec 3'], { answers: [''] });
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toContain("If that's the day: --on 2025-12-03");
  });

  test('--on goes before it', async () => {
    const { change } = await logged(['coffee with ana the other day', '--on', 'monday']);
    expect(change).toMatchObject({ on: '2026-11-23' });
  });

  test('1m ago is a month by the calendar', async () => {
    expect((await logged(['ana', '--on', '1m ago'])).change).toMatchObject({ on: '2026-10-25' });
  });
});

describe('someone new', () => {
  test('is added on yes, in one line, and one undo takes both back', async () => {
    const { deps, out } = await log(['coffee with Lena yesterday'], { answers: [''] });
    expect(deps.questions).toEqual(['Lena is new. Add Lena?']);
    expect(deps.lines.length).toBe(3);
    expect(await deps.store.history('lena')).toMatchObject([{ on: '2026-11-24', what: 'coffee' }]);
    expect(deps.store.read().friends.get('lena')).toMatchObject({ state: 'active', circle: 'close' });
    expect(out).toContain('Lena is on your list now.');
    await runMain(['undo'], deps);
    expect(deps.store.read().friends.has('lena')).toBe(false);
  });

  test.each([
    [['coffee with Lena yesterday', '--add'], ['lena']],
    [
      ['lunch with ana and New Person', '--add'],
      ['ana-sample', 'new-person'],
    ],
    [['lena', '--add'], ['lena']],
    [
      ['ana', 'lena', '--add'],
      ['ana-sample', 'lena'],
    ],
    [['ana', '--add'], ['ana-sample']],
  ])('%j', async (words, friends) => {
    expect((await logged(words)).change).toMatchObject({ friends });
  });

  test('no keeps the others, or nothing', async () => {
    const { change, questions } = await logged(['lunch with ana and New Person'], { answers: ['no'] });
    expect(questions).toEqual(['New Person is new. Add New Person?']);
    expect(change).toMatchObject({ friends: ['ana-sample'] });
    const { code, deps } = await log(['coffee with Lena'], { answers: ['no'] });
    expect([code, deps.lines.length]).toEqual([1, 2]);
  });

  test('is refused where nobody can be asked, with the way out', async () => {
    const { code, err, deps } = await log(['coffee with Lena yesterday']);
    expect([code, deps.lines.length]).toEqual([1, 2]);
    expect(err).toContain('momconnect log "coffee with Lena yesterday" --add');
  });

  test('on an empty list, too', async () => {
    const { deps } = await log(['coffee with Lena', '--add'], { journal: [] });
    expect((await deps.store.history('lena')).length).toBe(1);
  });

  test('a likeness is asked about, never taken', async () => {
    const { change, questions } = await logged(['coffee with anna'], { answers: [''] });
    expect(questions).toEqual(['Did you mean Ana Sample?  yes, no, someone new']);
    expect(change).toMatchObject({ friends: ['ana-sample'] });
    expect((await log(['coffee with anna'])).code).toBe(1);
  });
});

describe('who it was with', () => {
  test('is asked where the sentence names nobody', async () => {
    const { change, questions } = await logged(['dinner at the cafe: good soup'], { answers: ['ana', ''] });
    expect(questions[0]).toBe('Who was it with?');
    expect(change).toMatchObject({ friends: ['ana-sample'], what: 'dinner', note: 'at the cafe: good soup' });
    expect((await log(['dinner at home'])).code).toBe(1);
  });
});

describe('who began, and what is private', () => {
  test('a missed try by a friend lets nobody rest', async () => {
    const { out, deps } = await log(['missed call from ana']);
    expect(out).toBe('Missed call from Ana Sample, today.\nSaved. To take it back: momconnect undo');
    expect(deps.store.read().friends.get('ana-sample')).toMatchObject({ attemptDays: [], contactDays: [] });
  });

  test.each([
    [['maya replied', '--add'], 'friend'],
    [['called ana'], 'me'],
    [['coffee with ana'], undefined],
    [['ana', '--by', 'friend'], 'friend'],
    [['ana', '--attempt'], 'me'],
  ])('%j', async (words, by) => {
    expect((await logged(words)).change).toMatchObject(by === undefined ? {} : { by });
  });

  test('--by takes me or friend', async () => {
    expect((await log(['ana', '--by', 'her'])).code).toBe(2);
  });

  test('a private note is not shown again, nor in friend show', async () => {
    const { out, deps } = await log(['coffee with ana: she is expecting', '--private']);
    expect(out).toContain('Saved a private note.');
    const show = async (...words: string[]) => (await runMain(['friend', 'show', 'ana', ...words], deps)).out;
    expect(await show()).not.toContain('expecting');
    expect(await show('--private')).toContain('expecting');
    deps.answered.length = 0;
    expect(await show('--json')).not.toContain('expecting');
  });
});

describe('a day to come, in another clause', () => {
  test('is the note, and offered to be remembered', async () => {
    const { out, deps } = await log(['coffee with ana, her surgery is on monday']);
    expect(out.split('\n')).toEqual([
      'Coffee with Ana Sample, today.',
      'Saved: "her surgery is on monday"',
      'Saved. To take it back: momconnect undo',
      'For a reminder:',
      'momconnect remember ana "her surgery is on monday" --on 2026-11-30',
    ]);
    expect(await deps.store.history('ana-sample')).toMatchObject([{ on: today }]);
  });
});
