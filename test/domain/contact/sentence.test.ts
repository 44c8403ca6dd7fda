import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type WayWords, wayOf } from '../../../src/domain/contact/sentence/lexicon.ts';
import { readSentence } from '../../../src/domain/contact/sentence.ts';
import { nameBook } from '../../../src/domain/friend/names.ts';
import { foldText } from '../../../src/domain/text/fold-text.ts';
import { dateFormOf } from '../../../src/domain/time/date-words.ts';
import { anyText } from '../../support/any-text.ts';
import { builtContent } from '../../support/built-content.ts';
import { makeFriend } from '../suggest/make-friend.ts';

const ways = builtContent().get('ways') as WayWords;
const friends = [
  'Ana Sample',
  'Bea Example',
  'Cleo Example',
  'Priya Sample',
  'May Sample',
  'April Example',
  'June Sample',
  'Sun Example',
  'Grace Park',
].map((name) => makeFriend({ id: name.toLowerCase().replace(' ', '-'), name }));
/** 20 November 2026, a Friday. */
const book = nameBook(friends);
const read = (text: string) =>
  readSentence(text, { book, dates: dateFormOf('2026-11-20', 'US', null), ways });

/** Who, day, way and note in one line: `ana, bea | 2026-11-13 | visit coffee | the note`. */
async function readBack(text: string): Promise<string> {
  const { people, day, way, what, outcome, note } = read(text);
  const names = people.map(({ input }) => input);
  const when = day === null ? '-' : 'day' in day ? day.day : day.problem;
  const how = [way ?? '-', what, outcome === 'attempt' ? 'attempt' : null]
    .filter((part) => part !== null)
    .join(' ');
  return [names.join(', '), when, how, note ?? '-'].join(' | ');
}

const cases = (table: readonly (readonly [string, string])[]) => {
  test.each(table)('%s', async (text, expected) => {
    expect(await readBack(text)).toBe(expected);
  });
};

describe('who, when, how, and a note', () => {
  cases([
    [
      'coffee with ana last friday: the new job starts monday',
      'ana | 2026-11-13 | visit coffee | the new job starts monday',
    ],
    [
      'coffee with ana and bea last friday: talked about sleep',
      'ana, bea | 2026-11-13 | visit coffee | talked about sleep',
    ],
    ['zoom with ana, bea and cleo', 'ana, bea, cleo | - | video | -'],
    ['zoom with ana, bea, and cleo on tuesday night', 'ana, bea, cleo | 2026-11-17 | video | -'],
    ['book club with ana & bea', 'ana, bea | - | group book club | -'],
    ['coffee w/ ana yesterday', 'ana | 2026-11-19 | visit coffee | -'],
    ['rang ana', 'ana | - | call | -'],
    ['texted bea two weeks ago', 'bea | 2026-11-06 | text | -'],
    ['voice note to bea', 'bea | - | voice | -'],
    ['sent a card to cleo', 'cleo | - | note card | -'],
    ['playdate with priya s on oct 3', 'priya s | 2026-10-03 | visit playdate | -'],
    ['lunch ana', 'ana | - | visit lunch | -'],
    ['ana bea walk', 'ana, bea | - | visit walk | -'],
    ['ana lunch 3 days ago', 'ana | 2026-11-17 | visit lunch | -'],
    ['met ana for coffee', 'ana | - | visit coffee | -'],
    ['met ana at book club', 'ana | - | group book club | -'],
    ['walk with my friend ana', 'ana | - | visit walk | -'],
    ['walk, coffee and lunch with ana', 'ana | - | visit walk | coffee and lunch'],
    ['friday, nov 13 coffee with ana', 'ana | 2026-11-13 | visit coffee | -'],
    ['ana at 3 friday', 'ana | 2026-11-20 | - | at 3'],
    ['coffee with 1', '1 | - | visit coffee | -'],
    ['ana, coffee yesterday', 'ana | 2026-11-19 | visit coffee | -'],
    ['ana and bea, lunch on sunday', 'ana, bea | 2026-11-15 | visit lunch | -'],
    ['ana, bea, sunday lunch', 'ana, bea | 2026-11-15 | visit lunch | -'],
    ['ana, walked sunday', 'ana | 2026-11-15 | visit walk | -'],
    ['ana, walked on sunday: lovely', 'ana | 2026-11-15 | visit walk | lovely'],
    ['ana, called about the party on sunday', 'ana | - | call | the party on sunday'],
    ['with ana, coffee on sunday', 'ana | 2026-11-15 | visit coffee | -'],
    [
      'ana, we had lunch on sunday, her exam is on monday',
      'ana | 2026-11-15 | visit lunch | her exam is on monday',
    ],
    ['ana, a walk in march', 'ana | "in march" couldn\'t be read as a day. | visit walk | -'],
    ['ana, dinner tomorrow', "ana | Tomorrow hasn't happened yet, so it can't be logged. | visit dinner | -"],
    ['1 yesterday', '1 | 2026-11-19 | - | -'],
  ]);
});

