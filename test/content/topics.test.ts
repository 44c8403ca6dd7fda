import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { foldText } from '../../src/domain/fold-text.ts';
import { compileTopics } from '../../src/formats/topic.ts';
import { builtContent } from '../built-content.ts';
import { readingGrade, wordsOf } from './words.ts';

const folder = join(import.meta.dirname, '../../src/content/faq');
const files = readdirSync(folder).map((file) => ({
  name: file.replace(/\.md$/, ''),
  markdown: readFileSync(join(folder, file), 'utf8'),
}));
const { topics, index } = compileTopics(files);
const names = commands.map(({ name }) => name);
const { phrases, asBlame } = builtContent().get('avoid') as { phrases: string[]; asBlame: string[] };

test('the topics that other screens name are there', () => {
  expect(topics.map(({ topic }) => topic)).toEqual(
    expect.arrayContaining(['isolated', 'social-support', 'more-than-tired', 'privacy']),
  );
});

test('the commands in backticks exist, and so do the topics they name', () => {
  const named = files.flatMap(({ markdown }) =>
    [...markdown.matchAll(/`momconnect ([^`]+)`/g)].map(([, words = '']) => words),
  );
  const unknown = named.filter(
    (words) => !names.some((name) => words === name || words.startsWith(`${name} `)),
  );
  expect(unknown).toEqual([]);
  const topicsNamed = named.filter((words) => words.startsWith('faq ')).map((words) => words.slice(4));
  expect(index.map(({ topic }) => topic)).toEqual(expect.arrayContaining(topicsNamed));
});

describe.each(topics.map((topic) => [topic.topic, topic] as const))('%s', (_, topic) => {
  const text = [...topic.paragraphs, ...topic.steps.map(({ body }) => body)].join(' ');

  test('is 120 to 300 words long', () => {
    expect(wordsOf(text).length).toBeGreaterThanOrEqual(120);
    expect(wordsOf(text).length).toBeLessThanOrEqual(300);
  });

  test('reads at the seventh grade or below', () => {
    expect(readingGrade(text)).toBeLessThanOrEqual(7);
  });

  test('has two to four steps, and names help-now', () => {
    expect(topic.steps.length).toBeGreaterThanOrEqual(2);
    expect(topic.steps.length).toBeLessThanOrEqual(4);
    expect(topic.closing.join(' ')).toContain('momconnect help-now');
  });

  test('keeps a calm voice', () => {
    expect(`${topic.title} ${text}`).not.toMatch(/[!\p{Extended_Pictographic}]/u);
  });

  test('has none of the words that blame or brush aside', () => {
    const folded = ` ${foldText(`${topic.title} ${text} ${topic.closing.join(' ')}`)} `;
    expect([...phrases, ...asBlame].filter((phrase) => folded.includes(` ${foldText(phrase)} `))).toEqual([]);
  });

  test('cites each of its sources', () => {
    topic.links.forEach((_link, at) => {
      expect(text).toContain(`[${at + 1}]`);
    });
  });
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
