import { describe, expect, test } from 'vitest';
import { invitationFor } from '../../../src/domain/tradition/invitation.ts';
import { themes } from '../../../src/domain/tradition/tradition.ts';
import { makeFriend } from '../suggest/make-friend.ts';
import { words } from './prompt-words.ts';

const ana = makeFriend({ name: 'Ana Sample' });
const bea = makeFriend({ name: 'Bea Example' });
const cleo = makeFriend({ name: 'Cleo Example' });
const ids = Array.from({ length: 30 }, (_, index) => `t${index}`);
const written = (more: Partial<Parameters<typeof invitationFor>[0]>) =>
  invitationFor({ id: 't1', theme: 'mixed', prompts: [], friends: [ana], time: null, ...more }, words);

describe('an invitation', () => {
  test.each([
    [[ana], 'Hi Ana, '],
    [[ana, bea], 'Hi Ana and Bea, '],
    [[ana, bea, cleo], 'Hi Ana, Bea and Cleo, '],
    [[makeFriend({ name: 'my sister $1' })], 'Hi my sister $1, '],
  ])('begins with who it is for', (friends, greeting) => {
    expect(written({ friends }).startsWith(greeting)).toBe(true);
  });

  test.each(themes)('%s: every wording is met, and a no is fine in each', (theme) => {
    const all = new Set(ids.map((id) => written({ id, theme })));
    expect(all.size).toBe(words.invitations[theme].length);
    for (const text of all) expect(text).toMatch(/^Hi Ana, [^?]*\? No worries if not\.$/);
  });

  test.each([
    ['05:00', 'in the morning'],
    ['10:59', 'in the morning'],
    ['11:00', 'around noon'],
    ['14:00', 'in the afternoon'],
    ['20:30', 'in the evening'],
    ['22:00', 'at night'],
    ['00:10', 'at night'],
    ['04:59', 'at night'],
  ])('around %s is said as %s', (time, hours) => {
    expect(written({ time })).toContain(`Mine would mostly come ${hours}. Want to`);
  });

  test('says nothing of an hour she did not name', () => {
    expect(written({})).not.toContain('Mine would');
  });
});

describe('a theme of her own', () => {
  const invited = (...prompts: string[]) => ids.map((id) => written({ id, theme: 'own', prompts }));

  test.each([
    ["one thing we didn't yell about", "text each other one thing we didn't yell about"],
    ['One thing I learned', 'text each other one thing we learned'],
    ['song of the day', 'text each other our song of the day'],
    ['what we cooked', 'text each other what we cooked'],
    ['books', 'about books'],
    ['my garden', 'about our garden'],
    ['what made you laugh', 'What made you laugh?'],
    ['Ohio', 'about Ohio'],
  ])('%s is in every wording', (theme, words) => {
    const texts = invited(`Today's: ${theme}`);
    expect(texts.filter((text) => !text.includes(words))).toEqual([]);
    expect(texts.join()).not.toContain('questions');
  });

  test('her only line is the question; several are several', () => {
    expect(invited('Song of the day?').every((text) => text.includes(' Song of the day? '))).toBe(true);
    expect(invited('Song?', 'Sky?').join()).not.toMatch(/Song|Sky/);
  });
});