describe('the note is what comes after a sign, word for word', () => {
  cases([
    ['ana: called her mom, 10:30 — fine', 'ana | - | - | called her mom, 10:30 — fine'],
    ['ana - nice chat', 'ana | - | - | nice chat'],
    ['dinner with ana — birthday', 'ana | - | visit dinner | birthday'],
    ['tea with ana; see bea tomorrow', 'ana | - | visit tea | see bea tomorrow'],
    ['tea with ana\nslept well', 'ana | - | visit tea | slept well'],
    ['tea with ana:', 'ana | - | visit tea | -'],
    ['coffee with ana at 10:30', 'ana | - | visit coffee | at 10:30'],
  ]);
});

describe('words that are not understood are kept', () => {
  cases([
    ['coffee with ana and the kids', 'ana | - | visit coffee | the kids'],
    ['coffee with ana at the new place last friday', 'ana | 2026-11-13 | visit coffee | at the new place'],
    ['coffee with ana at the new place: sleep', 'ana | - | visit coffee | at the new place: sleep'],
    ['walk in the park with ana', 'ana | - | visit walk | in the park'],
    ['had a lovely coffee with ana today', 'ana | 2026-11-20 | visit coffee | lovely'],
    ['ana came by yesterday, she looked tired', 'ana | 2026-11-19 | visit | she looked tired'],
    ['coffee with Ana and I cried', 'Ana | - | visit coffee | I cried'],
    ['lunch with ana, lovely', 'ana | - | visit lunch | lovely'],
    ['tea at ana’s with bea', 'bea | - | visit tea | at ana’s'],
    ['walked about 3 miles with ana', 'ana | - | visit walk | about 3 miles'],
    ['park walk with ana', 'ana | - | visit time at the park | walk'],
    ['coffee with ana and bean soup', 'ana | - | visit coffee | bean soup'],
    ['coffee with ana and bea’s mom', 'ana | - | visit coffee | bea’s mom'],
    ['sample walk with ana', 'ana | - | visit walk | sample'],
    ['coffee with 2 kids and ana', 'ana | - | visit coffee | 2 kids'],
  ]);
});

describe('what it was about', () => {
  cases([
    ['called bea about ana', 'bea | - | call | ana'],
    ['called ana about the party on friday', 'ana | - | call | the party on friday'],
    ['talked with ana about sleep yesterday', 'ana | 2026-11-19 | - | sleep'],
    ['talked about sleep with ana', 'ana | - | - | talked about sleep'],
    ['coffee with ana for an hour about work', 'ana | - | visit coffee | for an hour about work'],
  ]);
});

describe('friends called like months and days', () => {
  cases([
    ['coffee with may', 'may | - | visit coffee | -'],
    ['coffee with may and april on june 3', 'may, april | 2026-06-03 | visit coffee | -'],
    ['called june yesterday', 'june | 2026-11-19 | call | -'],
    ['walk with sun last sun', 'sun | 2026-11-15 | visit walk | -'],
    ['may 30 coffee with ana', 'ana | 2026-05-30 | visit coffee | -'],
    ['sunday lunch with ana', 'ana | 2026-11-15 | visit lunch | -'],
    ['walk with grace park', 'grace park | - | visit walk | -'],
    ['park with ana', 'ana | - | visit time at the park | -'],
    ['sat with ana on the bench friday', 'ana | 2026-11-20 | visit | on the bench'],
  ]);
});

describe('reaching out without an answer', () => {
  cases([
    ['tried to call ana', 'ana | - | call attempt | -'],
    ['left a message for bea yesterday', 'bea | 2026-11-19 | call attempt | -'],
    ['texted ana, no answer', 'ana | - | text attempt | -'],
    ['called ana, she did not pick up', 'ana | - | call attempt | -'],
  ]);
});

