import { describe, expect, test } from 'vitest';
import { findTopic, type TopicEntry } from '../../src/domain/topic-search.ts';
import { builtContent } from '../built-content.ts';
import { heldOut, type Phrase, tunedOn } from './faq-phrases.ts';

const index = builtContent().get('faq/index') as readonly TopicEntry[];

/** How many phrases bring their topic first. */
function found(phrases: readonly Phrase[]): number {
  return phrases.filter(([typed, topic]) => findTopic(typed, index)?.entry.topic === topic).length;
}

describe('what tired people type', () => {
  test('is ninety phrases, none twice, spread over every topic', () => {
    expect([tunedOn.length, heldOut.length]).toEqual([60, 30]);
    expect(new Set([...tunedOn, ...heldOut].map(([typed]) => typed)).size).toBe(90);
    const topics = index.map(({ topic }) => topic).sort();
    expect([...new Set(tunedOn.map(([, topic]) => topic))].sort()).toEqual(topics);
    expect([...new Set(heldOut.map(([, topic]) => topic))].sort()).toEqual(topics);
  });

  test('brings the right topic first: 27 of the 30 held out, 57 of the 60 tuned on', () => {
    expect(found(heldOut)).toBeGreaterThanOrEqual(27);
    expect(found(tunedOn)).toBeGreaterThanOrEqual(57);
  });
});
