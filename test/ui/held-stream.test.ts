import { describe, expect, test } from 'vitest';
import { heldStream } from '../../src/ui/held-stream.ts';
import { isLongerThan } from '../../src/ui/window.ts';

const lines = (count: number) => 'a line\n'.repeat(count);

describe('a text in a window of 80 columns and 24 lines', () => {
  test.each([
    ['23 lines and the prompt', lines(23), false],
    ['24 lines', lines(24), true],
    ['few lines, each as long as three', `${'x'.repeat(200)}\n`.repeat(8), true],
    ['letters of two cells', `${'田'.repeat(60)}\n`.repeat(12), true],
    ['a code to scan', `${lines(24)}${'█'.repeat(30)}\n`, false],
  ])('%s', (_, text, isLonger) => {
    expect(isLongerThan({ columns: 80, rows: 24 }, text)).toBe(isLonger);
    expect(isLongerThan({ columns: 80, rows: undefined }, text)).toBe(false);
  });
});

describe('what is held back', () => {
  const opened = () => {
    const written: string[] = [];
    const stream = { isTTY: true, columns: 80, rows: 24, write: (text: string) => void written.push(text) };
    const held = heldStream(stream);
    held.hold((text) => text.startsWith('long'));
    return { held, written };
  };

  test('short answers go straight on', () => {
    const { held, written } = opened();
    held.write('short');
    expect([written, held.take()]).toEqual([['short'], '']);
  });

  test('a long one waits, and what comes after it stays after it', () => {
    const { held, written } = opened();
    for (const text of ['short', 'long', 'short']) held.write(text);
    expect([written, held.take(), held.take()]).toEqual([['short'], 'longshort', '']);
  });

  test('a question or a word on stderr shows it first', () => {
    const { held, written } = opened();
    held.write('long');
    held.flush();
    held.flush();
    expect([written, held.take()]).toEqual([['long'], '']);
  });
});
