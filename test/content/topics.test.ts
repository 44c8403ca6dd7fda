import { describe, expect, test } from 'vitest';
import type { Topic } from '../../src/formats/topic.ts';
import { builtContent } from '../built-content.ts';

const topics = [...builtContent()]
  .filter(([path]) => path.startsWith('faq/') && path !== 'faq/index')
  .map(([, topic]) => topic as Topic);

test('the topics that other screens name are there', () => {
  expect(topics.map(({ topic }) => topic)).toEqual(
    expect.arrayContaining(['isolated', 'social-support', 'more-than-tired', 'privacy']),
  );
});

describe('isolated makes each of its points', () => {
  const isolated = topics.find(({ topic }) => topic === 'isolated');
  const text = [...(isolated?.paragraphs ?? []), ...(isolated?.steps ?? []).map(({ body }) => body)].join(
    ' ',
  );

  test.each([
    ['it makes sense, and support matters', /makes sense to feel cut off.*support matters/],
    ['the study, with its country and its kind', /mothers in England with depression around a birth.*\[1\]/],
    [
      'who she is shifts, hours and colleagues go',
      /turning into someone new.*Hours.*leave may have taken the people at work/,
    ],
    [
      'fear of judgement, pressure to look strong',
      /will they think I am a bad mother.*look strong, sorted and glad/,
    ],
    ['it is human', /does not make a mother bad\. It is human\./],
    ['she is not the only one', /not the only one.*one-person job.*very small step.*seen/],
    ['a friend or relative', /friend or family.*glad to be asked.*no good words/],
    ['a parents’ group', /group for parents nearby.*friendships often start/],
    ['Malone', /Contact Malone, the support team this answer comes from/],
    ['people online', /People online.*take weight off a day/],
    ['asking is strong', /Asking for company is strong.*courage.*beauty/],
    ['a gentle end', /One step now, then breathe\./],
  ])('%s', (_, point) => {
    expect(text).toMatch(point);
  });

  test('it links to the study and to the topic on support', () => {
    expect(isolated?.links).toEqual([
      { text: 'Taylor and others, 2021', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8197355' },
    ]);
    expect(isolated?.closing[0]).toBe('More on finding support: momconnect faq social-support');
  });
});
