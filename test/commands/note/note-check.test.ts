import { describe, expect, test } from 'vitest';
import type { FakeOptions } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';
import { draftKept, noteDeps } from './note-deps.ts';

const letter = 'Dear Ana,\r\n\r\nEnjoy every\r\nminute, and be strong for them.\r\nSam\r\n';
const check = (options: FakeOptions, ...words: string[]) =>
  runMain(['note', 'check', ...words], noteDeps(options));

describe('note check', () => {
  test('says the line, the words, why, and other words', async () => {
    const { code, out } = await check({ files: { 'letter.txt': letter } }, 'letter.txt');
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Line 3: "Enjoy every minute"',
        '  Nobody enjoys every minute. Maybe leave it out.',
        'Line 4: "be strong for"',
        `  It asks them to look brave. Maybe: "This is hard, and you don't have to hide
  it."`,
        '',
        "These are only ideas. It's your note, so you decide.",
      ].join('\n'),
    );
  });

  test('says in one line that nothing was found', async () => {
    const { code, out } = await check({ files: { '-': 'Hello, Ana. No need to answer.' } }, '-');
    expect([code, out]).toEqual([0, 'Nothing here is likely to hurt.']);
  });

  test('looks at a draft, and knows what it is for', async () => {
    const text = 'Dear Ana,\n\nWe lost touch, you and I.';
    const journal = [[draftKept('one', { text })], [draftKept('two', { text, occasion: 'birthday' })]];
    expect((await check({ journal }, '1')).out).toContain('Line 3: "lost touch"');
    expect((await check({ journal }, '2')).out).toContain('Nothing here is likely to hurt');
    expect((await check({ journal }, '2', '--occasion', 'just because')).out).toContain('"lost touch"');
  });

  test('data for scripts', async () => {
    const { out } = await check({ files: { 'letter.txt': letter } }, 'letter.txt', '--json');
    expect(JSON.parse(out).findings[0]).toEqual({
      line: 3,
      found: 'Enjoy every minute',
      group: 'platitude',
      why: 'Nobody enjoys every minute.',
      instead: null,
    });
    expect(JSON.parse((await check({ files: { '-': 'Hello.' } }, '-', '--json')).out)).toEqual({
      gap: null,
      findings: [],
    });
  });

  test('names a gap that is still to fill', async () => {
    const { out } = await check({ files: { '-': 'I thought of you when I [one small thing].' } }, '-');
    expect(out).toContain("There's still a blank to fill in: [one small thing]");
  });

  test('refuses nothing at all', async () => {
    expect((await check({ files: { '-': '' } }, '-')).err).toContain("There aren't any words in there.");
  });

  test('shows a few at a time', async () => {
    const { out } = await check({ files: { '-': 'Be strong.\n'.repeat(9) } }, '-');
    expect(out).toContain('And 3 more. Fix these, then check again.');
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
  });

  test.each([
    [['gone.txt'], 1, 'There\'s no file "gone.txt".'],
    [['7'], 1, "There's no draft 7."],
    [['-', '--occasion', 'tuesday'], 2, 'There\'s no occasion "tuesday".'],
    [[], 2, 'file'],
  ])('%j ends with %i', async (words, code, sentence) => {
    const answer = await check({ files: { '-': 'Hello.' } }, ...words);
    expect(answer.code).toBe(code);
    expect(answer.err).toContain(sentence);
  });

  test('writes nothing', async () => {
    const { deps } = await check({ files: { '-': letter } }, '-');
    expect(deps.lines).toHaveLength(2);
  });
});

describe('note draft', () => {
  test('names such words under the draft, and saves it', async () => {
    const deps = noteDeps();
    const { code, out } = await runMain(
      ['note', 'draft', 'ana', '--detail', 'heard that time heals', '--seed', '1'],
      deps,
    );
    expect(code).toBe(0);
    expect(out).toContain('Instead of "time heals", you could say: "I am sorry this happened."');
    expect(deps.store.read().drafts).toHaveLength(1);
  });

  test('says nothing under a kind one', async () => {
    const { out } = await runMain(['note', 'draft', 'ana', '--detail', 'saw a heron', '--json'], noteDeps());
    expect(JSON.parse(out).flags).toEqual([]);
  });

  test('looks again at what she edited', async () => {
    const deps = noteDeps({
      answers: ['saw a heron', '', '', '', '', '', 'edit', 'keep'],
      edited: 'Be strong.',
    });
    const { err } = await runMain(['note', 'draft', 'ana', '--occasion', 'just because'], deps);
    expect(err).toContain('Instead of "Be strong"');
  });
});
