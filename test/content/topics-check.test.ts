/** What every topic keeps to, whoever wrote it. */

import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { foldText } from '../../src/domain/text/fold-text.ts';
import type { Topic } from '../../src/formats/topic.ts';
import { builtContent } from '../support/built-content.ts';
import { runMain } from '../support/run-main.ts';
import { readingGrade, wordsOf } from './reading-level.ts';

const topics = [...builtContent()]
  .filter(([path]) => path.startsWith('faq/') && path !== 'faq/index')
  .map(([, topic]) => topic as Topic);
const { phrases, asBlame } = builtContent().get('avoid') as Readonly<Record<string, readonly string[]>>;

/** What these have to say is given point by point, and they are as long as that takes. */
const dictated = ['isolated'];
const mostWords = ({ topic }: Topic): number => (dictated.includes(topic) ? 330 : 300);
/** These are read by someone who may need a person now. */
const supportGroups = ['Feeling alone', 'When things are hard', 'At home'];

/** All that a person reads but for title and sources. */
function textOf({ paragraphs, steps, closing }: Topic): string {
  return [
    ...paragraphs,
    ...steps.map(({ body }) => body),
    ...closing.flatMap(({ text, command }) => [text, command ?? '']),
  ].join(' ');
}

function commandsIn(topic: Topic): string[] {
  const named = [...topic.steps, ...topic.closing].flatMap(({ command }) => command ?? []);
  return named.map((command) => command.replace(/^momconnect /, ''));
}

/** The longest name of a command that these words begin with. */
function commandNamed(words: string): string | undefined {
  return commands
    .map(({ name }) => name)
    .filter((name) => `${words} `.startsWith(`${name} `))
    .sort((a, b) => b.length - a.length)[0];
}

test('no title is there twice; names and aliases are each of one topic, which the build sees to', () => {
  const titles = topics.map(({ title }) => foldText(title));
  expect(titles).toEqual([...new Set(titles)]);
});

describe.each(topics.map((topic) => [topic.topic, topic] as const))('%s', (_, topic) => {
  const text = textOf(topic);

  test('is long enough to help and short enough to read', () => {
    expect(wordsOf(text).length).toBeGreaterThanOrEqual(120);
    expect(wordsOf(text).length).toBeLessThanOrEqual(mostWords(topic));
  });

  test('reads at the eighth grade or below', () => {
    expect(readingGrade(text.replace(/\[\d+\]/g, ''))).toBeLessThanOrEqual(8);
  });

  test('has none of the words that blame or brush aside', () => {
    const folded = ` ${foldText(`${topic.title} ${text}`)} `;
    const blamePhrases = [...(phrases ?? []), ...(asBlame ?? [])].filter((phrase) =>
      folded.includes(` ${foldText(phrase)} `),
    );
    expect(blamePhrases).toEqual([]);
  });

  test('keeps a calm voice', () => {
    expect(`${topic.title} ${text}`).not.toMatch(/[!\p{Extended_Pictographic}]/u);
  });

  test('has two to four steps and at most three closing lines', () => {
    expect([2, 3, 4]).toContain(topic.steps.length);
    expect(topic.closing.length).toBeLessThanOrEqual(3);
  });

  test('has a source, and each link is https', () => {
    expect(topic.links.length).toBeGreaterThanOrEqual(1);
    expect(topic.links.filter(({ url }) => !/^https:\/\/[^\s/]+\.[^\s]+$/.test(url))).toEqual([]);
  });

  test('names help-now, at the very end where someone may need it now', () => {
    const named = topic.closing.map(({ command }) => command);
    expect(named).toContain('momconnect help-now');
    if (supportGroups.includes(topic.group)) expect(named.at(-1)).toBe('momconnect help-now');
  });

  test.each(commandsIn(topic))('momconnect %s runs', async (words) => {
    const name = commandNamed(words);
    expect(name).toBeDefined();
    if (name === undefined) return;
    const { code, out } = await runMain([...name.split(' '), '--help']);
    expect([code, out.split('\n')[0]]).toEqual([0, expect.stringContaining(`momconnect ${name}`)]);
    const options = words.match(/--[a-z]+/g) ?? [];
    for (const option of options) expect(out).toMatch(new RegExp(`${option}\\b`));
    const [, named] = /^faq ([a-z-]+)/.exec(words) ?? [];
    if (named !== undefined) expect(topics.map((each) => each.topic)).toContain(named);
  });
});
