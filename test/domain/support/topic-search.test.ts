import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTopic, namesOf, type TopicEntry } from '../../../src/domain/support/topic-search.ts';
import { tellingWords } from '../../../src/domain/support/topic-words.ts';

const index: readonly TopicEntry[] = [
  entry(
    'isolated',
    'What if I feel isolated?',
    'Alone',
    ['lonely', 'no one to talk to'],
    'children friends family work',
  ),
  entry(
    'support',
    'Where can I find support?',
    'Alone',
    ['mom group'],
    'library playgroup friends children nurse',
  ),
  entry('more-than-tired', 'What if this is more than tired?', 'Heavy', ['sad'], 'doctor midwife nurse'),
  entry(
    'privacy',
    'Who can see what I type here?',
    'Program',
    ['work laptop'],
    'files shell history computer',
  ),
];

function entry(topic: string, title: string, group: string, aliases: string[], words: string): TopicEntry {
  return { topic, title, group, aliases, ...namesOf({ topic, title, aliases }), words: words.split(' ') };
}

describe('findTopic', () => {
  test.each([
    ['the name', 'isolated', 'isolated', true],
    ['the name in other letters', ' Isolated ', 'isolated', true],
    ['a name of several words', 'more than tired', 'more-than-tired', true],
    ['the title', 'What if I feel isolated?', 'isolated', true],
    ['an alias', 'No one to talk to', 'isolated', true],
    ['an alias with an accent', 'mòm group', 'support', true],
    ['a word of the title', 'so tired today', 'more-than-tired', false],
    ['another form of a word', 'loneliness', 'isolated', false],
    ['one more form', 'this is isolating', 'isolated', false],
    ['words of an alias', 'is there a group for moms', 'support', false],
    ['words of the text alone', 'library or playgroup', 'support', false],
    ['an alias in other words of the same sense', 'nobody to talk to', 'isolated', true],
    ['an alias with a filler in it', 'a really lonely week', 'isolated', false],
    ['a heading beats a text', 'sad nurse', 'more-than-tired', false],
  ])('finds by %s', (_, input, topic, isExact) => {
    expect(findTopic(input, index)).toMatchObject({ entry: { topic }, isExact });
  });

  test.each([
    ['nothing', ''],
    ['words that say nothing', 'what do I do about it'],
    ['words no topic has', 'sourdough starter'],
    ['one word of many', 'sourdough starter went flat, children'],
    ['a word that stands in a text alone', 'which library'],
    ['words of every day', 'mom baby kids husband friend'],
  ])('finds nothing for %s, and names the closest', (_, input) => {
    const { entry, isExact, others } = findTopic(input, index);
    expect([entry, isExact, others.length]).toEqual([null, false, 3]);
  });

  test('the closest begin with what is near, and go on with what is for everybody', () => {
    const closest = (input: string) => findTopic(input, index).others.map(({ topic }) => topic);
    expect(closest('which library')).toEqual(['support', 'isolated', 'more-than-tired']);
    expect(closest('sourdough')).toEqual(['isolated', 'more-than-tired', 'support']);
  });

  test('names two others: what also fits first, then the same group', () => {
    const others = findTopic('isolated at the doctor', index).others.map(({ topic }) => topic);
    expect(others).toEqual(['more-than-tired', 'support']);
  });

  test('never answers a topic twice, whatever is typed', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('friends', 'tired', 'nurse', 'lonely', 'work', 'isolated'),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const match = findTopic(words.join(' '), index);
        const topics = [...(match.entry === null ? [] : [match.entry]), ...match.others];
        expect([topics.length, new Set(topics).size]).toEqual([3, 3]);
      }),
    );
  });
});

test('telling words are folded, and each comes once', () => {
  expect(tellingWords('The café, the Café, and I')).toEqual(['cafe']);
});
