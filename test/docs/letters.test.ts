/** `docs/letters.md`, generated: every letter bare and full. To write it anew: npx vitest run test/docs/letters.test.ts -u */

import { expect, test } from 'vitest';
import { composeNote } from '../../src/domain/note/compose-note.ts';
import { neededSlots } from '../../src/domain/note/fill-letter.ts';
import type { Letter, Occasion } from '../../src/domain/note/occasion.ts';
import { occasions } from '../domain/note/note-content.ts';

const friends: Readonly<Record<string, string>> = { 'thank-teacher': 'Ms. Example', 'mothers-day': 'Mom' };

function filled(letter: Letter, occasion: Occasion, slots: readonly string[]): string {
  const answers = occasion.asks
    .filter(({ slot }) => slots.includes(slot))
    .map(({ slot, example, takes }) => [slot, takes.includes('line') ? sentence(example) : example] as const);
  const { text } = composeNote({
    occasion: { ...occasion, letters: [letter] },
    tone: letter.tone,
    card: { comfortable: 200, full: 200 },
    seed: 1,
    friend: friends[occasion.occasion] ?? 'Ana',
    signature: 'Sam',
    answers: new Map(answers),
    avoid: new Set(),
  });
  return text;
}

const sentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);
const quoted = (text: string) =>
  text
    .replace(/^/gm, '> ')
    .replace(/^> $/gm, '>')
    .replace(/(?<!>)\n(?!>$)/gm, '  \n');

function pageFor(occasion: Occasion): string {
  const asks = occasion.asks.map(({ sentence, example }) => `- ${sentence} … *${example}*`);
  const letters = occasion.letters.flatMap((letter) => {
    const needed = neededSlots(letter);
    const all = occasion.asks.map(({ slot }) => slot).filter((slot) => slot !== 'line');
    const bare = filled(letter, occasion, needed);
    const full = filled(letter, occasion, all);
    return [
      `### ${letter.id}`,
      quoted(full),
      ...(bare === full
        ? []
        : [needed.length === 0 ? 'With no answers:' : 'With the fewest answers:', quoted(bare)]),
    ];
  });
  return [`## ${occasion.title}`, asks.join('\n'), ...letters].join('\n\n');
}

test('shows every letter, bare and full', async () => {
  const page = [
    '# The letters',
    'Every letter as `momconnect note draft` can write it: once with each answer given, once with the fewest. The answers in italics are examples. This page is generated from `src/content/letters`.',
    ...occasions.map(pageFor),
  ].join('\n\n');
  await expect(`${page}\n`).toMatchFileSnapshot('../../docs/letters.md');
});
