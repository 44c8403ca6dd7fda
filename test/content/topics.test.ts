import { describe, expect, test } from 'vitest';
import type { Topic } from '../../src/formats/topic.ts';
import { builtContent } from '../support/built-content.ts';

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
  const { paragraphs = [], stepsAfter = 0, steps = [] } = isolated ?? {};
  const text = [
    ...paragraphs.slice(0, stepsAfter),
    ...steps.map(({ body }) => body),
    ...paragraphs.slice(stepsAfter),
  ].join(' ');

  test.each([
    [
      'it makes sense, whatever the reason, and support matters',
      /makes sense to feel cut off.*whatever the reason.*support matters.*\[1\]/,
    ],
    [
      'who she is, her hours and her colleagues change',
      /Who you are is changing.*less time for friends and family.*on leave.*people from work/,
    ],
    [
      'fear of judgment, pressure to look strong',
      /say it's hard.*bad mother.*strong and happy.*have it all together.*don't reach out/,
    ],
    ['it is human', /doesn't make you a bad mother\. It makes you human\./],
    [
      'she is not the only one',
      /not the only one.*don't have to do this alone.*Staying in touch.*small step.*seen, supported, and less alone/,
    ],
    [
      'a friend or relative',
      /Text, call, or visit a friend or someone in your family.*right words.*who cares/,
    ],
    ["a parents' group", /parents' group near you.*days look a lot like yours.*friendships start there/],
    ['Malone', /Contact Malone, this FAQ's support team, for encouragement, resources, or someone to listen/],
    ['people online', /people online if going out is too much.*One small chat can lift/],
    ['reaching out is strength', /strength, not weakness.*care when you need it most.*courage.*beautiful/],
    ['a gentle end', /One moment, one step, one breath\./],
  ])('%s', (_, point) => {
    expect(text).toMatch(point);
  });

  test('it links to the study and to the topic on support', () => {
    expect(isolated?.links).toEqual([
      { text: 'Taylor and others, 2021', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8197355' },
    ]);
    expect(isolated?.closing[0]).toEqual({
      text: 'More on finding support:',
      command: 'momconnect faq social-support',
    });
  });
});