describe('a name that is nobody’s is not lost, so that it can be asked about', () => {
  cases([
    ['coffee with ana and Tanja', 'ana, Tanja | - | visit coffee | -'],
    ['coffee with ana and tanja', 'ana, tanja | - | visit coffee | -'],
    ['coffee with ana, tanja and bea', 'ana, tanja, bea | - | visit coffee | -'],
    ['tanja and ana coffee', 'tanja, ana | - | visit coffee | -'],
    ['coffee with tanja at the park', 'tanja | - | visit coffee | at the park'],
    ['coffee with Tanja Meyer last friday', 'Tanja Meyer | 2026-11-13 | visit coffee | -'],
    ['coffee with Priya Jones', 'Priya Jones | - | visit coffee | -'],
    ['Priya Jones', 'Priya Jones | - | - | -'],
    ['priya jones', 'priya jones | - | - | -'],
    ['called tanja about work', 'tanja | - | call | work'],
    ['playdate with anna', 'anna | - | visit playdate | -'],
    ['coffee with bea’s mom', 'bea’s mom | - | visit coffee | -'],
    ['called mom', 'mom | - | call | -'],
    ['called mom yesterday: she was tired', 'mom | 2026-11-19 | call | she was tired'],
    ['coffee with my mom', 'mom | - | visit coffee | -'],
    ['lunch with Mama on sunday', 'Mama | 2026-11-15 | visit lunch | -'],
    ['called mom sick again', 'mom | - | call | sick again'],
    ['called her mom', ' | - | call | her mom'],
    ['met a mom at the park', ' | - | visit time at the park | mom'],
    ['texted the mom group', ' | - | text | the mom group'],
    ['coffee with ana and pria sampel', 'ana, pria sampel | - | visit coffee | -'],
    ['coffee with constructor', 'constructor | - | visit coffee | -'],
    ['had coffee', ' | - | visit coffee | -'],
    [':', ' | - | - | -'],
  ]);
});

describe('days that cannot be', () => {
  cases([
    ['walk with ana on 30 february', 'ana | February has no 30th. | visit walk | -'],
    [
      'walk with ana first monday of march',
      'ana | "monday of march" couldn\'t be read as a day. | visit walk | first',
    ],
    ['walk with ana in march', 'ana | "in march" couldn\'t be read as a day. | visit walk | -'],
    ['walk with ana tomorrow', "ana | Tomorrow hasn't happened yet, so it can't be logged. | visit walk | -"],
    ['coffee with ana, moved here ages ago', 'ana | - | visit coffee | moved here ages ago'],
  ]);
});

const word = fc.constantFrom(
  ...'coffee with and ana bea Tanja may friday last 3 ago about : , - the kids called tried to yesterday sun of 2026-11-13 &'.split(
    ' ',
  ),
);

test('whatever is typed, it is read', async () => {
  const anything = fc.oneof(
    anyText({ maxLength: 80 }),
    fc.array(word, { maxLength: 10 }).map((words) => words.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(anything, async (text) => {
      const { people, outcome, note } = read(text);
      expect(Array.isArray(people)).toBe(true);
      expect(['connected', 'attempt']).toContain(outcome);
      expect(note).not.toBe('');
    }),
  );
});

test('everything after ": " is kept as typed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 60 }), async (note) => {
      expect((await read(`tea with ana: ${note}`)).note).toBe(note.trim() || null);
    }),
  );
});

describe('the words for ways', () => {
  test.each([
    ['zoom', 'video'],
    ['Phone', 'call'],
    ['voice note', 'voice'],
    ['playdate', 'visit'],
    ['card', 'note'],
    ['book club', 'group'],
    ['E-Mail', 'email'],
  ])('%s is %s', (input, way) => {
    expect(wayOf(input, ways)?.way).toBe(way);
  });

  test('a word that is none', () => {
    expect(wayOf('pigeon', ways)).toBe(null);
  });

  test('are folded, so that they can match', () => {
    const all = [...Object.values(ways.ways), ways.attempts].flatMap((entries) => Object.keys(entries));
    const lines = [...ways.leadsToName, ...ways.notNames, ...ways.smallWords];
    for (const words of [...all, ...lines]) expect(foldText(words)).toBe(words);
  });

  test('every way goes by its own name, and no word stands for two', () => {
    const words = Object.values(ways.ways).flatMap((entries) => Object.keys(entries));
    for (const way of Object.keys(ways.ways)) expect(wayOf(way, ways)?.way).toBe(way);
    expect(new Set(words).size).toBe(words.length);
  });
});
