import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFriendsMd } from '../../src/formats/friends-md.ts';

const friend = (row: string) => readFriendsMd(`### Friends:\n- ${row}`).cards[0];
const activity = (row: string) => readFriendsMd(`### Activities:\n- ${row}`).activities[0];

describe('readFriendsMd', () => {
  it('reads every section, wherever it stands', () => {
    const text = [
      '### Activities:',
      '- 2018-11-01: **Ana Sample** and I went to _Old Harbor_. Bea had to cancel.',
      '',
      '### Notes:',
      '- 2018-06-15: **Ana Sample** starts at the library. @work',
      '',
      '### Friends:',
      '- Ana Sample (a.k.a. Annie a.k.a. The Runner) [Paris] @choir @work:library',
      '- Bea Example',
      '',
      '### Locations:',
      '- Old Harbor',
      '- Paris (a.k.a. City of Light)',
    ].join('\n');
    const { cards, activities, notes, problems } = readFriendsMd(text);
    expect(problems).toEqual([]);
    expect(activities).toEqual([
      {
        line: 2,
        on: '2018-11-01',
        text: 'Ana Sample and I went to Old Harbor. Bea had to cancel.',
        names: ['Ana Sample'],
      },
    ]);
    expect(notes).toEqual([
      { line: 5, on: '2018-06-15', text: 'Ana Sample starts at the library. @work', names: ['Ana Sample'] },
    ]);
    expect(
      cards.map(({ line, name, nicknames, city, tags }) => ({ line, name, nicknames, city, tags })),
    ).toEqual([
      {
        line: 8,
        name: 'Ana Sample',
        nicknames: ['Annie', 'The Runner'],
        city: 'Paris',
        tags: ['choir', 'work:library'],
      },
      { line: 9, name: 'Bea Example', nicknames: [], city: null, tags: [] },
    ]);
  });

  it.each([
    ['Ana Sample', { name: 'Ana Sample', nicknames: [], city: null, tags: [] }],
    ['Ana-Bea Sample II', { name: 'Ana-Bea Sample II', nicknames: [], city: null, tags: [] }],
    ['Ana Sample [Paris]', { name: 'Ana Sample', city: 'Paris' }],
    ['Ana Sample @choir', { name: 'Ana Sample', tags: ['choir'] }],
    ['Ana Sample (a.k.a. Annie)', { name: 'Ana Sample', nicknames: ['Annie'] }],
    ['Ana (from work) Sample', { name: 'Ana (from work) Sample', nicknames: [] }],
  ])('a friend: %s', (row, expected) => expect(friend(row)).toMatchObject(expected));

  it.each([
    [
      '2018-01-04: Lunch with **Ana Sample** and **Bea Example**. @food',
      ['Ana Sample', 'Bea Example'],
      'Lunch with Ana Sample and Bea Example. @food',
    ],
    ['2018-01-04: **Ana Sample** is **Ana Sample**', ['Ana Sample'], 'Ana Sample is Ana Sample'],
    ['2018-01-04: Moved to _Paris_.', [], 'Moved to Paris.'],
    ['2018-01-04: wrote some_snake_case with **Ana**', ['Ana'], 'wrote some_snake_case with Ana'],
    ['2018-01-04', [], ''],
  ])('a day: %s', (row, names, text) =>
    expect(activity(row)).toMatchObject({ on: '2018-01-04', names, text }),
  );

  it.each([
    [
      '### Activities:\n- 2018-02-30: Lunch with **Ana**',
      2,
      'a row here begins with a day: 2018-01-04: Lunch with **Ana Sample**',
    ],
    [
      '### Activities:\n- Lunch with **Ana**',
      2,
      'a row here begins with a day: 2018-01-04: Lunch with **Ana Sample**',
    ],
    ['### Friends:\nAna Sample', 2, 'a row begins with a hyphen and a space: - Ana Sample'],
    ['### Friends:\n- @choir', 2, "there's no name in this row"],
    [
      '### Garbage:\n- Ana',
      2,
      "this row isn't in a section of a friends.md: Activities, Notes, Friends, Locations",
    ],
  ])('says what is wrong with %j', (text, line, reason) => {
    expect(readFriendsMd(text)).toMatchObject({ cards: [], activities: [], problems: [{ line, reason }] });
  });

  it('any text is read without a fault', () => {
    const piece = fc.constantFrom(
      '### Friends:\n',
      '### Activities:\n',
      '- ',
      '2018-01-04: ',
      '**',
      '_',
      '[',
      ']',
      '(a.k.a. ',
      ')',
      ' @',
      '\n',
      '#',
    );
    const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (each) => readFriendsMd(each).cards.every(({ name }) => name !== '')));
  });
});
